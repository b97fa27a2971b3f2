"""A local server that sends files as GitHub Pages does: compressed, kept for ten minutes."""

from __future__ import annotations

import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

_COMPRESSED = (
    "text/",
    "application/json",
    "application/javascript",
    "image/svg",
    "application/xml",
)


@contextmanager
def serve_pages(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; yields its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def _handler(folder: Path) -> type[BaseHTTPRequestHandler]:
    @cache
    def read(path: str) -> tuple[bytes, str, bool] | None:
        file = folder / (f"{path}index.html" if path.endswith("/") or not path else path)
        if not file.is_file():
            return None
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        is_text = kind.startswith(_COMPRESSED) or file.suffix == ".vtt"
        data = file.read_bytes()
        return (gzip.compress(data, 6) if is_text else data), kind, is_text

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            found = read(unquote(urlsplit(self.path).path).lstrip("/"))
            if found is None:
                self.send_error(404)
                return
            data, kind, is_text = found
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Cache-Control", "max-age=600")
            if is_text:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            with suppress(ConnectionError):  # whoever has seen enough hangs up
                self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    return Handler
