"""The commands that record what happens to actions already in the log."""

from collections.abc import Callable
from datetime import date
from typing import Annotated

import typer

from pcc_actions.cli.command import Command, takes
from pcc_actions.cli.commands import add, correct
from pcc_actions.cli.commands.discharge import discharge
from pcc_actions.cli.import_ import import_
from pcc_actions.cli.options import (
    Minute,
    Note,
    OptionalNote,
    Owners,
    References,
    ReportedBy,
)
from pcc_actions.cli.saving import Each, note_what_is_told, remark_on_ground
from pcc_actions.core.changes import actions
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.due import later_date
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused

PANEL = "Log"
Reported = Callable[[Log, int, Provenance, str, str | None], Log]


def progress(change: Reported, name: str, words: str) -> Callable[..., None]:
    """Make the command of a change that has a note and may be reported by somebody else."""

    @takes(Each)
    def command(
        ctx: typer.Context,
        each: Each,
        references: References,
        note: Note,
        reported_by: ReportedBy = None,
    ) -> None:
        each.record(
            ctx,
            references,
            lambda log, place, provenance: change(log, place, provenance, note, reported_by),
        )

    command.__name__, command.__doc__ = name, words
    return command


@takes(Each)
def withdraw(
    ctx: typer.Context, each: Each, references: References, note: Note, minute: Minute = None
) -> None:
    """Record that the board no longer wants actions."""
    each.record(
        ctx,
        references,
        lambda log, place, provenance: actions.withdraw(log, place, provenance, note, minute),
    )


def _later(log: Log, place: int, to: str, provenance: Provenance) -> date:
    return later_date(log, to, log.actions[place].board, provenance.on)


@takes(Each)
def defer(
    ctx: typer.Context,
    each: Each,
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
    each.record(
        ctx,
        references,
        lambda log, place, provenance: actions.defer(
            log, place, provenance, _later(log, place, to, provenance), note
        ),
    )


@takes(Each)
def assign(
    ctx: typer.Context,
    each: Each,
    references: References,
    owners: Owners,
    note: OptionalNote = None,
) -> None:
    """Set who owns actions, in the place of those who did."""
    each.record(
        ctx,
        references,
        lambda log, place, provenance: actions.assign(log, place, provenance, owners or (), note),
    )


@takes(Each)
def exempt(
    ctx: typer.Context,
    each: Each,
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
    each.record(
        ctx,
        references,
        lambda log, place, provenance: actions.exempt(log, place, provenance, ground, note),
    )
    if ground:
        remark_on_ground(ground)
    elif not each.dry_run:
        note_what_is_told(references)


def register(app: typer.Typer) -> None:
    """Put the commands under the app."""
    note = progress(actions.note, "note", "Record progress on actions.")
    complete = progress(
        actions.complete,
        "complete",
        "Record that actions are reported done; the board has yet to agree.",
    )
    reopen = progress(actions.reopen, "reopen", "Record that actions are outstanding again.")
    app.command("add", cls=Command, rich_help_panel=PANEL)(add.add)
    app.command("import", cls=Command, rich_help_panel=PANEL)(import_)
    first = (note, complete, discharge, withdraw, reopen)
    for command in (*first, defer, assign, correct.correct, exempt):
        app.command(command.__name__, cls=Command, rich_help_panel=PANEL)(command)
