"""Which engines the long tests drive, and what is said of one that is not there."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from browser.engines.launch import launch
from browser.engines.programs import wanted_engines
from browser.engines.proxy import Proxy


def test_all_engines_are_wanted_unless_some_are_named() -> None:
    assert wanted_engines({}) == ["chromium", "webkit", "firefox"]
    assert wanted_engines({"ENGINES": "firefox, webkit"}) == ["firefox", "webkit"]


def test_an_unknown_engine_is_told() -> None:
    with pytest.raises(ValueError, match="expected chromium, webkit, firefox, got safari"):
        wanted_engines({"ENGINES": "webkit,safari"})


@pytest.mark.parametrize("engine", ["webkit", "firefox"])
def test_an_engine_that_is_not_there_is_an_error(
    engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    nothing: Any = SimpleNamespace(**{engine: SimpleNamespace(executable_path="/nowhere")})
    with pytest.raises(FileNotFoundError, match=f"no {engine} to test with; run: "):
        launch(engine, nothing, Proxy(0))
