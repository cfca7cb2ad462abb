"""Count the steps of lines at two sizes of a log: `python -m tests.steps 1000 4000 every`.

In the place of `every` may be `quick`, or words, for the sittings in which they stand. Each line
of JSON is a line that was counted, its steps by function at the smaller log, and those at the
larger.
"""

from tests.steps.counting import Steps, count_within_package, counted

count_within_package()  # before anything of the package is imported

# ruff: noqa: E402  # for the same reason

import json
import os
import shlex
import sys
from contextlib import chdir
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Final
from unittest.mock import patch

from tests.cli.desk import Desk
from tests.cli.running import Pcc, ran
from tests.corpus.reading import without_a_child
from tests.steps.crowded import write_crowded
from tests.steps.lines import MINUTES, REVIEW, TAB, is_typed, sittings, type_over

WARM: Final = 80  # actions of a log at which each line is run first
_MINUTES_TEXT: Final = """\
Governance & Performance Board
Minutes of the meeting of 14 February 2023

3. Estates
ACTION: Iris Field 2 to show what the roof of the depot would cost by 14 March 2023.

4. Any other business
ACTION: Iris Field 3 to circulate the figures of the last quarter.
"""


def count(sitting: tuple[str, ...], pcc: Pcc) -> dict[str, Steps]:
    """The steps of each line of a sitting at a log."""
    found = {}
    for line in sitting:
        if is_typed(line):
            type_over(pcc.log, line)
        else:
            with counted() as steps:
                _run(line, pcc)
            found[line] = steps
    return found


def _run(line: str, pcc: Pcc) -> None:
    """Run a line, which has to do what it says."""
    if line.startswith(TAB):
        _complete(line.removeprefix(TAB).split(), pcc)
    elif line == REVIEW:
        desk = Desk(("--file", str(pcc.log), line, "--plain"))
        desk.expect("quit")
        desk.sendline("q")
        assert desk.ended()[0] == 0
    else:
        done = pcc(*shlex.split(line))
        assert done.code in (0, line == "check"), (line, done)


def _complete(words: list[str], pcc: Pcc) -> None:
    """Press Tab after words; something has to be offered."""
    typed = "\n".join(("pcc-actions", "--file", str(pcc.log), *words[:-1]))
    begun = {"_PCC_ACTIONS_COMPLETE": "answer_zsh", "_PCC_ACTIONS_WORDS": typed}
    with patch.dict(os.environ, {**begun, "_PCC_ACTIONS_BEGUN": words[-1]}):
        assert ran().out.count("\n") > 1


def counted_lines(sitting: tuple[str, ...], master: Path) -> dict[str, Steps]:
    """The steps of each line of a sitting at a copy of a log."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        copytree(master, folder, dirs_exist_ok=True)
        with chdir(folder):
            return count(sitting, Pcc(folder))


def log_of(actions: int, folder: Path) -> Path:
    """The folder of a crowded log of so many actions, with minutes that may be imported."""
    folder.mkdir()
    write_crowded(actions, Pcc(folder).log)
    (folder / MINUTES).write_text(_MINUTES_TEXT)
    return folder


def main(small: int, large: int, words: str) -> None:
    """Count, and print a line of JSON for each line that was counted."""
    with TemporaryDirectory() as name, without_a_child():
        warm, less, more = (log_of(n, Path(name) / str(n)) for n in (WARM, small, large))
        for sitting in sittings(words):
            counted_lines(sitting, warm)  # all is imported, and what is kept is kept
            few, many = (counted_lines(sitting, master) for master in (less, more))
            for line, steps in many.items():
                sys.stdout.write(f"{json.dumps([line, few[line], steps])}\n")
            sys.stdout.flush()


main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
