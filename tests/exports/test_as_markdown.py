"""Lists for a document, read as a Markdown reader does."""

import html
import re
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pcc_actions.core.history.snapshot import withheld
from pcc_actions.core.text.sanitise import harmless
from pcc_actions.exports.as_markdown import markdown_groups, markdown_list
from tests.builders import all_stood, day, empty_log, raised, stood

AS_AT = day("07/03/2023")
COUNT = "1 outstanding as at 07/03/2023."
LOG = raised(empty_log(), "3.14/02/2023", "Visit the team", "EI", "IF")
LOG = raised(LOG, "5.14/02/2023", "Report the losses", "CC", exempt="FOIA s.31")
ONE = stood(LOG, "3.14/02/2023", "07/03/2023")
EXEMPT = stood(LOG, "5.14/02/2023", "07/03/2023")


def test_a_list_is_a_table_and_a_sentence() -> None:
    assert markdown_list([ONE], AS_AT, COUNT).splitlines() == [
        "| Reference | Action | Owner | Due | Status |",
        "| --- | --- | --- | --- | --- |",
        "| 3.14/02/2023 | Visit the team | EI, IF | 07/03/2023 (next meeting) | due today |",
        "",
        COUNT,
    ]


def test_the_board_is_there_where_there_are_several() -> None:
    log = raised(LOG, "4.26/01/2021", "Circulate the figures")
    lines = markdown_list(all_stood(log, "07/03/2023"), AS_AT, COUNT).splitlines()
    assert lines[0] == "| Reference | Board | Action | Owner | Due | Status |"
    assert lines[4].startswith("| 04.26/01/2021 | PAM | Circulate the figures |  | 23/02/2021")


def test_under_headings_each_with_how_many() -> None:
    written = markdown_groups([("EI <b>", "1 outstanding.", [ONE])], AS_AT, COUNT)
    assert written.splitlines() == [
        "## EI &lt;b&gt;",
        "",
        "1 outstanding.",
        "",
        *markdown_list([ONE], AS_AT, COUNT).splitlines(),
    ]
    assert markdown_groups([], AS_AT, "Nothing is overdue.") == "Nothing is overdue.\n"
    had = {("GPB", "3.14/02/2023"): ("First due 01/03/2023",)}
    assert "| First due 01/03/2023 |" in markdown_groups([("EI", "", [ONE])], AS_AT, "", dates=had)


def test_an_empty_list_is_the_sentence() -> None:
    assert markdown_list([], AS_AT, "Nothing is overdue.") == "Nothing is overdue.\n"


def test_an_exempt_action_is_marked() -> None:
    assert "Report the losses (Exempt: FOIA s.31)" in markdown_list([EXEMPT], AS_AT, COUNT)


def test_a_withheld_action_gives_nothing_away() -> None:
    line = markdown_list([withheld(EXEMPT)], AS_AT, COUNT).splitlines()[2]
    assert line == "| 5.14/02/2023 | Withheld: exempt (FOIA s.31) |  |  | outstanding |"


@given(st.text(st.characters(exclude_categories=[])))
@example("a | b \\| c")
@example("<script>alert(1)</script> &lt; &amp;")
@example("[a](https://example.org) ![b](c) *d* _e_ ~~f~~ `g`")
@example("line\n| new | row |")
def test_any_text_is_read_as_it_is(text: str) -> None:
    written = markdown_list([replace(ONE, text=text)], AS_AT, COUNT)
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
    assert f"| {written} |" in markdown_list([replace(ONE, text=text)], AS_AT, COUNT)


def test_a_marking_stands_at_the_top_and_the_bottom() -> None:
    marked = markdown_list([ONE], AS_AT, COUNT, " OFFICIAL*SENSITIVE ")
    mark = r"**OFFICIAL\*SENSITIVE**"
    assert marked == f"{mark}\n\n{markdown_list([ONE], AS_AT, COUNT)}\n{mark}\n"
    empty = markdown_list([], AS_AT, "None.", "OFFICIAL")
    assert empty == "**OFFICIAL**\n\nNone.\n\n**OFFICIAL**\n"
    page = MarkdownIt("commonmark").enable("table").render(marked)
    assert page.count("<p><strong>OFFICIAL*SENSITIVE</strong></p>") == 2
    assert page.count("<td>") == 5
