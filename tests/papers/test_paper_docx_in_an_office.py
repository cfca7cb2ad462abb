"""The Word paper as LibreOffice lays it out on pages."""

import re
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

import pytest

from pcc_actions.core.report.parts import Group, PaperLine, PaperRow, Report, Section
from pcc_actions.core.report.rows import OUTSTANDING_COLUMNS
from pcc_actions.core.report.topic_rows import TOPIC_COLUMNS
from pcc_actions.papers.docx.paper import docx_paper
from tests.papers.office import converted
from tests.papers.pdf_reading import facts, laid_out_pages, pages
from tests.papers.progress import untold
from tests.papers.reports import paper, sample

pytestmark = pytest.mark.slow  # it starts an office program

MARKING = "OFFICIAL-SENSITIVE"
REFERENCES = [f"{1 + n % 20}.06/12/2022/{2 + n}" for n in range(200)]


def printed(report: Report, folder: Path) -> Path:
    path = folder / "status.docx"
    path.write_bytes(docx_paper(report, untold))
    return converted(path)


def two_hundred_actions() -> Report:
    """Give a paper of two hundred actions of twenty meetings, each moved once."""
    told = "The survey of the buildings is late, and two stations are still to be valued."
    others = ("Agree a timetable", "OPCC, WKP", "OVERDUE 84 days", told)
    cells = tuple((PaperLine((words,)),) for words in others)
    rows = tuple(PaperRow(((PaperLine((each,)),), *cells)) for each in REFERENCES)
    heading = PaperLine(("A meeting",))
    groups = tuple(Group(heading, rows[start : start + 10]) for start in range(0, 200, 10))
    sections = (Section("Overdue", OUTSTANDING_COLUMNS, "Nothing is overdue.", groups),)
    return replace(paper(sample()), marking=MARKING, sections=sections)


@pytest.fixture(scope="module")
def long_pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return printed(two_hundred_actions(), tmp_path_factory.mktemp("long"))


def test_the_pages_are_a4_landscape(long_pdf: Path) -> None:
    size = re.findall(r"[\d.]+", facts(long_pdf.read_bytes())["Page size"])
    assert [float(each) for each in size[:2]] == pytest.approx([841.9, 595.3], abs=0.5)


def test_every_page_has_the_marking_at_its_top_and_at_its_bottom(long_pdf: Path) -> None:
    for page in laid_out_pages(long_pdf):
        lines = page.split()
        assert (lines[0], lines[-1]) == (MARKING, MARKING)
        assert page.count(MARKING) == 2


def test_every_page_has_its_number_and_the_names_of_the_columns(long_pdf: Path) -> None:
    told = laid_out_pages(long_pdf)
    assert len(told) > 10
    for number, page in enumerate(told, start=1):
        assert f"Page {number} of {len(told)}" in page
        assert re.search(r"\s+".join(OUTSTANDING_COLUMNS), page)


def test_every_reference_stands_whole_on_one_line(long_pdf: Path) -> None:
    text = "\n".join(laid_out_pages(long_pdf))
    found = re.findall(r"^\s*(\d+\.06/12/2022/\d+)\s", text, re.MULTILINE)
    assert found == REFERENCES


def test_no_row_goes_over_two_pages_and_no_group_begins_at_the_foot_of_one(long_pdf: Path) -> None:
    for page in laid_out_pages(long_pdf):
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        body = lines[1:-2]  # without the marking and the foot
        table = body[next(at for at, line in enumerate(body) if line.startswith("Reference")) + 1 :]
        assert table[0].startswith(("A meeting", *"123456789"))
        assert table[0].split()[0] in {"A", *REFERENCES}
        assert table[-1] != "A meeting"
        assert page.count("still to be valued.") == len(re.findall("/2022/", page))


LANDSCAPE = [(OUTSTANDING_COLUMNS, column, False) for column in OUTSTANDING_COLUMNS]
UPRIGHT = [(TOPIC_COLUMNS, column, True) for column in TOPIC_COLUMNS[1:3]]


@pytest.mark.parametrize(("columns", "column", "upright"), LANDSCAPE + UPRIGHT)
def test_a_row_of_any_height_loses_no_word(
    columns: tuple[str, ...], column: str, upright: bool, tmp_path: Path
) -> None:
    """Rows from a few lines to more than a page, in a narrow column as in a wide one."""
    sizes = [*range(10, 100, 15), *range(100, 300, 25), 700]
    words = [f"word{number}." for number in range(sum(sizes))]
    ends = zip(sizes, accumulate(sizes), strict=True)
    texts = [" ".join(words[end - size : end]) for size, end in ends]
    rows = tuple(
        PaperRow(tuple((PaperLine((text if name == column else "",)),) for name in columns))
        for text in texts
    )
    section = Section("Overdue", columns, "", (Group(PaperLine(("A meeting",)), rows),))
    report = replace(paper(sample()), sections=(section,), portrait=upright)
    text = squeezed(printed(report, tmp_path))
    assert [word for word in words if word not in text] == []


def test_a_row_of_many_deferrals_loses_no_word(tmp_path: Path) -> None:
    reasons = [f"Deferred {n} times: {'for want of rooms ' * 30}end{n}." for n in range(5)]
    due = tuple(PaperLine((reason,)) for reason in ("OVERDUE 84 days", *reasons))
    rows = [
        PaperRow(((PaperLine((each,)),), (PaperLine(("Visit",)),), (), due, ()))
        for each in REFERENCES[:7]
    ]
    section = Section(
        "Overdue", OUTSTANDING_COLUMNS, "", (Group(PaperLine(("A meeting",)), tuple(rows)),)
    )
    text = squeezed(printed(replace(paper(sample()), sections=(section,)), tmp_path))
    assert [text.count(f"end{number}.") for number in range(5)] == [7] * 5


def squeezed(pdf: Path) -> str:
    """Give all the text of a PDF without its spaces."""
    return "".join("".join(pages(pdf.read_bytes())).split())


def test_a_paper_without_a_marking_has_none(tmp_path: Path) -> None:
    [*_, last] = laid_out_pages(printed(replace(paper(sample()), marking=None), tmp_path))
    assert last.split()[-4] == "Page"
