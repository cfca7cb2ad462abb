"""The status paper in Markdown (GitHub Flavored Markdown), to be pasted where that is read."""

from collections.abc import Iterator, Sequence

from pcc_actions.core.report.parts import PaperCell, PaperLine, Report, Section
from pcc_actions.core.report.phrases import OWNERS_TITLE
from pcc_actions.core.text.markdown import (
    bold,
    escaped,
    in_one_cell,
    labelled,
    marked,
    paragraph,
    pipe_table,
)


def markdown_paper(report: Report) -> str:
    """Write a paper: headings, a pipe table for each group, the marking first and last.

    Texts are data. The lines of a cell stand behind one another, so that a table also
    reads where nothing draws it.
    """
    level = 2 if report.sections_headed else 1
    sections = _sections(report.sections, level)
    return marked((*_head(report), *sections, *_owners(report)), report.marking)


def _head(report: Report) -> Iterator[str]:
    yield f"# {escaped(report.title)}"
    yield paragraph(report.subtitle)
    yield labelled(report.facts)
    yield paragraph(report.figures_line)
    yield paragraph(report.movement)
    yield from map(paragraph, report.notes)


def _owners(report: Report) -> Iterator[str]:
    if report.owners:
        yield _heading(2, OWNERS_TITLE)
        yield labelled(report.owners)


def _sections(sections: Sequence[Section], level: int) -> Iterator[str]:
    """Write each section under a heading of that level, under none on the level of the title."""
    for section in sections:
        if level > 1:
            yield _heading(level, section.title)
        if not section.groups:
            yield paragraph(section.nothing)
        for group in section.groups:
            yield _heading(level + 1, str(group.heading))
            yield pipe_table(section.columns, (map(_cell, row.cells) for row in group.rows))
        yield from map(paragraph, section.below)


def _heading(level: int, words: str) -> str:
    return f"{'#' * level} {escaped(words)}"


def _cell(cell: PaperCell) -> str:
    return in_one_cell([_line(line) for line in cell])


def _line(line: PaperLine) -> str:
    return bold(str(line)) if line.alarm else escaped(str(line))
