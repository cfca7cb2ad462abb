"""Which reader a document is for, by its ending and its content, and its failures in words.

This is what the child process does: `opening` starts it, holds it to its time, and takes
what it prints.
"""

import json
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from pcc_actions.documents.block import Block, Damage, DamageCode, Document, flattened
from pcc_actions.documents.encoding import decoded
from pcc_actions.documents.limits import (
    BLOCKS,
    FILE_SIZE,
    LETTERS,
    hold_memory,
    look_into,
    too_large,
)
from pcc_actions.documents.wire import as_json
from pcc_actions.errors import INSTALL, BadFile

PageProgress = Callable[[int], None]

ENDINGS: Final = {
    ".docx": "a Word document",
    ".pdf": "a PDF",
    ".xlsx": "a workbook",
    ".html": "a web page",
    ".htm": "a web page",
    ".md": "Markdown",
    ".markdown": "Markdown",
    ".txt": "plain text",
    ".csv": "a list of values",
}
_FOR: Final = {"a Word document": ".docx", "a PDF": ".pdf", "a workbook": ".xlsx"}
_ARCHIVED: Final = {"word/document.xml": "a Word document", "xl/workbook.xml": "a workbook"}
_OTHERS: Final = {".xls": ".xlsx", ".ods": ".xlsx", ".doc": ".docx", ".odt": ".docx"}
"""What other programs and old ones write, and as what it is to be saved."""
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # compound files (MS-CFB 2.2)

_UNREAD: Final = "\N{REPLACEMENT CHARACTER}"


def main() -> None:
    """Read the document that the command line names, and print it, or the failure, as JSON.

    A line `{"page": 3}` is printed for each page of a PDF before that.
    """
    hold_memory()
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
    kind = _kind(path)
    try:
        document = _read(path, kind, progress)
    except BadFile:
        raise
    except ImportError as error:
        raise BadFile(f"To read {kind}, first run: {INSTALL}") from error
    except MemoryError as error:
        raise too_large(path.name) from error
    except Exception as error:  # whatever a library says of a file that somebody damaged
        raise _failure(path.name, kind, error) from error
    return _checked(document, kind)


def _kind(path: Path) -> str:
    """What a document is; its ending and its content have to agree."""
    named = ENDINGS.get(path.suffix.lower())
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
    with path.open("rb") as opened:
        head = opened.read(4096)
    if not head.strip():
        raise BadFile(f"{path.name} is empty. Save the minutes again, and import that.")
    held = _held(path, head)
    if held != named and (held or named in _FOR):
        raise _wrongly_named(path, held, named)
    return named


def _held(path: Path, head: bytes) -> str:
    """What the content of a file is; nothing for what has no mark of its own: text."""
    if head.lstrip().startswith(b"%PDF-"):
        return "a PDF"
    if head.startswith(b"PK\3\4"):
        return _in_archive(path)
    if head.startswith(_OLD_OFFICE):
        raise _old_or_locked(path)
    if head.startswith(b"{\\rtf"):
        return "rich text"
    is_utf_16 = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return "no text" if b"\0" in head and not is_utf_16 else ""


def _in_archive(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            held = next((_ARCHIVED[name] for name in _ARCHIVED if name in names), "an archive")
            if held in _FOR:
                look_into(archive, path.name)
            return held
    except BadFile:
        raise
    except Exception as error:  # of the many ways in which an archive can be damaged
        raise _failure(path.name, ENDINGS[path.suffix.lower()], error) from error


def _old_or_locked(path: Path) -> BadFile:
    """Say of a compound file whether it is an old one or has a password."""
    if "EncryptedPackage".encode("utf-16-le") in path.read_bytes():
        return _encrypted(path.name)
    return BadFile(
        f"{path.name} is in the old format of Word or Excel. Save it as .docx or .xlsx,"
        " and import that."
    )


def _wrongly_named(path: Path, held: str, named: str) -> BadFile:
    ending = _FOR.get(held)
    if ending:
        return BadFile(
            f"{path.name} is named like {named}, but is {held}."
            f" Give it the ending {ending}, and import it again."
        )
    return BadFile(
        f"{path.name} is named like {named}, but is {held or 'something else'}."
        f" Open it where it was made, save it as {path.suffix.lower()}, and import that."
    )


def _read(path: Path, kind: str, progress: PageProgress) -> Document:
    if kind == "a Word document":
        from pcc_actions.documents.docx.read_docx import read_word

        return read_word(path)
    if kind == "a PDF":
        from pcc_actions.documents.pdf.read_pdf import read_pdf

        return read_pdf(path, progress)
    if kind == "a workbook":
        from pcc_actions.documents.spreadsheet import read_sheet

        return read_sheet(path)
    text = decoded(path.read_bytes())
    if kind != "a web page" and len(text) > LETTERS:
        raise _too_long(path.name)
    document = _read_text(text, path.name, kind)
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


def _read_text(text: str, name: str, kind: str) -> Document:
    if kind == "a web page":
        from pcc_actions.documents.web_page import read_html

        return read_html(text, name)
    if kind == "Markdown":
        from pcc_actions.documents.markdown import read_markdown

        return read_markdown(text, name)
    if kind == "a list of values":
        from pcc_actions.documents.spreadsheet import read_values

        return read_values(text, name)
    from pcc_actions.documents.plain_text import read_text_document

    return read_text_document(text, name)


def _failure(name: str, kind: str, error: Exception) -> BadFile:
    if "password" in str(error).lower() or "encrypted" in str(error).lower():
        return _encrypted(name)
    return BadFile(
        f"{name} cannot be read as {kind}: it is cut off or damaged."
        " Open it where it was made, save it anew, and import that."
    )


def _encrypted(name: str) -> BadFile:
    return BadFile(f"{name} is encrypted. Save it without a password, and import that.")


def _checked(document: Document, kind: str) -> Document:
    """A document that has text, and not without end."""
    lengths = [len(block.text) for block in flattened(document.blocks)]
    if sum(lengths) > LETTERS:
        raise _too_long(document.name)
    if len(lengths) > BLOCKS:
        raise too_large(document.name, f"has more than {BLOCKS:,} lines or cells")
    if not any(_has_words(block) for block in flattened(document.blocks)):
        scan = "No text in it: is it a scan?" if kind in _FOR else "No text in it."
        raise BadFile(
            f"{document.name}: {scan} Import the document that the minutes were written in."
        )
    return document


def _too_long(name: str) -> BadFile:
    return too_large(name, f"has more than {LETTERS:,} characters")


def _has_words(block: Block) -> bool:
    return any(letter.isalnum() for letter in block.text)
