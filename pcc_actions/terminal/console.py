"""The terminal, or what stands in its place, and stored text made harmless for it."""

import io
import os
import re
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from pcc_actions.terminal.screen import Screen

PIPE_WIDTH = 100  # columns of a table that does not go to a terminal
NARROWEST = 20  # columns: a label with a date stands in one line
_PYTHONS_OWN = ("strict", "backslashreplace")  # what is set for output and errors, unless told


def console(stream: TextIO | None = None) -> "Screen":
    """The screen for a stream, by default standard output.

    Colour goes to a terminal only, and as NO_COLOR, FORCE_COLOR and TERM have it.
    """
    from pcc_actions.terminal.screen import Screen

    file = forgiving(stream or sys.stdout)
    return Screen(file, width_of(file))


def width_of(stream: TextIO) -> int:
    """How many columns there are: a terminal's own, elsewhere COLUMNS or 100."""
    columns = _terminal_columns(stream) or _wished_columns() or PIPE_WIDTH
    return max(columns, NARROWEST)


def is_terminal(stream: TextIO) -> bool:
    """Whether a stream is a terminal of the system's own, and nothing that only says so."""
    try:
        return os.isatty(stream.fileno())
    except (OSError, ValueError):
        return False


def _terminal_columns(stream: TextIO) -> int:
    if not stream.isatty():
        return 0
    try:
        return os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return 0


def _wished_columns() -> int:
    wish = os.environ.get("COLUMNS", "")
    return int(wish) if re.fullmatch("[0-9]{1,5}", wish) else 0


def forgiving(stream: TextIO) -> TextIO:
    """Make a stream write something readable for what its encoding does not have."""
    if isinstance(stream, io.TextIOWrapper) and stream.errors in _PYTHONS_OWN:
        from pcc_actions.terminal.code_pages import READABLE

        stream.reconfigure(errors=READABLE)
    return stream
