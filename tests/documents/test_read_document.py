import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest

from pcc_actions.documents import read_document
from pcc_actions.documents.block import DamageCode
from pcc_actions.documents.read_document import main, read
from pcc_actions.errors import BadFile
from tests.documents.written import holding, word
from tests.minutes.made_pdf import document, save, words


def refusal(path: Path) -> str:
    with pytest.raises(BadFile) as refused:
        read(path)
    assert refused.value.exit_code == 3
    assert refused.value.sentence.count(". ") <= 2
    return refused.value.sentence


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("m.pdf", document(words("a", 70, 90))[:200], "cut off or damaged"),
        ("m.pdf", document(b"10 10 m 50 50 l S"), "No text in it: is it a scan?"),
        ("m.html", b"<script>x</script>", "No text in it."),
    ],
)
def test_what_cannot_be_read_or_holds_no_text(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    assert said in refusal(holding(tmp_path / name, content))


def test_word_document_without_its_parts(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "m.docx", "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    assert "damaged" in refusal(tmp_path / "m.docx")


def test_word_document_of_nothing_but_pictures(tmp_path: Path) -> None:
    assert "is it a scan?" in refusal(word(tmp_path / "m.docx", "- -"))


def test_encrypted_pdf(tmp_path: Path) -> None:
    lock = f"/Filter /Standard /V 1 /R 2 /O <{'00' * 32}> /U <{'00' * 32}> /P -4"
    path = save(
        tmp_path / "m.pdf", words("a", 70, 90), trailer=f"/Encrypt << {lock} >> /ID [<00> <00>]"
    )
    assert "encrypted" in refusal(path)


@pytest.mark.parametrize("name", ["m.txt", "m.md", "m.csv"])
def test_text_of_too_many_characters(tmp_path: Path, name: str) -> None:
    said = refusal(holding(tmp_path / name, b"vans " * 800_001))
    assert f"{name} has more than 4,000,000 characters" in said


def test_document_of_too_many_cells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = holding(tmp_path / "m.csv", b"a,b\nc,d\n")
    monkeypatch.setattr(read_document, "BLOCKS", 4)
    assert len(read(path).blocks) == 2
    monkeypatch.setattr(read_document, "BLOCKS", 3)
    with pytest.raises(BadFile, match=r"m\.csv has more than 3 lines or cells"):
        read(path)


@pytest.mark.parametrize(
    ("name", "library"), [("m.docx", "docx"), ("m.pdf", "pypdfium2"), ("m.xlsx", "openpyxl")]
)
def test_missing_library_is_named_by_the_command_that_brings_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, library: str
) -> None:
    word(tmp_path / "m.docx")
    save(tmp_path / "m.pdf", words("a", 70, 90))
    openpyxl.Workbook().save(tmp_path / "m.xlsx")
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(BadFile, match=r'pip install "pcc-actions\[office\]"'):
        read(tmp_path / name)


def test_memory_that_runs_out_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run_out(page: int) -> None:
        raise MemoryError

    with pytest.raises(BadFile, match="more time or memory"):
        read(save(tmp_path / "m.pdf", words("a", 70, 90)), run_out)


def test_child_says_what_it_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("pcc_actions.documents.read_document.hold_process", lambda: None)
    monkeypatch.setattr(sys, "argv", ["", str(save(tmp_path / "m.pdf", words("a", 70, 300)))])
    main()
    pages, said = capsys.readouterr().out.splitlines()
    assert (pages, '"blocks"' in said) == ('{"page": 1}', True)
    monkeypatch.setattr(sys, "argv", ["", str(holding(tmp_path / "m.txt", b""))])
    main()
    assert "failure" in capsys.readouterr().out


def test_letters_that_no_encoding_tells_are_named_with_their_line(tmp_path: Path) -> None:
    read_one = read(holding(tmp_path / "m.csv", b"Ref,Action\n1,caf\x81 opens\n"))
    (damage,) = read_one.damages
    assert (damage.code, damage.where) == (DamageCode.ENCODING_UNKNOWN, "line 2")
    assert not read(holding(tmp_path / "m.csv", b"Ref,Action\n1,caf\xe9 opens\n")).damages
