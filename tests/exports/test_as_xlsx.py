"""Lists as an Excel workbook, read back as a spreadsheet does."""

import re
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.text.sanitise import harmless
from pcc_actions.errors import Refused
from pcc_actions.exports.about import About
from pcc_actions.exports.as_xlsx import xlsx_list
from pcc_actions.exports.columns import EXPORT_COLUMNS, cells
from pcc_actions.exports.xlsx_cells import FIRST_DAY
from pcc_actions.exports.xlsx_table import CHARACTERS, MOST_LINES
from tests.builders import all_stood, day, empty_log, event, raised, stood
from tests.papers.planted import ABOUT, AS_AT, MADE, about
from tests.papers.progress import told, untold
from tests.papers.zipped import parts, unzipped

LOG = raised(empty_log(), "3.14/02/2023", "Visit the team", "EI", "IF")
LOG = raised(LOG, "4.14/02/2023", "Report", due_words="in October")
ONE = stood(LOG, "3.14/02/2023", "10/03/2023")
WIDTH = len(EXPORT_COLUMNS)
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LAST = "W"  # the letter of the last column


def book(found: Sequence[Snapshot], of: About = ABOUT) -> Any:
    return openpyxl.load_workbook(BytesIO(xlsx_list(found, of, untold)))


def actions(found: Sequence[Snapshot], of: About = ABOUT) -> Any:
    return book(found, of)["Actions"]


def row_of(one: Snapshot) -> dict[str, Any]:
    heads, row = actions([one]).iter_rows()
    return {head.value: cell for head, cell in zip(heads, row, strict=True)}


def test_one_row_of_headings_then_a_row_an_action() -> None:
    sheet = actions(all_stood(LOG, "10/03/2023"))
    heads, first, second = sheet.iter_rows(values_only=True)
    assert list(heads) == [column.heading for column in EXPORT_COLUMNS]
    assert (first[0], first[2], second[2]) == ("3.14/02/2023", "Visit the team", "Report")
    assert [cell.font.b for cell in sheet[1]] == [True] * WIDTH
    assert not any(cell.font.b for cell in sheet[2])


def test_days_are_days_and_numbers_numbers() -> None:
    row = row_of(ONE)
    for heading, on in {"Raised": "14/02/2023", "Due": "07/03/2023"}.items():
        assert row[heading].is_date
        assert row[heading].value.date() == day(on)
        assert row[heading].number_format == "dd/mm/yyyy"
    assert (row["Days overdue"].value, row["Times deferred"].value) == (3, 0)
    assert row["Days overdue"].data_type == "n"


def test_a_day_that_excel_cannot_count_is_text() -> None:
    early = row_of(replace(ONE, raised=day("28/02/1900")))["Raised"]
    assert (early.value, early.data_type) == ("28/02/1900", "s")
    assert row_of(replace(ONE, raised=FIRST_DAY))["Raised"].is_date


def test_text_wraps_from_the_top_and_its_row_has_room_for_it() -> None:
    sheet = actions([replace(ONE, text="word " * 50), replace(ONE, text="word " * 5000)])
    for cell in sheet[2]:
        if cell.value is not None:
            assert (cell.alignment.wrap_text, cell.alignment.vertical) == (True, "top")
    # 250 characters need seven lines of forty.
    assert 7 * 15 <= sheet.row_dimensions[2].height <= 8 * 15
    assert 408 < sheet.row_dimensions[3].height <= 409  # as high as Excel makes a row


def test_the_table_is_named_and_can_be_filtered() -> None:
    sheet = actions(all_stood(LOG, "10/03/2023"))
    table = sheet.tables["Actions"]
    assert table.ref == table.autoFilter.ref == f"A1:{LAST}3"
    assert [column.name for column in table.tableColumns] == [c.value for c in sheet[1]]
    assert (table.tableStyleInfo.name, table.tableStyleInfo.showRowStripes) == (
        "TableStyleLight1", True,
    )  # fmt: skip


def test_the_sheet_is_laid_out_for_the_screen_and_for_paper() -> None:
    sheet = actions([ONE])
    assert sheet.freeze_panes == "B2"
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$1:$1", None)
    assert sheet.print_area == "'Actions'!$A$1:$H$2"  # from the reference to the due date
    assert sheet["H1"].value == "Due"
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    for each in (sheet, book([ONE])["About"]):  # one page wide, as many as it takes long
        assert (int(each.page_setup.fitToWidth or 1), int(each.page_setup.fitToHeight)) == (1, 0)


def test_rows_are_ruled_and_their_texts_do_not_touch() -> None:
    sheet = actions(all_stood(LOG, "10/03/2023"))
    for row in sheet.iter_rows(min_row=2):
        assert len(row) == WIDTH
        for cell in row:
            assert (cell.border.bottom.style, cell.border.bottom.color.rgb) == ("thin", "FFC3CAD4")
            assert (cell.alignment.horizontal, cell.alignment.indent) == ("left", 1)


def test_a_long_history_makes_no_row_high() -> None:
    long = replace(ONE, history=ONE.history * 40)
    sheet = actions([ONE, long])
    assert sheet.row_dimensions[2].height == sheet.row_dimensions[3].height
    assert str(sheet[f"{LAST}3"].value).count("\n") == 39


def test_nothing_is_hidden() -> None:
    whole = book([ONE])
    assert [sheet.sheet_state for sheet in whole] == ["visible", "visible"]
    dimensions = [*whole["Actions"].column_dimensions.values()]
    assert not any(each.hidden for each in dimensions)
    assert b'hidden="1"' not in unzipped(xlsx_list([ONE], ABOUT, untold))


def test_every_page_has_the_marking_and_its_number() -> None:
    for sheet in book([ONE]):
        assert sheet.oddHeader.center.text == f"OFFICIAL · {ABOUT.sentence}"
        assert sheet.oddFooter.center.text == "OFFICIAL"
        assert sheet.oddFooter.right.text == "Page &P of &N"
    plain = actions([ONE], about(marking=None))
    assert plain.oddHeader.center.text == ABOUT.sentence
    assert plain.oddFooter.center.text is None


def test_a_marking_gives_the_page_no_orders() -> None:
    whole = xlsx_list([ONE], about(marking='R&D &P &"Arial"\n&R'), untold)
    sheet = ElementTree.fromstring(parts(whole)["xl/worksheets/sheet1.xml"])
    [head], [foot] = (list(sheet.iter(f"{SHEET}odd{place}")) for place in ("Header", "Footer"))
    mark = 'R&&D &&P &&"Arial" &&R'
    assert head.text == f"&C{mark} · {ABOUT.sentence}"
    assert foot.text == f"&C{mark}&RPage &P of &N"


@pytest.mark.parametrize("marking", ["R&G", "&[Picture]", "&&G"])
def test_a_marking_is_no_picture(marking: str) -> None:
    whole = xlsx_list([ONE], about(marking=marking), untold)
    sheet = ElementTree.fromstring(parts(whole)["xl/worksheets/sheet1.xml"])
    [head] = sheet.iter(f"{SHEET}oddHeader")
    shown = (head.text or "").replace("&B&B", "").replace("&&", "&")
    assert shown == f"&C{marking} · {ABOUT.sentence}"


def test_what_is_too_long_for_the_head_of_a_page() -> None:
    long = about(sentence="Many. " * 60)
    assert actions([ONE], long).oddHeader.center.text == "OFFICIAL"
    assert actions([ONE], about(marking=None, sentence="Many. " * 60)).oddHeader.center.text is None
    with pytest.raises(Refused, match="marking is too long") as refused:
        actions([ONE], about(marking="&" * 150))
    with pytest.raises(Refused, match="marking is too long"):
        actions([ONE], about(marking="😀" * 125))
    assert "--marking" in refused.value.sentence


def test_the_properties_are_those_of_the_body() -> None:
    properties = book([ONE]).properties
    assert properties.title == "Board actions as at 10/03/2023"
    assert properties.creator == properties.lastModifiedBy == ABOUT.author
    assert properties.created == properties.modified == MADE.replace(tzinfo=None)
    assert (properties.contentStatus, properties.description) == ("OFFICIAL", None)
    assert book([ONE], about(marking=None)).properties.contentStatus is None


def test_a_second_sheet_says_what_the_list_is() -> None:
    said = dict(book([ONE])["About"].iter_rows(values_only=True))
    assert said["As at"].date() == AS_AT
    assert {name: value for name, value in said.items() if name != "As at"} == {
        "What it is": "Board actions as at 10/03/2023", "How many": ABOUT.sentence,
        "Log revision": 42, "Board": "Governance & Performance Board",
        "Prepared by": "Iris Field, Minute-taker", "Marking": "OFFICIAL",
    }  # fmt: skip
    unmarked = dict(book([ONE], about(marking=None))["About"].iter_rows(values_only=True))
    assert "Marking" not in unmarked


def test_an_empty_list_has_its_headings_and_an_empty_row() -> None:
    whole = book([], about(sentence="There is no action as at 10/03/2023."))
    assert whole["Actions"].tables["Actions"].ref == f"A1:{LAST}2"
    assert len(list(whole["Actions"].iter_rows())) == 1
    assert whole["About"]["B2"].value == "There is no action as at 10/03/2023."


FORMULAS = ("=1+1", "+44", "-x", "@SUM(1)", " =2*3", "'=1", "＝1", "＋1", "－1", "＠a")
PLAIN = (
    "1/2", "TRUE", "#N/A", "12", "'tis", "a=1", " a ", "_x000D_", "<b>&amp;</b>",
    "<r>a & b</r>", "<r></r>", "<r><t>_x000D_</t></r>",
)  # fmt: skip


@pytest.mark.parametrize("text", [*FORMULAS, *PLAIN])
def test_text_is_never_a_formula(text: str) -> None:
    row = row_of(replace(ONE, text=text, latest_update=text, owners=(text,)))
    for heading in ("Action", "Update", "Owner"):
        assert (row[heading].value, row[heading].data_type) == (text, "s")
        assert bool(row[heading].quotePrefix) is (text in FORMULAS)
    assert b"<f>" not in unzipped(xlsx_list([replace(ONE, text=text)], ABOUT, untold))


@pytest.mark.parametrize("text", ["_x000D_", "<r>_x000D_</r>"])
def test_what_reads_as_an_escape_is_escaped_once(text: str) -> None:
    whole = xlsx_list([replace(ONE, text=text)], ABOUT, untold)
    strings = ElementTree.fromstring(parts(whole)["xl/sharedStrings.xml"])
    runs = [[run.text or "" for run in each.iter(f"{SHEET}t")] for each in strings]
    assert text in ["".join(map(as_excel_reads, each)) for each in runs]


def as_excel_reads(run: str) -> str:
    """Give the characters of escapes (ISO/IEC 29500-1, 22.4.2.4)."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), run)


def test_the_same_list_gives_the_same_file() -> None:
    assert xlsx_list([ONE], ABOUT, untold) == xlsx_list([ONE], ABOUT, untold)


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=[])))
@example("\ufffe & \uffff < \x00\ud800")
def test_any_text_is_one_harmless_cell(text: str) -> None:
    noted = event("noted", "01/03/2023", note=text)
    one = replace(ONE, text=text, theme=text, owners=(text,), history=(noted,))
    row = row_of(one)
    of = about(marking=text[:50], sentence=text, author=text, prepared_by=text)
    assert actions([one], of)["A2"].value == "3.14/02/2023"
    clean = harmless(text).replace("\ufffe", "_xFFFE_").replace("\uffff", "_xFFFF_")
    assert (row["Action"].value or "") == clean
    assert row["History"].value.startswith("01/03/2023 noted by IF")
    assert "\n" not in row["History"].value


def histories(one: Snapshot) -> list[str]:
    """Give the parts of a history, each with its heading's number right."""
    heads, row = actions([one]).iter_rows(values_only=True)
    more = list(heads[WIDTH - 1 :])
    assert more == ["History", *(f"History {n}" for n in range(2, len(more) + 1))]
    return list(row[WIDTH - 1 :])


def test_a_long_history_goes_on_in_further_columns() -> None:
    notes = [event("noted", "01/03/2023", note=f"{n} {'a' * 20_000}") for n in range(3)]
    one = replace(ONE, history=(*ONE.history, *notes))
    found = histories(one)
    assert len(found) == 3
    assert all(len(part) <= CHARACTERS for part in found)
    assert "\n".join(found) == cells(one, AS_AT)[-1]
    assert actions([one, ONE]).tables["Actions"].ref == "A1:Y3"


def test_a_history_of_many_lines_goes_on_too() -> None:
    one = replace(ONE, history=ONE.history * (MOST_LINES + 1))
    assert [part.count("\n") + 1 for part in histories(one)] == [MOST_LINES, 1]
    assert len(histories(replace(ONE, history=ONE.history * MOST_LINES))) == 1


def test_a_history_that_just_fits_stays_in_one_column() -> None:
    start = "01/03/2023 noted by IF: "
    first, room = event("noted", "01/03/2023"), CHARACTERS - len("01/03/2023 noted by IF\n")
    fits = event("noted", "01/03/2023", note="a" * (room - len(start)))
    assert len(histories(replace(ONE, history=(first, fits)))) == 1
    over = event("noted", "01/03/2023", note="a" * (room - len(start) + 1))
    assert len(histories(replace(ONE, history=(first, over)))) == 2


@pytest.mark.parametrize("text", ["a" * (CHARACTERS + 1), "😀" * (CHARACTERS // 2 + 1)])
def test_a_text_too_long_for_a_cell_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        xlsx_list([ONE, replace(ONE, text=text)], ABOUT, untold)
    assert refused.value.sentence == (
        "“Action” of 3.14/02/2023 is longer than the 32,767 characters that a cell of an Excel "
        "file can hold; export to a file ending in .csv or .json instead."
    )
    noted = event("noted", "01/03/2023", note=text)
    with pytest.raises(Refused, match="“History” of 3"):
        xlsx_list([replace(ONE, history=(noted,))], ABOUT, untold)


def test_a_text_that_just_fits_is_whole() -> None:
    assert len(row_of(replace(ONE, text="a" * CHARACTERS))["Action"].value) == CHARACTERS


def test_progress_is_told_to_the_end() -> None:
    found = told(lambda progress: xlsx_list([ONE] * 70, ABOUT, progress))
    assert found == [(50, 70), (70, 70)]
