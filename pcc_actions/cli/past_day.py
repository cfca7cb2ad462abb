"""A day to come that is past by what was said: asked about at a terminal, refused elsewhere."""

from collections.abc import Callable
from datetime import date

import typer

from pcc_actions.cli.new_meeting import NOT_RECORDED
from pcc_actions.cli.prompts import at_terminal, confirmed
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.parse import uk
from pcc_actions.errors import Refused


class IsPast(Refused):
    """The day is past by that of the change, which `fault` says: it can be asked."""

    def __init__(self, fault: str, remedy: str) -> None:
        super().__init__(f"{fault} {remedy}")
        self.fault = fault


def refuse_past(ctx: typer.Context, day: date, provenance: Provenance, done: str) -> None:
    """Raise `IsPast` for a day before that of the change; `done` is what was `put off`."""
    if day >= provenance.on:
        return
    if provenance.stated:
        raise IsPast(
            f"{uk(day)} is before {uk(provenance.on)}, when it was {done}.",
            "Give a later date, or an earlier day with --on.",
        )
    line = whole_line(ctx, "--on DATE")
    raise IsPast(f"{uk(day)} is past.", f"If it was {done} on an earlier day: {line}.")


def with_past_asked(run: Callable[[bool], None]) -> None:
    """Run; where a day is past, again with True once somebody said that it is meant.

    Raises `Refused` where nobody does.
    """
    try:
        run(False)
    except IsPast as error:
        if not at_terminal():
            raise
        if not confirmed(f"{error.fault} Is that the day that is meant?"):
            raise Refused(NOT_RECORDED) from None
        run(True)
