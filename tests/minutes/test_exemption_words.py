import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.minutes.exemption_words import (
    _DENIED,
    _EXEMPT,
    begins_private,
    exemption_of,
    is_mark,
    marking_in,
    returns_public,
    speaks_of_exemption,
)

SPOKEN = """
EXEMPT
Not for publication
FOIA s.31
Part II
Part 2 (private)
Closed session
Confidential
In camera
Press and public excluded
Schedule 12A
Private session
Private actions
Closed matters
Exclusion of the public
Members of the public were asked to leave
Exempt from publication
s.40 FOIA
Reserved business
Reserved items
Commercial in confidence
Part Two (private)
""".strip().splitlines()


@pytest.mark.parametrize("words", SPOKEN)
@pytest.mark.parametrize("around", ["{}", "Note: {}", "{} - see the file", "IF said: {}."])
def test_every_word_of_exemption_is_known(words: str, around: str) -> None:
    text = around.format(words)
    if words not in ("Part 2 (private)", "Part Two (private)"):
        assert speaks_of_exemption(text.lower())
    assert exemption_of(text)


@pytest.mark.parametrize(
    "text",
    ["Open", "Not exempt", "Non-exempt", "Read part 2 of the report", "Answer FOI requests",
     "Publish the plan", "Meet the public", "Reserve the hall",
     "The reserved matters application", "Seats are reserved", "Read part two of it",
     "Reserved actions are kept elsewhere", "Exempt items are recorded separately.",
     "Reserved actions are kept in a separate register by the Secretary.",
     "Confidential minutes are held in their own file",
     "Closed actions", "1 action is withheld as exempt", "S24.22", "S43", "s.12", "Section 31",
     "Sign the agreement (s.106)", "Read s.43 of the report", "Ask 12 A level pupils"],
)  # fmt: skip
def test_other_words_are_not(text: str) -> None:
    assert exemption_of(text) is None


@pytest.mark.parametrize(
    "text",
    ["Exempt items are recorded in a separate part", "Reserved actions are kept below",
     "Reserved actions are kept in this list", "Reserved actions are kept elsewhere: exempt too"],
)  # fmt: skip
def test_what_is_kept_in_the_same_paper_is_exempt(text: str) -> None:
    assert exemption_of(text)


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("EXEMPT s31 FOIA. List is with the clerk", "FOIA s.31"),
        ("Not for publication (Sch 12A para 3)", "Sch 12A para 3"),
        ("Part II", "ground not stated"),
        ("S24.22 Degrees (not for publication, FOIA s.40)", "FOIA s.40"),
        ("Send the plan (EXEMPT s.43)", "FOIA s.43"),
        ("Send the plan. Exempt under section 31(1)(a)", "FOIA s.31(1)(a)"),
        ("s.31 exempt", "FOIA s.31"),
        ("s43 - exempt", "FOIA s.43"),
        ("Section 43 exemption applies", "FOIA s.43"),
        ("FOI s43", "FOIA s.43"),
        ("FOIA s40 applies", "FOIA s.40"),
        ("Exempt 12A para 3", "Sch 12A para 3"),
        ("Exempt 12A para 7A", "Sch 12A"),
        ("Exempt staff, see section 5 of the policy", "ground not stated"),
        ("s.43", "ground not stated"),
        ("Send the plan (s43)", "ground not stated"),
        ("Send the plan [section 31]", "ground not stated"),
    ],
)
def test_its_ground_is_told_as_far_as_it_is_stated(text: str, ground: str) -> None:
    assert exemption_of(text) == ground


@pytest.mark.parametrize(
    "text",
    ["Part II", "Part 2 - private", "Private session", "EXEMPT ITEMS", "7. Closed session",
     "RESERVED BUSINESS", "Part Two (private)", "Items taken in confidence",
     "Resolved that the press and public be excluded", "The board moved into private session"],
)  # fmt: skip
def test_a_private_part_begins(text: str) -> None:
    assert begins_private(text)


@pytest.mark.parametrize(
    "text",
    ["Part I", "Public session", "The press and public were readmitted", "The public returned"],
)
def test_the_public_returns(text: str) -> None:
    assert returns_public(text)
    assert not begins_private(text)


def test_part_1_of_schedule_12a_is_no_return() -> None:
    assert not returns_public("Part 1 of Schedule 12A applies")


def test_a_marking_is_told() -> None:
    assert marking_in("OFFICIAL-SENSITIVE") == "OFFICIAL-SENSITIVE"
    assert marking_in("The officer is on restricted duties") is None


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("EXEMPT FOIA s.31", True),
        ("Not for publication under Schedule 12A, paragraph 3", True),
        ("Confidential items", True),
        ("Part II", True),
        ("Confidential waste", False),
        ("Exempt FOIA s.31: lease of the office", False),
        ("Not exempt", False),
        ("4. Visits", False),
    ],
)
def test_a_mark_says_nothing_besides(text: str, alone: bool) -> None:
    assert is_mark(text) is alone


@given(
    st.from_regex(re.compile(_EXEMPT.pattern, _EXEMPT.flags), fullmatch=True),
    st.sampled_from(["{}", "On it: {}.", "{} (EI)"]),
)
def test_no_word_of_exemption_is_passed_over_by_its_stem(words: str, around: str) -> None:
    text = around.format(words)
    assert speaks_of_exemption(text) == bool(_EXEMPT.search(_DENIED.sub(" ", text)))
