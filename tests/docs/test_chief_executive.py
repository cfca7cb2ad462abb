"""The chief executive's questions: each has one command, which its section shows and which runs."""

import re
import shlex

import pytest

from tests.cli.running import ran
from tests.docs.pages import ROOT, shown, text_of

PAGE = text_of("docs/chief-executive.md")
ASKED = {
    "What is overdue, and who owes it?",
    "How often has each slipped, and why?",
    "What changed since the last meeting?",
    "What did the board decide on 7 March?",
    "Who has most, and who is slowest?",
    "What was outstanding on 1 January?",
    "What is for discharge at the next meeting?",
}
ROW = re.compile(r"^\| \[(.+\?)\]\(#(.+)\) \| `pcc-actions (.+)` \|$", re.MULTILINE)


def section(anchor: str) -> str:
    """Give what stands under the heading of that link."""
    for part in PAGE.split("\n## ")[1:]:
        heading, _, body = part.partition("\n")
        if re.sub(r"[^\w -]", "", heading).casefold().replace(" ", "-") == anchor:
            return body
    raise AssertionError(anchor)


@pytest.mark.parametrize(("question", "anchor", "line"), ROW.findall(PAGE))
def test_the_command_of_each_question_runs_and_its_section_shows_it(
    question: str, anchor: str, line: str
) -> None:
    words = shlex.split(line)
    typed = {each.output: shlex.split(each.command)[1:] for each in shown(section(anchor))}
    answers = [
        output for output, each in typed.items() if set(words) <= set(each) and each[0] == words[0]
    ]
    assert answers, question
    assert not answers[0].startswith("Nothing")
    assert ran("--file", str(ROOT / "actions.toml"), *words).ok.out


def test_every_question_is_there() -> None:
    assert {question for question, _, _ in ROW.findall(PAGE)} >= ASKED
    assert len(ROW.findall(PAGE)) == 8
    assert PAGE.count("\n| [") == 8


def test_a_section_that_is_not_there_is_missed() -> None:
    with pytest.raises(AssertionError):
        section("no-such-section")
