"""An exempt topic is not told by the actions that are to be answered by it."""

from dataclasses import replace

import pytest

from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.exemptions import exempted
from pcc_actions.core.changes.programme import TopicCorrections, correct_topic
from pcc_actions.core.entries import replaced
from pcc_actions.core.history.snapshot import Snapshot, published, snapshots, withheld
from pcc_actions.core.history.told_topics import NO_TOPICS, ToldTopics
from pcc_actions.core.model import Change, Log
from pcc_actions.core.movement_list import MovementList, board_movements
from pcc_actions.core.programme.lookup import find_topic
from pcc_actions.core.programme.snapshot import published_topic
from pcc_actions.core.report.entries import entries_of
from pcc_actions.core.report.request import PaperRequest
from tests.builders import day, did, empty_log, moment, provenance, raised, stood
from tests.topics import all_topics, befell, planned

REF = "3.14/02/2023"


def answered(topic: str = "Marigold inquiry", **more: str) -> Log:
    log = planned(empty_log(), "Marigold inquiry", board="GPB", on="01/02/2023", **more)
    log = planned(log, "Budget", board="GPB", on="01/02/2023")
    return raised(log, REF, "Write to the team", topic=topic)


def marked(log: Log, name: str, on: str, ground: str | None) -> Log:
    place = find_topic(log, name)
    return replaced(log, place, exempted(log.programme[place], provenance(on), ground))


def one_of(log: Log, as_at: str = "01/03/2023") -> Snapshot:
    [found] = snapshots(log, day(as_at))
    return found


def test_the_topic_of_an_action_is_told_where_it_is_open() -> None:
    found = one_of(answered())
    assert published(found) is found
    assert found.topic == "Marigold inquiry"


@pytest.mark.parametrize("told", [published, withheld])
def test_an_exempt_topic_is_told_by_no_action(told: object) -> None:
    found = one_of(answered(exempt="FOIA s.31"))
    assert found.topic == "Marigold inquiry"
    public = published(found) if told is published else withheld(found)
    assert (public.topic, public.text, public.withheld) == (None, "Write to the team", False)
    assert "Marigold" not in repr(published(found))
    assert published(published(found)) == published(found)


def test_nor_where_a_clock_that_was_behind_recorded_that_its_mark_was_lifted() -> None:
    log = marked(marked(answered(), "Marigold", "20/02/2023", "FOIA s.31"), "Marigold",
                 "21/02/2023", None)  # fmt: skip
    *known, lifting = log.programme[0].history
    early = replace(lifting, at=moment("02/02/2023"))
    log = replaced(log, 0, replace(log.programme[0], history=(*known, early)))
    assert log.programme[0].exempt is None
    assert published(one_of(log)).topic is None


def test_nor_by_what_happened_to_an_action_before() -> None:
    log = answered(exempt="FOIA s.31")
    log = did(log, correct, REF, "20/02/2023", Corrections(topic="Budget"), "Not that one")
    log = did(log, correct, REF, "21/02/2023", Corrections(text="Write to all"), "Not that one")
    public = published(one_of(log))
    first, second, third = public.history
    assert (public.topic, dict(first.values)) == ("Budget", {"text": "Write to the team"})
    assert dict(second.changes) == {"topic": Change(None, "Budget")}
    assert third.changes["text"] == Change("Write to the team", "Write to all")
    back = did(log, correct, REF, "22/02/2023", Corrections(topic="marigold  INQUIRY"), "It is")
    assert "arigold" not in repr(published(one_of(back)))


def test_a_change_of_which_nothing_may_be_told_is_gone() -> None:
    log = answered(exempt="FOIA s.31")
    log = planned(log, "Marigold again", board="GPB", on="01/02/2023", exempt="FOIA s.40")
    log = did(log, correct, REF, "20/02/2023", Corrections(topic="Marigold again"), "Not that one")
    assert dict(published(one_of(log)).history[1].changes) == {}


def test_what_is_exempt_today_is_not_told_by_asking_for_an_earlier_day() -> None:
    log = marked(answered(), "Marigold", "20/03/2023", "FOIA s.31")
    assert published(one_of(log)).topic is None
    lifted = marked(log, "Marigold", "22/03/2023", None)
    assert published(one_of(lifted, "21/03/2023")).topic is None
    assert published(one_of(lifted, "22/03/2023")).topic == "Marigold inquiry"


def test_a_name_that_an_exempt_topic_had_is_not_told_and_one_of_another_board_is() -> None:
    log = answered(exempt="FOIA s.31")
    log = befell(
        log, correct_topic, "Marigold", "10/02/2023", TopicCorrections(topic="Inquiry"), "Named"
    )
    assert published(one_of(log)).topic is None
    log = planned(empty_log(), "Marigold inquiry", board="PAM", on="01/02/2023", exempt="FOIA s.31")
    log = planned(log, "Marigold inquiry", board="GPB", on="01/02/2023")
    log = raised(log, REF, "Write to the team", topic="Marigold inquiry")
    assert published(one_of(log)).topic == "Marigold inquiry"
    # Of an action that was of both it is told of neither.
    log = did(log, correct, REF, "20/02/2023", Corrections(board="PAM"), "Wrong board")
    assert published(one_of(log)).topic is None


def test_a_name_that_no_topic_has_is_not_told() -> None:
    assert published(one_of(answered("Marigold"))).topic is None
    alone = stood(answered(), REF, "01/03/2023")
    assert (alone.told_topics, published(alone).topic) == (NO_TOPICS, None)
    assert not ToldTopics().may_tell("Budget", {"GPB"})


def test_a_paper_tells_no_exempt_topic_of_an_action() -> None:
    for ground, told in (None, "Marigold inquiry"), ("FOIA s.31", None):
        log = answered(**({"exempt": ground} if ground else {}))
        request = PaperRequest(log.boards["GPB"], day("07/03/2023"), day("07/03/2023"), None)
        [entry] = entries_of(log, request, include_exempt=False)
        assert entry.snapshot.topic == told
        [entry] = entries_of(log, request, include_exempt=True)
        assert entry.snapshot.topic == "Marigold inquiry"


def test_what_moved_tells_no_exempt_topic_of_an_action() -> None:
    log = answered(exempt="FOIA s.31")
    for public, told in (True, None), (False, "Marigold inquiry"):
        [gpb] = board_movements(log, {"GPB": None}, day("07/03/2023"), public=public)
        [row] = gpb.lists[MovementList.RAISED]
        assert row.event is not None
        assert (row.snapshot.topic, row.event.values.get("topic")) == (told, told)


def test_a_ground_of_a_topic_that_was_lifted_is_told_only_as_far_as_it_cites_the_law() -> None:
    log = planned(empty_log(), "Budget", board="GPB", on="01/02/2023", exempt="Marigold knows")
    log = marked(log, "Budget", "21/02/2023", None)
    [found] = all_topics(log, "01/03/2023")
    assert "Marigold" in repr(found)
    assert "Marigold" not in repr(published_topic(found))
    assert published_topic(found).history[1].changes["exempt"] == Change("ground not printed", None)
    [earlier] = all_topics(log, "20/02/2023")
    assert published_topic(earlier).topic == "Withheld: exempt (ground not printed)"
