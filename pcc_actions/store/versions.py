"""The kept versions of a log, for `undo` and `redo`.

A damaged version is passed over and never deleted: where its number gets a good text again,
it is set aside as `000042.toml.damaged`.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from pcc_actions.core.frozen import dataclass
from pcc_actions.regular_files import regular_bytes
from pcc_actions.store import kept
from pcc_actions.store.files import Contents, real_path, replace_file
from pcc_actions.store.sidecar import make_sidecar
from pcc_actions.store.version_files import MARKER_SUFFIX, DamagedVersion, VersionFiles, versions_of

MOST_KEPT = 20  # versions
MOST_BYTES = 100_000_000
FEWEST_KEPT = 3  # kept whatever their size
BROKEN = ".broken"  # the end of the name of a log that could not be read
DAMAGED = ".damaged"  # and of a kept version that was set aside


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """A kept version: the revision it is, and its text."""

    revision: int
    text: str

    @property
    def data(self) -> bytes:
        """What its file holds."""
        return kept.as_kept(self.revision, self.text)


def keep_version(log: Path, revision: int, data: Contents) -> None:
    """Keep a revision in a file that holds those bytes, and drop what is too old.

    They end in a closing line of that revision, or as `kept.as_kept` has it. A text that is kept
    of it already stays: it may be that it could not be read a moment ago. Raises OSError.
    """
    make_sidecar(log)
    there = versions_of(log)
    found = there.opened(revision)
    if isinstance(found, DamagedVersion):
        place = there.named(revision)
        place.rename(free_name(place, DAMAGED))
    if not isinstance(found, str):
        replace_file(there.named(revision), data, real_path(log))
    there.named(revision, MARKER_SUFFIX).unlink(missing_ok=True)
    prune(log)


def mark_put_back(log: Path, revision: int, same_as: int) -> None:
    """Note that a revision put back the text of an earlier one. Raises OSError."""
    make_sidecar(log)
    there = versions_of(log)
    replace_file(
        there.named(revision, MARKER_SUFFIX), f"{there.own(same_as)}\n".encode(), real_path(log)
    )
    there.named(revision).unlink(missing_ok=True)
    prune(log)


def version_text(log: Path, revision: int) -> str | None:
    """The text of a revision, its own or put back; None where there is no good one."""
    found, _ = first_good(versions_of(log), [revision])
    return found.text if found else None


def version_file(log: Path, revision: int) -> Path:
    """Name the file that the text of a revision is kept in, its own or put back."""
    there = versions_of(log)
    return there.named(there.own(revision))


def last_revision(log: Path) -> int:
    """The highest revision that anything is kept of, good or not; 0 without any."""
    return max(versions_of(log).revisions, default=0)


def newest_version(log: Path, up_to: int | None = None) -> KeptVersion | None:
    """The newest revision whose text was kept and is good, and that text."""
    there = versions_of(log)
    wanted = [each for each in there.revisions if up_to is None or each <= up_to]
    return first_good(there, reversed(wanted))[0]


def newest_data(log: Path, up_to: int) -> bytes | None:
    """The bytes of the file of the newest revision, good or not; None where it cannot be read."""
    there = versions_of(log)
    try:
        return regular_bytes(there.named(there.own(up_to)))
    except OSError:
        return None


def first_good(
    there: VersionFiles, wanted: Iterable[int]
) -> tuple[KeptVersion | None, tuple[DamagedVersion, ...]]:
    """The first of these revisions whose text is good, and the damaged ones before it.

    One whose text is not there is passed over and not named.
    """
    passed: dict[int, DamagedVersion] = {}
    for revision in wanted:
        found = there.opened(there.own(revision))
        if isinstance(found, str):
            return KeptVersion(revision, found), (*passed.values(),)
        if found:
            passed[found.revision] = found
    return None, (*passed.values(),)


def damaged(log: Path) -> tuple[DamagedVersion, ...]:
    """Every damaged version that is kept, the oldest first."""
    there = versions_of(log)
    found = (there.sound(each) for each in there.texts)
    return tuple(each for each in found if isinstance(each, DamagedVersion))


def prune(log: Path) -> None:
    """Drop the texts used longest ago: beyond 20, and beyond 100 MB but for three.

    A text is used when it is saved and when it is put back. A damaged one is never dropped, nor
    counted where its end shows the damage. Of the markers those stay that tell something no
    later one tells. Raises OSError.
    """
    there = versions_of(log)
    gone = _beyond(there)
    for own in gone:
        there.named(own).unlink(missing_ok=True)
    for revision in _idle_markers(there, {*there.texts} - {*gone}):
        there.named(revision, MARKER_SUFFIX).unlink(missing_ok=True)


def _beyond(there: VersionFiles) -> list[int]:
    """List the good texts that are beyond what is kept, the one used last first.

    Of those that stay the end alone is looked at: a save does not read all that is kept.
    """
    owners = dict.fromkeys(there.own(each) for each in reversed(there.revisions))
    likely = [own for own in owners if there.looks_good(own)]
    size = 0
    for number, own in enumerate(likely):
        size += there.named(own).stat().st_size
        if number >= MOST_KEPT or (number >= FEWEST_KEPT and size > MOST_BYTES):
            return [each for each in likely[number:] if isinstance(there.opened(each), str)]
    return []


def _idle_markers(there: VersionFiles, texts: set[int]) -> list[int]:
    """List the markers that tell nothing: of a text that is gone, or told by a later one.

    One that cannot be read just now may tell something. The last of those in a row tells where
    undo and redo stood; one before it only when its text was last used.
    """
    led_through = set(there.markers.values())
    idle, told = [], set[int]()
    in_a_row = False
    for revision in reversed(there.revisions):
        own = there.own(revision)
        if own in there.unread:
            continue
        if own not in texts or (in_a_row and own in told and revision not in led_through):
            idle.append(revision)
            continue
        in_a_row = own != revision
        told.add(own)
    return idle


def broken_copy(path: Path) -> Path:
    """Copy a log that cannot be read beside it, byte for byte, under a free name.

    The name is `actions.toml.broken`, then `.broken-2` and so on. Raises OSError.
    """
    place = real_path(path)
    copy = free_name(place, BROKEN)
    replace_file(copy, place.read_bytes(), place)
    return copy


def free_name(place: Path, ending: str) -> Path:
    """A name beside a file that is not taken: with the ending, then `-2` and so on."""
    number = 1
    while True:
        free = place.with_name(f"{place.name}{ending}{'' if number == 1 else f'-{number}'}")
        if not os.path.lexists(free):
            return free
        number += 1
