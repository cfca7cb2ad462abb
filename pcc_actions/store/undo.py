"""Earlier versions put back, and forward again, each as a revision of its own.

What is put back is the earlier text under a new closing line; a version that is damaged is
passed over. A log that is cut off or cannot be read is put back from its newest good version,
and left beside it.
"""

from datetime import datetime
from pathlib import Path
from typing import Literal

from pcc_actions.core.differences import differences
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.messages import Clock
from pcc_actions.core.model import Log
from pcc_actions.errors import BadFile, Refused
from pcc_actions.store import files, seal, versions, walk
from pcc_actions.store.diagnostics import NewerFormat
from pcc_actions.store.own_version import own_version, resealed, unkept
from pcc_actions.store.parsing import kept_log
from pcc_actions.store.read_log import read_log
from pcc_actions.store.reading import Now, Reading
from pcc_actions.store.saving import commit, next_revision
from pcc_actions.store.sidecar import lock
from pcc_actions.store.version_files import DamagedVersion, VersionFiles, open_versions
from pcc_actions.store.versions import KeptVersion

Direction = Literal["undo", "redo"]


@dataclass(frozen=True, slots=True)
class PutBack:
    """A version to be put back: the revision it was, its text, and what that does.

    `step` is the revision that an undo takes back or a redo does again, and `did` says
    what it had done, a sentence's end each. `broken` says why the log cannot be read.
    `passed` are the damaged versions that would have come first. `at` is the revision of
    the log, 0 where it is broken, and `unkept` its own version where none is kept.
    """

    revision: int
    text: str
    step: int = 0
    did: tuple[str, ...] = ()
    broken: str = ""
    passed: tuple[DamagedVersion, ...] = ()
    at: int = 0
    unkept: KeptVersion | None = None


@dataclass(frozen=True, slots=True)
class Restored:
    """A version put back: the revision the log now has.

    `warning` is a sentence where it is done, but something about it should be known.
    """

    revision: int
    warning: str = ""


def plan_step(path: Path, now: Now, direction: Direction, clock: Clock) -> PutBack:
    """What an undo or redo would put back.

    Raises `Refused` where there is nothing to go to, or where a hand edit would be lost;
    `BadFile` where a later release wrote the log, or no version of it is kept.
    """
    try:
        reading = read_log(path, now)
    except NewerFormat:
        raise
    except BadFile as error:
        if direction == "redo":
            raise
        return _newest(path, error.fault)
    if reading.missing:
        return _newest(path, f"{path.name} is not whole: {reading.missing}.")
    if not (reading.sealed or _as_kept(reading)):
        raise Refused(
            f"{path.name} was edited outside pcc-actions since revision {reading.revision}, and "
            f"{direction} would drop that{_settled_by(reading)}"
        )
    return _step(reading, direction, clock)


def _settled_by(reading: Reading) -> str:
    """Say what to do about an edit first, to end a sentence with."""
    if reading.doubtful:
        return f"; first settle this: {reading.doubts[0]}"
    return ". Record the edit first, with pcc-actions check --fix."


def _as_kept(reading: Reading) -> bool:
    """Whether an unsealed log is a version put back that never had been sealed."""
    kept = versions.version_text(reading.path, reading.revision)
    return kept is not None and seal.body(kept) == seal.body(reading.text)


def _newest(path: Path, why: str) -> PutBack:
    there = open_versions(path)
    found, passed = versions.first_good(there, reversed(there.revisions))
    if found is None:
        none = "No other version" if passed else "No earlier version"
        way_out = f"{none} is kept beside it: put the log back from a backup."
        raise BadFile(" ".join([why, *map(passed_over, passed), way_out]))
    if path.is_dir():
        raise BadFile(
            why,
            "Give that folder another name; then pcc-actions undo puts back revision "
            f"{found.revision}, the newest good version that is kept.",
        )
    return PutBack(found.revision, found.text, broken=why, passed=passed)


def passed_over(damaged: DamagedVersion) -> str:
    """Say that a damaged version is not put back."""
    return f"Kept version {damaged.revision} is damaged ({damaged.why}), so it is passed over."


def _step(reading: Reading, direction: Direction, clock: Clock) -> PutBack:
    path, here = reading.path, own_version(reading)
    there = open_versions(path)
    found, passed = versions.first_good(there, _sought(there, reading.revision, here, direction))
    if found is None:
        raise Refused(" ".join([*map(passed_over, passed), _nowhere(reading, direction, passed)]))
    return PutBack(
        found.revision,
        found.text,
        here if direction == "undo" else found.revision,
        _did(reading.log, kept_log(path, found.text), direction, clock),
        passed=passed,
        at=reading.revision,
        unkept=unkept(reading),
    )


def _nowhere(reading: Reading, direction: Direction, passed: tuple[DamagedVersion, ...]) -> str:
    none = "No earlier version is kept" if direction == "undo" else "Nothing has been undone"
    why = "No good version is left to go to" if passed else none
    return f"{why}: {reading.path.name} stays at revision {reading.revision}."


def _sought(there: VersionFiles, revision: int, here: int, direction: Direction) -> list[int]:
    """List the revisions to put back, the one to try first first.

    Over an old copy of the log, redo gives the newest kept; so it does where nothing tells
    any more which version the log is.
    """
    if direction == "undo":
        return walk.earlier_revisions(there, revision, here)
    lost = here == revision and revision in there.markers
    ahead = [each for each in reversed(there.revisions) if each > revision or lost]
    return walk.later_revisions(there, revision, here) + ahead


def _did(here: Log, there: Log | None, direction: Direction, clock: Clock) -> tuple[str, ...]:
    if there is None:
        return ()
    older, newer = (there, here) if direction == "undo" else (here, there)
    return tuple(differences(older, newer, clock)) or ("comments or layout changed",)


def put_back(path: Path, now: Now, direction: Direction, plan: PutBack) -> Restored:
    """Put a planned version back; give the revision the log then has.

    Raises `Conflict` where the log changed since it was planned.
    """
    with lock(path):
        there = files.bytes_of(path)  # before it is looked at: what is written over is what was
        if plan_step(path, now, direction, _unworded).text != plan.text:
            raise files.ChangedMeanwhile(
                f"{path.name} was changed by somebody else in the meantime; nothing was put "
                "back. Look at it again, then try again."
            )
        return _replaced(path, plan, there)


def _unworded(moment: datetime) -> str:
    """No words for a moment: of a step planned again only the text counts, and nobody reads it."""
    return ""


def _replaced(path: Path, plan: PutBack, there: bytes | None) -> Restored:
    number = next_revision(path, max(plan.at, plan.revision))
    if plan.broken and there is not None:
        _leave_beside(path)

    def keep() -> None:
        versions.mark_put_back(path, number, plan.revision)
        if plan.unkept:  # or what is replaced would be nowhere
            versions.keep_version(path, plan.unkept.revision, plan.unkept.data)

    data = resealed(plan.text, number).encode()
    return Restored(
        number, commit(path, data, there, keep, like=versions.version_file(path, plan.revision))
    )


def _leave_beside(path: Path) -> None:
    try:
        versions.broken_copy(path)
    except OSError as error:
        raise files.unwritten(path, error) from None
