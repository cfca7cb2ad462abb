from pcc_actions.core.model import Log
from pcc_actions.core.sitting.course import Course
from pcc_actions.core.sitting.receipts import Receipts, receipts
from pcc_actions.core.sitting.typed import Sitting
from tests.builders import day, with_person
from tests.core.sitting.typing import beside, kept_log, planning_log, typed

GPB = "GPB 07/03/2023"
AT_ITEM = (GPB, "none", "")
ONE = (*AT_ITEM, "3", "Visit", "EI", "")


def said(*lines: str, log: Log | None = None) -> list[list[str]]:
    """What is said after each of some answers."""
    log, course, found = log or kept_log(), Course(Sitting()), []
    for line in lines:
        after = typed(log, line, start=course)
        receipt = receipts(course, after, beside(log))
        found.append([*receipt.understood, *receipt.odd])
        course = after
    return found


def test_an_action_is_said_once_it_is_whole() -> None:
    due = "due 04/04/2023 (next meeting)"
    assert said(*ONE) == [[], [], [], [], [], [], [f"No 1: 3.07/03/2023, owned by EI, {due}."]]


def test_discharges_are_said_as_they_are_typed() -> None:
    assert said(GPB, "all", "3 The visit took place")[1:] == [
        ["No 1: 5.14/02/2023 discharged."],
        ["No 2: 3.14/02/2023 discharged: The visit took place."],
    ]


def test_the_minute_of_a_discharge_is_said_with_it() -> None:
    assert said(GPB, "none", "minute 2", "5", "minute 3", "3 Done")[3:] == [
        ["No 1: 5.14/02/2023 discharged, by minute 2.07/03/2023."],
        [],
        ["No 2: 3.14/02/2023 discharged, by minute 3.07/03/2023: Done."],
    ]


def test_what_is_said_of_an_action_later_is_said_with_it() -> None:
    (sentence,) = said(*ONE, "exempt FOIA s.31", "theme Roads")[-1]
    assert sentence.endswith("due 04/04/2023 (next meeting), exempt (FOIA s.31), for Roads.")


def test_the_topic_is_said_with_its_action() -> None:
    (sentence,) = said(*ONE, "topic budget", log=planning_log())[-1]
    assert sentence.endswith("(next meeting), to be answered by “Budget”.")


def test_what_is_taken_out_is_said_and_nothing_of_what_is_being_typed() -> None:
    assert said(*ONE, "4", "Write", "IF", "", "drop 1")[-1] == ["Taken out: 3, “Visit”."]
    assert said(*ONE, "open 1", "4", "Visit the team")[-2:] == [[], []]


def test_nobody_is_warned_of() -> None:
    assert said(*AT_ITEM, "3", "Visit", "", "")[-1] == [
        "No 1: 3.07/03/2023, without an owner, due 04/04/2023 (next meeting).",
        "Nobody owns 3.07/03/2023 yet.",
    ]


def test_an_action_that_cannot_be_any_more_says_why() -> None:
    log = kept_log()
    course = typed(log, *ONE, "4", "Visit", "IF", "")
    again = typed(log, "open 2", start=course)
    after = typed(log, "<", start=again)  # back in the first, with the second as it was
    assert receipts(course, after, beside(log)) == Receipts(())


def test_who_has_left_is_warned_of() -> None:
    log = with_person(kept_log(), "CFO", "Ada Crane", until=day("01/03/2023"))
    before = typed(log, *AT_ITEM, "3", "Visit", "CFO")
    after = typed(log, "", start=before)
    odd = receipts(before, after, beside(log)).odd
    assert [each.partition(" is ")[0] for each in odd] == ["CFO"]
