"""What may be typed and stored as text, and when two texts say the same."""

import unicodedata
from collections import Counter
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pcc_actions.errors import Refused
from pcc_actions.wording import (
    NEAR,
    cleaned,
    harmless,
    hidden,
    joined,
    likeness,
    quoted,
    same,
    split_owners,
    unhidden,
)
from tests.growth import grows_evenly

OVERRIDE, ISOLATE = "\u202e", "\u2066"


@pytest.mark.parametrize(
    "text", ["Add [/] and [link=x] to the agenda", ":100: officers", "two  spaces", "👮‍♀️ é ’"]
)
def test_what_is_typed_is_kept(text: str) -> None:
    assert cleaned(f" {text}\n", "the text of the action") == text


def test_line_breaks_and_tabs_become_a_space() -> None:
    for mark in ("\n", "\r\n", "\r", "\t", "\v", "\f", "\x85", "\u2028", "\u2029"):
        assert cleaned(f"Book{mark}the room", "the note") == "Book the room"


@pytest.mark.parametrize(
    ("character", "named"),
    [
        ("\x1b", "control character U+001B (ESC)"),
        ("\x00", "control character U+0000 (NUL)"),
        ("\x1f", "control character U+001F (US)"),
        ("\x7f", "control character U+007F (DEL)"),
        ("\x9b", "control character U+009B (control)"),
        ("\ud800", "hidden character U+D800 (half of a character)"),
        ("\udfff", "hidden character U+DFFF (half of a character)"),
        (OVERRIDE, "hidden character U+202E (right-to-left override)"),
        (ISOLATE, "hidden character U+2066 (left-to-right isolate)"),
    ],
)
def test_a_character_that_hides_something_is_refused(character: str, named: str) -> None:
    for text in (f"Book {character}the room", f"Book the room{character}"):
        with pytest.raises(Refused) as refused:
            cleaned(text, "the text of the action")
        assert refused.value.sentence == (
            f"The text of the action has the {named}; type it again without it."
        )
        assert hidden(text) == named.split("character ")[1]


@pytest.mark.parametrize("text", ["", "  ", "\n\t\u00a0"])
def test_an_empty_text_is_refused(text: str) -> None:
    with pytest.raises(Refused, match=r"^The note is empty; type some words\.$"):
        cleaned(text, "the note")


def test_a_line_break_stored_by_hand_hides_nothing() -> None:
    assert hidden("Book the room\n\tby Friday") is None
    assert hidden("Book\rthe room") == "U+000D (CR)"


@given(st.text(st.characters()))
@example(OVERRIDE)
def test_a_cleaned_text_is_one_harmless_line(text: str) -> None:
    try:
        line = cleaned(text, "the note")
    except Refused:
        assert hidden(text) or not text.strip()
        return
    assert line == line.strip()
    assert line.splitlines() == [line]
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in line)
    assert hidden(line) is None
    assert cleaned(line, "the note") == line


def test_a_text_in_a_sentence_is_short_and_harmless() -> None:
    assert quoted("  two\n words ") == "“two words”"
    assert quoted("a\x1bb" + OVERRIDE) == "“a?b?”"
    assert quoted("x" * 40) == f"“{'x' * 40}”"
    assert quoted("x" * 41) == f"“{'x' * 39}…”"


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
    assert same(one, other) is answer


NEAR_IDENTICAL = [
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


@pytest.mark.parametrize(("one", "other"), NEAR_IDENTICAL)
def test_near_identical_texts(one: str, other: str) -> None:
    assert likeness(one, other) >= NEAR


@pytest.mark.parametrize(("one", "other"), RELATED)
def test_related_texts_are_not_near(one: str, other: str) -> None:
    assert likeness(one, other) < NEAR


def test_texts_without_words() -> None:
    assert likeness("…", "") == 1
    assert likeness("+", "Book the room") == 0
    assert likeness("to be", "To  be") == 1


@given(st.text(), st.text())
@example("aaaa aaab", "aaac aaaa")
@example("figures figure", "figured figures")
def test_likeness_is_a_measure(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, other) == likeness(other, one)
    assert likeness(one, one) == 1


WORDS = st.lists(st.text("abc", min_size=3, max_size=8), min_size=1, max_size=8)


@given(WORDS, WORDS)
@example(["abcabc"], ["abcabb", "acbabc"])
@example(["abca", "abcb"], ["abcab"])
def test_a_slip_is_found_as_if_each_word_were_held_against_each(
    one: list[str], other: list[str]
) -> None:
    measured = likeness(" ".join(one), " ".join(other))
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


def test_four_times_the_words_take_about_four_times_the_time() -> None:
    def work(words: int) -> float:
        one = " ".join(f"aspect{letters(each)}" for each in range(words))
        return likeness(one, " ".join(f"{letters(each)}remark" for each in range(words)))

    assert work(17_200) == 0
    assert grows_evenly(work, 4_300, 17_200)


def letters(number: int) -> str:
    """Give a number from 0 as letters, each number others."""
    return "".join("abcdefghijklmnopqrstuvwxyz"[number // 26**place % 26] for place in range(3))


def test_words_that_no_keyboard_types_take_no_time_either() -> None:
    began = process_time()
    odd = [chr(0x4E00 + each) for each in range(10_000)]
    assert likeness(" ".join(f"abcd{c}" for c in odd), " ".join(f"ab{c}cd" for c in odd)) < 0.1
    assert likeness("a" * 500_000, "a" * 500_001) == 0
    assert process_time() - began < 8


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("EI", ("EI",)),
        ("EI / IF", ("EI", "IF")),
        ("EI/IF", ("EI", "IF")),
        ("RJ/DB/AC", ("RJ", "DB", "AC")),
        ("EI, IF", ("EI", "IF")),
        ("EI; IF;", ("EI", "IF")),
        ("EI\nIF", ("EI", "IF")),
        ("EI and IF", ("EI", "IF")),
        ("EI & IF", ("EI", "IF")),
        ("EI, IF, and CC", ("EI", "IF", "CC")),
        ("EI, IF and CC", ("EI", "IF", "CC")),
        ("T/DCC", ("T/DCC",)),
        ("A/Supt", ("A/Supt",)),
        ("D/CI", ("D/CI",)),
        ("T/D/CI", ("T/D/CI",)),
        ("T/DCC/EI, A/Supt and D/CI", ("T/DCC", "EI", "A/Supt", "D/CI")),
        ("Head of Estates and Fleet", ("Head of Estates and Fleet",)),
        ("HR & Finance", ("HR & Finance",)),
        ("Head of Estates and Fleet, CEO", ("Head of Estates and Fleet", "CEO")),
        ("D&C Police", ("D&C Police",)),
        ("EI / EI, ei", ("EI",)),
        ("  ", ()),
        ("and", ("and",)),
        (" / ", ()),
    ],
)
def test_owners_that_stand_in_one_text(text: str, owners: tuple[str, ...]) -> None:
    assert split_owners(text) == owners


def test_an_owner_with_a_hidden_character_is_refused() -> None:
    with pytest.raises(Refused, match=r"The owner has the hidden character U\+202E"):
        split_owners(f"EI, I{OVERRIDE}F")


@given(st.text() | st.text("EIFTa /,;&\n", max_size=20))
def test_owners_split_again_are_the_same(text: str) -> None:
    try:
        owners = split_owners(text)
    except Refused:
        return
    assert len({owner.casefold() for owner in owners}) == len(owners)
    assert split_owners("; ".join(owners)) == owners


@given(st.text(st.characters(exclude_categories=[])))
def test_nothing_that_hides_is_left(text: str) -> None:
    clean = harmless(text)
    assert hidden(clean) is None
    assert len(clean.splitlines()) <= 1
    clean.encode()


def test_all_else_stays_as_typed() -> None:
    text = "[/] [link=https://example.org]x[/link] :100: \\[ é 漢 👮‍♀️ a  b \u200e"
    assert harmless(text) == text


def test_hidden_characters_are_taken_out_and_nothing_else() -> None:
    assert unhidden("Set\x1b[31m up\u202e a\tvisit 👮‍♀️") == "Set[31m up a\tvisit 👮‍♀️"


def test_what_hides_is_shown_as_such_and_a_line_break_as_a_space() -> None:
    assert harmless("Set\x1b[31m up\u202e\r\na\tvisit\n") == "Set\ufffd[31m up\ufffd a visit "


def test_the_empty_line_of_a_pasted_text_is_one_space() -> None:
    assert cleaned("Set up a visit.\r\n\r\nThank you", "the note") == "Set up a visit. Thank you"


def test_lists_in_a_sentence() -> None:
    assert [joined([]), joined(["EI"])] == ["", "EI"]
    assert joined(["EI", "IF"]) == "EI and IF"
    assert joined(["EI", "IF", "CC"], "or") == "EI, IF or CC"
