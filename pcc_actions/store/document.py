"""A log as the blocks of its text; and the text of a changed log, all else left byte for byte."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.on_demand import other_places
from pcc_actions.store import records
from pcc_actions.store.blocks import LogBlock, assembled, block_record, placed, render
from pcc_actions.store.editing import edited, left_of
from pcc_actions.store.entry_records import action_record, topic_record
from pcc_actions.store.keys import TOP, Record
from pcc_actions.store.upgrade import WITHOUT_MOVED_DAYS, upgraded, version_needed

Blocks = tuple[LogBlock, ...]
T = TypeVar("T")
Make = Callable[[Record, T], Record]  # from the record as it stands and the model, the new record

FIRST_LINES = (
    "# Action log, kept by pcc-actions. Safe to edit by hand; "
    "afterwards run: pcc-actions check\n"
    f"schema_version = {WITHOUT_MOVED_DAYS}\n"
)


@dataclass(frozen=True, slots=True)
class LogDocument:
    """The blocks of a log's text, without its closing line, and the log they say."""

    blocks: Blocks
    log: Log

    @property
    def text(self) -> str:
        """The text above the closing line."""
        return assembled(self.blocks)


def new_document(log: Log) -> LogDocument:
    """The document of a log that has no file yet."""
    return with_log(LogDocument((LogBlock(TOP, FIRST_LINES),), Log()), log)


def with_log(document: LogDocument, log: Log) -> LogDocument:
    """The document saying another log: only the blocks that differ are touched.

    Every changed block is parsed again and must say just what was meant. All are brought
    up where the text is of an older format, or the log needs a newer one.
    """
    before, blocks = document.log, document.blocks
    version = block_record(blocks[0]).get("schema_version")
    blocks = _upgraded(blocks, version, version_needed(log, version))
    if before.settings != log.settings:
        blocks = _with_settings(blocks, log)
    blocks = _with_named(blocks, "boards", before.boards, log.boards, records.board_record)
    blocks = _with_named(blocks, "people", before.people, log.people, records.person_record)
    blocks = _with_list(blocks, "meetings", before.meetings, log.meetings, records.meeting_record)
    blocks = _with_list(blocks, "programme", before.programme, log.programme, topic_record)
    blocks = _with_list(blocks, "actions", before.actions, log.actions, action_record)
    return LogDocument(blocks, log)


def _upgraded(blocks: Blocks, version: object, needed: int) -> Blocks:
    if version == needed:
        return blocks
    return tuple(_in_format(block, version, needed) for block in blocks)


def _in_format(block: LogBlock, version: object, needed: int) -> LogBlock:
    if block.kind == TOP:
        return _edited(block, lambda before: {**before, "schema_version": needed})
    if block.kind != "actions" or version == WITHOUT_MOVED_DAYS:
        return block
    return _edited(
        block,
        lambda before: upgraded({"schema_version": version, "actions": [before]})["actions"][0],
    )


def _edited(block: LogBlock, make: Callable[[Record], Record]) -> LogBlock:
    return replace(block, text=edited(block, make))


def _made(make: Make[T], new: T, before: Record) -> Record:
    return make(before, new)


def _made_named(make: Make[T], name: str, new: T, before: Record) -> Record:
    """The records of named blocks with another one under a name."""
    return {**before, name: make(before[name], new)}


def _with_settings(blocks: Blocks, log: Log) -> Blocks:
    for index, block in enumerate(blocks):
        if block.kind == "settings":
            changed = _edited(block, lambda before: records.settings_record(before, log.settings))
            return (*blocks[:index], changed, *blocks[index + 1 :])
    return placed(
        blocks, "settings", [render("settings", records.settings_record({}, log.settings))]
    )


def _with_named(
    blocks: Blocks, kind: str, before: Mapping[str, T], after: Mapping[str, T], make: Make[T]
) -> Blocks:
    """Edit the block of each board or person that differs, add one for each new, drop the gone."""
    for name in (each for each in before if each not in after):
        blocks = _without_named(blocks, kind, name)
    for name in (each for each in before if before[each] != after.get(each, before[each])):
        blocks = tuple(
            _edited(block, partial(_made_named, make, name, after[name]))
            if block.kind == kind and name in block_record(block)
            else block
            for block in blocks
        )
    new = [render(kind, make({}, each), name) for name, each in after.items() if name not in before]
    return placed(blocks, kind, new)


def _without_named(blocks: Blocks, kind: str, name: str) -> Blocks:
    """The blocks without what one name of a kind has in them."""
    for index in reversed(range(len(blocks))):
        block = blocks[index]
        names = block_record(block).keys() if block.kind == kind else ()
        if set(names) == {name}:
            blocks = _without(blocks, {index})
        elif name in names:
            edited_block = _edited(block, partial(_unnamed, name))
            blocks = (*blocks[:index], edited_block, *blocks[index + 1 :])
    return blocks


def _unnamed(name: str, record: Record) -> Record:
    return {key: each for key, each in record.items() if key != name}


def _without(blocks: Blocks, gone: Collection[int]) -> Blocks:
    """The blocks without those at some places; a comment at the end of one stays.

    It belongs to what follows.
    """
    left = [*blocks]
    for index in sorted(gone, reverse=True):
        above = left[index - 1]
        left[index - 1] = replace(above, text=above.text + left_of(left[index]))
    return tuple(block for index, block in enumerate(left) if index not in gone)


def _without_places(blocks: Blocks, kind: str, gone: Sequence[int]) -> Blocks:
    """The blocks without the records of a list in some places."""
    indexes = [index for index, block in enumerate(blocks) if block.kind == kind]
    return _without(blocks, {indexes[place] for place in gone})


def _gone(before: Sequence[T], after: Sequence[T]) -> list[int]:
    """The places of the records that a shorter list leaves out."""
    gone: list[int] = []
    if len(before) <= len(after):
        return gone
    for place, each in enumerate(before):
        kept = place - len(gone)
        if len(before) - len(gone) > len(after) and (kept == len(after) or after[kept] != each):
            gone.append(place)
    return gone


def _with_list(
    blocks: Blocks, kind: str, before: Sequence[T], after: Sequence[T], make: Make[T]
) -> Blocks:
    """Edit the block of each record of a list that differs, add one for each new, drop the gone."""
    gone = _gone(before, after)
    if gone:
        blocks = _without_places(blocks, kind, gone)
        left_out = {*gone}
        before = [each for place, each in enumerate(before) if place not in left_out]
    indexes = [index for index, block in enumerate(blocks) if block.kind == kind]
    changed = list(blocks)
    for place in other_places(after, before):
        index = indexes[place]
        changed[index] = _edited(blocks[index], partial(_made, make, after[place]))
    return placed(changed, kind, (render(kind, make({}, each)) for each in after[len(before) :]))
