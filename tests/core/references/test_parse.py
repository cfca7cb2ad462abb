"""References as boards print them and as people type them."""

from datetime import date
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pcc_actions.core.references.parse import (
    TypedReference,
    matches,
    parse_reference,
    printed_parts,
    reference_key,
    signs_of,
    sort_key,
)
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.errors import Refused
from tests.drawn import DAY, DAYS, ITEMS, NUMBERS, STYLES
from tests.growth import least_seconds


@pytest.mark.parametrize(
    ("text", "item", "number"),
    [
        ("3.14/02/2023", "3", 1),
        ("03.14/02/2023", "3", 1),
        ("3.14/2/23", "3", 1),
        ("3. 14-02-2023", "3", 1),
        ("3 14/02/2023", "3", 1),
        ("3.14.2.23", "3", 1),
        ("3. 14 / 2 /23", "3", 1),
        ("3/14.02/2023", "3", 1),
        ("03/14/02/2023", "3", 1),
        ("3.2023-02-14", "3", 1),
        ("3.2023-02-14/12", "3", 12),
        ("Ref 3.14/02/2023", "3", 1),
        ("ref.3.14/02/2023", "3", 1),
        ("Reference: 3.14/02/2023", "3", 1),
        ("3.14/02/2023/2", "3", 2),
        ("3.14/02/2023 / 12", "3", 12),
        ("3.14/02/23/12", "3", 12),
        ("3A.14/02/2023", "3a", 1),
        ("3.1.14/02/2023", "3.1", 1),
        ("03.010b.14/02/2023/3", "3.10b", 3),
        ("3.14\u201302\u20132023", "3", 1),
    ],
)
def test_ways_to_type_a_dated_reference(text: str, item: str, number: int) -> None:
    typed = parse_reference(text)
    assert (typed.item, typed.day, typed.number, typed.board) == (item, DAY, number, None)
    assert reference_key(text) == reference_key(f"{item}.14/02/2023/{number}")
    assert printed_parts(text) == typed


def test_what_is_meant_has_the_signs_of_what_was_typed_and_little_else_has() -> None:
    dated, short = signs_of(parse_reference("03A.14/02/2023")), signs_of(parse_reference("3.14/2"))
    assert (dated, short) == (("23", "14", "2", "3a"), ("14", "2", "3"))
    assert signs_of(parse_reference("3.1.2023-02-14/2")) == ("23", "14", "2", "3")
    assert signs_of(parse_reference("AP 136B")) == ("b",)


def test_the_board_may_stand_before() -> None:
    assert parse_reference(" Ref  GPB:3.14/02/2023") == TypedReference(
        "GPB", "3", DAY, None, 1, "3.14/02/2023"
    )
    assert parse_reference("D&C-1 : AP 136") == TypedReference(
        "D&C-1", None, None, None, 1, "AP 136"
    )


def test_the_year_is_read_before_the_number() -> None:
    assert parse_reference("3.14/02/12").day == date(2012, 2, 14)
    assert parse_reference("3.14/02/11/12") == TypedReference(
        None, "3.14", date(2012, 11, 2), None, 1, "3.14/02/11/12"
    )


@pytest.mark.parametrize(
    ("text", "item", "day_month", "number"),
    [
        ("3.14/02", "3", (14, 2), 1),
        ("3.14/2", "3", (14, 2), 1),
        ("GPB:03 14-02", "3", (14, 2), 1),
        ("3.14/02/2", "3", (14, 2), 2),
        ("3.1.14/02", "3.1", (14, 2), 1),
        ("3.1.2/02", "3.1", (2, 2), 1),
        ("3.29/02", "3", (29, 2), 1),
    ],
)
def test_the_short_form(text: str, item: str, day_month: tuple[int, int], number: int) -> None:
    typed = parse_reference(text)
    assert (typed.item, typed.day, typed.day_month, typed.number) == (item, None, day_month, number)


@pytest.mark.parametrize(
    ("text", "item"), [("3", "3"), ("03A", "3a"), ("3.1", "3.1"), ("3.14.2", "3.14.2"), ("00", "0")]
)
def test_an_item_alone(text: str, item: str) -> None:
    assert parse_reference(text) == TypedReference(None, item, None, None, 1, text)


@pytest.mark.parametrize(
    "text", ["090/18", "20240822-BM-001", "8/2021/P", "AP136", "3.31/02", "3.14/02/2023x", "Refer"]
)
def test_anything_else_is_words(text: str) -> None:
    assert parse_reference(f" {text} ") == TypedReference(None, None, None, None, 1, text)


@pytest.mark.parametrize(
    "text", ["3.31/02/2023", "GPB:03.31-2-23", "3.2023-02-31", "3.31/02/23", "3.31/2/23/40"]
)
def test_a_date_that_is_none_is_an_error(text: str) -> None:
    with pytest.raises(Refused, match="31/02/2023 is not a date"):
        parse_reference(text)
    assert printed_parts(text).day is None


@pytest.mark.parametrize("text", ["", "  "])
def test_no_reference_at_all(text: str) -> None:
    with pytest.raises(Refused, match="The reference is empty"):
        parse_reference(text)
    assert reference_key(text) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3.14/02/2023", "3. 14-2-23"),
        ("090/18", "90/18"),
        ("AP 136", "ap136"),
        ("20240822-BM-001", "20240822-bm-1"),
        ("3.31/02/2023", "03.31/2/2023"),
        ("gpb:3.14/02/2023", "GPB: 03.14/02/2023"),
        ("AP000", "AP0"),
    ],
)
def test_two_writings_of_one_reference(one: str, other: str) -> None:
    assert reference_key(one) == reference_key(other)
    assert sort_key(one) == sort_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3.14/02/2023", "3.14/02/2023/2"),
        ("3.14/02/2023", "3.14/02/2024"),
        ("3.14/02/2023", "3a.14/02/2023"),
        ("3.14/02/2023", "GPB:3.14/02/2023"),
        ("AP136", "AP1306"),
        ("1 2", "12"),
        ("90/18", "90/1/8"),
        ("100", "1"),
    ],
)
def test_different_references_differ(one: str, other: str) -> None:
    assert reference_key(one) != reference_key(other)
    assert sort_key(one) != sort_key(other)


def test_references_stand_in_item_order() -> None:
    in_order = [
        "12.26/01/2021",
        "3.14/02/2023",
        "03.14/02/2023/2",
        "3.14/02/2023/10",
        "3a.14/02/2023",
        "3b.14/02/2023",
        "3.1.14/02/2023",
        "3.9.14/02/2023",
        "3.10.14/02/2023",
        "9.14/02/2023",
        "10.14/02/2023",
        "1.07/03/2023",
        "AP9",
        "AP10",
        "9/18",
        "090/18",
        "1/22",
        "2/22",
        "10/22",
        "1/2023",
        "2/23",
    ]
    backwards = in_order[::-1]
    assert sorted(backwards, key=sort_key) == in_order


@pytest.mark.parametrize(
    ("typed", "reference", "answer"),
    [
        ("3.14/02", "3.14/02/2023", True),
        ("3.14/02", "03.14/02/2024", True),
        ("3.14/02", "3.14/02/2023/2", False),
        ("3.14/02/2", "3.14/02/2023/2", True),
        ("3.14/02", "3.14/03/2023", False),
        ("3.14/02", "4.14/02/2023", False),
        ("3.14/2/23", "03/14/02/2023", True),
        ("3.14/02/2022", "3.14/02/2023", False),
        ("GPB:3.14/02/2023", "3.14/02/2023", True),
        ("3", "3.14/02/2023", False),
        ("word", "3.14/02/2023", False),
        ("GPB:90/18", "090/18", True),
        ("101", "101", True),
        ("3.14/02", "AP136", False),
    ],
)
def test_what_may_be_meant(typed: str, reference: str, answer: bool) -> None:
    assert matches(parse_reference(typed), reference) is answer


@given(STYLES, *[st.tuples(ITEMS, DAYS, NUMBERS)] * 2)
@example("{item}.{date}", ("3", DAY, 2), ("3", DAY, 1))
def test_keys_are_equal_for_the_same_reference_only(
    template: str, one: tuple[str, date, int], other: tuple[str, date, int]
) -> None:
    style = ReferenceStyle.parse(template)
    first, second = (
        style.write(TypedReference(None, item, None, None, number, ""), day)
        for item, day, number in (one, other)
    )
    assert (reference_key(first) == reference_key(second)) is (one == other)
    assert (sort_key(first) == sort_key(second)) is (one == other)
    item, day, number = one
    assert reference_key(first) == reference_key(
        f"0{item}. {day.day}-{day.month}-{day.year}/{number}"
    )


@given(st.lists(st.text() | st.text("0123/.- ab", max_size=14), min_size=2, max_size=4))
@example(["٣.١٤/٠٢/٢٠٢٣", "²"])
@example(["3.31/02/2023", "9" * 5000 + ".14/02/2023"])
def test_any_text_can_be_compared(texts: list[str]) -> None:
    backwards = texts[::-1]
    in_order = [reference_key(text) for text in sorted(texts, key=sort_key)]
    assert [reference_key(text) for text in sorted(backwards, key=sort_key)] == in_order
    for text in texts:
        assert (reference_key(text) == reference_key(texts[0])) is (
            sort_key(text) == sort_key(texts[0])
        )
        assert matches(printed_parts(text), text)
    for typed, printed in product(map(printed_parts, texts), texts):
        if matches(typed, printed):
            assert all(sign in printed.casefold() for sign in signs_of(typed))


@given(st.text() | st.text("0123/.- ab", max_size=14))
@example("3.31/02/2023")
@example("00000.14/02/2023")
@example("\ud800:3.14/02/2023")
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        typed = parse_reference(text)
    except Refused:
        typed = printed_parts(text)
        assert typed.day is None
    assert typed == printed_parts(text)


def test_ten_thousand_references_are_compared_at_once() -> None:
    printed = [f"{n:02}.{1 + n % 28:02}/{1 + n % 12:02}/2023" for n in range(10_000)]

    def compared() -> None:
        reference_key.cache_clear()
        printed_parts.cache_clear()
        assert len(set(map(reference_key, printed))) == 10_000

    assert least_seconds(compared) < 0.2  # 0.008 on a quiet machine
