"""What tells from the outside that a file is a log, and of which: nothing of it is parsed."""

import re
from typing import Final

from pcc_actions.core.patterns import pattern

_FIRST: Final = 4_096  # bytes in which a log says that it is one
_ours: Final = pattern(
    rb"^(?:# Action log, kept by pcc-actions|\s*schema_version\s*=)", re.MULTILINE
)
_id: Final = pattern(
    rb"^\[settings\](?:(?!^\[).)*?^id\s*=\s*\"([^\"\n]*)\"", re.MULTILINE | re.DOTALL
)
_first_event: Final = pattern(rb"^\[\[actions\.history\]\]((?:\n.+)+)", re.MULTILINE)


def says_it_is_a_log(data: bytes) -> bool:
    """Whether a file, or the beginning of one, says that it is a log."""
    return _ours.search(data[:_FIRST]) is not None


def log_mark(data: bytes) -> bytes:
    """What a log and its copies share: its id or, of an older one, the first event in it.

    Empty where it has neither.
    """
    return next(filter(None, _marks(data)), b"")


def may_be_of_one_log(one: bytes, other: bytes) -> bool:
    """Whether nothing tells that two files are of two logs; a copy may be older than the id."""
    pairs = (pair for pair in zip(_marks(one), _marks(other), strict=True) if all(pair))
    first, second = next(pairs, (b"", b""))
    return first == second


def _marks(data: bytes) -> tuple[bytes, ...]:
    """The id and the first event, each empty where there is none."""
    text = data.replace(b"\r\n", b"\n")
    found = (mark.search(text) for mark in (_id, _first_event))
    return tuple(each[1] if each else b"" for each in found)
