"""The status paper as a Word document."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pcc_actions.core.messages import counted
from pcc_actions.core.palette import DEEP, WASH
from pcc_actions.core.progress import Progress, counter
from pcc_actions.core.report.parts import Group, PaperCell, PaperColumn, PaperLine, Report, Section
from pcc_actions.core.report.phrases import OWNERS_TITLE
from pcc_actions.core.text.characters import on_page
from pcc_actions.papers.clock import WORD_DAYS, refuse_by_clock
from pcc_actions.papers.docx import file as word_file
from pcc_actions.papers.docx.parts import Page, w, word_paragraph, word_run
from pcc_actions.papers.docx.styles import shading
from pcc_actions.papers.topic_widths import topic_shares

_LABELS: Final = 2200  # the width of the head's labels, in twips
# In twips; the other columns share what is left. A reference like 12.06/12/2022/2 stays whole.
_WIDTHS: Final[Mapping[str, int]] = {
    PaperColumn.REFERENCE: 2050, PaperColumn.ITEM: 2050, PaperColumn.OWNER: 1700,
    PaperColumn.DUE: 3300,
}  # fmt: skip
_PADDING: Final = 170  # of a cell, left and right, in twips
_LETTER: Final = 110  # the usual width of a letter of 10 points, in twips
# A page on its side has room for some 34 lines, an upright one for half as many again; letters
# may be wide, and words leave the ends of lines empty.
_MOST_LINES: Final = 16
_MOST_LINES_UPRIGHT: Final = 24
_LOOK: Final = w("tblLook", val="0620", firstRow=1, firstColumn=0, noHBand=1, noVBand=1)


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of a table, and how many lines a row may have to stay whole on a page."""

    names: Sequence[str]
    widths: Sequence[int]
    most_lines: int

    def fits(self, widths: Sequence[int], texts: Sequence[str]) -> bool:
        """Whether cells of such widths are sure to fit on a page, however wide their letters."""
        return all(
            _height(width, text) <= self.most_lines
            for width, text in zip(widths, texts, strict=True)
        )


def docx_paper(report: Report, progress: Progress) -> bytes:
    """A paper as a Word document (.docx).

    `progress` is called now and then with the rows done and the rows in all. Texts are
    data: what Word or XML cannot hold stands there as U+FFFD. Raises `Refused` where the clock
    shows a day that no archive can hold.
    """
    import docx

    refuse_by_clock(report.made, WORD_DAYS)
    document = docx.Document()
    word_file.lay_out(document, report)
    body = document.element.body
    # The page's own properties are the last element of a body.
    for element in word_file.elements("".join(_body(report, progress))):
        body.insert(len(body) - 1, element)
    return word_file.document_bytes(document)


def _body(report: Report, progress: Progress) -> Iterator[str]:
    page = Page(report.portrait)
    yield word_paragraph("Title", word_run(report.title))
    if report.subtitle:
        yield word_paragraph("Subtitle", word_run(report.subtitle))
    if report.facts:
        yield _facts(report.facts, "About this paper", page)
    if report.figures:
        yield word_paragraph("Figures", word_run(report.figures_line))
    for sentence in (report.movement, *report.notes):
        if sentence:
            yield word_paragraph("Normal", word_run(sentence))
    done = counter(progress, sum(1 for section in report.sections for _ in section.rows))
    for section in report.sections:
        if report.sections_headed:
            yield word_paragraph("Heading1", word_run(section.title))
        if section.groups:
            yield from _tables(section, page, done, parted=report.sections_headed)
        else:
            yield word_paragraph("Normal", word_run(section.nothing))
        for sentence in section.below:
            yield word_paragraph("Normal", word_run(sentence))
    if report.owners:
        yield word_paragraph("Heading1", word_run(OWNERS_TITLE))
        yield _facts(report.owners, OWNERS_TITLE, page)


def _facts(facts: Sequence[tuple[str, PaperLine]], title: str, page: Page) -> str:
    widths = (_LABELS, page.text_width - _LABELS)
    cells = (
        (word_paragraph("TableLabel", word_run(label)), _line(value)) for label, value in facts
    )
    rows = [_row(*map(_cell, widths, pair), whole=False) for pair in cells]
    look = w("tblLook", val="0080", firstRow=0, firstColumn=1, noHBand=1, noVBand=1)
    described = "A fact in each row, after its name."
    return _grid("NormalTable", widths, look, title, described, rows)


def _tables(
    section: Section, page: Page, done: Callable[[], None], *, parted: bool
) -> Iterator[str]:
    """The tables of a section, one for each group where they are parted.

    So the heading of a group stands again on each page that its rows run on to. What is to be
    pasted into other pages is one table.
    """
    columns = _columns(section, page)
    batches = [(group,) for group in section.groups] if parted else [section.groups]
    for number, groups in enumerate(batches):
        if number:
            yield word_paragraph("TableGap")  # tables without one between them would be one
        rows = _rows(columns, groups, done, again=number > 0)
        title = f"{section.title}: {groups[0].heading}" if parted else section.title
        style = "PaperTableAgain" if number else "PaperTable"
        described = _described(section, groups)
        yield _grid(style, columns.widths, _LOOK, title, described, rows)


def _described(section: Section, groups: Sequence[Group]) -> str:
    number = counted(sum(len(group.rows) for group in groups), section.noun)
    return f"{number}, a row each. Columns: {', '.join(section.columns)}."


def _grid(
    style: str,
    widths: Sequence[int],
    look: str,
    title: str,
    described: str,
    rows: Iterable[str],
) -> str:
    """Put rows into a table of fixed widths, with words for those who do not see it."""
    properties = w(
        "tblPr",
        w("tblStyle", val=style),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblLayout", type="fixed"),
        look,
        w("tblCaption", val=on_page(title)),
        w("tblDescription", val=on_page(described)),
    )
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=each) for each in widths)), *rows)


def _rows(
    columns: _Columns, groups: Sequence[Group], done: Callable[[], None], *, again: bool
) -> Iterator[str]:
    """The names of the columns, set back where they stand `again`, and the rows of each group."""
    widths = columns.widths
    yield _row(*_names(columns, again=again), repeated=True)
    for group in groups:
        heading = word_paragraph("TableGroup", word_run(str(group.heading)))
        over_all = _cell(sum(widths), heading, w("gridSpan", val=len(widths)), shading(WASH))
        short = columns.fits([sum(widths)], [str(group.heading)])
        yield _row(over_all, whole=short, repeated=short and len(groups) == 1)
        for row in group.rows:
            cells = map(_cell, widths, map(_lines, row.cells))
            yield _row(*cells, whole=columns.fits(widths, row.texts))
            done()


def _names(columns: _Columns, *, again: bool) -> Iterator[str]:
    style, ground = ("TableHeadingAgain", ()) if again else ("TableHeading", (shading(DEEP),))
    for width, name in zip(columns.widths, columns.names, strict=True):
        yield _cell(width, word_paragraph(style, word_run(name)), *ground)


def _columns(section: Section, page: Page) -> _Columns:
    most_lines = _MOST_LINES_UPRIGHT if page.portrait else _MOST_LINES
    return _Columns(section.columns, _widths(section, page), most_lines)


def _widths(section: Section, page: Page) -> list[int]:
    if section.led_by_names:
        return [int(share * page.text_width) for share in topic_shares(section.columns)]
    shared = [name for name in section.columns if name not in _WIDTHS]
    left = page.text_width - sum(_WIDTHS.get(name, 0) for name in section.columns)
    return [_WIDTHS.get(name) or left // len(shared) for name in section.columns]


def _height(width: int, text: str) -> int:
    """About how many lines a text takes in a column, letters of a usual width."""
    letters = (width - _PADDING) // _LETTER
    return sum(-(-len(line) // letters) or 1 for line in text.split("\n"))


def _row(*cells: str, whole: bool = True, repeated: bool = False) -> str:
    """A row; a whole one stays on one page, a repeated one stands at the top of each."""
    kept = w("cantSplit") if whole else ""
    return w("tr", w("trPr", kept, w("tblHeader") if repeated else ""), *cells)


def _cell(width: int, lines: str, *properties: str) -> str:
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa"), *properties), lines)


def _lines(cell: PaperCell) -> str:
    # Word does not open a file with a cell in which there is no paragraph.
    return "".join(map(_line, cell)) or word_paragraph("TableText")


def _line(line: PaperLine) -> str:
    return word_paragraph("TableText", word_run(str(line), "Alarm" if line.alarm else None))
