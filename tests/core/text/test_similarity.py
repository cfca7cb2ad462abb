"""When two texts say the same, or nearly."""

from collections import Counter
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pcc_actions.core.text.similarity import NEAR_IDENTICAL, same_words, similarity
from tests.growth import grows_evenly


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("Book the room.", "book  the ROOM", True),
        ("Book the room", "Book the room !", True),
        ("Book the caf\u00e9", "Book the cafe\u0301", True),
        ("Book the room", "Book a room", False),
        ("Book the room (large)", "Book the room large", False),
    ],
)
def test_the_same_words(one: str, other: str, answer: bool) -> None:
    assert same_words(one, other) is answer


ALIKE = [
    ("Circulate the road safety figures", "Circulate the road safety figrues"),
    ("Circulate the road safety figures", "circulate road safety figures"),
    ("Circulate the road safety figures", "Circulate the figures of road safety"),
    ("Circulate the road safety figures", "Circulate the road safety figure."),
    ("Circulate the road safety figures", "CIRCULATE THE ROAD SAFETY FIGURES"),
    ("Book the venue of the away day", "Book a venue for the away day"),
    ("Book the venue of the away day", "Book the away day venue"),
    ("Set up a visit to the establishment team", "Set up visits to the establishement team"),
    ("Write to the Comissioner about Q3", "Write to the Commissioner about Q3"),
    ("Brief the Panel on custody in March", "Brief Panel in March on custody"),
    ("Do not publish the staffing table", "Do not publish staffing tables"),
    (
        "Send the quarterly vetting backlog report to the board",
        "Please send the quarterly vetting backlog report to the board",
    ),
    ("Review the estates strategy and report back", "Review the estate strategy and report back"),
    ("Agree the terms of reference", "Agree terms of reference."),
]


RELATED = [
    # One word tells another subject: two actions, which a board would want kept apart.
    ("Circulate the road safety figures", "Circulate the road crime figures"),
    ("Book the venue of the away day", "Finalise the agenda of the away day"),
    ("Report the overtime figures for March", "Report the overtime figures for April"),
    ("Report overtime for January to the board", "Report overtime for February to the board"),
    ("Publish the staffing table", "Do not publish the staffing table"),
    ("Publish the table", "Don't publish the table"),
    (
        "Send the vetting backlog and overtime report of the force for Q3 to the board",
        "Send the vetting backlog and overtime report of the force for Q4 to the board",
    ),
    ("Bring paper 12 to the next meeting", "Bring paper 13 to the next meeting"),
    ("Invite the ACC to the next meeting", "Invite the DCC to the next meeting"),
    ("Draft the estates strategy", "Publish the estates strategy"),
    ("Hire a van for the open day", "Fire a van for the open day"),
    ("Complete the custody audit", "Incomplete custody audit"),
    ("Review stop and search", "Review stop and account"),
    ("Meet on Monday to agree the budget", "Meet on Tuesday to agree the budget"),
    ("Arrange a visit to Rugby", "Arrange a visit to Leamington and Rugby custody"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_near_identical_texts(one: str, other: str) -> None:
    assert similarity(one, other) >= NEAR_IDENTICAL


@pytest.mark.parametrize(("one", "other"), RELATED)
def test_related_texts_are_not_near(one: str, other: str) -> None:
    assert similarity(one, other) < NEAR_IDENTICAL


def test_texts_without_words() -> None:
    assert similarity("…", "") == 1
    assert similarity("+", "Book the room") == 0
    assert similarity("to be", "To  be") == 1


@given(st.text(), st.text())
@example("aaaa aaab", "aaac aaaa")
@example("figures figure", "figured figures")
def test_likeness_is_a_measure(one: str, other: str) -> None:
    assert 0 <= similarity(one, other) <= 1
    assert similarity(one, other) == similarity(other, one)
    assert similarity(one, one) == 1


WORDS = st.lists(st.text("abc", min_size=3, max_size=8), min_size=1, max_size=8)


@given(WORDS, WORDS)
@example(["abcabc"], ["abcabb", "acbabc"])
@example(["abca", "abcb"], ["abcab"])
def test_a_slip_is_found_as_if_each_word_were_held_against_each(
    one: list[str], other: list[str]
) -> None:
    measured = similarity(" ".join(one), " ".join(other))
    assert measured == pytest.approx(held_against_each_other(one, other))


def held_against_each_other(one: list[str], other: list[str]) -> float:
    left = list((Counter(one) - Counter(other)).elements())
    right = list((Counter(other) - Counter(one)).elements())
    words = len(one) + len(other)
    left, right = sorted((sorted(left), sorted(right)))
    for word in tuple(left):
        slip = next((each for each in right if one_slip_apart(word, each)), None)
        if slip is not None:
            left.remove(word)
            right.remove(slip)
    return (words - len(left) - len(right)) / words


def one_slip_apart(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    if shorter < 4:
        return False
    dropped = {word[:at] + word[at + 1 :] for word in (one, other) for at in range(len(word))}
    turned = {one[:at] + one[at + 1] + one[at] + one[at + 2 :] for at in range(len(one) - 1)}
    replaced = len(one) == len(other) and sum(map(str.__ne__, one, other)) == 1
    lost = abs(len(one) - len(other)) == 1 and bool({one, other} & dropped)
    return lost or other in turned or (replaced and shorter >= 6)


@pytest.mark.slow
def test_four_times_the_words_take_about_four_times_the_time() -> None:
    def work(words: int) -> float:
        one = " ".join(f"aspect{letters(each)}" for each in range(words))
        return similarity(one, " ".join(f"{letters(each)}remark" for each in range(words)))

    assert work(17_200) == 0
    assert grows_evenly(work, 4_300, 17_200)


def letters(number: int) -> str:
    """Give a number from 0 as letters, each number others."""
    return "".join("abcdefghijklmnopqrstuvwxyz"[number // 26**place % 26] for place in range(3))


@pytest.mark.slow
def test_words_that_no_keyboard_types_take_no_time_either() -> None:
    began = process_time()
    odd = [chr(0x4E00 + each) for each in range(10_000)]
    assert similarity(" ".join(f"abcd{c}" for c in odd), " ".join(f"ab{c}cd" for c in odd)) < 0.1
    assert similarity("a" * 500_000, "a" * 500_001) == 0
    assert process_time() - began < 8


def test_a_form_stands_for_a_hundred_words_at_most() -> None:
    words = [f"aspect{chr(0x4E00 + each)}" for each in range(300)]
    one, other = words[:150], words[150:]
    assert similarity(" ".join(one), " ".join(other)) == pytest.approx(200 / 300)
