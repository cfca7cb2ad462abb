"""How the number of outstanding actions moved, on a page of HTML: a chart, and a table beside."""

from collections.abc import Sequence

from pcc_actions.core.report.parts import Point
from pcc_actions.core.report.trend import TREND_HEADINGS, trend_title
from pcc_actions.papers.chart import bar_chart
from pcc_actions.papers.html_page import html_day

_LEGEND = "\n".join(
    f'<span><svg class="key" viewBox="0 0 10 10" aria-hidden="true">'
    f'<rect class="{kind}" width="10" height="10"/></svg> {words}</span>'
    for kind, words in (("late", "Overdue"), ("other", "Outstanding, not overdue"))
)


def html_trend(points: Sequence[Point]) -> str:
    """The chart, what its colours mean, and its numbers as a table."""
    return (
        f'<section class="trend">\n<h2>{trend_title(points)}</h2>\n'
        f"<figure>\n{bar_chart(points)}\n<figcaption>{_LEGEND}</figcaption>\n</figure>\n"
        f"{_numbers(points)}\n</section>"
    )


def _numbers(points: Sequence[Point]) -> str:
    heads = "".join(f'<th scope="col">{name}</th>' for name in TREND_HEADINGS)
    rows = "\n".join(
        f'<tr><th scope="row">{html_day(point.meeting)}</th>'
        f"<td>{point.outstanding}</td><td>{point.overdue}</td></tr>"
        for point in points
    )
    return (
        '<table class="numbers">\n<caption>The same in numbers</caption>\n'
        f"<thead>\n<tr>{heads}</tr>\n</thead>\n<tbody>\n{rows}\n</tbody>\n</table>"
    )
