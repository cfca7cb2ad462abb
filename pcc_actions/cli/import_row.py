"""One row of a plan, an action or a topic, asked about at a terminal until it is answered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from pcc_actions.cli.import_draft import Answers
from pcc_actions.cli.import_letters import letter_typed, question_of
from pcc_actions.core.messages import counted
from pcc_actions.errors import Refused
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.importing.planned_topic import PlannedTopic
from pcc_actions.terminal.say import say

Row = TypeVar("Row", PlannedAction, PlannedTopic)


@dataclass(frozen=True, slots=True)
class RowQuestion(Generic[Row]):
    """How a row is shown, which letters answer it, and what makes it another or takes it.

    `keep` raises `Refused` where it cannot be taken.
    """

    show: Callable[[Row], None]
    letters: Callable[[Row], dict[str, str]]
    otherwise: Callable[[Row, str], Row]
    keep: Callable[[Row], None]


def row_answer(
    planned: Row, question: RowQuestion[Row], answers: Answers
) -> Row | Literal["all", "left"] | None:
    """A row as it is taken, all the sure ones from there, that it is left, or nothing to take."""
    while True:
        if not answers.ready:
            question.show(planned)
        letters = question.letters(planned)
        default = "t" if planned.plan != "ask" and "t" in letters else "l"
        letter = letter_typed(answers.typed(question_of(letters), default), letters)
        if letter is None:
            continue
        if letter == "l":
            return "left"
        if letter == "a":
            return "all"
        try:
            if letter == "t":
                question.keep(planned)
                return planned
            planned = question.otherwise(planned, letter)
            if planned.plan == "same":
                say("The log has it already, with all that is said of it.")
                return None
        except Refused as refused:
            answers.refused(refused.sentence)


def sure_of(
    rest: Sequence[Row],
    keep: Callable[[Row], None],
    noun: str,
    say_left: Callable[[Sequence[Row]], None],
) -> tuple[list[Row], list[Row]]:
    """The sure ones of the rest, which are taken, and the others, which are listed."""
    sure = [each for each in rest if each.sure]
    left = [each for each in rest if not each.sure]
    for each in sure:
        keep(each)
    if left:
        say(f"{counted(len(left), noun)} left; to be asked about again, add --again:")
        say_left(left)
    return sure, left
