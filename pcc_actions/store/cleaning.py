"""A file of a log without words that must not be kept, as far as they are of one entry."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.changes.redaction import names_without, without_words
from pcc_actions.core.changes.topics_named import Renamed, renaming, with_topics_renamed
from pcc_actions.core.entries import AnyEntry, EntryKind, entries_of, kind_of
from pcc_actions.core.entry_keys import EntryKey, entry_key, keys_of
from pcc_actions.core.fields import names_of
from pcc_actions.core.model import HAND_EDIT, Log, Topic
from pcc_actions.core.text.redacted import REDACTED
from pcc_actions.core.text.spellings import Spellings
from pcc_actions.core.topic_fields import TOPIC_FIELDS
from pcc_actions.store import seal
from pcc_actions.store.blocks import LogBlock, assembled, block_record, split
from pcc_actions.store.editing import edited
from pcc_actions.store.lines import statements
from pcc_actions.store.parsing import kept_log
from pcc_actions.store.values import equal_values

# What the log needs as it is, wherever it stands in an entry; dates are no words.
_NEEDED_KEYS: Final = {
    EntryKind.ACTION: frozenset({*names_of(ACTION_FIELDS.needed), "event", "basis"}),
    EntryKind.TOPIC: frozenset({*names_of(TOPIC_FIELDS.needed), "event"}),
}


def redacted_file(path: Path, data: bytes, entry: AnyEntry, words: Spellings) -> bytes:
    """A file's bytes without the words, under its own closing line made anew.

    Of a log only that entry loses them, and where they were in its name the actions that have
    that; what is no log that can be taken apart loses them wherever they stand.
    """
    try:
        text = _without_in_entry(path, data.decode(), entry, words)
    except UnicodeDecodeError:
        text = None
    return without_anywhere(data, words) if text is None else text.encode()


def without_anywhere(data: bytes, words: Spellings) -> bytes:
    """The bytes of a file of any kind without the words, wherever they stand."""
    for encoding, errors in _encodings(data):
        clean = words.in_file.sub(REDACTED, data.decode(encoding, errors))
        data = clean.encode(encoding, errors)
    return data


def readings(data: bytes) -> Iterator[str]:
    """Every text that the bytes of a file may be meant for."""
    for encoding, errors in _encodings(data):
        yield data.decode(encoding, errors)


def _encodings(data: bytes) -> Iterator[tuple[str, str]]:
    """The encodings in which editors save a log, ours first; each gives back the bytes."""
    yield "utf-8", "surrogateescape"
    try:
        data.decode()
    except UnicodeDecodeError:
        yield "cp1252", "surrogateescape"
    if b"\0" in data and len(data) % 2 == 0:
        yield "utf-16-le", "surrogatepass"
        yield "utf-16-be", "surrogatepass"


def places_of(log: Log, entry: AnyEntry, words: Spellings) -> list[int]:
    """Where an entry stands in another version of its log, also under another name.

    By what it was called, or else by the event that raised it, the words left out.
    """
    there = entries_of(log, kind_of(entry))
    names = set(keys_of(without_words(entry, words)))
    named = [place for place, each in enumerate(there) if _key(each, words) in names]
    first = without_words(entry, words).history[:1]
    return named or [
        place
        for place, each in enumerate(there)
        if first and without_words(each, words).history[:1] == first
    ]


def _key(entry: AnyEntry, words: Spellings) -> EntryKey:
    """What an entry is known by, without the words; no reference ever holds them."""
    if isinstance(entry, Topic):
        return entry_key(replace(entry, topic=words.in_text.sub(REDACTED, entry.topic)))
    return entry_key(entry)


def _without_in_entry(path: Path, text: str, entry: AnyEntry, words: Spellings) -> str | None:
    """A log's text without the words in that entry; None where it cannot be taken apart."""
    log = kept_log(path, text)
    if log is None:
        return None
    closing = seal.find_closing(text)
    sealed = closing is not None and closing.intact
    blocks = split(text[: closing.start] if closing and sealed else text)
    numbers = {kind: _numbers(blocks, kind) for kind in EntryKind}
    if any(len(numbers[kind]) != len(entries_of(log, kind)) for kind in EntryKind):
        return None
    after, places = blocks, places_of(log, entry, words)
    try:
        for place in places:
            after = _clean_block(after, numbers[kind_of(entry)][place], kind_of(entry), words)
        if isinstance(entry, Topic):
            topics = [entry, *(log.programme[place] for place in places)]
            after = _where_named(after, numbers[EntryKind.ACTION], log, topics, words)
    except (ValueError, LookupError, TypeError):  # a layout in which records are not apart
        return None
    if after == blocks:
        return text
    body = assembled(after)
    return seal.sealed(body, closing.revision, closing.actions) if closing and sealed else body


def _numbers(blocks: Sequence[LogBlock], kind: str) -> list[int]:
    """Which of the blocks are those of a kind."""
    return [number for number, block in enumerate(blocks) if block.kind == kind]


def _where_named(
    blocks: tuple[LogBlock, ...],
    numbers: Sequence[int],
    log: Log,
    topics: Iterable[Topic],
    words: Spellings,
) -> tuple[LogBlock, ...]:
    """The blocks with the names of topics without the words, in the actions that have them."""
    names = {key: new for topic in topics for key, new in names_without(topic, words).items()}
    after = list(blocks)
    for action, number in zip(log.actions, numbers, strict=True):
        if with_topics_renamed(action, names) != action:
            clean = partial(_renamed_record, renamed=renaming(action, names))
            after[number] = replace(blocks[number], text=edited(blocks[number], clean))
    return tuple(after)


def _renamed_record(value: Any, renamed: Renamed, key: str = "") -> Any:
    """The record of an action, or a part of it, with the topics in it called otherwise."""
    if isinstance(value, Mapping):
        return {
            name: _renamed_record(each, renamed, "topic" if key == "topic" else name)
            for name, each in value.items()
        }
    if isinstance(value, list):
        return [_renamed_record(each, renamed) for each in value]
    return renamed(value) if key == "topic" and isinstance(value, str) else value


def clean_block(block: LogBlock, kind: EntryKind, words: Spellings) -> LogBlock:
    """The block of one entry without the words, and without those in any comment in it."""
    [own] = _clean_block((block,), 0, kind, words)
    return _without_in_comments(own, 0, len(own.text), words)


def _clean_block(
    blocks: tuple[LogBlock, ...], number: int, kind: EntryKind, words: Spellings
) -> tuple[LogBlock, ...]:
    """The blocks without the words in one of them, and in the comments that touch it."""
    own = blocks[number]
    clean = partial(_clean_record, words=words, needed=_NEEDED_KEYS[kind])
    own = replace(own, text=edited(own, clean))
    own = _without_in_comments(own, 0, _end(own), words)
    above = (
        _without_in_comments(each, _beginning(each), len(each.text), words)
        for each in blocks[number - 1 : number]
    )
    return (*blocks[: max(number - 1, 0)], *above, own, *blocks[number + 1 :])


def _clean_record(value: Any, words: Spellings, needed: Container[str], key: str = "") -> Any:
    """A value without the words, but for what the log needs as it is."""
    if key in needed or (key == "by" and value == HAND_EDIT):
        return value
    if isinstance(value, Mapping):
        return {name: _clean_record(each, words, needed, name) for name, each in value.items()}
    if isinstance(value, list):
        return [_clean_record(each, words, needed) for each in value]
    return words.in_text.sub(REDACTED, value) if isinstance(value, str) else value


def _end(block: LogBlock) -> int:
    """Where a block's keys end, with the comments right under the last of them."""
    found = statements(block.text)
    last = max(at for at, statement in enumerate(found) if statement.kind in ("header", "key"))
    end = next((at for at in range(last + 1, len(found)) if found[at].kind != "comment"), None)
    return len(block.text) if end is None else found[end].start


def _beginning(block: LogBlock) -> int:
    """Where the comments right above the next block begin."""
    start = len(block.text)
    for statement in reversed(statements(block.text)):
        if statement.kind != "comment":
            return start
        start = statement.start
    return start


def _without_in_comments(block: LogBlock, start: int, end: int, words: Spellings) -> LogBlock:
    """A block without the words in that part, wherever it then still says the same."""
    before = block_record(block)
    for match in reversed([*words.in_file.finditer(block.text, start, end)]):
        text = f"{block.text[: match.start()]}{REDACTED}{block.text[match.end() :]}"
        clean = replace(block, text=text)
        if _says(clean, before):
            block = clean
    return block


def _says(block: LogBlock, wanted: Mapping[str, Any]) -> bool:
    try:
        return equal_values(block_record(block), wanted)
    except (ValueError, LookupError):
        return False
