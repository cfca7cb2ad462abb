"""Nothing that Windows lacks is asked for there, wherever in the program."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import pcc_actions
from tests.windows import MODULES, lacking, posix_uses

PACKAGE = Path(pcc_actions.__file__).parent
ROOT = PACKAGE.parent


def on_windows(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a program in a process that takes itself for one on Windows."""
    beside = {
        "PYTHONPATH": str(ROOT),
        "PCC_ACTIONS_BY": "IF",
        "PYTHONUTF8": "1",
        "PCC_ACTIONS_DEBUG": "1",
    }
    return subprocess.run(
        [
            sys.executable,
            "-c",
            f"from tests.windows import MODULES, pretended\npretended()\n{code}",
        ],
        cwd=folder,
        env={**os.environ, **beside},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_no_module_asks_for_what_windows_lacks() -> None:
    asked = {
        path.relative_to(PACKAGE).as_posix(): posix_uses(path.read_text("utf-8"))
        for path in PACKAGE.rglob("*.py")
    }
    assert {name: uses for name, uses in asked.items() if uses} == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import fcntl", ["fcntl"]),
        (
            "def f():\n    try:\n        from pwd import getpwuid\n    finally:\n        pass",
            ["pwd"],
        ),
        ("import os\nif os.geteuid() == 0:\n    pass", ["os.geteuid"]),
        ("import os, sys\nif sys.platform == 'win32':\n    os.chown('a', 1, 1)", ["os.chown"]),
        ("import signal\nsignal.signal(signal.SIGKILL, f)", ["signal.SIGKILL"]),
        ("import os, sys\nif sys.platform != 'win32':\n    os.chown('a', 1, 1)", []),
        (
            "import sys\ndef f():\n    if sys.platform == 'win32':\n        return\n    import pwd",
            [],
        ),
        ("import os, sys\nif sys.platform == 'darwin':\n    os.chflags('a', 1)", []),
        ("import os\nos.replace('a', 'b')\nos.fsync(1)", []),
    ],
)
def test_what_windows_lacks_is_found_in_the_text(source: str, found: list[str]) -> None:
    assert posix_uses(source) == found


def test_windows_has_and_lacks_what_it_does() -> None:
    assert {"geteuid", "chown", "fork", "O_NOFOLLOW"} <= lacking("os")
    assert {"replace", "fsync", "O_BINARY", "getpid", "kill"}.isdisjoint(lacking("os"))
    assert {"SIGKILL", "SIGHUP", "alarm"} <= lacking("signal")
    assert {"SIGINT", "SIGTERM", "raise_signal"}.isdisjoint(lacking("signal"))


PRETENCE = """
import importlib, os, signal, sys
assert sys.platform == "win32" and not hasattr(os, "geteuid") and not hasattr(signal, "SIGKILL")
for name in sorted(MODULES):
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as error:
        print(error)
"""
SESSION = """
from pathlib import Path
from unittest.mock import patch
import sys
from pcc_actions.cli.app import run
from tests.corpus.reading import without_a_child
from tests.windows import everything

assert sys.platform == "win32" and len(everything()) > 300
Path("minutes.md").write_text('''# Governance & Performance Board
Minutes of the meeting held on 14 February 2023

## 3. Staffing
Action: Zoë Íris to arrange a visit to the establishment team.
''', "utf-8")
lines = [
    ["init"],
    ["meeting", "add", "GPB", "14/02/2023", "07/03/2023"],
    ["import", "minutes.md", "--yes"],
    ["add", "4.14/02/2023", "Send members the “overtime” figures", "--owner", "Zoë Íris"],
    ["undo", "--yes"],
    ["redo", "--yes"],
    ["defer", "4.14/02/2023", "04/04/2023", "Later", "--on", "07/03/2023"],
    ["discharge", "4.14/02/2023", "Agreed", "--on", "07/03/2023"],
    ["outstanding", "--as-at", "07/03/2023"],
    ["history"],
    ["check"],
    *(["report", "GPB", "--as-at", "07/03/2023", "-o", f"x.{end}"] for end in ("html", "docx")),
    *(["export", "--as-at", "07/03/2023", "-o", f"x.{end}"] for end in ("csv", "xlsx", "md")),
]
with without_a_child():
    for line in lines:
        code = run(line)
        assert code == 0, (code, line)
    Path("actions (1).toml").write_bytes(Path("actions.toml").read_bytes())
    assert run(["--file", "actions (1).toml", "note", "4.14/02/2023", "Seen"]) == 0
    assert run(["merge", "actions (1).toml"]) == 0
"""


def test_a_session_on_windows(tmp_path: Path) -> None:
    done = on_windows(PRETENCE + SESSION, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    absent = [f"Windows has no {each}" for each in sorted(MODULES)]
    assert done.stdout.splitlines()[: len(absent)] == absent, "it is not pretended any more"
    assert "4.14/02/2023 (GPB) recorded, owned by Zoë Íris" in done.stdout
    assert "1 outstanding as at 07/03/2023" in done.stdout
    assert "1 event of 1 action came from actions (1).toml." in done.stdout
    assert done.stderr.count("Warning: ") == done.stderr.count("\n"), done.stderr
    kept = {each.name for each in tmp_path.iterdir()}
    ours = {".pcc-actions", "actions.toml", "actions (1).toml", "minutes.md"}
    assert kept == {*ours, *map("x.{}".format, ENDINGS)}
    assert "Zoë Íris" in (tmp_path / "actions.toml").read_text("utf-8")


ENDINGS = ("html", "docx", "csv", "xlsx", "md")
