"""What is asked at a terminal of a document: its meeting, its actions one by one, its people."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import typer

from pcc_actions.cli.import_edit import edited_action
from pcc_actions.cli.import_words import beside_rows, columns_sentences, named_people, say_each
from pcc_actions.cli.prompts import confirmed
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

Answer = PlannedAction | Literal["all"] | None
"""An action as it is taken, all the sure ones from there, or that it is left."""


def asked_meeting(minutes: Minutes, target: TargetMeeting, log: Log) -> TargetMeeting:
    """The meeting with nothing missing: what cannot be told of it is asked for."""
    if target.new and target.board:
        _agree_to(target.board)
    if target.lacks(DocumentFindingCode.BOARD_MISSING):
        target = _with_board(target, minutes, log)
    if target.lacks(DocumentFindingCode.DATE_MISSING):
        typed: str = typer.prompt("When was the meeting")
        target = replace(target, day=parse_date(typed))
    return replace(target, missing=())


def _agree_to(board: Board) -> None:
    if not confirmed(f"Record a new board {board.code}, {board.name}?"):
        raise Refused("Nothing was recorded. Say which board it is of with --board CODE.")


def _with_board(target: TargetMeeting, minutes: Minutes, log: Log) -> TargetMeeting:
    """Ask which board it is; one that the log does not have is recorded with the rest."""
    printed = f" ({quoted(minutes.board_name)})" if minutes.board_name else ""
    known = joined([*log.boards], "or")
    code: str = typer.prompt(
        f"Which board is it of{printed}: {known}, or a new code", default=minutes.board
    ).strip()
    for board in log.boards.values():
        if board.code.casefold() == code.casefold():
            return replace(target, board=board)
    name: str = typer.prompt("The whole name of the new board", default=minutes.board_name)
    return replace(target, board=Board(code, name, style_of(minutes)), new=True)


def asked_columns(told: ToldColumns, is_log: bool) -> ToldColumns:
    """The columns as they were agreed to, after each that somebody put right.

    Of minutes nothing is asked where each column of their tables of actions is read.
    """
    while is_log or not told.is_whole:
        for sentence in columns_sentences(told.columns, None) or [_no_columns(told)]:
            say(sentence)
        typed: str = typer.prompt(
            "Return where that is right, else what one is, as in Lead=owner",
            default="",
            show_default=False,
        )
        if not typed.strip():
            break
        try:
            told = told.also(mapping_of([typed]))
        except Refused as refused:
            fail(refused.sentence)
    return told


def _no_columns(told: ToldColumns) -> str:
    headings = joined([quoted(each) for each in told.headings])
    return f"No column was taken for the actions. The headings are: {headings or 'none'}."


def asked_for(plan: "DocumentPlan", log: Log) -> tuple[Sequence[PlannedAction], Attendees]:
    """The actions and the people that were taken. Says, where it is broken off, what that means."""
    try:
        return asked_one_by_one(plan, log), asked_people(plan, log)
    except (typer.Abort, KeyboardInterrupt):
        typer.echo()  # what is said next begins a line
        say("Nothing was recorded.")
        raise


def asked_one_by_one(plan: "DocumentPlan", log: Log) -> Sequence[PlannedAction]:
    """The actions that were taken of all that the log does not have already."""
    planner = plan.planner
    if planner is None:
        return ()
    planner.start_again()
    accepted: list[PlannedAction] = []
    actions = plan.not_in_log
    for number, planned in enumerate(actions):
        answer = _answer(planner, planned, log, f"{number + 1} of {len(actions)}")
        if answer == "all":
            return [*accepted, *_all_sure(planner, actions[number:])]
        if isinstance(answer, PlannedAction):
            accepted.append(answer)
    return accepted


def _all_sure(planner: ActionPlanner, rest: Sequence[PlannedAction]) -> list[PlannedAction]:
    """The sure ones of the rest; those that are left are listed."""
    sure = [each for each in rest if each.sure]
    left = [each for each in rest if not each.sure]
    for each in sure:
        planner.keep(each)
    if left:
        say(f"{counted(len(left), 'action')} left:")
        say_each(left)
    return sure


def _answer(planner: ActionPlanner, planned: PlannedAction, log: Log, number: str) -> Answer:
    """Ask about one action: give it as taken, `all`, or None where it is left."""
    while True:
        position = f"{number}: {planned.plan} {planned.reference or ''}".rstrip()
        rows = beside_rows(planned, _in_log(planned, log))
        print_question(position, rows, planned.why, planned.candidates)
        letters = _letters(planned)
        default = "t" if planned.plan != "ask" and "t" in letters else "l"
        typed: str = typer.prompt(_question(letters), default=default)
        letter = typed.strip().casefold()
        letter = letter if letter in letters else letter[:1]
        if letter not in letters:
            continue
        if letter == "l":
            return None
        if letter == "a":
            return "all"
        try:
            if letter == "t":
                planner.keep(planned)
                return planned
            planned = _otherwise(planner, planned, letter)
            if planned.plan == "same":
                say("The log has it already, with all that is said of it.")
                return None
        except Refused as refused:
            fail(refused.sentence)


def _otherwise(planner: ActionPlanner, planned: PlannedAction, letter: str) -> PlannedAction:
    """The action as it is put right: edited, as it may be meant, new, or one of its candidates."""
    if letter == "e":
        return edited_action(planner, planned)
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


def asked_people(plan: "DocumentPlan", log: Log) -> Attendees:
    """Those present who are not in the log and are to be recorded."""
    people = new_people(plan.minutes.people, log)
    if not people:
        return ()
    say(f"Present, and not in the log: {named_people(people)}.")
    present = {initials.casefold() for initials, _ in people}
    while True:
        answer: str = typer.prompt("Record whom: all, none, or their initials", default="none")
        typed = split_owners(answer.replace(" ", ","))
        strange = [each for each in typed if each.casefold() not in present | {"all", "none"}]
        if not strange:
            break
        fail(f"{joined(strange)} is not among them: type initials as they stand above.")
    wanted = {initials.casefold() for initials in typed}
    return tuple(each for each in people if wanted & {"all", each[0].casefold()})
