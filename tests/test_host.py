"""MkDocs as the host: stamped pages are what it would have made, and its own commands agree."""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html as lxml_html

from hosts.mkdocs.load import open_config
from micropd.pages import listings, questions
from micropd.pages.page import Page
from projects import (
    FULL,
    SCRIPTS,
    build_well,
    digest,
    load,
    make_videos,
    run,
    run_script,
    share_all,
    write_project,
)

pytestmark = pytest.mark.slow

URL = "https://coach.example/minutes/"
CONFIG = f"""
site_name: Coach & co
site_description: Short videos
site_url: {URL}
repo_url: https://code.example/coach/minutes
copyright: <a href="{URL}videos/v030/">The newest</a>
extra: {{coach: A. Coach}}
"""
NAV = """
nav:
  - index.md
  - Videos:
      - All videos: videos/index.md
      - Questions answered: questions/index.md
      - By tool: tools/index.md
  - Newsletter: newsletter/index.md
  - about.md
"""
FILES = {
    "docs__index_md": "# Home\n",
    "docs__about_md": "# About\n",
    "newsletter__2026-01-02-first_md": "---\ntitle: First\n---\nHello.\n",
}
# One page that stands in the navigation, and one of each depth that stands nowhere in it.
COMPARED = ("questions/", "videos/v030/", "videos/page/2/", "tools/kami/page/2/")
# Markdown would change the HTML, and the checks keep hand-written pages out of some addresses.
HOOK = """
import json
from pathlib import Path

from mkdocs.structure.files import File

PAGES = json.loads(Path(__file__).with_name("pages.json").read_text(encoding="utf-8"))


def on_files(files, config):
    for path, (head, _) in PAGES.items():
        files.append(File.generated(config, path + "index.md", content=head))
    return files


def on_page_content(html, page, **rest):
    return PAGES[page.url][1] if page.url in PAGES else html
"""


def all_pages(root: Path) -> dict[str, Page]:
    library = load(root)
    pages = [*questions.render(library), *listings.render(library)]
    return {page.path: page for page in [*pages, *share_all(root, library).pages]}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two sites with the same pages: in one they are stamped, in the other the host renders them.

    The other's catalog is so much shorter that their addresses are free for hand-written pages.
    """
    folder = tmp_path_factory.mktemp("both")
    videos = make_videos(30).replace("Video 30", "Video 30 & 'friends'")
    asked = videos.replace("id: v030", "id: v030, question: How & why?")
    stamped = write_project(folder / "stamped", asked, CONFIG, **FILES)
    pages = all_pages(stamped)
    made = json.dumps({path: (head_of(pages[path]), pages[path].content) for path in COMPARED})
    config = f"{CONFIG}{NAV}hooks: [pages.py]\n"
    names = {**FILES, "pages_py": HOOK, "pages_json": made}
    rendered = write_project(folder / "rendered", make_videos(10), config, **names)
    return build_well(stamped, folder / "a"), build_well(rendered, folder / "b")


def head_of(page: Page) -> str:
    facts = {"title": page.title, "description": page.description, "hide": ["toc"]}
    return f"---\n{json.dumps(facts)}\n---\n"


def normalised(site: Path, path: str) -> list[str]:
    """Return the page as lines that mean the same to a reader, whoever wrote them."""
    tree = lxml_html.fromstring((site / path / "index.html").read_text(encoding="utf-8"))
    # What only a watch page has to say of itself; a hand-written page cannot.
    for node in tree.xpath("//script[@type='application/ld+json'] | //meta[@property='og:type']"):
        node.getparent().remove(node)
    tree.rewrite_links(lambda address: urljoin(URL + path, address))
    text = lxml_html.tostring(tree, encoding="unicode")
    return [
        line for line in (re.sub(r"\s+", " ", part).strip() for part in text.split("<")) if line
    ]


@pytest.mark.parametrize("path", COMPARED)
def test_a_stamped_page_is_the_page_the_host_would_have_made(
    both: tuple[Path, Path], path: str
) -> None:
    stamped, rendered = (normalised(site, path) for site in both)
    assert stamped == rendered
    html = "".join(stamped)
    assert f'rel="canonical" href="{URL}{path}"' in html
    assert 'class="md-header' in html
    assert 'id="__palette_1"' in html
    assert "md-tabs__item--active" in html


def test_what_the_frame_is_made_of_stays_out_of_the_site(both: tuple[Path, Path]) -> None:
    for site in both:
        assert not (site / "micropd-frame").exists()
        for file in site.rglob("*"):
            if file.suffix in (".html", ".json", ".xml"):
                assert "icropdFrame" not in file.read_text(encoding="utf-8"), file


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that names our defaults and our hook in its mkdocs.yml, as the starter does."""
    root = tmp_path_factory.mktemp("starter") / "project"
    shutil.copytree(FULL, root)
    text = open_config(root).read()
    assert str(SCRIPTS / "mkdocs_hook.py") in text
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def ours(starter: Path) -> dict[str, str]:
    out = starter.parent / "ours"
    assert run_script("build.py", "--root", starter, "--out", out).returncode == 0
    return digest(out)


def mkdocs(starter: Path, *arguments: object) -> None:
    done = run(sys.executable, "-m", "mkdocs", *arguments, cwd=starter)
    assert done.returncode == 0, done.stdout + done.stderr


def test_mkdocs_build_makes_the_same_site(starter: Path, ours: dict[str, str]) -> None:
    out = starter.parent / "theirs"
    mkdocs(starter, "build", "--strict", "--site-dir", out)
    assert digest(out) == ours


BUILD = """
import multiprocessing, sys
sys.path.insert(0, {scripts!r})
from mkdocs.commands.build import build
from mkdocs.config import load_config
build(load_config("mkdocs.yml", site_dir={out!r}))
print(multiprocessing.active_children())
"""


def test_a_build_of_mkdocs_leaves_no_process_behind(starter: Path) -> None:
    # `mkdocs serve` builds once before it serves for hours.
    program = BUILD.format(scripts=str(SCRIPTS), out=str(starter.parent / "once"))
    done = run(sys.executable, "-c", program, cwd=starter)
    assert done.stdout.endswith("[]\n"), done.stdout + done.stderr


def test_mkdocs_build_tells_content_errors_and_keeps_the_old_site(starter: Path) -> None:
    root = starter.parent / "broken"
    shutil.copytree(starter, root, ignore=shutil.ignore_patterns("site", ".git"))
    mkdocs(root, "build")
    before = digest(root / "site")
    (root / "videos.yaml").write_text(
        make_videos(1).replace("published", "pubished"), encoding="utf-8"
    )
    done = run(sys.executable, "-m", "mkdocs", "build", cwd=root)
    assert done.returncode == 1
    assert 'did you mean "published"?' in done.stderr
    assert "Traceback" not in done.stderr
    assert digest(root / "site") == before


def test_mkdocs_gh_deploy_publishes_the_same_site(starter: Path, ours: dict[str, str]) -> None:
    bare = starter.parent / "pages.git"

    def git(*arguments: object) -> str:
        done = run("git", *arguments, cwd=starter)
        assert done.returncode == 0, done.stderr
        return done.stdout

    git("init", "--quiet", "--bare", bare)
    git("init", "--quiet")
    git("config", "user.name", "A. Coach")
    git("config", "user.email", "coach@district.example")
    git("remote", "add", "pages", bare)
    git("commit", "--quiet", "--allow-empty", "--message", "Start")
    mkdocs(starter, "gh-deploy", "--remote-name", "pages", "--no-history", "--strict")
    published = git("--git-dir", bare, "ls-tree", "-r", "--name-only", "gh-pages").splitlines()
    assert set(published) - {".nojekyll"} == set(ours)
    git("clone", "--quiet", "--branch", "gh-pages", bare, starter.parent / "clone")
    for name in ("feed.xml", "newsletter.xml", "sitemap.xml", "videos/find-a-video/index.html"):
        assert digest(starter.parent / "clone")[name] == ours[name]


def test_a_line_end_that_nobody_sees_is_a_space_to_the_host_too(tmp_path: Path) -> None:
    root = write_project(tmp_path, make_videos(1), "site_name: A\u2028B\n")
    assert "site_name: A B\n" in open_config(root).read()


def test_the_host_s_own_tags_are_read(tmp_path: Path) -> None:
    snippets = "pymdownx.snippets: {base_path: !relative $docs_dir }"
    config = f"site_name: A\nmarkdown_extensions: [{snippets}]\n"
    root = write_project(tmp_path, make_videos(1), config)
    assert "!relative" in open_config(root).read()


def test_a_hook_of_the_project_may_move_the_site(tmp_path: Path) -> None:
    hook = "def on_config(config):\n    config.site_url = 'https://moved.example/coach/'\n"
    config = f"{CONFIG}hooks: [move.py]\n"
    root = write_project(tmp_path / "project", make_videos(3), config, move_py=hook)
    out = build_well(root, tmp_path / "site")
    pages = ("videos/v001/index.html", "tools/kami/index.html", "feed.xml", "sitemap.xml")
    for text in ((out / path).read_text(encoding="utf-8") for path in pages):
        assert "https://moved.example/coach/" in text
        assert "https://coach.example/" not in text.partition("md-copyright")[0]
