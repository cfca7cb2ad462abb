"""The logs in a folder: which files are logs of ours, and which are copies of others."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from pcc_actions.core.frozen import dataclass
from pcc_actions.errors import BadFile
from pcc_actions.regular_files import opened
from pcc_actions.store.log_marks import log_mark, says_it_is_a_log
from pcc_actions.store.sidecar import FOLDER, sidecar

_ENDING: Final = ".toml"
_USUAL: Final = "actions.toml"  # what init calls a log
_HEAD: Final = 65_536  # bytes in which a log says which it is


@dataclass(frozen=True, slots=True)
class FolderLogs:
    """The logs of a folder, and of each copy that lies beside one which log it is a copy of."""

    logs: tuple[Path, ...]
    copies: tuple[tuple[Path, Path], ...]


def logs_in(folder: Path) -> FolderLogs:
    """The logs that lie in a folder or in a folder of it, in the order of their names.

    Raises `BadFile` where the folder may not be looked into.
    """
    try:
        below = sorted(each for each in folder.iterdir() if _is_below(each))
        every = [_in_one(each) for each in (folder, *below)]
    except OSError as error:
        raise BadFile(
            f"You may not look into {error.filename or folder}. Ask whoever looks after it for "
            "the right to, or name the logs one by one with --file."
        ) from None
    logs = (log for found in every for log in found.logs)
    return FolderLogs(tuple(logs), tuple(pair for found in every for pair in found.copies))


def _is_below(path: Path) -> bool:
    return path.name != FOLDER and path.is_dir()


def _in_one(folder: Path) -> FolderLogs:
    """The logs that lie in a folder itself."""
    found = [path for path in sorted(folder.iterdir()) if _is_log(path)]
    copies = _copies(found) if len(found) > 1 else {}
    logs = tuple(path for path in found if path not in copies)
    return FolderLogs(logs, tuple(copies.items()))


def _copies(logs: Sequence[Path]) -> dict[Path, Path]:
    """The logs that are copies of others, each with the one that it is a copy of."""
    marks = {path: log_mark(_head(path) or b"") for path in logs}
    originals: dict[bytes, Path] = {}
    for path in sorted(logs, key=_first_made):
        if marks[path]:
            originals.setdefault(marks[path], path)
    pairs = ((path, originals.get(marks[path], path)) for path in logs)
    return {path: original for path, original in pairs if path != original}


def _is_log(path: Path) -> bool:
    """Whether a file is a log, or was one."""
    if path.suffix.lower() != _ENDING or not path.is_file():
        return False
    head = _head(path)
    return head is None or says_it_is_a_log(head) or _is_kept(path)


def _head(path: Path) -> bytes | None:
    """The beginning of a file; None where it cannot be read, which is told where it is read."""
    try:
        with opened(path) as file:
            return file.read(_HEAD)
    except OSError:
        return None


def _is_kept(path: Path) -> bool:
    """Whether versions are kept of a file: then it was a log, whatever is left of it."""
    return path.name == _USUAL or sidecar(path).is_dir()


def _first_made(path: Path) -> tuple[bool, int, str]:
    """In which order copies of a log come: first the one that was saved under its name."""
    return (not _is_kept(path), len(path.name), path.name)


def each_once(paths: Iterable[Path]) -> list[Path]:
    """Some files without those that are named again, by another path or a second name maybe."""
    named: dict[object, Path] = {}
    for path in paths:
        named.setdefault(_which_file(path), path)
    return [*named.values()]


def _which_file(path: Path) -> object:
    """What tells a file from others, whatever its name; of one that is not there, its path."""
    real = os.path.realpath(path)
    try:
        found = os.stat(real)  # noqa: PTH116  # of a text, as realpath gives it
    except OSError:
        return real
    return (found.st_dev, found.st_ino) if found.st_ino else real
