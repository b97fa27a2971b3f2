"""Writes anew what is expected (`make golden`): tests/golden/, which is what sites/full becomes,
and what comes from the declarations of the model: schemas and snippets for editors, and the page
of every key.

Of a page it keeps what is ours, the article and our part of the head, and not the frame, so that
a new version of the theme leaves it as it is. Everything else is kept whole.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "tests" / "golden" / "full"
_PARTS = (
    r"<title>.*?</title>",
    r'<meta name="description"[^>]*>',
    r'<link rel="canonical"[^>]*>',
    r'<meta property="og:type".*?(?=</head>)',
    r"(?<=<article class=\"md-content__inner md-typeset\">).*(?=</article>)",
)
_HASH = re.compile(r"(assets/micropd/micropd\.)[0-9a-f]{8}")
_HOST_FOLDERS = ("assets/", "search/")


def describe_site(site: Path) -> dict[str, str]:
    """Return the text of each golden file by its path; `files.txt` lists everything built."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    kept = [name for name in names if not name.startswith(_HOST_FOLDERS)]
    golden = {"files.txt": "".join(f"{name}\n" for name in kept)}
    for name in kept:
        if name.endswith((".html", ".xml", ".svg", ".txt", ".vtt")):
            text = (site / name).read_text(encoding="utf-8")
            golden[name] = _HASH.sub(r"\1HASH", _ours(text) if name.endswith(".html") else text)
    return golden


def _ours(html: str) -> str:
    """Return our parts of a page, without empty lines; a redirect is ours as a whole."""
    if "<article" not in html:
        return html
    found = [re.search(pattern, html, re.DOTALL) for pattern in _PARTS]
    lines = "\n".join(match[0] for match in found if match).splitlines()
    return "".join(f"{line.strip()}\n" for line in lines if line.strip())


def describe_declarations() -> dict[str, str]:
    """Return the text of each file that comes from the declarations of the model, by its path."""
    from micropd.editors import reference, schema, snippets

    values = {
        "scripts/schema/videos.schema.json": schema.describe_catalog(),
        "scripts/schema/issue.schema.json": schema.describe_issue(),
        ".vscode/micropd.code-snippets": snippets.describe_snippets(),
    }
    texts = {
        name: json.dumps(one, indent=2, ensure_ascii=False) + "\n" for name, one in values.items()
    }
    return {**texts, "docs/keys.md": reference.render_reference()}


def main() -> None:
    """Replace the golden files."""
    sys.path.insert(0, str(ROOT / "scripts"))
    from projects import full_site

    for name, text in describe_declarations().items():
        (ROOT / name).write_text(text, encoding="utf-8", newline="\n")
    files = describe_site(full_site())
    shutil.rmtree(GOLDEN, ignore_errors=True)
    for name, text in files.items():
        path = GOLDEN / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(files)} files in {GOLDEN}; look at `git diff` before you keep them.")


if __name__ == "__main__":
    main()
