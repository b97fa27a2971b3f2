import errno
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

import pytest

from building.processes import Beside, BesideError, EndedError, Work
from micropd.problems import ContentError, Place, Problem
from processes import is_alive, wait_until
from projects import SCRIPTS, run


@contextmanager
def another_thread() -> Iterator[None]:
    """With more than one thread, nothing is copied: every step is done in this process."""
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    yield
    done.set()
    thread.join()


@pytest.fixture(params=[nullcontext, another_thread], ids=["beside", "here"], autouse=True)
def place(request: pytest.FixtureRequest) -> Iterator[None]:
    with request.param():
        yield


def work() -> Work:
    first = yield "ready"
    second = yield first * 2
    return first + second


def test_steps_come_in_order_and_news_may_come_before_it_is_wanted() -> None:
    beside = Beside(work)
    beside.tell(20)
    assert beside.hear() == "ready"
    assert beside.hear() == 40
    beside.tell(22)
    assert beside.hear() == 42
    beside.stop()


def who() -> Work:
    yield os.getpid()


def test_only_a_process_without_threads_is_copied() -> None:
    is_copied = threading.active_count() == 1 and (os.cpu_count() or 1) > 1
    beside = Beside(who)
    assert (beside.hear() != os.getpid()) == is_copied
    beside.stop()


def fail() -> Work:
    yield "so far so good"
    raise ValueError("no room left")


def test_a_failure_of_the_work_is_not_lost() -> None:
    beside = Beside(fail)
    assert beside.hear() == "so far so good"
    beside.tell("go on")
    with pytest.raises((BesideError, ValueError), match="no room left"):
        beside.hear()


PROBLEM = Problem(place=Place(file="videos.yaml"), rule="r", expected="a", got="b", fix="c")


def find_problems() -> Work:
    raise ContentError([PROBLEM])
    yield


def test_problems_of_the_content_arrive_as_such() -> None:
    with pytest.raises(ContentError) as raised:
        Beside(find_problems).hear()
    assert raised.value.problems == (PROBLEM,)
    assert str(raised.value) == str(PROBLEM)


def test_whoever_gives_up_leaves_nobody_behind() -> None:
    beside = Beside(work)
    beside.stop()
    beside.stop()


def test_news_for_work_that_has_ended_is_no_error_of_its_own() -> None:
    if threading.active_count() > 1 or (os.cpu_count() or 1) < 2:
        return
    beside = Beside(lambda: (os._exit(1) for _ in "x"))
    with pytest.raises(EndedError):
        beside.hear()


def fill_the_disk() -> Work:
    raise OSError(errno.ENOSPC, "No space left on device", "site/index.html")
    yield


def test_troubles_of_the_system_arrive_as_such() -> None:
    with pytest.raises(OSError, match="No space left on device"):
        Beside(fill_the_disk).hear()


def start_another() -> Work:
    other = Beside(who)
    try:
        yield other.hear()
    finally:
        other.stop()


def test_whoever_is_ended_ends_those_it_has_started() -> None:
    beside = Beside(start_another)
    process = beside.hear()
    beside.stop()
    if process != os.getpid():
        wait_until(lambda: not is_alive(process))


WAITING = """
import sys
sys.path.insert(0, {scripts!r})
from building.processes import Beside
def work():
    yield "ready"
beside = Beside(work)
print(beside.hear(), flush=True)
raise KeyboardInterrupt
"""


def test_a_program_that_is_interrupted_waits_for_nobody() -> None:
    program = WAITING.format(scripts=str(SCRIPTS))
    done = run(sys.executable, "-c", program)
    assert "ready" in done.stdout
    assert "KeyboardInterrupt" in done.stderr
