"""What is said of the topics and actions that follow where meetings are changed."""

import pytest

from pcc_actions.core.changes.actions import discharge
from pcc_actions.core.changes.meetings import add_board, add_meeting, cancel_meeting, move_meeting
from pcc_actions.core.changes.programme import TopicCorrections, correct_topic, move_topic
from pcc_actions.core.followed import followed_sentence
from pcc_actions.core.model import Log
from tests.builders import day, did, empty_log, provenance, raised
from tests.topics import TODAY, befell, panel, planned

WHEN = provenance("01/07/2023", today=TODAY)
JUNE = day("22/06/2023")
REFERENCES = [f"{number}.22/06/2023" for number in range(1, 7)]


def programme(*names: str) -> Log:
    log = panel()
    for name in names:
        log = planned(log, name, due="05/02/2024")
    return planned(planned(log, "Performance", every=1), "Sites", due_words="when sold")


def said(before: Log, after: Log) -> str:
    return followed_sentence(before, after, day("01/07/2023"))


def test_which_come_when_is_said_of_those_alone_that_follow() -> None:
    log = planned(programme("Budget"), "Stop and search", due="22/11/2023")
    after = move_meeting(log, "PCP", day("05/02/2024"), day("12/02/2024"), WHEN)
    assert said(log, after) == "With that “Budget” comes on 12/02/2024."
    two = cancel_meeting(after, "PCP", day("22/11/2023"), WHEN)
    assert said(log, two) == "With that “Budget” and “Stop and search” come on 12/02/2024."
    apart = move_meeting(after, "PCP", day("22/11/2023"), day("23/11/2023"), WHEN)
    assert said(log, apart) == (
        "With that “Budget” comes on 12/02/2024 and “Stop and search” comes on 23/11/2023."
    )


def test_where_no_later_meeting_is_known_they_are_to_be_timetabled() -> None:
    log = planned(panel(), "Budget", due="20/06/2024")
    after = cancel_meeting(log, "PCP", day("20/06/2024"), WHEN)
    assert said(log, after) == "With that “Budget” is to be timetabled."
    assert said(after, log) == "With that “Budget” comes on 20/06/2024."
    log = planned(log, "Custody", due="20/06/2024")
    after = cancel_meeting(log, "PCP", day("20/06/2024"), WHEN)
    assert said(log, after) == "With that “Budget” and “Custody” are to be timetabled."


def test_of_very_many_the_first_are_named() -> None:
    log = programme(*"ABCDEFG")
    after = move_meeting(log, "PCP", day("05/02/2024"), day("12/02/2024"), WHEN)
    assert said(log, after) == ("With that “A”, “B”, “C”, “D”, “E” and 2 more come on 12/02/2024.")


def test_those_of_each_board_are_told_by_themselves() -> None:
    log = add_meeting(panel(), "GPB", day("05/02/2024"))
    log = planned(
        planned(log, "Budget", due="05/02/2024"), "Vetting", due="05/02/2024", board="GPB"
    )
    after = move_meeting(log, "PCP", day("05/02/2024"), day("12/02/2024"), WHEN)
    after = move_meeting(after, "GPB", day("05/02/2024"), day("12/02/2024"), WHEN)
    assert said(log, after) == (
        "With that “Budget” comes on 12/02/2024 and “Vetting” comes on 12/02/2024."
    )


def test_what_comes_at_every_meeting_follows_none() -> None:
    log = planned(programme("Budget"), "Custody", due="21/09/2023")
    after = move_meeting(log, "PCP", day("21/09/2023"), day("28/09/2023"), WHEN)
    assert said(log, after) == "With that “Custody” comes on 28/09/2023."


@pytest.mark.parametrize("held", ["22/06/2025", "01/12/2023"])
def test_a_meeting_that_moves_no_topic_needs_no_word(held: str) -> None:
    log = programme("Budget")
    assert said(log, add_meeting(log, "PCP", day(held))) == ""


def test_of_one_that_was_changed_with_the_meetings_nothing_is_said() -> None:
    log = planned(panel(), "Precept", every="July")
    after = add_meeting(log, "PCP", day("10/07/2023"))
    assert said(log, after) == "With that “Precept” comes on 10/07/2023."
    right = TopicCorrections(text="To set it")
    changed = befell(after, correct_topic, "Precept", "01/07/2023", right, "It was left out")
    assert said(log, changed) == ""


def test_what_was_said_of_a_topic_itself_is_said_elsewhere() -> None:
    log = add_meeting(programme("Budget"), "PCP", day("20/06/2025"))
    moved = befell(log, move_topic, "Budget", "01/07/2023", to=day("20/06/2024"), words="Late")
    assert said(log, moved) == ""
    assert said(programme("Budget"), moved) == ""
    assert said(programme(), programme("Budget")) == ""
    assert said(panel(), add_meeting(panel(), "PCP", day("20/06/2025"))) == ""


def with_actions(log: Log, *references: str) -> Log:
    for reference in references:
        log = raised(log, reference, "Send the figures", "EI", board="PCP")
    return raised(log, "9.22/06/2023", "Send the plan", "EI", board="PCP", due=day("30/09/2023"))


def test_the_actions_due_at_the_meeting_go_with_it_too() -> None:
    log = with_actions(panel(), "1.22/06/2023")
    moved = move_meeting(log, "PCP", day("21/09/2023"), day("28/09/2023"), WHEN)
    assert said(log, moved) == "With that 1.22/06/2023 is due on 28/09/2023."
    more = with_actions(planned(panel(), "Custody", due="21/09/2023"), *REFERENCES)
    cancelled = cancel_meeting(more, "PCP", day("21/09/2023"), WHEN)
    assert said(more, cancelled) == (
        "With that “Custody” comes on 22/11/2023 and 1.22/06/2023, 2.22/06/2023, 3.22/06/2023, "
        "4.22/06/2023, 5.22/06/2023 and 1 more are due on 22/11/2023."
    )


def test_where_no_later_meeting_is_known_none_is_told_of_actions() -> None:
    log = add_meeting(add_board(empty_log(), "PCP", "Panel", "{item}.{date}"), "PCP", JUNE)
    log = with_actions(log, "1.22/06/2023")
    after = add_meeting(log, "PCP", day("21/09/2023"))
    assert said(log, after) == "With that 1.22/06/2023 is due on 21/09/2023."
    assert said(after, log) == (
        "With that 1.22/06/2023 is due at the next meeting, which is not known yet."
    )


def test_a_closed_action_goes_with_no_meeting() -> None:
    log = with_actions(panel(), "1.22/06/2023", "2.22/06/2023")
    closed = provenance("30/06/2023", today=TODAY)
    log = did(log, discharge, "1.22/06/2023", closed, "It was sent")
    moved = move_meeting(log, "PCP", day("21/09/2023"), day("28/09/2023"), WHEN)
    assert said(log, moved) == "With that 2.22/06/2023 is due on 28/09/2023."
