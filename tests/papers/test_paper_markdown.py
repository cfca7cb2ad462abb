"""The status paper in Markdown, read as a Markdown reader does."""

import html
import re
from dataclasses import replace

import pytest
from hypothesis import example, given
from markdown_it import MarkdownIt
from syrupy.assertion import SnapshotAssertion

from pcc_actions.core.report.parts import Group, PaperLine, PaperRow, Report, Section
from pcc_actions.core.text.characters import on_page
from pcc_actions.core.text.markdown import paragraph
from pcc_actions.papers.paper_markdown import markdown_paper
from tests.builders import empty_log
from tests.papers.reports import PLANTED, any_report, matters, paper, sample

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PAPER = paper(sample())


@pytest.mark.parametrize("report", [PAPER, matters(sample())], ids=["paper", "matters"])
def test_a_paper(report: Report, snapshot: SnapshotAssertion) -> None:
    assert markdown_paper(report).split("\n") == snapshot


def cells(report: Report) -> list[str]:
    """Read the cells of every table."""
    return re.findall(r"<td>(.*?)</td>", READER.render(markdown_paper(report)))


def plain(text: str) -> str:
    """Give the characters of a text but for the spaces, and the semicolons between lines."""
    return "".join(html.unescape(re.sub("</?strong>", "", text)).replace(";", "").split())


@given(any_report())
@example(PAPER)
def test_every_row_can_be_read_back(report: Report) -> None:
    rows = [row for section in report.sections for row in section.rows]
    told = [on_page("".join(map(str, cell))) for row in rows for cell in row.cells]
    assert [plain(cell) for cell in cells(report)] == [plain(html.escape(each)) for each in told]


@given(any_report())
def test_no_text_becomes_markup(report: Report) -> None:
    page = READER.render(markdown_paper(report))
    groups = [group for section in report.sections for group in section.groups]
    assert len(re.findall("<h1>", page)) == 1
    headed = len(report.sections) if report.sections_headed else 0
    headed += bool(report.owners)
    assert len(re.findall("<h[23]>", page)) == headed + len(groups)
    assert page.count("<li>") == len(report.facts) + len(report.owners)
    assert page.count("<table>") == len(groups)
    named = set(re.findall("<([a-z0-9]+)", page))
    assert named <= set("h1 h2 h3 p ul li strong table thead tbody tr th td".split())


@pytest.mark.parametrize("text", ["- a", "+ a", "1. a", "12) a", "---", "- - -", "  -", "-", "1."])
def test_a_line_of_its_own_is_no_list_and_no_rule(text: str) -> None:
    assert READER.render(paragraph(text)) == f"<p>{text.strip()}</p>\n"


def test_a_reference_stands_as_it_is() -> None:
    assert paragraph("3.14/02/2023 is late") == "3.14/02/2023 is late"


@pytest.mark.parametrize(
    ("lines", "cell"),
    [
        (("28/02/2023", "First due 31/01/2023"), "28/02/2023; First due 31/01/2023"),
        (("It is late.", "First due 31/01/2023"), "It is late. First due 31/01/2023"),
        ((), ""),
    ],
)
def test_the_lines_of_a_cell_read_as_sentences(lines: tuple[str, ...], cell: str) -> None:
    row = PaperRow(((PaperLine(("3.14/02/2023",)),), tuple(PaperLine((line,)) for line in lines)))
    section = Section("Due", ("Reference", "Due"), "", (Group(PaperLine(("Dates",)), (row,)),))
    text = markdown_paper(replace(PAPER, sections=(section,)))
    assert f"\n| 3.14/02/2023 | {cell} |\n" in text


def test_the_marking_stands_first_and_last_and_only_where_there_is_one() -> None:
    lines = markdown_paper(PAPER).splitlines()
    assert lines[0] == lines[-1] == "**OFFICIAL**"
    assert "OFFICIAL" not in markdown_paper(replace(PAPER, marking=None))


def test_what_is_late_is_bold() -> None:
    assert "28/03/2023; **OVERDUE 7 days**; First due 07/03/2023;" in markdown_paper(PAPER)


def test_an_ampersand_between_spaces_reads_in_an_e_mail() -> None:
    text = markdown_paper(PAPER)
    assert "Governance & Performance Board" in text
    assert "team & its lead" in text


def test_matters_arising_have_one_heading_and_no_empty_parts() -> None:
    text = markdown_paper(matters(sample()))
    assert text.count("Matters arising") == 1
    assert "\n\n\n" not in text
    assert "\n## Meeting of 14/02/2023\n" in text


def test_a_withheld_action_gives_nothing_away() -> None:
    for report in (PAPER, matters(sample())):
        assert "| 6.14/02/2023 | Withheld: exempt (" in markdown_paper(report)
        assert PLANTED not in markdown_paper(report)
    told = markdown_paper(paper(sample(), include_exempt=True))
    assert f"| 6.14/02/2023 | {PLANTED}; Exempt: FOIA s.31 {PLANTED} | {PLANTED} |" in told


def test_an_empty_log_says_so() -> None:
    text = markdown_paper(paper(empty_log()))
    assert "No action of GPB is outstanding as at 04/04/2023" in text
    assert "\n## Overdue\n\nNothing is overdue.\n" in text
    assert "|" not in text
