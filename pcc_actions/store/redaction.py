"""Words that must not be kept, removed from every file that is a log's."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Final

from pcc_actions.core.entries import AnyEntry, EntryKind, entries_of
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.text.redacted import REDACTED
from pcc_actions.core.text.spellings import Spellings
from pcc_actions.errors import BadFile, Failure, NotFound
from pcc_actions.store import files, kept
from pcc_actions.store.cleaning import places_of, redacted_file, without_anywhere
from pcc_actions.store.draft_texts import texts_of, with_texts
from pcc_actions.store.files import ChangedMeanwhile, Unwritten
from pcc_actions.store.inventory import FileKind, LogFile, inventory, unlisted
from pcc_actions.store.parsing import kept_log
from pcc_actions.store.remains import Remains, remains
from pcc_actions.store.sidecar import lock, sidecar
from pcc_actions.store.strays import strays

# A copy may be a log of its own; a temporary file may be that of a paper.
LOOKED_AT: Final = (FileKind.COPY, FileKind.TEMPORARY)
TYPED: Final = (FileKind.DRAFT, FileKind.SITTING)
"""Kinds of files that hold what somebody typed and did not record yet."""


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of the words in one file.

    `removed` says that some were taken out, `left` where some still stand, `failure` in a few
    words why the file could not be read or written.
    """

    log_file: LogFile
    removed: bool = False
    left: tuple[Remains, ...] = ()
    failure: str = ""


def kept_entry(
    path: Path, log: Log, kind: EntryKind, words: Spellings, find: Callable[[Log], int]
) -> AnyEntry:
    """The entry of a kind that `find` finds in the newest kept version, and the log has no more.

    Raises as `find` does where no version has it, or where the log has it after all.
    """
    versions = [each for each in inventory(path) if each.kind is FileKind.VERSION]
    for version in reversed(versions):
        before = kept_log(path, (files.bytes_of(version.file) or b"").decode(errors="replace"))
        if before is not None:
            try:
                entry = entries_of(before, kind)[find(before)]
            except NotFound:
                continue
            if not places_of(log, entry, words):
                return entry
    return entries_of(log, kind)[find(log)]


def redact_strays(path: Path, words: Spellings, *, dry_run: bool = False) -> list[FileOutcome]:
    """Remove what saves left half written with the words in it.

    Raises `Failure` where the lock cannot be had or a folder not be looked into.
    """
    with nullcontext() if dry_run else lock(path):
        outcomes = [_stray(file, words, dry_run) for file in _strays(path)]
    return [each for each in outcomes if each.removed or each.failure]


def _strays(path: Path) -> list[Path]:
    try:
        return list(strays(path))
    except OSError as error:
        raise unlisted(error) from None


def _stray(file: Path, words: Spellings, dry_run: bool) -> FileOutcome:
    log_file = LogFile(file, FileKind.TEMPORARY)
    try:
        held = bool(remains(_bytes_of(file), words))
        if held and not dry_run:
            file.unlink(missing_ok=True)
    except OSError as error:
        return FileOutcome(log_file, failure=files.reason(error))
    return FileOutcome(log_file, removed=held)


def redact_files(
    path: Path, entry: AnyEntry, words: Spellings, *, dry_run: bool = False
) -> list[FileOutcome]:
    """Remove the words, as far as they are that entry's, from every file that is the log's.

    Each file is looked through again at the end, on the disk: that alone tells where words
    still stand. With `dry_run` nothing is written, and the outcome is what it would be. Raises
    `BadFile` where the lock cannot be had or a folder not be looked into.
    """
    if dry_run:
        gone = _strays(path)
        there = [each for each in inventory(path) if each.file not in gone]
        return [_redacted(path, each, entry, words, dry_run=True) for each in there]
    try:
        with lock(path):
            done = {each.file: _redacted(path, each, entry, words) for each in inventory(path)}
            return [_looked_at(each, done.get(each.file), words) for each in inventory(path)]
    except Failure as error:
        raise _unfinished(path, error) from None


def _unfinished(path: Path, error: Failure) -> BadFile:
    """Say that the words may still be there, and nothing of what is done already."""
    why = f"Writing failed: {error.why}." if isinstance(error, Unwritten) else error.sentence
    return BadFile(
        f"The words may still stand in {path.name} or in what is kept of it, in {sidecar(path)}. "
        f"{why} Run the same again."
    )


def _redacted(
    path: Path, log_file: LogFile, entry: AnyEntry, words: Spellings, *, dry_run: bool = False
) -> FileOutcome:
    before = after = b""
    try:
        before = after = _bytes_of(log_file.file)
        if log_file.kind not in LOOKED_AT:
            after = _cleaned(path, log_file, before, entry, words)
        if after != before and not dry_run:
            _write(path, log_file, before, after)
    except UnicodeDecodeError:
        return FileOutcome(log_file, failure="it is not UTF-8")
    except ChangedMeanwhile:
        return FileOutcome(log_file, failure="somebody else changed it meanwhile")
    except Unwritten as error:
        return FileOutcome(log_file, failure=error.why)
    except OSError as error:
        return FileOutcome(log_file, failure=files.reason(error))
    return FileOutcome(log_file, after != before, _remains(log_file, after, words))


def _cleaned(
    path: Path, log_file: LogFile, data: bytes, entry: AnyEntry, words: Spellings
) -> bytes:
    def change(data: bytes) -> bytes:
        return redacted_file(path, data, entry, words)

    if log_file.kind in TYPED:
        clean = with_texts(data, lambda text: words.in_text.sub(REDACTED, text))
        return without_anywhere(data, words) if clean is None else clean
    if log_file.kind is not FileKind.VERSION:
        return change(data)
    return kept.rewritten(int(log_file.file.stem), data, change)


def _remains(log_file: LogFile, data: bytes, words: Spellings) -> tuple[Remains, ...]:
    """Where words still stand in the bytes of a file: of answers, in what somebody typed."""
    texts = texts_of(data) if log_file.kind in TYPED else None
    return tuple(remains(data if texts is None else '", "'.join(texts).encode(), words))


def _write(path: Path, log_file: LogFile, before: bytes, after: bytes) -> None:
    if log_file.kind is FileKind.LOG:
        after.decode()  # raises where it is no text: then it is left to its owner
        files.write_whole(path, after, before)
    else:
        files.replace_file(log_file.file, after, files.real_path(path))


def _looked_at(log_file: LogFile, done: FileOutcome | None, words: Spellings) -> FileOutcome:
    """The outcome for a file by what now stands in it."""
    done = done or FileOutcome(log_file)
    try:
        return replace(done, left=_remains(log_file, _bytes_of(log_file.file), words))
    except OSError as error:
        return replace(done, failure=files.reason(error))


def _bytes_of(file: Path) -> bytes:
    """Read a file; one that is gone since it was listed holds nothing. Raises OSError."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""
