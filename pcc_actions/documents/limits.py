"""How large a document may be before it is taken for an attack, and the looks at it beforehand."""

import sys
import zipfile
from pathlib import Path
from typing import Final

from pcc_actions.errors import BadFile

SECONDS: Final = 20  # of the processor, for the reading of a document and again for its plan
PATIENCE: Final = 60.0  # seconds by the clock for its reading, whatever else the machine does
MEMORY: Final = 512 * 2**20  # bytes of address space, where the system can hold a process to it
FILE_SIZE: Final = 60 * 10**6  # bytes
LETTERS: Final = 4 * 10**6  # characters in one document: a thousand close pages
ANSWER: Final = 100 * 10**6  # bytes of what one document is handed over as
LONGEST_LINE: Final = (
    20_000  # characters of one line, paragraph or cell: three times the longest met
)
BLOCKS: Final = 250_000  # lines, paragraphs and cells in one document
ROWS: Final = 20_000  # of one sheet
MOST_COLUMNS: Final = 100  # of one sheet

_PARTS = 5_000  # files in one archive
_UNPACKED = 150 * 10**6  # bytes in the whole archive
_MARKUP = 40 * 10**6  # bytes of one part in XML, which takes ten times that in memory
_RATIO = 250  # unpacked to packed; a page of Word comes to 30, a sheet of zeros to 100
_IN_XML = frozenset({".xml", ".rels", ".vml"})
_SMALL = 2 * 10**6  # bytes, below which no ratio does harm


def hold_process() -> None:
    """Hold this process to `MEMORY` and `SECONDS`, where the system can (not on Windows)."""
    if sys.platform == "win32":
        return
    import resource

    for limit, most in ((resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_AS, MEMORY)):
        try:
            resource.setrlimit(limit, (most, most))
        except (ValueError, OSError):  # macOS refuses the one of memory; those of time still hold
            continue


def look_into(archive: zipfile.ZipFile, name: str) -> None:
    """Look at an archive before any library unpacks it.

    Raises `BadFile` for one that is too large unpacked, or that has a document type
    declaration in its XML: Word and Excel never write one, and entities need one.
    """
    parts = archive.infolist()
    if len(parts) > _PARTS or sum(p.file_size for p in parts) > _UNPACKED:
        raise too_large(name)
    for part in parts:
        _look_at(archive, part, name)


def _look_at(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> None:
    if part.flag_bits & 1:
        raise BadFile(f"{name} is encrypted. Save it without a password, and import that.")
    if part.file_size > _SMALL and part.file_size > _RATIO * max(part.compress_size, 1):
        raise too_large(name)
    if Path(part.filename).suffix.lower() not in _IN_XML:
        return
    if part.file_size > _MARKUP:
        raise too_large(name)
    # Without its NUL bytes UTF-16 and UTF-32 read like ASCII.
    markup = archive.read(part).replace(b"\0", b"")
    if b"<!DOCTYPE" in markup or b"<!ENTITY" in markup:
        raise BadFile(
            f"{name} has entities declared in it, which can be made to fill the memory, so it"
            " was not read. Open it in Word or Excel, save it anew, and import that."
        )


def too_large(name: str, what: str = "") -> BadFile:
    """The failure of a document that takes too much time, memory or room.

    `what` says which limit it passes: "has more than 4,000,000 characters".
    """
    passed = f"{what} and " if what else ""
    return BadFile(
        f"{name} {passed}takes more time or memory to read than minutes should, so it was left"
        " unread. Copy the minutes out of it into a new document, and import that."
    )


def too_full(name: str, where: str, what: str) -> BadFile:
    """The failure of a sheet with more rows or columns than are read."""
    return BadFile(
        f"{name}, {where}: it has more than {what} filled in, and no more are read. Part it into"
        " smaller ones, and import one after the other."
    )


def too_slow(name: str, seconds: float) -> BadFile:
    """The failure of a document whose actions take too long to read or to plan."""
    return BadFile(
        f"{name} takes more than {seconds:g} seconds to read and to hold against the log, so"
        " nothing was recorded. Part it into smaller documents, and import one after the other."
    )
