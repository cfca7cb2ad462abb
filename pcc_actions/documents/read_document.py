"""A document of any kind read into its blocks, and its failures in words.

This is what the child process does: `sandbox` starts it, holds it to its time, and takes
what it prints.
"""

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from pcc_actions.documents.block import Block, Damage, DamageCode, Document, flattened
from pcc_actions.documents.detect import format_of, unreadable
from pcc_actions.documents.encoding import decoded
from pcc_actions.documents.formats import DocumentFormat
from pcc_actions.documents.limits import BLOCKS, LETTERS, hold_process, too_large
from pcc_actions.documents.wire import as_json
from pcc_actions.errors import INSTALL, BadFile

PageProgress = Callable[[int], None]


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
    named = format_of(path)
    try:
        document = _read(path, named, progress)
    except BadFile:
        raise
    except ImportError as error:
        raise BadFile(f"To read {named.words}, first run: {INSTALL}") from error
    except MemoryError as error:
        raise too_large(path.name) from error
    except Exception as error:  # whatever a library says of a file that somebody damaged
        raise unreadable(path.name, named, error) from error
    return _checked(document, named)


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
