"""The lines that sentences name, numbered as `history` numbers the events."""

from dataclasses import replace

from pcc_actions.core.correction_lines import line_for_closing, line_for_day, line_for_raising
from pcc_actions.core.history.effective import effective
from pcc_actions.core.model import Action, EventHandle
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


def test_an_event_is_named_by_its_number_as_recorded_or_put_right() -> None:
    for noted in (NOTED, effective(THERE.history)[1]):
        assert line_for_day(THERE, noted) == (
            "pcc-actions correct 3.14/02/2023 --event 2 --day DATE --note WHY"
        )
    assert line_for_day(THERE, MOVED, "07/03/2023").endswith(
        "--event 3 --day 07/03/2023 --note WHY"
    )


def test_a_raising_and_a_closing_have_options_of_their_own() -> None:
    raised = "pcc-actions correct 3.14/02/2023 --raised DATE --note WHY"
    assert line_for_day(THERE, THERE.history[0]) == line_for_raising(THERE) == raised
    assert line_for_closing(THERE) == ("pcc-actions correct 3.14/02/2023 --closed DATE --note WHY")
    assert "--closed 07/03/2023 " in line_for_closing(THERE, "07/03/2023")
