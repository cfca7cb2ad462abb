"""What a review goes through, and what it tells of each action."""

from dataclasses import replace

import pytest

from pcc_actions.core.changes.actions import assign, complete, defer, discharge, note
from pcc_actions.core.changes.meetings import move_meeting
from pcc_actions.core.changes.programme import NewTopic, add_topic
from pcc_actions.core.history.lifecycles import OUTSTANDING
from pcc_actions.core.model import Log
from pcc_actions.core.queries import Filters
from pcc_actions.core.review import (
    ReviewItem,
    count_review,
    nothing_to_review,
    passed_over,
    review_item,
    to_be_reviewed,
    update_words,
)
from pcc_actions.errors import NotFound
from tests.builders import action, add_people, day, did, empty_log, provenance, raised, stood

AS_AT = day("01/05/2023")


def log() -> Log:
    log = add_people(empty_log(), EI="Edith Inkpen")
    log = raised(log, "3.14/02/2023", "Visit the team", "EI", "CC")
    log = raised(log, "4.14/02/2023", "Book the venue", due=day("31/01/2024"))
    return raised(log, "5.14/02/2023", "Circulate the figures", due=day("28/02/2023"))


def item(of: Log, reference: str, as_at: str = "01/05/2023") -> ReviewItem:
    return review_item(of, action(of, reference), day(as_at))


def reviewed(of: Log, since: str | None = None) -> list[str]:
    filters = Filters(statuses=OUTSTANDING)
    found = to_be_reviewed(of, filters, AS_AT, day(since) if since else None)
    return [each.reference for each in found]


def test_the_most_overdue_comes_first() -> None:
    assert reviewed(log()) == ["5.14/02/2023", "3.14/02/2023", "4.14/02/2023"]


def test_what_is_closed_is_not_reviewed() -> None:
    after = did(log(), discharge, "3.14/02/2023", "07/03/2023")
    assert reviewed(after) == ["5.14/02/2023", "4.14/02/2023"]


def test_since_a_day_are_those_to_which_something_happened() -> None:
    after = did(log(), note, "4.14/02/2023", "07/03/2023", "Two are free.")
    after = did(after, complete, "5.14/02/2023", "06/03/2023")
    assert reviewed(after, "07/03/2023") == ["4.14/02/2023"]
    assert reviewed(after, "06/03/2023") == ["5.14/02/2023", "4.14/02/2023"]
    assert len(reviewed(after, "14/02/2023")) == 3


def test_since_a_day_are_those_whose_meeting_was_moved_too() -> None:
    was, now = day("07/03/2023"), day("09/03/2023")
    after = move_meeting(log(), "GPB", was, now, provenance("01/03/2023"))
    assert reviewed(after, "01/03/2023") == ["3.14/02/2023"]


def test_what_is_raised_later_is_not_there() -> None:
    with pytest.raises(NotFound, match="raised on 14/02/2023, after 13/02/2023"):
        review_item(log(), action(log(), "3.14/02/2023"), day("13/02/2023"))


def test_owners_are_in_full() -> None:
    assert item(log(), "3.14/02/2023").owners == ("EI (Edith Inkpen)", "CC")


def test_every_due_date_is_there_with_its_reason() -> None:
    after = did(log(), defer, "3.14/02/2023", "01/03/2023", day("31/03/2023"), "Moving offices.")
    dates = item(after, "3.14/02/2023").due_dates
    assert [(each.day, each.why) for each in dates] == [
        (day("07/03/2023"), None),
        (day("31/03/2023"), "Moving offices."),
    ]


def test_the_latest_updates_are_told_the_latest_first_and_what_its_dates_tell_is_not() -> None:
    after = log()
    for number in range(1, 5):
        after = did(after, note, "3.14/02/2023", f"0{number}/03/2023", f"News {number}.")
    after = did(after, assign, "3.14/02/2023", "04/03/2023", ("CC",))
    after = did(after, defer, "3.14/02/2023", "05/03/2023", day("31/03/2023"), "Late.")
    told = item(after, "3.14/02/2023")
    assert [update_words(each, told.snapshot.history) for each in told.updates] == [
        "04/03/2023: reassigned from EI, CC to CC",
        "04/03/2023: noted: News 4.",
        "03/03/2023: noted: News 3.",
    ]


def test_what_was_closed_meanwhile() -> None:
    after = did(log(), discharge, "3.14/02/2023", "07/03/2023")
    assert passed_over(stood(after, "3.14/02/2023", "01/05/2023")) == (
        "3.14/02/2023 was discharged on 07/03/2023 meanwhile, and is passed over."
    )
    no_day = replace(stood(after, "3.14/02/2023", "01/05/2023"), closed=None)
    assert passed_over(no_day).startswith("3.14/02/2023 was discharged meanwhile,")


@pytest.mark.parametrize(
    ("since", "filtered", "said"),
    [
        (None, False, "Nothing is outstanding as at 01/05/2023: there is nothing to review."),
        (None, True, "Nothing is outstanding as at 01/05/2023 among those asked for: there is "
         "nothing to review."),
        ("07/03/2023", False, "Nothing happened since 07/03/2023 to any outstanding action: there "
         "is nothing to review."),
    ],
)  # fmt: skip
def test_nothing_to_review(since: str | None, filtered: bool, said: str) -> None:
    assert nothing_to_review(AS_AT, day(since) if since else None, filtered=filtered) == said


@pytest.mark.parametrize(
    ("kinds", "rest", "said"),
    [
        ([], (0, 0, 0, 0), "Nothing was recorded."),
        ([], (2, 1, 0, 9), "Nothing was recorded. 2 skipped, 1 not answered and 9 not looked at."),
        (["noted"], (0, 0, 1, 0), "Recorded: 1 noted. 1 passed over."),
        (["noted", "deferred", "noted", "completed"], (2, 0, 1, 3), "Recorded: 2 noted, 1 deferred "
         "and 1 reported complete. 2 skipped, 1 passed over and 3 not looked at."),
    ],
)  # fmt: skip
def test_what_a_review_came_to(
    kinds: list[str], rest: tuple[int, int, int, int], said: str
) -> None:
    assert count_review(kinds, *rest) == said


def test_the_topic_that_will_answer_it_is_told_as_it_comes_on_the_day() -> None:
    of = add_topic(log(), NewTopic("Budget", "GPB"), provenance("14/02/2023"))
    of = raised(of, "30.14/02/2023", "Bring it", topic="Budget")
    assert item(of, "30.14/02/2023").topic == "Budget, to be timetabled"
    assert item(of, "3.14/02/2023").topic == ""
