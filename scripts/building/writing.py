"""Writes what the library renders below a folder."""

from __future__ import annotations

import os
from collections.abc import Iterable

from micropd import urls
from micropd.pages.stamp import File


def write_files(folder: str, files: Iterable[File]) -> list[str]:
    """Write each file below `folder`; return their paths."""
    # Thousands of small files: without pathlib and buffers this takes half the time.
    base = f"{folder}{os.sep}"
    made: set[str] = set()
    paths: list[str] = []
    for path, content in files:
        file = base + urls.output_file(path)
        parent = os.path.dirname(file)
        if parent not in made:
            _make_folder(parent)
            made.add(parent)
        data = content.encode("utf-8") if isinstance(content, str) else content
        with open(file, "wb", buffering=0) as stream:
            stream.write(data)
        paths.append(path)
    return paths


def _make_folder(path: str) -> None:
    # Nearly all lie in one that is there: to look first would take longer than to make it.
    try:
        os.mkdir(path)
    except FileExistsError:
        return
    except FileNotFoundError:
        os.makedirs(path, exist_ok=True)
