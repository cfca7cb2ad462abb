"""Two histories of one entry, and when an event of them is apart."""

from dataclasses import replace

import pytest

from pcc_actions.core.merging.histories import TwoHistories
from pcc_actions.core.model import Event
from tests.builders import event

RAISED = event("raised", "14/02/2023")
SEEN = event("noted", "15/02/2023", note="Seen")
SENT = event("noted", "16/02/2023", note="Sent")


def apart(one: Event) -> Event:
    return replace(one, apart=True)


@pytest.mark.parametrize("copies", [(SEEN, apart(SEEN)), (apart(SEEN), SEEN)])
def test_an_event_that_is_apart_on_one_copy_is_one_and_is_apart(
    copies: tuple[Event, Event],
) -> None:
    ours, theirs = copies
    both = TwoHistories([RAISED, ours], [RAISED, theirs, SENT])
    assert both.merged(no_lift=False, base=[RAISED, SEEN]) == (RAISED, apart(SEEN), SENT)


def test_what_the_base_does_not_have_is_told_anew_to_be_apart_or_not() -> None:
    both = TwoHistories([RAISED, apart(SEEN)], [RAISED, SENT])
    assert both.merged(no_lift=False, base=[RAISED]) == (RAISED, SEEN, SENT)
    assert both.merged(no_lift=False, base=[RAISED, apart(SEEN)]) == (RAISED, apart(SEEN), SENT)
