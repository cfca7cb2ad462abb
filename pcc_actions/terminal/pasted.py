"""What was pasted behind the line that was read, where a terminal does not mark what is pasted."""

import sys
from typing import Final

from pcc_actions.terminal.cut_lines import is_cut_off

_SO_LONG: Final = 0.02  # seconds in which the next line of a paste comes, and no typed one does


def with_what_was_pasted(line: str) -> str | None:
    """A line with those that came at once with it, as one: none of them answers what is asked next.

    Blank lines are left out: a paste never presses Return for anybody. None where the end of one
    of the lines is missing.
    """
    lines = [line]
    while _more_has_come() and (more := sys.stdin.readline()):
        lines.append(more)
    if any(map(is_cut_off, lines)):
        return None
    return " ".join(filter(None, map(str.strip, lines)))


def _more_has_come() -> bool:
    """Whether a line stands in the terminal already; only a terminal can be asked."""
    try:
        number = sys.stdin.fileno()
        return sys.stdin.isatty() and _is_ready(number)
    except (OSError, ValueError):
        return False


def _is_ready(number: int) -> bool:
    if sys.platform == "win32":  # where only sockets can be waited for
        import msvcrt

        return msvcrt.kbhit()
    from select import select

    return bool(select([number], [], [], _SO_LONG)[0])
