"""Reading the cells of a spreadsheet that pcc-actions wrote."""

import csv
import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pcc_actions.documents.block import Block, Document
from pcc_actions.documents.runs import row
from pcc_actions.documents.spreadsheet import read_sheet, read_values
from pcc_actions.importing.own.read_own import is_export, read_export
from pcc_actions.minutes.extracted import DocumentFindingCode, ExtractedAction, Minutes

HEADINGS = (
    "Reference", "Board", "Action", "Owner", "Status", "Standing", "Raised", "Due",
    "Due in words", "Due basis", "First due", "Times deferred", "Days overdue", "Completed on",
    "Closed", "Minute", "Theme", "Topic", "Update", "Exempt", "Source", "Formerly", "History",
)  # fmt: skip
VISIT = {
    "Reference": "3.14/02/2023", "Board": "GPB", "Action": "Visit the team", "Owner": "EI",
    "Status": "outstanding", "Raised": "14/02/2023",
}  # fmt: skip


def values(*rows: dict[str, str], headings: tuple[str, ...] = HEADINGS) -> str:
    """Write a list as `export` does: every cell in quotation marks."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([row.get(heading, "") for heading in headings] for row in rows)
    return text.getvalue()


def document_of(*rows: dict[str, str], headings: tuple[str, ...] = HEADINGS) -> Document:
    return read_values(values(*rows, headings=headings), "actions.csv")


def minutes_of(*rows: dict[str, str], headings: tuple[str, ...] = HEADINGS) -> Minutes:
    document = document_of(*rows, headings=headings)
    assert is_export(document)
    return read_export(document)


def extracted(**cells: str) -> ExtractedAction:
    more = {name.replace("_", " "): value for name, value in cells.items()}
    (one,) = minutes_of(VISIT | more).actions
    return one


def trouble(**cells: str) -> str:
    one = extracted(**cells)
    assert one.exported
    return one.exported.trouble


def test_a_row_is_read_as_it_stands() -> None:
    one = extracted(Owner="T/DCC, Head of Estates and Fleet, Supt Local Policing", Due="2023-04-04")
    assert one.owners == ("T/DCC", "Head of Estates and Fleet", "Supt Local Policing")
    assert (one.text, one.reference, one.due) == (VISIT["Action"], "3.14/02/2023", date(2023, 4, 4))
    assert (one.where, one.status, one.update, one.exempt) == (
        ("row 2",),
        "outstanding",
        None,
        None,
    )


@pytest.mark.parametrize(
    "text",
    ["Discharged - it was agreed that EI will", "a  b\u00a0c\u00ad", "[x] Vans", "x" * 140_000,
     "He said “=1+1”, 'so'", '"', "a;b\tc|d"],
)  # fmt: skip
def test_no_words_are_guessed_from_or_tidied(text: str) -> None:
    assert (extracted(Action=text).text, extracted(Action=text).status) == (text, "outstanding")


@pytest.mark.parametrize(
    ("cell", "text"), [("'=1+1", "=1+1"), ("''=1", "'=1"), ("'tis", "'tis"), ("'-5", "-5")]
)
def test_the_apostrophe_before_a_formula_goes_again(cell: str, text: str) -> None:
    assert extracted(Action=cell).text == text


def test_another_lists_apostrophes_are_its_own() -> None:
    rows = read_values("Ref,Action\n3,'=1+1\n", "log.csv").blocks
    assert rows[1].cells[1][0].text == "'=1+1"


def test_the_due_date_is_stated_in_words_or_by_custom() -> None:
    words = extracted(Due_in_words="when the tender is in", Due_basis="words")
    custom = extracted(Due="07/03/2023", Due_basis="next meeting")
    assert (words.due, words.due_words) == (None, "when the tender is in")
    assert (custom.due, custom.due_words) == (date(2023, 3, 7), None)
    assert custom.exported
    assert custom.exported.by_default
    assert extracted(Due_in_words="next meeting").due_words is None


def test_earlier_due_dates_are_noticed() -> None:
    told = [
        extracted(Due="04/04/2023", First_due=first, Times_deferred=times).exported
        for first, times in [
            ("04/04/2023", "0"),
            ("07/03/2023", "0"),
            ("07/03/2023", "2"),
            ("", ""),
        ]
    ]
    assert [bool(each and each.deferred) for each in told] == [False, True, True, False]


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"Raised": "31/02/2023"}, "Raised: 31/02/2023 is not a date"),
        ({"Due": "soon"}, "Due: “soon” is not a date"),
        ({"Status": "nearly"}, "“nearly” is no status"),
        ({"Raised": ""}, "It does not say when it was raised."),
        ({"Reference": " "}, "It has no reference."),
    ],
)
def test_a_cell_that_cannot_be_read_is_told(cells: dict[str, str], says: str) -> None:
    assert says in trouble(**cells)


def test_the_status_may_be_typed_in_any_case_or_be_left_out() -> None:
    assert (extracted(Status="Discharged ").status, extracted(Status="").status) == (
        "discharged", "outstanding",
    )  # fmt: skip


def test_nothing_is_read_of_a_withheld_row() -> None:
    minutes = minutes_of(
        {"Reference": "4.14/02/2023", "Action": "Withheld: exempt (ground not printed)"}, VISIT
    )
    assert [one.reference for one in minutes.actions] == ["3.14/02/2023"]
    assert [(each.where, each.sentence) for each in minutes.findings] == [
        ("row 2", "4.14/02/2023 is withheld as exempt here; nothing was read of it.")
    ]


def test_a_column_of_somebodys_own_is_named_and_not_read() -> None:
    minutes = minutes_of(VISIT | {"Rank": "high"}, headings=(*HEADINGS, "History 2", "Rank"))
    assert [each.sentence for each in minutes.findings] == [
        "An export has no column “Rank”; nothing was read of it."
    ]


def test_of_two_columns_of_one_name_the_first_is_read() -> None:
    text = values(VISIT, headings=(*HEADINGS, "Action"))
    cells = list(csv.reader(io.StringIO(text)))
    cells[1][-1] = "Another"
    document = read_values("\n".join(",".join(line) for line in cells), "actions.csv")
    assert read_export(document).actions[0].text == "Visit the team"


def test_headings_that_other_logs_have_are_no_export() -> None:
    told_by = ("Reference", "Board", "Action", "Status", "Raised")
    assert is_export(document_of(VISIT, headings=told_by))
    for missing in told_by:
        headings = tuple(each for each in told_by if each != missing)
        assert not is_export(document_of(VISIT, headings=(*headings, "Owner", "Due", "Closed")))


@pytest.mark.parametrize(
    ("missing", "trouble"),
    [
        ("Reference", "It has no reference."),
        ("Board", ""),
        ("Action", "It does not say what the action is."),
        ("Status", "It does not say what became of it."),
        ("Raised", "It does not say when it was raised."),
        ("Due", ""),
    ],
)
def test_a_column_that_was_taken_out_is_named_once(missing: str, trouble: str) -> None:
    headings = tuple(each for each in HEADINGS if each != missing)
    minutes = minutes_of(VISIT, headings=headings)
    assert [(each.code, each.where) for each in minutes.findings] == [
        (DocumentFindingCode.COLUMN_MISSING, "head")
    ]
    assert f"“{missing}”" in minutes.findings[0].sentence
    (row,) = (each.exported for each in minutes.actions)
    assert row
    assert (row.trouble, row.taken_out) == (trouble, frozenset({missing}))


def test_a_spreadsheet_of_an_earlier_release_has_no_topics_and_lacks_nothing() -> None:
    def topic(headings: tuple[str, ...]) -> str | None:
        minutes = minutes_of(VISIT, headings=headings)
        assert minutes.findings == ()
        (row,) = (each.exported for each in minutes.actions)
        assert row
        return row.topic

    assert topic(tuple(each for each in HEADINGS if each != "Topic")) is None
    assert topic(HEADINGS) == ""


def test_only_a_spreadsheet_is_an_export() -> None:
    cells = [(Block("paragraph", heading, "row 1"),) for heading in HEADINGS]
    head = row(cells, "row 1", 1, heads=True)
    assert is_export(Document("a.XLSX", (head,)))
    assert not is_export(Document("a.docx", (head,)))
    assert not is_export(Document("a.csv", ()))


@pytest.mark.parametrize(("sheets", "update"), [(1, "- letters sent"), (2, "'- letters sent")])
def test_a_list_that_was_saved_as_a_workbook_loses_its_apostrophes(
    tmp_path: Path, sheets: int, update: str
) -> None:
    book = openpyxl.Workbook()
    actions = book.worksheets[0]
    actions.append(HEADINGS)
    row = VISIT | {"Update": "'- letters sent"}
    actions.append([row.get(heading) for heading in HEADINGS])
    for _ in range(sheets - 1):
        book.create_sheet("About").append(["What it is", "Board actions"])
    book.save(tmp_path / "a.xlsx")
    assert read_export(read_sheet(tmp_path / "a.xlsx")).actions[0].update == update


def test_only_the_sheets_of_actions_are_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    about = book.worksheets[0]
    about.append(["What it is", "Board actions"])
    actions = book.create_sheet("Actions")
    actions.append(HEADINGS)
    actions.append([VISIT.get(heading) for heading in HEADINGS])
    actions["C2"] = "About _x005F_x0041_"
    book.save(tmp_path / "a.xlsx")
    document = read_sheet(tmp_path / "a.xlsx")
    assert [block.where for block in document.blocks] == [
        "sheet Actions, row 1", "sheet Actions, row 2",
    ]  # fmt: skip
    assert read_export(document).actions[0].text == "About _x0041_"
