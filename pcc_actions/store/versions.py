"""The kept versions of a log, for `undo` and `redo`.

Beside the log, in `.pcc-actions/<log name>/`: `000042.toml` is the whole text of revision 42;
`000043.back` says which revision's text was put back as revision 43.
"""

import os
from collections.abc import Iterator
from glob import escape
from pathlib import Path

from pcc_actions.store.files import put, real
from pcc_actions.store.sidecar import make_sidecar, sidecar

MOST = 20  # versions
MOST_BYTES = 100_000_000
FEWEST = 3  # kept whatever their size
BROKEN = ".broken"  # the end of the name of a log that could not be read

_TEXT, _MARKER = ".toml", ".back"


def keep(log: Path, revision: int, text: str) -> None:
    """Keep the text of a revision, and drop what is too old. Raises OSError."""
    replace(log, revision, text)
    prune(log)


def replace(log: Path, revision: int, text: str) -> None:
    """Write the kept text of a revision, also over the one that was there. Raises OSError."""
    folder = make_sidecar(log)
    put(_file(folder, revision, _TEXT), text.encode(), real(log))
    _file(folder, revision, _MARKER).unlink(missing_ok=True)


def mark(log: Path, revision: int, same_as: int) -> None:
    """Note that a revision put back the text of an earlier one. Raises OSError."""
    folder = make_sidecar(log)
    put(_file(folder, revision, _MARKER), f"{same_as}\n".encode(), real(log))
    _file(folder, revision, _TEXT).unlink(missing_ok=True)


def text(log: Path, revision: int) -> str | None:
    """Give the text of a revision, its own or put back; None where there is none to be read."""
    try:
        return file(log, revision).read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return None


def file(log: Path, revision: int) -> Path:
    """Name the file that the text of a revision is kept in, its own or put back."""
    return _file(sidecar(log), own_revision(log, revision), _TEXT)


def newest(log: Path) -> tuple[int, str] | None:
    """Give the newest revision whose text was kept, and that text."""
    for revision in reversed(_revisions(log)):
        kept = text(log, revision)
        if kept is not None:
            return revision, kept
    return None


def ahead(log: Path, revision: int) -> str | None:
    """Give the newest text that was kept, where it is of a later revision."""
    if max(_revisions(log), default=0) <= revision:
        return None
    kept = newest(log)
    return kept[1] if kept and kept[0] > revision else None


def all_texts(log: Path) -> Iterator[tuple[int, str]]:
    """Give every revision that has a text of its own, the oldest first, with that text.

    Raises OSError or UnicodeDecodeError where one cannot be read: none may be passed over
    where words have to be taken out.
    """
    for revision in _revisions(log, _TEXT):
        yield revision, _file(sidecar(log), revision, _TEXT).read_bytes().decode()


def earlier(log: Path, revision: int) -> int | None:
    """Tell which revision's text `undo` puts back where the log is at `revision`."""
    here = own_revision(log, revision)
    return next((one for one in _path(log, revision) if one < here), None)


def later(log: Path, revision: int) -> int | None:
    """Tell which revision's text `redo` puts back where the log is at `revision`."""
    here = own_revision(log, revision)
    return next((one for one in reversed(_path(log, revision)) if one > here), None)


def _path(log: Path, revision: int) -> list[int]:
    """List the revisions undo goes back through, from the last that was not put back."""
    texts, markers = set(_revisions(log, _TEXT)), set(_revisions(log, _MARKER))
    tip = revision
    while tip in markers:
        tip -= 1
    path = [tip]
    for one in sorted(texts | markers, reverse=True):
        if one < path[-1] and (own := own_revision(log, one)) in texts:
            path.append(own)
    return path


def own_revision(log: Path, revision: int) -> int:
    """Follow the markers from a revision to the one whose text it is."""
    while True:
        try:
            before = int(_file(sidecar(log), revision, _MARKER).read_bytes())
        except (OSError, ValueError):
            return revision
        if before >= revision:
            return revision
        revision = before


def prune(log: Path) -> None:
    """Drop the texts used longest ago: beyond 20, and beyond 100 MB but for three.

    A text is used when it is saved and when it is put back. Raises OSError.
    """
    folder = sidecar(log)
    kept: list[int] = []
    size = 0
    for revision in reversed(_revisions(log)):
        own = own_revision(log, revision)
        kept_in = _file(folder, own, _TEXT)
        if own in kept or not kept_in.exists():
            continue
        size += kept_in.stat().st_size
        if len(kept) >= MOST or (len(kept) >= FEWEST and size > MOST_BYTES):
            break
        kept.append(own)
    _drop_all_but(log, kept)


def _drop_all_but(log: Path, kept: list[int]) -> None:
    folder = sidecar(log)
    for suffix in (_MARKER, _TEXT):
        gone = [one for one in _revisions(log, suffix) if own_revision(log, one) not in kept]
        for revision in gone:
            _file(folder, revision, suffix).unlink(missing_ok=True)


def broken_copy(path: Path) -> Path:
    """Copy a log that cannot be read beside it, byte for byte, under a free name.

    The name is `actions.toml.broken`, then `.broken-2` and so on. Raises OSError.
    """
    place = real(path)
    number = 1
    while True:
        ending = BROKEN if number == 1 else f"{BROKEN}-{number}"
        copy = place.with_name(place.name + ending)
        if not os.path.lexists(copy):
            put(copy, place.read_bytes(), place)
            return copy
        number += 1


def broken_copies(path: Path) -> list[Path]:
    """Give what `broken_copy` left beside a log."""
    place = real(path)
    return sorted(place.parent.glob(f"{escape(place.name)}{BROKEN}*"))


def _file(folder: Path, revision: int, suffix: str) -> Path:
    return folder / f"{revision:06}{suffix}"


def _revisions(log: Path, *suffixes: str) -> list[int]:
    """List the revisions with a kept text or a marker, the oldest first."""
    wanted = suffixes or (_TEXT, _MARKER)
    files = sidecar(log).glob("*")
    return sorted(int(one.stem) for one in files if one.suffix in wanted and one.stem.isdecimal())
