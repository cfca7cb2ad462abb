"""Formats of documents by the endings of their names."""

import pytest

from pcc_actions.documents.formats import DocumentFormat, format_named


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("Minutes 07.03.2023.DOCX", DocumentFormat.WORD),
        ("page.htm", DocumentFormat.WEB_PAGE),
        ("notes.markdown", DocumentFormat.MARKDOWN),
        ("log.csv", DocumentFormat.VALUES),
        ("log.csv.zip", None),
        ("minutes", None),
    ],
)
def test_the_ending_names_the_format(name: str, named: DocumentFormat | None) -> None:
    assert format_named(name) is named


def test_no_ending_names_two_formats() -> None:
    endings = [ending for each in DocumentFormat for ending in each.endings]
    assert len(endings) == len(set(endings))


def test_what_is_told_by_content_and_what_is_a_sheet() -> None:
    marked = {each.endings[0] for each in DocumentFormat if each.has_mark}
    sheets = {each.endings[0] for each in DocumentFormat if each.is_sheet}
    assert (marked, sheets) == ({".docx", ".pdf", ".xlsx"}, {".xlsx", ".csv"})
