"""What browsers get: modules and style sheets, each kind joined into one file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pygments.lexers.javascript import JavascriptLexer
from pygments.token import Comment

from micropd.assets.modules import COMMENT, ModuleError, join_modules, sort_modules
from micropd.assets.served import FOLDER, read_served
from micropd.assets.styles import join_styles

SCRIPTS = sorted(FOLDER.rglob("*.js"))


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return folder


def refuse(folder: Path) -> str:
    with pytest.raises(ModuleError) as refused:
        join_modules(folder, "a.js")
    return str(refused.value)


def test_what_a_module_needs_stands_before_it_and_only_once(tmp_path: Path) -> None:
    write(
        tmp_path,
        a_js='import "./b.js";\nimport { c } from "./c.js";\nc();\n',
        b_js='import { c } from "./c.js";\nc();\n',
        c_js="export function c() {}\n",
    )
    assert [module.name for module in sort_modules(tmp_path, "a.js")] == ["c.js", "b.js", "a.js"]


def test_modules_that_import_each_other_are_refused(tmp_path: Path) -> None:
    write(
        tmp_path,
        a_js='import { b } from "./b.js";\n',
        b_js='import { c } from "./c.js";\nexport const b = 1;\n',
        c_js='import { b } from "./b.js";\nexport const c = 1;\n',
    )
    assert refuse(tmp_path) == "these import each other: b.js -> c.js -> b.js"


def test_a_module_that_is_not_there_is_named(tmp_path: Path) -> None:
    message = refuse(write(tmp_path, a_js='import { b } from "./b.js";\n'))
    assert message == "a.js: there is no b.js"


def test_a_name_that_is_not_exported_is_named(tmp_path: Path) -> None:
    write(tmp_path, a_js='import { b, x } from "./b.js";\n', b_js="export const b = 1;\n")
    assert refuse(tmp_path) == "a.js: b.js does not export x"


@pytest.mark.parametrize(
    "statement",
    [
        "export default 1;", "export { a };", "export let a = 1;", "export const [a] = [1];",
        "import * as b from './b.js';", 'export { b } from "./b.js";', 'import b from "./b.js"',
    ],
)  # fmt: skip
def test_what_cannot_be_joined_is_refused(tmp_path: Path, statement: str) -> None:
    message = refuse(write(tmp_path, a_js=f"{statement}\n", b_js="export const b = 1;\n"))
    assert message == f"a.js: only named imports and exports can be joined, not {statement}"


def test_a_style_sheet_stands_where_it_is_imported(tmp_path: Path) -> None:
    write(tmp_path, a_css='/* A */\n@import "b.css";\nb {}\n', b_css="/* B */\na {}\n")
    assert join_styles(tmp_path / "a.css") == "a {}\nb {}\n"


def test_names_of_served_files_change_with_what_they_are_made_of() -> None:
    before = read_served()
    assert read_served() is before
    part = FOLDER / "search" / "opening" / "wake.js"
    found = part.stat()
    try:
        os.utime(part, ns=(found.st_atime_ns, found.st_mtime_ns + 1))
        again = read_served()
    finally:
        os.utime(part, ns=(found.st_atime_ns, found.st_mtime_ns))
    assert again is not before
    assert again == before


def test_only_comments_are_left_out() -> None:
    """Judged by a real lexer, for a string may have a line that begins like a comment."""
    for path in SCRIPTS:
        text = path.read_text(encoding="utf-8")
        comments = [
            (start, value)
            for start, kind, value in JavascriptLexer().get_tokens_unprocessed(text)
            if kind in Comment
        ]
        for found in COMMENT.finditer(text):
            taken = text[found.start() : found.end()].strip()
            assert any(
                start <= found.end() and value.strip() == taken for start, value in comments
            ), f"{path.name}: {taken}"
