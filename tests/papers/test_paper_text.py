"""The status paper as plain text: nothing lost, and read back as a person would."""

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import example, given
from syrupy.assertion import SnapshotAssertion

from pcc_actions.core.report.parts import Group, PaperLine, PaperRow, Report, Section
from pcc_actions.core.report.rows import MATTERS_COLUMNS
from pcc_actions.core.text.characters import on_page
from pcc_actions.papers.paper_text import WIDTH, text_paper
from tests.builders import empty_log
from tests.core.report import programmes
from tests.papers.reports import (
    PLANTED,
    WORDS,
    any_report,
    matters,
    paper,
    sample,
)

PAPER = paper(sample())


@pytest.mark.parametrize("report", [PAPER, matters(sample())], ids=["paper", "matters"])
def test_a_paper(report: Report, snapshot: SnapshotAssertion) -> None:
    assert text_paper(report).split("\n") == snapshot


def blocks(report: Report) -> list[list[str]]:
    """Read the reference of each action, its text, and its labelled cells with their lines."""
    found: list[list[str]] = []
    for block in text_paper(report).split("\n\n"):
        reference, *lines = block.split("\n")
        if any(line.startswith("  ") for line in lines) or reference in references(report):
            found.append([reference])
            for line in lines:
                if re.match("  (Owner|Due|Update): ", line):
                    found[-1].append("")
                found[-1] += [""] if len(found[-1]) == 1 else []
                found[-1][-1] += re.sub("^  (Owner|Due|Update): ", "", line).strip() + " "
    return [[words(cell) for cell in each] for each in found]


def references(report: Report) -> set[str]:
    return {row.texts[0] for section in report.sections for row in section.rows}


def words(text: str) -> str:
    return " ".join(text.split())


def test_every_row_of_the_sample_can_be_read_back() -> None:
    for report in (PAPER, matters(sample())):
        rows = [row for section in report.sections for row in section.rows]
        assert blocks(report) == [[words(text) for text in row.texts if text] for row in rows]


@given(any_report(WORDS))
@example(PAPER)
def test_every_word_stands_there_in_its_order(report: Report) -> None:
    text = iter(text_paper(report).split())
    for section in report.sections:
        for row in section.rows:
            assert all(word in text for cell in row.texts for word in cell.split())


@given(any_report())
def test_any_text_is_kept_and_does_nothing_to_a_terminal(report: Report) -> None:
    text = text_paper(report)
    assert not {each for each in text if unicodedata.category(each) in ("Cc", "Cs")} - {"\n"}
    text.encode("utf-8")
    shown = iter("".join(text.split()))
    for section in report.sections:
        for row in section.rows:
            told = "".join(on_page(str(line)) for cell in row.cells for line in cell)
            assert all(character in shown for character in "".join(told.split()))


@given(any_report(WORDS))
@example(PAPER)
def test_a_line_is_too_long_only_for_what_does_not_break(report: Report) -> None:
    whole = {on_page(text) for text in references(report)}
    for line in text_paper(report).split("\n"):
        assert len(line) <= WIDTH or line in whole


def test_a_long_word_and_a_hyphen_do_not_break() -> None:
    long = "https://example.org/" + "minutes-of-the-board-" * 5
    text = text_paper(replace(PAPER, notes=(f"See {long} for the minutes of the board.",)))
    assert f"\n{long}\n" in text


def test_a_reference_with_spaces_stays_on_one_line() -> None:
    reference = "Annex " + "12 b " * 20 + "end"
    row = PaperRow(((PaperLine((reference,)),), (PaperLine(("Visit the team",)),), ()))
    section = Section("Items", MATTERS_COLUMNS, "", (Group(PaperLine(("Annexes",)), (row,)),))
    assert f"\n{reference}\n  Visit" in text_paper(replace(PAPER, sections=(section,)))


def test_the_marking_stands_first_and_last_and_only_where_there_is_one() -> None:
    lines = text_paper(PAPER).split("\n")
    assert lines[0] == lines[-2] == "OFFICIAL"
    assert lines[-1] == ""
    assert "OFFICIAL" not in text_paper(replace(PAPER, marking=None))


def test_matters_arising_have_one_heading() -> None:
    text = text_paper(matters(sample()))
    assert text.count("Matters arising") == 1
    assert "\n\n\n" not in text


def test_a_withheld_action_gives_nothing_away() -> None:
    for report in (PAPER, matters(sample())):
        assert "\n6.14/02/2023\n  Withheld: exempt (" in text_paper(report)
        assert PLANTED not in text_paper(report)
    told = text_paper(paper(sample(), include_exempt=True))
    assert f"\n6.14/02/2023\n  {PLANTED}\n  Exempt: FOIA s.31 {PLANTED}\n" in told


def test_an_empty_log_says_so() -> None:
    text = text_paper(paper(empty_log()))
    assert "No action of GPB is outstanding as at 04/04/2023" in text
    assert "\nOverdue\n-------\n\nNothing is overdue.\n" in text


def test_the_name_of_a_topic_is_wrapped_and_stands_at_the_margin() -> None:
    name = "The delivery plan, " * 8 + "told whole"
    made = text_paper(programmes.own_paper(programmes.topic(empty_log(), name, due="04/04/2023")))
    block = made.partition("This meeting, 04/04/2023:\n\n")[2].partition("\n\n")[0]
    assert " ".join(block.split()) == name
    assert all(0 < len(line) <= WIDTH and line[0] != " " for line in block.splitlines())
    assert len(block.splitlines()) > 1
