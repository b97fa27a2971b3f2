"""A local server that sends files as GitHub Pages does: by HTTP/2, compressed, kept for a while."""

from __future__ import annotations

import asyncio
import base64
import gzip
import hashlib
import mimetypes
import socket
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import trustme
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509 import load_pem_x509_certificate
from hypercorn.asyncio import serve
from hypercorn.config import Config

_COMPRESSED = (
    "text/",
    "application/json",
    "application/javascript",
    "image/svg",
    "application/xml",
)
_CERTIFICATE = trustme.CA().issue_cert("127.0.0.1")


def trust_option() -> str:
    """Return the argument that makes Chromium take the server's certificate for a good one."""
    pem = _CERTIFICATE.cert_chain_pems[0].bytes()
    key = load_pem_x509_certificate(pem).public_key()
    data = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    name = base64.b64encode(hashlib.sha256(data).digest()).decode()
    return f"--ignore-certificate-errors-spki-list={name}"


@contextmanager
def serve_pages(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; yields its address."""
    listening = socket.create_server(("127.0.0.1", 0))
    address = f"https://127.0.0.1:{listening.getsockname()[1]}/"
    loop, stop = asyncio.new_event_loop(), asyncio.Event()
    with tempfile.TemporaryDirectory() as kept:
        config = _configure(listening, Path(kept) / "certificate.pem")
        app: Any = _app(folder)
        serving = serve(app, config, shutdown_trigger=stop.wait)
        running = threading.Thread(target=loop.run_until_complete, args=(serving,))
        running.start()
        try:
            yield address
        finally:
            loop.call_soon_threadsafe(stop.set)
            running.join()


def _configure(listening: socket.socket, certificate: Path) -> Config:
    _CERTIFICATE.private_key_and_cert_chain_pem.write_to_path(str(certificate))
    config = Config()
    config.bind = [f"fd://{listening.detach()}"]
    config.certfile = config.keyfile = str(certificate)
    config.loglevel = "ERROR"
    return config


def _app(folder: Path) -> Any:
    @cache
    def read(path: str) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
        file = folder / (f"{path}index.html" if path.endswith("/") or not path else path)
        if not file.is_file():
            return 404, [], b""
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        headers, data = {"content-type": kind, "cache-control": "max-age=600"}, file.read_bytes()
        if kind.startswith(_COMPRESSED) or file.suffix == ".vtt":
            headers["content-encoding"] = "gzip"
            data = gzip.compress(data, 6)
        headers["content-length"] = str(len(data))
        return 200, [(name.encode(), value.encode()) for name, value in headers.items()], data

    async def answer(scope: dict[str, Any], _: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        status, headers, data = read(scope["path"].lstrip("/"))
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": data})

    return answer
