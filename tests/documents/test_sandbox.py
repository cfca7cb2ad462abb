import io
import os
import socket
import sys
import zipfile
import zlib
from pathlib import Path

import docx
import openpyxl
import pytest

from pcc_actions.documents import detect as kinds
from pcc_actions.documents.block import DamageCode
from pcc_actions.documents.detect import main, read
from pcc_actions.documents.encoding import decoded
from pcc_actions.documents.sandbox import _document, open_document
from pcc_actions.errors import BadFile
from tests.minutes.made_pdf import document, save, words
from tests.ordinary_user import ordinary_user

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def word(path: Path, text: str = "Action: EI to write.") -> Path:
    made = docx.Document()
    made.add_paragraph(text)
    made.save(str(path))
    return path


def holding(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def refusal(path: Path, seconds: float = 8.0) -> str:
    with pytest.raises(BadFile) as refused:
        open_document(path, seconds=seconds)
    assert refused.value.exit_code == 3
    assert refused.value.sentence.count(". ") <= 2
    return refused.value.sentence


def test_every_kind_is_opened(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "Action: EI to write."
    book.save(tmp_path / "m.xlsx")
    paths = [
        word(tmp_path / "m.docx"),
        save(tmp_path / "m.pdf", words("Action: EI to write.", 70, 150)),
        tmp_path / "m.xlsx",
        *(
            holding(tmp_path / f"m.{ending}", b"Action: EI to write.\n")
            for ending in ("HTML", "htm", "md", "txt", "csv")
        ),
    ]
    for path in paths:
        opened = open_document(path)
        assert opened.name == path.name
        assert [b.text for b in opened.blocks] == ["Action: EI to write."]


def test_pages_are_told_while_it_is_read(tmp_path: Path) -> None:
    told: list[int] = []
    open_document(save(tmp_path / "m.pdf", *[words("Vans", 70, 300)] * 3), told.append)
    assert told == [1, 2, 3]


def test_not_there_and_a_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path / "m.docx").startswith(f"There is no {tmp_path / 'm.docx'}.")
    assert refusal(tmp_path).startswith(f"{tmp_path} is a folder.")


@pytest.mark.skipif(sys.platform == "win32", reason="has other permissions")
def test_what_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loop = tmp_path / "m.docx"
    loop.symlink_to(loop)
    assert refusal(loop).startswith("m.docx cannot be opened")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="has other permissions")
def test_what_may_not_be_read() -> None:
    with ordinary_user() as folder:
        file = folder / "m.txt"
        file.write_text("Action: EI to write.")
        file.chmod(0)
        assert refusal(file) == f"You may not read {file}. Ask whose it is for the right to."


PIPE = "is a pipe or a device, not a file. Save the document as a file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no pipes in its folders")
def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "m.txt")
    (tmp_path / "other.txt").symlink_to(tmp_path / "m.txt")
    assert PIPE in refusal(tmp_path / "m.txt")
    assert PIPE in refusal(tmp_path / "other.txt")


@pytest.mark.skipif(sys.platform == "win32", reason="has no such devices")
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/tty"])
def test_a_device_is_refused_at_once(device: str) -> None:
    assert PIPE in refusal(Path(device))


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="has no sockets in its folders")
def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's name has to be short
    with socket.socket(socket.AF_UNIX) as ears:
        ears.bind("m.txt")
        assert PIPE in refusal(Path("m.txt"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no pipes in its folders")
def test_a_pipe_put_in_the_place_of_the_file_meanwhile_is_refused_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe")
    before = holding(tmp_path / "m.txt", b"Vans").stat()
    (tmp_path / "pipe").replace(tmp_path / "m.txt")
    monkeypatch.setattr(Path, "stat", lambda path: before)
    assert PIPE in refusal(tmp_path / "m.txt")


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
        ("m.pdf", document(words("a", 70, 90))[:200], "cut off or damaged"),
        ("m.pdf", document(b"10 10 m 50 50 l S"), "No text in it: is it a scan?"),
        ("m.html", b"<script>x</script>", "No text in it."),
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


def test_word_document_without_its_parts(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "m.docx", "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    assert "damaged" in refusal(tmp_path / "m.docx")


def test_word_document_and_workbook_in_one_anothers_name(tmp_path: Path) -> None:
    assert "ending .docx" in refusal(word(tmp_path / "m.docx").rename(tmp_path / "m.xlsx"))


def test_word_document_of_nothing_but_pictures(tmp_path: Path) -> None:
    assert "is it a scan?" in refusal(word(tmp_path / "m.docx", "- -"))


def test_encrypted_pdf(tmp_path: Path) -> None:
    lock = f"/Filter /Standard /V 1 /R 2 /O <{'00' * 32}> /U <{'00' * 32}> /P -4"
    path = save(
        tmp_path / "m.pdf", words("a", 70, 90), trailer=f"/Encrypt << {lock} >> /ID [<00> <00>]"
    )
    assert "encrypted" in refusal(path)


def add_part(path: Path, name: str, content: bytes) -> Path:
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return path


def test_archive_that_unpacks_without_end(tmp_path: Path) -> None:
    bomb = add_part(word(tmp_path / "m.docx"), "word/media/1.bin", b"\0" * 200_000_000)
    assert "more time or memory" in refusal(bomb)


def test_entities_in_entities(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY a{i + 1} "{f"&a{i};" * 10}">' for i in range(9))
    markup = f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]><x>&a9;</x>'
    assert "entities" in refusal(
        add_part(word(tmp_path / "m.docx"), "word/settings2.xml", markup.encode())
    )


def test_streams_in_streams_of_a_pdf(tmp_path: Path) -> None:
    packer = zlib.compressobj(9)
    content = b"".join(packer.compress(b"0" * 2**20) for _ in range(512)) + packer.flush()
    for _ in range(2):
        content = zlib.compress(content, 9)
    filters = "/Filter [/FlateDecode /FlateDecode /FlateDecode]"
    assert refusal(save(tmp_path / "m.pdf", content, filters=filters)).startswith("m.pdf")


def test_document_that_takes_too_long_is_left(tmp_path: Path) -> None:
    path = save(tmp_path / "m.pdf", *[words("Vans and tyres", 70, 300)] * 3000)
    assert "more time or memory" in refusal(path, seconds=0.2)


def test_interruption_ends_it(tmp_path: Path) -> None:
    def interrupt(page: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        open_document(save(tmp_path / "m.pdf", *[words("Vans", 70, 300)] * 3000), interrupt)


def test_answer_that_is_none_is_a_sentence() -> None:
    with pytest.raises(BadFile, match="more time or memory"):
        _document(io.BytesIO(b"what is this?\n"), "m.pdf", print)


def test_file_too_large_to_look_at(tmp_path: Path) -> None:
    with (tmp_path / "m.pdf").open("wb") as large:
        large.seek(70 * 10**6)
        large.write(b"x")
    assert "m.pdf is larger than 60 MB and takes more time or memory" in refusal(tmp_path / "m.pdf")


@pytest.mark.parametrize("name", ["m.txt", "m.md", "m.csv"])
def test_text_of_too_many_characters(tmp_path: Path, name: str) -> None:
    said = refusal(holding(tmp_path / name, b"vans " * 800_001))
    assert f"{name} has more than 4,000,000 characters" in said


def test_document_of_too_many_cells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = holding(tmp_path / "m.csv", b"a,b\nc,d\n")
    monkeypatch.setattr(kinds, "BLOCKS", 4)
    assert len(read(path).blocks) == 2
    monkeypatch.setattr(kinds, "BLOCKS", 3)
    with pytest.raises(BadFile, match=r"m\.csv has more than 3 lines or cells"):
        read(path)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a,b\n" * 20_001, "m.csv, row 20001: it has more than 20,000 rows filled in"),
        (b"a," * 101, "m.csv, row 1: it has more than 100 columns filled in"),
    ],
)
def test_sheet_of_too_many_rows_or_columns(tmp_path: Path, content: bytes, said: str) -> None:
    assert said in refusal(holding(tmp_path / "m.csv", content))


@pytest.mark.slow
def test_document_of_too_many_words(tmp_path: Path) -> None:
    assert "more time" in refusal(holding(tmp_path / "m.html", b"<p>vans and tyres" * 400_000))


def test_library_named_like_one_of_ours_in_the_folder_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "docx.py").write_text("raise SystemExit")
    path = word(tmp_path / "m.docx")
    monkeypatch.chdir(tmp_path)
    assert open_document(Path(path.name)).blocks


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
    monkeypatch.setattr("pcc_actions.documents.detect.hold_process", lambda: None)
    monkeypatch.setattr(sys, "argv", ["", str(save(tmp_path / "m.pdf", words("a", 70, 300)))])
    main()
    pages, said = capsys.readouterr().out.splitlines()
    assert (pages, '"blocks"' in said) == ('{"page": 1}', True)
    monkeypatch.setattr(sys, "argv", ["", str(holding(tmp_path / "m.txt", b""))])
    main()
    assert "failure" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfCaf\xc3\xa9", "Café"),
        (b"Caf\xc3\xa9", "Café"),
        (b"Caf\xe9 \x93x\x94", "Café “x”"),
        ("Café".encode("utf-16"), "Café"),
        (b'<meta charset="iso-8859-15">\xa4', '<meta charset="iso-8859-15">€'),
        (b'<meta charset="nonsense">\xe9', '<meta charset="nonsense">é'),
        (b"\x81\xe9", "\ufffdé"),
    ],
)
def test_text_in_any_coding_is_read(data: bytes, text: str) -> None:
    assert decoded(data) == text


def test_letters_that_no_encoding_tells_are_named_with_their_line(tmp_path: Path) -> None:
    read_one = open_document(holding(tmp_path / "m.csv", b"Ref,Action\n1,caf\x81 opens\n"))
    (damage,) = read_one.damages
    assert (damage.code, damage.where) == (DamageCode.ENCODING_UNKNOWN, "line 2")
    assert not open_document(holding(tmp_path / "m.csv", b"Ref,Action\n1,caf\xe9 opens\n")).damages


def test_a_document_that_is_open_in_word_is_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    minutes = tmp_path / "minutes.docx"
    (tmp_path / "~$nutes.docx").write_bytes(b"")

    def denied(_: Path) -> None:  # as Windows does
        raise PermissionError(13, "Permission denied", str(minutes))

    monkeypatch.setattr("pcc_actions.documents.sandbox.opened", denied)
    with pytest.raises(BadFile) as caught:
        open_document(minutes)
    assert caught.value.sentence == (
        f"You may not read {minutes}. It is open in Word: close it there and try again."
    )
