"""Words typed where a due date is asked: the whole line with --due-words for them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

import typer

from pcc_actions.cli.typed_line import TYPED, whole_line
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused

if TYPE_CHECKING:
    from pcc_actions.core.dates.typed_due import NoDueDate


@contextmanager
def with_due_words(ctx: typer.Context, due: str | None) -> Iterator[None]:
    """Have a due date that is none refused with the line that keeps its words, `due` as typed."""
    if due is None:
        yield
        return
    from pcc_actions.core.dates.typed_due import NoDueDate

    try:
        yield
    except NoDueDate as error:
        line = whole_line(ctx, instead=(_option(ctx, due), _words(error)))
        raise Refused(
            f"{error.said} Words without a date are kept as they are said by --due-words: {line}."
        ) from None


@dataclass(frozen=True, slots=True)
class DueWrong:
    """What is wrong with a due date, and its words in the line with those to be typed instead."""

    said: str
    instead: tuple[Sequence[str], Sequence[str]]


def due_wrong(
    ctx: typer.Context, log: Log, due: str, boards: Sequence[str], day: date
) -> DueWrong | None:
    """What is wrong with a due date that is none for any of some boards, None where nothing is."""
    from pcc_actions.core.dates.typed_day import SeveralDays
    from pcc_actions.core.dates.typed_due import NoDueDate, refusal_of_due

    error = refusal_of_due(log, due, boards, day)
    if error is None:
        return None
    if isinstance(error, NoDueDate):
        return DueWrong(error.said, (_option(ctx, due), _words(error)))
    if isinstance(error, SeveralDays):  # of which the line shows the last: it may have other gaps
        return DueWrong(error.fault, (_option(ctx, due), ("--due", uk(error.days[-1]))))
    return DueWrong(error.sentence, (_option(ctx, due), ("--due", "DATE")))


def _option(ctx: typer.Context, due: str) -> Sequence[str]:
    """The option as it was typed, in one word or two."""
    together = f"--due={due}"
    return [together] if together in ctx.meta[TYPED] else ["--due", due]


def _words(error: "NoDueDate") -> Sequence[str]:
    return ("--due-words", error.words)
