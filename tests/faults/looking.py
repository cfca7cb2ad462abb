"""Commands that only look: they open nothing for writing in the folder of the log.

So they wait for nobody, and work where one may read only.
"""

import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.cli.running import Pcc
from tests.faults.commands import LOG, laid_beside
from tests.faults.page import Table
from tests.faults.tracing import PACKAGE, writing
from tests.faults.writes import MINUTES
from tests.in_git import begun

LISTS: Final = (
    "outstanding", "overdue", "list --search visit --group owner", "list --format json", "today",
    "show 3.14/02/2023", "history", "history 3.14/02/2023", "movement --since 01/01/2023",
    "figures", "chase", "board list", "meeting list", "person list", "programme list",
    "programme show Estates", "settings", "settings body", "check", "check --whole", "help",
    "git sentences",
)  # fmt: skip
PAPERS: Final = (
    "report GPB --as-at 07/03/2023", "report GPB --programme --as-at 07/03/2023",
    "export -o PAPER --force",
)  # fmt: skip
# What a command that records would do, said and not done.
DRY: Final = (
    "import FOLDER/minutes.txt --yes --dry-run", "add 5.14/02/2023 'Order tea' --dry-run",
    "note 3.14/02/2023 'Rang them' --dry-run", "correct 3.14/02/2023 --redact visit --dry-run",
    "check --fix --dry-run", "undo --dry-run", "settings body Office --dry-run",
    "merge FOLDER/t-LAPTOP.toml --dry-run",
    "git setup --dry-run",
)  # fmt: skip
COMPLETION: Final = ("show 3.", "list --owner ", "programme show ")
LINES: Final = (*LISTS, *PAPERS, *DRY)
SOME: Final = ("outstanding", "merge FOLDER/t-LAPTOP.toml --dry-run",
               "show 3.14/02/2023", "history", "check", "programme list",
               "note 3.14/02/2023 'Rang them' --dry-run")  # fmt: skip
SEALED, EDITED, WITHOUT = "as recorded", "edited by hand", "without what stands beside it"
LOGS: Final = (SEALED, EDITED, WITHOUT)


def prepared(folder: Path, kind: str) -> Path:
    """A log of a kind to be looked at."""
    pcc = Pcc(begun(folder)).do(
        "init",
        "meeting add GPB 14/02/2023 07/03/2023 04/04/2023",
        "add 3.14/02/2023 'Arrange a visit' --owner 'EI / IF' --due 28/02/2023",
        "add 4.14/02/2023 'Write to the team' --owner IF --exempt 'FOIA s.31'",
        "programme add Estates --board GPB --due 04/04/2023",
    )
    laid_beside(pcc)
    (folder / "minutes.txt").write_text(MINUTES.format(word="of vetting", item=1), encoding="utf-8")
    if kind == EDITED:
        text = pcc.log.read_text(encoding="utf-8")
        pcc.log.write_text(text.replace("Arrange a visit", "Arrange visits", 1), encoding="utf-8")
    if kind == WITHOUT:
        (folder / ".pcc-actions").rename(folder.with_name(f"{folder.name}-beside"))
    return folder


def lines(kind: str) -> tuple[str, ...]:
    """What is run on a log of a kind: all of it on one as it was recorded, else some."""
    return LINES if kind == SEALED else SOME


def wrong(line: str, folder: Path, package: Path = PACKAGE) -> Iterator[str]:
    """Run a line, and give what it opened for writing or changed in the folder of the log."""
    before = _all(folder)
    paper = str(folder.with_name("paper.csv"))
    words = [each.replace("FOLDER", str(folder)).replace("PAPER", paper)
             for each in shlex.split(line)]  # fmt: skip
    done, calls = writing(["--file", str(folder / LOG), *words], folder, package)
    yield from _judged(done.code, done.err, calls)
    if _all(folder) != before:
        yield "something in the folder is another"


def wrong_completion(line: str, folder: Path, package: Path = PACKAGE) -> Iterator[str]:
    """Press Tab after a line."""
    typed = f"pcc-actions --file {folder / LOG} {line}"
    done, calls = writing([], folder, package, _PCC_ACTIONS_COMPLETE="complete_zsh",
                          _TYPER_COMPLETE_ARGS=typed)  # fmt: skip
    yield from _judged(done.code, done.err, calls)
    if not done.out:
        yield "nothing was offered"


def _judged(code: int, err: str, calls: list[str]) -> Iterator[str]:
    if code not in (0, 1):
        yield f"code {code}, and said: {err}"
    yield from calls


def _all(folder: Path) -> dict[str, tuple[int, int]]:
    """When each file and folder was last written, and how long it is."""
    return {str(each): (each.stat().st_mtime_ns, each.stat().st_size)
            for each in (folder, *folder.rglob("*"))}  # fmt: skip


@dataclass
class Counted:
    """What came of them, by the kind of log."""

    tried: dict[str, int] = field(default_factory=dict)
    wrong: dict[str, list[str]] = field(default_factory=dict)


def all_of_them(folder: Path) -> Counted:
    """Run every line on a log of each kind."""
    folder.mkdir()
    counted = Counted()
    for kind in LOGS:
        log = prepared(folder / kind.replace(" ", "-"), kind)
        found = [f"{line}: {each}" for line in lines(kind) for each in wrong(line, log)]
        found += [f"Tab after {line}: {each}" for line in COMPLETION
                  for each in wrong_completion(line, log)]  # fmt: skip
        counted.tried[kind], counted.wrong[kind] = len(lines(kind)) + len(COMPLETION), found
    return counted


def table(counted: Counted) -> Table:
    """Count by the kind of log."""
    return Table(
        "Commands that only look",
        "Every command that lists, shows or prints, dry runs and the Tab key are followed "
        "call by call: none opens anything for writing in the folder of the log, or changes it.",
        ("log", "tried", "wrong"),
        [(kind, counted.tried.get(kind, 0), len(counted.wrong.get(kind, ()))) for kind in LOGS],
        [f"{kind}: {each}" for kind, found in counted.wrong.items() for each in found],
    )
