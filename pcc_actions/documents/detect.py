"""Which format a document has, by its ending and its content, which have to agree."""

import zipfile
from enum import StrEnum
from pathlib import Path
from typing import Final

from pcc_actions.documents.formats import DocumentFormat, format_named
from pcc_actions.documents.limits import FILE_SIZE, look_into, too_large
from pcc_actions.errors import BadFile


class _Foreign(StrEnum):
    """What a file holds that cannot be read, as a sentence calls it."""

    ARCHIVE = "an archive"
    RICH_TEXT = "rich text"
    NO_TEXT = "no text"


_ARCHIVED: Final = {
    "word/document.xml": DocumentFormat.WORD,
    "xl/workbook.xml": DocumentFormat.WORKBOOK,
}
_OTHERS: Final = {".xls": ".xlsx", ".ods": ".xlsx", ".doc": ".docx", ".odt": ".docx"}
"""What other programs and old ones write, and as what it is to be saved."""
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # compound files (MS-CFB 2.2)


def format_of(path: Path) -> DocumentFormat:
    """The format of a document.

    Raises `BadFile` where there is none that can be read, and where ending and content do not
    agree.
    """
    named = format_named(path.name)
    other = _OTHERS.get(path.suffix.lower())
    if other:
        raise BadFile(
            f"{path.name} cannot be read as {path.suffix.lower()}: open it where it was made, save "
            f"it as {other}, and import that."
        )
    if named is None:
        raise BadFile(
            f"{path.name} is of no kind that can be read. Save it as .docx, .pdf, .xlsx, .html,"
            " .md, .txt or .csv, and import that."
        )
    if path.stat().st_size > FILE_SIZE:
        raise too_large(path.name, f"is larger than {FILE_SIZE // 10**6} MB")
    _look_inside(path, named)
    return named


def _look_inside(path: Path, named: DocumentFormat) -> None:
    """Raise `BadFile` where the content of a file is not what its name says."""
    with path.open("rb") as opened:
        head = opened.read(4096)
    if not head.strip():
        raise BadFile(f"{path.name} is empty. Save the minutes again, and import that.")
    held = _held(path, named, head)
    if held is not named and (held or named.has_mark):
        raise _wrongly_named(path, held, named)


def _held(path: Path, named: DocumentFormat, head: bytes) -> DocumentFormat | _Foreign | None:
    """What the content of a file is; None for what has no mark of its own: text."""
    if head.lstrip().startswith(b"%PDF-"):
        return DocumentFormat.PDF
    if head.startswith(b"PK\3\4"):
        return _in_archive(path, named)
    if head.startswith(_OLD_OFFICE):
        raise _old_or_locked(path)
    if head.startswith(b"{\\rtf"):
        return _Foreign.RICH_TEXT
    is_utf_16 = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return _Foreign.NO_TEXT if b"\0" in head and not is_utf_16 else None


def _in_archive(path: Path, named: DocumentFormat) -> DocumentFormat | _Foreign:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            held = next((_ARCHIVED[name] for name in _ARCHIVED if name in names), None)
            if held:
                look_into(archive, path.name)
            return held or _Foreign.ARCHIVE
    except BadFile:
        raise
    except Exception as error:  # of the many ways in which an archive can be damaged
        raise unreadable(path.name, named, error) from error


def _old_or_locked(path: Path) -> BadFile:
    """Say of a compound file whether it is an old one or has a password."""
    if "EncryptedPackage".encode("utf-16-le") in path.read_bytes():
        return _encrypted(path.name)
    return BadFile(
        f"{path.name} is in the old format of Word or Excel. Save it as .docx or .xlsx,"
        " and import that."
    )


def _wrongly_named(
    path: Path, held: DocumentFormat | _Foreign | None, named: DocumentFormat
) -> BadFile:
    if isinstance(held, DocumentFormat):
        return BadFile(
            f"{path.name} is named like {named.words}, but is {held.words}."
            f" Give it the ending {held.endings[0]}, and import it again."
        )
    return BadFile(
        f"{path.name} is named like {named.words}, but is {held or 'something else'}."
        f" Open it where it was made, save it as {path.suffix.lower()}, and import that."
    )


def unreadable(name: str, named: DocumentFormat, error: Exception) -> BadFile:
    """The failure of a file that its reader cannot read: it has a password, or is damaged."""
    if "password" in str(error).lower() or "encrypted" in str(error).lower():
        return _encrypted(name)
    return BadFile(
        f"{name} cannot be read as {named.words}: it is cut off or damaged."
        " Open it where it was made, save it anew, and import that."
    )


def _encrypted(name: str) -> BadFile:
    return BadFile(f"{name} is encrypted. Save it without a password, and import that.")
