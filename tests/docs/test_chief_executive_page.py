"""The questions of a chief executive: each one line, answered by the sample log on its page."""

import re
import shlex

import pytest

from tests.docs.pages import shown, text_of

PAGE = text_of("docs/chief-executive.md")
QUESTIONS = re.findall(r"^\| \[(.+\?)\]\(#(.+)\) \| `(.+)` \|$", PAGE, re.MULTILINE)
ASKED = {
    "What is overdue, and who owes it?",
    "How often has each slipped, and why?",
    "What changed since the last meeting?",
    "What did the board decide on 7 March?",
    "Who has most, and who is slowest?",
    "What was outstanding on 1 January?",
    "What is for discharge at the next meeting?",
}


def section(anchor: str) -> str:
    """What stands under the heading with that anchor."""
    parts = re.split(r"^## (.+)$", PAGE, flags=re.MULTILINE)
    named = {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-"): body
             for heading, body in zip(parts[1::2], parts[2::2], strict=True)}  # fmt: skip
    return named[anchor]


def test_every_question_is_there() -> None:
    assert {question for question, _, _ in QUESTIONS} >= ASKED


@pytest.mark.parametrize(("question", "anchor", "command"), QUESTIONS)
def test_a_question_is_answered_under_its_heading(question: str, anchor: str, command: str) -> None:
    typed = set(shlex.split(command))
    answers = [each.output for each in shown(section(anchor))
               if typed <= set(shlex.split(each.command))]  # fmt: skip
    assert answers, question
    assert not answers[0].startswith(("Nothing", "Error"))
