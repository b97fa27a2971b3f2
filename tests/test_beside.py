import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hosts.beside import Beside, BesideError


@contextmanager
def another_thread() -> Iterator[None]:
    """With more than one thread, nothing is copied: both steps are done in this process."""
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    yield
    done.set()
    thread.join()


def write(folder: Path, *names: str) -> list[str]:
    for name in names:
        (folder / name).write_text(str(os.getpid()))
    return list(names)


def test_both_do_their_share_and_their_paths_come_in_order(tmp_path: Path) -> None:
    beside = Beside(lambda: "a", lambda prepared, told: write(tmp_path, prepared + told))
    assert beside.finish("1", lambda: write(tmp_path, "b", "c")) == ["a1", "b", "c"]
    assert sorted(os.listdir(tmp_path)) == ["a1", "b", "c"]


def test_threads_keep_the_work_in_this_process(tmp_path: Path) -> None:
    with another_thread():
        beside = Beside(lambda: "a", lambda prepared, told: write(tmp_path, prepared + told))
        assert beside.finish("1", lambda: write(tmp_path, "b")) == ["a1", "b"]
    assert (tmp_path / "a1").read_text() == str(os.getpid())


def fail(*_: object) -> list[str]:
    raise ValueError("no room left")


def test_a_failure_beside_us_is_not_lost() -> None:
    with pytest.raises((BesideError, ValueError), match="no room left"):
        Beside(fail, lambda prepared, told: []).finish("", list)
    with pytest.raises((BesideError, ValueError), match="no room left"):
        Beside(lambda: "", fail).finish("", list)


def test_a_failure_of_ours_leaves_nobody_behind() -> None:
    beside = Beside(lambda: "", lambda prepared, told: [])
    with pytest.raises(ValueError, match="no room left"):
        beside.finish("", fail)
    beside.stop()


def test_a_host_that_gives_up_leaves_nobody_behind() -> None:
    Beside(lambda: "", lambda prepared, told: []).stop()
