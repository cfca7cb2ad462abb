"""`check`: what is wrong or odd in the log, and what can be put right safely."""

from typing import Annotated

import typer

from pcc_actions.cli.command import refuse_recorder
from pcc_actions.cli.options import AsAt, DryRun
from pcc_actions.cli.session import Session, session
from pcc_actions.errors import Refused


def check(
    ctx: typer.Context,
    as_at: AsAt = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Fix what can be fixed safely, and list the changes.")
    ] = False,
    accept: Annotated[
        bool, typer.Option("--accept", help="Accept the log although actions are missing.")
    ] = False,
    whole: Annotated[
        bool,
        typer.Option(
            "--whole",
            help="Say whether all that was ever recorded is still there: look through the kept "
            "versions too, and the versions in git.",
        ),
    ] = False,
    dry_run: DryRun = False,
) -> None:
    """Look for faults in the log, and remark on what is odd."""
    from pcc_actions.core.checks.finding import FindingKind
    from pcc_actions.store.located_findings import located_findings
    from pcc_actions.terminal.findings import print_findings

    this = session(ctx)
    if whole:
        refuse_recorder(ctx)
        _refuse_beside_whole(as_at, fix, accept, dry_run)
        return _check_whole(this)
    if fix or accept:
        _mend(this, fix, accept, dry_run)
    elif dry_run:
        raise Refused("--dry-run goes with --fix or --accept: without them nothing is recorded.")
    else:
        refuse_recorder(ctx)
    rows = located_findings(this.path, this.now, this.day(as_at), this.clock)
    print_findings(rows)
    if any(finding.kind is FindingKind.FAULT for _, finding in rows):
        raise typer.Exit(1)
    return None


def _refuse_beside_whole(as_at: str | None, fix: bool, accept: bool, dry_run: bool) -> None:
    """Raise `Refused` where something was asked that is not of all that was ever recorded."""
    options = {"--as-at": as_at, "--fix": fix, "--accept": accept, "--dry-run": dry_run}
    given = [option for option, value in options.items() if value]
    if given:
        raise Refused(
            f"--whole looks at all that was ever recorded, and changes nothing: {given[0]} does "
            "not go with it. Run check once with each."
        )


def _check_whole(this: Session) -> None:
    from pcc_actions.core.checks.finding import FindingKind, faults_first
    from pcc_actions.store.located_findings import located_findings
    from pcc_actions.store.whole_record import whole_record
    from pcc_actions.terminal.findings import print_findings
    from pcc_actions.terminal.progress import ProgressLine
    from pcc_actions.terminal.say import say

    line = ProgressLine()
    try:
        found = whole_record(
            this.path, this.now, this.clock, lambda done: line.show(f"Looking at version {done:,}")
        )
    finally:
        line.clear()
    ordinary = located_findings(this.path, this.now, this.now.today, this.clock)
    rows = sorted([*ordinary, *found.rows], key=lambda row: faults_first(row[1]))
    print_findings(rows)
    say(found.sentence)
    if any(finding.kind is FindingKind.FAULT for _, finding in rows):
        raise typer.Exit(1)
    if any(finding.leaves_unread for _, finding in rows):
        raise typer.Exit(3)


def _mend(this: Session, fix: bool, accept: bool, dry_run: bool) -> None:
    from pcc_actions.cli.saving import sentences_of_change
    from pcc_actions.core.changes.autofix import autofixed
    from pcc_actions.store.saving import plan_update, update
    from pcc_actions.terminal.say import say, warn

    provenance = this.provenance()
    saved = (plan_update if dry_run else update)(
        this.path, this.now, lambda log: autofixed(log, provenance) if fix else log, accept=accept
    )
    if saved.reading.sealed and saved.after == saved.reading.log:
        say("There was nothing to mend.")
        return
    said = sentences_of_change(this, saved.reading.typed, saved.after)
    if saved.reading.missing:
        said.insert(0, f"Taken as it is: {saved.reading.missing}.")
    for sentence in said or ["The log was sealed as it is."]:
        say(f"Would be recorded: {sentence}" if dry_run else sentence)
    if saved.warning:
        warn(saved.warning)
