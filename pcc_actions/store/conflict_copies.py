"""Conflict copies: what file-sharing tools leave beside a log that two people wrote at once.

A copy is known by its name, and is worth a word where it may hold what the log has not.
"""

import codecs
import os
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.regular_files import regular_bytes
from pcc_actions.store.files import real_path
from pcc_actions.store.seal import closing_at_end, intact_closing
from pcc_actions.store.version_files import versions_of

# What stands between the name of the log and its ending, by who leaves it: Google Drive and
# browsers; OneDrive, with the name of the computer; Windows; the Finder; iCloud; and Dropbox,
# Nextcloud and Syncthing, which say that it is a conflict.
_MARKS: Final = (
    r" ?\(\d+\)", r"-.+", r" - copy.*", r" copy(?: \d+)?", r" \d+", r".*conflict.*",
)  # fmt: skip
_record: Final = pattern(rb"^\[\[(?:actions|programme)\]\]", re.MULTILINE)
_event: Final = pattern(rb"^\[\[(?:actions|programme)\.history\]\]", re.MULTILINE)
_names: Final = pattern(rb"^(?:reference|topic|formerly)\s*=.*$", re.MULTILINE)
_quoted: Final = pattern(rb"\"[^\"]*\"")
_apart: Final = pattern(rb"^apart\s*=.*\n?", re.MULTILINE)
# What became of a meeting, in one line: its parts stand in lines of their own where it is apart.
_became: Final = pattern(
    rb"^(?:cancelled|reinstated) = "
    rb"\{ (on = \S+), (at = \S+), (by = \"[^\"]*\")(?:, (note = .*))? \}$"
)


def conflict_copies(log: Path) -> list[str]:
    """Name the files beside a log that are called as its conflict copies are."""
    real = real_path(log)
    try:
        names = os.listdir(real.parent)  # noqa: PTH208  # names only
    except OSError:  # a folder that may be gone through, but not be looked into
        return []
    found = (name for name in names if is_conflict_copy(name, real))
    return sorted(name for name in found if (real.parent / name).is_file())


def is_conflict_copy(name: str, log: Path) -> bool:
    """Whether a file is called as a conflict copy of a log is."""
    if name == log.name or not name.casefold().startswith(log.stem.casefold()):
        return False  # as nearly every one beside a log
    stem, suffix = re.escape(log.stem), re.escape(log.suffix)
    copy = rf"{stem}(?:{'|'.join(_MARKS)}){suffix}(?:\..*)?"
    return re.fullmatch(copy, name, re.IGNORECASE) is not None


def copies_to_merge(log: Path, data: bytes) -> list[Path]:
    """The conflict copies beside a log of these bytes that may hold what it has not.

    One is passed over that cannot be read, that is no log or another one, that is one of the kept
    versions, or that says nothing which the log does not. Nothing is opened but what is called as
    a copy is.
    """
    folder = real_path(log).parent
    found = (folder / name for name in conflict_copies(log))
    return [copy for copy in found if _may_hold_more(copy, log, data)]


def holds_nothing_more(copy: Path, log: Path, data: bytes) -> bool:
    """Whether a copy is one of the log of these bytes, and seems to say nothing that it does not.

    Of what cannot be read, or is no log or another one, nobody can say that.
    """
    found = _copy_of(copy, data)
    return found is not None and not _says_more(found, log, data)


def _may_hold_more(copy: Path, log: Path, data: bytes) -> bool:
    found = _copy_of(copy, data)
    return found is not None and _says_more(found, log, data)


def _copy_of(copy: Path, data: bytes) -> bytes | None:
    """What stands in a copy of the log of these bytes; None where it is none, or cannot be read."""
    from pcc_actions.store.log_marks import may_be_of_one_log, says_it_is_a_log  # for few logs

    try:
        found = regular_bytes(copy)
    except OSError:
        return None
    return found if says_it_is_a_log(found) and may_be_of_one_log(found, data) else None


def _says_more(found: bytes, log: Path, data: bytes) -> bool:
    closing = intact_closing(found)
    if closing is None:  # what was typed into it stands in no event
        return found != data
    if versions_of(log).holds(closing.revision, found):
        return False
    return not _said(found) <= _said(data)


def _said(data: bytes) -> set[bytes]:
    """What a log says, as it stands there: each event with whose it is, and each line above them.

    What else stands in a record of a log that was saved follows from its events. Whose an event
    is tells every name that the record has or had, for a merge may give it another.
    """
    data = data.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n")  # as an editor leaves it
    closing = closing_at_end(data)
    head, *records = _record.split(data[: closing.start] if closing else data)
    said = {part for line in head.splitlines() for part in _parts(line)}
    for record in records:
        own, *events = _event.split(record)
        names = [each for line in _names.findall(own) for each in _quoted.findall(line)]
        said |= {name + event for name in names for event in _numbered(events)}
    return said


def _parts(line: bytes) -> Sequence[bytes]:
    """What a line of the head says: itself, or what became of a meeting by its keys."""
    became = _became.match(line)
    return [each for each in became.groups() if each] if became else [line]


def _numbered(events: Sequence[bytes]) -> list[bytes]:
    """Events with the number that tells those that are the same from one another.

    That it was recorded apart is left out, for a merge notes it of an event.
    """
    met: Counter[bytes] = Counter()
    numbered = []
    for event in events:
        plain = _apart.sub(b"", event).rstrip()
        met[plain] += 1
        numbered.append(b"%b %d" % (plain, met[plain]))
    return numbered
