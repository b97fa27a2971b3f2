"""Sessions with browsers of the system: WebKitGTK on a screen that nobody sees, and Firefox."""

from __future__ import annotations

import contextlib
import os
import socket
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired

from browser.engines.patience import START_SECONDS, wait_for
from browser.engines.programs import SCREEN, WEBKIT_DRIVER
from browser.engines.proxy import Proxy
from browser.engines.webdriver import WebDriver
from browser.engines.wires import HttpWire, MarionetteWire

# Large enough for every window that a test asks for.
_SCREEN_SIZE = "1920x1200x24"


@contextlib.contextmanager
def open_webkit(program: str, proxy: Proxy) -> Iterator[WebDriver]:
    """A window of WebKitGTK's own small browser."""
    # The screen chooses its number, and tells it.
    screen = [SCREEN, "-displayfd", "1", "-screen", "0", _SCREEN_SIZE, "-nolisten", "tcp"]
    with _running(screen, stdout=PIPE) as shown:
        display = shown.stdout.readline().decode().strip() if shown.stdout else ""
        port = _free_port()
        environ = {**os.environ, "DISPLAY": f":{display}", "GDK_BACKEND": "x11"}
        with _running([WEBKIT_DRIVER, f"--port={port}"], environ):
            _wait_for_port(port)
            # It takes the W3C's word for a proxy, and uses none.
            options = ["--automation", f"--proxy=http://{proxy.address}", "--ignore-host=127.0.0.1"]
            browser = {"binary": program, "args": options}
            wire = HttpWire(f"http://127.0.0.1:{port}", {"webkitgtk:browserOptions": browser})
            try:
                yield WebDriver(wire)
            finally:
                wire.send("DeleteSession")


@contextlib.contextmanager
def open_firefox(program: str, proxy: Proxy) -> Iterator[WebDriver]:
    """A window of Firefox with a profile of its own."""
    with tempfile.TemporaryDirectory() as folder:
        # It chooses a port, and writes it into its profile.
        (Path(folder) / "user.js").write_text('user_pref("marionette.port", 0);\n')
        command = [program, "--marionette", "--headless", "--no-remote", "--profile", folder]
        with _running(command):
            port = int(_wait_for_file(Path(folder) / "MarionetteActivePort"))
            yield WebDriver(MarionetteWire(port, {"proxy": proxy.capability}))


@contextlib.contextmanager
def _running(
    command: Sequence[str], environ: Mapping[str, str] | None = None, stdout: int = DEVNULL
) -> Iterator[Popen[bytes]]:
    with Popen(command, env=environ, stdout=stdout, stderr=DEVNULL) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(10)
            except TimeoutExpired:
                process.kill()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


def _wait_for_port(port: int) -> None:
    def knock() -> bool:
        with contextlib.suppress(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port)).close()
            return True
        return False

    wait_for(knock, told=f"port {port}", seconds=START_SECONDS)


def _wait_for_file(file: Path) -> str:
    def read() -> str:
        return file.read_text() if file.is_file() else ""

    return wait_for(read, told=str(file), seconds=START_SECONDS)
