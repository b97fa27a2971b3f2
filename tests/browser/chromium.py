"""Finds a Chromium to test with: any that is installed, before one has to be downloaded.

`python tests/browser/chromium.py` prints the one that is found; with `--install` it gets one
when there is none.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

COMMANDS = (
    "chromium",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
    "chromium-browser",
)
MAC_APPS = ("Google Chrome", "Chromium", "Microsoft Edge")
WINDOWS_PROGRAMS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
LINUX_PLACES = (
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/usr/lib/chromium/chromium",
)
# Where Playwright unpacks its own, below chromium-<revision>/.
DOWNLOADED = (
    "chrome-linux*/chrome",
    "chrome-win*/chrome.exe",
    "chrome-mac*/*.app/Contents/MacOS/*",
)

# Chromium's sandbox refuses root, and the kernels of many CI machines refuse the sandbox.
NO_SANDBOX = "CI" in os.environ or (hasattr(os, "geteuid") and os.geteuid() == 0)
LAUNCH_ARGS = [
    *(["--no-sandbox"] if NO_SANDBOX else []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    # What a browser asks of its maker's servers would be no request of our pages.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find_chromium(
    environ: Mapping[str, str] = os.environ, system: str = sys.platform
) -> Path | None:
    """The browser to use: CHROME_PATH, then any installed one, then Playwright's download."""
    if chosen := environ.get("CHROME_PATH"):
        if not Path(chosen).is_file():
            raise FileNotFoundError(f"CHROME_PATH names no file: {chosen}")
        return Path(chosen)
    return next((path for path in _candidates(environ, system) if _starts(path, system)), None)


def launch_options(executable: Path) -> dict[str, object]:
    """The keyword arguments for Playwright's `chromium.launch`."""
    # Some systems allow the sandbox only to programs that their packages installed.
    downloaded = "ms-playwright" in executable.parts
    return {
        "executable_path": str(executable),
        "args": LAUNCH_ARGS,
        "chromium_sandbox": not (NO_SANDBOX or downloaded),
    }


def _candidates(environ: Mapping[str, str], system: str) -> Iterator[Path]:
    for command in COMMANDS:
        if found := shutil.which(command, path=environ.get("PATH", "")):
            yield Path(found)
    yield from _usual_places(environ, system)
    yield from _downloaded(environ, system)


def _usual_places(environ: Mapping[str, str], system: str) -> Iterator[Path]:
    if system == "darwin":
        for folder in (Path("/Applications"), Path(environ.get("HOME", "/")) / "Applications"):
            yield from (folder / f"{app}.app/Contents/MacOS/{app}" for app in MAC_APPS)
    elif system == "win32":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            if folder_name := environ.get(variable):
                yield from (Path(folder_name) / program for program in WINDOWS_PROGRAMS)
    else:
        yield from map(Path, LINUX_PLACES)


def _downloaded(environ: Mapping[str, str], system: str) -> Iterator[Path]:
    def revision(folder: Path) -> int:
        return int(re.sub(r"\D", "", folder.name) or 0)

    folders = _download_folder(environ, system).glob("chromium-*")
    for folder in sorted(folders, key=revision, reverse=True):
        for pattern in DOWNLOADED:
            yield from sorted(folder.glob(pattern))


def _download_folder(environ: Mapping[str, str], system: str) -> Path:
    if chosen := environ.get("PLAYWRIGHT_BROWSERS_PATH"):
        return Path(chosen)
    home = Path(environ.get("HOME") or environ.get("USERPROFILE") or "/")
    if system == "darwin":
        return home / "Library/Caches/ms-playwright"
    if system == "win32":
        return Path(environ.get("LOCALAPPDATA", home)) / "ms-playwright"
    return home / ".cache/ms-playwright"


def _starts(path: Path, system: str) -> bool:
    """Whether it is a browser: Ubuntu's chromium-browser may be a script that asks for a snap."""
    if not path.is_file():
        return False
    if system in ("darwin", "win32"):
        return True  # on Windows --version would open a window
    try:
        asked = subprocess.run([path, "--version"], capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0


def install() -> None:
    """Get a browser: the system's package where that needs no question, else Playwright's."""
    if not (install_packages("chromium") and find_chromium()):
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def install_packages(*names: str) -> bool:
    """Install Debian's packages, as root or by a sudo that asks nothing; tell whether it worked."""
    if not shutil.which("apt-get"):
        return False
    sudo = [] if hasattr(os, "geteuid") and os.geteuid() == 0 else ["sudo", "-n"]
    commands = [["apt-get", "update"], ["apt-get", "install", "-y", *names]]
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        # An update that fails for one source of many need not stop the install.
        codes = [subprocess.run([*sudo, *line], env=environ).returncode for line in commands]
    except FileNotFoundError:  # no sudo
        return False
    return codes[-1] == 0


def main() -> int:
    """Print the browser that tests use; 1 when there is none."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--install", action="store_true", help="get one when none is found")
    options = parser.parse_args()
    found = find_chromium()
    if not found and options.install:
        install()
        found = find_chromium()
    if not found:
        print("No Chromium, Chrome or Edge found. Install one, or set CHROME_PATH to its program.")
        return 1
    print(f"Browser for the tests: {found}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
