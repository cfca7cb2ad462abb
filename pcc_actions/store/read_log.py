"""A log read from its file: whole, or only what is asked for.

Reading takes no lock and opens nothing for writing.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from pcc_actions.core.history.lifecycles import surely_closed
from pcc_actions.core.on_demand import OnDemand
from pcc_actions.store import files, seal, versions
from pcc_actions.store.closed_blocks import open_places
from pcc_actions.store.gone import gone
from pcc_actions.store.layout import ActionLine
from pcc_actions.store.reading import Now, OpenAsAt, Reading
from pcc_actions.store.saved_log import Carefully, saved_log


def read_log(path: Path, now: Now) -> Reading:
    """Read a log whole, validating it unless its seal shows it to be as it was written.

    Raises `BadFile` with the line where it cannot be read or is invalid.
    """
    last, data = _looked_at(path)
    return _whole(path, now, last, data)


def read_on_demand(
    path: Path, now: Now, known: Reading | None = None, first: ActionLine = ActionLine.REFERENCE
) -> Reading:
    """Read a log whose actions are made as they are asked for, where that can be done.

    Where it still is as it was `known` to be, that is it. `first` is the line of the actions that
    will be asked for. Raises as `read_log` does, which reads any other.
    """
    if known is not None and _still_is(path, known):
        return known
    last, data = _looked_at(path)
    found = _as_saved(path, now, last, data, first) or _beside_kept(path, now, last, data, first)
    return found or _whole(path, now, last, data)


def _still_is(path: Path, known: Reading) -> bool:
    """Whether nobody changed a log since it was read as it was saved."""
    if path != known.path or not known.sealed or known.stored is None:
        return False
    # In this order, as `_looked_at` has it.
    return versions.last_revision(path) <= known.revision and files.holds(path, known.data)


def read_as_saved(path: Path, now: Now, first: ActionLine = ActionLine.REFERENCE) -> Reading | None:
    """Read a log as `read_on_demand` does; None for any that takes longer."""
    return _as_saved(path, now, *_looked_at(path), first)


def read_open_actions(path: Path, now: Now, as_at: OpenAsAt) -> Reading:
    """Read what a list of outstanding actions as at a day needs.

    Where it can be done only the actions that were not closed by then are made; they
    are not all there, so the reading is for looking at, never for saving. `as_at` may be a
    function that tells the day from the log without its actions, None for all of them.
    """
    reading = read_on_demand(path, now, first=ActionLine.CLOSED)
    if reading.stored is None:  # what tells the day may refuse, and the edits are told first
        return _without_closed(reading, as_at) if isinstance(as_at, date) else reading
    day = as_at if isinstance(as_at, date) else as_at(replace(reading.log, actions=()))
    if day is None:
        return read_log(path, now)
    places = sorted({*open_places(reading.stored.layout, day), *_edited_places(reading)})
    some = reading.only(places)
    return read_log(path, now) if reading.stored.read_carefully else some


def _without_closed(reading: Reading, as_at: date) -> Reading:
    """A log that was read whole, without what nobody edited and was surely closed by a day.

    Its keys say what its history does only where hand edits were entered in it.
    """
    if reading.sealed or reading.missing or reading.kept is not None:
        return reading
    pairs = enumerate(zip(reading.typed.actions, reading.log.actions, strict=True))
    return reading.only(
        [at for at, (typed, log) in pairs if typed is not log or not surely_closed(log, as_at)]
    )


def _edited_places(reading: Reading) -> Sequence[int]:
    """The places of the actions that were edited by hand, of a log that is read on demand."""
    typed, kept = reading.typed.actions, reading.kept
    return (isinstance(typed, OnDemand) and kept and typed.touched_since(kept.actions)) or ()


def _as_saved(path: Path, now: Now, last: int, data: bytes, first: ActionLine) -> Reading | None:
    """A log that nobody edited since it was saved."""
    saved = saved_log(path, data, _carefully(path, now, last, data), first)
    if saved is None or last > saved.revision:
        return None
    log = saved.log
    return Reading(path, data, log, log, saved.revision, sealed=True, stored=saved.actions)


def _carefully(path: Path, now: Now, last: int, data: bytes) -> Carefully:
    return lambda: _whole(path, now, last, data).log.actions


def _beside_kept(path: Path, now: Now, last: int, data: bytes, first: ActionLine) -> Reading | None:
    """A log of which some actions were edited by hand since it was saved as the newest kept."""
    kept_data = versions.newest_data(path, last)
    if kept_data is None:
        return None
    kept = saved_log(path, kept_data, _carefully(path, now, last, data), first)
    closing = seal.closing_at_end(data)
    if kept is None or closing is None or not closing.revision == kept.revision == last:
        return None
    from pcc_actions.store.edited_log import edited_log
    from pcc_actions.store.whole_log import by_hand

    edited = edited_log(path, data, kept, by_hand(now))
    if edited is None:
        return None
    return Reading(
        path, data, edited.typed, edited.log, last, False, edited.kept, stored=kept.actions
    )


def _whole(path: Path, now: Now, last: int, data: bytes) -> Reading:
    from pcc_actions.store.whole_log import read_whole  # most logs are as they were saved

    return read_whole(path, now, last, data)


def _looked_at(path: Path) -> tuple[int, bytes]:
    """The last revision that is kept, and the bytes of the log.

    In this order: a save writes the log first and then keeps the version, so that beside a
    writer no version is found later than the log that is read after it.
    """
    last = versions.last_revision(path)
    return last, files.read_data(path, gone)
