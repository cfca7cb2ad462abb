"""Figures as one page of HTML: their numbers, a table of the groups, and a chart with its table."""

from collections.abc import Iterator, Sequence

from pcc_actions.core.figures.counts import Figures
from pcc_actions.core.figures.paper import FiguresPaper
from pcc_actions.core.figures.words import FIGURES, TOTAL, FigureName
from pcc_actions.core.log_settings import Heading
from pcc_actions.core.messages import counted
from pcc_actions.core.report.parts import PaperLine
from pcc_actions.papers.html_page import (
    PageHead,
    html_footer,
    html_header,
    html_notes,
    html_page,
    html_text,
)
from pcc_actions.papers.html_trend import html_trend

_LETTERS = 8  # of a number: what is longer stands in smaller letters


def html_figures(
    paper: FiguresPaper, facts: Sequence[tuple[str, PaperLine]], marking: str | None
) -> str:
    """Figures as a whole HTML document, to be written as UTF-8; see `html_page`."""
    head = PageHead(paper.title, paper.author, marking)
    return html_page(head, _body(head, paper, facts))


def _body(
    head: PageHead, paper: FiguresPaper, facts: Sequence[tuple[str, PaperLine]]
) -> Iterator[str]:
    yield html_header(head, f"{paper.days}.", facts)
    yield "<main>"
    yield _figures(paper.total)
    yield from html_notes(paper.notes)
    yield _groups(paper, paper.request.group) if paper.request.group else ""
    yield html_trend(paper.points) if paper.points else ""
    yield _meanings()
    yield "</main>"
    yield html_footer(head)


def _figures(total: Figures) -> str:
    pairs = "\n".join(_figure(each, *each.parts(total)) for each in FIGURES)
    return f'<dl class="figures">\n{pairs}\n</dl>'


def _figure(name: FigureName, number: str, more: str = "") -> str:
    kind = ' class="named"' if len(number) > _LETTERS else ""
    behind = f" <small>{html_text(more)}</small>" if more else ""
    return (
        f"<div{kind}><dt>{html_text(name.heading)}</dt><dd>{html_text(number)}{behind}</dd></div>"
    )


def _groups(paper: FiguresPaper, by: Heading) -> str:
    number = counted(sum(group.named for group in paper.groups), by)
    rows = [*(_row(each.heading, each.figures) for each in paper.groups), _total(paper.total)]
    lines = "\n".join(rows)
    headings = (by.capitalize(), *(each.heading for each in FIGURES))
    heads = "".join(f'<th scope="col">{html_text(each)}</th>' for each in headings)
    return (
        f'<section>\n<h2>By {by}</h2>\n<table class="actions by-group">\n'
        f"<caption>{number}</caption>\n<thead>\n<tr>{heads}</tr>\n</thead>\n"
        f"<tbody>\n{lines}\n</tbody>\n</table>\n</section>"
    )


def _row(heading: str, figures: Figures) -> str:
    return f"<tr>{_cells(heading, figures)}</tr>"


def _total(figures: Figures) -> str:
    return f'<tr class="total">{_cells(TOTAL, figures)}</tr>'


def _cells(heading: str, figures: Figures) -> str:
    named = [(html_text(each.heading), html_text(each.words(figures))) for each in FIGURES]
    cells = "".join(f'<td data-label="{name}"><div>{words}</div></td>' for name, words in named)
    return f'<th scope="row">{html_text(heading)}</th>{cells}'


def _meanings() -> str:
    pairs = "\n".join(
        f"<div><dt>{html_text(each.heading)}</dt><dd>{html_text(each.meaning)}</dd></div>"
        for each in FIGURES
    )
    return f'<section>\n<h2>What is counted</h2>\n<dl class="meanings">\n{pairs}\n</dl>\n</section>'
