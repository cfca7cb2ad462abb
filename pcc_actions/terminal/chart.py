"""How the number of outstanding actions moved from meeting to meeting, drawn in letters."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.report.parts import Point
from pcc_actions.core.report.trend import trend_title
from pcc_actions.terminal import tables
from pcc_actions.terminal.colours import ALARM
from pcc_actions.terminal.drawn_lines import GAP, DrawnLine, StyledLine

if TYPE_CHECKING:
    from pcc_actions.terminal.screen import Screen

_DAY: Final = 10  # columns of a date
_LEAST: Final = 8  # columns that the bars have to have, or the numbers stand alone
_MOST: Final = 4  # columns for an action, where there is room for so many
# The two parts of a bar, which differ without colour; `code_pages` has what stands for them.
OVERDUE: Final = "█"
OTHER: Final = "░"


def print_chart(screen: "Screen", points: Sequence[Point]) -> None:
    """Print a bar for each meeting, its overdue part first, the numbers beside it, and a legend."""
    tables.heading(screen, trend_title(points))
    screen.print()
    numbers = [_numbers(point) for point in points]
    room = screen.width - _DAY - 2 * GAP - max(map(len, numbers))
    most = max(point.outstanding for point in points)
    if room < _LEAST or not most:
        for point, words in zip(points, numbers, strict=True):
            tables.sentence(screen, f"{uk(point.meeting)}{' ' * GAP}{words}")
        return
    scale = min(room // most, _MOST) or room / most
    lines = zip(points, numbers, strict=True)
    screen.draw([_line(point, words, scale) for point, words in lines])
    screen.print()
    tables.sentence(screen, f"{OVERDUE} overdue, {OTHER} outstanding, not overdue")


def _numbers(point: Point) -> str:
    return (
        f"{point.outstanding}, {point.overdue} overdue" if point.overdue else f"{point.outstanding}"
    )


def _line(point: Point, words: str, scale: float) -> DrawnLine:
    late = OVERDUE * _columns(point.overdue, scale)
    other = OTHER * _columns(point.outstanding - point.overdue, scale)
    gap = " " * GAP if late or other else ""
    return (f"{uk(point.meeting)}{' ' * GAP}", StyledLine(late, ALARM), f"{other}{gap}{words}")


def _columns(number: int, scale: float) -> int:
    """How long a part of a bar is: never nothing where there is something."""
    return max(int(number * scale), 1) if number else 0
