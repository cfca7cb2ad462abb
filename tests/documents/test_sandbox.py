import io
import os
import socket
import sys
import zipfile
import zlib
from pathlib import Path

import openpyxl
import pytest

from pcc_actions.documents.sandbox import _document, open_document
from pcc_actions.errors import BadFile
from tests.documents.written import holding, word
from tests.minutes.made_pdf import save, words
from tests.ordinary_user import ordinary_user


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
