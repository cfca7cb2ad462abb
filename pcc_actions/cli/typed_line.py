"""The line that was typed, whole, with what is missing in it."""

from typing import Final

import typer

from pcc_actions.core.text.command_line import command_line

TYPED: Final = "typed"  # where the context keeps the words after the name of its command


def whole_line(ctx: typer.Context, *gaps: str, reference: str | None = None) -> str:
    """The line that was typed, with what is missing: a reference first, other things last.

    The gaps are given as they are to be typed, texts in quotation marks.
    """
    named = () if reference is None else (reference,)
    names = ctx.command_path.split()[1:]
    return " ".join((command_line((*names, *named, *ctx.meta.get(TYPED, ()))), *gaps))
