"""Files with every kind of name play: a name is a name, whatever an address takes it for."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from demo.server import serve
from projects import build_well

SHORT = Path(__file__).parent.parent / "sites/starter/short.mp4"
NAMES = (
    "Lesson #1.mp4",
    "really?.mp4",
    "100% sure.mp4",
    "50%25.mp4",
    "a & b; c=d+e.mp4",
    "Élèves à l'école.mp4",
    "授業.mp4",
    "LOUD.MP4",
    "from phone.MOV",
    "two  spaces [x] (1).m4v",
)


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("names")
    (root / "docs/clips").mkdir(parents=True)
    lines = ["videos:"]
    for number, name in enumerate(NAMES):
        shutil.copy(SHORT, root / "docs/clips" / name)
        lines += [f"  - id: v{number}", f"    title: {number}", "    published: 2026-09-01"]
        lines += [f'    url: "clips/{name}"']
    (root / "videos.yaml").write_text("\n".join(lines), encoding="utf-8")
    (root / "mkdocs.yml").write_text("site_name: Names\n", encoding="utf-8")
    with serve(build_well(root, root / "site")) as address:
        yield address


@pytest.mark.parametrize("number", range(len(NAMES)), ids=NAMES)
def test_a_file_of_any_name_plays(number: int, page: Page, named: str) -> None:
    page.goto(f"{named}videos/v{number}/")
    page.evaluate("void document.querySelector('video').play()")
    page.wait_for_function("document.querySelector('video').currentTime > 0.1", timeout=10_000)
