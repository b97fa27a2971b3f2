"""Writes what the library renders, with the help of a second process where there is one to have."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
import traceback
from collections.abc import Callable, Iterable
from multiprocessing.connection import Connection
from pathlib import Path

from micropd import urls

Output = tuple[str, str | bytes]
Work = Callable[[], list[str]]


class WriteError(Exception):
    """The second process failed; the message is its traceback."""


def write_outputs(folder: Path, outputs: Iterable[Output]) -> list[str]:
    """Write each output below `folder`; return their paths."""
    # Thousands of small files: without pathlib and buffers this takes half the time.
    base = f"{folder}{os.sep}"
    made: set[str] = set()
    paths: list[str] = []
    for path, content in outputs:
        file = base + urls.output_file(path)
        parent = os.path.dirname(file)
        if parent not in made:
            os.makedirs(parent, exist_ok=True)
            made.add(parent)
        data = content.encode("utf-8") if isinstance(content, str) else content
        with open(file, "wb", buffering=0) as stream:
            stream.write(data)
        paths.append(path)
    return paths


def do_both(first: Work, second: Work) -> list[str]:
    """Do two pieces of work at the same time, and return the paths both have written.

    Where the system cannot copy a running process (Windows), or where copying one with threads
    is unsafe (a preview, macOS), one comes after the other.
    """
    if sys.platform != "linux" or threading.active_count() > 1 or (os.cpu_count() or 1) < 2:
        return first() + second()
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    helper = context.Process(target=_do, args=(second, sender))
    helper.start()
    sender.close()
    try:
        paths = first()
        done, other = receiver.recv()
    except EOFError:
        done, other = False, "it ended early"
    finally:
        receiver.close()
        helper.join()
    if not done:
        raise WriteError(other)
    return paths + list(other)


def _do(work: Work, sender: Connection) -> None:
    try:
        sender.send((True, work()))
    except Exception:
        sender.send((False, traceback.format_exc()))
    sender.close()
