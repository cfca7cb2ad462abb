"""Every meeting that a topic was planned for, in words."""

from pcc_actions.core.changes.meetings import cancel_meeting, move_meeting
from pcc_actions.core.changes.programme import (
    TopicCorrections,
    correct_topic,
    drop_topic,
    mark_topic_done,
    move_topic,
    reopen_topic,
)
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.model import Log
from pcc_actions.core.programme.planned_dates import planned_date_line, planned_dates
from tests.builders import day, provenance
from tests.topics import TODAY, befell, panel, planned, topic


def lines(log: Log, name: str, as_at: str = TODAY) -> list[str]:
    found = planned_dates(topic(log, name), Schedule(log.meetings), day(as_at))
    return [planned_date_line(each) for each in found]


def moved(log: Log, name: str, on: str, to: str | None, why: str) -> Log:
    return befell(log, move_topic, name, on, None if to is None else day(to), why)


def test_each_move_is_told_with_its_reason() -> None:
    log = planned(panel(), "Budget", due="21/09/2023")
    log = moved(log, "Budget", "20/09/2023", "22/11/2023", "Figures late")
    log = moved(log, "Budget", "20/11/2023", None, "No figures at all")
    log = moved(log, "Budget", "01/12/2023", "05/02/2024", "They came")
    assert lines(log, "Budget") == [
        "First planned for 21/09/2023",
        "Moved on 20/09/2023 to 22/11/2023: Figures late",
        "Moved on 20/11/2023, to be timetabled: No figures at all",
        "Moved on 01/12/2023 to 05/02/2024: They came",
    ]
    assert lines(log, "Budget", "21/09/2023") == lines(log, "Budget")[:2]


def test_it_follows_its_meeting_that_is_moved_and_one_that_is_cancelled() -> None:
    log = planned(panel(), "Budget", due="21/09/2023")
    now = provenance("01/09/2023", today=TODAY)
    log = move_meeting(log, "PCP", day("21/09/2023"), day("28/09/2023"), now, "No room")
    later = provenance("20/09/2023", today=TODAY)
    log = move_meeting(log, "PCP", day("05/02/2024"), day("06/02/2024"), now, "Not its own")
    log = cancel_meeting(log, "PCP", day("28/09/2023"), later, "No quorum")
    assert lines(log, "Budget") == [
        "First planned for 21/09/2023",
        "Followed its meeting on 01/09/2023 to 28/09/2023: No room",
        "Followed its meeting on 20/09/2023 to 22/11/2023: No quorum",
    ]


def test_what_was_changed_of_meetings_on_the_day_of_a_move_is_told_behind_it() -> None:
    log = planned(panel(), "Budget", due="21/09/2023")
    log = moved(log, "Budget", "20/09/2023", "22/11/2023", "Figures late")
    now = provenance("20/09/2023", today=TODAY, at="21/09/2023")
    log = move_meeting(log, "PCP", day("22/11/2023"), day("23/11/2023"), now, "No room")
    log = cancel_meeting(log, "PCP", day("23/11/2023"), now, None)
    assert lines(log, "Budget")[1:] == [
        "Moved on 20/09/2023 to 22/11/2023: Figures late",
        "Followed its meeting on 20/09/2023 to 05/02/2024",
    ]


def test_what_recurs_comes_next_after_it_came() -> None:
    log = planned(panel(), "Annual report", every="June", text="All of it")
    log = befell(log, mark_topic_done, "Annual", "22/06/2023", "Seen")
    assert lines(log, "Annual") == [
        "First planned for 22/06/2023",
        "Came on 22/06/2023, then planned for 20/06/2024: Seen",
    ]


def test_what_comes_at_every_meeting_is_planned_for_none() -> None:
    assert lines(planned(panel(), "Performance", every=1), "Performance") == []


def test_words_a_correction_and_what_is_planned_again() -> None:
    log = planned(panel(), "Re-vetting", due_words="once complete")
    right = TopicCorrections(due=day("22/11/2023"))
    log = befell(log, correct_topic, "Re-vetting", "01/09/2023", right, "Misread")
    log = befell(log, drop_topic, "Re-vetting", "22/11/2023", "Not wanted")
    log = befell(log, reopen_topic, "Re-vetting", "01/12/2023", "Wanted")
    log = befell(log, mark_topic_done, "Re-vetting", "02/12/2023")
    log = befell(log, reopen_topic, "Re-vetting", "03/12/2023", "Not all of it")
    assert lines(log, "Re-vetting") == [
        "At first once complete",
        "Put right on 01/09/2023 to 22/11/2023: Misread",
        "Reopened on 03/12/2023, to be timetabled: Not all of it",
    ]


def test_what_came_before_it_was_put_on_the_programme_was_planned_for_nothing_then() -> None:
    log = planned(panel(), "Budget", every=2)
    log = befell(log, mark_topic_done, "Budget", "20/04/2023")
    early = provenance("10/05/2023", today=TODAY)
    log = move_meeting(log, "PCP", day("21/09/2023"), day("28/09/2023"), early, "No room")
    assert [(each.how, each.day) for each in planned_dates(
        topic(log, "Budget"), Schedule(log.meetings), day(TODAY)
    )] == [("raised", day("22/06/2023")), ("done", day("28/09/2023"))]  # fmt: skip
