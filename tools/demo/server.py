"""Serves a built site to the browser that is filmed, on this machine only."""

from __future__ import annotations

import contextlib
import io
import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import BinaryIO

_RANGE = re.compile(r"bytes=(\d+)-(\d*)")
DESK = "desk.html"
_DESK = Path(__file__).parent / DESK


class _Handler(SimpleHTTPRequestHandler):
    """Files, the desk, and parts of files: without those, no player can jump."""

    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        """Answer with the desk where it is asked for."""
        return str(_DESK) if path == f"/{DESK}" else super().translate_path(path)

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Answer a request for a part with that part."""
        match = _RANGE.fullmatch(self.headers.get("Range", ""))
        file = Path(self.translate_path(self.path))
        return self._send_part(file, match) if match and file.is_file() else super().send_head()

    def _send_part(self, file: Path, match: re.Match[str]) -> io.BytesIO:
        data = file.read_bytes()
        first, last = int(match[1]), min(int(match[2] or len(data) - 1), len(data) - 1)
        self.send_response(206)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Range", f"bytes {first}-{last}/{len(data)}")
        self.send_header("Content-Length", str(last + 1 - first))
        self.end_headers()
        return io.BytesIO(data[first : last + 1])

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


@contextlib.contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder until the block ends; gives its address."""
    handler = partial(_Handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
