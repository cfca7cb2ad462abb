"""Where the actions stand in the bytes of a log, found by plain search: none of them is parsed."""

from typing import Final

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.patterns import pattern
from pcc_actions.store.blocks import split
from pcc_actions.store.seal import Closing

LONG_STRINGS: Final = (b'"""', b"'''")  # in which a line can look like a header and be none
# A line that begins with a bracket, but for the header of an event; that of an action is group 1.
_bracket: Final = pattern(rb"\n\[(?!\[actions\.history\]\]\r?\n)(\[actions\]\]\r?\n)?")


@dataclass(frozen=True, slots=True)
class Layout:
    """The bytes of a log in parts: its head, and then its actions.

    `starts` are the offsets at which the actions begin, and at last the one at which they end.
    With `long_strings` a line may be no key, whatever it looks like.
    """

    data: bytes
    starts: tuple[int, ...]
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


def layout_of(data: bytes, closing: Closing) -> Layout | None:
    """The layout of a log that parses, above its closing line.

    None where it has no action, something else stands among them, or the closing line counts
    others: one whose header is indented is not found.
    """
    found = _searched(data, closing.start)
    starts = _cut(data, closing.start) if found is None else found  # only the slow way can tell
    if not starts or len(starts) != closing.actions:
        return None
    return Layout(data, (*starts, closing.start), long_strings=found is None)


def _searched(data: bytes, end: int) -> list[int] | None:
    """Where the actions begin; None where a line may look like the header of one and be none.

    That is where a string goes over several lines, or a bracket begins a line that is no header
    as we write it.
    """
    if any(mark[:1] in data and data.find(mark, 0, end) >= 0 for mark in LONG_STRINGS):
        return None
    first = max(data.find(b"\n[[actions]]", 0, end), 0)
    found = [(line.start() + 1, line[1]) for line in _bracket.finditer(data, first, end)]
    return [start for start, _ in found] if all(header for _, header in found) else None


def _cut(data: bytes, end: int) -> list[int]:
    """The same by cutting the text into blocks; none where the actions are not the last."""
    starts, at = [], 0
    for block in split(data[:end].decode()):
        if block.kind == "actions":
            starts.append(at)
        elif starts:
            return []
        at += len(block.text.encode())
    return starts
