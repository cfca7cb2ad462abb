"""The same tasks as the actions of a log, in the files of other tools."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.benchmarks import peer_tasks, peers
from tests.benchmarks.logs import LogShape
from tests.benchmarks.measure import tried

FEW = LogShape(40, outstanding=7)


def count(path: Path, done: bool) -> int:
    return sum(line.startswith("x ") is done for line in path.read_text().splitlines())


def test_done_tasks_are_moved_to_done_txt(tmp_path: Path) -> None:
    peer_tasks.todo_txt(one_file=False)(FEW, tmp_path)
    assert (count(tmp_path / "todo.txt", done=True), count(tmp_path / "todo.txt", done=False)) == (
        0, 7,
    )  # fmt: skip
    assert count(tmp_path / "done.txt", done=True) == 33


def test_or_all_are_in_one_file(tmp_path: Path) -> None:
    peer_tasks.todo_txt(one_file=True)(FEW, tmp_path)
    assert (count(tmp_path / "todo.txt", done=True), count(tmp_path / "todo.txt", done=False)) == (
        33, 7,
    )  # fmt: skip
    assert not (tmp_path / "done.txt").exists()
    assert FEW.text(39) in (tmp_path / "todo.txt").read_text()


def test_a_calendar_has_a_file_for_each_task(tmp_path: Path) -> None:
    peer_tasks.calendars(FEW, tmp_path)
    tasks = [each.read_text() for each in (tmp_path / "calendar" / "board").iterdir()]
    assert len(tasks) == 40
    assert sum("STATUS:NEEDS-ACTION" in each for each in tasks) == 7
    assert sum("COMPLETED:20" in each for each in tasks) == 33


@pytest.mark.skipif(shutil.which("task") is None, reason="Taskwarrior is not installed")
def test_taskwarrior_lists_those_that_are_to_be_done(tmp_path: Path) -> None:
    fill = peer_tasks.taskwarrior(str(shutil.which("task")))
    one = peers.Peer("Taskwarrior", "", "", fill, ("task", "list"))
    [work] = peers.works([one], [FEW], tmp_path)
    tried(work)
    with pytest.raises(SystemExit):
        tried(replace(work, lines=2 * FEW.outstanding + 1))
