"""The status paper at the terminal: as a table, or in blocks where there is no room for one."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from pcc_actions.core.report.parts import Group, PaperLine, PaperRow, Report, Section
from pcc_actions.core.report.rows import OUTSTANDING_COLUMNS
from pcc_actions.core.text.sanitise import harmless
from pcc_actions.terminal.paper import print_paper
from tests.builders import empty_log
from tests.core.report import programmes
from tests.core.report.programmes import own_paper
from tests.examples import examples
from tests.papers.reports import PLANTED, WORDS, any_report, matters, paper, sample
from tests.terminal.printed import Terminal, lines, printed

PAPER = paper(sample())
MATTERS = matters(sample())
PROGRAMME = own_paper(programmes.sample(), marking="OFFICIAL")
WITH_TOPICS = programmes.status(programmes.sample())


def shown(report: Report, width: int = 100) -> str:
    return printed(partial(print_paper, report), width)


@pytest.mark.parametrize("width", [100, 60, 40])
@pytest.mark.parametrize("report", [PAPER, MATTERS], ids=["paper", "matters"])
def test_a_paper(report: Report, width: int, snapshot: SnapshotAssertion) -> None:
    assert lines(shown(report, width)) == snapshot


@pytest.mark.parametrize("width", [*range(20, 140, 4), 200])
def test_no_reference_and_no_date_breaks(width: int) -> None:
    text = shown(PAPER, width)
    rows = [row for section in PAPER.sections for row in section.rows]
    for row in rows:
        assert re.search(rf"(?m)^{re.escape(row.texts[0])}(\s|$)", text)
        for day in re.findall(r"(?<!\S)\d\d/\d\d/\d{4}", row.texts[-2]):
            assert day in text
    parts = [word for word in text.split() if re.match(r"[\d./]+/", word)]
    assert all(re.match(r"([\d]+\.)?\d\d/\d\d/\d{4}", part) for part in parts)


@given(any_report(), st.integers(20, 160))
@settings(max_examples=examples(30))
@example(PAPER, 61)
def test_any_paper_fits_any_width_and_does_nothing_to_a_terminal(
    report: Report, width: int
) -> None:
    text = shown(report, width)
    assert all(cell_len(line) <= width for line in text.split("\n"))
    assert not {each for each in text if unicodedata.category(each) in ("Cc", "Cs")} - {"\n"}


@given(any_report(WORDS), st.integers(20, 160))
@settings(max_examples=examples(30))
@example(PAPER, 40)
@example(PAPER, 160)
def test_nothing_is_cut(report: Report, width: int) -> None:
    """All letters of all lines stand there, as many as there are and more, wherever they wrap."""
    text = Counter(shown(report, width))
    told = Counter(letter for words in every_line(report) for letter in "".join(words.split()))
    assert told - text == Counter()


def owned_by(owner: PaperLine) -> Report:
    """Give a paper of one action, with so long a word as its owner."""
    said = (PaperLine(("x",)),)
    row = PaperRow((said, said, (owner,), said, said))
    section = Section(
        "Overdue", OUTSTANDING_COLUMNS, "", (Group(PaperLine(("A meeting",)), (row,)),)
    )
    return replace(PAPER, sections=(section,))


@given(any_report(WORDS))
@settings(max_examples=examples(30))
@example(PAPER)
@example(owned_by(PaperLine(("000000000漢漢漢", date(2000, 1, 1)))))
@example(owned_by(PaperLine(("漢" * 12, date(2000, 1, 1)))))
def test_every_word_stands_there_whole_where_there_is_room(report: Report) -> None:
    words = Counter(word for line in every_line(report) for word in line.split())
    assert words - Counter(shown(report, 2000).split()) == Counter()


@given(any_report(), st.integers(20, 160))
@settings(max_examples=examples(30))
def test_no_rare_character_is_lost(report: Report, width: int) -> None:
    text = Counter(shown(report, width))
    told = Counter(each for line in every_line(report) for each in harmless(line))
    rare = {each: many for each, many in told.items() if not each.isascii() and not each.isspace()}
    assert Counter(rare) - text == Counter()


def test_a_word_longer_than_any_name_folds() -> None:
    assert "v" * 24 in shown(owned_by(PaperLine(("v" * 24,))), 100).split()
    text = shown(owned_by(PaperLine(("EI " + "v" * 25,))), 100).split()
    assert [word for word in text if word.startswith("v")] == ["v" * 24, "v"]


def every_line(report: Report) -> Iterator[str]:
    """Give all that is said in a paper, line by line."""
    yield from (report.title, report.subtitle, report.movement, *report.notes)
    yield from (str(line) for _, line in report.facts)
    for section in report.sections:
        yield section.title if report.sections_headed else ""
        yield "" if section.groups else section.nothing
        yield from section.below
        for group in section.groups:
            yield str(group.heading)
            yield from (str(line) for row in group.rows for cell in row.cells for line in cell)


def test_the_headings_of_the_columns_stand_once_in_a_section_and_alike() -> None:
    heads = [line for line in lines(shown(PAPER)) if line.startswith("Reference ")]
    assert len(heads) == 4
    assert len(set(heads)) == 1
    assert heads[0].split() == ["Reference", "Action", "Owner", "Due", "Update"]


def test_running_text_shares_the_room() -> None:
    for width in (100, 130):
        head = next(line for line in lines(shown(PAPER, width)) if line.startswith("Reference "))
        starts = [head.index(name) for name in ("Action", "Owner", "Due", "Update")]
        room = [starts[1] - starts[0], starts[3] - starts[2], width + 2 - starts[3]]
        assert min(room) >= 20
        assert max(room) - min(room) <= 2


@pytest.mark.parametrize("width", [100, 60, 40])
def test_a_work_programme(width: int, snapshot: SnapshotAssertion) -> None:
    assert lines(shown(PROGRAMME, width)) == snapshot


def test_topics_have_columns_of_their_own_and_sentences_below() -> None:
    text = shown(WITH_TOPICS)
    heads = [line.split() for line in lines(text) if line.startswith(("Reference ", "Topic "))]
    assert heads[-1] == ["Topic", "What", "it", "should", "hold", "Owner", "When", "Actions"]
    assert [head[0] for head in heads] == ["Reference", "Topic"]
    places = [text.index(each) for each in WITH_TOPICS.sections[-1].below]
    assert places == sorted(places)


def test_what_was_promised_and_did_not_come_is_red() -> None:
    text = printed(partial(print_paper, PROGRAMME), stream=Terminal())
    assert re.findall("\x1b\\[1;31m([^\x1b]+)", text)[0].startswith("Promised for")


def test_what_is_late_is_red_and_nothing_else() -> None:
    for width in (100, 40):
        text = printed(partial(print_paper, PAPER), width, stream=Terminal())
        late = re.findall("\x1b\\[1;31m([A-Z]+ \\d+ days)", text)
        assert late == ["OVERDUE 28 days", "OVERDUE 7 days"]
        assert text.count("\x1b[1;31m") == 2
    assert "31m" not in printed(partial(print_paper, PAPER), stream=Terminal(), NO_COLOR="1")


@pytest.mark.parametrize("width", [100, 40])
def test_what_only_reads_like_an_alarm_is_not_red(width: int) -> None:
    said = (PaperLine(("OVERDUE 7 days",)),)
    late = (PaperLine(("OVERDUE 7 days",), alarm=True),)
    row = PaperRow(((PaperLine(("3.14/02/2023",)),), said, said, late, said))
    section = Section(
        "Overdue", OUTSTANDING_COLUMNS, "", (Group(PaperLine(("A meeting",)), (row,)),)
    )
    report = replace(PAPER, sections=(section,))
    text = printed(partial(print_paper, report), width, stream=Terminal())
    assert text.count("OVERDUE") == 4
    assert text.count("\x1b[1;31mOVERDUE 7 days") == 1
    assert text.count("\x1b[1;31m") == 1


def test_the_marking_stands_first_and_last_and_only_where_there_is_one() -> None:
    assert lines(shown(PAPER))[0] == lines(shown(PAPER))[-1] == "OFFICIAL"
    assert "OFFICIAL" not in shown(replace(PAPER, marking=None))


def test_matters_arising_have_one_heading() -> None:
    assert shown(MATTERS).count("Matters arising") == 1


@pytest.mark.parametrize("width", [100, 40])
def test_a_withheld_action_gives_nothing_away(width: int) -> None:
    for report in (PAPER, MATTERS):
        assert "Withheld: exempt" in shown(report, width)
        assert PLANTED not in shown(report, width)
    assert PLANTED in shown(paper(sample(), include_exempt=True), width)


def test_an_empty_log_says_so() -> None:
    text = shown(paper(empty_log()))
    assert "No action of GPB is outstanding as at 04/04/2023" in text
    assert "\nOverdue\n=======\n\nNothing is overdue.\n" in text
    assert "Reference" not in text
