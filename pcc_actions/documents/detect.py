"""Which reader a document is for, by its ending and its content, and its failures in words.

This is what the child process does: `opening` starts it, holds it to its time, and takes
what it prints.
"""

import json
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from pcc_actions.documents.block import Block, Damage, DamageCode, Document, flattened
from pcc_actions.documents.encoding import decoded
from pcc_actions.documents.formats import DocumentFormat, format_named
from pcc_actions.documents.limits import (
    BLOCKS,
    FILE_SIZE,
    LETTERS,
    hold_process,
    look_into,
    too_large,
)
from pcc_actions.documents.wire import as_json
from pcc_actions.errors import INSTALL, BadFile

PageProgress = Callable[[int], None]


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

_UNREAD: Final = "\N{REPLACEMENT CHARACTER}"


def main() -> None:
    """Read the document that the command line names, and print it, or the failure, as JSON.

    A line `{"page": 3}` is printed for each page of a PDF before that.
    """
    hold_process()
    try:
        _say(as_json(read(Path(sys.argv[-1]), lambda page: _say(json.dumps({"page": page})))))
    except BadFile as failure:
        _say(json.dumps({"failure": failure.sentence}))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def read(path: Path, progress: PageProgress = lambda page: None) -> Document:
    """Read a document of any kind in this very process.

    Raises `BadFile` for what cannot be read, in words for the person.
    """
    named = _named(path)
    try:
        document = _read(path, named, progress)
    except BadFile:
        raise
    except ImportError as error:
        raise BadFile(f"To read {named.words}, first run: {INSTALL}") from error
    except MemoryError as error:
        raise too_large(path.name) from error
    except Exception as error:  # whatever a library says of a file that somebody damaged
        raise _failure(path.name, named, error) from error
    return _checked(document, named)


def _named(path: Path) -> DocumentFormat:
    """The format of a document; its ending and its content have to agree."""
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
        raise _failure(path.name, named, error) from error


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


def _read(path: Path, named: DocumentFormat, progress: PageProgress) -> Document:
    if named is DocumentFormat.WORD:
        from pcc_actions.documents.docx.read_docx import read_word

        return read_word(path)
    if named is DocumentFormat.PDF:
        from pcc_actions.documents.pdf.read_pdf import read_pdf

        return read_pdf(path, progress)
    if named is DocumentFormat.WORKBOOK:
        from pcc_actions.documents.spreadsheet import read_sheet

        return read_sheet(path)
    text = decoded(path.read_bytes())
    if named is not DocumentFormat.WEB_PAGE and len(text) > LETTERS:
        raise _too_long(path.name)
    document = _read_text(text, path.name, named)
    return replace(document, damages=(*document.damages, *_letters_unread(text)))


def _letters_unread(text: str) -> Iterator[Damage]:
    """What is to be said of letters that no encoding tells."""
    line = text[: text.find(_UNREAD)].count("\n") + 1
    if _UNREAD in text:
        said = (
            f"Letters are not told from here on ({_UNREAD}), for the file has an encoding that is "
            "not known. Save it as UTF-8, and import it again."
        )
        yield Damage(DamageCode.ENCODING_UNKNOWN, f"line {line}", said)


def _read_text(text: str, name: str, named: DocumentFormat) -> Document:
    if named is DocumentFormat.WEB_PAGE:
        from pcc_actions.documents.web_page import read_html

        return read_html(text, name)
    if named is DocumentFormat.MARKDOWN:
        from pcc_actions.documents.markdown import read_markdown

        return read_markdown(text, name)
    if named is DocumentFormat.VALUES:
        from pcc_actions.documents.spreadsheet import read_values

        return read_values(text, name)
    from pcc_actions.documents.plain_text import read_text_document

    return read_text_document(text, name)


def _failure(name: str, named: DocumentFormat, error: Exception) -> BadFile:
    if "password" in str(error).lower() or "encrypted" in str(error).lower():
        return _encrypted(name)
    return BadFile(
        f"{name} cannot be read as {named.words}: it is cut off or damaged."
        " Open it where it was made, save it anew, and import that."
    )


def _encrypted(name: str) -> BadFile:
    return BadFile(f"{name} is encrypted. Save it without a password, and import that.")


def _checked(document: Document, named: DocumentFormat) -> Document:
    """A document that has text, and not without end."""
    lengths = [len(block.text) for block in flattened(document.blocks)]
    if sum(lengths) > LETTERS:
        raise _too_long(document.name)
    if len(lengths) > BLOCKS:
        raise too_large(document.name, f"has more than {BLOCKS:,} lines or cells")
    if not any(_has_words(block) for block in flattened(document.blocks)):
        scan = "No text in it: is it a scan?" if named.has_mark else "No text in it."
        raise BadFile(
            f"{document.name}: {scan} Import the document that the minutes were written in."
        )
    return document


def _too_long(name: str) -> BadFile:
    return too_large(name, f"has more than {LETTERS:,} characters")


def _has_words(block: Block) -> bool:
    return any(letter.isalnum() for letter in block.text)
