"""The two ways on which browsers hear the commands of the W3C's WebDriver: HTTP, and a socket."""

from __future__ import annotations

import json
import socket
from typing import Any, Protocol
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from browser.engines.patience import START_SECONDS

# What HTTP calls the commands, and how it sends them.
_PLACES = {
    "Navigate": ("POST", "/url"),
    "Back": ("POST", "/back"),
    "ExecuteScript": ("POST", "/execute/sync"),
    "PerformActions": ("POST", "/actions"),
    "SetWindowRect": ("POST", "/window/rect"),
    "DeleteSession": ("DELETE", ""),
}


class WireError(Exception):
    """A browser that could not do what it was told."""


class Wire(Protocol):
    """One session of a browser, which takes commands."""

    def send(self, command: str, **given: Any) -> Any:
        """Return the browser's answer."""


class HttpWire:
    """A session with a driver program, as the W3C describes it."""

    def __init__(self, address: str, capabilities: dict[str, Any]) -> None:
        """Start a session with the driver that listens at `address`."""
        asked = {"capabilities": {"alwaysMatch": capabilities}}
        session = _ask("POST", f"{address}/session", asked)
        self._session = f"{address}/session/{session['sessionId']}"

    def send(self, command: str, **given: Any) -> Any:
        """Send a request, and wait for its answer."""
        method, place = _PLACES[command]
        return _ask(method, self._session + place, given)


class MarionetteWire:
    """A session with Firefox, which hears the same commands on a socket of its own."""

    def __init__(self, port: int, capabilities: dict[str, Any]) -> None:
        """Start a session with the Firefox that listens at `port`."""
        self._socket = socket.create_connection(("127.0.0.1", port), START_SECONDS)
        self._answers = self._socket.makefile("rb")
        self._hear()  # who it is
        self.send("NewSession", **capabilities)

    def send(self, command: str, **given: Any) -> Any:
        """Send a message, and wait for its answer."""
        message = json.dumps([0, 0, f"WebDriver:{command}", given]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, answer = self._hear()
        if error:
            raise WireError(f"{command}: {error['message']}")
        return answer.get("value", answer)

    def _hear(self) -> Any:
        """Return the next message: its length in bytes, a colon, JSON."""
        length = b""
        while not length.endswith(b":"):
            length += self._answers.read(1) or _hang_up()
        return json.loads(self._answers.read(int(length[:-1])))


def _ask(method: str, address: str, given: dict[str, Any]) -> Any:
    body = json.dumps(given).encode() if method == "POST" else None
    request = Request(address, body, {"Content-Type": "application/json"}, method=method)
    try:
        with urlopen(request, timeout=START_SECONDS) as answer:
            return json.load(answer)["value"]
    except HTTPError as error:
        told = json.load(error)["value"]
        raise WireError(f"{method} {address}: {told['message'] or told['error']}") from None


def _hang_up() -> bytes:
    raise WireError("the browser has ended")
