import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pcc_actions.minutes.due_phrases import _FORMS, _STEMS, due_of, without_due
from tests.examples import examples

MEETING = date(2022, 5, 17)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Send an update by the 27/05/2022 to the PCC.", date(2022, 5, 27)),
        ("Send it by 3 June", date(2022, 6, 3)),
        ("Send it before Friday 10th June 2022.", date(2022, 6, 10)),
        ("Send it no later than 2022-07-01", date(2022, 7, 1)),
        ("Settle it by Friday", date(2022, 5, 20)),
        ("Settle it by Fri 20 May", date(2022, 5, 20)),
        ("Send it by the end of March 2023", date(2023, 3, 31)),
        ("Review it in 2 weeks", date(2022, 5, 31)),
        ("Send it by Monday, October 15th", None),
        ("Send it by 31/02/2022", None),
    ],
)
def test_a_date_after_by_is_the_due_date(text: str, day: date | None) -> None:
    found, words = due_of(text, MEETING)
    assert found == day
    assert words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bring it to the next meeting.", "to the next meeting"),
        ("Report back at next Accountability Board.", "at next Accountability Board"),
        ("Report to the November meeting", "the November meeting"),
        ("A report will come in October or November.", "in October or November"),
        ("Include it in the April Deep Dive of the force", "the April Deep Dive"),
        ("Submit the claim before March deadline.", "before March deadline"),
        ("Share the link when available.", "when available"),
        ("Share it once completed", "once completed"),
        ("Send it after it is released", "after it is released"),
        ("Do it as soon as possible", "as soon as possible"),
        ("Update them in a couple of weeks.", "in a couple of weeks"),
        ("Send the agenda 2 weeks ahead of the next meeting", "2 weeks ahead of the next meeting"),
        ("Write a few days in advance of the meetings", "a few days in advance of the meetings"),
        ("Look at it in the Spring", "in the Spring"),
        ("Walk round before the school holidays", "before the school holidays"),
        ("Mark it by the end of the term", "by the end of the term"),
        ("Go to the earlier meeting next week", "next week"),
        ("He offered details at a future meeting.", "at a future meeting"),
        ("The date should be amended to March 2023.", "amended to March 2023"),
        ("Start on completion of the vetting.", "on completion of the vetting"),
        ("Review it within 3 months", "within 3 months"),
    ],
)
def test_words_that_say_when(text: str, words: str) -> None:
    assert due_of(text, MEETING) == (None, words)


@pytest.mark.parametrize(
    "text",
    [
        "Finalise the agenda of the away day on 17 March 2022.",
        "Ask people to pick up after their dogs",
        "Schedule next meeting and send the invites",
        "Check the figures of January 2022",
        "You may write or march",
        "Share it with the board",
        "Correct the minutes of 12/04/2022",
    ],
)
def test_the_date_of_an_event_is_not_due(text: str) -> None:
    assert due_of(text, MEETING) == (None, None)


def test_a_day_without_a_year_needs_the_meeting() -> None:
    assert due_of("Send it by 3 June", None) == (None, "by 3 June")
    assert due_of("Send it by 3 June 2022", None) == (date(2022, 6, 3), "by 3 June 2022")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Send the rota after the audit.", "after the audit"),
        ("Send the rota after the May meeting.", "after the May meeting"),
        ("Send the rota after Easter.", "after Easter"),
        ("Send the rota when further detail has been uploaded.",
         "when further detail has been uploaded"),
        ("Send the rota once the figures are ready", "once the figures are ready"),
        ("Settle it by the AGM.", "by the AGM"),
        ("Put it on the agenda of the March meeting.", "the March meeting"),
        ("Send a list in advance of next meeting.", "next meeting"),
        # of something else than the action
        ("Send the papers of the March meeting.", None),
        ("Ask the firm about when they are to be finished.", None),
        ("Plan the next meeting.", None),
    ],
)  # fmt: skip
def test_when_and_after_say_when_it_is_due(text: str, words: str | None) -> None:
    assert due_of(text, MEETING)[1] == words


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Send it by 31/03/2023.", "Send it ."),
        ("Send it  before\nthe next meeting", "Send it"),
        ("Send it", "Send it"),
    ],
)
def test_a_text_without_its_due(text: str, without: str) -> None:
    assert without_due(text).strip() == without


@pytest.mark.parametrize("form", _FORMS, ids=lambda form: form.pattern[:40])
@settings(max_examples=examples(30))
@given(data=st.data())
def test_no_due_is_passed_over_by_its_stem(form: re.Pattern[str], data: st.DataObject) -> None:
    compiled = re.compile(form.pattern, form.flags)
    words = data.draw(st.from_regex(compiled, fullmatch=True))
    assert any(stem in words.casefold() for stem in _STEMS), words
