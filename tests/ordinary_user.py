"""A folder whose mode holds: the test is an ordinary user, also where root runs it."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from tests.cli.running import Pcc

NOBODY = 65534
COMMANDS = (
    "init",
    "meeting add GPB 14/02/2023 07/03/2023",
    "add 3.14/02/2023 Visit --owner EI",
    "note 3.14/02 --note Rang",
    "outstanding",
    "show 3.14/02",
    "history",
    "check",
    "correct 3.14/02 --redact Rang",
    "undo --yes",
    "redo --yes",
    "report GPB",
    "show 9.14/02",
)


@cache
def _all_imported() -> None:
    """Have all imported that commands import: to an ordinary user root's own Python is closed."""
    with tempfile.TemporaryDirectory() as name:
        pcc = Pcc(Path(name))
        for line in COMMANDS:
            pcc(*line.split())


@contextmanager
def ordinary_user() -> Iterator[Path]:
    """Give a folder of an ordinary user while the test is that user. POSIX only."""
    _all_imported()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        if os.geteuid() == 0:
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            os.seteuid(os.getuid())
            for each in (folder, *folder.rglob("*")):
                each.chmod(0o700)
