"""`undo` and `redo`: the last thing recorded taken back, and that again."""

from typing import TYPE_CHECKING

import typer

from pcc_actions.cli.options import DryRun, Yes
from pcc_actions.cli.prompts import agreed
from pcc_actions.cli.session import Session, session

if TYPE_CHECKING:
    from pcc_actions.store.undo import Direction


def undo(ctx: typer.Context, yes: Yes = False, dry_run: DryRun = False) -> None:
    """Take back the last thing recorded; again goes further back."""
    _step(session(ctx), "undo", yes, dry_run)


def redo(ctx: typer.Context, yes: Yes = False, dry_run: DryRun = False) -> None:
    """Take back an undo, until something else is recorded."""
    _step(session(ctx), "redo", yes, dry_run)


def _step(this: Session, direction: "Direction", yes: bool, dry_run: bool) -> None:
    from pcc_actions.store.undo import passed_over, plan_step, put_back
    from pcc_actions.terminal.say import say, warn

    plan = plan_step(this.path, this.now, direction, this.clock)
    for version in plan.passed:
        warn(passed_over(version))
    if plan.broken:
        newest = "newest good version" if plan.passed else "newest kept version"
        warn(f"{plan.broken} Its {newest}, revision {plan.revision}, can be put back.")
    else:
        what = "takes back" if direction == "undo" else "does again"
        for deed in plan.did:
            say(f"This {what} revision {plan.step}: {deed}.")
    if dry_run:
        say("Nothing was put back: this was a dry run.")
    elif agreed("Go on?", yes):
        restored = put_back(this.path, this.now, direction, plan)
        say(f"Revision {plan.revision} is put back, as revision {restored.revision}.")
        if restored.warning:
            warn(restored.warning)
        this.tell_of_copies(plan.text.encode())
