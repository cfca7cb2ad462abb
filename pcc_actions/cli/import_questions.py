"""What is asked at a terminal of a document: its meeting, its actions one by one, its people."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import typer

from pcc_actions.cli.import_words import named_people, plan_row
from pcc_actions.cli.prompts import confirmed
from pcc_actions.core.dates.parse import parse_date, uk
from pcc_actions.core.model import Board, Log
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.core.text.owner_names import split_owners
from pcc_actions.errors import Refused
from pcc_actions.importing.action_planner import ActionPlanner
from pcc_actions.importing.attendees import Attendees, new_people
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.importing.target_meeting import TargetMeeting, style_of
from pcc_actions.minutes.extracted import DocumentFindingCode, Minutes
from pcc_actions.terminal.plan import print_plan_row
from pcc_actions.terminal.say import fail, say

if TYPE_CHECKING:
    from pcc_actions.importing.document_plan import DocumentPlan

Answer = PlannedAction | Literal["all"] | None
"""An action as it is taken, all the sure ones from there, or that it is left."""

CHOICES = "Take, edit or leave it, or take all the sure ones from here? t/e/l/a"
ONLY_EDIT = "It cannot be recorded as it is. Edit or leave it? e/l"


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


def asked_one_by_one(plan: "DocumentPlan") -> Sequence[PlannedAction]:
    """The actions that were taken of all that the log does not have already."""
    planner = plan.planner
    if planner is None:
        return ()
    planner.start_again()
    accepted: list[PlannedAction] = []
    actions = plan.not_in_log
    for number, planned in enumerate(actions):
        answer = _answer(planner, planned, f"{number + 1} of {len(actions)}")
        if answer == "all":
            rest = [each for each in actions[number:] if each.sure]
            for each in rest:
                planner.keep(each)
            return [*accepted, *rest]
        if isinstance(answer, PlannedAction):
            accepted.append(answer)
    return accepted


def _answer(planner: ActionPlanner, planned: PlannedAction, number: str) -> Answer:
    """Ask about one action: give it as taken, `all`, or None where it is left."""
    while True:
        print_plan_row(plan_row(planned), number)
        possible = planned.taken is not None
        default = "l" if planned.plan == "ask" else "t"
        typed: str = typer.prompt(CHOICES if possible else ONLY_EDIT, default=default)
        letter = typed.strip().casefold()[:1]
        if letter == "l":
            return None
        if letter == "a" and possible:
            return "all"
        try:
            if letter == "e":
                planned = _edited(planner, planned)
            elif letter == "t" and possible:
                planner.keep(planned)
                return planned
        except Refused as refused:
            fail(refused.sentence)


def _edited(planner: ActionPlanner, planned: PlannedAction) -> PlannedAction:
    """Ask for each part of an action anew, what it is being the default."""
    extracted = planned.extracted
    reference: str = typer.prompt("Reference", default=planned.reference or "")
    text: str = typer.prompt("Text", default=extracted.text)
    owners: str = typer.prompt("Owners", default=" / ".join(extracted.owners))
    by_when = uk(extracted.due) if extracted.due else extracted.due_words or "next meeting"
    typed: str = typer.prompt("Due", default=by_when)
    due, words = planner.due(extracted, typed)
    edited = replace(
        extracted,
        reference=reference.strip() or None,
        text=text,
        owners=split_owners(owners),
        due=due,
        due_words=words,
        sure=True,
    )
    return planner.planned_anew(planned, edited)


def asked_people(plan: "DocumentPlan", log: Log) -> Attendees:
    """Those present who are not in the log and are to be recorded."""
    people = new_people(plan.minutes.people, log)
    if not people:
        return ()
    say(f"Present, and not in the log: {named_people(people)}.")
    answer: str = typer.prompt("Record whom: all, none, or their initials", default="none")
    wanted = {initials.casefold() for initials in split_owners(answer.replace(" ", ","))}
    return tuple(each for each in people if wanted & {"all", each[0].casefold()})
