"""A log that is not there: where its newest kept version is, and what may be the log renamed."""

import os
from pathlib import Path
from typing import Final

from pcc_actions.core.text.english import joined
from pcc_actions.errors import BadFile
from pcc_actions.regular_files import opened
from pcc_actions.store import versions
from pcc_actions.store.files import real_path
from pcc_actions.store.sidecar import sidecar
from pcc_actions.store.version_files import open_versions

_ENDINGS: Final = (".toml", ".txt", ".bak", ".old", ".orig")  # Notepad adds .txt
_MARK: Final = "\ufeff".encode()


def gone(path: Path) -> BadFile:
    """Say that there is no log, and how it comes back, if there was one."""
    fault = f"There is no log at {path}{_renamed_words(path)}."
    there = open_versions(path)
    newest, _ = versions.first_good(there, reversed(there.revisions))
    name_back = "Give that its name back, or " if renamed(path) else ""
    if newest is not None:
        file = there.named(there.own(newest.revision))
        back = f"pcc-actions undo puts back its newest kept version, revision {newest.revision}"
        return BadFile(fault, f"{name_back}{back}, which is {file}.")
    if there.revisions:
        return BadFile(
            fault, f"No good version is kept of it in {there.folder}: put it back from a backup."
        )
    if name_back:
        return BadFile(fault, f"{name_back}name another with --file.")
    return BadFile(fault, "Make one there with pcc-actions init, or name another with --file.")


def nowhere(path: Path) -> BadFile:
    """Say that there is no log there or further up, or what may be one under another name."""
    if renamed(path):
        return gone(path)
    return BadFile(
        f"There is no {path.name} in {path.parent} or in a folder above it.",
        "Make one with pcc-actions init, or name another with --file.",
    )


def _renamed_words(path: Path) -> str:
    """Name what may be the log under another name; nothing where nothing may."""
    names = renamed(path)
    return f"; {joined(names, 'or')} beside it may be it, renamed" if names else ""


def renamed(path: Path) -> list[str]:
    """The names of the files beside a log that begin as one does, and are none of their own.

    A log of its own has kept versions beside it under its own name.
    """
    folder = real_path(path).parent
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208  # names only
    except OSError:
        return []
    return [
        name
        for name in names
        if name != path.name and name.casefold().endswith(_ENDINGS)
        if not sidecar(folder / name).is_dir() and _begins_as_a_log(folder / name)
    ]


def _begins_as_a_log(file: Path) -> bool:
    from pcc_actions.store.document import FIRST_LINES

    first = FIRST_LINES.partition(";")[0].encode()
    try:
        with opened(file) as text:
            return text.read(len(_MARK) + len(first)).removeprefix(_MARK).startswith(first)
    except OSError:
        return False
