"""`withdraw`: what the board no longer wants."""

import typer

from pcc_actions.cli.command import with_options
from pcc_actions.cli.decisions import record_decision
from pcc_actions.cli.options import Minute, Note, References
from pcc_actions.cli.saving import ChangeOptions
from pcc_actions.core.changes import actions


@with_options(ChangeOptions)
def withdraw(
    ctx: typer.Context,
    options: ChangeOptions,
    references: References,
    note: Note,
    minute: Minute = None,
) -> None:
    """Record that the board no longer wants actions."""
    record_decision(
        ctx,
        options,
        references,
        minute,
        lambda log, index, provenance, minute: actions.withdraw(
            log, index, provenance, note, minute
        ),
    )
