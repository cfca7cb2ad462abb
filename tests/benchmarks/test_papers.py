"""The documents that are taken in have so many rows and pages; what was measured is a table."""

from dataclasses import replace
from pathlib import Path

import docx

from tests.benchmarks import documents, papers
from tests.benchmarks.measure import Figures, Row


def test_an_action_log_has_a_row_for_each_action(tmp_path: Path) -> None:
    made = documents.action_log(tmp_path / "log.csv", rows=100)
    head, *rows = made.read_text(encoding="utf-8").splitlines()
    assert head.startswith("Ref,Action,Owner,Due,Status")
    assert len(rows) == 100
    assert sum(",Open," in row for row in rows) == 5


def test_minutes_have_more_than_two_actions_a_page(tmp_path: Path) -> None:
    made = docx.Document(str(documents.minutes(tmp_path / "minutes.docx", pages=3)))
    assert sum(each.text.startswith("Action: ") for each in made.paragraphs) == 7


def test_the_seconds_stand_beside_what_they_are_to_keep_to() -> None:
    row = Row("ours", papers.DOCUMENTS[0].title)
    rows = papers.seconds({row: Figures([9.0, 7.0, 8.04], processor=[5.0, 6.0, 7.0])}, [row])
    assert rows.splitlines()[2:] == [f"| {row.command} | 8.0 | 6.0 | 10 |"]


def test_what_cannot_be_made_here_is_not_taken_in() -> None:
    made = papers.DOCUMENTS[0]
    assert made.can_be_made
    assert not replace(made, made_with=("a-program-of-nowhere",)).can_be_made
