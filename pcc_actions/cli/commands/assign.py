"""`assign`: who owns actions from now on."""

import typer

from pcc_actions.cli.command import with_options
from pcc_actions.cli.options import OptionalNote, Owners, References
from pcc_actions.cli.saving import ChangeOptions
from pcc_actions.core.changes import actions


@with_options(ChangeOptions)
def assign(
    ctx: typer.Context,
    how: ChangeOptions,
    references: References,
    owners: Owners,
    note: OptionalNote = None,
) -> None:
    """Set who owns actions, in the place of those who did."""
    how.record(
        ctx,
        references,
        lambda log, index, provenance: actions.assign(log, index, provenance, owners or (), note),
    )
