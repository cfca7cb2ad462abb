"""Where the actions stand in the bytes of a log, found by plain search: none of them is parsed."""

from typing import Final

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.patterns import pattern
from pcc_actions.store.blocks import split

_INDENTED: Final = pattern(rb"\n[ \t]+\[")
LONG_STRINGS: Final = (b'"""', b"'''")  # in which a line can look like a header and be none


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


def layout_of(data: bytes, end: int) -> Layout | None:
    """The layout of a log that parses, whose closing line begins at `end`.

    None where it has no action, or something else stands among them.
    """
    found = _searched(data, end)
    starts = _cut(data, end) if found is None else found  # only the slow way can tell
    return Layout(data, (*starts, end), long_strings=found is None) if starts else None


def _searched(data: bytes, end: int) -> list[int] | None:
    """Where the actions begin; None where a line may look like the header of one and be none.

    That is where a string goes over several lines, or a bracket begins a line that is no header
    as we write it.
    """
    line_end = b"\r\n" if data[: data.find(b"\n")].endswith(b"\r") else b"\n"
    header, event = b"\n[[actions]]" + line_end, b"\n[[actions.history]]" + line_end
    first = data.find(header, 0, end)
    if first < 0:
        return []
    if any(data.find(mark, 0, end) >= 0 for mark in LONG_STRINGS):
        return None
    brackets = data.count(header, first, end) + data.count(event, first, end)
    if data.count(b"\n[", first, end) != brackets or _INDENTED.search(data, first, end):
        return None
    return _places(data, header, first, end)


def _places(data: bytes, header: bytes, first: int, end: int) -> list[int]:
    found, at = [], first
    while at >= 0:
        found.append(at + 1)  # behind the line end of the line above
        at = data.find(header, at + len(header), end)
    return found


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
