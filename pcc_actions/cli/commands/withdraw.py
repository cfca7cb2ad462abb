"""`withdraw`: what the board no longer wants."""

import typer

from pcc_actions.cli.command import with_options
from pcc_actions.cli.options import Minute, Note, References
from pcc_actions.cli.saving import ChangeOptions
from pcc_actions.core.changes import actions


@with_options(ChangeOptions)
def withdraw(
    ctx: typer.Context,
    how: ChangeOptions,
    references: References,
    note: Note,
    minute: Minute = None,
) -> None:
    """Record that the board no longer wants actions."""
    how.record(
        ctx,
        references,
        lambda log, index, provenance: actions.withdraw(log, index, provenance, note, minute),
    )
