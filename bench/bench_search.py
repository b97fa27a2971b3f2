"""Measures the search beside Material's own, on the same catalog, in a slowed-down browser.

What is told is the time from the first key that the field gets to the picture with the first
result. Files come by HTTP/2, as from GitHub Pages: by HTTP/1.1 pictures of the page would hold all
six connections that a browser opens when somebody begins to type.
"""

from __future__ import annotations

import argparse
import datetime as dt
import math
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

import yaml
from playwright.sync_api import Browser, CDPSession, TimeoutError, sync_playwright

from browser.chromium import find_chromium, launch_options
from building.writing import write_files
from made_up import add_speech, write_catalog
from micropd.crew.shares import Share
from micropd.library import build_library
from micropd.search.index import SearchIndex
from micropd.sources.content import read_content
from micropd.wishes import Wishes
from pages_server import serve_pages, trust_option
from plain import write_plain_site

_ROOT = Path(__file__).resolve().parent.parent
# Chrome's own "Slow 4G": 150 ms and 1.6 Mbit/s, as its tools apply them to each request.
_SLOW_4G = {"offline": False, "latency": 562.5, "downloadThroughput": 180_000,
            "uploadThroughput": 84_375}  # fmt: skip
_CPU = 4
_LONGEST = 180_000
_PARTS = ("/search/", "/search.", "/lunr/", ".vtt")
"""What addresses of a search's files contain, ours and Material's."""
# Counts from the first key that the field gets to the picture that shows the first result.
_WATCH = """([field, result]) => {
  const seen = (window.seen = {});
  document.addEventListener("keydown", (event) => {
    if (event.target.matches(field)) seen.key ??= performance.now();
  }, true);
  const look = () => {
    const found = [...document.querySelectorAll(result)].some((one) => one.offsetParent);
    if (found && seen.key) seen.result ??= performance.now();
    if (!seen.result) requestAnimationFrame(look);
  };
  look();
}"""


@dataclass(frozen=True, slots=True)
class Search:
    """How to use one of the two searches."""

    name: str
    field: str
    result: str


@dataclass(frozen=True, slots=True)
class Sample:
    """What one search took."""

    milliseconds: float
    """From the first key to the first result."""
    before: float
    """Bytes of the search that came without being asked for."""
    first: float
    """Bytes of it until the first result."""
    total: float
    """Bytes of it until every result and moment was shown."""


OURS = Search("ours", '[data-search="input"]', '[data-search="result"]')
MATERIAL = Search("Material", ".md-search__input", ".md-search-result__item")


def main() -> None:
    """Print the measured table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--videos", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--queries", type=int, default=5, help="how many words are typed")
    options = parser.parse_args()
    executable = find_chromium()
    if executable is None:
        raise SystemExit("no browser found; run: python tests/browser/chromium.py --install")
    with sync_playwright() as playwright:
        chosen = launch_options(executable)
        chosen["args"] = [*chosen["args"], trust_option()]
        browser = playwright.chromium.launch(**chosen)
        for count in options.videos:
            with tempfile.TemporaryDirectory() as folder:
                compare(browser, Path(folder), count, options.queries)


def compare(browser: Browser, folder: Path, count: int, queries: int) -> None:
    """Build a catalog both ways, and measure both searches."""
    write_catalog(folder / "in", count)
    add_speech(folder / "in")
    build = [sys.executable, str(_ROOT / "scripts/build.py"), "--root", str(folder / "in")]
    subprocess.run([*build, "--quiet", "--out", str(folder / "ours")], check=True)
    write_plain_site(folder / "in", folder / "plain")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f"]
    subprocess.run([*command, str(folder / "plain/mkdocs.yml")], check=True)
    titles, said = pick_titles(folder / "in", queries), pick_words(folder / "in", queries)
    print(
        f"indexing takes {share_of_index(folder / 'in', build, folder / 'again'):.0%} of the build"
    )
    print(f"{count} videos; {queries} words typed, medians; Slow 4G, CPU {_CPU}x slower")
    print("                KB before   KB to 1st result   KB in all   warmed ms   at load ms")
    for search, site in ((OURS, folder / "ours"), (MATERIAL, folder / "plain/site")):
        with serve_pages(site) as address:
            for kind, some in (("titles", titles), ("said", said)):
                print_row(browser, search, address, kind, some)


def share_of_index(catalog: Path, build: list[str], out: Path) -> float:
    """Return the seconds of indexing alone by those of a whole build, from nothing."""
    content, write = read_content(catalog), partial(write_files, str(out / "index"))
    wishes = Wishes(today=dt.date.today())
    library = build_library(content, wishes)
    share = Share(catalog, wishes, content, library, library.videos, write)
    index = SearchIndex(library)
    started = time.perf_counter()
    index.add(share.index())
    write(index.render([]))
    indexed = time.perf_counter()
    subprocess.run([*build, "--quiet", "--out", str(out / "site")], check=True)
    return (indexed - started) / (time.perf_counter() - indexed)


def pick_titles(catalog: Path, count: int) -> list[str]:
    """Return a word of the titles of some videos, from the whole of the catalog."""
    data = yaml.load((catalog / "videos.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    step = max(1, len(data["videos"]) // count)
    return [max(one["title"].split(), key=len) for one in data["videos"][::step]][:count]


def pick_words(catalog: Path, count: int) -> list[str]:
    """Return a word of what is said in some videos, most of them in no title."""
    said = sorted((catalog / "docs/captions").glob("*.vtt"))
    step = max(1, len(said) // count)
    texts = (file.read_text("utf-8").split() for file in said[::step])
    return [max(filter(str.isalpha, words[-60:]), key=len) for words in texts][:count]


def print_row(browser: Browser, search: Search, address: str, kind: str, words: list[str]) -> None:
    """Measure a search with every word, and print the medians."""
    warmed = [measure(browser, search, address, word, wait=1.0) for word in words]
    at_load = [measure(browser, search, address, word, wait=None) for word in words]
    before, first, total = (
        statistics.median(getattr(one, key) for one in warmed) / 1000
        for key in ("before", "first", "total")
    )
    times = [statistics.median(one.milliseconds for one in few) for few in (warmed, at_load)]
    sizes = f"{before:10.0f} {first:18.0f} {total:11.0f}"
    print(f"{search.name:8} {kind:6} {sizes} {times[0]:11.0f} {times[1]:12.0f}", flush=True)


def measure(
    browser: Browser, search: Search, address: str, word: str, wait: float | None
) -> Sample:
    """Type a word into the search of a page that nobody has seen yet.

    With `wait` (seconds) the field has had the focus for so long; without, typing starts as soon
    as the page is there.
    """
    context = browser.new_context(viewport={"width": 412, "height": 823})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", _SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": _CPU})
    sent = count_bytes(session)
    try:
        page.goto(address, wait_until="load" if wait is None else "networkidle", timeout=_LONGEST)
        page.evaluate(_WATCH, [search.field, search.result])
        before = sum(sent.values())
        page.keyboard.press("/")
        if wait is not None:
            page.wait_for_selector(search.field, state="visible")
            page.wait_for_timeout(wait * 1000)
        page.keyboard.type(word, delay=60)
        page.wait_for_function("window.seen.result", timeout=_LONGEST)
        first = sum(sent.values())
        page.wait_for_load_state("networkidle", timeout=_LONGEST)
        page.wait_for_timeout(3000)
        milliseconds = page.evaluate("window.seen.result - window.seen.key")
        return Sample(milliseconds, before, first, sum(sent.values()))
    except TimeoutError:
        return Sample(math.inf, 0, 0, sum(sent.values()))
    finally:
        context.close()


def count_bytes(session: CDPSession) -> dict[str, float]:
    """Return what will hold the bytes of each of the search's files as they arrive."""
    sent: dict[str, float] = {}

    def start(event: dict) -> None:
        if any(part in event["request"]["url"] for part in _PARTS):
            sent[event["requestId"]] = 0

    def add(event: dict) -> None:
        # By HTTP/2 the browser tells no sizes of parts, so what has begun to arrive counts whole.
        if event["requestId"] in sent and not event["response"]["fromDiskCache"]:
            headers = event["response"]["headers"]
            sent[event["requestId"]] = int(headers.get("content-length", 0))

    session.on("Network.requestWillBeSent", start)
    session.on("Network.responseReceived", add)
    return sent


if __name__ == "__main__":
    main()
