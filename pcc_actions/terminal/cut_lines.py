"""A line of which a terminal passed on the beginning alone: it is asked again, never recorded."""

import io
import sys
from typing import Final

from pcc_actions.terminal.console import is_terminal

_ROOM: Final = {"linux": 4095, "darwin": 1023}
"""How many bytes of a typed line the system keeps; what is typed beyond it drops in silence."""


def is_cut_off(line: str) -> bool:
    """Whether the end of a line that was read at a terminal is missing, or may be."""
    if not is_terminal(sys.stdin):
        return False
    room = _ROOM.get(sys.platform)
    full = room is not None and len(_bytes_of(line.rstrip("\n"))) >= room
    return full or not line.endswith("\n")


def cut_off_words() -> str:
    """What is said of such a line."""
    room = _ROOM.get(sys.platform)
    most = f"A line has room for {room:,} letters here, for fewer with accents: t" if room else "T"
    return (
        "Not all of that line came here, so nothing of it is taken. "
        f"{most}ype it again, shorter, with Return at its end."
    )


def take_half_letters() -> None:
    """Have a line read that was cut within a letter, as with any byte that is no letter."""
    if isinstance(sys.stdin, io.TextIOWrapper) and sys.stdin.errors == "strict":
        sys.stdin.reconfigure(errors="surrogateescape")


def _bytes_of(line: str) -> bytes:
    return line.encode(sys.stdin.encoding, "surrogateescape")
