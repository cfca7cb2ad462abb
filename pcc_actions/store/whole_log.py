"""A log read whole, as one that somebody edited has to be: validated, and its edits entered."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.model import HAND_EDIT, Log
from pcc_actions.store import diagnostics, doubtful, doubtful_events, files, seal, versions
from pcc_actions.store.doubtful import DoubtfulKey
from pcc_actions.store.missing import missing_from
from pcc_actions.store.parsing import kept_log, parsed, trusted, validated
from pcc_actions.store.reading import Now, Reading
from pcc_actions.store.records import log_from
from pcc_actions.store.upgrade import READ_AS_THEY_ARE
from pcc_actions.store.versions import KeptVersion

LONG: Final = 2_000  # actions of a log of which reading it whole is felt


def read_whole(path: Path, now: Now, last: int, data: bytes) -> Reading:
    """The reading of a log of these bytes; `last` is the last revision that is kept.

    Raises `BadFile` with the line where it is invalid.
    """
    text = files.text_of(path, data)
    if not text.strip("\ufeff \t\r\n"):
        raise diagnostics.empty(path)
    closing = seal.find_closing(text)
    whole = parsed(path, text)
    if closing and closing.intact and whole.get("schema_version") in READ_AS_THEY_ARE:
        typed = trusted(path, text, whole)
        later = _later(path, closing.revision, last)
        missing = missing_from(typed, kept_log(path, later.text), closing) if later else ""
        reading = Reading(
            path, data, typed, typed, closing.revision, not missing, missing=missing,
            ahead=later.revision if later else 0, takes_long=bool(missing) and _is_long(typed),
        )  # fmt: skip
        return _with_doubts(reading, doubtful.doubtful_keys(whole))
    found = validated(path, text, seal.without_seal(text, closing), whole)
    reading = _edited(path, data, log_from(found.whole), closing, last)
    doubts = _with_doubts(reading, (*found.doubts, *_doubts_of_edit(reading)))
    return _entered(doubts, closing, now)


def _doubts_of_edit(reading: Reading) -> Iterator[DoubtfulKey]:
    """What else is not clear in a log that was edited outside pcc-actions."""
    yield from doubtful_events.only_in_raised(reading.typed, reading.kept)
    yield from doubtful_events.exempt_in_events(reading.typed, reading.kept)


def _with_doubts(reading: Reading, found: Iterable[DoubtfulKey]) -> Reading:
    doubts = tuple(found)
    if not doubts:
        return reading
    return replace(reading, log=doubtful.taken_as_meant(reading.typed, doubts), doubtful=doubts)


def _is_long(log: Log) -> bool:
    return len(log.actions) >= LONG


def _later(path: Path, revision: int, last: int) -> KeptVersion | None:
    """The newest version kept, up to the last that was found, where it is a later one."""
    found = versions.newest_version(path, last) if last > revision else None
    return found if found and found.revision > revision else None


def _edited(
    path: Path, data: bytes, typed: Log, closing: seal.Closing | None, last: int
) -> Reading:
    """The reading of a file whose seal is broken or absent, as it was typed."""
    revision, kept = _kept(path, closing, last)
    later = _later(path, revision, last)
    return Reading(
        path, data, typed, typed, revision, False, kept,
        unclosed=closing is None, ahead=later.revision if later else 0,
        takes_long=_is_long(typed),
    )  # fmt: skip


def _entered(reading: Reading, closing: seal.Closing | None, now: Now) -> Reading:
    """A reading with the hand edits entered in its log, and what is missing from it."""
    from pcc_actions.core.changes.hand_edits import hand_edits  # most logs are as they were saved

    log = hand_edits(reading.log, reading.kept, by_hand(now))
    return replace(reading, log=log, missing=missing_from(log, reading.kept, closing))


def by_hand(now: Now) -> Provenance:
    """The provenance of what was typed into the file outside pcc-actions."""
    return Provenance(HAND_EDIT, now.at, now.today, now.today)


def _kept(path: Path, closing: seal.Closing | None, last: int) -> tuple[int, Log | None]:
    """The revision a log was last saved under, and that version as it was kept."""
    text = versions.version_text(path, closing.revision) if closing else None
    if closing and text is not None:
        return closing.revision, kept_log(path, text)
    newest = versions.newest_version(path, last)
    kept = None if newest is None else kept_log(path, newest.text)
    return closing.revision if closing else newest.revision if newest else 0, kept
