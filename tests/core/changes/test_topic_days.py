"""The days on which a topic is seldom said to have come."""

from dataclasses import replace

import pytest

from pcc_actions.core.changes.decisions import recent_meeting
from pcc_actions.core.changes.programme import drop_topic, mark_topic_done
from pcc_actions.core.changes.topic_days import (
    later_meeting,
    meeting_to_come,
    refuse_before_known,
)
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused
from tests.builders import day, provenance
from tests.topics import TODAY, befell, panel, planned, topic


def before_known(log: Log, on: str) -> None:
    refuse_before_known(log, topic(log, "Budget"), provenance(on, today=TODAY))


def test_before_it_was_on_the_programme_it_came_at_a_meeting() -> None:
    log = planned(panel(), "Budget", on="01/07/2023")
    for on in ("22/06/2023", "01/07/2023", "02/07/2023"):
        before_known(log, on)
    with pytest.raises(Refused, match=r"put on the programme on 01/07/2023, and PCP has no meet"):
        before_known(log, "30/06/2023")
    untold = replace(topic(log, "Budget"), history=())
    refuse_before_known(log, untold, provenance("30/06/2023", today=TODAY))


def test_the_meeting_that_is_still_to_come() -> None:
    log = planned(planned(panel(), "Budget", due="22/11/2023"), "Sites")
    budget = topic(log, "Budget")
    assert meeting_to_come(log, budget, day("21/11/2023")) == day("22/11/2023")
    for on in ("31/05/2023", "22/11/2023", "23/11/2023"):
        assert meeting_to_come(log, budget, day(on)) is None
    assert meeting_to_come(log, topic(log, "Sites"), day("21/11/2023")) is None


def test_a_topic_that_came_did_so_at_the_meeting_it_was_promised_for() -> None:
    log = planned(panel(), "Budget", due="21/09/2023")
    now = provenance("30/11/2023", today="30/11/2023")
    entry = topic(log, "Budget")
    assert recent_meeting(log, 0, entry, now, mark_topic_done, came=True) == day("21/09/2023")
    assert recent_meeting(log, 0, entry, now, mark_topic_done) == day("22/11/2023")
    held = provenance("22/11/2023", today="22/11/2023")
    assert recent_meeting(log, 0, entry, held, mark_topic_done, came=True) is None
    dropped = befell(log, drop_topic, "Budget", "01/10/2023", "Not wanted")
    entry = topic(dropped, "Budget")
    assert recent_meeting(dropped, 0, entry, now, mark_topic_done, came=True) is None


def test_the_meeting_after_the_one_that_it_comes_at() -> None:
    log = planned(planned(panel(), "Budget", due="22/11/2023"), "Sites")
    for name, on, later in (
        ("Budget", "01/07/2023", "05/02/2024"),
        ("Budget", "06/02/2024", "20/06/2024"),
        ("Sites", "22/06/2023", "21/09/2023"),
        ("Sites", "01/05/2023", "22/06/2023"),
    ):
        assert later_meeting(log, topic(log, name), day(on)) == day(later)
    assert later_meeting(log, topic(log, "Sites"), day("20/06/2024")) is None
