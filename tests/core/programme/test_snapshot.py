"""Where a topic stands as at a day."""

from dataclasses import fields, replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes.programme import (
    TopicCorrections,
    correct_topic,
    drop_topic,
    mark_topic_done,
    move_topic,
    reopen_topic,
)
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.programme.snapshot import TopicSnapshot, topic_snapshot, withheld_topic
from pcc_actions.core.topic_fields import TOPIC_FIELDS
from tests.builders import changed, day, event
from tests.topics import all_topics, befell, panel, planned, topic, topic_stood


def test_a_topic_is_there_from_the_day_it_was_put_on_the_programme() -> None:
    log = planned(panel(), "Budget")
    assert all_topics(log, "31/05/2023") == []
    assert [each.topic for each in all_topics(log, "01/06/2023")] == ["Budget"]


def test_everything_that_was_said_of_it_is_told() -> None:
    said: dict[str, Any] = {
        "text": "The budget", "owners": ("EI", "IF"), "theme": "Money", "source": "pack.docx",
    }  # fmt: skip
    log = planned(panel(), "Budget", due="22/11/2023", exempt="FOIA s.31", **said)
    found = topic_stood(log, "Budget", "02/06/2023")
    assert {name: getattr(found, name) for name in said} == said
    assert (found.exempt, found.ground, found.raised) == (
        "FOIA s.31",
        "FOIA s.31",
        day("01/06/2023"),
    )
    assert [each.kind for each in found.history] == ["raised"]


def test_it_was_promised_and_did_not_come_once_its_meeting_is_over() -> None:
    log = planned(panel(), "Budget", due="22/11/2023")
    assert not topic_stood(log, "Budget", "22/11/2023").did_not_come
    assert topic_stood(log, "Budget", "23/11/2023").did_not_come
    done = befell(log, mark_topic_done, "Budget", "22/11/2023", minute="6.22/11/2023")
    found = topic_stood(done, "Budget", "23/11/2023")
    assert (found.did_not_come, found.status, found.closed) == (False, "done", day("22/11/2023"))
    assert (found.last, found.minute) == (day("22/11/2023"), "6.22/11/2023")


def test_how_often_it_was_moved_and_why_last() -> None:
    log = planned(panel(), "Budget")
    log = befell(log, move_topic, "Budget", "02/06/2023", day("21/09/2023"), "Now known")
    assert topic_stood(log, "Budget", "02/06/2023").moves == 0  # it had no meeting before
    log = befell(log, move_topic, "Budget", "01/09/2023", day("22/11/2023"), "Not ready")
    log = befell(log, move_topic, "Budget", "01/11/2023", None, "Still not ready")
    found = topic_stood(log, "Budget", "01/11/2023")
    assert (found.moves, found.latest_update) == (2, "Still not ready")
    assert topic_stood(log, "Budget", "31/10/2023").moves == 1


def test_one_that_was_dropped_can_be_planned_again() -> None:
    log = befell(planned(panel(), "Budget"), drop_topic, "Budget", "02/06/2023", "Not wanted")
    assert topic_stood(log, "Budget", "02/06/2023").status == "dropped"
    log = befell(log, reopen_topic, "Budget", "03/06/2023", "Wanted after all")
    found = topic_stood(log, "Budget", "03/06/2023")
    assert (found.status, found.closed) == ("planned", None)


def test_a_name_is_what_it_was_on_the_day_and_earlier_ones_are_told() -> None:
    log = planned(panel(), "Budget")
    log = replace(log, programme=(replace(topic(log, "Budget"), formerly=("Money",)),))
    right = TopicCorrections(topic="Budget and precept")
    log = befell(log, correct_topic, "Budget", "03/06/2023", right, "Its whole name")
    before, after = (topic_stood(log, "precept", each) for each in ("02/06/2023", "03/06/2023"))
    assert (before.topic, before.formerly) == ("Budget", ("Money",))
    assert (after.topic, after.formerly) == ("Budget and precept", ("Money", "Budget"))


def test_of_an_exempt_one_no_word_is_published_but_when_it_comes() -> None:
    log = planned(
        panel(), "Raid", due="22/11/2023", exempt="FOIA s.31", text="Secret", owners=("EI",),
        theme="Money", source="pack.docx",
    )  # fmt: skip
    found = topic_stood(log, "Raid", "02/06/2023")
    public = withheld_topic(found)
    assert (public.board, public.comes, public.withheld) == ("PCP", day("22/11/2023"), True)
    assert (public.exempt, public.topic) == ("FOIA s.31", "Withheld: exempt (FOIA s.31)")
    kept = {*TOPIC_FIELDS.public, "topic", "exempt", "withheld"}
    empty = TopicSnapshot("", "", "planned")
    others = {each.name for each in fields(TopicSnapshot)} - kept
    assert {name: getattr(public, name) for name in others} == {
        name: getattr(empty, name) for name in others
    }
    assert withheld_topic(public) == public


def test_what_is_exempt_now_is_not_published_by_asking_for_an_earlier_day() -> None:
    log = planned(panel(), "Raid")
    marked = event("exempted", "03/06/2023", changes=changed(exempt=(None, "FOIA s.31")))
    one = topic(log, "Raid")
    log = replace(log, programme=(replace(one, history=(*one.history, marked)),))
    found = topic_stood(log, "Raid", "02/06/2023")
    assert (found.exempt, found.ground) == (None, "FOIA s.31")
    assert withheld_topic(found).withheld
    open_ = topic_stood(planned(panel(), "Raid"), "Raid", "02/06/2023")
    assert withheld_topic(open_) is open_


def test_a_mark_in_the_file_that_no_event_tells_withholds_it_too() -> None:
    log = planned(panel(), "Raid")
    log = replace(log, programme=(replace(topic(log, "Raid"), exempt="FOIA s.31"),))
    public = withheld_topic(topic_stood(log, "Raid", "02/06/2023"))
    assert (public.withheld, public.topic) == (True, "Withheld: exempt (FOIA s.31)")


def test_a_topic_without_history_is_nowhere() -> None:
    log = planned(panel(), "Budget")
    bare = replace(topic(log, "Budget"), history=())
    assert topic_snapshot(bare, Schedule(log.meetings), day("02/06/2023")) is None
    late = replace(bare, history=(event("raised", "03/06/2023"),))
    assert topic_snapshot(late, Schedule(log.meetings), day("02/06/2023")) is None


@given(st.dates(day("01/06/2023"), day("30/06/2024")))
def test_what_is_recorded_of_a_later_day_changes_no_earlier_one(later: object) -> None:
    assert isinstance(later, type(day("01/06/2023")))
    log = planned(panel(), "Budget", due="22/11/2023")
    before = [topic_stood(log, "Budget", "01/06/2023")]
    on = later.strftime("%d/%m/%Y")
    log = befell(log, move_topic, "Budget", on, day("05/02/2024"), "Later")
    stood = [topic_stood(log, "Budget", "01/06/2023")]
    assert (stood == before) is (on != "01/06/2023")
