"""`import`: the actions of a document, shown first, then recorded as far as they are accepted."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pcc_actions.cli.command import with_options
from pcc_actions.cli.import_options import ImportOptions
from pcc_actions.cli.session import Session, meeting_day, session
from pcc_actions.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pcc_actions.cli.stopwatch import Stopwatch
    from pcc_actions.core.model import Log
    from pcc_actions.importing.attendees import Attendees
    from pcc_actions.importing.document_plan import DocumentPlan
    from pcc_actions.importing.planned_action import PlannedAction
    from pcc_actions.importing.take_in import DocumentImport, ImportRequest, SettleMeeting
    from pcc_actions.importing.target_meeting import TargetMeeting
    from pcc_actions.minutes.extracted import Minutes
    from pcc_actions.store.reading import Reading


@with_options(ImportOptions)
def import_(
    ctx: typer.Context,
    options: ImportOptions,
    document: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="Minutes or an action log: Word, PDF, web page, text or sheet.",
            readable=False,  # it is opened by the reader, which says in our words why it cannot be
        ),
    ],
) -> None:
    """Read the actions out of minutes or an action log, and record what you accept."""
    from pcc_actions.cli import import_questions, import_words
    from pcc_actions.cli.stopwatch import Stopwatch
    from pcc_actions.importing.take_in import DocumentImport

    if options.format == "json" and options.yes and not options.dry_run:
        raise Refused("--format json prints the plan and records nothing: leave out --yes.")
    this = session(ctx)
    reading = this.read()
    log, watch = reading.log, Stopwatch(document.name, quiet=options.format == "json")
    request = requested(document, options)
    intake = DocumentImport(request, log, this.provenance(), watch)
    try:
        plan = intake.plan(settling(log, options, watch))
        shown(plan, options, watch)
    finally:
        watch.clear()
    if plan.target.missing and not options.dry_run:
        raise Refused(" ".join(each.sentence for each in plan.target.missing))
    if not options.records:
        return import_words.say_how_to_go_on(options)
    accepted, people = import_questions.asked_for(plan, log) if options.asks else (plan.sure, ())
    recorded(this, reading, intake, plan, accepted, people, asked=options.asks)
    if options.yes:
        import_words.say_what_is_left(plan, log)
    return None


def requested(document: Path, options: ImportOptions) -> "ImportRequest":
    """What is wanted of a document. Raises `Refused` for what cannot be said of one."""
    from pcc_actions.importing.take_in import ImportRequest
    from pcc_actions.minutes.column_mapping import mapping_of

    mapping, day = mapping_of(options.map or []), meeting_day(options.meeting)
    return ImportRequest(document, options.board, day, mapping)


def settling(log: "Log", options: ImportOptions, watch: "Stopwatch") -> "SettleMeeting":
    """How what is missing of the meeting is settled: asked for, where somebody is asked."""
    from pcc_actions.cli.import_questions import asked_meeting
    from pcc_actions.importing.take_in import unsettled

    if not options.asks:
        return unsettled

    def ask(minutes: "Minutes", target: "TargetMeeting") -> "TargetMeeting":
        watch.clear()
        return asked_meeting(minutes, target, log)

    return ask


def shown(plan: "DocumentPlan", options: ImportOptions, watch: "Stopwatch") -> None:
    """Print the plan. Raises `BadFile` where that takes too long."""
    if options.format == "json":
        from pcc_actions.importing.plan_json import json_plan
        from pcc_actions.terminal.say import write_utf8

        return write_utf8(json_plan(plan))
    from pcc_actions.cli.import_words import count, drawn, evidence_lines, head, plan_row, summary
    from pcc_actions.terminal.plan import print_plan

    day = plan.target.day
    rows = [
        plan_row(planned, evidence_lines(planned, day) if options.why else ())
        for planned in drawn(plan.actions, every=options.why)
    ]
    sums = [] if options.why else summary(plan.actions)
    findings = [(each.where, each.sentence) for each in plan.findings]
    counts = count(plan.actions)
    return print_plan(head(plan), plan.columns, rows, findings, counts, watch.drawing, sums)


def recorded(
    this: Session,
    reading: "Reading",
    intake: "DocumentImport",
    plan: "DocumentPlan",
    accepted: "Sequence[PlannedAction]",
    people: "Attendees",
    *,
    asked: bool,
) -> None:
    """Record what was accepted, as one revision, and say what was done, or why nothing was.

    What was told of the log when it was read for the plan is not told again.
    """
    from pcc_actions.cli.saving import record
    from pcc_actions.cli.untaken import Untaken, nothing_recorded, untaken
    from pcc_actions.terminal.say import say

    change = intake.change(plan, accepted, people)
    before: list[Log] = []

    def noting_the_log(log: "Log") -> "Log":
        before.append(log)
        return change(log)

    same = record(this, noting_the_log, told=reading) == before[-1]
    why = untaken(plan.actions, accepted, asked=asked)
    if why or same:
        say(nothing_recorded(why or Untaken.IN_THE_LOG, nothing=same))
