"""How a board prints its references."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.references.parse import (
    TypedReference,
    matches,
    parse_reference,
    printed_parts,
)
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.errors import Refused
from tests.drawn import DAY, DAYS, ITEMS, NUMBERS, STYLES


@pytest.mark.parametrize(
    ("style", "typed", "printed"),
    [
        ("{item}.{date}", "03.14/2/23", "3.14/02/2023"),
        ("{item}.{date}", "3", "3.14/02/2023"),
        ("{item:02}.{date}", "3a", "03a.14/02/2023"),
        ("{item:02}.{date}", "3.1", "03.1.14/02/2023"),
        ("{item:02}/{date}", "3.14/02/2", "03/14/02/2023/2"),
        ("{serial:03}/{yy}", "90/18", "090/18"),
        ("{serial:03}/{yy}", "090 / 2018", "090/18"),
        ("{serial:03}/{yy}", "90", "090/23"),
        ("{serial:03}/{yy}", "1234", "1234/23"),
        ("{yy}-{serial}", "18-90", "18-90"),
        ("AP{serial}", "ap 136", "AP136"),
        ("AP{serial}", "136", "AP136"),
        ("free", "GPB: 8/2021/P", "8/2021/P"),
    ],
)
def test_a_reference_is_printed_in_the_style_of_its_board(
    style: str, typed: str, printed: str
) -> None:
    assert ReferenceStyle.parse(style).write(parse_reference(typed), DAY) == printed


@pytest.mark.parametrize(
    ("style", "typed", "example"),
    [
        ("{item:02}.{date}", "AP136", "03.14/02/2023"),
        ("{serial:03}/{yy}", "AP136", "090/23"),
        ("{serial:03}/{yy}", "0", "090/23"),
        ("AP{serial}", "BP136", "AP90"),
    ],
)
def test_what_does_not_fit_the_style(style: str, typed: str, example: str) -> None:
    with pytest.raises(Refused) as refused:
        ReferenceStyle.parse(style).write(parse_reference(typed), DAY)
    assert refused.value.sentence == (
        f"“{typed}” does not fit how this board prints its references; type one such as {example}."
    )


def test_a_style_says_whether_it_has_a_date_and_gives_an_example() -> None:
    assert ReferenceStyle.parse(" {item:02}.{date} ").dated
    assert not ReferenceStyle.parse("{serial}").dated
    free = ReferenceStyle.parse("free")
    assert (free.dated, free.example(DAY)) == (False, "AP136")


@pytest.mark.parametrize(
    "template",
    [
        "",
        "Free",
        "3.14/02/2023",
        "{item}",
        "{date}",
        "{yy}",
        "{date}.{item}",
        "{item}{date}",
        "{serial}{yy}",
        "{item}.{date}.{serial}",
        "{item}.{item}.{date}",
        "{item}.{date:02}",
        "{item:2}.{date}",
        "{item:>9}.{date}",
        "{item!r}.{date}",
        "{item.__class__}.{date}",
        "{{item}}.{date}",
        "{serial:03}/{yy:02}",
        "{item}.{date}}",
        "1{item}.{date}",
        "{serial}0/{yy}",
        "{item}x{date}",
        "{item}.{date} x",
        "{item}.{date}/2",
        "GPB:{item}.{date}",
        "Ref {serial}",
        "{serial}.14/02/2023",
        "{serial} 18/{yy} {yy}",
        "{serial}\x1b/{yy}",
    ],
)
def test_no_style(template: str) -> None:
    with pytest.raises(Refused, match=r"is not a reference style. Styles look like \{item\}"):
        ReferenceStyle.parse(template)


@given(STYLES, ITEMS, DAYS, NUMBERS)
def test_what_is_printed_reads_back(template: str, item: str, day: date, number: int) -> None:
    printed = ReferenceStyle.parse(template).write(
        TypedReference(None, item, None, None, number, ""), day
    )
    typed = parse_reference(printed)
    assert (typed.item, typed.day, typed.number) == (item, day, number)
    assert printed_parts(printed) == typed
    assert matches(parse_reference(f"{item}.{uk(day)}/{number}"), printed)


@given(
    st.text("A-/. 0", max_size=3),
    st.sampled_from(["{serial}", "{serial:03}", "{item}", "{item:02}"]),
    st.text("A-/. 0", max_size=2),
    st.sampled_from(["{yy}", "{date}", ""]),
    ITEMS,
    DAYS,
    NUMBERS,
)
def test_a_style_that_is_taken_reads_back(
    head: str, first: str, between: str, last: str, item: str, day: date, number: int
) -> None:
    try:
        style = ReferenceStyle.parse(head + first + between + last)
    except Refused:
        return
    if style.dated:
        typed = parse_reference(
            style.write(TypedReference(None, item, None, None, number, ""), day)
        )
        assert (typed.item, typed.day, typed.number) == (item, day, number)
    else:
        printed = style.write(parse_reference(str(number)), day)
        assert style.write(parse_reference(printed), day) == printed
