"""The work programme of a board, parted by when its topics come."""

from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes.programme import drop_topic, mark_topic_done
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.model import Log
from pcc_actions.core.programme.sections import BoardProgramme, board_programme
from pcc_actions.core.programme.snapshot import TopicSnapshot
from tests.builders import day
from tests.topics import PANEL_MEETINGS, all_topics, befell, panel, planned


def programme(log: Log, as_at: str, meeting: str | None = None) -> BoardProgramme:
    days = Schedule(log.meetings).days("PCP", day(as_at))
    looked_forward_to = day(meeting) if meeting else None
    return board_programme(all_topics(log, as_at), "PCP", days, day(as_at), looked_forward_to)


def names(topics: tuple[TopicSnapshot, ...]) -> list[str]:
    return [each.topic for each in topics]


def full() -> Log:
    log = planned(planned(panel(), "Members"), "Overdue plan", due="22/06/2023")
    log = planned(log, "Roads", due="21/09/2023")
    log = planned(log, "Precept", due="05/02/2024")
    log = planned(log, "Accounts", every="June", last="22/06/2023")
    log = planned(log, "Complaints", every=1)
    log = planned(log, "Dropped", due="21/09/2023")
    log = befell(log, drop_topic, "Dropped", "02/06/2023", "Not wanted")
    return planned(log, "Of another board", board="GPB")


def test_each_topic_stands_where_it_comes() -> None:
    found = programme(full(), "01/07/2023")
    assert found.meeting == day("21/09/2023")
    assert names(found.did_not_come) == ["Overdue plan"]
    assert names(found.this_meeting) == ["Roads"]
    assert [(each.day, names(each.topics)) for each in found.soon] == [
        (day("22/11/2023"), []),
        (day("05/02/2024"), ["Precept"]),
        (day("20/06/2024"), ["Accounts"]),
    ]
    assert names(found.to_be_timetabled) == ["Members"]
    assert names(found.standing) == ["Complaints"]
    assert names(found.closed) == ["Dropped"]
    assert (found.before, found.later) == ((), ())
    assert [each.topic for each in found.planned] == [
        "Overdue plan", "Roads", "Precept", "Accounts", "Members", "Complaints",
    ]  # fmt: skip


def test_what_comes_after_three_more_meetings_is_later_and_an_empty_meeting_is_not_told() -> None:
    found = programme(full(), "01/06/2023")
    assert found.meeting == day("22/06/2023")
    assert [each.day for each in found.soon] == [
        day("21/09/2023"), day("22/11/2023"), day("05/02/2024"),
    ]  # fmt: skip
    assert [(each.day, names(each.topics)) for each in found.later] == [
        (day("20/06/2024"), ["Accounts"])
    ]


def test_the_paper_of_a_later_meeting_tells_what_comes_before_it() -> None:
    found = programme(full(), "01/07/2023", "05/02/2024")
    assert names(found.this_meeting) == ["Precept"]
    assert [(each.day, names(each.topics)) for each in found.before] == [
        (day("21/09/2023"), ["Roads"])
    ]


def test_without_a_meeting_to_come_all_that_has_a_date_comes_before_none() -> None:
    log = planned(panel(), "Beyond", due="01/01/2025")
    found = programme(log, "01/07/2024")
    assert (found.meeting, names(found.before[0].topics)) == (None, ["Beyond"])
    assert (found.this_meeting, found.soon) == ((), ())


dates = st.sampled_from([None, *PANEL_MEETINGS, "01/01/2025"])


@given(st.lists(st.tuples(dates, st.sampled_from([None, "June", 1, 2])), max_size=6), dates)
def test_every_topic_stands_in_one_place_and_in_one_only(
    drawn: list[tuple[str | None, str | int | None]], as_at: str | None
) -> None:
    log = panel()
    for number, (due, every) in enumerate(drawn):
        log = planned(log, f"Topic {number}", due=due, every=every)
    if drawn:
        log = befell(log, mark_topic_done, "Topic 0", "01/07/2023")
    found = programme(log, as_at or "01/07/2023")
    stood = [*found.planned, *found.closed]
    assert sorted(each.topic for each in stood) == sorted(
        each.topic for each in all_topics(log, as_at or "01/07/2023")
    )
