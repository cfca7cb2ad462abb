"""The Word paper, read back with python-docx, and by what import reads minutes with."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.document import Document as Opened
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm, RGBColor, Twips
from docx.table import Table, _Row
from hypothesis import example, given
from hypothesis import strategies as st

from pcc_actions.core.report.parts import Group, PaperLine, PaperRow, Report, Section
from pcc_actions.core.report.rows import MATTERS_COLUMNS, OUTSTANDING_COLUMNS
from pcc_actions.core.report.topic_rows import TOPIC_COLUMNS
from pcc_actions.core.text.characters import on_page
from pcc_actions.documents.sandbox import open_document
from pcc_actions.papers.docx.paper import docx_paper
from tests.core.report import programmes
from tests.core.report.programmes import own_paper
from tests.papers.progress import told, untold
from tests.papers.reports import PLANTED, matters, paper, sample
from tests.papers.zipped import parts

KEPT = "w:cantSplit"
MADE = datetime(2023, 3, 1, 9, 30, tzinfo=UTC)
MARKING = "OFFICIAL-SENSITIVE"
LOG = sample()
STATUS = replace(paper(LOG), made=MADE, marking=MARKING)
MATTERS_ARISING = matters(LOG)


def written(report: Report) -> bytes:
    return docx_paper(report, untold)


def opened(report: Report) -> Opened:
    return Document(BytesIO(written(report)))


def tables(document: Opened) -> list[Table]:
    """Give the tables of the sections: those with a row of column names."""
    return [table for table in document.tables if has(table.rows[0], "w:tblHeader")]


def has(row: _Row, name: str) -> bool:
    return row._tr.trPr is not None and row._tr.trPr.find(qn(name)) is not None


def is_group(row: _Row) -> bool:
    return len(row._tr.tc_lst) == 1


def texts(table: Table) -> list[tuple[str, ...]]:
    """Give the rows of the actions as text, a line break between the paragraphs of a cell."""
    kept = [row for row in table.rows if not is_group(row)]
    return [tuple(cell.text for cell in row.cells) for row in kept[1:]]


def with_section(*rows: PaperRow, columns: tuple[str, ...] = OUTSTANDING_COLUMNS) -> Report:
    group = Group(PaperLine(("A meeting",)), rows)
    return replace(STATUS, sections=(Section("Overdue", columns, "Nothing.", (group,)),))


def row_of(*cells: str) -> PaperRow:
    return PaperRow(tuple((PaperLine((cell,)),) for cell in cells))


def test_the_head_comes_first_each_part_in_its_style() -> None:
    said = [(each.style.name, each.text) for each in opened(STATUS).paragraphs if each.style]
    assert said[:5] == [
        ("Title", STATUS.title),
        ("Subtitle", STATUS.subtitle),
        ("Figures", STATUS.figures_line),
        ("Normal", STATUS.movement),
        ("Normal", STATUS.notes[0]),
    ]
    assert [text for style, text in said if style == "Heading 1"] == [
        *(section.title for section in STATUS.sections),
        "Owners",
    ]


def test_the_owners_are_a_table_of_their_own_at_the_end() -> None:
    owners = opened(STATUS).tables[-1]
    assert [[cell.text for cell in row.cells] for row in owners.rows] == [
        [owner, str(words)] for owner, words in STATUS.owners
    ]


def test_the_facts_are_a_table_of_their_own() -> None:
    facts = opened(STATUS).tables[0]
    assert [[cell.text for cell in row.cells] for row in facts.rows] == [
        [label, str(value)] for label, value in STATUS.facts
    ]


def test_every_row_of_every_section_is_there() -> None:
    found = tables(opened(STATUS))
    assert [texts(table) for table in found] == [
        [row.texts for row in section.rows] for section in STATUS.sections if section.groups
    ]
    assert len(found) == 4


def test_every_line_of_a_cell_is_a_paragraph() -> None:
    row = PaperRow(
        ((PaperLine(("1.06/12/2022",)),), (), (), (PaperLine(("a",)), PaperLine(("b",))), ())
    )
    [table] = tables(opened(with_section(row)))
    assert [len(cell.paragraphs) for cell in table.rows[2].cells] == [1, 1, 1, 2, 1]


def test_a_section_without_rows_says_so_in_a_sentence() -> None:
    empty = Section("Overdue", OUTSTANDING_COLUMNS, "Nothing is overdue.", ())
    document = opened(replace(STATUS, sections=(STATUS.sections[0], empty), owners=()))
    assert [each.text for each in document.paragraphs][-2:] == ["Overdue", "Nothing is overdue."]
    assert len(tables(document)) == 1


def test_matters_arising_are_a_table_of_three_columns_and_nothing_empty() -> None:
    document = opened(MATTERS_ARISING)
    [table] = document.tables
    assert [cell.text for cell in table.rows[0].cells] == list(MATTERS_COLUMNS)
    assert texts(table) == [row.texts for row in MATTERS_ARISING.sections[0].rows]
    assert all(paragraph.text for paragraph in document.paragraphs)
    assert "Heading 1" not in {each.style.name for each in document.paragraphs if each.style}


@pytest.mark.parametrize(("report", "heads"), [(STATUS, 2), (MATTERS_ARISING, 1)])
def test_the_names_and_the_group_are_repeated_and_no_row_goes_over_two_pages(
    report: Report, heads: int
) -> None:
    for table in tables(opened(report)):
        repeated = [has(row, "w:tblHeader") for row in table.rows]
        assert repeated == [True] * heads + [False] * (len(table.rows) - heads)
        assert all(has(row, "w:cantSplit") for row in table.rows)


def test_only_a_row_that_a_page_may_not_hold_goes_over_two() -> None:
    usual, long = "word " * 60, "word " * 250
    rows = [row_of("1", usual, "EI", usual, usual), row_of("2", "a", long, "", "")]
    [table] = tables(opened(with_section(*rows)))
    assert [has(row, "w:cantSplit") for row in table.rows] == [True, True, True, False]


def test_an_upright_page_has_room_for_longer_rows() -> None:
    rows = [row_of("1", "word " * 100, "", "", ""), row_of("2", "word " * 150, "", "", "")]
    upright = replace(with_section(*rows, columns=TOPIC_COLUMNS), portrait=True)
    kept = [has(row, KEPT) for row in tables(opened(upright))[0].rows]
    assert kept == [True, True, True, False]


def test_a_table_of_topics_says_what_it_has() -> None:
    made = opened(own_paper(programmes.sample()))
    first, *_ = tables(made)
    assert first.columns[0].cells[0].text == "Topic"
    said = first._tbl.tblPr.find(qn("w:tblDescription"))
    assert said is not None
    assert said.get(qn("w:val")) == (
        "1 topic, a row each. Columns: Topic, What it should hold, Owner, When, Actions."
    )


def test_each_group_of_a_paper_is_a_table_with_its_heading() -> None:
    groups = [group for section in STATUS.sections for group in section.groups]
    made = tables(opened(STATUS))
    assert [table.rows[1].cells[0].text for table in made] == [str(each.heading) for each in groups]
    assert [len(table.rows) - 2 for table in made] == [len(each.rows) for each in groups]


def test_a_heading_longer_than_a_page_is_not_repeated() -> None:
    (section,) = with_section(row_of("1", "a", "b", "c", "d")).sections
    long = Group(PaperLine(("a long theme " * 300,)), section.groups[0].rows)
    two = replace(STATUS, sections=(replace(section, groups=(long,)), section))
    first, second = tables(opened(two))
    assert [has(row, "w:tblHeader") for row in first.rows] == [True, False, False]
    assert [has(row, "w:tblHeader") for row in second.rows] == [True, True, False]


@pytest.mark.parametrize(
    ("report", "wide"),
    [
        (STATUS, 14570),
        (MATTERS_ARISING, 9638),
        (programmes.status(programmes.sample()), 14570),
        (own_paper(programmes.sample()), 9638),
    ],
)
def test_the_columns_fill_the_page_and_every_cell_has_their_width(
    report: Report, wide: int
) -> None:
    document = opened(report)
    assert (document.sections[0].orientation == WD_ORIENT.PORTRAIT) is report.portrait
    for table in tables(document):
        widths = [column.width for column in table.columns]
        assert sum(width.twips for width in widths if width) == pytest.approx(wide, abs=2)
        assert not table.autofit
        for row in table.rows:
            whole = [Twips(sum(width.twips for width in widths if width))]
            assert [tc.width for tc in row._tr.tc_lst] == (whole if is_group(row) else widths)


def test_a_group_has_a_shaded_heading_over_all_columns_kept_with_its_first_row() -> None:
    table = tables(opened(STATUS))[0]
    [heading, *_] = [row for row in table.rows if is_group(row)]
    cell = heading.cells[0]
    assert cell.text == str(STATUS.sections[0].groups[0].heading)
    assert cell.grid_span == len(OUTSTANDING_COLUMNS)
    assert [fill(tc) for tc in heading._tr.tc_lst] == ["E9EEF5"]
    assert [fill(tc) for tc in table.rows[0]._tr.tc_lst] == ["1B2F4B"] * len(OUTSTANDING_COLUMNS)
    for row in (table.rows[0], heading):
        style = row.cells[0].paragraphs[0].style
        assert style is not None
        assert style.paragraph_format.keep_with_next


def fill(cell: Any) -> Any:
    return cell.tcPr.find(qn("w:shd")).get(qn("w:fill"))


def test_a_table_says_what_it_holds_to_those_who_do_not_see_it() -> None:
    xml = tables(opened(STATUS))[1]._tbl.tblPr.xml
    section = STATUS.sections[1]
    rows = len(section.groups[0].rows)
    assert f'w:tblCaption w:val="Overdue: {section.groups[0].heading}"' in xml
    assert f"{rows} actions, a row each. Columns: Reference, Action, Owner, Due, Update." in xml
    assert 'w:firstRow="1"' in xml


def test_an_alarm_is_bold_and_dark_red_and_nothing_else_is() -> None:
    document = opened(STATUS)
    runs = [
        run
        for table in tables(document)
        for row in table.rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
    ]
    alarms = [run for run in runs if run.style and run.style.name == "Alarm"]
    assert alarms
    assert {run.text for run in runs if "OVERDUE" in run.text} == {run.text for run in alarms}
    style: Any = document.styles["Alarm"]
    assert (style.font.bold, style.font.color.rgb) == (True, RGBColor(0x9B, 0x1C, 0x1C))


def test_the_page_is_a4_landscape() -> None:
    section = opened(STATUS).sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    size = [length.mm for length in (section.page_width, section.page_height) if length]
    assert size == [pytest.approx(297, abs=0.1), pytest.approx(210, abs=0.1)]
    assert section.left_margin == section.right_margin == section.top_margin
    assert abs((section.left_margin or 0) - Mm(20)) < Mm(0.1)


def test_the_marking_stands_in_header_and_footer() -> None:
    section = opened(STATUS).sections[0]
    assert [each.text for each in section.header.paragraphs] == [MARKING]
    assert section.header_distance == section.footer_distance == Twips(510)
    assert section.footer.paragraphs[-1].text == MARKING


def test_without_a_marking_there_is_no_header() -> None:
    section = opened(replace(STATUS, marking=None)).sections[0]
    assert section.header.is_linked_to_previous
    assert len(section.footer.paragraphs) == 1


def test_the_footer_has_the_title_and_page_x_of_y() -> None:
    footer = opened(STATUS).sections[0].footer.paragraphs[0]._p
    shown = "".join(each.text or "" for each in footer.iter(qn("w:t")))
    assert shown == f"{STATUS.title}Page 1 of 1"
    fields = [each.get(qn("w:instr"), "").strip() for each in footer.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_the_properties_are_those_of_the_paper() -> None:
    about = opened(STATUS).core_properties
    assert (about.title, about.author) == (STATUS.title, STATUS.author)
    assert about.last_modified_by == STATUS.author
    assert (about.language, about.revision) == ("en-GB", 1)
    assert about.comments == about.keywords == about.subject == ""
    made = [each.replace(tzinfo=UTC) for each in (about.created, about.modified) if each]
    assert made == [MADE, MADE]


def test_the_words_are_in_uk_english() -> None:
    styles = parts(written(STATUS))["word/styles.xml"].decode()
    assert re.findall(r"<w:lang [^>]*>", styles) == [
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>'
    ]


def test_nothing_of_the_template_of_python_docx_is_left() -> None:
    found = parts(written(STATUS))
    assert set(found) == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/footer1.xml",
        "word/header1.xml",
        "word/settings.xml",
        "word/styles.xml",
    }
    for part in found.values():
        assert not re.search(b"python-docx|2013-|Macintosh|en-US|ja-JP|customXml|jpeg", part)


def test_a_property_is_cut_where_word_takes_no_more_and_the_page_is_not() -> None:
    document = opened(replace(STATUS, title="A title " * 100))
    assert document.core_properties.title == f"{('A title ' * 100)[:254]}…"
    assert document.paragraphs[0].text == "A title " * 100


def test_the_same_paper_is_the_same_file() -> None:
    first, second = written(STATUS), written(STATUS)
    assert first == second
    with zipfile.ZipFile(BytesIO(first)) as archive:
        marks = {(info.date_time[0], info.create_system) for info in archive.infolist()}
    assert marks == {(1980, 0)}


def test_the_styles_can_be_read_by_weak_eyes() -> None:
    styles = parts(written(STATUS))["word/styles.xml"].decode()
    grounds = {"Table Heading": "1B2F4B", "Table Group": "E9EEF5", "Figures": "E9EEF5"}
    found = re.findall(
        r'<w:name w:val="([^"]+)"/>(?:(?!</w:style>).)*?<w:color w:val="(\w+)"', styles
    )
    assert len(found) >= 9
    for name, colour in found:
        assert contrast(colour, grounds.get(name, "FFFFFF")) >= 7, name


def contrast(a: str, b: str) -> float:
    """Measure the contrast of two colours (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((luminance(a), luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_progress_is_told_now_and_then_and_at_the_end() -> None:
    report = with_section(*[row_of("1.06/12/2022", "", "", "", "")] * 60)
    twice = replace(report, sections=report.sections * 2)
    found = told(lambda progress: docx_paper(twice, progress))
    assert found == [(50, 120), (100, 120), (120, 120)]


def test_no_word_of_an_exempt_action_is_in_any_part() -> None:
    found = parts(written(STATUS))
    assert b"6.14/02/2023" in found["word/document.xml"]
    assert not [name for name, part in found.items() if PLANTED.lower().encode() in part.lower()]


def test_with_exempt_actions_every_page_is_marked() -> None:
    found = parts(written(paper(LOG, include_exempt=True)))
    assert found["word/document.xml"].count(PLANTED.encode()) > 3
    assert b"OFFICIAL" in found["word/header1.xml"]
    assert b"OFFICIAL" in found["word/footer1.xml"]


def test_matters_arising_can_be_imported(tmp_path: Path) -> None:
    path = tmp_path / "matters.docx"
    path.write_bytes(written(MATTERS_ARISING))
    rows = [block for block in open_document(path).blocks if block.kind == "row"]
    assert [cell[0].text for cell in rows[0].cells] == list(MATTERS_COLUMNS)
    assert rows[0].heads
    first = [row.cells[0][0].text for row in rows[1:] if row.cells[1]]
    assert first == [row.texts[0] for row in MATTERS_ARISING.sections[0].rows]


ODD = "{}<w:br/>&amp; { PAGE } \x00\x1b\ufffe\uffff\ud800\u202e\u2028 \t\r\n مرحبا ]]> 😀"
ANYTHING = st.text(st.characters() | st.sampled_from("\x00\x0b\r\n\t \ufffe\ud800\u202e<&"))
PARTS = st.lists(ANYTHING | st.dates(date(1900, 1, 1)), max_size=3).map(tuple)
CELLS = st.lists(st.builds(PaperLine, PARTS, st.booleans()), max_size=3).map(tuple)


def sections_of(columns: tuple[str, ...]) -> st.SearchStrategy[Section]:
    rows = st.builds(PaperRow, st.tuples(*[CELLS] * len(columns)))
    groups = st.builds(Group, st.builds(PaperLine, PARTS), st.lists(rows, min_size=1, max_size=3))
    listed = st.lists(groups, max_size=2).map(tuple)
    return st.builds(Section, ANYTHING, st.just(columns), ANYTHING, listed)


def expected(section: Section) -> Iterator[tuple[str, ...]]:
    for row in section.rows:
        yield tuple("\n".join(on_page(str(line)) for line in cell) for cell in row.cells)


def tabled(section: Section, report: Report) -> list[Section]:
    """Give a section in the parts that are a table each."""
    if not section.groups:
        return []
    if not report.sections_headed:
        return [section]
    return [replace(section, groups=(group,)) for group in section.groups]


@given(
    words=ANYTHING,
    sections=st.lists(sections_of(OUTSTANDING_COLUMNS) | sections_of(MATTERS_COLUMNS), max_size=3),
)
@example(ODD, list(with_section(row_of(*[ODD] * 5)).sections))
@example("x" * 30_000, list(with_section(row_of(*["<é> " * 7_500] * 5)).sections))
def test_any_text_is_read_back_as_text(words: str, sections: list[Section]) -> None:
    report = replace(
        STATUS, title=words, author=words, subtitle=words, marking=words, sections=tuple(sections)
    )
    document = opened(replace(report, facts=((words, PaperLine((words,))),), notes=(words,)))
    assert document.paragraphs[0].text == on_page(words)
    found = [texts(table) for table in tables(document)]
    assert found == [
        list(expected(each)) for section in sections for each in tabled(section, report)
    ]
