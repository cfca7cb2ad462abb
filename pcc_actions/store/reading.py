"""A log read from its file: what it holds, and whether anybody else has edited it.

Reading takes no lock and opens nothing for writing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from pcc_actions.core.model import HAND_EDIT, Log
from pcc_actions.store import diagnostics, doubtful, files, seal, versions
from pcc_actions.store.blocks import LogBlock, split
from pcc_actions.store.closed_blocks import closed_by
from pcc_actions.store.doubtful import DoubtfulKey
from pcc_actions.store.gone import gone
from pcc_actions.store.missing import missing_from
from pcc_actions.store.parsing import kept_log, parsed, trusted, validated
from pcc_actions.store.records import log_from
from pcc_actions.store.upgrade import READ_AS_THEY_ARE
from pcc_actions.store.versions import KeptVersion

FromHead = Callable[[Log], date | None]
OpenAsAt = date | FromHead  # the day by which what was closed may be left out, or what tells it


def no_closing(path: Path) -> str:
    """Say that a log has no closing line."""
    return (
        f"{path.name} has no closing line, so nothing tells whether its end is missing. See that "
        "its last actions are there; the next save, or pcc-actions check --fix, closes it."
    )


@dataclass(frozen=True, slots=True)
class Now:
    """The moment of the command, read from the clock once: today here, and now in UTC."""

    today: date
    at: datetime


@dataclass(frozen=True, slots=True)
class Reading:
    """A log as read: `typed` is what the file says, `log` has hand edits entered in memory.

    `blocks` are those of the text above the closing line. Where the file was edited by
    others, `kept` is the version that pcc-actions last wrote, if it is there; `missing`
    says which actions there were and are no more, a sentence's end, empty where none is.
    `unclosed` is a log without a closing line, whose end nothing vouches for; `ahead` is the
    revision of a later version that is kept, 0 where there is none.
    `doubtful` are keys of which it has to be settled what they mean; until then `log` is as
    they may be meant where that closes an action, and nothing may be written.
    """

    path: Path
    text: str
    blocks: tuple[LogBlock, ...]
    typed: Log
    log: Log
    revision: int
    sealed: bool
    kept: Log | None = None
    missing: str = ""
    unclosed: bool = False
    ahead: int = 0
    doubtful: tuple[DoubtfulKey, ...] = ()

    @property
    def doubts(self) -> list[str]:
        """What is to be settled, a sentence with its line and its mend each."""
        return [
            ": ".join(doubtful.located_sentence(self.path, self.text, self.blocks, each))
            for each in self.doubtful
        ]

    @property
    def before(self) -> Log:
        """The log as pcc-actions last knew it: what an edit by others is told against."""
        return self.kept or self.typed


def read_log(path: Path, now: Now) -> Reading:
    """Read a log whole, validating it unless its seal shows it to be as it was written.

    Raises `BadFile` with the line where it cannot be read or is invalid.
    """
    last, text = _looked_at(path)
    if not text.strip("\ufeff \t\r\n"):
        raise diagnostics.empty(path)
    closing = seal.find_closing(text)
    whole = parsed(path, text)
    blocks = split(seal.without_seal(text, closing))
    if closing and closing.intact and whole.get("schema_version") in READ_AS_THEY_ARE:
        typed = trusted(path, text, blocks, whole)
        later = _later(path, closing.revision, last)
        missing = missing_from(typed, kept_log(path, later.text), closing) if later else ""
        reading = Reading(
            path, text, blocks, typed, typed, closing.revision, not missing, missing=missing,
            ahead=later.revision if later else 0,
        )  # fmt: skip
        return _with_doubts(reading, doubtful.doubtful_keys(whole))
    current = validated(path, text, blocks, whole)
    reading = _edited(path, text, blocks, log_from(current), closing, last)
    doubts = _with_doubts(reading, _doubts_of_edit(current, reading))
    return _entered(doubts, closing, now)


def _looked_at(path: Path) -> tuple[int, str]:
    """The last revision that is kept, and the text of the log.

    In this order: a save writes the log first and then keeps the version, so that beside a
    writer no version is found later than the log that is read after it.
    """
    last = versions.last_revision(path)
    return last, files.read_text(path, gone)


def _doubts_of_edit(current: Mapping[str, Any], reading: Reading) -> Iterator[DoubtfulKey]:
    """What is not clear in a log that was edited outside pcc-actions."""
    from pcc_actions.store import doubtful_events  # most logs are as they were written

    yield from doubtful.doubtful_keys(current)
    yield from doubtful_events.only_in_raised(reading.typed, reading.kept)
    yield from doubtful_events.exempt_in_events(reading.typed, reading.kept)


def _with_doubts(reading: Reading, found: Iterable[DoubtfulKey]) -> Reading:
    doubts = tuple(found)
    if not doubts:
        return reading
    return replace(reading, log=doubtful.taken_as_meant(reading.typed, doubts), doubtful=doubts)


def read_open_actions(path: Path, now: Now, as_at: OpenAsAt) -> Reading:
    """Read what a list of outstanding actions as at a day needs.

    From a sealed file only the actions that were not closed by then are parsed; they are
    not all there, so the reading is for looking at, never for saving. `as_at` may be a
    function that tells the day from the log without its actions, None for all of them.
    """
    last, text = _looked_at(path)
    closing = seal.find_closing(text)
    if not (closing and closing.intact) or last > closing.revision:
        return read_log(path, now)
    blocks = split(text[: closing.start])
    day = as_at if isinstance(as_at, date) else _told(path, blocks, as_at)
    if day is None:
        return read_log(path, now)
    blocks = tuple(block for block in blocks if not closed_by(block, day))
    whole = parsed(path, "".join(block.text for block in blocks))
    if whole.get("schema_version") not in READ_AS_THEY_ARE:
        return read_log(path, now)
    log = trusted(path, text, blocks, whole)
    reading = Reading(path, text, blocks, log, log, closing.revision, sealed=True)
    return _with_doubts(reading, doubtful.doubtful_keys(whole))


def _told(path: Path, blocks: Sequence[LogBlock], as_at: FromHead) -> date | None:
    """Ask for the day, given the log without its actions; None where its format is another."""
    head = "".join(block.text for block in blocks if block.kind != "actions")
    whole = parsed(path, head)
    return as_at(log_from(whole)) if whole.get("schema_version") in READ_AS_THEY_ARE else None


def _later(path: Path, revision: int, last: int) -> KeptVersion | None:
    """The newest version kept, up to the last that was found, where it is a later one."""
    found = versions.newest_version(path, last) if last > revision else None
    return found if found and found.revision > revision else None


def _edited(
    path: Path,
    text: str,
    blocks: tuple[LogBlock, ...],
    typed: Log,
    closing: seal.Closing | None,
    last: int,
) -> Reading:
    """The reading of a file whose seal is broken or absent, as it was typed."""
    revision, kept = _kept(path, closing, last)
    later = _later(path, revision, last)
    return Reading(
        path, text, blocks, typed, typed, revision, False, kept,
        unclosed=closing is None, ahead=later.revision if later else 0,
    )  # fmt: skip


def _entered(reading: Reading, closing: seal.Closing | None, now: Now) -> Reading:
    """A reading with the hand edits entered in its log, and what is missing from it."""
    from pcc_actions.core.changes.hand_edits import hand_edits  # most logs have none
    from pcc_actions.core.changes.provenance import Provenance

    provenance = Provenance(HAND_EDIT, now.at, now.today, now.today)
    log = hand_edits(reading.log, reading.kept, provenance)
    return replace(reading, log=log, missing=missing_from(log, reading.kept, closing))


def _kept(path: Path, closing: seal.Closing | None, last: int) -> tuple[int, Log | None]:
    """The revision a log was last saved under, and that version as it was kept."""
    text = versions.version_text(path, closing.revision) if closing else None
    if closing and text is not None:
        return closing.revision, kept_log(path, text)
    newest = versions.newest_version(path, last)
    kept = None if newest is None else kept_log(path, newest.text)
    return closing.revision if closing else newest.revision if newest else 0, kept
