"""The status paper as plain text, which reads in an e-mail whatever the font."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from pcc_actions.core.report.parts import PaperLine, PaperRow, Report, Section
from pcc_actions.core.report.phrases import OWNERS_TITLE
from pcc_actions.core.text.characters import on_page

WIDTH = 72  # columns: an e-mail that is answered has room for the signs of a quotation
TEXT_INDENT = "  "


def text_paper(report: Report) -> str:
    """Write a paper: titles underlined, a block for each action, the marking first and last.

    Lines are wrapped at `WIDTH` columns, between words only; a reference is never wrapped.
    """
    marking = wrapped(report.marking or "")
    headed = report.sections_headed
    sections = (part for each in report.sections for part in _section(each, headed=headed))
    parts = (marking, *_head(report), *sections, *_owners(report), marking)
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _head(report: Report) -> Iterator[list[str]]:
    yield [*_underlined(report.title, "="), *wrapped(report.subtitle)]
    yield _labelled(report.facts)
    yield wrapped(report.figures_line)
    yield wrapped(report.movement)
    yield from map(wrapped, report.notes)


def _section(section: Section, *, headed: bool) -> Iterator[list[str]]:
    if headed:
        yield _underlined(section.title, "-")
    if not section.groups:
        yield wrapped(section.nothing)
    for group in section.groups:
        yield wrapped(f"{group.heading}:")
        yield from (list(_block(section, row)) for row in group.rows)
    yield from map(wrapped, section.below)


def _owners(report: Report) -> Iterator[list[str]]:
    if report.owners:
        yield _underlined(OWNERS_TITLE, "-")
        yield _labelled(report.owners)


def _labelled(pairs: Sequence[tuple[str, PaperLine]]) -> list[str]:
    """Write lines, each behind its label."""
    return [
        line for label, value in pairs for line in wrapped(f"{label}: {value}", "", TEXT_INDENT)
    ]


def _block(section: Section, row: PaperRow) -> Iterator[str]:
    """Write the reference, the action below it, and each other cell behind its label."""
    reference, action, *others = row.texts
    yield from wrapped(reference) if section.led_by_names else [on_page(reference)]
    for line in action.split("\n"):
        yield from wrapped(line, TEXT_INDENT, TEXT_INDENT)
    for label, text in zip(section.columns[2:], others, strict=True):
        for index, line in enumerate(text.split("\n")):
            indent = TEXT_INDENT * 2 if index else TEXT_INDENT
            start = indent if index else f"{indent}{label}: "
            yield from wrapped(line, start, indent + TEXT_INDENT)


def _underlined(title: str, sign: str) -> list[str]:
    lines = wrapped(title)
    return [*lines, sign * max(map(len, lines), default=0)]


def wrapped(text: str, first: str = "", others: str = "", width: int = WIDTH) -> list[str]:
    """The lines of a text, none where it is empty; the first is indented so, the others so."""
    clean = on_page(text).strip()
    if not clean:
        return []
    if len(first) + len(clean) <= width:
        return [first + clean]  # as nearly all do, and wrap takes its time
    return wrap(
        clean,
        width,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )
