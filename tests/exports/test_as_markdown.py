"""Lists for a document, read as a Markdown reader does."""

import html
import re
from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pcc_actions.core.due_date_words import DatesHad
from pcc_actions.core.history.snapshot import Snapshot, withheld
from pcc_actions.core.programme.mentions import Mentions
from pcc_actions.core.text.sanitise import harmless
from pcc_actions.exports.as_markdown import markdown_groups, markdown_list
from tests.builders import all_stood, day, empty_log, raised, stood

AS_AT = day("07/03/2023")
COUNT = "1 outstanding as at 07/03/2023."
LOG = raised(empty_log(), "3.14/02/2023", "Visit the team", "EI", "IF")
LOG = raised(LOG, "5.14/02/2023", "Report the losses", "CC", exempt="FOIA s.31")
ONE = stood(LOG, "3.14/02/2023", "07/03/2023")
EXEMPT = stood(LOG, "5.14/02/2023", "07/03/2023")


def listed(
    found: Sequence[Snapshot],
    sentence: str,
    marking: str | None = None,
    topics: Mentions = MappingProxyType({}),
) -> str:
    return markdown_list(found, AS_AT, sentence, marking, dates={}, topics=topics)


def headed(
    groups: Sequence[tuple[str, str, Sequence[Snapshot]]],
    sentence: str,
    dates: DatesHad = MappingProxyType({}),
) -> str:
    return markdown_groups(groups, AS_AT, sentence, None, dates=dates, topics={})


def test_a_list_is_a_table_and_a_sentence() -> None:
    assert listed([ONE], COUNT).splitlines() == [
        "| Reference | Action | Owner | Due | Status |",
        "| --- | --- | --- | --- | --- |",
        "| 3.14/02/2023 | Visit the team | EI, IF | 07/03/2023 (next meeting) | due today |",
        "",
        COUNT,
    ]


def test_the_topic_has_a_column_where_an_action_names_one() -> None:
    log = raised(LOG, "6.14/02/2023", "Write", "EI")
    other = stood(log, "6.14/02/2023", "07/03/2023")
    topics: Mentions = {("GPB", "3.14/02/2023"): "Budget | 2023, comes 04/04/2023"}
    lines = listed([ONE, other], COUNT, topics=topics).splitlines()
    assert lines[0] == "| Reference | Action | Owner | Due | Status | Topic |"
    assert lines[2].endswith(r"| due today | Budget \| 2023, comes 04/04/2023 |")
    assert lines[3].endswith("| due today |  |")


def test_the_board_is_there_where_there_are_several() -> None:
    log = raised(LOG, "4.26/01/2021", "Circulate the figures")
    lines = listed(all_stood(log, "07/03/2023"), COUNT).splitlines()
    assert lines[0] == "| Reference | Board | Action | Owner | Due | Status |"
    assert lines[4].startswith("| 04.26/01/2021 | PAM | Circulate the figures |  | 23/02/2021")


def test_under_headings_each_with_how_many() -> None:
    written = headed([("EI <b>", "1 outstanding.", [ONE])], COUNT)
    assert written.splitlines() == [
        "## EI &lt;b&gt;",
        "",
        "1 outstanding.",
        "",
        *listed([ONE], COUNT).splitlines(),
    ]
    assert headed([], "Nothing is overdue.") == "Nothing is overdue.\n"
    had: DatesHad = {("GPB", "3.14/02/2023"): ("First due 01/03/2023",)}
    assert "| First due 01/03/2023 |" in headed([("EI", "", [ONE])], "", had)


def test_an_empty_list_is_the_sentence() -> None:
    assert listed([], "Nothing is overdue.") == "Nothing is overdue.\n"


def test_an_exempt_action_is_marked() -> None:
    assert "Report the losses (Exempt: FOIA s.31)" in listed([EXEMPT], COUNT)


def test_a_withheld_action_gives_nothing_away() -> None:
    line = listed([withheld(EXEMPT)], COUNT).splitlines()[2]
    assert line == "| 5.14/02/2023 | Withheld: exempt (FOIA s.31) |  |  | outstanding |"


@given(st.text(st.characters(exclude_categories=[])))
@example("a | b \\| c")
@example("<script>alert(1)</script> &lt; &amp;")
@example("[a](https://example.org) ![b](c) *d* _e_ ~~f~~ `g`")
@example("line\n| new | row |")
def test_any_text_is_read_as_it_is(text: str) -> None:
    written = listed([replace(ONE, text=text)], COUNT)
    page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(written)
    cells = re.findall(r"<td>([^<]*)</td>", page)
    assert len(cells) == 5
    # A reader drops the spaces at the ends of a cell.
    assert html.unescape(cells[1]).strip() == html.unescape(html.escape(harmless(text))).strip()
    assert cells[4] == "due today"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (":100: officers at 10:30", r"\:100: officers at 10:30"),
        ("see https://example.org", r"see https\://example.org"),
        ("see WWW.example.org", r"see WWW\.example.org"),
        ("iris@example.org of #12", r"iris\@example.org of \#12"),
    ],
)
def test_nothing_becomes_a_link_or_a_picture(text: str, written: str) -> None:
    assert f"| {written} |" in listed([replace(ONE, text=text)], COUNT)


def test_a_marking_stands_at_the_top_and_the_bottom() -> None:
    marked = listed([ONE], COUNT, " OFFICIAL*SENSITIVE ")
    mark = r"**OFFICIAL\*SENSITIVE**"
    assert marked == f"{mark}\n\n{listed([ONE], COUNT)}\n{mark}\n"
    empty = listed([], "None.", "OFFICIAL")
    assert empty == "**OFFICIAL**\n\nNone.\n\n**OFFICIAL**\n"
    page = MarkdownIt("commonmark").enable("table").render(marked)
    assert page.count("<p><strong>OFFICIAL*SENSITIVE</strong></p>") == 2
    assert page.count("<td>") == 5
