"""The questions of a chief executive: each one line, answered by the sample log on its page."""

import re

import pytest

from tests.docs.pages import shown, text_of

PAGE = text_of("docs/chief-executive.md")
QUESTIONS = re.findall(r"^\| (.+\?) \| \[`(pcc-actions .+)`\]\((#.+)\) \|$", PAGE, re.MULTILINE)
ANSWERS = {each.command: each.output for each in shown(PAGE)}
ASKED = {
    "What is overdue, and who owes it?",
    "How often has each slipped, and why?",
    "What changed since the last meeting?",
    "What did the board decide on 7 March?",
    "Who has most, and who is slowest?",
    "What was outstanding on 1 January?",
    "What is for discharge at the next meeting?",
}


def test_every_question_is_there() -> None:
    assert {question for question, _, _ in QUESTIONS} >= ASKED


@pytest.mark.parametrize(("question", "command", "anchor"), QUESTIONS)
def test_a_question_has_an_answer_below(question: str, command: str, anchor: str) -> None:
    assert not ANSWERS[command].startswith(("Nothing", "Error")), question
    before = PAGE.split(f"$ {command}\n")[0]
    heading = re.findall(r"^## (.+)$", before, re.MULTILINE)[-1]
    assert anchor == "#" + re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-")
