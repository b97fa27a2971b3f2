"""The properties once more, with more examples than there is time for at each change."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from projects import TESTS, run

HOUR = 3600
WITH_PROPERTIES = [
    path for path in sorted(TESTS.glob("test_*.py")) if "\n@given(" in path.read_text("utf-8")
]


@pytest.mark.weekly
@pytest.mark.parametrize("file", WITH_PROPERTIES, ids=lambda file: file.stem)
def test_properties_hold_for_thousands_of_examples(file: Path) -> None:
    asked = ("-q", "-m", "hypothesis", "--hypothesis-profile=weekly")
    done = run(sys.executable, "-m", "pytest", *asked, file, cwd=TESTS.parent, timeout=HOUR)
    assert done.returncode == 0, done.stdout
