"""The logs in a folder: which files are logs of ours, and which are copies of others."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.patterns import pattern
from pcc_actions.errors import BadFile
from pcc_actions.regular_files import opened
from pcc_actions.store.sidecar import FOLDER, sidecar

_ENDING: Final = ".toml"
_USUAL: Final = "actions.toml"  # what init calls a log
_HEAD: Final = 65_536  # bytes in which a log says what it is
_ours = pattern(r"^(?:# Action log, kept by pcc-actions|schema_version *=)", re.MULTILINE)
_id = pattern(r'^id *= *".+"', re.MULTILINE)
_first_event = pattern(r"^\[\[actions\.history\]\](?:\n.+)+", re.MULTILINE)


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
    heads = dict(_heads(sorted(folder.iterdir())))
    copies = _copies(heads) if len(heads) > 1 else {}
    logs = tuple(path for path in heads if path not in copies)
    return FolderLogs(logs, tuple(copies.items()))


def _copies(heads: Mapping[Path, str]) -> dict[Path, Path]:
    """The logs that are copies of others, each with the one that it is a copy of."""
    originals: dict[str, Path] = {}
    for path in sorted(heads, key=_first_made):
        if known_by := _known_by(heads[path]):
            originals.setdefault(known_by, path)
    pairs = ((path, originals.get(_known_by(head), path)) for path, head in heads.items())
    return {path: original for path, original in pairs if path != original}


def _heads(paths: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """The logs among some files, each with the beginning of its text."""
    for path in paths:
        if path.suffix.lower() == _ENDING and path.is_file():
            head = _head(path)
            if head is None or _ours.search(head) or _is_kept(path):
                yield path, head or ""


def _head(path: Path) -> str | None:
    """The beginning of a file; None where it cannot be read, which is told where it is read."""
    try:
        with opened(path) as file:
            return file.read(_HEAD).decode(errors="replace").replace("\r\n", "\n")
    except OSError:
        return None


def _is_kept(path: Path) -> bool:
    """Whether versions are kept of a file: then it was a log, whatever is left of it."""
    return path.name == _USUAL or sidecar(path).is_dir()


def _first_made(path: Path) -> tuple[bool, int, str]:
    """In which order copies of a log come: first the one that was saved under its name."""
    return (not _is_kept(path), len(path.name), path.name)


def _known_by(head: str) -> str:
    """What a log and its copies share: its id or, in an older one, the first event in it."""
    found = _id.search(head.partition("\n[[")[0]) or _first_event.search(head)
    return found[0] if found else ""


def told_apart(paths: Iterable[Path]) -> list[Path]:
    """Some files without those that are named again, by another path maybe."""
    named: dict[str, Path] = {}
    for path in paths:
        named.setdefault(os.path.realpath(path), path)
    return [*named.values()]
