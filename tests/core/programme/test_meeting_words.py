"""The words after a topic that is moved: where its meeting ends, and what is none."""

import pytest

from pcc_actions.core.changes.meetings import add_meeting
from pcc_actions.core.programme.meeting_words import (
    MeetingWords,
    SeveralDays,
    begins_with_meeting,
    is_at_none,
    part_meeting_words,
)
from tests.builders import day
from tests.topics import panel

LOG = add_meeting(panel(), "PCP", day("12/03/2024"))
TODAY = day("01/03/2024")


def parted(*words: str) -> MeetingWords:
    return part_meeting_words(LOG, words, "PCP", TODAY)


@pytest.mark.parametrize("words", ["to be timetabled", " To  be timetabled", "TIMETABLED"])
def test_what_says_that_there_is_none_yet(words: str) -> None:
    assert is_at_none(words)
    assert not is_at_none(f"{words} later")


@pytest.mark.parametrize(
    ("words", "meeting", "rest"),
    [
        (["12/03/2024", "Figures", "late"], "12/03/2024", ("Figures", "late")),
        (["12", "March", "2024", "Late"], "12 March 2024", ("Late",)),
        (["12 March 2024", "Late"], "12 March 2024", ("Late",)),
        (["the", "meeting", "of", "March", "Late"], "the meeting of March", ("Late",)),
        (["to", "be", "timetabled", "No", "figures"], "to be timetabled", ("No", "figures")),
        (["Figures", "late"], None, ("Figures", "late")),
        (["31/02/2024", "Late"], "31/02/2024", ("Late",)),
        ([], None, ()),
    ],
)
def test_the_meeting_is_the_longest_beginning_that_is_one(
    words: list[str], meeting: str | None, rest: tuple[str, ...]
) -> None:
    assert parted(*words) == MeetingWords(meeting, rest)
    assert begins_with_meeting(LOG, words, "PCP", TODAY) is (meeting is not None)


def test_a_meeting_that_the_log_knows_goes_before_another_day() -> None:
    # Without its year 12 March is the next one; with the figure after it, a day of 2050.
    assert parted("12", "March", "50", "copies").meeting == "12 March"


def test_a_day_that_may_be_two_is_told() -> None:
    with pytest.raises(SeveralDays) as refused:
        parted("5", "June", "2030", "copies", "late")
    assert (refused.value.meeting, refused.value.rest) == ("5 June 2030", ("copies", "late"))
