"""Which browser the tests take, out of those that a machine has."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from browser.chromium import find_chromium, launch_options

needs_shell = pytest.mark.skipif(sys.platform == "win32", reason="fakes are shell scripts")


def install_fake(path: Path, exit_code: int = 0) -> Path:
    """A program that answers `--version` the way a browser, or a stub of one, does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho Chromium 1\nexit {exit_code}\n")
    path.chmod(0o755)
    return path


@pytest.fixture(autouse=True)
def _no_installed_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("browser.chromium.LINUX_PLACES", ())


@needs_shell
def test_takes_the_one_on_the_path(tmp_path: Path) -> None:
    chrome = install_fake(tmp_path / "bin/google-chrome")
    environ = {"PATH": str(chrome.parent), "HOME": str(tmp_path)}
    assert find_chromium(environ, "linux") == chrome


@needs_shell
def test_chrome_path_wins_over_the_path(tmp_path: Path) -> None:
    install_fake(tmp_path / "bin/chromium")
    mine = install_fake(tmp_path / "mine/chrome")
    environ = {"PATH": str(tmp_path / "bin"), "CHROME_PATH": str(mine)}
    assert find_chromium(environ, "linux") == mine


def test_chrome_path_to_nothing_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="CHROME_PATH"):
        find_chromium({"CHROME_PATH": str(tmp_path / "gone")})


@needs_shell
def test_passes_over_a_stub_that_does_not_start(tmp_path: Path) -> None:
    install_fake(tmp_path / "bin/chromium-browser", exit_code=1)
    environ = {"PATH": str(tmp_path / "bin"), "HOME": str(tmp_path)}
    assert find_chromium(environ, "linux") is None


@needs_shell
def test_takes_the_newest_download_last(tmp_path: Path) -> None:
    cache = tmp_path / ".cache/ms-playwright"
    install_fake(cache / "chromium-999/chrome-linux/chrome")
    newest = install_fake(cache / "chromium-1200/chrome-linux64/chrome")
    environ = {"PATH": "", "HOME": str(tmp_path)}
    assert find_chromium(environ, "linux") == newest
    installed = install_fake(tmp_path / "bin/msedge")
    assert find_chromium({**environ, "PATH": str(installed.parent)}, "linux") == installed


def test_knows_the_places_of_windows(tmp_path: Path) -> None:
    edge = install_fake(tmp_path / "x86/Microsoft/Edge/Application/msedge.exe")
    environ = {"PATH": "", "PROGRAMFILES(X86)": str(tmp_path / "x86")}
    assert find_chromium(environ, "win32") == edge


def test_knows_the_places_of_macos(tmp_path: Path) -> None:
    program = "Applications/Chromium.app/Contents/MacOS/Chromium"
    chromium = install_fake(tmp_path / program)
    if Path("/Applications/Google Chrome.app").exists():
        pytest.skip("a real Chrome comes first")
    assert find_chromium({"PATH": "", "HOME": str(tmp_path)}, "darwin") == chromium


def test_none_when_there_is_none(tmp_path: Path) -> None:
    assert find_chromium({"PATH": "", "HOME": str(tmp_path)}, "linux") is None


def test_only_a_download_gives_up_the_sandbox_for_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("browser.chromium.NO_SANDBOX", False)
    downloaded = Path("/home/me/.cache/ms-playwright/chromium-1/chrome-linux/chrome")
    assert launch_options(downloaded)["chromium_sandbox"] is False
    assert launch_options(Path("/usr/bin/chromium"))["chromium_sandbox"] is True
