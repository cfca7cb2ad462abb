"""Nothing but an ordinary file is opened."""

import os
import socket
from pathlib import Path

import pytest

from pcc_actions.regular_files import (
    NotRegular,
    open_elsewhere,
    regular_bytes,
    regular_holds,
)
from tests.store.logs import posix


def test_a_file_and_a_link_to_one(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"a\r\n\0")
    assert regular_bytes(file) == b"a\r\n\0"
    if os.name == "posix":
        (tmp_path / "link").symlink_to(file)
        assert regular_bytes(tmp_path / "link") == b"a\r\n\0"


@pytest.mark.parametrize("length", [0, 3, 1 << 18, 600_000])
def test_a_file_holds_its_bytes_and_no_others(tmp_path: Path, length: int) -> None:
    data = b"abc" * (length // 3) + b"a" * (length % 3)
    file = tmp_path / "file"
    file.write_bytes(data)
    assert regular_holds(file, data)
    longer, earlier, other = data + b"a", b"x" + data, data[: length // 2] + b"x"
    for wrong in (longer, earlier, other + data[len(other) :] if length else other, data[1:]):
        assert regular_holds(file, wrong) is (wrong == data)


@posix
def test_a_pipe_a_socket_and_a_device_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(tmp_path)  # a socket's name must be short
        try:
            listening.bind("socket")
        finally:
            os.chdir(here)
        for path, words in (
            (tmp_path / "pipe", "it is a pipe"),
            (tmp_path / "socket", "it is a socket"),
            (Path("/dev/zero"), "it is a device"),
        ):
            with pytest.raises(NotRegular, match=words):
                regular_bytes(path)


@posix
def test_what_becomes_a_pipe_between_looking_and_opening_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.write_text("")
    opened = os.open

    def swapped(path: str, flags: int, *more: int) -> int:
        file.unlink()
        os.mkfifo(file)
        return opened(path, flags, *more)

    monkeypatch.setattr(os, "open", swapped)
    with pytest.raises(NotRegular):
        regular_bytes(file)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        regular_bytes(tmp_path)


@pytest.mark.parametrize(
    ("name", "note", "program"),
    [
        ("paper.docx", "~$per.docx", "Word"),  # two letters are replaced in a long name
        ("march.docx", "~$arch.docx", "Word"),
        ("log.DOCX", "~$log.DOCX", "Word"),
        ("actions.xlsx", "~$actions.xlsx", "Excel"),
        ("actions.csv", ".~lock.actions.csv#", "Excel"),
        ("paper.pdf", ".~lock.paper.pdf#", "another program"),
    ],
)
def test_a_file_that_an_office_program_has_open(
    tmp_path: Path, name: str, note: str, program: str
) -> None:
    denied, file = PermissionError(13, "Permission denied"), tmp_path / name
    assert open_elsewhere(file, denied) == ""
    (tmp_path / note).write_bytes(b"")
    assert open_elsewhere(file, denied) == (
        f"It is open in {program}: close it there and try again."
    )
    assert open_elsewhere(file, OSError(28, "No space left on device")) == ""
