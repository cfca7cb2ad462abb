"""A file of a log without words that must not be kept, as far as they are of one action."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.changes.redaction import REDACTED, without_words
from pcc_actions.core.fields import names_of
from pcc_actions.core.model import HAND_EDIT, Action, Log
from pcc_actions.core.references.lookup import boards_of, references_of
from pcc_actions.core.references.parse import reference_key
from pcc_actions.core.text.spellings import Spellings
from pcc_actions.store import seal
from pcc_actions.store.blocks import LogBlock, assembled, block_record, split
from pcc_actions.store.editing import edited
from pcc_actions.store.lines import statements
from pcc_actions.store.parsing import kept_log
from pcc_actions.store.values import equal_values

# What the log needs as it is, wherever it stands in an action; dates are no words.
_NEEDED_KEYS: Final = frozenset({*names_of(ACTION_FIELDS.needed), "event", "basis"})


def redacted_file(path: Path, data: bytes, action: Action, words: Spellings) -> bytes:
    """A file's bytes without the words, under its own closing line made anew.

    Of a log only that action loses them; what is no log that can be taken apart loses them
    wherever they stand.
    """
    try:
        text = _without_in_action(path, data.decode(), action, words)
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


def places_of(log: Log, action: Action, words: Spellings) -> list[int]:
    """Where an action stands in another version of its log, also under another name.

    By what it was called, or else by the event that raised it, the words left out.
    """
    names = {reference_key(each) for each in references_of(action)}
    known = boards_of(action)
    named = [
        place
        for place, each in enumerate(log.actions)
        if each.board in known and reference_key(each.reference) in names
    ]
    first = without_words(action, words).history[:1]
    return named or [
        place
        for place, each in enumerate(log.actions)
        if first and without_words(each, words).history[:1] == first
    ]


def _without_in_action(path: Path, text: str, action: Action, words: Spellings) -> str | None:
    """A log's text without the words in that action; None where it cannot be taken apart."""
    log = kept_log(path, text)
    if log is None:
        return None
    closing = seal.find_closing(text)
    sealed = closing is not None and closing.intact
    blocks = split(text[: closing.start] if closing and sealed else text)
    numbers = [number for number, block in enumerate(blocks) if block.kind == "actions"]
    if len(numbers) != len(log.actions):
        return None
    after = blocks
    try:
        for place in places_of(log, action, words):
            after = _clean_block(after, numbers[place], words)
    except (ValueError, LookupError, TypeError):  # a layout in which records are not apart
        return None
    if after == blocks:
        return text
    body = assembled(after)
    return seal.sealed(body, closing.revision, closing.actions) if closing and sealed else body


def _clean_block(
    blocks: tuple[LogBlock, ...], number: int, words: Spellings
) -> tuple[LogBlock, ...]:
    """The blocks without the words in one of them, and in the comments that touch it."""
    own = blocks[number]
    own = replace(own, text=edited(own, lambda record: _clean_record(record, words)))
    own = _without_in_comments(own, 0, _end(own), words)
    above = (
        _without_in_comments(each, _beginning(each), len(each.text), words)
        for each in blocks[number - 1 : number]
    )
    return (*blocks[: max(number - 1, 0)], *above, own, *blocks[number + 1 :])


def _clean_record(value: Any, words: Spellings, key: str = "") -> Any:
    """A value without the words, but for what the log needs as it is."""
    if isinstance(value, Mapping):
        return {name: _clean_record(each, words, name) for name, each in value.items()}
    if key in _NEEDED_KEYS or (key == "by" and value == HAND_EDIT):
        return value
    if isinstance(value, list):
        return [_clean_record(each, words) for each in value]
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
