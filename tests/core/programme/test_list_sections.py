"""The sections of a list of a work programme."""

from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.model import Log
from pcc_actions.core.programme.list_sections import (
    by_name,
    comes_lines,
    list_sections,
    when_lines,
)
from pcc_actions.core.programme.sections import BoardProgramme, board_programme
from tests.builders import day
from tests.topics import all_topics, panel, planned, topic_stood

AS_AT = "01/07/2023"


def programme_of(log: Log, as_at: str = AS_AT) -> BoardProgramme:
    days = Schedule(log.meetings).days("PCP", day(as_at))
    return board_programme(all_topics(log, as_at), "PCP", days, day(as_at))


def sections(log: Log, as_at: str = AS_AT) -> list[tuple[str, list[str]]]:
    listed = list_sections(programme_of(log, as_at))
    return [(heading, [each.topic for each in topics]) for heading, topics in listed]


def test_what_did_not_come_is_first() -> None:
    log = planned(panel(), "Late", due="22/06/2023")
    log = planned(log, "Soon", due="21/09/2023")
    log = planned(log, "Last", due="20/06/2024")
    log = planned(log, "Words", due_words="once complete")
    log = planned(log, "Always", every=1)
    assert sections(log) == [
        ("Promised and did not come", ["Late"]),
        ("Next meeting, 21/09/2023", ["Soon"]),
        ("Meeting of 20/06/2024", ["Last"]),
        ("To be timetabled", ["Words"]),
        ("At every meeting", ["Always"]),
    ]


def test_what_comes_after_the_next_three_is_later() -> None:
    log = planned(panel(), "Last", due="20/06/2024")
    assert sections(log, "01/06/2023")[-1] == ("Later", ["Last"])


def test_a_day_that_is_no_known_meeting_has_a_heading_where_no_meeting_is_known() -> None:
    log = planned(panel(), "Far", due="01/07/2025")
    assert sections(log, "30/06/2024") == [("Meeting of 01/07/2025", ["Far"])]


def test_when_it_comes_and_how_often() -> None:
    log = planned(panel(), "Annual", every="June")
    log = planned(log, "Always", every=1)
    log = planned(log, "Words", due_words="once complete")
    log = planned(log, "Whenever")
    stood = [topic_stood(log, name, AS_AT) for name in ("Annual", "Always", "Words", "Whenever")]
    assert [when_lines(each) for each in stood] == [
        ("22/06/2023", "every June"),
        ("every meeting",),
        ("once complete",),
        (),
    ]
    assert [comes_lines(each) for each in stood] == [
        ("promised for 22/06/2023, did not come", "every June"),
        ("at every meeting",),
        ("to be timetabled: once complete",),
        ("to be timetabled",),
    ]


def test_topics_are_in_the_order_of_the_alphabet_whatever_their_capitals() -> None:
    log = planned(planned(planned(panel(), "budget"), "Audit"), "Cars")
    assert [each.topic for each in by_name(all_topics(log, AS_AT))] == ["Audit", "budget", "Cars"]
