"""What a save leaves as it is: mode, group, link, line ends, comments and keys it does not know."""

import os
import shlex
import shutil
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Final

from tests.cli.running import Done, Pcc
from tests.faults.counted import Counted
from tests.faults.malformed import sound
from tests.faults.page import Table

MODE: Final = 0o640
COMMENT: Final = "# Ask Iris before this is changed"
KEY: Final = 'colour = "green"'
# Every command that records, and one line of it that changes something.
RECORDING: Final = (
    "add 6.14/02/2023 'Order tea' --owner IF", "note 3.14/02/2023 'Rang them'",
    "complete 3.14/02/2023", "discharge 3.14/02/2023 Agreed", "withdraw 3.14/02/2023 Gone",
    "reopen 4.14/02/2023 Wrong", "defer 3.14/02/2023 04/04/2090 Late", "assign 3.14/02/2023 CFO",
    "assign --from IF --to CFO --yes", "correct 3.14/02/2023 --text Visit --note Misheard",
    "correct 5.14/02/2023 --redact Book", "exempt 3.14/02/2023 'FOIA s.31'",
    "meeting add GPB 02/05/2023", "meeting move GPB 11/04/2023 18/04/2023 --on 08/03/2023",
    "meeting cancel GPB 11/04/2023 --on 08/03/2023",
    "meeting edit GPB 07/03/2023 --date 08/03/2023",
    "board add SPCB 'The Board'", "board edit GPB 'The Board'", "person add CC 'Ada Stone'",
    "person edit IF --name 'Iris Meadow'", "programme add Budget --board GPB",
    "programme correct Estates --text 'The lease' --note Misheard",
    "settings body Office", "undo --yes",
)  # fmt: skip
# Each says in good order that there is nothing to do, or refuses.
IDLE: Final = (
    "note 3.14/02/2023 'Rang them' --dry-run", "discharge 4.14/02/2023 Agreed",
    "assign 3.14/02/2023 EI IF", "exempt 4.14/02/2023 'FOIA s.31'",
    "settings body 'Office of the Commissioner'", "check --fix", "check --accept",
    "meeting add GPB 14/02/2023", "board edit GPB 'Governance & Performance Board'",
    "person edit IF --name 'Iris Field'", "redo --yes", "add 3.14/02/2023 'Arrange a visit'",
    "assign --from XX --to CFO --yes", "correct 3.14/02/2023 --redact Zanzibar",
)  # fmt: skip


def prepared(folder: Path, newline: str) -> Pcc:
    """A log as somebody keeps it: through a link, with a comment, a key of their own, a mode."""
    pcc = sound(folder)
    text = pcc.log.read_text(encoding="utf-8")
    own = text.replace("\n[[actions]]\n", f"\n{COMMENT}\n\n[[actions]]\n{KEY}\n", 1)
    pcc.log.write_text(own, encoding="utf-8", newline=newline)
    pcc.do("check --fix", "note 5.14/02/2023 Seen")
    there = folder.with_name(f"{folder.name}-shared")
    there.mkdir()
    for each in (pcc.log, folder / ".pcc-actions"):
        shutil.move(each, there / each.name)
    pcc.log.symlink_to(there / pcc.log.name)
    pcc.log.chmod(MODE)
    if os.geteuid() == 0:
        os.chown(pcc.log, -1, 65534)
    return pcc


@dataclass(frozen=True)
class Kept:
    """What is to be the same after a save as before."""

    mode: int
    group: int
    linked: bool
    newlines: frozenset[bytes]
    comment: bool
    key: bool


def kept(log: Path) -> Kept:
    """What is to be the same of a log."""
    found, data = log.stat(), log.read_bytes()
    ends = frozenset(b"\r\n" if line.endswith(b"\r\n") else b"\n" for line in data.splitlines(True))
    return Kept(stat.S_IMODE(found.st_mode), found.st_gid, log.is_symlink(), ends,
                COMMENT.encode() in data, KEY.encode() in data)  # fmt: skip


def wrongly_kept(line: str, folder: Path, newline: str) -> Iterator[str]:
    """Record something, and give what is not as it was."""
    pcc = prepared(folder, newline)
    before, data = kept(pcc.log), pcc.log.read_bytes()
    done = pcc(*shlex.split(line))
    after = kept(pcc.log)
    if done.code or pcc.log.read_bytes() == data:
        yield f"nothing was recorded, code {done.code}, and said: {done.err}"
    for name in Kept.__dataclass_fields__:
        was, now = getattr(before, name), getattr(after, name)
        if was != now:
            yield f"{name} was {was}, and is {now}"


def wrongly_written(line: str, folder: Path, newline: str) -> Iterator[str]:
    """Record nothing, and give what is another: bytes, or the time at which they were written."""
    pcc = prepared(folder, newline)
    before = _written(pcc.log)
    done: Done = pcc(*shlex.split(line))
    if _written(pcc.log) != before:
        yield f"something was written, code {done.code}, and said: {done.out}{done.err}"


def _written(log: Path) -> tuple[bytes, int, int]:
    found = log.stat()
    return log.read_bytes(), found.st_mtime_ns, found.st_ino


Judge = Callable[[str, Path, str], Iterator[str]]
SAVES, IDLES = "changes something", "changes nothing"
CASES: Final[Mapping[str, tuple[tuple[str, ...], Judge]]] = {
    SAVES: (RECORDING, wrongly_kept),
    IDLES: (IDLE, wrongly_written),
}
NEWLINES: Final = {"line ends of Linux": "\n", "line ends of Windows": "\r\n"}


def all_of_them(folder: Path) -> Counted:
    """Run every line on a log with the line ends of either system."""
    folder.mkdir()
    counted = Counted()
    for name, (lines, judge) in CASES.items():
        for (at, line), (ends, newline) in product(enumerate(lines), NEWLINES.items()):
            found = judge(line, folder / f"{name}-{at}-{ends}", newline)
            counted.count([name], [f"{name}: {line}: {each}" for each in found])
    return counted


def table(counted: Counted) -> Table:
    """Count by what a command does."""
    return Table(
        "What a save leaves as it is",
        "A log is a link to a file with a mode and a group, with the line ends of Linux or of "
        "Windows, a comment, and a key that pcc-actions does not know: all of that stays, whatever "
        "is recorded. Of a command that changes nothing the file is not written at all.",
        ("a command that", "tried", "wrong"),
        counted.rows(CASES),
        counted.wrong,
    )
