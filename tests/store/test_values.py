"""Values as the log writes them."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.text.sanitise import hidden_character, invisible_character
from pcc_actions.store.values import equal_values, is_all_visible, statement_text, value_text

text = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("v", "written"),
    [
        ("Visit the team.", '"Visit the team."'),
        ('Say "yes"', '"Say \\"yes\\""'),
        (True, "true"),
        (3, "3"),
        (1.5, "1.5"),
        (date(2023, 2, 14), "2023-02-14"),
        (datetime(2023, 2, 15, 9, 12, tzinfo=UTC), "2023-02-15T09:12:00Z"),
        (datetime(2023, 2, 15, 9, 12), "2023-02-15T09:12:00"),
        (
            datetime(2023, 2, 15, 9, 12, tzinfo=timezone(timedelta(hours=1))),
            "2023-02-15T09:12:00+01:00",
        ),
        (time(9, 12), "09:12:00"),
        (["EI", "IF"], '["EI", "IF"]'),
        (("EI",), '["EI"]'),
        ([], "[]"),
        ({}, "{}"),
        (
            {"from": date(2023, 3, 7), "to": date(2023, 4, 4)},
            "{ from = 2023-03-07, to = 2023-04-04 }",
        ),
        ([{"a b": [1, [2]]}], '[{ "a b" = [1, [2]] }]'),
    ],
)
def test_value(v: Any, written: str) -> None:
    assert value_text(v) == written


def test_statement_quotes_a_key_only_where_it_must() -> None:
    assert statement_text("due_words", "soon") == 'due_words = "soon"'
    assert statement_text("é", 1) == '"é" = 1'
    assert statement_text("", 1) == '"" = 1'


@pytest.mark.parametrize(
    "hidden", ["\t", "\x00", "\x1b", "\x7f", "\x85", "\u202e", "\u2066", "\u2069"]
)
def test_what_hides_text_is_escaped(hidden: str) -> None:
    line = statement_text(f"k{hidden}", [hidden])
    assert hidden not in line
    assert line.count(f"\\u{ord(hidden):04X}") == 2 or line.count(f"\\u{ord(hidden):04x}") == 2
    assert tomli.loads(line) == {f"k{hidden}": [hidden]}


anything = st.recursive(
    text
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.dates()
    | st.datetimes(timezones=st.just(UTC)),
    lambda each: st.lists(each, max_size=3) | st.dictionaries(text, each, max_size=3),
    max_leaves=8,
)


@given(text, anything)
def test_what_is_written_reads_back_on_one_line(key: str, v: Any) -> None:
    line = statement_text(key, v)
    assert "\n" not in line
    assert "\r" not in line
    assert tomli.loads(line) == {key: v}


def test_values_that_python_takes_for_equal_are_not_the_same() -> None:
    assert not equal_values(1, True)
    assert not equal_values([1.0], [1])
    assert not equal_values({"a": 1}, {"b": 1})
    assert not equal_values([1], [1, 2])
    assert equal_values({"a": [float("nan")]}, {"a": (float("nan"),)})


@given(text, st.booleans())
def test_no_text_of_a_file_that_is_all_visible_hides_anything(words: str, by_hand: bool) -> None:
    literal = by_hand and not {"'", "\n"} & {*words}  # neither may stand in such a text
    typed = f"'{words}'" if literal else value_text(words)
    line = f"text = {typed}\r\n"
    if is_all_visible(line):
        kept = tomli.loads(line)["text"]
        assert (hidden_character(kept), invisible_character(kept)) == (None, None)


def test_what_is_typed_every_day_is_all_visible() -> None:
    assert is_all_visible('text = "Say \\"no\\" – £5"\r\nnote = "é"\n')


@pytest.mark.parametrize(
    "odd", [r"\u202e", r"\U0000200B", r"\b", "\u200b", "\u202e", "\x07", "\ufeff"]
)
def test_a_file_with_what_nobody_sees_is_not_all_visible(odd: str) -> None:
    assert not is_all_visible(f'text = "a{odd}b"\n')
