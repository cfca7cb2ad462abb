"""The Word paper as LibreOffice lays it out on pages."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from pcc_actions.papers.paper_docx import docx_paper
from pcc_actions.report.parts import Group, Line, Report, Row, Section
from pcc_actions.report.rows import COLUMNS
from tests.papers.office import facts, pages, pdf_of
from tests.papers.reports import paper, sample

MARKING = "OFFICIAL-SENSITIVE"
REFERENCES = [f"{1 + n % 20}.06/12/2022/{2 + n}" for n in range(200)]


def printed(report: Report, folder: Path) -> Path:
    path = folder / "status.docx"
    path.write_bytes(docx_paper(report, lambda done, rows: None))
    return pdf_of(path)


def long_paper() -> Report:
    """Give a paper of two hundred actions of twenty meetings, each moved once."""
    told = "The survey of the buildings is late, and two stations are still to be valued."
    others = ("Agree a timetable", "OPCC, WKP", "OVERDUE 84 days", told)
    cells = tuple((Line((words,)),) for words in others)
    rows = tuple(Row(((Line((each,)),), *cells)) for each in REFERENCES)
    heading = Line(("A meeting",))
    groups = tuple(Group(heading, rows[start : start + 10]) for start in range(0, 200, 10))
    sections = (Section("Overdue", COLUMNS, "Nothing is overdue.", groups),)
    return replace(paper(sample()), marking=MARKING, sections=sections)


@pytest.fixture(scope="module")
def long_pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return printed(long_paper(), tmp_path_factory.mktemp("long"))


def test_the_pages_are_a4_landscape(long_pdf: Path) -> None:
    size = [float(each) for each in re.findall(r"[\d.]+", facts(long_pdf)["Page size"])[:2]]
    assert size == pytest.approx([841.9, 595.3], abs=0.5)


def test_every_page_has_the_marking_at_its_top_and_at_its_bottom(long_pdf: Path) -> None:
    for page in pages(long_pdf):
        lines = page.split()
        assert (lines[0], lines[-1]) == (MARKING, MARKING)
        assert page.count(MARKING) == 2


def test_every_page_has_its_number_and_the_names_of_the_columns(long_pdf: Path) -> None:
    told = pages(long_pdf)
    assert len(told) > 10
    for number, page in enumerate(told, start=1):
        assert f"Page {number} of {len(told)}" in page
        assert re.search(r"\s+".join(COLUMNS), page)


def test_every_reference_stands_whole_on_one_line(long_pdf: Path) -> None:
    found = re.findall(r"^\s*(\d+\.06/12/2022/\d+)\s", "\n".join(pages(long_pdf)), re.MULTILINE)
    assert found == REFERENCES


def test_no_row_goes_over_two_pages_and_no_group_begins_at_the_foot_of_one(long_pdf: Path) -> None:
    for page in pages(long_pdf):
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        body = lines[1:-2]  # without the marking and the foot
        table = body[next(at for at, line in enumerate(body) if line.startswith("Reference")) + 1 :]
        assert table[0].startswith(("A meeting", *"123456789"))
        assert table[0].split()[0] in {"A", *REFERENCES}
        assert table[-1] != "A meeting"
        assert page.count("still to be valued.") == len(re.findall("/2022/", page))


def test_an_action_longer_than_a_page_loses_no_word(tmp_path: Path) -> None:
    told = " ".join(f"word{n}" for n in range(1500))
    rows = (Row(tuple((Line((text,)),) for text in ("1.06/12/2022", told, "EI", "", ""))),)
    section = Section("Overdue", COLUMNS, "", (Group(Line(("A meeting",)), rows),))
    text = "\n".join(pages(printed(replace(paper(sample()), sections=(section,)), tmp_path)))
    assert set(re.findall(r"word\d+", text)) == set(told.split())


def test_a_paper_without_a_marking_has_none(tmp_path: Path) -> None:
    [*_, last] = pages(printed(replace(paper(sample()), marking=None), tmp_path))
    assert last.split()[-4] == "Page"
