"""The documents that are taken in have so many rows and pages, and the papers their bounds."""

from pathlib import Path

import pytest

from tests.benchmarks import papers
from tests.benchmarks.measure import Figures, Row
from tests.corpus.builders.markup import PageBreak, page_of


def test_an_action_log_has_a_row_for_each_action(tmp_path: Path) -> None:
    papers.action_log(path := tmp_path / "log.csv", rows=100)
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    assert head == "Ref,Action,Owner,Status"
    assert len(rows) == 100
    assert [row.endswith("Open") for row in rows] == [False] * 95 + [True] * 5


@pytest.mark.parametrize("pages", [1, 3])
def test_minutes_have_so_many_pages_with_two_actions_each(pages: int) -> None:
    said = papers.minutes(pages)
    assert sum(isinstance(part, PageBreak) for part in page_of(said).parts) == pages - 1
    assert said.count("Actions:") == 2 * pages


def test_the_seconds_stand_beside_what_they_are_to_keep_to() -> None:
    row = Row("ours", papers.DOCUMENTS[0].title)
    rows = papers.seconds({row: Figures([9.0, 7.0, 8.04], processor=[5.0, 6.0, 7.0])}, [row])
    assert rows.splitlines()[2:] == [f"| {row.command} | 8.0 | 6.0 | 10 |"]
