"""`assign`: who owns actions from now on."""

from dataclasses import dataclass
from typing import Annotated

import typer

from pcc_actions.cli.command import with_options
from pcc_actions.cli.hand_over import hand_all_over
from pcc_actions.cli.options import (
    BoardCode,
    OptionalNote,
    OptionalReferences,
    Owners,
    Yes,
    named_owner_option,
)
from pcc_actions.cli.owners import typed_owners
from pcc_actions.cli.saving import ChangeOptions
from pcc_actions.cli.session import session
from pcc_actions.core.changes import actions
from pcc_actions.core.changes.handover import add_and_remove
from pcc_actions.core.owners import command_word
from pcc_actions.errors import Refused


@dataclass(frozen=True, slots=True)
class HandoverOptions:
    """What changes of the owners, where not all are named anew, as typed."""

    add: Annotated[
        list[str] | None,
        named_owner_option("--add", "Who owns it from now on too. Again for several."),
    ] = None
    remove: Annotated[
        list[str] | None,
        named_owner_option("--remove", "Who owns it no more. Again for several."),
    ] = None
    before: Annotated[
        str | None,
        named_owner_option("--from", "Whose actions are handed over, all that are outstanding."),
    ] = None
    after: Annotated[
        str | None, named_owner_option("--to", "Who owns them from now on; with --from.")
    ] = None
    board: BoardCode = None
    yes: Yes = False

    @property
    def everything(self) -> bool:
        """Whether all that somebody owns is handed over."""
        return self.before is not None or self.after is not None

    @property
    def ends(self) -> tuple[str, str]:
        """From whom and to whom. Raises `Refused` where one of them is not said."""
        if self.before is None or self.after is None:
            before, after = (command_word(each or "OWNER") for each in (self.before, self.after))
            raise Refused(
                f"Say from whom and to whom: pcc-actions assign --from {before} --to {after}."
            )
        return self.before, self.after


@with_options(ChangeOptions, HandoverOptions)
def assign(
    ctx: typer.Context,
    options: ChangeOptions,
    handover: HandoverOptions,
    references: OptionalReferences = None,
    owners: Owners = None,
    note: OptionalNote = None,
) -> None:
    """Set who owns actions, or hand over all that one owns."""
    several = bool(handover.add or handover.remove)
    if handover.everything:
        before, after = handover.ends
        if references or owners or several:
            raise Refused(
                "All that somebody owns is handed over, without references or other owners: "
                f"pcc-actions assign --from {command_word(before)} --to {command_word(after)}."
            )
        hand_all_over(ctx, options, before, after, handover.board, note, yes=handover.yes)
        return
    if not references:
        line = f"pcc-actions assign REFERENCE --owner {command_word(owners[0] if owners else 'EI')}"
        raise Refused(f"Say which action: {line}.")
    if handover.board or (owners and several):
        unwanted = "--board goes with --from and --to" if handover.board else "--owner sets all"
        raise Refused(
            f"{unwanted}. Leave it out, or hand all over that somebody owns: see pcc-actions "
            "assign --help."
        )
    if several:
        _change_some(ctx, options, references, handover, note)
    else:
        _set_all(ctx, options, references, owners or [], note)


def _set_all(
    ctx: typer.Context,
    options: ChangeOptions,
    references: list[str],
    typed: list[str],
    note: str | None,
) -> None:
    this = session(ctx)
    owners = typed_owners(this, typed, this.day(options.on))
    options.record(
        ctx,
        references,
        lambda log, index, provenance: actions.assign(
            log, index, provenance, owners.kept(log, provenance.on), note
        ),
    )
    owners.warn()


def _change_some(
    ctx: typer.Context,
    options: ChangeOptions,
    references: list[str],
    handover: HandoverOptions,
    note: str | None,
) -> None:
    this = session(ctx)
    day = this.day(options.on)
    added = typed_owners(this, handover.add or (), day, "--add")
    removed = typed_owners(this, handover.remove or (), day, "--remove")
    options.record(
        ctx,
        references,
        lambda log, index, provenance: add_and_remove(
            log,
            index,
            provenance,
            added.kept(log, provenance.on),
            removed.kept(log, provenance.on),
            note,
        ),
    )
    added.warn()
