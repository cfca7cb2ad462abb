"""A log changed by somebody without our lock, after it was read and before it is replaced.

An editor, OneDrive and git know nothing of our lock. A change of theirs is made at the last moment
before a save looks again: then the command is applied to what they left, or ends with 4.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from unittest.mock import patch

from pcc_actions.store import files, temporary
from tests.cli.running import Done, Pcc
from tests.faults.commands import COMMANDS, LOG, Command, comparable
from tests.faults.counted import Counted
from tests.faults.page import Table

ONCE, EACH_TIME = "once", "each time"
OURS: Final = tuple(each for each in COMMANDS if each.writes == LOG)


def _typed(log: Path, number: int) -> None:
    """Somebody types over a word and adds a comment, and the editor writes the file in place."""
    data = log.read_bytes() if log.exists() else b""
    log.write_bytes(data.replace(b"Arrange", b"Agree", 1) + b"# seen %d\n" % number)


def _brought(log: Path, number: int) -> None:
    """A service brings the file of another computer, on which an action was recorded."""
    other = log.parent.with_name(f"{log.parent.name}-other-{number}")
    shutil.copytree(log.parent, other)
    with patch.object(files, "_write_new", _WRITE_NEW):
        Pcc(other)("add", "6.14/02/2023", f"Bring list {number}", "--owner", "CFO")
    if (other / LOG).exists():
        (other / LOG).replace(log)
    shutil.rmtree(other)


def _earlier(log: Path, number: int) -> None:
    """Git puts an earlier version back."""
    kept = sorted((log.parent / ".pcc-actions" / LOG).glob("[0-9]*.toml"))
    if kept:
        shutil.copyfile(kept[min(number, len(kept)) - 1], log)


def _taken_away(log: Path, number: int) -> None:
    log.unlink(missing_ok=True)


def _same(log: Path, number: int) -> None:
    """An editor saves what it has, which is what stands there."""
    if log.exists():
        log.write_bytes(log.read_bytes())


Meddling = Callable[[Path, int], None]
_WRITE_NEW = files._write_new
MEDDLINGS: Final[Mapping[str, Meddling]] = {
    "typed over in an editor": _typed,
    "brought by a service": _brought,
    "an earlier version put back": _earlier,
    "taken away": _taken_away,
    "saved again as it was": _same,
}


@dataclass(frozen=True)
class Case:
    """A command, what somebody else does meanwhile, and whether at every attempt or at one."""

    command: Command
    meddling: str
    often: str

    @property
    def name(self) -> str:
        return f"{self.command.name}: {self.meddling}, {self.often}"


CASES: Final = tuple(
    Case(command, meddling, often)
    for command in OURS for meddling in MEDDLINGS for often in (ONCE, EACH_TIME)
)  # fmt: skip


@dataclass(frozen=True)
class Came:
    """What came of a case: whether it was applied to what was left, and what is wrong."""

    applied: bool
    wrong: tuple[str, ...]


def tried(case: Case, folder: Path) -> Came:
    """Run a command while somebody meddles; compare with the same after they had meddled."""
    folder.mkdir()
    case.command.make(Pcc(folder))
    beforehand = Path(shutil.copytree(folder, folder.with_name(f"{folder.name}-beforehand")))
    MEDDLINGS[case.meddling](beforehand / LOG, 1)
    Pcc(beforehand)(*case.command.given(beforehand))
    done, left = _meddled(case, folder)
    wrong = _wrong(folder / LOG, done, left, beforehand / LOG)
    return Came(done.code == 0, tuple(wrong))


def _meddled(case: Case, folder: Path) -> tuple[Done, bytes | None]:
    """Run the command, meddle as it has written its new file; give what was then there."""
    log = folder / LOG
    left: list[bytes | None] = []

    def write_new(new: Path, data: files.Contents, like: Path) -> None:
        _WRITE_NEW(new, data, like)
        if new.parent == folder and temporary.is_for(new.name, LOG) and _again(case, len(left)):
            MEDDLINGS[case.meddling](log, len(left) + 1)
            left.append(_bytes(log))

    with patch.object(files, "_write_new", write_new):
        done = Pcc(folder)(*case.command.given(folder))
    assert left, f"{case.name} wrote nothing: {done}"
    return done, left[-1]


def _again(case: Case, times: int) -> bool:
    return times == 0 or case.often == EACH_TIME


def _bytes(log: Path) -> bytes | None:
    return log.read_bytes() if log.exists() else None


def _wrong(log: Path, done: Done, left: bytes | None, applied: Path) -> Iterator[str]:
    now, expected = _bytes(log), _bytes(applied)
    if "Traceback" in done.err or done.code not in (0, 2, 3, 4, 5):
        yield f"code {done.code}, and said: {done.err}"
    if done.code and now != left:
        yield f"refused with {done.code}, and what somebody left is no longer there"
    if done.code == 0 and (now is None or comparable(now) != comparable(expected or b"")):
        yield "recorded, and the log is not what they left with the change applied"
    if strays := [each.name for each in log.parent.glob(".pcc-actions-*.tmp")]:
        yield f"left behind: {', '.join(strays)}"


def all_of_them(folder: Path) -> Counted:
    """Try every case."""
    folder.mkdir()
    counted = Counted()
    for number, case in enumerate(CASES):
        came = tried(case, folder / str(number))
        found = [f"{case.name}: {each}" for each in came.wrong]
        counted.count([case.meddling], found, applied=came.applied)
    return counted


def table(counted: Counted) -> Table:
    """Count by what somebody did."""
    return Table(
        "Changed by somebody without our lock",
        "An editor, OneDrive and git do not wait for our lock. While a command saves they change "
        "the log, once or at every attempt. What was to be recorded is applied to what they left, "
        "or refused; what they left is never written over. No program can close the moment between "
        "its last look and the replacing, far less than a thousandth of a second, to one that "
        "takes no lock.",
        ("what is done meanwhile", "tried", "applied to it", "refused", "wrong"),
        counted.rows_with("applied", MEDDLINGS),
        counted.wrong,
    )
