"""The lines that sentences name, numbered as `history` numbers the events."""

from dataclasses import replace

import pytest

from pcc_actions.core.correction_lines import (
    line_against,
    line_for_closing,
    line_for_day,
    line_for_raising,
    where_any,
)
from pcc_actions.core.history.effective import effective
from pcc_actions.core.model import Action, Event, EventHandle
from tests.builders import changed, day, event

NOTED = event("noted", "20/02/2023", note="Asked")
MOVED = replace(
    event("corrected", "21/02/2023", changes=changed(day=(NOTED.on, day("19/02/2023")))),
    of=EventHandle("noted", NOTED.at),
)
THERE = Action(
    "3.14/02/2023", "GPB", "Visit", day("14/02/2023"),
    history=(event("raised", "14/02/2023"), NOTED, MOVED),
)  # fmt: skip


TODAY = day("10/03/2023")

UNKNOWN = 'DATE --note "Wrong day"'


def test_an_event_is_named_by_its_number_as_recorded_or_put_right() -> None:
    for noted in (NOTED, effective(THERE.history)[1]):
        assert line_for_day(THERE, noted, TODAY) == (
            'pcc-actions correct 3.14/02/2023 --event 2 --day DATE --note "Wrong day"'
        )
    there, noted = replace(THERE, history=THERE.history[:2]), THERE.history[1]
    for wanted, filled in (("15/02/2023", "15/02/2023 --note WHY"), ("13/02/2023", UNKNOWN),
                           ("11/03/2023", UNKNOWN)):  # fmt: skip
        line = line_for_day(there, noted, TODAY, day(wanted))
        assert line == f"pcc-actions correct 3.14/02/2023 --event 2 --day {filled}"
    assert "--event 3 --day DATE" in (line_for_day(THERE, MOVED, TODAY) or "")


def test_an_event_that_could_be_on_no_other_day_or_is_not_recorded_has_no_line() -> None:
    assert line_for_day(THERE, NOTED, day("14/02/2023"))
    there = replace(THERE, history=THERE.history[:1])
    assert line_for_day(there, NOTED, TODAY) is None
    same_day = replace(
        THERE,
        history=(*THERE.history[:1], event("completed", "14/02/2023"),
                 event("reopened", "14/02/2023")),
    )  # fmt: skip
    assert line_for_day(same_day, same_day.history[1], TODAY) is None
    assert line_for_day(same_day, same_day.history[2], TODAY)


def test_a_line_stands_behind_what_leads_to_it_where_there_is_one() -> None:
    assert where_any("; or", "pcc-actions undo") == "; or: pcc-actions undo"
    assert where_any("; or", None) == ""


def test_a_raising_and_a_closing_have_options_of_their_own() -> None:
    raised = 'pcc-actions correct 3.14/02/2023 --raised DATE --note "Wrong day"'
    assert line_for_day(THERE, THERE.history[0], TODAY) == line_for_raising(THERE) == raised
    closing = 'pcc-actions correct 3.14/02/2023 --closed DATE --note "Wrong day"'
    assert line_for_closing(THERE) == closing
    assert "--closed 07/03/2023 " in line_for_closing(THERE, "07/03/2023")


@pytest.mark.parametrize(
    ("against", "line"),
    [
        (event("noted", "20/02/2023", note="Asked"), "correct 3.14/02/2023 --redact WORDS"),
        (event("completed", "20/02/2023"), "reopen 3.14/02/2023 --note WHY"),
        (event("withdrawn", "20/02/2023"), "reopen 3.14/02/2023 --note WHY"),
        (event("deferred", "20/02/2023", changes=changed(due=(day("07/03/2023"), TODAY))),
         "correct 3.14/02/2023 --due 07/03/2023 --note WHY"),
        (event("deferred", "20/02/2023", changes=changed(due=(None, TODAY))),
         "correct 3.14/02/2023 --due DATE --note WHY"),
        (event("reassigned", "20/02/2023", changes=changed(owners=(("EI", "Bo Fern"), ("IF",)))),
         'assign 3.14/02/2023 --owner EI --owner "Bo Fern"'),
        (event("reassigned", "20/02/2023", changes=changed(owners=((), ("IF",)))),
         "assign 3.14/02/2023 --owner OWNER"),
    ],
)  # fmt: skip
def test_what_an_event_said_is_put_right_by_another(against: Event, line: str) -> None:
    assert line_against(THERE, against) == f"pcc-actions {line}"
