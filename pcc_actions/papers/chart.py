"""How the number of outstanding actions moved from meeting to meeting, drawn as bars in SVG."""

from collections.abc import Iterator, Sequence
from datetime import date

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.report.parts import Point
from pcc_actions.core.report.trend import trend_words

# In units of the drawing; on paper and on a wide screen one is about a pixel.
_SLOT, _BAR = 52, 30  # from bar to bar, and across one: two lines of a date fit in a slot
_ABOVE, _BARS, _BELOW = 22, 150, 40  # the number above the highest bar, the bars, the dates
_LETTER = 16  # the number of a part of a bar that is lower than this stands beside it
_BASE = _ABOVE + _BARS
_FEW = 5  # so many bars keep their size on the narrowest screen, 320 pixels


def bar_chart(points: Sequence[Point]) -> str:
    """Draw a bar a meeting, its foot the overdue part, with the numbers of both and of all.

    There is at least one point. The words for who cannot see the drawing are in it;
    colours and letters come from the style of the page.
    """
    scale = _BARS / max(1, *(point.outstanding for point in points))
    width = _SLOT * len(points)
    kind = "chart many" if len(points) > _FEW else "chart"
    bars = "\n".join(_bar(index, point, scale) for index, point in enumerate(points))
    return (
        f'<svg class="{kind}" width="{width}" viewBox="0 0 {width} {_BASE + _BELOW}" '
        'role="img" aria-labelledby="chart-title chart-words">\n'
        '<title id="chart-title">Actions outstanding as each meeting began, as bars.</title>\n'
        f'<desc id="chart-words">{trend_words(points)}</desc>\n'
        f'{bars}\n<path class="base" d="M0 {_BASE}H{width}"/>\n</svg>'
    )


def _bar(index: int, point: Point, scale: float) -> str:
    middle = (index + 0.5) * _SLOT
    left = middle - _BAR / 2
    high, late = round(point.outstanding * scale, 1), round(point.overdue * scale, 1)
    parts = [
        _rect("other", left, _BASE - high, high - late),
        _rect("late", left, _BASE - late, late),
        _text("number", middle, _BASE - high - 6, str(point.outstanding)),
        *_figures(middle, point, high, late),
        *_day(middle, point.meeting),
    ]
    return "\n".join(parts)


def _figures(middle: float, point: Point, high: float, late: float) -> Iterator[str]:
    """Write how many each part stands for: in it, or beside it where it is too low for that."""
    beside = middle + _BAR / 2 + 3
    floor = float(_BASE)
    if point.overdue and late >= _LETTER:
        yield _text("inside", middle, _BASE - late / 2 + 4, str(point.overdue))
    elif point.overdue:
        yield _text("beside", beside, floor, str(point.overdue))
        floor -= _LETTER
    other = point.outstanding - point.overdue
    if other and high - late >= _LETTER:
        yield _text("within", middle, _BASE - (high + late) / 2 + 4, str(other))
    elif other:
        yield _text("beside", beside, min(floor, _BASE - (high + late) / 2 + 4), str(other))


def _day(middle: float, day: date) -> Iterator[str]:
    """Write a date on two lines, as twelve of them would run into one another on one."""
    yield _text("day", middle, _BASE + 17, uk(day)[:5])
    yield _text("day", middle, _BASE + 32, uk(day)[6:])


def _rect(kind: str, left: float, top: float, high: float) -> str:
    size = f'x="{left:g}" y="{top:.1f}" width="{_BAR}" height="{high:.1f}"'
    return f'<rect class="{kind}" {size}/>'


def _text(kind: str, left: float, base: float, words: str) -> str:
    return f'<text class="{kind}" x="{left:g}" y="{base:.1f}">{words}</text>'
