"""`import`: the actions and topics of a document, shown, then recorded as they are accepted."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pcc_actions.cli.command import with_options
from pcc_actions.cli.completion import offers
from pcc_actions.cli.import_options import ImportOptions
from pcc_actions.cli.session import Session, meeting_day, session
from pcc_actions.errors import Conflict, Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from pcc_actions.cli.import_draft import Answers, DocumentDraft
    from pcc_actions.cli.stopwatch import Stopwatch
    from pcc_actions.cli.untaken import Untaken
    from pcc_actions.core.log_settings import ColumnMap
    from pcc_actions.core.model import Log
    from pcc_actions.importing.document_plan import DocumentPlan
    from pcc_actions.importing.serials import SerialNumbering, Serials, SettleSerials
    from pcc_actions.importing.take_in import DocumentImport, ImportRequest
    from pcc_actions.importing.target_meeting import SettleMeeting, TargetMeeting
    from pcc_actions.importing.told_columns import SettleColumns, ToldColumns
    from pcc_actions.minutes.extracted import Minutes
    from pcc_actions.store.reading import Reading


@with_options(ImportOptions)
def import_(
    ctx: typer.Context,
    options: ImportOptions,
    document: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE",
            autocompletion=offers.files,
            help="Minutes or an action log: Word, PDF, web page, text or sheet.",
            show_default=False,
            readable=False,  # it is opened by the reader, which says in our words why it cannot be
        ),
    ] = None,
) -> None:
    """Read the actions out of minutes or an action log, and record what you accept."""
    options.refuse_what_cannot_be(document)
    if document is None:
        return forgotten(session(ctx), options)
    return taken_in(session(ctx), document, options)


def forgotten(this: Session, options: ImportOptions) -> None:
    """Take a map of columns out of the settings, and say so."""
    from pcc_actions.cli.saving import record
    from pcc_actions.core.changes.column_maps import forget_map

    record(this, lambda log: forget_map(log, str(options.forget_map)), dry_run=options.dry_run)


def taken_in(this: Session, document: Path, options: ImportOptions) -> None:
    """Plan a document, show the plan, ask about it, and record what is accepted of it."""
    from pcc_actions.cli import import_questions, import_words
    from pcc_actions.cli.import_draft import DocumentDraft
    from pcc_actions.cli.stopwatch import Stopwatch
    from pcc_actions.cli.untaken import rows_words, untaken
    from pcc_actions.importing.take_in import DocumentImport
    from pcc_actions.store.sidecar import refuse_read_only

    reading = this.read()
    if options.asks:
        refuse_read_only(this.path)
    watch = Stopwatch(document.name, quiet=options.format == "json")
    request = requested(document, options, this.now.today)
    intake = DocumentImport(request, reading.log, this.provenance(), watch)
    draft = DocumentDraft(this, document, options)
    with import_questions.breaking_off(draft, asked=options.asks):
        answers = draft.answers()
        plan, new_map = planned(reading.log, intake, draft, answers, options, watch)
        if not options.records:
            return import_words.say_how_to_go_on(options)
        asked = import_questions.asked_about(plan, reading.log, answers, asks=options.asks)
    taken = intake.change(plan, asked.accepted, asked.people, asked.topics)
    change = changing(taken, new_map)
    why = untaken(plan.rows, asked.taken, asked=options.asks)
    with import_questions.unrecorded(draft):
        recorded(this, reading, change, why, rows_words(plan.rows))
    if options.asks:
        draft.used(asked.all_left)
    else:
        import_words.say_what_is_left(plan, reading.log)
    return None


def planned(
    log: "Log",
    intake: "DocumentImport",
    draft: "DocumentDraft",
    answers: "Answers",
    options: ImportOptions,
    watch: "Stopwatch",
) -> tuple["DocumentPlan", "ColumnMap | None"]:
    """The plan of a document, printed, and the map of its columns that is to be kept.

    Raises `Refused` where its meeting cannot be told, or it has no columns for a map.
    """
    try:
        plan = intake.plan(*settling(log, answers, options, watch))
        plan = plan.with_left(draft.rows_left, draft.row_key)
        new_map = map_to_be_kept(plan, options)
        shown(plan, options, watch)
    finally:
        watch.clear()
    if plan.target.missing and not options.dry_run:
        raise Refused(" ".join(each.sentence for each in plan.target.missing))
    return plan, new_map


def requested(document: Path, options: ImportOptions, today: date) -> "ImportRequest":
    """What is wanted of a document. Raises `Refused` for what cannot be said of one."""
    from pcc_actions.importing.serials import SerialNumbering
    from pcc_actions.importing.take_in import ImportRequest
    from pcc_actions.minutes.column_mapping import mapping_of

    mapping, day = mapping_of(options.map or []), meeting_day(options.meeting, today)
    numbering = SerialNumbering(options.serials) if options.serials else None
    return ImportRequest(document, options.board, day, mapping, numbering)


def settling(
    log: "Log", answers: "Answers", options: ImportOptions, watch: "Stopwatch"
) -> tuple["SettleMeeting", "SettleColumns", "SettleSerials"]:
    """How meeting, columns and serials are settled: asked for, where somebody is asked."""
    from pcc_actions.cli.document_questions import asked_columns, asked_meeting
    from pcc_actions.cli.import_serials import asked_serials
    from pcc_actions.importing.serials import unsettled_serials
    from pcc_actions.importing.target_meeting import unsettled
    from pcc_actions.importing.told_columns import as_read

    if not options.asks:
        return unsettled, as_read, unsettled_serials

    def meeting(minutes: "Minutes", target: "TargetMeeting") -> "TargetMeeting":
        watch.clear()
        return asked_meeting(minutes, target, log, answers)

    def columns(told: "ToldColumns", is_log: bool) -> "ToldColumns":
        watch.clear()
        return asked_columns(told, is_log, answers)

    def serials(found: "Serials") -> "SerialNumbering | None":
        watch.clear()
        return asked_serials(found, answers)

    return meeting, columns, serials


def map_to_be_kept(plan: "DocumentPlan", options: ImportOptions) -> "ColumnMap | None":
    """The map that is to be kept. Raises `Refused` where the document has no columns for one."""
    if options.save_map is None:
        return None
    from pcc_actions.core.log_settings import ColumnMap

    columns = plan.told.to_be_kept if plan.told else {}
    if not columns:
        raise Refused(
            f"{plan.name} has no list of actions whose columns could be kept: leave out --save-map."
        )
    return ColumnMap(options.save_map, columns)


def changing(change: "Callable[[Log], Log]", new: "ColumnMap | None") -> "Callable[[Log], Log]":
    """The change of an import, with the map that is kept besides."""
    if new is None:
        return change
    from pcc_actions.core.changes.column_maps import keep_map

    return lambda log: keep_map(change(log), new)


def shown(plan: "DocumentPlan", options: ImportOptions, watch: "Stopwatch") -> None:
    """Print the plan. Raises `BadFile` where that takes too long."""
    if options.format == "json":
        from pcc_actions.importing.plan_json import json_plan
        from pcc_actions.terminal.say import write_utf8

        return write_utf8(json_plan(plan))
    from pcc_actions.cli.import_topic_words import topic_row
    from pcc_actions.cli.import_words import (
        columns_sentences,
        count,
        drawn,
        evidence_lines,
        head,
        plan_row,
        summary,
    )
    from pcc_actions.terminal.plan import print_plan

    day = plan.target.day
    rows = [
        plan_row(planned, evidence_lines(planned, day) if options.why else ())
        for planned in drawn(plan.actions, every=options.why)
    ]
    sums = [] if options.why else summary(plan.actions)
    findings = [(each.where, each.sentence) for each in plan.findings]
    counts = count(plan.actions, plan.topics)
    topics = [topic_row(planned, why=options.why) for planned in plan.topics]
    columns = columns_sentences(plan.columns, plan.kept_as)
    return print_plan(head(plan), columns, rows, findings, counts, watch.drawing, sums, topics)


def recorded(
    this: Session,
    reading: "Reading",
    change: "Callable[[Log], Log]",
    why: "Untaken | None",
    what: str = "action",
) -> None:
    """Record what was accepted, as one revision, and say what was done, or why nothing was.

    What was told of the log when it was read for the plan is not told again. Raises `Conflict`
    where it cannot be recorded since somebody else changed the log meanwhile.
    """
    from pcc_actions.cli.saving import record
    from pcc_actions.cli.untaken import Untaken, nothing_recorded
    from pcc_actions.terminal.say import say

    before: list[Log] = []

    def noting_the_log(log: "Log") -> "Log":
        before.append(log)
        return change(log)

    try:
        made = record(this, noting_the_log, told=reading)
    except Refused as refused:
        if before and before[-1] != reading.log:
            raise Conflict(
                "Somebody else changed the log meanwhile, and nothing of this was recorded. Run "
                "the same command again to see what the log says now."
            ) from refused
        raise
    same = made.after == made.before
    if why or same:
        say(nothing_recorded(why or Untaken.IN_THE_LOG, nothing=same, what=what))
