"""`exempt`: what is not for publication, and why."""

from typing import Annotated

import typer

from pcc_actions.cli.command import with_options
from pcc_actions.cli.exemption import note_what_is_told, warn_of_ground
from pcc_actions.cli.options import OptionalNote, References
from pcc_actions.cli.saving import ChangeOptions
from pcc_actions.core.changes import actions
from pcc_actions.errors import Refused


@with_options(ChangeOptions)
def exempt(
    ctx: typer.Context,
    how: ChangeOptions,
    references: References,
    ground: Annotated[
        str | None,
        typer.Option("--ground", metavar="GROUND", help="Why: FOIA s.31, or Sch 12A para 3."),
    ] = None,
    lift: Annotated[bool, typer.Option("--lift", help="They may be published after all.")] = False,
    note: OptionalNote = None,
) -> None:
    """Mark actions as not for publication, with the ground; or lift that."""
    if lift == bool(ground):
        raise Refused('Give the ground, as in --ground "FOIA s.31"; or --lift, to lift it.')
    how.record(
        ctx,
        references,
        lambda log, index, provenance: actions.exempt(log, index, provenance, ground, note),
    )
    if ground:
        warn_of_ground(ground)
    elif not how.dry_run:
        note_what_is_told(references)
