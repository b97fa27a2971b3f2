"""Workers: steps are taken in order and answers are typed, in a copy of this process and here."""

from __future__ import annotations

import errno
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from functools import partial

import pytest

from building.processes import Copy, EndedError, StepError, hire
from micropd.crew.workers import Here, Worker
from micropd.problems import ContentError, Place, Problem
from processes import another_thread, is_alive, wait_until
from projects import SCRIPTS, run

PROBLEM = Problem(place=Place(file="videos.yaml"), rule="r", expected="a", got="b", fix="c")
CAN_COPY = sys.platform == "linux"


class Counter:
    """Somebody's work: what one step leaves is there for the next."""

    def __init__(self, start: int = 0) -> None:
        if start < 0:
            raise ContentError([PROBLEM])
        self.count = start
        self.others: list[Worker[Counter]] = []

    def add(self, number: int) -> int:
        self.count += number
        return self.count

    def tell_process(self) -> int:
        return os.getpid()

    def start_another(self) -> int:
        """Return its process, which has nothing to do with anybody for a while."""
        self.others.append(Copy(Counter))
        process = self.others[0].ask(Counter.tell_process).wait()
        self.others[0].ask(Counter.sleep, 60)
        return process

    def lose_another(self) -> None:
        Copy(Counter).ask(Counter.die).wait()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)

    def fail(self, error: Exception) -> None:
        raise error

    def repeat(self, text: str, times: int) -> str:
        return text * times

    def die(self) -> None:
        os._exit(1)


Make = Callable[[], Counter]
copied = pytest.mark.skipif(not CAN_COPY, reason="there are no copies here")


@pytest.fixture(params=[pytest.param(Copy, marks=copied), Here])
def employ(request: pytest.FixtureRequest) -> Iterator[Callable[[Make], Worker[Counter]]]:
    """Find a worker of each sort; none is left at the end."""
    hired: list[Worker[Counter]] = []

    def find(make: Make = Counter) -> Worker[Counter]:
        hired.append(request.param(make))
        return hired[-1]

    yield find
    for one in hired:
        one.stop()


Employ = Callable[..., Worker[Counter]]


def test_steps_are_taken_in_the_order_in_which_they_are_asked_for(employ: Employ) -> None:
    worker = employ(partial(Counter, 1))
    answers = [worker.ask(Counter.add, number) for number in (2, 3, 4)]
    assert [answer.wait() for answer in reversed(answers)] == [10, 6, 3]


def test_an_answer_stays_the_same_however_often_it_is_waited_for(employ: Employ) -> None:
    worker = employ()
    first, second = worker.ask(Counter.add, 1), worker.ask(Counter.add, 1)
    assert (first.wait(), second.wait(), first.wait(), second.wait()) == (1, 2, 1, 2)


def test_a_step_that_nobody_waits_for_is_taken_before_the_next(employ: Employ) -> None:
    worker = employ()
    worker.ask(Counter.add, 20)
    assert worker.ask(Counter.add, 22).wait() == 42


def test_much_travels_both_ways(employ: Employ) -> None:
    text = "é" * 1_000_000
    assert employ().ask(Counter.repeat, text, 3).wait() == text * 3


def test_problems_of_the_content_arrive_as_such(employ: Employ) -> None:
    for answer in (
        employ().ask(Counter.fail, ContentError([PROBLEM])),
        employ(partial(Counter, -1)).ask(Counter.add, 1),
    ):
        with pytest.raises(ContentError) as raised:
            answer.wait()
        assert raised.value.problems == (PROBLEM,)
        assert str(raised.value) == str(PROBLEM)


def test_troubles_of_the_system_arrive_as_such(employ: Employ) -> None:
    full = OSError(errno.ENOSPC, "No space left on device", "site/index.html")
    with pytest.raises(OSError, match="No space left on device") as raised:
        employ().ask(Counter.fail, full).wait()
    assert raised.value.errno == errno.ENOSPC
    assert raised.value.filename == "site/index.html"


def test_whoever_waits_for_a_later_step_hears_that_an_earlier_one_failed(employ: Employ) -> None:
    worker = employ()
    worker.ask(Counter.fail, OSError("no room left"))
    with pytest.raises(OSError, match="no room left"):
        worker.ask(Counter.add, 1).wait()


def test_whoever_gives_up_may_do_so_twice(employ: Employ) -> None:
    worker = employ()
    worker.ask(Counter.add, 1)
    worker.stop()
    worker.stop()


@pytest.mark.parametrize("alone", [True, False], ids=["alone", "with-a-thread"])
def test_only_a_process_without_threads_is_copied(alone: bool) -> None:
    with nullcontext() if alone else another_thread():
        is_copied = CAN_COPY and threading.active_count() == 1 and (os.cpu_count() or 1) > 1
        worker = hire(Counter)
        assert (worker.ask(Counter.tell_process).wait() != os.getpid()) == is_copied
        assert is_copied <= alone
        worker.stop()


@copied
def test_a_mistake_in_a_copy_is_told_with_its_place() -> None:
    worker = Copy(Counter)
    answer = worker.ask(Counter.fail, ValueError("no such number"))
    with pytest.raises(StepError, match=r"in fail\n(.|\n)*ValueError: no such number"):
        answer.wait()


@copied
def test_a_loss_is_heard_through_whoever_has_heard_it() -> None:
    worker = Copy(Counter)
    answer = worker.ask(Counter.lose_another)
    with pytest.raises(EndedError):
        answer.wait()


@copied
def test_whoever_waits_for_a_copy_hears_that_it_was_ended_from_outside() -> None:
    worker = Copy(Counter)
    with pytest.raises(EndedError):
        worker.ask(Counter.die).wait()


@copied
def test_what_a_copy_had_no_time_to_hear_is_no_error_of_its_own() -> None:
    worker = Copy(Counter)
    worker.ask(Counter.sleep, 0.3)
    answer = worker.ask(Counter.die)
    worker.ask(Counter.add, 1)
    with pytest.raises(EndedError):
        answer.wait()


@copied
def test_to_ask_a_copy_that_was_ended_is_no_error_of_its_own() -> None:
    worker = Copy(Counter)
    process = worker.ask(Counter.tell_process).wait()
    worker.ask(Counter.die)
    wait_until(lambda: not is_alive(process))
    answer = worker.ask(Counter.add, 1)
    with pytest.raises(EndedError):
        answer.wait()


@copied
def test_whoever_is_ended_ends_those_it_has_started() -> None:
    worker = Copy(Counter)
    other = worker.ask(Counter.start_another).wait()
    assert other != os.getpid()
    assert is_alive(other)
    worker.stop()
    wait_until(lambda: not is_alive(other))


WAITING = """
import os, sys
sys.path.insert(0, {scripts!r})
from building.processes import hire
class Subject:
    def tell(self):
        return os.getpid()
worker = hire(Subject)
print(worker.ask(Subject.tell).wait(), flush=True)
raise KeyboardInterrupt
"""


def test_a_program_that_is_interrupted_waits_for_nobody() -> None:
    program = WAITING.format(scripts=str(SCRIPTS))
    done = run(sys.executable, "-c", program)
    assert "KeyboardInterrupt" in done.stderr
    wait_until(lambda: not is_alive(int(done.stdout)))
