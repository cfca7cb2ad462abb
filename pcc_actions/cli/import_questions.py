"""What is asked at a terminal of a document: its meeting, its actions one by one, its people."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

import typer

from pcc_actions.cli.import_draft import Answers, DocumentDraft, question_key
from pcc_actions.cli.import_edit import edited_action
from pcc_actions.cli.import_words import beside_rows, columns_sentences, named_people, say_each
from pcc_actions.core.dates.parse import parse_date
from pcc_actions.core.messages import counted
from pcc_actions.core.model import Action, Board, Log
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.core.text.owner_names import split_owners
from pcc_actions.errors import Refused
from pcc_actions.importing.action_planner import ActionPlanner
from pcc_actions.importing.asked_facts import may_be_meant
from pcc_actions.importing.attendees import Attendees, new_people
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.importing.target_meeting import TargetMeeting, style_of
from pcc_actions.importing.told_columns import ToldColumns
from pcc_actions.minutes.column_mapping import mapping_of
from pcc_actions.minutes.extracted import DocumentFindingCode, Minutes
from pcc_actions.terminal.plan import print_question
from pcc_actions.terminal.say import fail, say

if TYPE_CHECKING:
    from pcc_actions.importing.document_plan import DocumentPlan

Answer = PlannedAction | Literal["all", "left"] | None
"""An action as it is taken, all the sure ones from there, that it is left, or nothing to take."""


@dataclass(slots=True)
class Asked:
    """What came of asking: the actions taken, as they are now, those left, and the people."""

    accepted: list[PlannedAction] = field(default_factory=list)
    left: list[PlannedAction] = field(default_factory=list)
    people: Attendees = ()


def asked_meeting(
    minutes: Minutes, target: TargetMeeting, log: Log, answers: Answers
) -> TargetMeeting:
    """The meeting with nothing missing: what cannot be told of it is asked for."""
    with answers.to("meeting"):
        if target.new and target.board:
            _agree_to(target.board, answers)
        if target.lacks(DocumentFindingCode.BOARD_MISSING):
            target = _with_board(target, minutes, log, answers)
        if target.lacks(DocumentFindingCode.DATE_MISSING):
            target = replace(target, day=parse_date(answers.typed("When was the meeting")))
    return replace(target, missing=())


def _agree_to(board: Board, answers: Answers) -> None:
    question = f"Record a new board {board.code}, {board.name}? [y/N]"
    if answers.typed(question, "", shown=False).strip().casefold() not in ("y", "yes"):
        raise Refused("Nothing was recorded. Say which board it is of with --board CODE.")


def _with_board(
    target: TargetMeeting, minutes: Minutes, log: Log, answers: Answers
) -> TargetMeeting:
    """Ask which board it is; one that the log does not have is recorded with the rest."""
    printed = f" ({quoted(minutes.board_name)})" if minutes.board_name else ""
    known = joined([*log.boards], "or")
    asked = f"Which board is it of{printed}: {known}, or a new code"
    code = answers.typed(asked, minutes.board).strip()
    for board in log.boards.values():
        if board.code.casefold() == code.casefold():
            return replace(target, board=board)
    name = answers.typed("The whole name of the new board", minutes.board_name)
    return replace(target, board=Board(code, name, style_of(minutes)), new=True)


def asked_columns(told: ToldColumns, is_log: bool, answers: Answers) -> ToldColumns:
    """The columns as they were agreed to, after each that somebody put right.

    Of minutes nothing is asked where each column of their tables of actions is read.
    """
    with answers.to("columns"):
        while is_log or not told.is_whole:
            if not answers.ready:
                _say_columns(told)
            asked = "Return where that is right, else what one is, as in Lead=owner"
            typed = answers.typed(asked, "", shown=False)
            if not typed.strip():
                break
            try:
                told = told.also(mapping_of([typed]))
            except Refused as refused:
                fail(refused.sentence)
    return told


def _say_columns(told: ToldColumns) -> None:
    for sentence in columns_sentences(told.columns, None) or [_no_columns(told)]:
        say(sentence)


def _no_columns(told: ToldColumns) -> str:
    headings = joined([quoted(each) for each in told.headings])
    return f"No column was taken for the actions. The headings are: {headings or 'none'}."


@contextmanager
def breaking_off(draft: DocumentDraft, *, asked: bool) -> Iterator[None]:
    """Where questions are broken off, say what that means for the log and for the answers."""
    try:
        yield
    except (typer.Abort, KeyboardInterrupt):
        if asked:
            typer.echo()  # what is said next begins a line
            go_on = " Your answers are kept: run the same command again to go on from there."
            say(f"Nothing was recorded.{go_on if draft.is_kept else ''}")
        raise


def asked_about(plan: "DocumentPlan", log: Log, answers: Answers, *, asks: bool) -> Asked:
    """What is taken of a plan: what somebody takes who is asked, else what is sure."""
    if not asks:
        return Asked([*plan.sure])
    asked = asked_one_by_one(plan, log, answers)
    asked.people = asked_people(plan, log, answers)
    return asked


def asked_one_by_one(plan: "DocumentPlan", log: Log, answers: Answers) -> Asked:
    """What was taken and what left of all that the log does not have already."""
    planner, asked = plan.planner, Asked()
    if planner is None:
        return asked
    planner.start_again()
    actions = plan.to_be_asked
    answers.of = len(actions)
    for number, planned in enumerate(actions):
        with answers.to(question_key(planned)):
            answer = _answer(planner, planned, log, f"{number + 1} of {len(actions)}", answers)
        if answer == "all":
            _take_all_sure(planner, actions[number:], asked)
            break
        if answer == "left":
            asked.left.append(planned)
        elif isinstance(answer, PlannedAction):
            asked.accepted.append(answer)
    return asked


def _take_all_sure(planner: ActionPlanner, rest: Sequence[PlannedAction], asked: Asked) -> None:
    """Take the sure ones of the rest; those that are left are listed."""
    sure = [each for each in rest if each.sure]
    left = [each for each in rest if not each.sure]
    for each in sure:
        planner.keep(each)
    asked.accepted += sure
    asked.left += left
    if left:
        say(f"{counted(len(left), 'action')} left:")
        say_each(left)


def _answer(
    planner: ActionPlanner, planned: PlannedAction, log: Log, number: str, answers: Answers
) -> Answer:
    """Ask about one action, and give what was answered."""
    while True:
        if not answers.ready:
            position = f"{number}: {planned.plan} {planned.reference or ''}".rstrip()
            rows = beside_rows(planned, _in_log(planned, log))
            print_question(position, rows, planned.why, planned.candidates)
        letters = _letters(planned)
        default = "t" if planned.plan != "ask" and "t" in letters else "l"
        letter = answers.typed(_question(letters), default).strip().casefold()
        letter = letter if letter in letters else letter[:1]
        if letter not in letters:
            continue
        if letter == "l":
            return "left"
        if letter == "a":
            return "all"
        try:
            if letter == "t":
                planner.keep(planned)
                return planned
            planned = _otherwise(planner, planned, letter, answers)
            if planned.plan == "same":
                say("The log has it already, with all that is said of it.")
                return None
        except Refused as refused:
            fail(refused.sentence)


def _otherwise(
    planner: ActionPlanner, planned: PlannedAction, letter: str, answers: Answers
) -> PlannedAction:
    """The action as it is put right: edited, as it may be meant, new, or one of its candidates."""
    if letter == "e":
        return edited_action(planner, planned, answers)
    if letter == "m":
        return planner.planned_anew(planned, may_be_meant(planned.extracted) or planned.extracted)
    chosen = None if letter == "n" else planned.candidates[int(letter) - 1][0]
    return planner.planned_as(planned, chosen)


def _letters(planned: PlannedAction) -> dict[str, str]:
    """What can be answered of an action, each letter with what it does.

    Where it cannot be told which action is meant, the candidates stand in place of taking it.
    """
    letters: dict[str, str] = {}
    if planned.candidates:
        letters |= {str(n): "" for n in range(1, len(planned.candidates) + 1)}
        letters["n"] = "it is new"
    elif planned.taken:
        letters["t"] = "take it"
    if may_be_meant(planned.extracted):
        letters["m"] = "take what it may mean"
    letters |= {"e": "edit it", "l": "leave it"}
    if planned.taken:
        letters["a"] = "take all the sure ones from here"
    return letters


def _question(letters: dict[str, str]) -> str:
    """The question with every answer: Take it, edit it or leave it? t/e/l."""
    said = joined([words for words in letters.values() if words], "or")
    which = "Which is it (the number), or: " if "1" in letters else ""
    return f"{which or ''}{said if which else said.capitalize()}? {'/'.join(letters)}"


def _in_log(planned: PlannedAction, log: Log) -> Action | None:
    """The action of the log that is meant, as it stood before the import."""
    taken = planned.taken.known if planned.taken else None
    board = taken[0] if taken else None
    return next(
        (
            each
            for each in log.actions
            if each.reference == planned.known and board in (None, each.board)
        ),
        None,
    )


def asked_people(plan: "DocumentPlan", log: Log, answers: Answers) -> Attendees:
    """Those present who are not in the log and are to be recorded."""
    people = new_people(plan.minutes.people, log)
    if not people:
        return ()
    present = {initials.casefold() for initials, _ in people}
    with answers.to("people"):
        if not answers.ready:
            say(f"Present, and not in the log: {named_people(people)}.")
        while True:
            answer = answers.typed("Record whom: all, none, or their initials", "none")
            typed = split_owners(answer.replace(" ", ","))
            strange = [each for each in typed if each.casefold() not in present | {"all", "none"}]
            if not strange:
                break
            fail(f"{joined(strange)} is not among them: type initials as they stand above.")
    wanted = {initials.casefold() for initials in typed}
    return tuple(each for each in people if wanted & {"all", each[0].casefold()})
