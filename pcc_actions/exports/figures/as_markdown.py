"""Figures for a document: tables in Markdown."""

from collections.abc import Iterator, Sequence

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.figures.paper import FiguresPaper
from pcc_actions.core.figures.words import FIGURES, TOTAL
from pcc_actions.core.report.parts import Point
from pcc_actions.core.report.trend import TREND_HEADINGS, trend_title
from pcc_actions.core.text.markdown import escaped, labelled, marked, paragraph, pipe_table


def markdown_figures(paper: FiguresPaper, marking: str | None) -> str:
    """Figures as pipe tables (GitHub Flavored Markdown), then what is counted how.

    A marking stands at the top and at the bottom. Texts are data: what would be markup in them
    stands escaped.
    """
    return marked(_parts(paper), marking)


def _parts(paper: FiguresPaper) -> Iterator[str]:
    yield f"# {escaped(paper.title)}"
    yield paragraph(f"{paper.days}.")
    yield labelled(paper.whose)
    yield _groups(paper) if paper.request.group else _total(paper)
    yield from map(paragraph, paper.notes)
    if paper.points:
        yield f"## {trend_title(paper.points)}"
        yield _meetings(paper.points)


def _total(paper: FiguresPaper) -> str:
    rows = ((each.heading, escaped(each.words(paper.total))) for each in FIGURES)
    return pipe_table(("Figure", TOTAL), rows)


def _groups(paper: FiguresPaper) -> str:
    figures = [*((each.heading, each.figures) for each in paper.groups), (TOTAL, paper.total)]
    rows = ([name, *(each.words(ones) for each in FIGURES)] for name, ones in figures)
    headings = (str(paper.request.group).capitalize(), *(each.heading for each in FIGURES))
    return pipe_table(headings, (map(escaped, row) for row in rows))


def _meetings(points: Sequence[Point]) -> str:
    rows = ((uk(one.meeting), str(one.outstanding), str(one.overdue)) for one in points)
    return pipe_table(TREND_HEADINGS, rows)
