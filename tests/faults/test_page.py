"""docs/reliability.md is what a run of tests.faults writes, and nothing in it was wrong."""

from pathlib import Path

from tests.faults.page import Table, by_hand, counted_wrong, page, shape
from tests.faults.rows import untried

PAGE = Path(__file__).parents[2] / "docs" / "reliability.md"


def as_written() -> str:
    """The page as it would be written over the one there is, had nothing been tried."""
    return page(untried()) + by_hand(PAGE.read_text(encoding="utf-8"))


def test_the_page_is_what_is_written_now_but_for_its_figures() -> None:
    assert shape(PAGE.read_text(encoding="utf-8")) == shape(as_written())


def test_nothing_on_the_page_was_wrong() -> None:
    rows = counted_wrong(PAGE.read_text(encoding="utf-8"))
    assert len(rows) == len(counted_wrong(as_written()))
    assert set(rows) == {0}


def test_what_somebody_wrote_at_its_end_is_kept() -> None:
    kept = by_hand(PAGE.read_text(encoding="utf-8"))
    assert "An hour of atheris" in kept
    assert by_hand(page(untried()) + kept) == kept
    assert by_hand(page(untried())) == ""


def test_something_wrong_would_be_seen() -> None:
    text = page([Table("Heading", "Words.", ("what", "tried", "wrong"), [("add", 1200, 3)])])
    assert counted_wrong(text) == [3]
    assert "| add | 1,200 | 3 |" in text
