"""The chart in the terminal: a bar a meeting, read without colour and in every encoding."""

import io
import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from pcc_actions.core.report.parts import Point
from pcc_actions.terminal.chart import print_chart
from pcc_actions.terminal.console import console
from tests.terminal.printed import Terminal, lines, printed

FIRST = date(2023, 1, 3)
NUMBERS = st.integers(0, 400)
POINTS = st.lists(
    st.builds(lambda high, late: (high + late, late), NUMBERS, NUMBERS), min_size=1, max_size=12
)


def points(*numbers: tuple[int, int]) -> list[Point]:
    return [
        Point(FIRST + timedelta(days=28 * place), outstanding, overdue)
        for place, (outstanding, overdue) in enumerate(numbers)
    ]


def chart(width: int, *numbers: tuple[int, int], stream: io.StringIO | None = None) -> str:
    return printed(lambda: print_chart(console(), points(*numbers)), width, stream=stream)


def bars(text: str) -> list[str]:
    """Give the bars alone, of the lines that begin with a date."""
    days = [line for line in lines(text) if re.match(r"\d\d/\d\d/\d{4}", line)]
    return ["".join(sign for sign in line if sign in "█░") for line in days]


@pytest.mark.parametrize("width", [60, 80, 200])
def test_a_bar_a_meeting_with_a_legend_in_words(width: int, snapshot: SnapshotAssertion) -> None:
    assert lines(chart(width, (11, 0), (13, 4), (0, 0), (2, 2))) == snapshot


def test_a_part_of_a_bar_is_as_long_as_its_number() -> None:
    assert bars(chart(80, (3, 1), (20, 5))) == ["██" + "░" * 4, "█" * 10 + "░" * 30]
    assert bars(chart(80, (1, 1))) == ["████"]  # no longer, however much room there is


def test_one_meeting_is_the_last() -> None:
    assert lines(chart(80, (3, 1)))[0] == "Outstanding as the last meeting began"


def test_where_nothing_was_outstanding_there_is_no_bar_and_no_legend() -> None:
    assert lines(chart(80, (0, 0))) == [
        "Outstanding as the last meeting began",
        "",
        "03/01/2023  0",
    ]


def test_where_there_is_no_room_the_numbers_stand_alone() -> None:
    assert lines(chart(30, (13, 4)))[-1] == "03/01/2023  13, 4 overdue"
    assert lines(chart(20, (13, 4)))[-2:] == ["03/01/2023  13, 4", "overdue"]


@pytest.mark.parametrize(
    ("encoding", "overdue", "other"),
    [("cp437", "█", "░"), ("cp850", "█", "░"), ("cp1252", "#", ":"), ("ascii", "#", ":")],
)
def test_where_the_encoding_has_no_blocks_it_says_the_same(
    encoding: str, overdue: str, other: str
) -> None:
    screen = io.TextIOWrapper(io.BytesIO(), encoding)
    printed(lambda: print_chart(console(screen), points((3, 1))), 80)
    screen.flush()
    text = screen.buffer.getvalue().decode(encoding)
    assert text == chart(80, (3, 1)).replace("█", overdue).replace("░", other)
    assert f"{overdue} overdue, {other} outstanding, not overdue" in text


def test_in_colour_it_says_the_same() -> None:
    plain = chart(80, (3, 1))
    text = chart(80, (3, 1), stream=Terminal())
    assert "\x1b[" in text
    assert re.sub(r"\x1b\[[\d;]*m", "", text) == plain


@given(POINTS, st.integers(40, 200))
def test_no_line_is_too_long_and_every_part_is_seen(
    numbers: list[tuple[int, int]], width: int
) -> None:
    text = chart(width, *numbers)
    assert max(map(len, text.splitlines())) <= width
    drawn = bars(text)
    assert len(drawn) == len(numbers)
    for bar, (outstanding, overdue) in zip(drawn, numbers, strict=True):
        assert ("█" in bar) == (overdue > 0)
        assert ("░" in bar) == (outstanding > overdue)
        assert bar == "█" * bar.count("█") + "░" * bar.count("░")
    for line, (outstanding, overdue) in zip(
        [each for each in lines(text) if re.match(r"\d\d/", each)], numbers, strict=True
    ):
        late = f", {overdue} overdue" if overdue else ""
        assert line.endswith(f"  {outstanding}{late}")


@given(POINTS)
def test_more_is_never_drawn_as_less(numbers: list[tuple[int, int]]) -> None:
    drawn = sorted(zip(numbers, bars(chart(100, *numbers)), strict=True))
    lengths = [bar.count("█") for _, bar in sorted(drawn, key=lambda each: each[0][1])]
    assert lengths == sorted(lengths)
