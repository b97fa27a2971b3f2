"""How long a test waits for what a browser does in its own time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

SECONDS = 30
# Starting takes longer, most of all where many tests share a processor.
START_SECONDS = 120
Found = TypeVar("Found")


def wait_for(
    look: Callable[[], Found],
    is_wanted: Callable[[Found], object] = bool,
    *,
    told: str,
    seconds: float = SECONDS,
) -> Found:
    """Look until what is found is wanted, and return it; `told` says what for."""
    end = time.monotonic() + seconds
    while not is_wanted(found := look()):
        if time.monotonic() > end:
            raise TimeoutError(f"{told}: still {found!r}")
        time.sleep(0.05)
    return found
