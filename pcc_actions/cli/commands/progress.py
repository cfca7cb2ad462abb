"""`note`, `complete` and `reopen`: how actions go on, as their owners report it."""

from collections.abc import Callable, Sequence
from typing import Annotated

import typer

from pcc_actions.cli.command import with_options
from pcc_actions.cli.options import Note, References
from pcc_actions.cli.saving import ChangeOptions
from pcc_actions.core.changes import actions
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.model import Log

ReportedBy = Annotated[
    str | None,
    typer.Option("--reported-by", metavar="NAME", help="Who reported it, if not you."),
]
ReportedChange = Callable[[Log, int, Provenance, str, str | None], Log]


@with_options(ChangeOptions)
def note(
    ctx: typer.Context,
    how: ChangeOptions,
    references: References,
    note: Note,
    reported_by: ReportedBy = None,
) -> None:
    """Record progress on actions."""
    _record(ctx, how, references, actions.note, note, reported_by)


@with_options(ChangeOptions)
def complete(
    ctx: typer.Context,
    how: ChangeOptions,
    references: References,
    note: Note,
    reported_by: ReportedBy = None,
) -> None:
    """Record that actions are reported done; the board has yet to agree."""
    _record(ctx, how, references, actions.complete, note, reported_by)


@with_options(ChangeOptions)
def reopen(
    ctx: typer.Context,
    how: ChangeOptions,
    references: References,
    note: Note,
    reported_by: ReportedBy = None,
) -> None:
    """Record that actions are outstanding again."""
    _record(ctx, how, references, actions.reopen, note, reported_by)


def _record(
    ctx: typer.Context,
    how: ChangeOptions,
    references: Sequence[str],
    change: ReportedChange,
    note: str,
    reported_by: str | None,
) -> None:
    how.record(
        ctx,
        references,
        lambda log, index, provenance: change(log, index, provenance, note, reported_by),
    )
