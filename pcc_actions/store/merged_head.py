"""What the head of two copies of a log has beside what the merged log says of it.

That is keys and tables that this release does not know, and comments.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from pcc_actions.store.blocks import ARRAYS, LogBlock, block_record, is_named, placed
from pcc_actions.store.document import Blocks
from pcc_actions.store.editing import edited
from pcc_actions.store.keys import (
    BOARD_KEYS,
    ORDER,
    PERSON_KEYS,
    SETTINGS_KEYS,
    TOP,
    TOP_KEYS,
    Record,
)
from pcc_actions.store.merged_records import with_keys_of_both

_KNOWN: Final[Mapping[str, Sequence[str]]] = {
    TOP: TOP_KEYS,
    "settings": SETTINGS_KEYS,
    "boards": BOARD_KEYS,
    "people": PERSON_KEYS,
}
BlockKey = tuple[str, ...]
NAMED: Final = ("boards", "people")


def with_rest_of_head(blocks: Blocks, base: Blocks, theirs: Blocks) -> Blocks:
    """Our blocks with what only theirs has in the head, or alone changed there."""
    before, others, mine = (_head(each) for each in (base, theirs, blocks))
    joined = {
        block: replace(block, text=_of_both(block, before.get(key), others[key]))
        for key, block in mine.items()
        if key in others and others[key].text != block.text
    }
    kinds = {block.kind for block in blocks} | {*ORDER} | {block.kind for block in base}
    found = tuple(joined.get(block, block) for block in blocks)
    for block in theirs:
        if block.kind not in kinds:
            found = placed(found, block.kind, [block.text.replace("\r\n", "\n")])
    return found


def in_merged_order(
    blocks: Blocks, kind: str, names: Sequence[str], theirs: Iterable[LogBlock]
) -> list[LogBlock]:
    """Our blocks of boards or people in the order of the merged log, whichever copy is ours.

    One that the other copy does not have begins after a blank line.
    """
    known = {_names(block) for block in theirs if block.kind == kind}
    found = [
        block if _names(block) in known else replace(block, line=0)
        for block in blocks
        if block.kind == kind
    ]
    return sorted(found, key=lambda block: [names.index(each) for each in _names(block)])


def _head(blocks: Iterable[LogBlock]) -> dict[BlockKey, LogBlock]:
    """The blocks of a head by their kind, and the names of what they hold."""
    head = (block for block in blocks if block.kind not in ARRAYS)
    return {(block.kind, *_names(block)): block for block in head}


def _names(block: LogBlock) -> tuple[str, ...]:
    return tuple(block_record(block)) if is_named(block.kind) else ()


def _of_both(ours: LogBlock, base: LogBlock | None, theirs: LogBlock) -> str:
    before, yours = ({} if each is None else block_record(each) for each in (base, theirs))

    def join(mine: Record) -> Record:
        if not is_named(ours.kind):
            return _joined(ours.kind, before, mine, yours)
        return {
            name: _joined(ours.kind, before.get(name, {}), mine[name], yours[name]) for name in mine
        }

    known = () if base is None else comments(base.text)
    return with_comments(edited(ours, join), theirs.text, known)


def _joined(kind: str, base: Record, ours: Record, theirs: Record) -> Record:
    """Our record with the keys of theirs that this release does not know."""
    names = {*_KNOWN.get(kind, ())}
    unknown = (
        {name: value for name, value in record.items() if name not in names}
        for record in (base, ours, theirs)
    )
    known = {name: value for name, value in ours.items() if name in names}
    return {**known, **with_keys_of_both(*unknown)}


def with_comments(text: str, other: str, known: Iterable[str]) -> str:
    """The text of a block with the comments of another one, under its first line.

    Those that are `known` were taken out of it.
    """
    there = {*comments(text), *known}
    new = [line for line in comments(other) if line not in there]
    first, *rest = text.split("\n")
    return "\n".join((first, *new, *rest))


def comments(text: str) -> list[str]:
    """The lines of a block that are comments."""
    return [line for line in text.split("\n") if line.lstrip().startswith("#")]
