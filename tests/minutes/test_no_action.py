import pytest

from pcc_actions.minutes.no_action import is_no_action
from tests.minutes.spoken import sure_of


@pytest.mark.parametrize(
    "text",
    ["None", "Nil.", "N/A", "- none -", "No actions", "None required at present.", "…", "",
     "There were no actions arising",
     "No new actions were agreed", "Nothing to report", "As above", "see below", "Noted",
     "Report noted", "Assurance received", "No change", "Total"],
)  # fmt: skip
def test_what_says_that_there_is_no_action(text: str) -> None:
    assert is_no_action(text)


@pytest.mark.parametrize(
    "text",
    ["Take action", "No vehicle to leave the yard", "Report to the meeting", "Note all items",
     "Nothing to be left in the yard", "Accepted offers to be paid", "2.14/02/2023",
     "No " + "more " * 30],
)  # fmt: skip
def test_what_does_not(text: str) -> None:
    assert not is_no_action(text)


def test_behind_a_label_it_is_no_action() -> None:
    assert sure_of("""
        1. Fleet
        Actions: none
        2. Custody
        Action: None required at present.
    """) == []  # fmt: skip
