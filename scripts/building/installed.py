"""Finds the packages that `make` has installed, even if another Python runs the command."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent.parent
_PYTHONS = (_ROOT / ".venv/bin/python", _ROOT / ".venv/Scripts/python.exe")
_HELP = """\
What micropd needs is not installed for this Python. Either run "make site" (or make check, make
serve): it installs everything into .venv. Or, without make:
  py -m pip install --require-hashes -r requirements.lock"""


def _find() -> None:
    """Start the command again with the Python that has the packages, if this one has not."""
    # Looking for packages costs next to nothing; importing one that is missing would end in a
    # traceback.
    if all(map(importlib.util.find_spec, ("mkdocs", "pydantic", "slugify", "webvtt"))):
        return
    for python in _PYTHONS:
        # If that Python lacks them too, it must not start itself again for ever.
        if python.is_file() and Path(sys.prefix) != python.parent.parent:
            # Not `os.execv`: on Windows the shell would take the command for ended and print its
            # prompt.
            raise SystemExit(subprocess.call([python, *sys.argv]))
    raise SystemExit(_HELP)


# On import, so that one line above the other imports of a command is enough.
_find()
