"""No word of an exempt action leaves the house, in whatever format."""

import pytest

from pcc_actions.core.history.snapshot import withheld
from tests.papers.planted import WORD, papers, planted

FORMATS = ("csv", "json", "markdown", "xlsx", "ics")
# What a format has room for: the calendar and the table in Markdown do not tell the history.
PLANTED = {"csv": 20, "json": 20, "markdown": 2, "xlsx": 20, "ics": 3}


@pytest.mark.parametrize("form", FORMATS)
def test_a_withheld_action_gives_no_word_away(form: str) -> None:
    paper = papers([withheld(one) for one in planted()])[form]
    assert paper.lower().count(WORD.lower().encode()) == 0
    assert b"Visit the team" in paper
    assert b"4.14/02/2023" in paper


@pytest.mark.parametrize("form", FORMATS)
def test_the_word_would_be_seen(form: str) -> None:
    assert papers(planted())[form].count(WORD.encode()) >= PLANTED[form]


def test_the_word_is_in_every_field_that_holds_text() -> None:
    exempt = planted()[1]
    texts = (
        exempt.text, exempt.theme, exempt.source, exempt.due_words, exempt.exempt, exempt.minute,
        exempt.latest_update, *exempt.owners[:1],
    )  # fmt: skip
    assert all(WORD in str(text) for text in texts)
    assert all(WORD in str(event) for event in exempt.history)
