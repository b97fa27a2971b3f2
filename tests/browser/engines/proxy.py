"""A proxy that lets nothing through, and notes what was asked for."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from browser.engines.patience import wait_for


class Proxy:
    """Where browsers send what is not for this machine."""

    def __init__(self, port: int) -> None:
        """Take the port it listens at."""
        self.address = f"127.0.0.1:{port}"
        self.asked: list[str] = []
        """The hosts that were asked for, in order."""

    def wait_for(self, host: str) -> None:
        """Wait until a host was asked for."""
        wait_for(lambda: self.asked, lambda asked: host in asked, told=f"hosts, without {host}")

    @property
    def capability(self) -> dict[str, object]:
        """How the W3C tells a browser of a proxy."""
        by_kind = {f"{kind}Proxy": self.address for kind in ("http", "ssl")}
        return {"proxyType": "manual", **by_kind, "noProxy": ["127.0.0.1"]}


@contextlib.contextmanager
def refuse_strangers() -> Iterator[Proxy]:
    """Listen until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_CONNECT(self) -> None:
            proxy.asked.append(self.path.rpartition(":")[0])
            self.send_error(403)

        def do_GET(self) -> None:
            proxy.asked.append(urlsplit(self.path).hostname or "")
            self.send_error(403)

        do_POST = do_GET

        def log_message(self, format: str, *args: object) -> None:
            """Keep quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        proxy = Proxy(server.server_port)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield proxy
        server.shutdown()
