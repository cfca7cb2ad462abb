"""Medians, ratios and slopes of made-up seconds; commands run in turn, and only those that work."""

import sys
from math import inf
from pathlib import Path

import pytest

from tests.benchmarks.measure import (
    Figures,
    Row,
    Work,
    best_ratio,
    in_rounds,
    once,
    ratio,
    slope,
    tried,
)
from tests.benchmarks.memory import peak

BARE = Figures([0.011, 0.010, 0.050])


def work(folder: Path, code: str, name: str = "one", writes: bool = False, lines: int = 0) -> Work:
    words = (sys.executable, "-c", code)
    return Work(Row("a tool", name), words, folder, writes=writes, lines=lines)


def test_the_run_in_the_middle_counts_not_the_one_that_was_disturbed() -> None:
    assert Figures([0.1, 9.0, 0.3]).median == 0.3
    assert ratio(Figures([0.110, 0.055, 9.0]), BARE) == pytest.approx(10)


def test_the_best_ratio_is_of_the_quickest_runs() -> None:
    assert best_ratio(Figures([0.110, 0.055, 9.0]), BARE) == pytest.approx(5.5)


def test_the_slope_is_in_microseconds_an_action() -> None:
    assert slope(Figures([0.1]), Figures([0.28]), 90_000) == pytest.approx(2)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell these seconds")
def test_the_seconds_of_a_processor_are_those_of_the_command_alone(tmp_path: Path) -> None:
    busy = "import time\nwhile time.process_time() < 0.3: pass"
    assert 0.3 <= once(work(tmp_path, busy)).processor < 0.6
    assert once(work(tmp_path, "pass")).processor < 0.3


def test_commands_are_run_in_turn_and_bare_python_beside_each(tmp_path: Path) -> None:
    told = "open('order', 'a').write('{}')"
    works = [work(tmp_path, told.format(each), each) for each in "ab"]
    bare = work(tmp_path, told.format("-"), "-")
    measured = in_rounds(works, [bare], 2)
    assert (tmp_path / "order").read_text() == "-ab" + "-a-b" * 2
    assert [len(each.seconds) for each in measured.values()] == [4, 2, 2]


def test_one_that_writes_is_run_on_a_fresh_copy_each_time(tmp_path: Path) -> None:
    (folder := tmp_path / "log").mkdir()
    code = "from pathlib import Path; assert not Path('new').exists(); Path('new').touch()"
    in_rounds([work(folder, code, writes=True)], [], 2)
    assert list(tmp_path.rglob("*")) == [folder]


@pytest.mark.parametrize("code", ["print('one line')", "raise SystemExit(1)"])
def test_what_does_not_do_its_work_is_not_measured(code: str, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="not what is to be measured"):
        tried(work(tmp_path, code, lines=2))


def test_no_log_of_whoever_measures_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PCC_ACTIONS_FILE", str(tmp_path / "actions.toml"))
    tried(work(tmp_path, "import os; assert 'PCC_ACTIONS_FILE' not in os.environ"))


def test_what_takes_too_long_is_told_so_and_not_run_again(tmp_path: Path) -> None:
    endless = work(tmp_path, "while True: pass")
    assert tried(endless, most=0.2).seconds == [inf]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell the memory")
def test_the_memory_is_what_the_command_held_and_not_what_we_do(tmp_path: Path) -> None:
    held = b"x" * 100_000_000
    little, much = (peak(work(tmp_path, f"b'x' * {size}")) for size in (1, 80_000_000))
    assert little is not None
    assert much is not None
    assert little < 30_000_000 < 80_000_000 < much < len(held) + little
