"""The commands that are tried, each with the log it is tried on and what it has to leave."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.cli.running import Pcc

SECRET = "Wednesbury"
LOG, PAPER, MINUTES, COPY = "t.toml", "paper.html", "minutes.txt", "t-LAPTOP.toml"

SAMPLE = f"""\
Governance & Performance Board
Minutes of the meeting held on 7 March 2023

1. Vetting
Action 1.07/03/2023: Send members the vetting figures. Owner: IF
2. Estates
Action 2.07/03/2023: Ask {SECRET} about the lease. Owner: EI
"""

_moment = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_today = re.compile(rb"^on = 20(?:2[4-9]|[3-9]\d)-\d\d-\d\d", re.MULTILINE)
_seal = re.compile(rb"sha256 [0-9a-f]{64}")


def comparable(data: bytes) -> bytes:
    """Give a text without what differs from run to run: the moment, the day, and so the seal."""
    return _seal.sub(b"sha256", _today.sub(b"on =", _moment.sub(b"at", data)))


@dataclass(frozen=True)
class Command:
    """A command as it is tried: its name, how its log is made, and its arguments.

    `claims` are words by which it says that it is done, and `writes` is the file it is about.
    What `redacts` goes through the kept versions after the log, and can be done in part.
    """

    name: str
    make: Callable[[Pcc], object]
    arguments: tuple[str, ...]
    claims: str = "recorded"
    writes: str = LOG
    redacts: bool = False

    def given(self, folder: Path) -> list[str]:
        """Give its arguments, for a log in a folder."""
        return [each.replace("FOLDER", str(folder)) for each in self.arguments]

    def line(self, folder: Path) -> list[str]:
        """Give all that stands on its command line."""
        return ["--file", str(folder / LOG), "--by", "IF", *self.given(folder)]


def _log(pcc: Pcc) -> Pcc:
    return pcc.do(
        "init",
        "meeting add GPB 14/02/2023 07/03/2023 04/04/2023",
        "add 3.14/02/2023 'Arrange a visit to the establishment team' --owner 'EI / IF'",
        f"add 4.14/02/2023 'Ask {SECRET} about the lease' --owner IF --due 28/02/2023",
        "note 3.14/02/2023 --note 'Two dates offered' --on 01/03/2023",
    )


def laid_beside(pcc: Pcc) -> None:
    """Lay a copy of a log beside it, as OneDrive would, in which something else was recorded."""
    laptop = Pcc(pcc.folder / "laptop")
    laptop.folder.mkdir()
    shutil.copy(pcc.log, laptop.log)
    laptop.do("note 3.14/02/2023 --note 'Hall found' --on 02/03/2023")
    laptop.log.rename(pcc.folder / COPY)
    shutil.rmtree(laptop.folder)


def _with_copy(pcc: Pcc) -> None:
    laid_beside(_log(pcc))
    pcc.do("note 4.14/02/2023 --note 'Rang them' --on 02/03/2023")


def _copied_then_edited(pcc: Pcc) -> None:
    laid_beside(_log(pcc))
    _edit(pcc)


def _without_versions(pcc: Pcc) -> None:
    _log(pcc)
    shutil.rmtree(pcc.folder / ".pcc-actions")


def _edited(pcc: Pcc) -> None:
    _edit(_log(pcc))


def _edit(pcc: Pcc) -> None:
    text = pcc.log.read_text(encoding="utf-8")
    pcc.log.write_text(text.replace("Arrange a visit", "Arrange two visits", 1), encoding="utf-8")


def _undone(pcc: Pcc) -> None:
    _log(pcc).do("undo --yes")


def _broken(pcc: Pcc) -> None:
    _log(pcc)
    pcc.log.write_bytes(pcc.log.read_bytes()[:400])


def _gone(pcc: Pcc) -> None:
    _log(pcc)
    pcc.log.rename(pcc.folder / f"{LOG}.txt")  # as Notepad may


def _with_paper(pcc: Pcc) -> None:
    _log(pcc)
    (pcc.folder / PAPER).write_text("The paper of the last meeting.\n", encoding="utf-8")


def _with_minutes(pcc: Pcc) -> None:
    _log(pcc)
    (pcc.folder / MINUTES).write_text(SAMPLE, encoding="utf-8")


_ADD = ("add", "5.14/02/2023", "Book the venue of the away day", "--owner", "OPCC")
COMMANDS = (
    Command("add", _log, _ADD),
    Command("add, where no version is kept", _without_versions, _ADD),
    Command("add, after a hand edit", _edited, _ADD),
    Command("undo", _log, ("undo", "--yes"), "is put back"),
    Command("undo, of a log cut off", _broken, ("undo", "--yes"), "is put back"),
    Command("undo, of a log that is gone", _gone, ("undo", "--yes"), "is put back"),
    Command("redo", _undone, ("redo", "--yes"), "is put back"),
    Command("merge", _with_copy, ("merge", f"FOLDER/{COPY}"), "came from"),
    Command("merge, after a hand edit", _copied_then_edited, ("merge", f"FOLDER/{COPY}"),
            "came from"),
    Command("import", _with_minutes, ("import", f"FOLDER/{MINUTES}", "--yes")),
    Command("correct --redact", _log, ("correct", "4.14/02/2023", "--redact", SECRET), "removed",
            redacts=True),
    Command("meeting move", _log, ("meeting", "move", "GPB", "04/04/2023", "11/04/2023",
                                   "--on", "08/03/2023"), "moved"),
    Command("meeting remove", _log, ("meeting", "remove", "GPB", "04/04/2023"), "taken out"),
    Command("export", _with_paper, ("export", "-o", "FOLDER/paper.csv", "--as-at", "07/03/2023"),
            "written", "paper.csv"),
    Command("report", _with_paper, ("report", "GPB", "--as-at", "07/03/2023", "-o",
                                    f"FOLDER/{PAPER}", "--force"), "written", PAPER),
)  # fmt: skip
