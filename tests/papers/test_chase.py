"""What owners are chased with, as they paste it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from syrupy.assertion import SnapshotAssertion

from pcc_actions.core.chase import chase_of
from pcc_actions.core.chase_words import ChaseItem, ChaseText, texts
from pcc_actions.papers.chase_markdown import markdown_chase
from pcc_actions.papers.chase_text import text_chase
from pcc_actions.papers.paper_text import WIDTH
from tests.builders import add_people, day, empty_log, raised

TEXT = ChaseText(
    "Iris Field (IF)",
    "iris.field@example.org",
    "GPB: 1 action overdue",
    "As at 10/03/2023 this action is outstanding:",
    [("Overdue", [ChaseItem("3.14/02/2023: Visit the team", ["Due 07/03/2023", "With EI"])])],
    "Please reply.",
)


def made() -> list[ChaseText]:
    log = add_people(empty_log(), EI="Edith Irons")
    words = "Arrange for the Commissioner to visit the establishment team at their new office"
    log = raised(raised(log, "3.14/02/2023", words, "EI"), "4.07/03/2023", "Write", "EI", "CC")
    return texts(chase_of(log, None, None, day("10/03/2023"), include_exempt=False))


def test_as_plain_text(snapshot: SnapshotAssertion) -> None:
    assert text_chase(made(), "OFFICIAL").splitlines() == snapshot


def test_as_markdown(snapshot: SnapshotAssertion) -> None:
    assert markdown_chase(made(), "OFFICIAL").splitlines() == snapshot


def test_without_a_marking_there_is_none() -> None:
    assert text_chase([TEXT], None).startswith("To: Iris Field (IF)\nE-mail: iris.field@example")
    assert "**" not in markdown_chase([TEXT], None)
    assert "E-mail" not in text_chase([replace(TEXT, email=None)], None)
    assert "E-mail" not in markdown_chase([replace(TEXT, email=None)], None)


@pytest.mark.parametrize("width", [30, 60, WIDTH])
def test_a_line_is_no_longer_than_asked_for_but_in_the_head(width: int) -> None:
    for line in text_chase(made(), "OFFICIAL", width).splitlines():
        assert len(line) <= width or line.startswith(("To: ", "Subject: "))


def test_what_stands_below_an_action_is_set_in_and_its_next_lines_further() -> None:
    item = ChaseItem("3: Visit", ["Together with " + "EI and " * 20])
    shown = text_chase([replace(TEXT, sections=[("Overdue", [item])])], None).splitlines()
    first = shown.index("3: Visit") + 1
    assert shown[first].startswith("  Together with EI")
    assert shown[first + 1].startswith(("    EI", "    and"))


def test_what_is_in_the_head_is_on_one_line_each() -> None:
    long = replace(TEXT, subject="Performance " * 20)
    assert f"Subject: {'Performance ' * 20}".rstrip() in text_chase([long], None)


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_is_read_as_it_is(text: str) -> None:
    evil = replace(TEXT, to=text, sections=[(text, [ChaseItem(f"3: {text}", [text])])])
    for written in (text_chase([evil], None), markdown_chase([evil], None)):
        assert all(each.isprintable() or each in "\n" or ord(each) > 0x9F for each in written)
    shown = MarkdownIt("js-default").render(markdown_chase([evil], None))
    assert shown.count("<h2>") == 1
    assert shown.count("<h3>") == 1
    assert "<script" not in shown
