"""What a person accepts of a document, asked one by one or by --yes, and its recording."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import typer

from pcc_actions.cli.plan_rows import row
from pcc_actions.cli.recording import record
from pcc_actions.cli.session import Session, asked
from pcc_actions.cli.untaken import Untaken, said, untaken
from pcc_actions.core.changes.imported import ImportedDocument, import_document
from pcc_actions.core.dates.parse import parse_date, parse_when, uk
from pcc_actions.core.messages import counted
from pcc_actions.core.model import Board, Log
from pcc_actions.core.references.parse import printed_parts
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.core.text.owner_names import split_owners
from pcc_actions.errors import Refused
from pcc_actions.importing.attendees import Attendees, new_people, shared_initials
from pcc_actions.importing.numbering import counted_items
from pcc_actions.importing.own.own_plan import ExportPlanner
from pcc_actions.importing.plan import ActionPlanner, PlannedAction, imported_document
from pcc_actions.importing.target_meeting import TargetMeeting, style_of, target_meeting_of
from pcc_actions.minutes.extracted import HEAD, Minutes, Remark, RemarkCode
from pcc_actions.terminal.plan import print_plan_row
from pcc_actions.terminal.say import fail, note, say

if TYPE_CHECKING:
    from pcc_actions.cli.import_options import ImportOptions
    from pcc_actions.importing.planning import DocumentPlan

CHOICES = "Take, edit or leave it, or take all the sure ones from here? t/e/l/a"
ONLY_EDIT = "It cannot be recorded as it is. Edit or leave it? e/l"


def settled(
    minutes: Minutes, log: Log, given: "ImportOptions", day: date | None, is_log: bool
) -> TargetMeeting:
    """Tell the meeting; at a terminal ask for what cannot be told of it.

    An action log whose references have dates needs no date of its own.
    """
    dated = is_log and any(printed_parts(each.reference or "").day for each in minutes.actions)
    target = target_meeting_of(minutes, log, given.board, day, needs_day=not dated)
    if not given.asks:
        return target
    if target.new and target.board:
        _agree_to(target.board)
    if target.lacks(RemarkCode.BOARD_MISSING):
        target = _with_board(target, minutes, log)
    if target.lacks(RemarkCode.DATE_MISSING):
        typed: str = typer.prompt("When was the meeting")
        target = replace(target, day=parse_date(typed))
    return replace(target, missing=())


def _with_board(target: TargetMeeting, minutes: Minutes, log: Log) -> TargetMeeting:
    """Ask which board it is; one that the log does not have is recorded with the rest."""
    named = f" ({quoted(minutes.board_name)})" if minutes.board_name else ""
    known = joined([*log.boards], "or")
    code: str = typer.prompt(
        f"Which board is it of{named}: {known}, or a new code", default=minutes.board
    ).strip()
    for board in log.boards.values():
        if board.code.casefold() == code.casefold():
            return replace(target, board=board)
    name: str = typer.prompt("The whole name of the new board", default=minutes.board_name)
    return replace(target, board=Board(code, name, style_of(minutes)), new=True)


def _agree_to(board: Board) -> None:
    if not asked(f"Record a new board {board.code}, {board.name}?"):
        raise Refused("Nothing was recorded. Say which board it is of with --board CODE.")


def findings(
    minutes: Minutes, target: TargetMeeting, log: Log, today: date, is_log: bool
) -> tuple[Remark, ...]:
    """Give everything that could not be settled, each once."""
    return tuple(dict.fromkeys(_findings(minutes, target, log, today, is_log)))


def _findings(
    minutes: Minutes, target: TargetMeeting, log: Log, today: date, is_log: bool
) -> Iterator[Remark]:
    yield from target.missing
    yield from target.findings
    if target.day and target.day > today:
        yield Remark(
            RemarkCode.NOT_YET_HELD, HEAD, f"The meeting of {uk(target.day)} is yet to be held."
        )
    if is_log and not minutes.actions:
        yield Remark(
            RemarkCode.NO_ACTION_COLUMN,
            HEAD,
            'No column was taken for the actions: say which it is, as in --map "Task=action".',
        )
    if counted_items(minutes.actions) and not is_log:
        yield Remark(
            RemarkCode.ITEMS_COUNTED,
            HEAD,
            "Not all items have a number: those without are counted on, in their order.",
        )
    yield from shared_initials(minutes.people, log)
    yield from minutes.findings


def how_to_go_on(given: "ImportOptions") -> None:
    """Say, where a person reads it, that nothing was recorded, and what to do."""
    if given.format == "json":
        return
    if given.dry_run:
        return note("Nothing was recorded: this was a dry run.")
    note(
        "Nothing was recorded. To record what is new or changed, add --yes; to be asked about "
        "each, run this at a terminal."
    )


def sure(plan: Sequence[PlannedAction]) -> list[PlannedAction]:
    """Give what needs no asking."""
    return [planned for planned in plan if planned.plan in ("new", "change")]


def asked_one_by_one(planning: "DocumentPlan") -> list[PlannedAction]:
    """Ask about each action that is not in the log already; give those that were taken."""
    planner = planning.planner
    if planner is None:
        return []
    planner.start_again()
    open_ones = [planned for planned in planning.plan if planned.plan != "same"]
    chosen: list[PlannedAction] = []
    for place, planned in enumerate(open_ones, start=1):
        answer = _asked(planner, planned, f"{place} of {len(open_ones)}")
        if answer == "all":
            rest = sure(open_ones[place - 1 :])
            for each in rest:
                planner.keep(each)
            return [*chosen, *rest]
        if isinstance(answer, PlannedAction):
            chosen.append(answer)
    return chosen


def _asked(
    planner: ActionPlanner, planned: PlannedAction, place: str
) -> PlannedAction | str | None:
    """Ask about one action: give it as taken, `all`, or None where it is left."""
    while True:
        print_plan_row(row(planned), place)
        possible = planned.taken is not None
        default = "l" if planned.plan == "ask" else "t"
        answer: str = typer.prompt(CHOICES if possible else ONLY_EDIT, default=default)
        letter = answer.strip().casefold()[:1]
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
    due, words = _due(typed, planner.day)
    mended = replace(
        extracted,
        reference=reference.strip() or None,
        text=text,
        owners=split_owners(owners),
        due=due,
        due_words=words,
        sure=True,
    )
    return planner.planned_anew(planned, mended)


def _due(typed: str, anchor: date) -> tuple[date | None, str | None]:
    """Give the due date that was typed, or the words where they are no date."""
    if typed.strip().casefold() in ("", "next meeting"):
        return None, None
    try:
        return parse_when(typed, anchor), None
    except Refused:
        return None, typed


def asked_people(planning: "DocumentPlan", log: Log) -> Attendees:
    """Offer those present who are not in the log; give those that are to be recorded."""
    people = new_people(planning.minutes.people, log)
    if not people:
        return ()
    say(f"Present, and not in the log: {_named(people)}.")
    answer: str = typer.prompt("Record whom: all, none, or their initials", default="none")
    wanted = {initials.casefold() for initials in split_owners(answer.replace(" ", ","))}
    return tuple(each for each in people if wanted & {"all", each[0].casefold()})


def _named(people: Attendees) -> str:
    return joined([f"{name} ({initials})" for initials, name in people])


def recorded(
    this: Session,
    planning: "DocumentPlan",
    chosen: Sequence[PlannedAction],
    people: Attendees,
    *,
    asked: bool,
) -> None:
    """Record what was accepted, as one revision, and say what was done, or why nothing was."""
    intake = _intake(planning, chosen, people)
    provenance = this.provenance()
    before = this.read().log
    same = record(this, lambda log: import_document(log, intake, provenance)) == before
    why = untaken(planning.plan, chosen, asked=asked)
    if why or same:
        say(said(why or Untaken.IN_THE_LOG, nothing=same))


def _intake(
    planning: "DocumentPlan", chosen: Sequence[PlannedAction], people: Attendees
) -> ImportedDocument:
    if isinstance(planning.planner, ExportPlanner):
        return planning.planner.intake(chosen)
    return imported_document(planning.target, planning.minutes.next_meeting, chosen, people)


def left(planning: "DocumentPlan", log: Log) -> None:
    """List what `--yes` did not take."""
    rest = [planned for planned in planning.plan if planned.plan == "ask"]
    if rest:
        say(f"{counted(len(rest), 'action')} left, to be asked about at a terminal:")
    for planned in rest:
        named = f"{planned.reference} " if planned.reference else ""
        extracted = planned.extracted
        say(f"- {named}{extracted.text} ({extracted.where[0]}) {planned.why}".rstrip())
    people = new_people(planning.minutes.people, log)
    if people:
        say(f"Not recorded as people: {_named(people)}.")
