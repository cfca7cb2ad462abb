"""The line editor of this terminal: with editing, or plain where that is all it can do."""

import os
import sys
from typing import Final

from pcc_actions.terminal.console import is_terminal
from pcc_actions.terminal.questions import LineEditor

CANNOT_BE_EDITED: Final = ("", "dumb", "unknown")  # what TERM is where nothing can be drawn anew


def line_editor(*, plain: bool = False) -> LineEditor:
    """What asks at this terminal; plainly where that is wanted, or nothing else can be done."""
    from pcc_actions.terminal.plain_lines import PlainLines

    return PlainLines() if plain or not _can_be_edited() else _edited() or PlainLines()


def _can_be_edited() -> bool:
    """Whether there is a terminal, and it says that it can; on Windows none ever says anything."""
    said = sys.platform == "win32" or os.environ.get("TERM", "") not in CANNOT_BE_EDITED
    return said and all(map(is_terminal, (sys.stdin, sys.stdout)))


def _edited() -> LineEditor | None:
    """A line editor with editing, None where the console is none to draw on."""
    from pcc_actions.terminal.edited_lines import EditedLines, terminal_of_this_process

    try:
        return EditedLines(*terminal_of_this_process())
    except Exception:  # each system has a class of its own for what its console lacks
        return None
