"""What the shell is offered when Tab is pressed, asked for as bash does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import pcc_actions
from tests.cli.running import Pcc


def offered(line: str, folder: Path) -> list[str]:
    command = "from pcc_actions.__main__ import main; main()"
    environment = {
        **os.environ,
        "PYTHONPATH": str(Path(pcc_actions.__file__).parents[1]),
        "_PCC_ACTIONS_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(line.split(" ")) - 1),
    }
    done = subprocess.run(
        [sys.executable, "-c", command],
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done.stdout.split()


@pytest.fixture
def known(four: Pcc) -> Pcc:
    four.do("person add OP --name 'Olive Park'")
    four.log.rename(four.folder / "actions.toml")
    return four


LINES = {
    "show 1": ["11.14/02/2023", "11.14/02/2023/2"],
    "discharge 04": ["04.26/01/2021"],
    "list --owner O": ["OP", "OPCC"],
    "list --board G": ["GPB"],
    "meeting list P": ["PAM"],
    "add x y --board G": ["GPB"],
    "assign 3.14/02 --owner E": ["EI"],
    "list --sort u": ["urgency"],
    "out": ["outstanding"],
    "show 99": [],
}


@pytest.mark.parametrize(("line", "expected"), LINES.items(), ids=LINES)
def test_what_is_offered(known: Pcc, line: str, expected: list[str]) -> None:
    assert offered(f"pcc-actions {line}", known.folder) == expected


def test_tab_works_on_the_log_that_was_named(four: Pcc) -> None:
    line = f"pcc-actions --file {four.log} show 3"
    assert offered(line, four.folder) == ["3.14/02/2023"]


@pytest.mark.parametrize("line", ["show 3", "list --owner E", "list --board G"])
def test_tab_does_not_fail_without_a_log(bare: Pcc, line: str) -> None:
    assert offered(f"pcc-actions {line}", bare.folder) == []
    (bare.folder / "actions.toml").write_bytes(b"\xff\xfe")
    assert offered(f"pcc-actions {line}", bare.folder) == []
