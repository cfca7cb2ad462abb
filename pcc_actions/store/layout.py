"""Where the actions stand in the bytes of a log, found by plain search: none of them is parsed."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.patterns import pattern
from pcc_actions.store.seal import Closing

_LONG_STRINGS: Final = (b'"""', b"'''")  # in which a line can look like a header and be none
# A line that begins with a bracket, but for the header of an event. That of an action is group 1;
# groups 2 and 3 are what the lines below it tell, where they stand as we write them.
_bracket: Final = pattern(
    rb"\n\[(?!\[actions\.history\]\]\r?\n)(?:(\[actions\]\](?=\r?\n))"
    rb'(?:\r?(?:\n(?!reference )[a-z#].*)*+\nreference = "([^"\\\n]*)"(?=\r?\n))?'
    rb'(?:\r?(?:\n[a-rt-z#].*)*+\nstatus = "(?:discharged|withdrawn)"'
    rb"\r?(?:\n[abd-z#].*)*+\nclosed = (\d{4}-\d\d-\d\d)(?=\r?\n))?)?"
)
_Told = tuple[int, Sequence[bytes | None]]  # where an action begins, and the groups


@dataclass(frozen=True, slots=True)
class Layout:
    """The bytes of a log in parts: its head, and then its actions.

    `starts` are the offsets at which the actions begin, and at last the one at which they end.
    `references` and `closed`, the day on which an action that is over was closed, are what its
    lines tell of each without being parsed, None where they do not.
    With `long_strings` a line may be no key, whatever it looks like.
    """

    data: bytes
    starts: tuple[int, ...]
    references: tuple[bytes | None, ...]
    closed: tuple[bytes | None, ...]
    long_strings: bool = False

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

    def printed_references(self) -> list[str | None]:
        """The reference of each action; None where it had others, or where only parsing tells."""
        told = [None if each is None else each.decode() for each in self.references]
        for place in self.places_with(b"formerly"):
            told[place] = None
        return told

    def places_with(self, words: bytes) -> frozenset[int]:
        """The places of the actions in which some words stand."""
        return frozenset(bisect(self.starts, at) - 1 for at in self._offsets(words))

    def _offsets(self, words: bytes) -> Iterator[int]:
        at = self.data.find(words, self.starts[0], self.starts[-1])
        while at >= 0:
            yield at
            at = self.data.find(words, at + len(words), self.starts[-1])


def layout_of(data: bytes, closing: Closing) -> Layout | None:
    """The layout of a log that parses, above its closing line.

    None where it has no action, something else stands among them, or the closing line counts
    others: one whose header is indented is not found.
    """
    searched = _searched(data, closing.start)
    found = _cut(data, closing.start) if searched is None else searched  # only that way can tell
    if not found or len(found) != closing.actions:
        return None
    starts, told = zip(*found, strict=True)
    _, references, closed = zip(*told, strict=True)
    return Layout(data, (*starts, closing.start), references, closed, searched is None)


def _searched(data: bytes, end: int) -> list[_Told] | None:
    """Where the actions begin; None where a line may look like the header of one and be none.

    That is where a string goes over several lines, or a bracket begins a line that is no header
    as we write it.
    """
    if _has_long_strings(data, 0, end):
        return None
    first = max(data.find(b"\n[[actions]]", 0, end), 0)
    found: list[_Told] = [
        (line.start() + 1, line.groups()) for line in _bracket.finditer(data, first, end)
    ]
    return found if all(groups[0] for _, groups in found) else None


def _cut(data: bytes, end: int) -> list[_Told]:
    """The same by cutting the text into blocks; none where the actions are not the last."""
    starts, at = [], 0
    from pcc_actions.store.blocks import split

    for block in split(data[:end].decode()):
        if block.kind == "actions":
            starts.append(at)
        elif starts:
            return []
        at += len(block.text.encode())
    return [*_told_by_each(data, (*starts, end))]


def _told_by_each(data: bytes, starts: Sequence[int]) -> Iterator[_Told]:
    """What the lines of each action tell, nothing where one may not be what it looks like."""
    for start, end in pairwise(starts):
        surely = start and not _has_long_strings(data, start, end)
        line = _bracket.match(data, start - 1, end) if surely else None
        yield start, line.groups() if line else (None, None, None)


def _has_long_strings(data: bytes, start: int, end: int) -> bool:
    """Whether a string may go over several lines there."""
    return any(
        data.find(mark[:1], start, end) >= 0 and data.find(mark, start, end) >= 0
        for mark in _LONG_STRINGS
    )
