"""Words typed where a due date is asked: the whole line with --due-words for them."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from pcc_actions.cli.typed_line import TYPED, whole_line
from pcc_actions.core.dates.typed_due import NoDueDate
from pcc_actions.errors import Refused


@contextmanager
def with_due_words(ctx: typer.Context, due: str | None) -> Iterator[None]:
    """Have a due date that is none refused with the line that keeps its words, `due` as typed."""
    try:
        yield
    except NoDueDate as error:
        together = f"--due={due}"
        typed = [together] if together in ctx.meta[TYPED] else ["--due", str(due)]
        line = whole_line(ctx, instead=(typed, ("--due-words", error.words)))
        raise Refused(
            f"{error.said} Words without a date are kept as they are said by --due-words: {line}."
        ) from None
