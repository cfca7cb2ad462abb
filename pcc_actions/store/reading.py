"""A log read from its file: what it holds, and whether anybody else has edited it.

Reading takes no lock and opens nothing for writing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pcc_actions.core.model import HAND_EDIT, Log
from pcc_actions.core.on_demand import OnDemand
from pcc_actions.store import diagnostics, doubtful, files, seal, versions
from pcc_actions.store.blocks import LogBlock, split
from pcc_actions.store.closed_blocks import open_places
from pcc_actions.store.doubtful import DoubtfulKey
from pcc_actions.store.gone import gone
from pcc_actions.store.missing import missing_from
from pcc_actions.store.parsing import kept_log, parsed, trusted, validated
from pcc_actions.store.record_lines import RecordLines
from pcc_actions.store.records import log_from
from pcc_actions.store.saved_log import Carefully, saved_log
from pcc_actions.store.stored_actions import StoredActions
from pcc_actions.store.upgrade import READ_AS_THEY_ARE
from pcc_actions.store.versions import KeptVersion

if TYPE_CHECKING:
    from pcc_actions.core.changes.provenance import Provenance

FromHead = Callable[[Log], date | None]
LONG: Final = 2_000  # actions of a log of which reading it whole is felt
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


@dataclass(frozen=True)
class Reading:
    """A log as read: `typed` is what the file says, `log` has hand edits entered in memory.

    `data` are the bytes of its file. Where the file was edited by
    others, `kept` is the version that pcc-actions last wrote, if it is there; `missing`
    says which actions there were and are no more, a sentence's end, empty where none is.
    `unclosed` is a log without a closing line, whose end nothing vouches for; `ahead` is the
    revision of a later version that is kept, 0 where there is none.
    `doubtful` are keys of which it has to be settled what they mean; until then `log` is as
    they may be meant where that closes an action, and nothing may be written.
    `stored` makes the actions where nobody changed the log since it was saved.
    """

    path: Path
    data: bytes
    typed: Log
    log: Log
    revision: int
    sealed: bool
    kept: Log | None = None
    missing: str = ""
    unclosed: bool = False
    ahead: int = 0
    doubtful: tuple[DoubtfulKey, ...] = ()
    stored: StoredActions | None = None

    @cached_property
    def text(self) -> str:
        """The text of its file."""
        return self.data.decode()

    @cached_property
    def blocks(self) -> tuple[LogBlock, ...]:
        """The blocks of the text above the closing line."""
        return split(seal.body(self.text))

    @property
    def doubts(self) -> list[str]:
        """What is to be settled, a sentence with its line and its mend each."""
        if not self.doubtful:
            return []
        lines = RecordLines(self.path, self.text, self.blocks)
        return [": ".join(doubtful.located_sentence(lines, each)) for each in self.doubtful]

    def only(self, places: Sequence[int]) -> "Reading":
        """The same with the actions at some places alone: to be looked at, never to be saved."""
        if self.stored is not None:
            self.stored.make(places)
        typed, log = _only(self.typed, places), _only(self.log, places)
        kept = None if self.kept is None else _only(self.kept, places)
        return replace(self, typed=typed, log=log, kept=kept)

    @property
    def takes_long(self) -> bool:
        """Whether it is long, and was read whole since somebody edited it: a save ends that."""
        return not self.sealed and self.stored is None and len(self.log.actions) >= LONG

    @property
    def before(self) -> Log:
        """The log as pcc-actions last knew it: what an edit by others is told against."""
        return self.kept or self.typed


def _only(log: Log, places: Sequence[int]) -> Log:
    return replace(log, actions=tuple(log.actions[place] for place in places))


def read_log(path: Path, now: Now) -> Reading:
    """Read a log whole, validating it unless its seal shows it to be as it was written.

    Raises `BadFile` with the line where it cannot be read or is invalid.
    """
    last, data = _looked_at(path)
    return _whole(path, now, last, data)


def read_on_demand(path: Path, now: Now) -> Reading:
    """Read a log whose actions are made as they are asked for, where that can be done.

    Raises as `read_log` does, which reads any other.
    """
    last, data = _looked_at(path)
    found = _as_saved(path, now, last, data) or _beside_kept(path, now, last, data)
    return found or _whole(path, now, last, data)


def read_as_saved(path: Path, now: Now) -> Reading | None:
    """Read a log as `read_on_demand` does; None for any that takes longer."""
    return _as_saved(path, now, *_looked_at(path))


def read_open_actions(path: Path, now: Now, as_at: OpenAsAt) -> Reading:
    """Read what a list of outstanding actions as at a day needs.

    Where it can be done only the actions that were not closed by then are made; they
    are not all there, so the reading is for looking at, never for saving. `as_at` may be a
    function that tells the day from the log without its actions, None for all of them.
    """
    reading = read_on_demand(path, now)
    if reading.stored is None:
        return reading
    day = as_at if isinstance(as_at, date) else as_at(replace(reading.log, actions=()))
    if day is None:
        return read_log(path, now)
    places = sorted({*open_places(reading.stored.layout, day), *_edited_places(reading)})
    some = reading.only(places)
    return read_log(path, now) if reading.stored.read_carefully else some


def _edited_places(reading: Reading) -> Sequence[int]:
    """The places of the actions that were edited by hand, of a log that is read on demand."""
    typed, kept = reading.typed.actions, reading.kept
    return (isinstance(typed, OnDemand) and kept and typed.touched_since(kept.actions)) or ()


def _as_saved(path: Path, now: Now, last: int, data: bytes) -> Reading | None:
    """A log that nobody edited since it was saved."""
    saved = saved_log(path, data, _carefully(path, now, last, data))
    if saved is None or last > saved.revision:
        return None
    log = saved.log
    return Reading(path, data, log, log, saved.revision, sealed=True, stored=saved.actions)


def _carefully(path: Path, now: Now, last: int, data: bytes) -> Carefully:
    return lambda: _whole(path, now, last, data).log.actions


def _beside_kept(path: Path, now: Now, last: int, data: bytes) -> Reading | None:
    """A log of which some actions were edited by hand since it was saved as the newest kept."""
    kept_data = versions.newest_data(path, last)
    if kept_data is None:
        return None
    kept = saved_log(path, kept_data, _carefully(path, now, last, data))
    closing = seal.closing_at_end(data)
    if kept is None or closing is None or not closing.revision == kept.revision == last:
        return None
    from pcc_actions.store.edited_log import edited_log  # most logs are as they were saved

    edited = edited_log(path, data, kept, _by_hand(now))
    if edited is None:
        return None
    return Reading(
        path, data, edited.typed, edited.log, last, False, edited.kept, stored=kept.actions
    )


def _whole(path: Path, now: Now, last: int, data: bytes) -> Reading:
    text = files.text_of(path, data)
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
            path, data, typed, typed, closing.revision, not missing, missing=missing,
            ahead=later.revision if later else 0,
        )  # fmt: skip
        return _with_doubts(reading, doubtful.doubtful_keys(whole))
    current = validated(path, text, blocks, whole)
    reading = _edited(path, data, log_from(current), closing, last)
    doubts = _with_doubts(reading, _doubts_of_edit(current, reading))
    return _entered(doubts, closing, now)


def _looked_at(path: Path) -> tuple[int, bytes]:
    """The last revision that is kept, and the bytes of the log.

    In this order: a save writes the log first and then keeps the version, so that beside a
    writer no version is found later than the log that is read after it.
    """
    last = versions.last_revision(path)
    return last, files.read_data(path, gone)


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
    )  # fmt: skip


def _entered(reading: Reading, closing: seal.Closing | None, now: Now) -> Reading:
    """A reading with the hand edits entered in its log, and what is missing from it."""
    from pcc_actions.core.changes.hand_edits import hand_edits  # most logs have none

    log = hand_edits(reading.log, reading.kept, _by_hand(now))
    return replace(reading, log=log, missing=missing_from(log, reading.kept, closing))


def _by_hand(now: Now) -> "Provenance":
    from pcc_actions.core.changes.provenance import Provenance

    return Provenance(HAND_EDIT, now.at, now.today, now.today)


def _kept(path: Path, closing: seal.Closing | None, last: int) -> tuple[int, Log | None]:
    """The revision a log was last saved under, and that version as it was kept."""
    text = versions.version_text(path, closing.revision) if closing else None
    if closing and text is not None:
        return closing.revision, kept_log(path, text)
    newest = versions.newest_version(path, last)
    kept = None if newest is None else kept_log(path, newest.text)
    return closing.revision if closing else newest.revision if newest else 0, kept
