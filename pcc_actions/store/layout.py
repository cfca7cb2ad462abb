"""Where the actions stand in the bytes of a log, found by plain search: none of them is parsed."""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import Final

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.patterns import pattern
from pcc_actions.store.seal import Closing

_LONG_STRINGS: Final = (b'"""', b"'''")  # in which a line can look like a header and be none


class ActionLine(Enum):
    """A line of an action that may be told without parsing it."""

    REFERENCE = auto()
    CLOSED = auto()  # the day on which an action that is over was closed


# A line that begins with a bracket, but for the header of an event. Group 1 says that it is that of
# an action; then group 2 may be what a line below it tells, where it stands as we write it.
_HEADER: Final = rb"\n\[(?!\[actions\.history\]\]\r?\n)(?:()\[actions\]\](?=\r?\n)(?:\r?"
_LINES: Final = {
    ActionLine.REFERENCE: pattern(
        _HEADER + rb'(?:\n(?!reference )[a-z#].*)*+\nreference = "([^"\\\n]*)"(?=\r?\n))?)?'
    ),
    ActionLine.CLOSED: pattern(
        _HEADER + rb'(?:\n[a-rt-z#].*)*+\nstatus = "(?:discharged|withdrawn)"\r?'
        rb"(?:\n[abd-z#].*)*+\nclosed = (\d{4}-\d\d-\d\d)(?=\r?\n))?)?"
    ),
}
_Found = tuple[int, bytes | None, bytes | None]  # where an action begins, and the groups


@dataclass(frozen=True, slots=True)
class Layout:
    """The bytes of a log in parts: its head, and then its actions.

    `starts` are the offsets at which the actions begin, and at last the one at which they end.
    `known` is what their lines were found to tell.
    With `long_strings` a line may be no key, whatever it looks like.
    """

    data: bytes
    starts: tuple[int, ...]
    long_strings: bool
    known: dict[ActionLine, list[bytes | None]]

    @property
    def count(self) -> int:
        """How many actions there are."""
        return len(self.starts) - 1

    @property
    def head(self) -> str:
        """The text above the first action."""
        return self.data[: self.starts[0]].decode()

    def action(self, place: int) -> bytes:
        """The bytes of the action at a place."""
        return self.data[self.starts[place] : self.starts[place + 1]]

    def actions(self, first: int, last: int) -> bytes:
        """The bytes of the actions from a place up to another, that one not included."""
        return self.data[self.starts[first] : self.starts[last]]

    def told(self, line: ActionLine) -> Sequence[bytes | None]:
        """What such a line of each action tells; None where only parsing tells it."""
        if line not in self.known:
            self.known[line] = [*self._told(line)]
        return self.known[line]

    def _told(self, line: ActionLine) -> Iterator[bytes | None]:
        match, data = _LINES[line].match, self.data
        for start, end in pairwise(self.starts):
            surely = start and not (self.long_strings and _has_long_strings(data, start, end))
            found = match(data, start - 1, end) if surely else None
            yield found[2] if found else None

    def printed_references(self) -> list[str | None]:
        """The reference of each action; None where it had others, or where only parsing tells."""
        told = [None if each is None else each.decode() for each in self.told(ActionLine.REFERENCE)]
        for place in self.places_with(b"formerly"):
            told[place] = None
        return told

    def places_with(self, words: bytes) -> frozenset[int]:
        """The places of the actions in which some words stand."""
        return frozenset(bisect(self.starts, at) - 1 for at in self._offsets(words))

    def _offsets(self, words: bytes) -> Iterator[int]:
        at = self.data.rfind(words, self.starts[0], self.starts[-1])  # three times as quick as find
        while at >= 0:
            yield at
            at = self.data.rfind(words, self.starts[0], at)


def layout_of(
    data: bytes, closing: Closing, first: ActionLine = ActionLine.REFERENCE
) -> Layout | None:
    """The layout of a log, above its closing line; `first` is what it is asked first.

    None where it has no action, something else stands among them, or the closing line counts
    others: one whose header is indented is not found.
    """
    found = _searched(data, closing.start, _LINES[first])
    if found is None:  # only the slow way can tell
        starts, known = _cut(data, closing.start), dict[ActionLine, list[bytes | None]]()
    else:
        starts = [start for start, _, _ in found]
        known = {first: [told for _, _, told in found]}
    if not starts or len(starts) != closing.actions:
        return None
    return Layout(data, (*starts, closing.start), found is None, known)


def _searched(data: bytes, end: int, line: re.Pattern[bytes]) -> list[_Found] | None:
    """Where the actions begin; None where a line may look like the header of one and be none.

    That is where a string goes over several lines, or a bracket begins a line that is no header
    as we write it.
    """
    if _has_long_strings(data, 0, end):
        return None
    first = max(data.find(b"\n[[actions]]", 0, end), 0)
    found = [(each.start() + 1, each[1], each[2]) for each in line.finditer(data, first, end)]
    return found if all(header is not None for _, header, _ in found) else None


def _cut(data: bytes, end: int) -> list[int]:
    """The same by cutting the text into blocks; none where the actions are not the last."""
    from pcc_actions.store.blocks import split

    starts, at = [], 0
    for block in split(data[:end].decode(errors="surrogateescape")):  # what is edited may be odd
        if block.kind == "actions":
            starts.append(at)
        elif starts:
            return []
        at += len(block.text.encode(errors="surrogateescape"))
    return starts


def _has_long_strings(data: bytes, start: int, end: int) -> bool:
    """Whether a string may go over several lines there."""
    return any(  # one byte is sought far quicker than three, and these quicker from the end
        data.find(mark[:1], start, end) >= 0 and data.rfind(mark, start, end) >= 0
        for mark in _LONG_STRINGS
    )
