"""The blocks of meetings, topics and actions that two copies of a log have, made into one list."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from pcc_actions.core.entries import EntryKind, entries_of
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.merging.matching import paired
from pcc_actions.core.merging.meetings import by_first_date
from pcc_actions.core.merging.redactions import words_taken_out
from pcc_actions.core.model import Log
from pcc_actions.core.text.spellings import FEWEST, spellings
from pcc_actions.store.blocks import LogBlock, block_record
from pcc_actions.store.cleaning import clean_block
from pcc_actions.store.document import LogDocument
from pcc_actions.store.editing import edited
from pcc_actions.store.entry_records import action_record, topic_record
from pcc_actions.store.keys import Record
from pcc_actions.store.merged_head import comments, with_comments
from pcc_actions.store.merged_records import joined_entry, joined_meeting
from pcc_actions.store.records import meeting_record


class Stood(NamedTuple):
    """A record as it stands on one copy: its block, and what it says."""

    block: LogBlock
    record: Any


Sources = Mapping[int, Stood]
"""What stands on one copy, by the place that it has in the merged log."""


@dataclass(frozen=True, slots=True)
class ListKind:
    """One list of records: which of one log is which of another, and how each is written.

    `places` gives for each record of the second log its place in the first, where it is there.
    `join` makes one record of that of the base and of both copies.
    """

    name: str
    places: Callable[[Log, Log], Sequence[int | None]]
    write: Callable[[Record, Any], Record]
    join: Callable[[Any, Record, Record, Record], Record]


def _entry_places(kind: EntryKind) -> Callable[[Log, Log], Sequence[int | None]]:
    def places(log: Log, other: Log) -> Sequence[int | None]:
        pairs = paired(entries_of(log, kind), entries_of(other, kind))
        known = len(entries_of(log, kind))
        return [place if place < known else None for place in pairs.orders[1]]

    return places


def _meeting_places(log: Log, other: Log) -> Sequence[int | None]:
    places = {key: place for place, key in enumerate(by_first_date(log.meetings))}
    return [places.get(key) for key in by_first_date(other.meetings)]


LISTS: Final = (
    ListKind("meetings", _meeting_places, meeting_record, joined_meeting),
    ListKind("programme", _entry_places(EntryKind.TOPIC), topic_record, joined_entry),
    ListKind("actions", _entry_places(EntryKind.ACTION), action_record, joined_entry),
)


def merged_blocks(
    kind: ListKind, log: Log, base: LogDocument | None, ours: LogDocument, theirs: LogDocument
) -> Iterator[LogBlock]:
    """The blocks of a list of the merged log, each as it stands on a copy where it can."""
    before = {} if base is None else _sources(kind, log, base)
    mine, yours = (_sources(kind, log, each) for each in (ours, theirs))
    for place, wanted in enumerate(getattr(log, kind.name)):
        copies = _without_taken_out(kind, mine.get(place), yours.get(place))
        yield _block(kind, wanted, before.get(place), *copies)


def _sources(kind: ListKind, log: Log, document: LogDocument) -> Sources:
    blocks = [block for block in document.blocks if block.kind == kind.name]
    stood = map(Stood, blocks, getattr(document.log, kind.name))
    places = kind.places(log, document.log)
    pairs = zip(places, stood, strict=True)
    return {place: each for place, each in pairs if place is not None}


def _without_taken_out(
    kind: ListKind, ours: Stood | None, theirs: Stood | None
) -> tuple[Stood | None, Stood | None]:
    """An entry of both copies without the words that were taken out of it on either.

    The merged log has them no more where they were told; here they go from comments, and from
    keys that we do not know. What each then is to say is written anew.
    """
    if ours is None or theirs is None or kind.name not in (*EntryKind,):
        return ours, theirs
    words = words_taken_out(ours.record.history, theirs.record.history)
    for each in (spellings(word) for word in words if len(word.strip()) >= FEWEST):
        ours, theirs = (
            Stood(clean_block(copy.block, EntryKind(kind.name), each), None)
            for copy in (ours, theirs)
        )
    return ours, theirs


def _block(
    kind: ListKind, wanted: Any, base: Stood | None, ours: Stood | None, theirs: Stood | None
) -> LogBlock:
    """The block of one record of the merged log, the same whichever copy is ours.

    It has a line only where both copies have the block alike: any other begins after a blank one.
    """
    line = ours.block.line if ours and theirs and _without_end(ours) == _without_end(theirs) else 0
    one, *other = _changed(base, ours, theirs)
    if other:
        return LogBlock(kind.name, _of_both(kind, wanted, base, one, *other), line)
    return LogBlock(kind.name, _said(kind, wanted, one), line)


def _without_end(stood: Stood) -> str:
    """The text of a block without the blank lines under it, which the last of a file lacks."""
    return stood.block.text.rstrip()


def _changed(base: Stood | None, *copies: Stood | None) -> list[Stood]:
    """What stands on the copies that have a record and changed it, whichever of them is ours."""
    there = {
        _without_end(each): each
        for each in sorted(filter(None, copies), key=lambda each: len(each.block.text))
    }
    if base is not None and len(there) > 1:
        there.pop(_without_end(base), None)
    return [each for _, each in sorted(there.items())]


def _said(kind: ListKind, wanted: Any, one: Stood) -> str:
    if one.record == wanted:
        return one.block.text
    return edited(one.block, lambda mine: kind.write(kind.join(wanted, {}, mine, {}), wanted))


def _of_both(kind: ListKind, wanted: Any, base: Stood | None, one: Stood, other: Stood) -> str:
    """The text of a record of one copy, saying what both do, with the comments of both."""
    before = {} if base is None else block_record(base.block)
    also = block_record(other.block)
    text = edited(one.block, lambda mine: kind.write(kind.join(wanted, before, mine, also), wanted))
    return with_comments(text, other.block.text, comments(base.block.text) if base else ())
