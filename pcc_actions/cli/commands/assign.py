"""`assign`: who owns actions from now on."""

from collections.abc import Sequence
from typing import Annotated

import typer

from pcc_actions.cli.arguments import words_argument
from pcc_actions.cli.command import with_options
from pcc_actions.cli.completion import offers
from pcc_actions.cli.hand_over import hand_all_over
from pcc_actions.cli.options import BoardCode, OptionalNote, Owners, Yes, named_owner_option
from pcc_actions.cli.owners import typed_owners
from pcc_actions.cli.saving import ChangeOptions
from pcc_actions.cli.session import session
from pcc_actions.cli.typed_words import IS_OUTSTANDING, incomplete, parted_words
from pcc_actions.core.changes import actions
from pcc_actions.core.changes.handover import add_and_remove
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.text.command_line import command_word
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
    words: Annotated[
        list[str] | None,
        words_argument(
            "OWNER…",
            "Several may be named. What follows them are the owners, the lead first.",
            offers.to_assign,
        ),
    ] = None,
    owners: Owners = None,
    note: OptionalNote = None,
) -> None:
    """Set who owns actions, or hand over all that one owns."""
    several = bool(handover.add or handover.remove)
    if handover.everything:
        before, after = handover.ends
        if words or owners or several:
            raise Refused(
                "All that somebody owns is handed over, without references or other owners: "
                f"pcc-actions assign --from {command_word(before)} --to {command_word(after)}."
            )
        hand_all_over(ctx, options, before, after, handover.board, note, yes=handover.yes)
        return
    if handover.board or handover.yes:
        raise Refused(
            f"{'--board' if handover.board else '--yes'} goes with --from and --to. Leave it out, "
            "or hand all over that somebody owns: see pcc-actions assign --help."
        )
    references, named = _references_and_owners(ctx, options, words, owners, several=several)
    if several:
        _change_some(ctx, options, references, handover, note)
    else:
        _set_all(ctx, options, references, named, note)


def _references_and_owners(
    ctx: typer.Context,
    options: ChangeOptions,
    words: list[str] | None,
    owners: list[str] | None,
    *,
    several: bool,
) -> tuple[Sequence[str], Sequence[str]]:
    """The references that were named and their owners, unless `several` are added or removed.

    Raises `Refused` where owners are named in two ways, or not at all.
    """
    given = several or owners is not None
    gaps = () if given else ("OWNER",)
    parted = parted_words(ctx, words, options.meeting, IS_OUTSTANDING, *gaps, all_named=given)
    named = (several, owners is not None, bool(parted.rest))
    if sum(named) > 1:
        raise Refused(
            "The owners are named in two ways: after the references, with --owner, or with --add "
            "and --remove. Leave one of the two out."
        )
    if not any(named):
        raise incomplete(ctx, parted.references, options.meeting, "who is to own it", "OWNER")
    return parted.references, owners or parted.rest


def _set_all(
    ctx: typer.Context,
    options: ChangeOptions,
    references: Sequence[str],
    typed: Sequence[str],
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
    references: Sequence[str],
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
