"""The commands that care for a log: `check`, `undo`, `redo`."""

from typing import Annotated, Literal

import typer

from pcc_actions.cli.command import Command
from pcc_actions.cli.options import AsAt, DryRun, Yes
from pcc_actions.cli.saving import done
from pcc_actions.cli.session import Session, agreed, clock, session

PANEL = "Care"
Direction = Literal["undo", "redo"]


def check(
    ctx: typer.Context,
    as_at: AsAt = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what cannot be wrong, and say what was done.")
    ] = False,
    accept: Annotated[
        bool, typer.Option("--accept", help="Take a log with fewer actions as it is.")
    ] = False,
    dry_run: DryRun = False,
) -> None:
    """Look for faults in the log, and remark on what is odd."""
    from pcc_actions.store.located_findings import located_findings
    from pcc_actions.terminal.findings import print_findings

    this = session(ctx)
    if fix or accept:
        _mended(this, fix, accept, dry_run)
    rows = located_findings(this.path, this.now, this.day(as_at), clock)
    print_findings(rows)
    if any(finding.kind == "fault" for _, finding in rows):
        raise typer.Exit(1)


def _mended(this: Session, fix: bool, accept: bool, dry_run: bool) -> None:
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
    said = done(saved.reading.typed, saved.after, this.now.today)
    if saved.reading.missing:
        said.insert(0, f"Taken as it is: {saved.reading.missing}.")
    for sentence in said or ["The log was sealed as it is."]:
        say(f"Would be recorded: {sentence}" if dry_run else sentence)
    if saved.warning:
        warn(saved.warning)


def undo(ctx: typer.Context, yes: Yes = False, dry_run: DryRun = False) -> None:
    """Take back the last thing recorded; again goes further back."""
    _step(session(ctx), "undo", yes, dry_run)


def redo(ctx: typer.Context, yes: Yes = False, dry_run: DryRun = False) -> None:
    """Take back an undo, until something else is recorded."""
    _step(session(ctx), "redo", yes, dry_run)


def _step(this: Session, direction: Direction, yes: bool, dry_run: bool) -> None:
    from pcc_actions.store.undo import passed_over, plan_step, put_back
    from pcc_actions.terminal.say import say, warn

    plan = plan_step(this.path, this.now, direction, clock)
    for one in plan.passed:
        warn(passed_over(one))
    if plan.broken:
        newest = "newest good version" if plan.passed else "newest kept version"
        warn(f"{plan.broken} Its {newest}, revision {plan.revision}, can be put back.")
    else:
        what = "takes back" if direction == "undo" else "does again"
        for each in plan.did:
            say(f"This {what} revision {plan.step}: {each}.")
    if dry_run:
        say("Nothing was put back: this was a dry run.")
    elif agreed("Go on?", yes):
        restored = put_back(this.path, this.now, direction, plan)
        say(f"Revision {plan.revision} is put back, as revision {restored.revision}.")
        if restored.warning:
            warn(restored.warning)


def register(app: typer.Typer) -> None:
    """Put the commands under the app."""
    for command in (check, undo, redo):
        app.command(command.__name__, cls=Command, rich_help_panel=PANEL)(command)
