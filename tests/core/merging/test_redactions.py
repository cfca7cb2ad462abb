"""What was redacted on one copy of a log alone is redacted in both."""

from typing import Any

import pytest

from pcc_actions.core.merging.redactions import redacted_as, words_taken_out
from pcc_actions.core.model import EventHandle
from tests.builders import changed, day, event, moment


def test_an_event_is_redacted_as_on_the_other_copy() -> None:
    noted = event("noted", "01/03/2023", note="Ann Other rang")
    clean = event("noted", "01/03/2023", note="[redacted] rang")
    assert redacted_as([noted], [clean], {}) == (clean,)
    assert redacted_as([clean], [noted], {}) == (clean,)


def test_another_event_is_left_as_it_is() -> None:
    noted = event("noted", "01/03/2023", note="Ann Other wrote")
    clean = event("noted", "01/03/2023", note="[redacted] rang")
    assert redacted_as([noted], [clean], {}) == (noted,)


@pytest.mark.parametrize(
    "other",
    [
        {"basis": "inferred"},
        {"of": EventHandle("noted", moment("28/02/2023"))},
        {"on": "02/03/2023", "at": "01/03/2023"},
    ],
)
def test_an_event_of_which_more_than_words_differ_is_another(other: dict[str, Any]) -> None:
    noted = event("noted", "01/03/2023", note="Ann Other rang")
    clean = event("noted", **{"on": "01/03/2023", "note": "[redacted] rang", **other})
    assert redacted_as([noted], [clean], {}) == (noted,)


def test_the_words_that_were_taken_out_of_either_are_told() -> None:
    ours = [event("noted", "01/03/2023", note="Ann Other rang about [redacted]")]
    theirs = [event("noted", "01/03/2023", note="[redacted] rang about the van")]
    assert words_taken_out(ours, ours) == []
    whole = [event("noted", "01/03/2023", note="Ann Other rang about the van")]
    assert words_taken_out(ours, whole) == words_taken_out(whole, ours) == ["the van"]
    assert words_taken_out(whole, theirs) == ["Ann Other"]


def test_events_that_were_both_redacted_and_differ_besides_are_two() -> None:
    ours = event("noted", "01/03/2023", note="[redacted] rang")
    theirs = event("noted", "01/03/2023", note="They wrote to [redacted]")
    assert redacted_as([ours], [theirs], {}) == (ours,)


def test_events_of_which_a_day_differs_are_two() -> None:
    moved = changed(due=("07/03/2023", day("04/04/2023")))
    ours = event("deferred", "01/03/2023", note="[redacted] rang", changes=moved)
    other = changed(due=("07/03/2023", day("05/04/2023")))
    theirs = event("deferred", "01/03/2023", note="Ann Other rang", changes=other)
    assert redacted_as([theirs], [ours], {}) == (theirs,)
