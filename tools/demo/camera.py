"""Films a page: every picture the browser draws, with the moment at which it did."""

from __future__ import annotations

import base64
import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Error, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What the page looked like from a moment on."""

    at: float
    """Seconds since 1970."""
    file: Path
    """The picture."""


@contextlib.contextmanager
def film(page: Page, folder: Path) -> Iterator[list[Picture]]:
    """Fill the list with pictures, the oldest first, until the block ends."""
    pictures: list[Picture] = []
    session = page.context.new_cdp_session(page)

    def keep(event: dict[str, Any]) -> None:
        file = folder / f"{len(pictures):05}.png"
        file.write_bytes(base64.b64decode(event["data"]))
        pictures.append(Picture(at=event["metadata"]["timestamp"], file=file))
        _acknowledge(session, event["sessionId"])

    session.on("Page.screencastFrame", keep)
    session.send("Page.startScreencast", {"format": "png"})
    yield pictures
    session.remove_listener("Page.screencastFrame", keep)
    session.send("Page.stopScreencast")
    session.detach()


def _acknowledge(session: CDPSession, number: int) -> None:
    # The last picture may arrive when the page is gone already.
    with contextlib.suppress(Error):
        session.send("Page.screencastFrameAck", {"sessionId": number})
