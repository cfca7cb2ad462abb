"""The rows of a plan, its actions or its topics, asked about one by one at a terminal."""

from collections.abc import Callable, Sequence
from typing import Generic, Literal, TypeVar

from pcc_actions.cli.import_draft import Answers
from pcc_actions.cli.import_letters import letter_typed, letters_told, question_of
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.messages import counted
from pcc_actions.errors import Refused
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.importing.planned_topic import PlannedTopic
from pcc_actions.terminal.say import say

Row = TypeVar("Row", PlannedAction, PlannedTopic)


@dataclass(frozen=True, slots=True)
class RowQuestions(Generic[Row]):
    """How the rows of one kind are asked about.

    `key` is that of the question about one, `show` prints it with its place among the others,
    and `letters` answer it; `otherwise` makes it another, and `keep` takes it, or raises `Refused`
    where it cannot be taken. `say_left` lists those that are left, by the `noun` of them.
    """

    noun: str
    key: Callable[[Row], str]
    show: Callable[[Row, str], None]
    letters: Callable[[Row], dict[str, str]]
    otherwise: Callable[[Row, str], Row]
    keep: Callable[[Row], None]
    say_left: Callable[[Sequence[Row]], None]


def answered_rows(
    rows: Sequence[Row], questions: RowQuestions[Row], answers: Answers
) -> tuple[list[Row], list[Row]]:
    """The rows that are taken, as they are now, and those that are left."""
    taken: list[Row] = []
    left: list[Row] = []
    for number, planned in enumerate(rows):
        with answers.to(questions.key(planned)):
            position = f"{number + 1} of {len(rows)}"
            answer = row_answer(planned, position, questions, answers)
        if answer == "all":
            sure, unsure = _sure_of(rows[number:], questions)
            return taken + sure, left + unsure
        if answer == "left":
            left.append(planned)
        elif answer is not None:
            taken.append(answer)
    return taken, left


def row_answer(
    planned: Row, position: str, questions: RowQuestions[Row], answers: Answers
) -> Row | Literal["all", "left"] | None:
    """A row as it is taken, all the sure ones from there, that it is left, or nothing to take."""
    while True:
        if not answers.ready:
            questions.show(planned, position)
        letters = questions.letters(planned)
        default = "t" if planned.plan != "ask" and "t" in letters else "l"
        letter = letter_typed(answers.typed(question_of(letters), default), letters)
        if letter is None:
            answers.refused(letters_told(letters))
            continue
        if letter == "l":
            return "left"
        if letter == "a":
            return "all"
        try:
            if letter == "t":
                questions.keep(planned)
                return planned
            planned = questions.otherwise(planned, letter)
            if planned.plan == "same":
                say("The log has it already, with all that is said of it.")
                return None
        except Refused as refused:
            answers.refused(refused.sentence)


def _sure_of(rest: Sequence[Row], questions: RowQuestions[Row]) -> tuple[list[Row], list[Row]]:
    """The sure ones of the rest, which are taken, and the others, which are listed."""
    sure = [each for each in rest if each.sure]
    left = [each for each in rest if not each.sure]
    for each in sure:
        questions.keep(each)
    if left:
        number = counted(len(left), questions.noun)
        say(f"{number} left; to be asked about again, add --again:")
        questions.say_left(left)
    return sure, left
