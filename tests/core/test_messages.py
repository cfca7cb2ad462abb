from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.history.snapshot import withheld
from pcc_actions.core.messages import (
    NOT_FOUND,
    count_all,
    count_outstanding,
    count_overdue,
    counted,
    counted_once,
    due_text,
    exempt_left_out,
    owners_words,
    recorded_sentence,
    span,
    status_words,
    text_and_owners,
    withheld_count,
)
from pcc_actions.core.model import Log
from tests.builders import (
    action,
    all_stood,
    changed,
    day,
    did,
    empty_log,
    event,
    raised,
    stood,
)

REF = "3.14/02/2023"


def visit(**more: Any) -> Log:
    return raised(empty_log(), REF, "Set up a visit", "EI", "IF", **more)


def stands(log: Log, as_at: str) -> str:
    return status_words(stood(log, log.actions[0].reference, as_at), day(as_at))


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (1, "1 minute"),
        (59, "59 minutes"),
        (60, "1 hour"),
        (1439, "23 hours"),
        (1440, "1 day"),
        (5000, "3 days"),
    ],
)
def test_a_stretch_of_time_is_told_in_its_largest_unit(minutes: int, words: str) -> None:
    assert span(timedelta(minutes=minutes, seconds=40)) == words


def test_numbers_of_things() -> None:
    assert [counted(0, "day"), counted(1, "day"), counted(12, "day")] == [
        "0 days",
        "1 day",
        "12 days",
    ]
    assert [counted(1, "action"), counted(2, "action")] == ["1 action", "2 actions"]


def test_the_owners_the_lead_first() -> None:
    assert owners_words(stood(visit(), REF, "01/03/2023")) == "EI, IF"


def test_when_an_action_is_due() -> None:
    assert due_text(stood(visit(), REF, "01/03/2023")) == "07/03/2023 (next meeting)"
    assert due_text(stood(visit(), REF, "07/03/2023")) == "07/03/2023 (next meeting)"
    assert due_text(stood(visit(), REF, "08/03/2023")) == "07/03/2023 (the meeting after)"
    assert due_text(stood(visit(due=day("20/03/2023")), REF, "01/03/2023")) == "20/03/2023"
    assert due_text(stood(visit(due_words="in summer"), REF, "01/03/2023")) == "in summer"
    last = raised(empty_log(), "3.04/04/2023", "Plan the summer")
    assert due_text(stood(last, "3.04/04/2023", "05/04/2023")) == "next meeting"


def test_how_an_outstanding_action_stands() -> None:
    assert stands(visit(), "19/02/2023") == "due in 16 days"
    assert stands(visit(), "06/03/2023") == "due in 1 day"
    assert stands(visit(), "07/03/2023") == "due today"
    assert stands(visit(), "08/03/2023") == "OVERDUE 1 day"
    assert stands(visit(), "19/03/2023") == "OVERDUE 12 days"
    assert stands(visit(due_words="in summer"), "19/03/2023") == "due in words"
    assert stands(raised(empty_log(), "3.04/04/2023", "Plan"), "05/04/2023") == "next meeting"


def test_a_date_that_slipped_says_which_it_is() -> None:
    log = did(visit(), actions.defer, REF, "01/03/2023", day("10/03/2023"), "Moving")
    assert stands(log, "28/02/2023") == "due in 7 days"
    assert stands(log, "09/03/2023") == "due in 1 day, 2nd date"
    assert stands(log, "12/03/2023") == "OVERDUE 2 days, 2nd date"
    log = did(log, actions.defer, REF, "12/03/2023", day("14/03/2023"), "Still moving")
    assert stands(log, "14/03/2023") == "due today, 3rd date"
    log = did(log, actions.complete, REF, "14/03/2023", "Done")
    assert stands(log, "20/03/2023") == "for discharge, 3rd date"
    log = did(log, actions.discharge, REF, "04/04/2023", "Agreed")
    assert stands(log, "05/04/2023") == "discharged 04/04/2023"


def test_how_a_closed_action_stands() -> None:
    log = did(visit(), actions.withdraw, REF, "04/04/2023", "Not wanted")
    assert stands(log, "05/04/2023") == "withdrawn 04/04/2023"
    undated = event("corrected", "04/04/2023", changes=changed(status=("completed", "discharged")))
    there = action(visit(), REF)
    bare = Log(actions=(type(there)(REF, "GPB", "x", day("14/02/2023"),
                                    history=(there.history[0], undated)),))  # fmt: skip
    assert stands(bare, "05/04/2023") == "discharged"


def four() -> Log:
    log = raised(visit(), "4.14/02/2023", "Write", exempt="FOIA s.31")
    log = raised(log, "5.14/02/2023", "Book")
    log = raised(log, "6.14/02/2023", "Order")
    log = did(log, actions.complete, "4.14/02/2023", "20/02/2023", "Written")
    log = did(log, actions.discharge, "5.14/02/2023", "20/02/2023", "Agreed")
    return did(log, actions.withdraw, "6.14/02/2023", "20/02/2023", "Not wanted")


def test_a_list_ends_with_a_sentence_that_counts() -> None:
    found = all_stood(four(), "10/03/2023")
    as_at = day("10/03/2023")
    assert count_outstanding(found[:2], as_at) == (
        "2 outstanding as at 10/03/2023: 1 overdue, 1 reported complete."
    )
    assert count_outstanding(found[:1], as_at) == "1 outstanding as at 10/03/2023: 1 overdue."
    assert count_outstanding(all_stood(visit(), "20/02/2023"), day("20/02/2023")) == (
        "1 outstanding as at 20/02/2023."
    )
    assert count_overdue(found[:1], as_at) == "1 overdue as at 10/03/2023."
    assert count_all(found, as_at) == (
        "4 actions as at 10/03/2023: 2 outstanding, 1 of them reported complete, 1 discharged, "
        "1 withdrawn."
    )
    assert count_all(found[:1], as_at) == "1 action as at 10/03/2023: 1 outstanding."
    assert count_all(found[1:3], as_at) == (
        "2 actions as at 10/03/2023: 1 reported complete, 1 discharged."
    )
    assert count_all(found[3:], as_at) == "1 action as at 10/03/2023: 1 withdrawn."


def test_a_part_of_a_list_is_counted_in_the_same_words_without_the_day() -> None:
    found = all_stood(four(), "10/03/2023")
    as_at = day("10/03/2023")
    for count in (count_outstanding, count_overdue, count_all):
        for part in ([], found[:1], found[:2]):
            assert count(part, None) == count(part, as_at).replace(" as at 10/03/2023", "")


def test_what_stands_under_several_owners_is_counted_once() -> None:
    both = all_stood(visit(), "20/02/2023")
    assert [one.owners for one in both] == [("EI", "IF")]
    assert counted_once(both) == (
        "1 action has several owners: it stands under each, and is counted once."
    )
    assert counted_once([*both, *both]) == (
        "2 actions have several owners: they stand under each, and are counted once."
    )
    assert counted_once([replace(one, owners=("EI",)) for one in both]) == ""


def test_an_empty_list_says_so() -> None:
    as_at = day("10/03/2023")
    assert count_outstanding([], as_at) == "Nothing is outstanding as at 10/03/2023."
    assert count_overdue([], as_at) == "Nothing is overdue as at 10/03/2023."
    assert count_all([], as_at) == "There is no action as at 10/03/2023."
    assert count_outstanding([], as_at, filtered=True) == (
        "Nothing is outstanding as at 10/03/2023 among those asked for."
    )
    assert count_overdue([], as_at, True).endswith("among those asked for.")
    assert count_all([], as_at, True).endswith("among those asked for.")


def test_how_many_are_withheld() -> None:
    told = all_stood(four(), "10/03/2023")
    found = [withheld(each) for each in told]
    assert withheld_count(told) == ""
    assert withheld_count(found) == "1 action withheld as exempt."
    assert withheld_count(found[:1]) == ""
    assert exempt_left_out(found, by_details=False) == withheld_count(found)
    for some, begins in ((found, "1 action withheld as exempt. "), ([], "")):
        assert exempt_left_out(some, by_details=True) == begins + NOT_FOUND


def said(log: Log) -> str:
    there = log.actions[0]
    return recorded_sentence(stood(log, there.reference, "05/04/2023"), there.history[-1])


def test_what_was_recorded_in_one_line() -> None:
    assert said(visit()) == (
        "3.14/02/2023 (GPB) recorded, owned by EI, IF, due 07/03/2023 (next meeting)."
    )
    assert said(raised(empty_log(), "3.04/04/2023", "Plan", due=day("20/04/2023"))) == (
        "3.04/04/2023 (GPB) recorded, without an owner, due 20/04/2023."
    )
    assert said(raised(empty_log(), "3.04/04/2023", "Plan")) == (
        "3.04/04/2023 (GPB) recorded, without an owner, due at the next meeting."
    )
    assert said(visit(due_words="in summer")).endswith("due in summer.")
    assert said(visit(exempt="FOIA s.31")).endswith("(next meeting), exempt (FOIA s.31).")
    assert said(did(visit(), actions.discharge, REF, "07/03/2023", "Agreed")) == (
        "3.14/02/2023, on 07/03/2023: discharged."
    )


def test_an_action_with_whose_it_is() -> None:
    assert text_and_owners("Send the plan", ("EI", "IF")) == "Send the plan (EI, IF)"
    assert text_and_owners("Send the plan", ()) == "Send the plan"


def test_a_list_over_several_logs_says_in_how_many() -> None:
    as_at = day("10/03/2023")
    said = {count([], as_at, where=" in 3 logs") for count in
            (count_outstanding, count_overdue, count_all)}  # fmt: skip
    assert said == {
        "Nothing is outstanding in 3 logs as at 10/03/2023.",
        "Nothing is overdue in 3 logs as at 10/03/2023.",
        "There is no action in 3 logs as at 10/03/2023.",
    }


def test_numbers_of_things_have_their_plurals() -> None:
    assert [counted(2, noun) for noun in ("action", "day", "body")] == [
        "2 actions", "2 days", "2 bodies",
    ]  # fmt: skip
