"""Order of the run: a mistake shows in seconds, before the browser and the builds start."""

from __future__ import annotations

import pytest
from hypothesis import settings

# A computer that is busy breaks no property by being slow.
settings.register_profile("change", settings.default, deadline=None)
settings.register_profile("weekly", deadline=None, max_examples=2_000)
settings.load_profile("change")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    def turn(item: pytest.Item) -> int:
        # The browser waits a lot: while it does, others build.
        if item.get_closest_marker("browser"):
            return 1
        return 2 if item.get_closest_marker("slow") else 0

    items.sort(key=turn)
