"""The line that was typed, whole, with what is missing in it."""

from collections.abc import Sequence
from typing import Final

import typer

from pcc_actions.core.text.command_line import command_line

TYPED: Final = "typed"  # where the context keeps the words after the name of its command


def whole_line(
    ctx: typer.Context,
    *gaps: str,
    reference: str | None = None,
    instead: tuple[Sequence[str], Sequence[str]] = ((), ()),
) -> str:
    """The line that was typed, with what is missing: a reference first, other things last.

    The gaps are given as they are to be typed, texts in quotation marks. Of `instead` the second
    words take the place of the first.
    """
    named = () if reference is None else (reference,)
    typed = _replaced(ctx.meta.get(TYPED, ()), *instead)
    return " ".join((command_line((*ctx.command_path.split()[1:], *named, *typed)), *gaps))


def _replaced(typed: Sequence[str], before: Sequence[str], after: Sequence[str]) -> Sequence[str]:
    """The words with some taken out, one after the other, and others at the end."""
    kept, left = [], [*before]
    for word in typed:
        if left and word == left[0]:
            left.pop(0)
        else:
            kept.append(word)
    return (*kept, *after)
