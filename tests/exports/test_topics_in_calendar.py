"""The topics of a work programme in a calendar, read back as a calendar does."""

from typing import Any

import icalendar

from pcc_actions.core.changes.exemptions import exempted
from pcc_actions.core.changes.programme import (
    TopicCorrections,
    correct_topic,
    drop_topic,
    mark_topic_done,
    move_topic,
)
from pcc_actions.core.entries import replaced
from pcc_actions.core.model import Log
from pcc_actions.exports.as_ics import ics_list
from pcc_actions.exports.topics_in_calendar import topic_entries
from tests.builders import day, provenance
from tests.papers.planted import about
from tests.topics import all_topics, befell, panel, planned

ON = "02/06/2023"
BUDGET = planned(panel(), "Budget", due="22/11/2023", owners=("EI",), text="The precept.")


def entries(log: Log, as_at: str = ON, *, public: bool = True) -> list[Any]:
    told = about(as_at=day(as_at))
    topics = topic_entries(all_topics(log, as_at), told, public=public)
    return list(icalendar.Calendar.from_ical(ics_list([], told, topics)).walk("VEVENT"))


def test_a_topic_is_a_whole_day_on_which_its_board_meets() -> None:
    (entry,) = entries(BUDGET)
    assert entry["SUMMARY"] == "PCP: Budget (EI)"
    assert entry["DTSTART"].dt == day("22/11/2023")
    assert entry["DESCRIPTION"].splitlines() == [
        "As at 02/06/2023: 22/11/2023", "What it should hold: The precept.", "Marking: OFFICIAL",
    ]  # fmt: skip
    assert (entry["STATUS"], entry["CATEGORIES"].to_ical()) == ("CONFIRMED", b"PCP")


def test_a_move_moves_the_entry_and_another_name_leaves_it() -> None:
    (before,) = entries(BUDGET)
    log = befell(BUDGET, move_topic, "Budget", ON, day("05/02/2024"), "No figures yet")
    log = befell(log, correct_topic, "Budget", ON, TopicCorrections(topic="Precept"), "Its name")
    (after,) = entries(log)
    assert after["UID"] == before["UID"]
    assert after["DTSTART"].dt == day("05/02/2024")
    assert after["SUMMARY"] == "PCP: Precept (EI)"
    assert "\nMoved: once: No figures yet" in after["DESCRIPTION"]


def test_what_comes_on_no_day_any_more_takes_its_entry_back() -> None:
    (before,) = entries(BUDGET)
    for log in (
        befell(BUDGET, drop_topic, "Budget", ON, "Not wanted"),
        befell(BUDGET, move_topic, "Budget", ON, None, "Later"),
    ):
        (after,) = entries(log)
        assert (after["UID"], after["STATUS"]) == (before["UID"], "CANCELLED")
        assert after["DTSTART"].dt == day("22/11/2023")
        assert entries(log, "23/11/2023") == []


def test_what_came_leaves_its_entry_where_it_is() -> None:
    assert entries(befell(BUDGET, mark_topic_done, "Budget", "22/11/2023"), "22/11/2023") == []
    earlier = befell(BUDGET, move_topic, "Budget", ON, day("21/09/2023"), "Sooner")
    came = befell(earlier, mark_topic_done, "Budget", "21/09/2023")
    assert entries(came, "22/09/2023") == []


def test_what_recurs_is_there_for_its_next_meeting_and_what_is_standing_is_not() -> None:
    log = planned(planned(panel(), "Report", every="June"), "Questions", every=1)
    (entry,) = entries(log)
    assert (entry["SUMMARY"], entry["DTSTART"].dt) == ("PCP: Report", day("22/06/2023"))
    assert "Comes again: " in entry["DESCRIPTION"]
    assert entries(planned(panel(), "Some day")) == []


def test_an_exempt_topic_takes_its_entry_back_and_is_told_by_nothing_but_its_ground() -> None:
    (before,) = entries(BUDGET)
    topic = exempted(BUDGET.programme[0], provenance(ON, today=ON), "FOIA s.43")
    (after,) = entries(replaced(BUDGET, 0, topic))
    assert (after["UID"], after["STATUS"]) == (before["UID"], "CANCELLED")
    told = after.to_ical().decode().replace("\r\n ", "")
    assert "FOIA s.43" in told
    assert not any(words in told for words in ("Budget", "precept", "EI"))
    (whole,) = entries(replaced(BUDGET, 0, topic), public=False)
    assert (whole["CLASS"], whole["STATUS"]) == ("CONFIDENTIAL", "CONFIRMED")
    assert "Exempt: FOIA s.43" in whole["DESCRIPTION"].splitlines()


def test_the_days_on_which_an_exempt_topic_was_planned_are_told_no_more() -> None:
    log = befell(BUDGET, move_topic, "Budget", ON, None, "Later")
    assert (
        entries(replaced(log, 0, exempted(log.programme[0], provenance(ON, today=ON), "s.43")))
        == []
    )
