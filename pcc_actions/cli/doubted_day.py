"""A day that is seldom meant by what was said: asked about at a terminal, refused elsewhere."""

from collections.abc import Callable
from datetime import date

import typer

from pcc_actions.cli.new_meeting import NOT_RECORDED
from pcc_actions.cli.prompts import at_terminal, confirmed
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.parse import uk
from pcc_actions.errors import Refused


class DoubtedDay(Refused):
    """A day is doubtful for what `fault` says: the `question` whether it is meant can be asked."""

    def __init__(
        self, fault: str, remedy: str, question: str = "Is that the day that is meant?"
    ) -> None:
        super().__init__(f"{fault} {remedy}")
        self.question = f"{fault} {question}"
        self.fault = fault


def refuse_past(ctx: typer.Context, day: date, provenance: Provenance, done: str) -> None:
    """Raise `DoubtedDay` for a day before that of the change; `done` is what was `put off`."""
    if day >= provenance.on:
        return
    if provenance.stated:
        raise DoubtedDay(
            f"{uk(day)} is before {uk(provenance.on)}, when it was {done}.",
            "Give a later date, or an earlier day with --on.",
        )
    line = whole_line(ctx, "--on DATE")
    raise DoubtedDay(f"{uk(day)} is past.", f"If it was {done} on an earlier day: {line}.")


def with_doubt_asked(run: Callable[[bool], None]) -> None:
    """Run; where a day is doubtful, again with True once somebody said that it is meant.

    Raises `Refused` where nobody does.
    """
    try:
        run(False)
    except DoubtedDay as error:
        if not at_terminal():
            raise
        if not confirmed(error.question):
            raise Refused(NOT_RECORDED) from None
        run(True)
