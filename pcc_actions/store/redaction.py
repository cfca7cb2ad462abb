"""Words that must not be kept, removed from the kept versions of a log too."""

from dataclasses import replace
from pathlib import Path

from pcc_actions.changes.corrections import REDACTED, without
from pcc_actions.changes.recording import put
from pcc_actions.errors import BadFile, Trouble
from pcc_actions.lookup import boards
from pcc_actions.model import Action, Log
from pcc_actions.reference import key
from pcc_actions.store import files, seal, versions
from pcc_actions.store.blocks import Block, record, split
from pcc_actions.store.document import Document, with_log
from pcc_actions.store.reading import kept_log
from pcc_actions.store.sidecar import lock, sidecar
from pcc_actions.store.translate import action_from
from pcc_actions.store.values import value


def redact_versions(path: Path, action: Action, secret: str) -> int:
    """Remove the words from an action in the log's comments and in every kept version.

    Gives how many kept versions held them. Raises `BadFile` where one cannot be read or
    written: what was done before that stays done.
    """
    try:
        with lock(path):
            _redact_comments(path, action, secret)
            return _redact_kept(path, action, secret)
    except files.Unwritten as error:
        raise _unfinished(path, f"Writing failed: {error.why}.") from None
    except files.Changed:
        raise _unfinished(path, "Somebody else changed the log meanwhile.") from None
    except Trouble as error:
        raise _unfinished(path, error.sentence) from None
    except (OSError, UnicodeDecodeError) as error:
        raise _unfinished(path, f"Reading or writing failed: {error}.") from None


def _unfinished(path: Path, why: str) -> BadFile:
    """Say that some of the words may still be there, and nothing of what is done already."""
    return BadFile(
        f"The words may still stand in comments of {path.name} or in its kept versions, in "
        f"{sidecar(path)}. {why} Run the same again."
    )


def _redact_comments(path: Path, action: Action, secret: str) -> None:
    there = files.read_text(path, f"{path} is gone.")
    clean = _clean(path, there, action, secret)
    if clean != there:
        files.write_whole(path, clean, there)


def _redact_kept(path: Path, action: Action, secret: str) -> int:
    number = 0
    for revision, text in list(versions.all_texts(path)):
        clean = _clean(path, text, action, secret)
        if clean != text:
            versions.replace(path, revision, clean)
            number += 1
    return number


def _clean(path: Path, text: str, action: Action, secret: str) -> str:
    """Give a version's text without the words, under its own closing line made anew."""
    log = kept_log(path, text)
    if log is None:
        return _scrubbed(text, secret)
    blocks = split(seal.body(text))
    places = _places(log, action)
    cleaned = log
    for place in places:
        cleaned = put(cleaned, place, without(log.actions[place], secret))
    after = blocks if cleaned == log else with_log(Document(blocks, log), cleaned).blocks
    after = _without_comments(after, cleaned, places, secret)
    return text if after == blocks else _resealed(text, Document(after, cleaned))


def _resealed(text: str, document: Document) -> str:
    closing = seal.find(text)
    if closing is None or not closing.intact:
        return document.text
    return seal.sealed(document.text, closing.revision, closing.actions)


def _places(log: Log, action: Action) -> list[int]:
    """Give where an action stands in an earlier version of its log, also under another name.

    By what it was called, or else by the event that raised it.
    """
    names = {key(each) for each in (action.reference, *action.formerly)}
    known = boards(action)
    named = [
        place
        for place, each in enumerate(log.actions)
        if each.board in known and key(each.reference) in names
    ]
    first = action.history[:1]
    return named or [
        place for place, each in enumerate(log.actions) if first and each.history[:1] == first
    ]


def _without_comments(
    blocks: tuple[Block, ...], log: Log, places: list[int], secret: str
) -> tuple[Block, ...]:
    """Give the blocks without the words in comments and unknown keys of the action either."""
    cleaned = list(blocks)
    numbers = [number for number, block in enumerate(blocks) if block.kind == "actions"]
    for place in places:
        block = blocks[numbers[place]]
        clean = replace(block, text=_scrubbed(block.text, secret))
        if clean.text != block.text and _says(clean, log.actions[place]):
            cleaned[numbers[place]] = clean
    return tuple(cleaned)


def _written(secret: str) -> tuple[str, str]:
    """Give the words as typed, and as they are written between quotes."""
    return secret, value(secret)[1:-1]


def _scrubbed(text: str, secret: str) -> str:
    for words in _written(secret):
        text = text.replace(words, REDACTED)
    return text


def _says(block: Block, action: Action) -> bool:
    """Tell whether a block still parses to just that action."""
    try:
        return action_from(record(block)) == action
    except (ValueError, LookupError, TypeError, AttributeError):
        return False


def still_there(path: Path, secret: str) -> list[str]:
    """Name what else in the log holds the words, and the broken logs left beside it that do."""
    text = files.read_text(path, f"{path} is gone.")
    names = []
    for block in split(seal.body(text)):
        if any(words in block.text for words in _written(secret)):
            found = record(block)
            names.append(found["reference"] if block.kind == "actions" else f"its {block.kind}")
    for copy in versions.broken_copies(path):
        if any(words.encode() in (files.bytes_of(copy) or b"") for words in _written(secret)):
            names.append(copy.name)
    return list(dict.fromkeys(names))
