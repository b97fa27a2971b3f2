"""Lets a preview send parts of files (RFC 9110): players need them to jump within a local video."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any
from wsgiref.util import FileWrapper

from mkdocs.livereload import LiveReloadServer

# Several ranges at once are allowed too, but no player asks for them: they get the whole. Fifteen
# digits at most, since Python refuses to read numbers of thousands of digits.
_RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})", re.IGNORECASE)
_BLOCK = 64 * 1024
_App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def allow_seeking(server: LiveReloadServer) -> None:
    """Let a server answer a request for a part of a file with that part."""
    server.set_app(with_ranges(server.serve_request))
    # The server takes anything but a 200 for worth telling.
    logging.getLogger("mkdocs.livereload").addFilter(_is_worth_telling)


def _is_worth_telling(record: logging.LogRecord) -> bool:
    return not record.getMessage().endswith(" code 206")


def with_ranges(app: _App) -> _App:
    """Wrap a WSGI application that always answers with whole files."""

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        asked = _RANGE.fullmatch(environ.get("HTTP_RANGE", "").strip())
        # No answer of ours carries a validator, so that none can be the one of If-Range.
        if not asked or environ["REQUEST_METHOD"] != "GET" or "HTTP_IF_RANGE" in environ:
            return app(environ, start_response)
        # The status comes by this call, before the body: it is held back until the part is known.
        head: list[Any] = []
        body = app(environ, lambda *given: head.extend(given))
        status, headers, *_ = head
        # Error pages, redirects and the poll for a new build are no files.
        if status.startswith("200") and isinstance(body, FileWrapper):
            status, headers, body = _cut(body, dict(headers), asked)
        start_response(status, headers)
        return body

    return answer


def _cut(
    whole: FileWrapper, headers: dict[str, str], asked: re.Match[str]
) -> tuple[str, list[tuple[str, str]], Iterable[bytes]]:
    """Return status, headers and body of the answer with the part that was asked for."""
    size = int(headers["Content-Length"])
    part = _find_part(asked, size)
    if part is None:
        # The standard wants a range that makes no sense to be passed over.
        return "200 OK", list(headers.items()), whole
    status, told = "206 Partial Content", f"{part.start}-{part.stop - 1}"
    if not part:
        status, told = "416 Range Not Satisfiable", "*"
    headers |= {"Content-Range": f"bytes {told}/{size}", "Content-Length": str(len(part))}
    return status, list(headers.items()), _read_part(whole.filelike, part)


def _find_part(asked: re.Match[str], size: int) -> range | None:
    """Return the bytes asked for: none beyond the end, None where the words make no sense."""
    first, last = (int(text) if text else None for text in asked.groups())
    # `bytes=-500` means the last 500 bytes.
    if first is None:
        return None if last is None else range(max(0, size - last), size)
    if last is not None and last < first:
        return None
    return range(first, size if last is None else min(last + 1, size))


def _read_part(file: IO[bytes], part: range) -> Iterator[bytes]:
    # The server closes the wrapper that it knows, not a file that we took out of it.
    with file:
        file.seek(part.start)
        left = len(part)
        while left and (block := file.read(min(left, _BLOCK))):
            left -= len(block)
            yield block
