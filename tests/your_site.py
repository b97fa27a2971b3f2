"""The site of this very folder, whatever it is: the starter's, or what a copy has become."""

from __future__ import annotations

import atexit
import datetime as dt
import functools
import os
import shutil
import tempfile
from pathlib import Path

from micropd.library import Library
from micropd.sources.content import Content, read_content
from projects import TESTS, load, run_script

ROOT = TESTS.parent


@functools.cache
def content() -> Content:
    return read_content(ROOT, os.environ)


@functools.cache
def last_day() -> dt.date:
    """Return the day on which all is public that is dated ahead; no clock is asked."""
    videos = [entry.value.published for entry in content().catalog.videos]
    issues = [found.issue.date for found in content().newsletter.issues]
    return max((moment.date() for moment in [*videos, *issues]), default=dt.date(2026, 1, 1))


@functools.cache
def library() -> Library:
    return load(ROOT, today=last_day(), environment=os.environ)


@functools.cache
def site() -> Path:
    """Build the site once for all tests of this process."""
    folder = tempfile.mkdtemp(prefix="micropd-yours-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    out = Path(folder, "site")
    done = run_script("build.py", "--root", ROOT, "--out", out, "--today", last_day())
    assert done.returncode == 0, done.stdout + done.stderr
    return out
