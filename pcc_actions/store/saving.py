"""A change saved: locked, written whole or not at all, and the version before it kept."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.errors import BadFile
from pcc_actions.store import files, links, seal, versions
from pcc_actions.store.ctrl_c import uninterrupted
from pcc_actions.store.document import LogDocument, new_document, with_log
from pcc_actions.store.own_version import is_kept, unkept, unmarked
from pcc_actions.store.read_log import read_log, read_on_demand
from pcc_actions.store.reading import Now, Reading
from pcc_actions.store.sidecar import follow_log, lock, sidecar
from pcc_actions.store.splicing import spliced
from pcc_actions.store.strays import remove_strays
from pcc_actions.store.version_files import VersionFiles, versions_of

T = TypeVar("T")
ATTEMPTS = 3  # how often a change is applied again where the file changed meanwhile
NOT_KEPT = "That is saved, but the versions kept for undo could not be brought up to date: {}."


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save did: what was read, the log after it, and the revision it has now.

    `warning` is a sentence where the save is done, but something about it should be known.
    """

    reading: Reading
    after: Log
    revision: int
    warning: str = ""


def update(
    path: Path,
    now: Now,
    change: Callable[[Log], Log],
    *,
    accept: bool = False,
    known: Reading | None = None,
) -> Saved:
    """Apply a change to the log and save it.

    Hand edits are entered first, as a revision of their own. Where somebody else changes
    the file meanwhile, the change is applied again to what is then there. `accept` takes a
    log that is not whole; `known` is what it said a moment ago, where it was read. Raises
    `BadFile`, `Conflict`, and whatever the change raises; the log is then as it was.
    """

    def attempt() -> Saved:
        planned = plan_update(path, now, change, accept=accept, known=known)
        return _saved(planned.reading, planned.after)

    return under_lock(path, attempt)


def under_lock(path: Path, attempt: Callable[[], T]) -> T:
    """What an attempt to save gives, made under the lock: again where the file changed meanwhile.

    Raises as the attempt and `lock` do; `ChangedMeanwhile` once it changed too often.
    """
    with lock(path):
        for _ in range(ATTEMPTS - 1):
            with suppress(files.ChangedMeanwhile):
                return attempt()
        return attempt()


def plan_update(
    path: Path,
    now: Now,
    change: Callable[[Log], Log],
    *,
    accept: bool = False,
    known: Reading | None = None,
) -> Saved:
    """What `update` would do: the log as read, and after a change. Nothing is written.

    It is read on demand; whole where an action that was looked at is not as we write them.
    """
    for read in (partial(read_on_demand, known=known), read_log):
        reading = read(path, now)
        refuse_unsound(reading, accept=accept)
        after = change(reading.log)
        if reading.stored is None or not reading.stored.read_carefully:
            break
    return Saved(reading, after, reading.revision)


def refuse_unsound(reading: Reading, *, accept: bool = False) -> None:
    """Raise `BadFile` where a log is not whole, unless that is accepted, or a key is doubtful."""
    if reading.doubtful:
        raise BadFile(f"{reading.doubts[0]} Nothing is recorded until then.")
    if reading.missing and not accept:
        raise BadFile(
            f"{reading.path.name} is not whole: {reading.missing}. Nothing is written to it until "
            "you put back the version before with pcc-actions undo, or take it as it is with "
            "pcc-actions check --accept."
        )


def _saved(reading: Reading, after: Log) -> Saved:
    if reading.sealed and after == reading.log:
        return Saved(reading, after, reading.revision)
    number = next_revision(reading.path, reading.revision)
    steps = _steps(reading, after, number)
    warning = write_steps(reading, steps)
    return Saved(reading, after, steps[-1].revision, warning)


class Step(NamedTuple):
    """A revision to be written, and the bytes of its log."""

    revision: int
    data: files.Contents


def _steps(reading: Reading, after: Log, number: int) -> list[Step]:
    """What is to be written: the hand edits first, as a revision of their own."""
    if reading.sealed and reading.stored is not None:
        body = spliced(reading.stored.layout, reading.log, after)
        if body is not None:
            return [Step(number, seal.sealed_pieces(body, number, len(after.actions)))]
    document = LogDocument(reading.blocks, reading.typed)
    steps: list[Step] = []
    for log, wanted in ((reading.log, not reading.sealed), (after, after != reading.log)):
        if wanted:
            document = with_log(document, log)
            steps.append(Step(number + len(steps), _sealed(document, number + len(steps))))
    return steps


def hand_edit_steps(reading: Reading) -> list[Step]:
    """What is to be written of the hand edits alone: one step, or none where nobody edited it."""
    if reading.sealed:
        return []
    return _steps(reading, reading.log, next_revision(reading.path, reading.revision))


def next_revision(path: Path, revision: int) -> int:
    """The number of the next save, higher than that of any version kept."""
    return max(revision, versions.last_revision(path)) + 1


def _sealed(document: LogDocument, revision: int) -> bytes:
    return seal.sealed_data(document.text.encode(), revision, len(document.log.actions))


def write_steps(reading: Reading, steps: Sequence[Step]) -> str:
    """Write the last of the texts as the log, and keep them all; give a warning or nothing.

    Raises as `commit` does. The lock is held.
    """
    path = reading.path

    def keep_all() -> None:
        if not is_kept(reading):
            _keep_read(reading)
        for revision, data in steps:
            versions.keep_version(path, revision, data)

    return commit(path, steps[-1].data, reading.data, keep_all)


def _keep_read(reading: Reading) -> None:
    """Keep what was read, where that is not kept, or only damaged."""
    if before := unkept(reading):
        versions.keep_version(reading.path, before.revision, before.data)
    if (own := unmarked(reading)) is not None:  # or undo would go past it
        versions.mark_put_back(reading.path, reading.revision, own)


def commit(
    path: Path,
    data: files.Contents,
    expected: bytes | None,
    keep: Callable[[], None],
    like: Path | None = None,
) -> str:
    """Put other bytes in place of the log's and have its versions kept; give a warning or nothing.

    The one place that tells what is saved: whatever fails before the new ones are in their place
    is raised as by `files.write_whole`, and the log is as it was; whatever fails after it, in
    `keep`, is a warning, and Ctrl-C comes too late.
    """
    other = links.other_name(path)
    said = []
    with saving():
        files.write_whole(path, data, expected, like)
        try:
            keep()
        except OSError as error:
            said.append(NOT_KEPT.format(_why(error)))
        said += [remove_strays(path), follow_log(path)]
    if other is not None:
        said.append(links.parted(path, other))
    return " ".join(sentence for sentence in said if sentence)


def _why(error: OSError) -> str:
    """Say why the system refused, and to what a right is missing."""
    fault = files.at_fault(error)
    return f"{fault}: {files.reason(error)}" if fault else files.reason(error)


@contextmanager
def saving() -> Iterator[None]:
    """Put off Ctrl-C while the log is written: it comes too late for what has been saved."""
    saved = False
    try:
        with uninterrupted():
            yield
            saved = True
    except KeyboardInterrupt:
        if not saved:
            raise


def _way_back(there: VersionFiles) -> str:
    """Say how a log that is gone comes back: no damaged version does."""
    newest, _ = versions.first_good(there, reversed(there.revisions))
    if newest is None:
        return "All of them are damaged: put the log back from a backup."
    return "Put the newest back with pcc-actions undo."


def create(path: Path, log: Log) -> str:
    """Write a new log as revision 1; give a warning or nothing.

    Raises `BadFile` where there was one or it cannot be written, `Conflict` where there is one.
    """
    data = _sealed(new_document(log), 1)
    with lock(path):
        there = versions_of(path)
        if there.revisions:
            raise BadFile(
                f"{path.name} is not there, but versions of it are kept in {sidecar(path)}.",
                f"{_way_back(there)} To begin another log, give it another name with --file.",
            )
        return commit(path, data, None, lambda: versions.keep_version(path, 1, data))
