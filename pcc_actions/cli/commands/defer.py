"""`defer`: a later due date."""

from datetime import date
from typing import Annotated

import typer

from pcc_actions.cli.command import with_options
from pcc_actions.cli.options import Note, References
from pcc_actions.cli.saving import ChangeOptions
from pcc_actions.core.changes import actions
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.typed_due import later_date
from pcc_actions.core.model import Log


def _later(log: Log, index: int, to: str, provenance: Provenance) -> date:
    return later_date(log, to, log.actions[index].board, provenance.on)


@with_options(ChangeOptions)
def defer(
    ctx: typer.Context,
    options: ChangeOptions,
    references: References,
    to: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="WHEN",
            help="The later date: 30/04/2023, end of April 2023, in 2 weeks, next meeting.",
        ),
    ],
    note: Note,
) -> None:
    """Give actions a later due date; the earlier dates are kept."""
    options.record(
        ctx,
        references,
        lambda log, index, provenance: actions.defer(
            log, index, provenance, _later(log, index, to, provenance), note
        ),
    )
