"""Words that a narrow column of a page broke at its edge."""

import pytest

from pcc_actions.documents.block import Block, Document
from pcc_actions.minutes.programme.broken_words import may_be_broken, mended
from pcc_actions.minutes.read_minutes import read_minutes
from tests.minutes.programme.programmes import codes
from tests.minutes.spoken import LOG


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("Change Managemen t", "Change Management"),
        ("Sustainabilit y plan", "Sustainability plan"),
        ("What a day", "What a day"),
        ("Plan B", "Plan B"),
        ("Estate phase i", "Estate phase i"),
        ("Stop & Search / U of F", "Stop & Search / U of F"),
    ],
)
def test_a_letter_that_is_no_word_belongs_to_the_one_before(name: str, whole: str) -> None:
    assert mended(name) == whole


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("Accountabil ity", True), ("Community resolutio ns", True), ("Report of the Chair", False),
        ("Estates and fleet", False), ("Ending gun crime", False),
    ],
)  # fmt: skip
def test_a_piece_that_is_no_short_word_may_belong_to_it(name: str, broken: bool) -> None:
    assert may_be_broken(name) is broken


@pytest.mark.parametrize(
    ("where", "read"),
    [
        ("page 1, table 1, row 2",
         [("Sustainability", {}), ("Accountabil ity", {"topic": "several"})]),
        ("table 1, row 2", [("Sustainabilit y", {}), ("Accountabil ity", {})]),
    ],
)  # fmt: skip
def test_only_the_cells_of_a_page_break_words(
    where: str, read: list[tuple[str, dict[str, str]]]
) -> None:
    def row(*texts: str) -> Block:
        cells = tuple((Block("paragraph", text, where),) for text in texts)
        return Block("row", "\t".join(texts), where, cells=cells, table=1)

    blocks = (
        Block("heading", "Forward plan", "page 1, line 1", level=1),
        row("Date", "Topic"),
        row("18 June 2024", "Sustainabilit y"),
        row("9 July 2024", "Accountabil ity"),
    )
    topics = read_minutes(Document("m.pdf", blocks), LOG).topics
    assert [(topic.name, codes(topic)) for topic in topics] == read


def test_several_topics_of_a_cell_may_run_together_on_a_page() -> None:
    def row(*texts: str) -> Block:
        where = "page 1, table 1, row 2"
        cells = tuple((Block("paragraph", text, where),) for text in texts)
        return Block("row", "\t".join(texts), where, cells=cells, table=1)

    title = Block("heading", "Forward plan", "page 1, line 1", level=1)
    for heading, asked in (("Items", {"topic": "several"}), ("Item", {})):
        rows = (title, row("Date", heading), row("18 June 2024", "Budget Fleet Vetting of staff"))
        [topic] = read_minutes(Document("m.pdf", rows), LOG).topics
        assert codes(topic) == asked
