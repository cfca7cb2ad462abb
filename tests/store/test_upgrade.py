"""An older format is read, listed, and brought up to the present one at the next save."""

from pathlib import Path

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.earlier_events import DayCorrections, put_right
from pcc_actions.core.history.snapshot import snapshots
from pcc_actions.core.model import HAND_EDIT, Log
from pcc_actions.store.read_log import read_open_actions
from pcc_actions.store.saving import update
from pcc_actions.store.upgrade import upgraded, version_needed
from tests.builders import action, changed, day, did, event, provenance, typed_over
from tests.store.logs import (
    LETTER,
    VISIT,
    kept,
    now,
    reading,
    record,
    text,
    three_actions,
    took_back,
    trouble,
    type_over,
    write,
)

OLD = """\
# The actions of the board
schema_version = 0  # the first

[boards.GPB]
name = "Governance & Performance Board"
reference = "{item}.{date}"

[[meetings]]
board = "GPB"
date = 2023-02-14

# about the visit
[[actions]]
reference = "3.14/02/2023"
board = "GPB"
text = "Set up a visit"   # as printed
owner = "EI / IF"
raised = 2023-02-14
due = 2023-03-10
status = "open"
colour = "green"

[[actions]]
reference = "4.14/02/2023"
board = "GPB"
text = "Write to the team"
raised = 2023-02-14
status = "closed"
closed = 2023-03-07
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "actions.toml"
    path.write_text(OLD)
    return path


def test_an_older_log_is_read_and_listed(old: Path) -> None:
    log = reading(old).log
    visit, letter = log.actions
    assert (visit.owners, visit.status, visit.due) == (("EI", "IF"), "outstanding",
                                                       day("10/03/2023"))  # fmt: skip
    assert (letter.owners, letter.status, letter.closed) == ((), "discharged", day("07/03/2023"))
    assert [event.by for event in letter.history] == [HAND_EDIT, HAND_EDIT]
    listed = snapshots(read_open_actions(old, now(), day("20/03/2023")).log, day("20/03/2023"))
    assert [one.overdue for one in listed] == [True, False]
    assert text(old) == OLD


def test_it_is_brought_up_at_the_next_save_and_the_old_text_kept(old: Path) -> None:
    before = reading(old).log
    record(old, actions.note, "3.14/02/2023", "15/03/2023", "Letter sent")
    for line in ("# The actions of the board\nschema_version = 1\n", "# about the visit\n",
                 'text = "Set up a visit"   # as printed\n', 'colour = "green"\n',
                 'owners = ["EI", "IF"]\n'):  # fmt: skip
        assert line in text(old)
    assert "owner =" not in text(old)
    found = reading(old)
    assert found.sealed
    assert found.log.actions[1] == before.actions[1]
    assert action(found.log, "3.14/02/2023").history[:-1] == before.actions[0].history
    assert kept(old) == ["000000.toml", "000001.toml", "000002.toml"]
    took_back(old)
    took_back(old)
    assert text(old) == OLD
    took_back(old, "redo")
    assert reading(old).log == before


def test_only_what_is_there_is_brought_up(old: Path) -> None:
    old.write_text("schema_version = 0\n")
    update(old, now(), lambda log: log)
    assert text(old).startswith("schema_version = 1\n")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('owner = "EI / IF"', "owner = 7", "the key owners is missing"),
        ('status = "open"', "status = 7", "status should be one of"),
        ('status = "open"', 'status = "lost"', "status should be one of"),
        ("raised = 2023-02-14\ndue", "due", "the key raised is missing"),
    ],
)
def test_an_older_log_that_is_wrong(old: Path, before: str, after: str, said: str) -> None:
    old.write_text(OLD.replace(before, after))
    assert said in trouble(old)


def test_what_is_no_table_is_left_to_the_validation() -> None:
    for wrong in ({"actions": 7}, {"actions": [7]}):
        assert upgraded({"schema_version": 0, **wrong}) == {"schema_version": 1, **wrong}
    versions: tuple[object, ...] = (False, 0.0, "0", [], None)
    for none in versions:
        assert upgraded({"schema_version": none}) == {"schema_version": none}


# Format 2: the day or the minute of an earlier event put right.

AS_CORRECTED = """\
[[actions.history]]
event = "corrected"
on = 2023-03-20
at = 2023-03-20T09:00:00Z
by = "CC"
of = { event = "discharged", at = 2023-03-07T09:00:00Z }
day = { from = 2023-03-07, to = 2023-03-06 }
minute = { to = "1.06/03/2023" }
note = "Typed late"
"""
MOVED = DayCorrections(closed=day("06/03/2023"), minute="1.06/03/2023")


@pytest.fixture
def three(tmp_path: Path) -> Path:
    return write(tmp_path / "actions.toml")


def put_right_in(path: Path, corrections: DayCorrections = MOVED) -> Log:
    when = provenance("20/03/2023", by="CC", today="20/03/2023")
    return update(
        path,
        now(),
        lambda log: did(log, put_right, LETTER, when, corrections, "Typed late"),
    ).after


def test_a_log_is_of_format_2_from_the_first_correction_of_a_day(three: Path) -> None:
    record(three, actions.note, VISIT, "15/03/2023", "Letter sent")
    before = text(three)
    assert "\nschema_version = 1\n" in before
    after = put_right_in(three)
    assert "\nschema_version = 2\n" in text(three)
    assert AS_CORRECTED in text(three)
    assert "closed = 2023-03-06\n" in text(three)
    found = reading(three)
    assert (found.sealed, found.log) == (True, after)
    record(three, actions.note, VISIT, "16/03/2023", "Seen")
    assert "\nschema_version = 2\n" in text(three)
    took_back(three)
    took_back(three)
    assert text(three).split("# revision")[0] == before.split("# revision")[0]
    took_back(three, "redo")
    assert reading(three).log == after


def test_a_log_of_format_2_is_read_edited_and_listed_as_any(three: Path) -> None:
    after = put_right_in(three)
    listed = read_open_actions(three, now(), day("06/03/2023")).log
    assert [each.reference for each in listed.actions] == [VISIT, "5.14/02/2023"]
    eve = read_open_actions(three, now(), day("05/03/2023")).log
    assert len(eve.actions) == 3
    type_over(three, ("# Action log", "# Our action log"))
    edited = reading(three)
    assert (edited.sealed, edited.doubtful) == (False, ())
    assert action(edited.log, LETTER) == action(after, LETTER)


def test_corrections_of_two_events_alike_keep_apart_in_the_file(three: Path) -> None:
    for change in (actions.reopen, actions.discharge):
        record(three, change, LETTER, "07/03/2023", "Again")
    put_right_in(three, DayCorrections(closed=day("08/03/2023")))
    assert 'of = { event = "discharged", at = 2023-03-07T09:00:00Z, number = 2 }' in text(three)
    assert action(reading(three).log, LETTER).closed == day("08/03/2023")


def test_a_log_says_the_same_in_format_1_and_in_format_2(three: Path) -> None:
    before = reading(three).log
    type_over(three, ("schema_version = 1", "schema_version = 2"))
    assert reading(three).log == before
    update(three, now(), lambda log: log)
    assert reading(three).sealed
    assert "\nschema_version = 2\n" in text(three)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('of = { event = "discharged", at', "of = { event = 7, at", "event should be"),
        ("of = { event", "of = 7 # { event", "of stands in an event, where it means nothing"),
        ("to = 2023-03-06", 'to = "soon"', "to should be"),
        ("day = { from = 2023-03-07, to", "day = { from", "the key to is missing"),
        ("2023-03-07T09:00:00Z }", '2023-03-07T09:00:00Z, number = "2" }', "number should be"),
    ],
)
def test_a_correction_that_is_wrong(three: Path, before: str, after: str, said: str) -> None:
    put_right_in(three)
    block, changed = AS_CORRECTED, AS_CORRECTED.replace(before, after)
    if said.startswith("the key to"):
        changed = changed.replace(", to = 2023-03-06", "")
    type_over(three, (block, changed))
    assert said in trouble(three)


def test_a_key_of_a_correction_that_is_nearly_ours_is_doubtful(three: Path) -> None:
    put_right_in(three)
    type_over(three, ("07T09:00:00Z }", "07T09:00:00Z, nunber = 1 }"))
    assert "nunber is no key; number may be meant" in reading(three).doubts[0]


def test_a_later_format_is_refused_and_left_as_it_is(three: Path) -> None:
    put_right_in(three)
    newer = type_over(three, ("schema_version = 2", "schema_version = 3"))
    assert "schema_version 3, and this release knows only up to 2" in trouble(three)
    assert text(three) == newer


def test_what_a_release_of_format_1_would_misread_needs_format_2() -> None:
    log = did(three_actions(), actions.note, VISIT, "15/03/2023", "Letter sent")
    assert version_needed(log, 1) == version_needed(log, 0) == version_needed(log, None) == 1
    assert version_needed(log, 2) == 2
    when = provenance("20/03/2023", today="20/03/2023")
    assert version_needed(did(log, put_right, LETTER, when, MOVED, "Late"), 1) == 2
    typed = event("corrected", "20/03/2023", changes=changed(minute=(None, "1.07/03/2023")))
    there = action(log, LETTER)
    assert version_needed(typed_over(log, LETTER, history=(*there.history, typed)), 1) == 2
