import zipfile
from pathlib import Path

import pytest

from pcc_actions.documents.detect import format_of
from pcc_actions.errors import BadFile
from tests.documents.written import holding, word
from tests.minutes.made_pdf import document, words

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(path: Path) -> str:
    with pytest.raises(BadFile) as refused:
        format_of(path)
    assert refused.value.exit_code == 3
    assert refused.value.sentence.count(". ") <= 2
    return refused.value.sentence


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("m.docx", b"", "m.docx is empty"),
        ("m.txt", b" \n", "m.txt is empty"),
        ("m.rar", b"Vans", "of no kind that can be read"),
        ("m.xls", OLD_OFFICE, "m.xls cannot be read as .xls: open it where it was made, save it"),
        ("m.ods", b"PK", "save it as .xlsx, and import that."),
        ("m.doc", OLD_OFFICE, "save it as .docx, and import that."),
        ("m.odt", b"PK", "save it as .docx, and import that."),
        ("m.docx", document(words("a", 70, 90)), "is a PDF. Give it the ending .pdf"),
        ("m.txt", b"%PDF-1.7 \0", "is a PDF"),
        ("m.pdf", b"Minutes of the board", "is something else"),
        ("m.docx", b"{\\rtf1 Vans}", "is rich text"),
        ("m.txt", b"a\0b", "is no text"),
        ("m.docx", OLD_OFFICE + b"\0" * 600, "old format"),
        ("m.docx", OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("m.docx", b"PK\3\4 cut off", "cut off or damaged"),
    ],
)
def test_what_is_no_document(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    assert said in refusal(holding(tmp_path / name, content))


def test_archive_that_is_no_document(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "m.docx", "w") as archive:
        archive.writestr("content.xml", "<a/>")
    assert "is an archive" in refusal(tmp_path / "m.docx")


def test_word_document_cut_short_in_the_middle(tmp_path: Path) -> None:
    whole = word(tmp_path / "whole.docx").read_bytes()
    assert "cut off" in refusal(holding(tmp_path / "m.docx", whole[: len(whole) // 2]))


def test_word_document_and_workbook_in_one_anothers_name(tmp_path: Path) -> None:
    assert "ending .docx" in refusal(word(tmp_path / "m.docx").rename(tmp_path / "m.xlsx"))


def test_file_too_large_to_look_at(tmp_path: Path) -> None:
    with (tmp_path / "m.pdf").open("wb") as large:
        large.seek(70 * 10**6)
        large.write(b"x")
    assert "m.pdf is larger than 60 MB and takes more time or memory" in refusal(tmp_path / "m.pdf")
