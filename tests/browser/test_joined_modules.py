"""Joined modules do what the browser does with the same ones as files of their own."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from micropd.assets.modules import join_modules

ADDRESS = "https://modules.example/"
MODULES = {
    "entry.js": """\
import { log, later as afterwards } from "./folder/log.js";
import "./folder/aside.js";
import data from "./folder/data.json" with { type: "json" };

// What stands in one module is hidden from the others.
const own = "entry";
afterwards(own);
log(data.names.join());
window.told = log("done");
""",
    "folder/aside.js": """\
import { log } from "./log.js";

const own = "aside";
const isStrict = (function () {
  return this === undefined;
})();
log(own, typeof afterwards, isStrict);
""",
    "folder/log.js": """\
const own = [];

export function log(...words) {
  own.push(...words);
  return own;
}

export async function later(word) {
  log(`${await word}`);
}

export class Unused {}
export function* none() {}
""",
    "folder/data.json": '{"names": ["a", "b"]}\n',
}
TOLD = ["aside", "undefined", True, "a,b", "done", "entry"]


def test_joined_modules_do_what_they_do_apart(page: Page, tmp_path: Path) -> None:
    for name, text in MODULES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    joined = join_modules(tmp_path, "entry.js")
    (tmp_path / "joined.js").write_text(joined, encoding="utf-8")
    apart = '<!doctype html><script type="module" src="entry.js"></script>'
    (tmp_path / "apart.html").write_text(apart, encoding="utf-8")
    together = '<!doctype html><script src="joined.js" defer></script>'
    (tmp_path / "together.html").write_text(together, encoding="utf-8")
    page.route(
        f"{ADDRESS}**",
        lambda route: route.fulfill(path=tmp_path / route.request.url.removeprefix(ADDRESS)),
    )
    for name in ("apart", "together"):
        page.goto(f"{ADDRESS}{name}.html")
        page.wait_for_function("window.told?.length > 5")
        assert page.evaluate("told") == TOLD, name
