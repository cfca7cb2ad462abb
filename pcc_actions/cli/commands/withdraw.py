"""`withdraw`: what the board no longer wants."""

import typer

from pcc_actions.cli.arguments import OutstandingAndNote
from pcc_actions.cli.command import with_options
from pcc_actions.cli.decisions import record_decision
from pcc_actions.cli.options import Minute, OptionalNote
from pcc_actions.cli.saving import ChangeOptions
from pcc_actions.cli.typed_words import IS_OUTSTANDING, required_note
from pcc_actions.core.changes import actions


@with_options(ChangeOptions)
def withdraw(
    ctx: typer.Context,
    options: ChangeOptions,
    words: OutstandingAndNote = None,
    note: OptionalNote = None,
    minute: Minute = None,
) -> None:
    """Record that the board no longer wants actions."""
    named, said = required_note(ctx, words, options.meeting, note, IS_OUTSTANDING, '"WHY"')
    record_decision(
        ctx,
        options,
        named,
        minute,
        lambda log, index, provenance, minute: actions.withdraw(
            log, index, provenance, said, minute
        ),
    )
