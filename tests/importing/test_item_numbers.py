from typing import Any

import pytest

from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.errors import Refused
from pcc_actions.importing.item_numbers import counted_items, item_numbers, minute_of, typed_of
from pcc_actions.minutes.extracted import ExtractedAction
from tests.builders import day

DATED, SERIAL = ReferenceStyle.parse("{item}.{date}"), ReferenceStyle.parse("{serial:03}/{yy}")


def under(item: str | None, **more: Any) -> ExtractedAction:
    return ExtractedAction("Visit the team", ("line 1",), item=item, **more)


@pytest.mark.parametrize(
    ("item", "number"),
    [("3", "3"), ("3a. Estates", "3a"), ("3.1 Estates", "3.1"), ("03.14/02/2023 - Estates", "3")],
)
def test_an_items_own_number(item: str, number: str) -> None:
    assert item_numbers([under(item)]) == {item: number}
    assert not counted_items([under(item)])


def test_items_without_a_number_are_counted_on() -> None:
    items = ["Estates", "7a", "Fleet", None, "Estates", "3.31/02/2023", "AB/1"]
    numbers = item_numbers(map(under, items))
    assert list(numbers.values()) == ["8", "7a", "9", "10", "11", "12"]
    assert counted_items([under("Estates")])


def test_a_reference_of_its_own_comes_first() -> None:
    assert typed_of(under("3", reference="4.14/02/2023"), {}, DATED).item == "4"
    assert typed_of(under("3"), {"3": "3"}, DATED).item == "3"
    assert typed_of(under(None), {}, DATED).item == "1"


def test_a_serial_number_is_not_made_of_an_items() -> None:
    with pytest.raises(Refused, match="No reference is printed"):
        typed_of(under("3"), {"3": "3"}, SERIAL)


@pytest.mark.parametrize(
    ("item", "style", "minute"),
    [
        ("1. Matters arising", DATED, "1.07/03/2023"),
        ("1.07/03/2023 Matters arising", DATED, "1.07/03/2023"),
        ("3.14/02/2023 Estates", DATED, None),
        ("Matters arising", DATED, None),
        (None, DATED, None),
        ("1. Matters arising", SERIAL, None),
    ],
)
def test_the_minute_that_speaks_of_an_action(
    item: str | None, style: ReferenceStyle, minute: str | None
) -> None:
    assert minute_of(item, day("07/03/2023"), style) == minute
