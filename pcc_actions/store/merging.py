"""Two copies of a log brought together in the file of one of them.

What comes of it is `merged_text`'s; here the copies are read, and the file is saved as any log is.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from pcc_actions.core.entries import every_entry
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.merging.descent import brought_back
from pcc_actions.core.model import Log
from pcc_actions.errors import BadFile
from pcc_actions.store import files, versions
from pcc_actions.store.common_base import before_undo, common_base
from pcc_actions.store.copy_names import BASE, THEIRS, shown_as
from pcc_actions.store.diagnostics import NewerFormat
from pcc_actions.store.merged_text import MergedText, merged_text
from pcc_actions.store.one_log import refuse_another_log, refuse_nothing_in_common
from pcc_actions.store.own_version import resealed
from pcc_actions.store.read_log import read_log
from pcc_actions.store.reading import Now, Reading
from pcc_actions.store.saving import (
    Step,
    hand_edit_steps,
    next_revision,
    refuse_unsound,
    under_lock,
    write_steps,
)
from pcc_actions.store.sidecar import sidecar
from pcc_actions.store.whole_log import read_whole

MEND = "Nothing was merged: mend that, and merge again."
LOOK = "Nothing was merged: see how it is called, and in which folder it is."

Merge = Callable[[Reading], MergedText]  # of our copy, what comes of it


@dataclass(frozen=True, slots=True)
class Merging:
    """A merge: the file as it was read, our copy with its hand edits entered, what comes of it.

    `warning` is a sentence where it is saved, but something about it should be known.
    """

    read: Reading
    ours: Reading
    merged: MergedText
    warning: str = ""

    @property
    def brings_something(self) -> bool:
        """Whether the other copy holds what ours does not."""
        return self.merged.data != self.ours.data


def read_copy(path: Path, now: Now, called: str = "") -> Reading:
    """A copy of a log, read whole; `called` is what the command line calls it, as THEIRS.

    Raises `BadFile` where it cannot be read, is not whole or may not be, or has a doubtful key.
    """
    reading = _read(path, now, called)
    if reading.unclosed:
        raise BadFile(
            f"{_unmerged(called)}{path.name} has no closing line, so nothing tells whether its end "
            "is missing.",
            "See that its last actions are there, close it with pcc-actions check --fix, and "
            "merge again.",
        )
    return reading


def read_base(path: Path, now: Now) -> Reading | None:
    """What two copies are said to come of; None for an empty file, as git gives where nothing is.

    Raises as `read_copy` does, but not for want of a closing line: nothing is taken from it.
    """
    with _told_of(BASE):
        if not files.read_data(path, _gone).strip():
            return None
    return _read(path, now, BASE)


def _read(path: Path, now: Now, called: str) -> Reading:
    shown, called = shown_as(path, called)
    with _told_of(called):
        data = files.read_data(path, _gone)
        reading = read_whole(shown, now, versions.last_revision(path), data)
        if reading.doubtful:
            raise BadFile(reading.doubts[0])
        if reading.missing:
            raise BadFile(f"{shown.name} is not whole: {reading.missing}.")
    return replace(reading, path=path)


@contextmanager
def _told_of(called: str) -> Iterator[None]:
    """Say of a fault in a copy which of them has it, and what to do about it for a merge."""
    try:
        yield
    except NewerFormat:
        raise
    except _NotThere as error:
        raise BadFile(f"{_unmerged(called)}{error.fault}", LOOK) from None
    except BadFile as error:
        raise BadFile(f"{_unmerged(called)}{error.fault}", MEND) from None


def _unmerged(called: str) -> str:
    return f"{called} cannot be merged: " if called else ""


class _NotThere(BadFile):
    """A file that is named is not there."""


def _gone(path: Path) -> BadFile:
    return _NotThere(f"{path} is not there.")


def with_copy(theirs: Reading, now: Now) -> Merge:
    """The merge of a copy of which nobody says what it and ours come of."""

    def merge(ours: Reading) -> MergedText:
        refuse_another_log(ours, theirs)
        refuse_nothing_in_common(ours, theirs)
        found = merged_text(common_base(ours, theirs, now), ours, theirs)
        return found if found.data == ours.data else _with_brought_back(found, (ours, theirs))

    return merge


def _with_brought_back(found: MergedText, copies: Sequence[Reading]) -> MergedText:
    """The merge, with what came again that somebody had taken back by `undo` on either copy."""
    again = [
        clash
        for copy in copies
        for before in before_undo(copy)
        if not _is_same_merge(before, found, copies)
        for clash in brought_back(before, copy.log, found.log)
        if clash not in found.merged.clashes
    ]
    several = [each for place, each in enumerate(again) if each not in again[:place]]
    clashes = (*found.merged.clashes, *several)
    return replace(found, merged=replace(found.merged, clashes=clashes))


def _is_same_merge(before: Log, found: MergedText, copies: Sequence[Reading]) -> bool:
    """Whether a merge was taken back that is made again, of which nothing has to be told."""
    entries = every_entry(before)
    only = (every_entry(copy.log) for copy in copies)
    return entries == every_entry(found.log) and entries not in only


def with_base(base: Reading | None, theirs: Reading) -> Merge:
    """The merge of a copy where it is known what it and ours come of; None for nothing."""

    def merge(ours: Reading) -> MergedText:
        refuse_another_log(ours, theirs, THEIRS)
        if base:
            refuse_another_log(ours, base, BASE)
        return merged_text(base, ours, theirs)

    return merge


def plan_kept(path: Path, now: Now, merge: Merge) -> Merging:
    """What `merge_kept` would do. Nothing is written."""
    return _planned(path, now, merge)[0]


def merge_kept(path: Path, now: Now, merge: Merge) -> Merging:
    """Merge a copy into a log, and save that as any change is: locked, and kept for `undo`.

    Hand edits are entered first, as a revision of their own. Where the file changes meanwhile, it
    is merged with what is then there. Where nothing comes, nothing is written. Raises as
    `saving.update` does, and what the merge raises.
    """

    def attempt() -> Merging:
        planned, steps = _planned(path, now, merge)
        if not planned.brings_something:
            return planned
        return replace(planned, warning=write_steps(planned.read, steps))

    return under_lock(path, attempt)


def _planned(path: Path, now: Now, merge: Merge) -> tuple[Merging, list[Step]]:
    """A merge into a log, and the revisions that it is written as."""
    read = read_log(path, now)
    refuse_unsound(read)
    steps = hand_edit_steps(read)
    found = _merging(read, steps, now, merge)
    number = max(found.merged.revision, next_revision(path, found.ours.revision))
    data = resealed(found.merged.data.decode(), number).encode()
    return found, [*steps, Step(number, data)]


def _merging(read: Reading, steps: list[Step], now: Now, merge: Merge) -> Merging:
    """The merge into our copy as its hand edits will be written, so that these do not count."""
    ours = read
    for _, data in steps:
        whole = data if isinstance(data, bytes) else b"".join(data)
        ours = read_whole(read.path, now, versions.last_revision(read.path), whole)
    return Merging(read, ours, merge(ours))


def plan_alone(read: Reading, now: Now, merge: Merge) -> Merging:
    """What `merge_alone` would do. Nothing is written."""
    return _merging(read, hand_edit_steps(read), now, merge)


def merge_alone(read: Reading, now: Now, merge: Merge) -> Merging:
    """Merge a copy into a file beside which nothing is kept, as git's: it alone is written, whole.

    Raises `ChangedMeanwhile` where it is no longer as it was read, Unwritten where it cannot be
    written: it is then as it was.
    """
    found = plan_alone(read, now, merge)
    if found.brings_something:
        files.write_whole(read.path, found.merged.data, read.data)
    return found


def has_versions(path: Path) -> bool:
    """Whether versions of a file are kept beside it, as of every log that pcc-actions saved."""
    return sidecar(path).is_dir()
