import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from pcc_actions.documents.limits import MEMORY, SECONDS, hold_process, look_into
from pcc_actions.errors import BadFile


def look(path: Path, parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> None:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    with zipfile.ZipFile(path) as archive:
        look_into(archive, path.name)


def test_ordinary_archive_is_let_through(tmp_path: Path) -> None:
    look(tmp_path / "a.docx", {"word/document.xml": b"<a/>" * 1000, "media/1.png": b"\0" * 100})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
@pytest.mark.parametrize("markup", ["<!DOCTYPE a>", '<!ENTITY b "c">'])
def test_declarations_are_refused_in_any_coding(tmp_path: Path, encoding: str, markup: str) -> None:
    with pytest.raises(BadFile, match="entities"):
        look(tmp_path / "a.docx", {"word/document.xml": f"{markup}<a/>".encode(encoding)})


def test_locked_part_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    look(path, {"a.xml": b"<a/>"})
    content = path.read_bytes()
    at = content.index(b"PK\1\2") + 8  # the flags in the list of parts; the first says locked
    path.write_bytes(content[:at] + b"\1" + content[at + 1 :])
    with zipfile.ZipFile(path) as archive, pytest.raises(BadFile, match="encrypted"):
        look_into(archive, path.name)


def test_part_that_unpacks_to_much_more_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="left unread"):
        look(tmp_path / "a.docx", {"word/media/1.bin": b"\0" * 3_000_000})


def test_markup_that_fills_the_memory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="left unread"):
        look(tmp_path / "a.docx", {"a.xml": b" " * 41_000_000}, zipfile.ZIP_STORED)


def test_archive_of_many_parts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="left unread"):
        look(tmp_path / "a.docx", {f"{i}.xml": b"" for i in range(5001)}, zipfile.ZIP_STORED)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="has no limit of address space")
def test_memory_is_held() -> None:
    code = (
        "from pcc_actions.documents.limits import hold_process\n"
        "hold_process()\n"
        "try: bytearray(600 * 2**20)\n"
        "except MemoryError: print('held')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "held\n"


@pytest.mark.skipif(sys.platform == "win32", reason="has no limit of the processor's time")
def test_the_time_of_the_processor_is_held() -> None:
    code = (
        "from pcc_actions.documents import limits\n"
        "limits.SECONDS = 1\n"
        "limits.hold_process()\n"
        "while True: pass"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True)
    assert done.returncode < 0


def test_a_system_without_limits_or_that_refuses_one_reads_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as on_windows:
        on_windows.setattr(sys, "platform", "win32")
        on_windows.setitem(sys.modules, "resource", None)
        hold_process()

    class Refusing:  # as on macOS
        RLIMIT_AS, RLIMIT_CPU = 5, 0

        def setrlimit(self, limit: int, sizes: tuple[int, int]) -> None:
            assert sizes == ((MEMORY, MEMORY) if limit == self.RLIMIT_AS else (SECONDS, SECONDS))
            raise ValueError("current limit exceeds maximum limit")

    monkeypatch.setitem(sys.modules, "resource", Refusing())
    hold_process()
