"""`assign`: who owns actions from now on."""

from typing import Annotated

import typer

from pcc_actions.cli.command import with_options
from pcc_actions.cli.options import OptionalNote, Owners, words_argument
from pcc_actions.cli.saving import ChangeOptions
from pcc_actions.cli.typed_words import IS_OUTSTANDING, incomplete, parted_words
from pcc_actions.core.changes import actions
from pcc_actions.core.text.english import joined
from pcc_actions.errors import Refused


@with_options(ChangeOptions)
def assign(
    ctx: typer.Context,
    options: ChangeOptions,
    words: Annotated[
        list[str] | None,
        words_argument(
            "OWNER…", "Several may be named. What follows them are the owners, the lead first."
        ),
    ] = None,
    owners: Owners = None,
    note: OptionalNote = None,
) -> None:
    """Set who owns actions, in the place of those who did."""
    given = owners is not None
    parted = parted_words(
        ctx,
        words,
        options.meeting,
        IS_OUTSTANDING,
        *([] if given else ["OWNER"]),
        all_named=given,
    )
    if given and parted.rest:
        raise Refused(
            f"The owners are named twice: {joined(parted.rest)} after the references, and with "
            "--owner. Leave one of the two out."
        )
    named = owners or parted.rest
    if not named:
        raise incomplete(ctx, parted.references, options.meeting, "who is to own it", "OWNER")
    options.record(
        ctx,
        parted.references,
        lambda log, index, provenance: actions.assign(log, index, provenance, named, note),
    )
