"""Help as it is drawn: names in bold, since Typer's cyan and yellow cannot be read on white.

Typer has no other way to set its colours than by name in its module, which is imported only
where help is asked for.
"""

import io
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, redirect_stdout
from typing import Any, Final, TextIO

from typer.core import TyperGroup

from pcc_actions.core.patterns import pattern

_BOLD: Final = ("OPTION", "SWITCH", "USAGE", "COMMANDS_TABLE_FIRST_COLUMN")
_PLAIN: Final = ("TYPES", "OPTION_ENVVAR", "REQUIRED_LONG")
# What Typer writes for programmers: that something is required, and from which number on.
_WORDS: Final = {"REQUIRED_SHORT": "", "REQUIRED_LONG": "Has to be given.", "RANGE": ""}

_blanks = pattern(" +$", re.MULTILINE)


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
    """Have Typer draw no name in colour, and write nothing that only programmers read."""
    from typer import rich_utils

    for name in _BOLD:
        setattr(rich_utils, f"STYLE_{name}", "bold")
    for name in _PLAIN:
        setattr(rich_utils, f"STYLE_{name}", "none")
    for name, words in _WORDS.items():
        setattr(rich_utils, f"{name}_STRING", words)


def in_plain_words(pieces: Iterable[str]) -> list[str]:
    """The pieces of a usage line without the signs that only programmers read."""
    without = (piece.strip("{}").removesuffix(" [ARGS]...") for piece in pieces)
    return [piece for piece in without if piece != "[OPTIONS]"]


class CommandGroup(TyperGroup):
    """A group of commands: board, meeting, person, programme."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """The usage line in plain words."""
        return in_plain_words(super().collect_usage_pieces(ctx))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """The help page of the group."""
        with plainly_drawn():
            super().format_help(ctx, formatter)
