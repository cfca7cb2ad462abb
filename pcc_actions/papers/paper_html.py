"""A paper as one page of HTML that needs nothing else: no script, no network, no second file."""

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from pathlib import Path

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.messages import counted
from pcc_actions.core.report.parts import (
    Group,
    PaperCell,
    PaperLine,
    PaperRow,
    Point,
    Report,
    Section,
)
from pcc_actions.core.report.phrases import OWNERS_TITLE
from pcc_actions.core.report.trend import trend_title
from pcc_actions.core.text.characters import on_page
from pcc_actions.papers.chart import bar_chart
from pcc_actions.papers.palette import NAMED_INKS

_LONG = 24  # characters from which a reference may break: on one line it would push all aside
_LEGEND = "\n".join(
    f'<span><svg class="key" viewBox="0 0 10 10" aria-hidden="true">'
    f'<rect class="{kind}" width="10" height="10"/></svg> {words}</span>'
    for kind, words in (("late", "Overdue"), ("other", "Outstanding, not overdue"))
)


def html_paper(report: Report) -> str:
    """A paper as a whole HTML document, to be written as UTF-8.

    Every text is data: none becomes markup, style or a place to load from, and the
    page's Content-Security-Policy allows nothing but the style it has within.
    """
    style = _style(report)
    body = "\n".join(part for part in _body(report) if part)
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n'
        f"{_head(report, style)}\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _head(report: Report, style: str) -> str:
    policy = (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return "\n".join(
        [
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            f'<meta name="author" content="{_text(report.author)}">',
            f"<title>{_text(report.title)}</title>",
            f"<style>{style}</style>",
        ]
    )


def _digest(style: str) -> str:
    """The hash by which a policy knows a style (Content Security Policy 3, 2.3.1)."""
    from base64 import b64encode
    from hashlib import sha256

    return b64encode(sha256(style.encode()).digest()).decode()


def _style(report: Report) -> str:
    sheet = Path(__file__).with_name("paper.css").read_text(encoding="utf-8")
    boxes = " ".join(f"@{box} {{ content: {_css_string(text)}; }}" for box, text in _boxes(report))
    upright = "size: A4 portrait; " if report.portrait else ""
    colours = " ".join(f"--{name}: #{colour};" for name, colour in NAMED_INKS.items())
    return f"\n:root {{ {colours} }}\n{sheet}@page {{ {upright}{boxes} }}\n"


def _boxes(report: Report) -> Iterator[tuple[str, str]]:
    """What the margins of every printed page say (CSS Paged Media 3, 5)."""
    if report.marking:
        yield "top-center", report.marking
        yield "bottom-center", report.marking
    yield "bottom-left", report.title


def _css_string(text: str) -> str:
    """Write a string of CSS, all but letters and digits escaped (CSS Syntax 3, 4.3.7)."""
    plain = (c if c.isascii() and c.isalnum() else f"\\{ord(c):06x}" for c in on_page(text))
    return f'"{"".join(plain)}"'


def _body(report: Report) -> Iterator[str]:
    yield _header(report)
    yield "<main>"
    yield _figures(report.figures)
    yield f'<p class="movement">{_text(report.movement)}</p>' if report.movement else ""
    yield from (f'<p class="note">{_text(note)}</p>' for note in report.notes)
    yield from (_section(each, headed=report.sections_headed) for each in report.sections)
    yield _owners(report.owners) if report.owners else ""
    yield _trend(report.trend) if report.trend else ""
    yield "</main>"
    yield f"<footer>{_marking(report)}</footer>" if report.marking else ""


def _header(report: Report) -> str:
    parts = [
        _marking(report),
        f"<h1>{_text(report.title)}</h1>",
        f'<p class="subtitle">{_text(report.subtitle)}</p>' if report.subtitle else "",
        _facts(report.facts),
    ]
    return "\n".join(["<header>", *filter(None, parts), "</header>"])


def _marking(report: Report) -> str:
    return f'<p class="marking">{_text(report.marking)}</p>' if report.marking else ""


def _facts(facts: Sequence[tuple[str, PaperLine]]) -> str:
    pairs = "\n".join(
        f"<div><dt>{_text(name)}</dt><dd>{_words(line)}</dd></div>" for name, line in facts
    )
    return f'<dl class="facts">\n{pairs}\n</dl>' if facts else ""


def _figures(figures: Sequence[tuple[str, int]]) -> str:
    pairs = "\n".join(
        f"<div><dt>{_text(name)}</dt><dd>{number}</dd></div>" for name, number in figures
    )
    return f'<dl class="figures">\n{pairs}\n</dl>' if figures else ""


def _owners(owners: Sequence[tuple[str, PaperLine]]) -> str:
    return f"<section>\n<h2>{OWNERS_TITLE}</h2>\n{_facts(owners)}\n</section>"


def _section(section: Section, *, headed: bool) -> str:
    heading = f"<h2>{_text(section.title)}</h2>\n" if headed else ""
    told = _table(section) if section.groups else f'<p class="nothing">{_text(section.nothing)}</p>'
    return f"<section>\n{heading}{told}\n</section>"


def _table(section: Section) -> str:
    number = counted(len(list(section.rows)), "action")
    names = [_text(column) for column in section.columns]
    groups = "\n".join(_group(group, names) for group in section.groups)
    return (
        f'<table class="actions columns-{len(names)}">\n'
        f'<caption><span class="unseen">{_text(section.title)}: </span>{number}</caption>\n'
        f"{_columns(names)}\n{groups}\n</table>"
    )


def _columns(names: Sequence[str]) -> str:
    heads = "".join(f'<th scope="col">{name}</th>' for name in names)
    return f"<thead>\n<tr>{heads}</tr>\n</thead>"


def _group(group: Group, names: Sequence[str]) -> str:
    rows = "\n".join(_row(row, names) for row in group.rows)
    return (
        '<tbody>\n<tr class="group">'
        f'<th scope="rowgroup" colspan="{len(names)}">'
        f"{_words(group.heading)}</th></tr>\n{rows}\n</tbody>"
    )


def _row(row: PaperRow, names: Sequence[str]) -> str:
    reference, *others = row.cells
    long = ' class="long"' if len(row.texts[0]) >= _LONG else ""
    cells = "".join(
        f'<td data-label="{name}">{_lines(cell)}</td>'
        for name, cell in zip(names[1:], others, strict=True)
    )
    return f'<tr><th scope="row"{long}>{_lines(reference)}</th>{cells}</tr>'


def _lines(cell: PaperCell) -> str:
    return "".join(f"<div>{_words(line)}</div>" for line in cell)


def _words(line: PaperLine) -> str:
    words = "".join(_text(part) if isinstance(part, str) else _day(part) for part in line.parts)
    return f'<strong class="alarm">{words}</strong>' if line.alarm else words


def _day(day: date) -> str:
    return f'<time datetime="{day.isoformat()}">{uk(day)}</time>'


def _text(text: str) -> str:
    return escape(on_page(text))


def _trend(points: Sequence[Point]) -> str:
    """Write the chart, what its colours mean, and its numbers as a table."""
    return (
        f'<section class="trend">\n<h2>{trend_title(points)}</h2>\n'
        f"<figure>\n{bar_chart(points)}\n<figcaption>{_LEGEND}</figcaption>\n</figure>\n"
        f"{_numbers(points)}\n</section>"
    )


def _numbers(points: Sequence[Point]) -> str:
    heads = "".join(
        f'<th scope="col">{name}</th>' for name in ("Meeting", "Outstanding", "Overdue")
    )
    rows = "\n".join(
        f'<tr><th scope="row">{_day(point.meeting)}</th>'
        f"<td>{point.outstanding}</td><td>{point.overdue}</td></tr>"
        for point in points
    )
    return (
        '<table class="numbers">\n<caption>The same in numbers</caption>\n'
        f"<thead>\n<tr>{heads}</tr>\n</thead>\n<tbody>\n{rows}\n</tbody>\n</table>"
    )
