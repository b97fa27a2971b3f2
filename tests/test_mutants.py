"""Which faults `make mutants` plants, and that it leaves everything as it was."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from mutants.copies import ROOT, Copy, copy_again, make_copy, planted
from mutants.excuses import FILE, find_stale, read_excuses
from mutants.fault import Fault
from mutants.sample import choose


def fault(operator: str, number: int, function: str = "f") -> Fault:
    return Fault(
        module="checks/names.py", function=function, operator=operator, number=number, lines=None,
        line=1, before="a", after="b", write=str,
    )  # fmt: skip


FAULTS = [fault(kind, n) for kind, count in (("many", 50), ("few", 3)) for n in range(count)]


def names(faults: list[Fault]) -> list[str]:
    return [one.name for one in faults]


def test_each_kind_gives_as_many_as_the_others_while_it_has_any() -> None:
    assert [one.operator for one in choose(FAULTS, 8)] == ["few", "many"] * 3 + ["many"] * 2
    assert len(choose(FAULTS, 100)) == len(FAULTS)


def test_the_sample_stays_the_same_whatever_else_is_planted() -> None:
    chosen = names(choose(FAULTS, 10))
    assert names(choose(reversed(FAULTS), 10)) == chosen
    assert chosen[:6] != names(sorted(FAULTS, key=lambda one: one.name))[:6]
    other = [dataclasses.replace(one, line=9, before="x", after="y") for one in FAULTS]
    assert names(choose(other, 10)) == chosen
    more = choose([*FAULTS, *(fault("many", n, "g") for n in range(5))], 10)
    assert len({*names(more)} & {*chosen}) >= 8


def test_an_excuse_names_a_change_and_its_reason() -> None:
    excuses = read_excuses(
        "# head\n\nchecks/names.py:f | a | b | nobody sees it\nx:f | a | c | no\n"
    )
    assert excuses == {"checks/names.py:f | a | b": "nobody sees it", "x:f | a | c": "no"}
    assert find_stale(excuses, FAULTS) == ["x:f | a | c"]


def test_every_excuse_is_about_a_module_that_is_there_and_says_why() -> None:
    for change, reason in read_excuses(FILE.read_text("utf-8")).items():
        assert (ROOT / "scripts/micropd" / change.partition(":")[0]).is_file(), change
        assert change.count(" | ") >= 2
        assert len(reason.split()) >= 3


def test_a_fault_is_in_the_copy_only_while_it_is_looked_at(tmp_path: Path) -> None:
    module = tmp_path / "copy/scripts/micropd/a.py"
    module.parent.mkdir(parents=True)
    module.write_text("x = 1\n", "utf-8")
    before = module.stat().st_mtime_ns
    with planted(Copy(tmp_path / "copy"), "a.py", "x = 2\n"):
        assert module.read_text("utf-8") == "x = 2\n"
        assert abs(module.stat().st_mtime_ns - before) > 10**9, "or Python takes what it compiled"
    assert (module.read_text("utf-8"), module.stat().st_mtime_ns) == ("x = 1\n", before)


@pytest.mark.long
def test_a_copy_has_what_git_has(tmp_path: Path) -> None:
    copy, other = copy_again(make_copy(tmp_path / "copy"), 2)
    assert (other.library / "urls.py").is_file()
    assert (copy.library / "urls.py").is_file()
    assert (copy.root / "tests/sites/full").is_dir()
    assert not (copy.root / ".git").exists()
