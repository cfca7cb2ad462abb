"""`exempt`: what is not for publication, and why."""

from typing import Annotated, Final

import typer

from pcc_actions.cli.arguments import words_argument
from pcc_actions.cli.command import with_options
from pcc_actions.cli.completion import offers
from pcc_actions.cli.exemption import (
    note_what_is_told,
    refuse_ground_and_lift,
    warn_of_ground,
)
from pcc_actions.cli.options import Ground, OptionalNote, lift_option
from pcc_actions.cli.saving import ChangeOptions
from pcc_actions.cli.typed_words import ANY, incomplete, one_of_two, parted_words
from pcc_actions.core.changes import actions

GAP: Final = '"GROUND"'


@with_options(ChangeOptions)
def exempt(
    ctx: typer.Context,
    options: ChangeOptions,
    words: Annotated[
        list[str] | None,
        words_argument(
            "GROUND",
            "Several may be named. What follows them is the ground: FOIA s.31.",
            offers.to_exempt,
        ),
    ] = None,
    ground: Ground = None,
    lift: Annotated[bool, lift_option("They may be published after all.")] = False,
    note: OptionalNote = None,
) -> None:
    """Mark actions as not for publication, with the ground; or lift that."""
    given = lift or ground is not None
    gaps = [] if given else [GAP]
    parted = parted_words(ctx, words, options.meeting, ANY, *gaps, all_named=given)
    ground = one_of_two(" ".join(parted.rest), ground, "--ground")
    refuse_ground_and_lift(ground, lift=lift)
    if not (lift or ground):
        asked = "on which ground, such as FOIA s.31"
        raise incomplete(ctx, parted.references, options.meeting, asked, GAP)
    options.record(
        ctx,
        parted.references,
        lambda log, index, provenance: actions.exempt(log, index, provenance, ground, note),
    )
    if ground:
        warn_of_ground(ground)
    elif not options.dry_run:
        note_what_is_told(parted.references, "pcc-actions correct REFERENCE --redact TEXT")
