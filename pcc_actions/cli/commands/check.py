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
    dry_run: DryRun = False,
) -> None:
    """Look for faults in the log, and remark on what is odd."""
    from pcc_actions.core.checks.finding import FindingKind
    from pcc_actions.store.located_findings import located_findings
    from pcc_actions.terminal.findings import print_findings

    this = session(ctx)
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
