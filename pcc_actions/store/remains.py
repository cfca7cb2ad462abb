"""Where words still stand in a file."""

from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum, auto

from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.text.spellings import Spellings
from pcc_actions.core.topic_fields import TOPIC_FIELDS
from pcc_actions.store.blocks import LogBlock, block_record, split
from pcc_actions.store.cleaning import readings
from pcc_actions.store.lines import Statement, statements


class Spot(Enum):
    """What it is that words stand in."""

    ACTION = auto()
    TOPIC = auto()
    MEETING = auto()
    BOARD = auto()
    PERSON = auto()
    COMMENT = auto()  # a line of its own
    KEY = auto()  # the name of a key or of a table
    MAP = auto()  # what the columns of somebody's log are
    TEXT = auto()  # anything else


_SPOTS = {
    EntryKind.ACTION: Spot.ACTION,
    EntryKind.TOPIC: Spot.TOPIC,
    "meetings": Spot.MEETING,
    "boards": Spot.BOARD,
    "people": Spot.PERSON,
}
_NAMED_BY = {
    Spot.ACTION: ACTION_FIELDS.names[0],
    Spot.TOPIC: TOPIC_FIELDS.names[0],
}
_MAPS = ("settings", "maps")


@dataclass(frozen=True, slots=True)
class Remains:
    """One place where words stand: the line from 1, what stands there, and its name if it has one.

    `in_capitals` says that they are not written there as they were given.
    """

    line: int
    spot: Spot
    name: str = ""
    in_capitals: bool = False


def remains(data: bytes, words: Spellings) -> list[Remains]:
    """Find the words in the bytes of a file, in every form that they can be written in."""
    return [each for text in readings(data) for each in _in_text(text, words)]


def _in_text(text: str, words: Spellings) -> list[Remains]:
    as_given = {match.span() for match in words.in_file.finditer(text)}
    found = sorted(as_given | {match.span() for match in words.in_capitals.finditer(text)})
    if not found:
        return []
    blocks = split(text)
    starts = [0]
    for block in blocks[:-1]:
        starts.append(starts[-1] + len(block.text))
    there = []
    for start, end in found:
        at = bisect_right(starts, start) - 1
        block, offset = blocks[at], start - starts[at]
        spot, name = _spot(block, offset)
        line = block.line + block.text.count("\n", 0, offset)
        there.append(Remains(line, spot, name, (start, end) not in as_given))
    return there


def _spot(block: LogBlock, offset: int) -> tuple[Spot, str]:
    """What stands at an offset of a block, and its name."""
    found = statements(block.text)
    statement = next(each for each in reversed(found) if each.start <= offset)
    if statement.kind == "comment":
        return Spot.COMMENT, ""
    if block.kind in [*EntryKind] and offset < _name_end(block.text, statement):
        return Spot.KEY, ""
    if _table_at(found, offset) == _MAPS:
        return Spot.MAP, ""
    spot = _SPOTS.get(block.kind, Spot.TEXT)
    return spot, _name(block, spot, found)


def _table_at(found: Sequence[Statement], offset: int) -> tuple[str, ...]:
    """The table that an offset of a block stands in, empty above the first."""
    headers = [each for each in found if each.kind == "header" and each.start <= offset]
    return tuple(headers[-1].path) if headers else ()


def _name_end(text: str, statement: Statement) -> int:
    """Where the name that a statement begins with ends: of a table, the whole of its line."""
    return (
        statement.end
        if statement.kind == "header"
        else text.find("=", statement.start, statement.end)
    )


def _name(block: LogBlock, spot: Spot, found: Sequence[Statement]) -> str:
    """The name of the record in a block, empty where it has none or cannot be read."""
    if spot in (Spot.BOARD, Spot.PERSON):
        return next((each.path[1] for each in found if len(each.path) > 1), "")
    try:
        there = block_record(block)
        if spot is Spot.MEETING:
            return f"{there['board']} {uk(there['date'])}"
        return str(there[_NAMED_BY[spot]]) if spot in _NAMED_BY else ""
    except (ValueError, LookupError, AttributeError, TypeError):
        return ""
