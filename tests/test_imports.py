"""What the commonest commands import: start-up is a feature, and a stray import is not seen.

Each is run as a process of its own on a real log. `difflib` and `subprocess` come with Typer
whatever we do: that no module of ours imports them is told by whose import it was.
"""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

import pytest

from tests.cli.running_alone import environment

SAMPLE = Path(__file__).parents[1] / "actions.toml"
# Run as the command, then write down which module imported what, and all that was imported.
PROGRAM = """
import builtins, sys
told, asked, plainly = sys.argv.pop(1), set(), builtins.__import__
def noted(name, globals=None, *rest, **more):
    if globals and str(globals.get("__name__")).startswith("pcc_actions"):
        asked.add(name)
    return plainly(name, globals, *rest, **more)
builtins.__import__ = noted
from pcc_actions.__main__ import main
try:
    main()
finally:
    with open(told, "w", encoding="utf-8") as file:
        print(*asked, file=file)
        print(*sys.modules, file=file)
"""

# What stores, prompts, papers, documents and far-off dates need, and a list never does.
NOT_TO_READ = frozenset(
    "pydantic dateutil tomli_w filelock prompt_toolkit typst docx openpyxl xlsxwriter pypdfium2 "
    "markdown_it icalendar platformdirs getpass importlib.metadata".split()
)
# What a change has to have is its lock and its values as they are written.
NOT_TO_RECORD = NOT_TO_READ - {"filelock", "tomli_w", "platformdirs", "getpass"}
NOT_OURS_TO_ASK = frozenset({"difflib", "subprocess", "shutil", "urllib"})


@dataclass
class Imported:
    """The modules that a run imported, and those that modules of ours asked for."""

    every: set[str]
    asked: set[str]

    @property
    def ours(self) -> set[str]:
        return {each for each in self.every if each.startswith("pcc_actions")}


def imported(folder: Path, *line: str, typed: str = "") -> Imported:
    """What a run of the command imports on the sample, with something typed at its end."""
    log, told = folder / "actions.toml", folder / "told"
    copyfile(SAMPLE, log)
    with log.open("a", encoding="utf-8", newline="") as file:
        file.write(typed)
    command = [sys.executable, "-c", PROGRAM, str(told), *line]
    done = subprocess.run(
        command, cwd=folder, env=unmeasured(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    asked, every = told.read_text(encoding="utf-8").splitlines()
    return Imported(set(every.split()), set(asked.split()))


def unmeasured() -> dict[str, str]:
    """The environment of a run of which coverage counts nothing: it imports much itself."""
    return {name: value for name, value in environment().items() if "COVERAGE" not in name}


def packages(modules: set[str]) -> set[str]:
    """The modules, and the packages that they are in."""
    return modules | {each.split(".")[0] for each in modules}


NOTE = ("note", "4.10/05/2022", "Half of it is done.", "--by", "EI")


@pytest.mark.parametrize(
    ("line", "never", "most"),
    [
        (("--help",), NOT_TO_READ | {"rich", "tomli", "hashlib"}, 24),
        (("outstanding",), NOT_TO_READ | {"rich"}, 111),
        (("outstanding", "--help"), NOT_TO_READ | {"rich", "tomli", "hashlib"}, 34),
        (("show", "4.10/05/2022"), NOT_TO_READ | {"rich"}, 118),
        (NOTE, NOT_TO_RECORD, 122),
    ],
    ids=lambda each: each[0] if isinstance(each, tuple) else None,
)
def test_a_command_imports_what_it_needs(
    line: tuple[str, ...], never: frozenset[str], most: int, tmp_path: Path
) -> None:
    found = imported(tmp_path, *line)
    assert packages(found.every) & never == set()
    assert packages(found.asked) & NOT_OURS_TO_ASK == set()
    assert len(found.ours) <= most, sorted(found.ours)


def test_what_validates_a_log_is_imported_where_something_in_it_is_unusual(tmp_path: Path) -> None:
    edited = imported(tmp_path, "outstanding", typed="# seen\n")
    assert packages(edited.every) & NOT_TO_READ == set()
    unusual = imported(tmp_path, "outstanding", typed='seen = "today"\n')
    assert "pydantic" in packages(unusual.every)


def test_an_import_too_many_would_be_seen(tmp_path: Path) -> None:
    far_off = imported(tmp_path, "outstanding", "--due-by", "in 2 months")
    assert packages(far_off.every) & NOT_TO_READ == {"dateutil"}
    figures = imported(tmp_path, "figures")
    assert len(figures.ours) > 111
    recorded = imported(tmp_path, *NOTE)
    assert "filelock" in packages(recorded.every)
    assert "filelock" in packages(recorded.asked)
