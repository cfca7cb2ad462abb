"""The logs that are measured are what they say: as pcc-actions writes them, or changed by hand."""

from hashlib import sha256
from pathlib import Path

import pytest

from pcc_actions.store.read_log import read_log
from tests.benchmarks.commands import TEN_YEARS_BACK
from tests.benchmarks.logs import LAST_MEETING, LogShape, write_log
from tests.store.logs import now

FEW = LogShape(40, outstanding=7)


def kept(folder: Path) -> list[str]:
    return [each.name for each in (folder / ".pcc-actions").rglob("*") if each.is_file()]


def is_sealed(path: Path) -> bool:
    above, closing, end = path.read_text(encoding="utf-8").rpartition("# revision ")
    return f"sha256 {sha256(above.encode()).hexdigest()}" in closing + end


@pytest.mark.parametrize("a_meeting", [1, 5])
def test_a_log_has_so_many_actions_and_so_many_outstanding(tmp_path: Path, a_meeting: int) -> None:
    shape = LogShape(40, 7, a_meeting)
    path = write_log(shape, tmp_path / "actions.toml")
    log = read_log(path, now()).log
    assert [each.reference for each in log.actions] == [shape.reference(at) for at in range(40)]
    assert [each.status for each in log.actions] == ["discharged"] * 33 + ["outstanding"] * 7
    assert {len(each.history) for each in log.actions} == {3}
    assert len(log.meetings) == 40 // a_meeting


@pytest.mark.parametrize("a_meeting", [1, 5])
def test_what_happened_to_an_action_happened_at_a_later_meeting(
    tmp_path: Path, a_meeting: int
) -> None:
    log = read_log(write_log(LogShape(60, 10, a_meeting), tmp_path / "actions.toml"), now()).log
    days = {meeting.date for meeting in log.meetings}
    assert {event.on for each in log.actions for event in each.history} <= days
    as_at = LogShape(60, 10, a_meeting).meeting(20 // a_meeting)
    is_open = [each.raised <= as_at and not (each.closed and each.closed <= as_at)
               for each in log.actions]  # fmt: skip
    assert sum(is_open) == 10


def test_a_log_is_sealed_and_its_version_is_kept(tmp_path: Path) -> None:
    path = write_log(FEW, tmp_path / "actions.toml")
    assert is_sealed(path)
    assert kept(tmp_path)


@pytest.mark.parametrize("with_version", [True, False])
def test_a_log_changed_by_hand_is_another_than_was_saved(
    tmp_path: Path, with_version: bool
) -> None:
    shape = LogShape(40, 7, hand_edited=True, kept=with_version)
    path = write_log(shape, tmp_path / "actions.toml")
    assert not is_sealed(path)
    assert bool(kept(tmp_path)) is with_version
    assert read_log(path, now()).log.actions[-1].text.startswith("Now: ")


@pytest.mark.parametrize("size", [100, 1_000, 10_000, 100_000])
def test_the_meetings_begin_long_before_the_day_that_is_looked_back_to(size: int) -> None:
    first, last = (LogShape(size).meeting(at) for at in (0, size // 5 - 1))
    assert last == LAST_MEETING
    assert first.year <= TEN_YEARS_BACK.year - 5
    assert len({LogShape(size).meeting(at) for at in range(size // 5)}) == size // 5


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        (LogShape(1_000), "1,000"),
        (LogShape(10_000, 500), "10,000, 500 outstanding"),
        (LogShape(100, a_meeting=1), "100, one a meeting"),
        (LogShape(100, hand_edited=True), "100, changed by hand, no version kept"),
    ],
)
def test_a_log_is_told_in_a_few_words(shape: LogShape, words: str) -> None:
    assert shape.words == words
