"""The gate lets pass what is quick, and fails on a command that was made slow."""

import sys
from math import inf
from pathlib import Path

import pytest

from tests.benchmarks import gate
from tests.benchmarks.gate import Beside
from tests.benchmarks.installed import BARE
from tests.benchmarks.logs import LogShape
from tests.benchmarks.measure import Figures, Measured, Row, Work
from tests.benchmarks.reach import Verdict

SIZE = LogShape(10_000)
LIST, HELP, CHECK = (
    Row("ours", "outstanding", SIZE),
    Row("ours", "help"),
    Row("ours", "check", SIZE),
)
MB = 1024**2
# Busy for so long on the processor, however much else the computer does.
SLOW = "import time\nwhile time.process_time() < 0.6: pass"


def work(row: Row, code: str, folder: Path) -> Work:
    return Work(row, (sys.executable, "-c", code), folder, lines=0)


def beside(measured: Measured, bare: Figures) -> dict[Row, Beside]:
    return {row: Beside(figures, bare) for row, figures in measured.items()}


def verdicts(measured: Measured) -> list[Verdict]:
    return [each.verdict for each in gate.judged(beside(measured, Figures([0.010, 0.020])))]


def test_the_quickest_run_is_judged() -> None:
    measured = {LIST: Figures([0.9, 0.13]), HELP: Figures([0.9, 0.08]), CHECK: Figures([1.9, 1.81])}
    assert verdicts(measured) == [Verdict.REACHED, Verdict.NEAR, Verdict.WORSE]


def test_on_a_crowded_computer_the_seconds_of_a_processor_are_judged() -> None:
    bare = Figures([0.010], processor=[0.010])
    crowded = {LIST: Figures([0.9], processor=[0.5, 0.13]), HELP: Figures([0.07], processor=[0.2])}
    assert [each.verdict for each in gate.judged(beside(crowded, bare), crowded=True)] == [
        Verdict.REACHED,
        Verdict.WORSE,
    ]
    assert [
        each.verdict for each in gate.judged(beside({LIST: Figures([inf])}, bare), crowded=True)
    ] == [Verdict.WORSE]


def test_a_list_may_hold_no_more_memory_than_its_bound() -> None:
    assert verdicts({LIST: Figures([0.1], 60 * MB)}) == [Verdict.REACHED, Verdict.REACHED]
    assert verdicts({LIST: Figures([0.1], 61 * MB)}) == [Verdict.REACHED, Verdict.WORSE]
    assert verdicts({CHECK: Figures([0.1], 900 * MB)}) == [Verdict.REACHED]


def test_the_gate_looks_at_two_sizes_and_at_two_lists_of_the_largest() -> None:
    rows = [(command.name, shape.words) for command, shape in gate.rows()]
    assert ("check", "1,000") in rows
    assert ("outstanding", "10,000, 500 outstanding") in rows
    assert ("outstanding", "10,000, changed by hand, no version kept") in rows
    assert [name for name, words in rows if words == "100,000"] == ["outstanding", "show"]
    assert len(rows) == len(set(rows)) == 28


@pytest.mark.parametrize(("code", "passes"), [("pass", True), (SLOW, False)])
def test_a_slow_command_fails_the_gate(
    code: str, passes: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = work(Row("ours", BARE), "pass", tmp_path)
    assert gate.passed([work(HELP, code, tmp_path)], bare, seconds=0) is passes
    assert ("WORSE" in capsys.readouterr().out) is not passes


def test_only_what_seems_too_slow_is_run_again(tmp_path: Path) -> None:
    works = [work(row, "pass", tmp_path) for row in (LIST, HELP, CHECK)]
    measured = {LIST: Figures([0.9, 0.14]), HELP: Figures([0.9, 0.2]), CHECK: Figures([1.81, 1.9])}
    again = gate.too_slow(works, beside(measured, Figures([0.010])))
    assert [each.row for each in again] == [HELP, CHECK]


def test_bare_python_is_run_as_often_as_the_command(tmp_path: Path) -> None:
    works = [work(LIST, "pass", tmp_path), work(CHECK, SLOW, tmp_path)]
    bare = work(Row("ours", BARE), "pass", tmp_path)
    measured = gate.measured_for(works, bare, 60, crowded=False)
    assert [len(runs.ours.seconds) for runs in measured.values()] == [2, 2]
    assert [len(runs.bare.seconds) for runs in measured.values()] == [2, 2]
