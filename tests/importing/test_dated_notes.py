"""The dated entries of an update, taken in on their own days, once."""

from datetime import date

import pytest

from pcc_actions.core.model import Action, Log
from pcc_actions.importing.dated_notes import all_noted
from pcc_actions.importing.planned_action import PlannedAction
from tests.builders import action, day, empty_log, raised
from tests.importing.test_planner import an_action, planned, taken_in

REFERENCE = "3.14/02/2023"
TEXT = "Price the vans"


@pytest.fixture
def log() -> Log:
    return raised(empty_log(), REFERENCE, TEXT, "OM")


def row(log: Log, update: str, status: str = "outstanding", closed: date | None = None) -> Log:
    return taken_in(log, *planned_row(log, update, status, closed))


def planned_row(
    log: Log, update: str, status: str = "outstanding", closed: date | None = None
) -> list[PlannedAction]:
    said = {"update": update, "status": status, "closed": closed}
    one = an_action(TEXT, reference=REFERENCE, listed=True, earlier=True, **said)
    return planned(log, one, is_log=True)


def told(log: Log) -> list[tuple[str, str, str | None]]:
    return [(each.kind, f"{each.on:%d/%m}", each.note) for each in in_log(log).history[1:]]


def in_log(log: Log) -> Action:
    return action(log, REFERENCE)


def test_each_entry_is_noted_on_its_own_day(log: Log) -> None:
    after = row(log, "03/03/2023 EI: two in; 20/02/2023: asked for quotes")
    assert told(after) == [
        ("noted", "20/02", "asked for quotes"),
        ("noted", "03/03", "EI: two in"),
    ]


def test_the_last_entry_is_the_note_of_the_closing_on_its_day(log: Log) -> None:
    update = "See the file. 20/02/2023: ordered. 06/03/2023: Closed, they came."
    after = row(log, update, "discharged", day("06/03/2023"))
    assert told(after) == [
        ("noted", "20/02", "ordered."),
        ("noted", "06/03", "See the file."),
        ("discharged", "06/03", "Closed, they came."),
    ]


def test_an_entry_of_no_day_in_the_life_of_the_action_stays_as_it_is_printed(log: Log) -> None:
    update = "10/01/2023: wanted; 20/02: asked; 27/02/2023: in; 02/06/2023: next"
    after = row(log, update)
    assert [each.plan for each in planned_row(after, update)] == ["same"]
    assert told(after) == [
        ("noted", "27/02", "in"),
        ("noted", "07/03", "10/01/2023: wanted; 20/02: asked; 02/06/2023: next"),
    ]


def test_a_single_entry_has_its_day_where_it_closes_nothing(log: Log) -> None:
    assert told(row(log, "20/02/2023: asked")) == [("noted", "20/02", "asked")]
    after = row(log, "20/02/2023: asked; it is done", "completed")
    assert told(after) == [("completed", "07/03", "20/02/2023: asked; it is done")]


def test_what_is_imported_again_adds_only_the_new_entries(log: Log) -> None:
    first = "20/02/2023: asked. 03/03/2023: two in."
    once = row(log, first)
    assert [each.plan for each in planned_row(once, first)] == ["same"]
    again = row(once, f"06/03/2023: ordered. {first}")
    assert told(again)[2:] == [("noted", "06/03", "ordered.")]


def test_a_closing_imported_again_is_the_same(log: Log) -> None:
    update = "For EI\n20/02/2023: ordered. 06/03/2023: Closed."
    said = (update, "discharged", day("06/03/2023"))
    assert [each.plan for each in planned_row(row(log, *said), *said)] == ["same"]


def test_an_update_is_in_the_log_as_one_note_or_entry_by_entry(log: Log) -> None:
    update = "20/02/2023: asked. 03/03/2023: two in."
    assert all_noted(update, in_log(row(log, update)))
    assert not all_noted(update, in_log(row(log, "20/02/2023: asked")))
    assert not all_noted(update, in_log(log))


def test_a_new_action_has_its_entries_on_their_days() -> None:
    new = an_action(TEXT, reference=REFERENCE, update="20/02/2023: asked. 03/03/2023: two in.")
    after = taken_in(empty_log(), *planned(empty_log(), new, is_log=True))
    assert [kind for kind, *_ in told(after)] == ["noted", "noted"]
