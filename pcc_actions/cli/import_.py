"""`import`: the actions of a document, shown first, then recorded as far as they are accepted."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pcc_actions.cli.common import takes
from pcc_actions.cli.import_options import ImportOptions
from pcc_actions.cli.session import Session, meeting_day, session
from pcc_actions.errors import Refused

if TYPE_CHECKING:
    from pcc_actions.cli.stopwatch import Stopwatch
    from pcc_actions.core.model import Log
    from pcc_actions.documents.block import Document
    from pcc_actions.importing.planning import DocumentPlan


@takes(ImportOptions)
def import_(
    ctx: typer.Context,
    given: ImportOptions,
    document: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="Minutes or an action log: Word, PDF, web page, text or sheet."
        ),
    ],
) -> None:
    """Read the actions out of minutes or an action log, and record what you accept."""
    from pcc_actions.cli import taking
    from pcc_actions.cli.stopwatch import Stopwatch

    if given.format == "json" and given.yes and not given.dry_run:
        raise Refused("--format json prints the plan and records nothing: leave out --yes.")
    this = session(ctx)
    log = this.read().log
    watch = Stopwatch(document.name, quiet=given.format == "json")
    try:
        planning = planned(this, log, given, document, watch)
        shown(planning, given, watch)
    finally:
        watch.clear()
    if planning.target.missing and not given.dry_run:
        raise Refused(" ".join(each.sentence for each in planning.target.missing))
    if not given.records:
        return taking.how_to_go_on(given)
    chosen = taking.asked_one_by_one(planning) if given.asks else taking.sure(planning.plan)
    people = taking.asked_people(planning, log) if given.asks else ()
    taking.recorded(this, planning, chosen, people, asked=given.asks)
    if given.yes:
        taking.left(planning, log)


def planned(
    this: Session, log: "Log", given: ImportOptions, path: Path, watch: "Stopwatch"
) -> "DocumentPlan":
    """Read a document and plan what would be done with what it says.

    At a terminal a board or a date that cannot be told is asked for. Raises `BadFile` where
    it takes too long.
    """
    from pcc_actions.cli import taking
    from pcc_actions.documents.sandbox import open_document
    from pcc_actions.importing.own.papers import refuse_own_paper
    from pcc_actions.importing.own.read_own import is_export
    from pcc_actions.importing.plan import MinutesPlanner, is_action_log, plan_of
    from pcc_actions.importing.planning import DocumentPlan
    from pcc_actions.importing.source import source_of
    from pcc_actions.minutes.column_mapping import mapped, mapping_of, preview
    from pcc_actions.minutes.overlong import without_overlong
    from pcc_actions.minutes.reading import read_minutes

    mapping, day = mapping_of(given.map or []), meeting_day(given.meeting)
    opened = open_document(path, lambda page: watch("page", page, 0), watch.left, watch)
    document, overlong = without_overlong(opened)
    if is_export(document) and not mapping:
        planning = planned_export(this, log, given, day, document, watch)
        return replace(planning, findings=(*overlong, *planning.findings))
    refuse_own_paper(document)
    meant = mapped(document, mapping)
    minutes = read_minutes(meant, log, watch)
    is_log = is_action_log(minutes, document.name)
    with watch.stopped():
        target = taking.settled(minutes, log, given, day, is_log)
    provenance, planner = this.provenance(), None
    if target.board and (target.day or is_log):
        planner = MinutesPlanner(minutes, log, target, provenance, document.name, is_log)
    plan = plan_of(minutes, planner, watch)
    findings = (*overlong, *taking.findings(minutes, target, log, this.now.today, is_log))
    columns = tuple(preview(document, meant))
    name = source_of(document.name)
    return DocumentPlan(name, minutes, target, planner, plan, findings, columns)


def planned_export(
    this: Session,
    log: "Log",
    given: ImportOptions,
    day: date | None,
    document: "Document",
    watch: "Stopwatch",
) -> "DocumentPlan":
    """Plan what would be done with each row of a spreadsheet that pcc-actions wrote.

    Raises `Refused` for a board given with it.
    """
    from pcc_actions.importing.own.own_plan import ExportPlanner, with_codes
    from pcc_actions.importing.own.read_own import read_export
    from pcc_actions.importing.plan import plan_of
    from pcc_actions.importing.planning import DocumentPlan
    from pcc_actions.importing.source import source_of
    from pcc_actions.importing.target_meeting import TargetMeeting

    if given.board:
        raise Refused(f"Each row of {document.name} says its board: leave out --board.")
    minutes = with_codes(read_export(document, watch), log)
    planner = ExportPlanner(minutes, log, day, this.provenance(), document.name)
    plan = plan_of(minutes, planner, watch)
    findings = (*minutes.findings, *planner.findings(plan))
    target = TargetMeeting(None, day)
    name = source_of(document.name)
    return DocumentPlan(name, minutes, target, planner, plan, findings, (), export=True)


def shown(planning: "DocumentPlan", given: ImportOptions, watch: "Stopwatch") -> None:
    """Print the plan. Raises `BadFile` where that takes too long."""
    if given.format == "json":
        from pcc_actions.importing.plan_json import json_plan
        from pcc_actions.terminal.say import hand_over

        hand_over(
            json_plan(
                planning.minutes,
                planning.target,
                planning.plan,
                planning.findings,
                planning.columns,
            )
        )
        return
    from pcc_actions.cli.plan_rows import count, head, row
    from pcc_actions.terminal.plan import print_plan

    rows = [row(planned) for planned in planning.plan]
    findings = [(each.where, each.sentence) for each in planning.findings]
    words = count(planning.plan)
    print_plan(head(planning), planning.columns, rows, findings, words, watch.drawing)
