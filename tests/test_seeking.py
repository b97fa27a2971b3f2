"""A preview answers requests for parts of files, as players send them."""

from __future__ import annotations

import io
from typing import Any
from wsgiref.util import FileWrapper

import pytest

from hosts.mkdocs.seeking import with_ranges

DATA = bytes(range(100))


def serve(environ: dict[str, Any], start_response: Any) -> Any:
    if environ["PATH_INFO"] != "/a.mp4":
        start_response("404 Not Found", [("Content-Type", "text/html")])
        return [b"gone"]
    start_response("200 OK", [("Content-Type", "video/mp4"), ("Content-Length", str(len(DATA)))])
    return FileWrapper(io.BytesIO(DATA))


def ask(words: str, path: str = "/a.mp4", **more: str) -> tuple[str, dict[str, str], bytes]:
    told: list[Any] = []
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": path, "HTTP_RANGE": words, **more}
    body = with_ranges(serve)(environ, lambda *given: told.extend(given))
    return told[0], dict(told[1]), b"".join(body)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("bytes=0-", 0, 99),
        ("bytes=10-19", 10, 19),
        ("bytes=99-99", 99, 99),
        ("bytes=90-500", 90, 99),
        ("bytes=-5", 95, 99),
        ("bytes=-500", 0, 99),
    ],
)
def test_answers_with_the_part(words: str, first: int, last: int) -> None:
    status, headers, body = ask(words)
    assert status.startswith("206")
    assert body == DATA[first : last + 1]
    assert headers == {
        "Content-Type": "video/mp4",
        "Content-Length": str(len(body)),
        "Content-Range": f"bytes {first}-{last}/100",
    }


@pytest.mark.parametrize("words", ["bytes=100-", "bytes=200-300", "bytes=-0"])
def test_says_that_there_is_no_such_part(words: str) -> None:
    status, headers, body = ask(words)
    assert (status[:3], headers["Content-Range"], body) == ("416", "bytes */100", b"")


@pytest.mark.parametrize("words", ["", "bytes=-", "bytes=9-2", "bytes=0-1,5-6", "lines=0-1"])
def test_answers_with_the_whole_where_the_words_make_no_sense(words: str) -> None:
    assert (ask(words)[0], ask(words)[2]) == ("200 OK", DATA)


def test_answers_with_the_whole_where_no_part_is_meant() -> None:
    assert ask("bytes=0-1", HTTP_IF_RANGE='"abc"')[0] == "200 OK"
    assert ask("bytes=0-1", REQUEST_METHOD="HEAD")[0] == "200 OK"
    assert ask("bytes=0-1", "/b.mp4") == ("404 Not Found", {"Content-Type": "text/html"}, b"gone")
