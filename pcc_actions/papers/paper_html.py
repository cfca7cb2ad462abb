"""A paper as one page of HTML that needs nothing else: no script, no network, no second file."""

from collections.abc import Iterator, Sequence

from pcc_actions.core.messages import counted
from pcc_actions.core.report.parts import (
    Group,
    PaperCell,
    PaperLine,
    PaperRow,
    Report,
    Section,
)
from pcc_actions.core.report.phrases import OWNERS_TITLE
from pcc_actions.papers.html_page import (
    PageHead,
    html_facts,
    html_footer,
    html_header,
    html_notes,
    html_page,
    html_text,
    html_words,
)
from pcc_actions.papers.html_trend import html_trend

_LONG = 24  # characters from which a reference may break: on one line it would push all aside


def html_paper(report: Report) -> str:
    """A paper as a whole HTML document, to be written as UTF-8; see `html_page`."""
    topics = any(section.led_by_names for section in report.sections)
    head = PageHead(report.title, report.author, report.marking, report.portrait, topics)
    return html_page(head, _body(head, report))


def _body(head: PageHead, report: Report) -> Iterator[str]:
    yield html_header(head, report.subtitle, report.facts)
    yield "<main>"
    yield _figures(report.figures)
    yield f'<p class="movement">{html_text(report.movement)}</p>' if report.movement else ""
    yield from html_notes(report.notes)
    yield from (_section(each, headed=report.sections_headed) for each in report.sections)
    yield _owners(report.owners) if report.owners else ""
    yield html_trend(report.trend) if report.trend else ""
    yield "</main>"
    yield html_footer(head)


def _figures(figures: Sequence[tuple[str, int]]) -> str:
    pairs = "\n".join(
        f"<div><dt>{html_text(name)}</dt><dd>{number}</dd></div>" for name, number in figures
    )
    return f'<dl class="figures">\n{pairs}\n</dl>' if figures else ""


def _owners(owners: Sequence[tuple[str, PaperLine]]) -> str:
    return f"<section>\n<h2>{OWNERS_TITLE}</h2>\n{html_facts(owners)}\n</section>"


def _section(section: Section, *, headed: bool) -> str:
    heading = f"<h2>{html_text(section.title)}</h2>\n" if headed else ""
    told = (
        _table(section)
        if section.groups
        else f'<p class="nothing">{html_text(section.nothing)}</p>'
    )
    below = "".join(f'\n<p class="below">{html_text(each)}</p>' for each in section.below)
    return f"<section>\n{heading}{told}{below}\n</section>"


def _table(section: Section) -> str:
    number = counted(len(list(section.rows)), section.noun)
    names = [html_text(column) for column in section.columns]
    longest = 0 if section.led_by_names else _LONG
    groups = "\n".join(_group(group, names, longest) for group in section.groups)
    kind = f"topics-{len(names)}" if section.led_by_names else f"columns-{len(names)}"
    return (
        f'<table class="actions {kind}">\n'
        f'<caption><span class="unseen">{html_text(section.title)}: </span>{number}</caption>\n'
        f"{_columns(names)}\n{groups}\n</table>"
    )


def _columns(names: Sequence[str]) -> str:
    heads = "".join(f'<th scope="col">{name}</th>' for name in names)
    return f"<thead>\n<tr>{heads}</tr>\n</thead>"


def _group(group: Group, names: Sequence[str], longest: int) -> str:
    rows = "\n".join(_row(row, names, longest) for row in group.rows)
    return (
        '<tbody>\n<tr class="group">'
        f'<th scope="rowgroup" colspan="{len(names)}">'
        f"{html_words(group.heading)}</th></tr>\n{rows}\n</tbody>"
    )


def _row(row: PaperRow, names: Sequence[str], longest: int) -> str:
    reference, *others = row.cells
    long = ' class="long"' if len(row.texts[0]) >= longest else ""
    cells = "".join(
        f'<td data-label="{name}">{_lines(cell)}</td>'
        for name, cell in zip(names[1:], others, strict=True)
    )
    return f'<tr><th scope="row"{long}>{_lines(reference)}</th>{cells}</tr>'


def _lines(cell: PaperCell) -> str:
    return "".join(f"<div>{html_words(line)}</div>" for line in cell)
