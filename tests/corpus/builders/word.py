"""A Word document made of a described page."""

from itertools import product
from pathlib import Path

from docx import Document
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_BREAK
from docx.oxml.parser import OxmlElement
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from tests.corpus.builders.markup import (
    Heading,
    Item,
    Line,
    Page,
    PageBreak,
    Paragraph,
    Part,
    Table,
)


def make_word(page: Page, path: Path) -> None:
    """Write a page as a Word document."""
    word = Document()
    _set_up(word, page)
    for part in page.parts:
        _add(word, part, ruled=page.ruled)
    word.save(str(path))


def _set_up(word: Word, page: Page) -> None:
    section = word.sections[0]
    if page.landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    if page.header:
        section.header.paragraphs[0].text = page.header
    if page.footer:
        section.footer.paragraphs[0].text = page.footer


def _add(word: Word, part: Part, *, ruled: bool) -> None:
    match part:
        case Heading(line, level):
            _write(word.add_heading(level=level), line)
        case Paragraph(line):
            _write(word.add_paragraph(), line)
        case Item(line, level, numbered):
            style = "List Number" if numbered else "List Bullet"
            _write(word.add_paragraph(style=style if level == 1 else f"{style} {level}"), line)
        case PageBreak():
            word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        case Table():
            _add_table(word, part, "Table Grid" if ruled else "Normal Table")


def _write(paragraph: WordParagraph, line: Line) -> None:
    for run in line:
        written = paragraph.add_run(run.text)
        written.bold = run.bold or None
        written.font.strike = run.struck or None


def _add_table(word: Word, table: Table, style: str) -> None:
    size = len(table.rows), len(table.rows[0])
    grid = word.add_table(*size, style=style)
    for row, column in product(*map(range, size)):
        cell = table.rows[row][column]
        if cell.across:
            _fill(grid, table, row, column)
    for row in grid.rows[: table.heads]:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    word.add_paragraph()


def _fill(grid: WordTable, table: Table, row: int, column: int) -> None:
    cell = table.rows[row][column]
    place = grid.cell(row, column)
    if (cell.across, cell.down) != (1, 1):
        place = place.merge(grid.cell(row + cell.down - 1, column + cell.across - 1))
    for number, line in enumerate(cell.lines):
        _write(place.add_paragraph() if number else place.paragraphs[0], line)
