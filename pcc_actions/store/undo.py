"""Earlier versions put back, and forward again, each as a revision of its own.

What is put back is the earlier text under a new closing line. A log that is cut off or
cannot be read is put back from its newest kept version, and left beside it.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pcc_actions.differences import differences
from pcc_actions.errors import BadFile, Refused
from pcc_actions.model import Log
from pcc_actions.sentences import Clock
from pcc_actions.store import files, seal, versions
from pcc_actions.store.explain import Newer
from pcc_actions.store.reading import Now, Reading, kept_log, read
from pcc_actions.store.saving import commit, next_revision
from pcc_actions.store.sidecar import lock

Direction = Literal["undo", "redo"]


@dataclass(frozen=True, slots=True)
class PutBack:
    """A version to be put back: the revision it was, its text, and what that does.

    `step` is the revision that an undo takes back or a redo does again, and `did` says
    what it had done, a sentence's end each. `broken` says why the log cannot be read.
    """

    revision: int
    text: str
    step: int = 0
    did: tuple[str, ...] = ()
    broken: str = ""


@dataclass(frozen=True, slots=True)
class Restored:
    """A version put back: the revision the log now has.

    `warning` is a sentence where it is done, but something about it should be known.
    """

    revision: int
    warning: str = ""


def planned(path: Path, now: Now, direction: Direction, clock: Clock) -> PutBack:
    """Tell what an undo or redo would put back.

    Raises `Refused` where there is nothing to go to, or where a hand edit would be lost;
    `BadFile` where a later release wrote the log, or no version of it is kept.
    """
    try:
        reading = read(path, now)
    except Newer:
        raise
    except BadFile as error:
        if direction == "redo":
            raise
        return _newest(path, f"{error.sentence.partition('. ')[0].rstrip('.')}.")
    if reading.missing:
        return _newest(path, f"{path.name} is not whole: {reading.missing}.")
    if not (reading.sealed or _as_kept(reading)):
        raise Refused(
            f"{path.name} was edited outside pcc-actions since revision {reading.revision}, and "
            f"{direction} would drop that. Record the edit first, with pcc-actions check --fix."
        )
    return _step(reading, direction, clock)


def _as_kept(reading: Reading) -> bool:
    """Tell whether an unsealed log is a version put back that never had been sealed."""
    kept = versions.text(reading.path, reading.revision)
    return kept is not None and seal.body(kept) == seal.body(reading.text)


def _newest(path: Path, why: str) -> PutBack:
    newest = versions.newest(path)
    if newest is None:
        raise BadFile(f"{why} No earlier version is kept beside it.")
    return PutBack(*newest, broken=why)


def _step(reading: Reading, direction: Direction, clock: Clock) -> PutBack:
    here = reading.revision
    revision = _sought(reading.path, here, direction)
    text = None if revision is None else versions.text(reading.path, revision)
    if revision is None or text is None:
        why = "No earlier version is kept" if direction == "undo" else "Nothing has been undone"
        raise Refused(f"{why}: {reading.path.name} stays at revision {here}.")
    there = kept_log(reading.path, text)
    step = versions.own_revision(reading.path, here) if direction == "undo" else revision
    return PutBack(revision, text, step, _did(reading.log, there, direction, clock))


def _sought(path: Path, here: int, direction: Direction) -> int | None:
    """Give the revision to put back; over an old copy of the log, redo gives the newest kept."""
    if direction == "undo":
        return versions.earlier(path, here)
    newest = versions.newest(path)
    ahead = newest[0] if newest and newest[0] > here else None
    return versions.later(path, here) or ahead


def _did(here: Log, there: Log | None, direction: Direction, clock: Clock) -> tuple[str, ...]:
    if there is None:
        return ()
    older, newer = (there, here) if direction == "undo" else (here, there)
    return tuple(differences(older, newer, clock)) or ("comments or layout changed",)


def put_back(path: Path, now: Now, direction: Direction, plan: PutBack) -> Restored:
    """Put a planned version back; give the revision the log then has.

    Raises `Held` where the log changed since it was planned.
    """
    with lock(path):
        there = files.bytes_of(path)  # before it is looked at: what is written over is what was
        if planned(path, now, direction, str).text != plan.text:
            raise files.Changed(
                f"{path.name} was changed by somebody else in the meantime; nothing was put "
                "back. Look at it again, then try again."
            )
        return _replaced(path, plan, there)


def _replaced(path: Path, plan: PutBack, there: bytes | None) -> Restored:
    number = next_revision(path, plan.revision)
    if plan.broken and there is not None:
        _leave_beside(path)
    warning = commit(
        path,
        _resealed(plan.text, number),
        there,
        lambda: versions.mark(path, number, plan.revision),
        like=versions.file(path, plan.revision),
    )
    return Restored(number, warning)


def _leave_beside(path: Path) -> None:
    try:
        versions.broken_copy(path)
    except OSError as error:
        raise files.unwritten(path, error) from None


def _resealed(text: str, number: int) -> str:
    """Give a kept text under a new closing line; one that was not sealed, without."""
    closing = seal.find(text)
    if closing is None or not closing.intact:
        return seal.body(text)
    return seal.sealed(text[: closing.start], number, closing.actions)
