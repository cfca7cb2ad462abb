from dataclasses import replace
from datetime import date

import pytest

from pcc_actions.minutes.action_due import dated
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.facts import FactName

MEETING = date(2022, 5, 17)


def test_the_update_may_say_when_an_outstanding_action_is_due() -> None:
    action = ExtractedAction(text="Write", where=("line 1",), update="To come to the June meeting")
    assert dated(action, MEETING).due_words == "the June meeting"
    closed = ExtractedAction(
        text="Write", where=("line 1",), update="by 3 June 2022", status="discharged"
    )
    assert dated(closed, MEETING).due is None


def test_a_due_column_is_taken_as_it_stands() -> None:
    action = ExtractedAction(text="Write by 1/1/2030", where=("row 1",), due_words="03/06/2022")
    assert dated(action, MEETING).due == date(2022, 6, 3)


@pytest.mark.parametrize(
    ("update", "due"),
    [
        ("The letter was sent in May.", None),
        ("It went to the March meeting.", None),
        ("In August the roof was seen.", None),
        ("Sent; an answer is due by 3 May 2023.", "due by 3 May 2023"),
        ("Will come to the next meeting.", "to the next meeting"),
        ("The joiner was ill and will start in May.", "in May"),
        ("Expected to be discharged in May.", None),
    ],
)
def test_what_an_update_says_of_the_past_is_no_due(update: str, due: str | None) -> None:
    made = ExtractedAction("Mend the roof", ("line 1",), update=update)
    assert dated(made, date(2023, 2, 14)).due_words == due


def test_a_month_puts_off_what_was_due_in_a_month_or_on_a_day() -> None:
    action = ExtractedAction("Draft it", where=("line 1",), update="Carried forward to November")
    later = dated(replace(action, due_words="Sept 2022"), MEETING)
    assert later.due_words == "Carried forward to November"
    of_day = dated(replace(action, due_words="5 Sept 2022"), MEETING)
    assert (of_day.due, of_day.first_due) == (date(2022, 11, 30), date(2022, 9, 5))


def test_carried_to_the_next_meeting_undoes_no_day_and_is_no_due() -> None:
    update = "Carried forward to the next meeting."
    dated_before = ExtractedAction("Mend it by 3 May 2023", ("line 1",), update=update)
    assert dated(dated_before, MEETING).due == date(2023, 5, 3)
    undated = ExtractedAction("Mend it", ("line 1",), update=update)
    assert (dated(undated, MEETING).due, dated(undated, MEETING).due_words) == (None, None)


def test_a_month_to_which_it_was_carried_undoes_no_day_in_the_words() -> None:
    update = "Carried forward to November"
    action = ExtractedAction("Mend it by 3 May 2023", ("line 1",), update=update)
    assert dated(action, MEETING).due == date(2023, 5, 3)


def _put_off(update: str, due: str = "07/03/2023") -> ExtractedAction:
    action = ExtractedAction("Mend it", ("row 2",), due_words=due, update=update)
    return dated(action, date(2023, 3, 7), date(2023, 2, 14))


@pytest.mark.parametrize(
    ("update", "due"),
    [
        ("Deferred to April", date(2023, 4, 30)),
        ("Roof is wet. Deferred until April 2023.", date(2023, 4, 30)),
        ("Moved to the end of June", date(2023, 6, 30)),
        ("Carried forward to February", date(2024, 2, 29)),
        ("Deferred to 4 April", date(2023, 4, 4)),
    ],
)
def test_a_deferral_to_a_month_is_to_its_last_day(update: str, due: date) -> None:
    action = _put_off(update)
    assert (action.due, action.first_due) == (due, date(2023, 3, 7))
    assert not [fact for fact in action.facts if not fact.sure]


def test_a_month_before_the_due_date_puts_nothing_off() -> None:
    action = _put_off("Deferred to April", due="01/05/2023")
    assert (action.due, action.first_due) == (date(2023, 5, 1), None)


@pytest.mark.parametrize(
    ("update", "due"),
    [
        ("Deferred until the summer", "07/03/2023"),
        ("Postponed to Q3", "07/03/2023"),
        ("Carried forward to the May meeting", "07/03/2023"),
        ("Deferred to April", "07/03/2021"),  # of that year, or of the meeting's
    ],
)
def test_a_deferral_that_no_day_is_read_from_is_asked_about(update: str, due: str) -> None:
    action = _put_off(update, due)
    (fact,) = (fact for fact in action.facts if fact.name is FactName.DUE)
    assert not fact.sure
    assert due in fact.words
    assert action.due is None
    assert action.first_due is not None


def test_a_deferral_without_any_date_before_it_keeps_its_words() -> None:
    assert _put_off("Deferred until the summer", due="").due_words == "Deferred until the summer"
