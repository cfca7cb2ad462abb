"""A file moved into the place of another, on a system that refuses it for a moment."""

import errno
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import NoReturn

import pytest

from pcc_actions.errors import BadFile, Conflict
from pcc_actions.store import files
from pcc_actions.store.replacing import move_into_place, to_disk
from tests.store.logs import add_one, beside, posix, reading, text, write


@dataclass
class Scanner:
    """A virus scanner that holds a file for some seconds, and a clock that only waiting moves."""

    holds: float
    clock: float = 0.0
    tries: list[float] = field(default_factory=list)

    def replace(self, new: Path, place: Path) -> Path:
        self.tries.append(self.clock)
        if self.clock < self.holds:
            raise PermissionError(13, "Access is denied", str(new))
        new.rename(place)
        return place

    def wait(self, seconds: float) -> None:
        self.clock += seconds


def pretend(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    """Have the one module be on another system, and no other."""
    monkeypatch.setattr("pcc_actions.store.replacing.sys", SimpleNamespace(platform=platform))


@pytest.fixture
def scanner(monkeypatch: pytest.MonkeyPatch) -> Scanner:
    held = Scanner(holds=0)
    monkeypatch.setattr(Path, "replace", lambda new, place: held.replace(new, place))
    monkeypatch.setattr("time.sleep", held.wait)
    pretend(monkeypatch, "win32")
    return held


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    new, place = tmp_path / "new", tmp_path / "place"
    new.write_bytes(b"new")
    place.write_bytes(b"old")
    return new, place


@pytest.mark.parametrize("holds", [0, 0.01, 0.5, 2.9])
def test_what_is_held_for_a_moment_is_replaced_as_soon_as_it_is_let_go(
    scanner: Scanner, pair: tuple[Path, Path], holds: float
) -> None:
    scanner.holds = holds
    move_into_place(*pair)
    assert pair[1].read_bytes() == b"new"
    assert scanner.clock - holds <= 0.75
    assert (scanner.clock, len(scanner.tries)) == (0, 1) or holds


def test_what_is_held_for_longer_than_three_seconds_is_refused(
    scanner: Scanner, pair: tuple[Path, Path]
) -> None:
    scanner.holds = 60
    with pytest.raises(PermissionError):
        move_into_place(*pair)
    assert scanner.clock == pytest.approx(3)
    pauses = [after - before for before, after in pairwise(scanner.tries)]
    assert pauses == sorted(pauses)
    assert pair[1].read_bytes() == b"old"


def test_elsewhere_a_refusal_is_one_at_once(
    scanner: Scanner, pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(monkeypatch, "linux")
    scanner.holds = 1
    with pytest.raises(PermissionError):
        move_into_place(*pair)
    assert scanner.tries == [0]


def test_another_failure_is_not_waited_for(scanner: Scanner, pair: tuple[Path, Path]) -> None:
    pair[0].unlink()
    with pytest.raises(FileNotFoundError):
        move_into_place(*pair)
    assert scanner.tries == [0]


def test_a_log_that_is_held_is_saved_with_its_version_once_it_is_let_go(
    scanner: Scanner, tmp_path: Path
) -> None:
    log = write(tmp_path / "actions.toml")
    scanner.holds, scanner.clock = 1, 0
    assert add_one(log).warning == ""
    assert len(reading(log).log.actions) == 4


def test_a_log_that_is_held_for_good_is_as_it_was_and_says_so(
    scanner: Scanner, tmp_path: Path
) -> None:
    log = write(tmp_path / "actions.toml")
    before = log.read_bytes()
    scanner.holds, scanner.clock = 60, 0
    with pytest.raises(BadFile, match=r"could not be written: .*; the log is as it was\."):
        add_one(log)
    assert (log.read_bytes(), beside(log)) == (before, ["actions.toml"])


def test_what_somebody_writes_while_we_wait_is_never_written_over(
    scanner: Scanner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = write(tmp_path / "actions.toml")
    typed = text(log) + "# typed meanwhile\n"

    def wait(seconds: float) -> None:
        scanner.wait(seconds)
        log.write_bytes(typed.encode())

    monkeypatch.setattr("time.sleep", wait)
    scanner.holds, scanner.clock = 0.2, 0
    with pytest.raises(Conflict, match="changed by somebody else"):
        files.write_whole(log, b"other", text(log).encode())
    assert text(log) == typed


FULL = 51  # F_FULLFSYNC, which Linux has not


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int | None]:
    """What the system is asked to have on the disk: by which call of `fcntl`, or by fsync."""
    asked: list[int | None] = []
    monkeypatch.setattr("fcntl.F_FULLFSYNC", FULL, raising=False)
    monkeypatch.setattr("fcntl.fcntl", lambda handle, call: asked.append(call))
    monkeypatch.setattr("os.fsync", lambda handle: asked.append(None))
    return asked


@posix
@pytest.mark.parametrize(("platform", "call"), [("darwin", FULL), ("linux", None)])
def test_a_mac_is_asked_for_all_of_the_way_to_the_disk(
    platform: str, call: int | None, asked: list[int | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(monkeypatch, platform)
    to_disk(3)
    assert asked == [call]


@posix
def test_a_drive_of_a_mac_without_that_call_is_asked_as_every_other(
    asked: list[int | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(handle: int, call: int) -> NoReturn:
        raise OSError(errno.ENOTSUP, "Operation not supported")

    pretend(monkeypatch, "darwin")
    monkeypatch.setattr("fcntl.fcntl", refused)
    to_disk(3)
    assert asked == [None]


@posix
def test_a_save_has_the_text_and_its_place_on_the_disk(
    asked: list[int | None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend(monkeypatch, "darwin")
    files.write_whole(tmp_path / "t.toml", b"", None)
    assert asked == [FULL, FULL]
