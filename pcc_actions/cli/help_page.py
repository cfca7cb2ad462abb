"""Help as it is drawn: names in bold, since Typer's cyan and yellow cannot be read on white.

Typer has no other way to set its colours than by name in its module, which is imported only
where help is asked for.
"""

import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from typing import Any, Final, TextIO

from typer.core import TyperGroup

_BOLD: Final = ("OPTION", "SWITCH", "USAGE", "COMMANDS_TABLE_FIRST_COLUMN")
_PLAIN: Final = ("TYPES", "OPTION_ENVVAR", "REQUIRED_LONG")

_blanks = re.compile(" +$", re.MULTILINE)


@contextmanager
def plainly_drawn() -> Iterator[None]:
    """Have help be drawn without colours for names, in a pipe without blanks at line ends."""
    _without_colours()
    stream = sys.stdout
    if stream.isatty():
        with _as_wide_as_it_is(stream):
            yield
        return
    from pcc_actions.terminal.code_pages import READABLE

    # Of the same signs, as the boxes are drawn of what the stream can write.
    page = io.TextIOWrapper(io.BytesIO(), stream.encoding, errors=READABLE, newline="")
    with redirect_stdout(page):
        yield
    page.seek(0)
    stream.write(_blanks.sub("", page.read()))


@contextmanager
def _as_wide_as_it_is(stream: TextIO) -> Iterator[None]:
    """Have Rich take the width of the terminal, also where TERM is dumb: it takes 80 there."""
    from pcc_actions.terminal.console import width_of

    before = {name: os.environ.get(name) for name in ("COLUMNS", "LINES")}
    os.environ |= {"COLUMNS": str(width_of(stream)), "LINES": "25"}
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name)
            os.environ |= {} if value is None else {name: value}


def _without_colours() -> None:
    from typer import rich_utils

    for name in _BOLD:
        setattr(rich_utils, f"STYLE_{name}", "bold")
    for name in _PLAIN:
        setattr(rich_utils, f"STYLE_{name}", "none")


class CommandGroup(TyperGroup):
    """A group of commands: board, meeting, person."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The help page of the group."""
        with plainly_drawn():
            super().format_help(ctx, formatter)
