"""The option by which every command is told where the project lies."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_root(parser: argparse.ArgumentParser) -> None:
    """Let a command take `--root`; what is no folder there is wrong usage."""
    parser.add_argument(
        "--root", type=_folder, default=Path(), help="the project's folder (default: this one)"
    )


def _folder(text: str) -> Path:
    path = Path(text)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"{path} is not a folder")
    return path
