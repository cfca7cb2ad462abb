"""Which grounds of exemption a public paper prints, and which it does not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.publication.ground import UNPRINTED, UNSTATED, printable

CITED = [
    "FOIA s.31",
    "FOIA s31",
    "FOIA s.31(1)(a)",
    "FOIA s.36(2)(b)(ii)",
    "FOIA ss. 31 and 40",
    "s.31",
    "S.40(2)",
    "Section 31 FOIA",
    "sections 31–33 of the Freedom of Information Act 2000",
    "Exempt under section 44ZA",
    "Sch 12A para 3",
    "Sch12A",
    "Sch. 12A paras 1 & 2",
    "Schedule 12A, Part 1, paragraph 7 of the Local Government Act 1972",
    "Local Government (Access to Information) Act 1985",
    "exempt (part II)",
    "EIR reg 12(5)(b)",
    "UK GDPR art 6(1)(e)",
    "FOISA s.34",
    "FOIA 31",
    "Data Protection Act 2018",
    UNSTATED,
    UNPRINTED,
]
# Every word of letters that may stand in what is printed.
WORDS = set(
    "foi foia fosa foisa eir eirs dpa lga uk gdpr act acts regulation regulations freedom of "
    "information environmental data protection local government access to police reform and "
    "social responsibility section sections s ss sch sche sched schedule part parts para paras "
    "paragraph paragraphs reg regs art arts article articles the under or exempt exemption "
    "ground not stated printed".split()
)
LETTERS = st.text(st.characters(categories=["L"]), min_size=1, max_size=12)


@pytest.mark.parametrize("ground", CITED)
def test_a_citation_of_the_law_is_printed_as_it_stands(ground: str) -> None:
    assert printable(ground) == ground


def test_spaces_and_line_breaks_become_one_space() -> None:
    assert printable("  FOIA \n\t s.31 ") == "FOIA s.31"


@pytest.mark.parametrize(
    "ground",
    [
        "Investigation of Sergeant Field",
        "FOIA s.31 Marigold",
        "s.31 (John)",
        "s.31 (EI)",
        "s.31 (ei)",
        "s.31 (2John)",
        "s.31, Xi",
        "1Jo2hn s.31",
        "s.40, 01926 411111",
        "FOIA s.31é",
        "section\u200b31",
        "<b>s.31</b>",
        "s.31 \x1b",
        "=s.31",
        # A figure is one of the law only behind what it numbers: others may be a case's, a
        # telephone's, a day's.
        "s.40 Reg",
        "Reg and Art",
        "s.40 IX",
        "s.31 12/03/2023 14:30",
        "s.31 07 700 900 123",
        "s.31, 2300 1234",
        "s.31 9mm",
        "FOIA 2000 2023",
        "1234/23",
        "31",
        "the",
        "",
        " ",
    ],
)
def test_whatever_else_was_typed_is_not_printed(ground: str) -> None:
    assert printable(ground) == UNPRINTED


@given(st.sampled_from(CITED[:-2]), LETTERS, st.integers(0, 20), st.sampled_from("( .,/)"))
def test_another_word_anywhere_keeps_the_ground_from_print(
    ground: str, word: str, place: int, mark: str
) -> None:
    parts = ground.split()
    place = min(place, len(parts))
    typed = " ".join([*parts[:place], f"{mark}{word}", *parts[place:]])
    if word.lower() not in WORDS and not re.fullmatch(r"[IVX]{1,4}|[a-z]|[ivx]{1,4}", word):
        assert printable(typed) == UNPRINTED


@given(
    st.text(max_size=40)
    | st.lists(st.sampled_from([*CITED, "Iris", "(EI)", "XIV", "12ab", "1234"])).map(" ".join)
)
def test_what_is_printed_is_the_law_and_stays_it(ground: str) -> None:
    once = printable(ground)
    assert printable(once) == once
    words = re.sub(r"\d{1,4}[A-Za-z]{0,2}\b|\b[IVX]{1,4}\b|\([a-z]\)|\([ivx]{1,4}\)", " ", once)
    assert set(re.findall(r"[^\W\d_]+", words.lower())) <= WORDS
