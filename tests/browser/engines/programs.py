"""Finds the engines that this machine has, and gets those that it can.

`python -m browser.engines.programs` (with `tests` on PYTHONPATH) tells what is missing; with
`--install` it gets that first.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

from browser.chromium import find_chromium, install_packages

ENGINES = ("chromium", "webkit", "firefox")
WEBKIT_DRIVER = "WebKitWebDriver"
SCREEN = "Xvfb"
_MINI_BROWSERS = "*/webkit2gtk-4.*/MiniBrowser"
_FIREFOXES = ("firefox-esr", "firefox")
# With what plays H.264.
_PACKAGES = {
    "chromium": ("chromium",),
    "webkit": ("webkit2gtk-driver", "xvfb", "gstreamer1.0-libav", "gstreamer1.0-plugins-good",
               "gstreamer1.0-plugins-bad"),
    "firefox": ("firefox-esr",),
}  # fmt: skip


def wanted_engines(environ: Mapping[str, str] = os.environ) -> list[str]:
    """Return the engines that ENGINES names, with commas between them; default: all."""
    named = environ.get("ENGINES", "").replace(",", " ").split() or list(ENGINES)
    if unknown := set(named).difference(ENGINES):
        raise ValueError(f"ENGINES: expected {', '.join(ENGINES)}, got {', '.join(unknown)}")
    return named


def find_program(engine: str) -> str | None:
    """Return the system's program with this engine, if it can be driven."""
    if engine == "chromium":
        found = find_chromium()
        return str(found) if found else None
    if engine == "firefox":
        return next(filter(None, map(shutil.which, _FIREFOXES)), None)
    if not (shutil.which(WEBKIT_DRIVER) and shutil.which(SCREEN)):
        return None
    return next(map(str, Path("/usr/lib").glob(_MINI_BROWSERS)), None)


def find_own(engine: str, playwright: Playwright) -> str | None:
    """Return the program that Playwright has downloaded."""
    path: str = getattr(playwright, engine).executable_path
    return path if Path(path).is_file() else None


def find_missing(engines: list[str]) -> list[str]:
    """Return the engines that this machine does not have."""
    with sync_playwright() as playwright:
        return [one for one in engines if not (find_own(one, playwright) or find_program(one))]


def tell_missing(engine: str) -> str:
    """Say what to do about an engine that is not there."""
    rest = ",".join(one for one in ENGINES if one != engine)
    return (
        f"no {engine} to test with; run: python -m playwright install --with-deps {engine}, "
        f"on Debian: apt-get install {' '.join(_PACKAGES[engine])}; or test without it: "
        f"make test-long ENGINES={rest}"
    )


def install(engine: str) -> None:
    """Get an engine: the system's packages where that needs no question, else Playwright's."""
    if not install_packages(*_PACKAGES[engine]):
        subprocess.run([sys.executable, "-m", "playwright", "install", engine], check=False)


def main() -> int:
    """Tell what is missing; 1 when something is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--install", action="store_true", help="get what is missing")
    engines = wanted_engines()
    missing = find_missing(engines)
    if missing and parser.parse_args().install:
        for engine in missing:
            install(engine)
        missing = find_missing(engines)
    for engine in missing:
        print(tell_missing(engine))
    return bool(missing)


if __name__ == "__main__":
    sys.exit(main())
