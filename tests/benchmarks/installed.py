"""A Python, and pcc-actions as it is installed for it."""

import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.commands import Command
from tests.benchmarks.logs import LogShape, write_log
from tests.benchmarks.measure import Row, Work

ROOT = Path(__file__).resolve().parents[2]
BARE = "python -c pass"


@dataclass(frozen=True, slots=True)
class Installed:
    """A Python of some release, and pcc-actions as it is installed for it."""

    python: Path
    version: str

    @property
    def program(self) -> Path:
        """The program that people start."""
        return beside(self.python, "pcc-actions")

    @property
    def tool(self) -> str:
        """What it is called in the tables."""
        return f"pcc-actions, Python {self.version}"


def told(python: Path, code: str) -> str:
    """What some code prints."""
    words = (str(python), "-c", code)
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def release_of(package: str, python: Path) -> str:
    """The release of a package that a Python has."""
    return told(python, f"from importlib.metadata import version; print(version({package!r}))")


def installation(python: Path) -> Installed:
    """The installation that belongs to a Python."""
    return Installed(python, version_of(python))


def version_of(python: Path) -> str:
    """The release of a Python, such as 3.11.7."""
    return told(python, "import platform; print(platform.python_version())")


def beside(python: Path, program: str) -> Path:
    """A program of the environment that a Python belongs to."""
    return python.with_name(f"{program}{'.exe' if sys.platform == 'win32' else ''}")


def this_python() -> Installed:
    """The Python that runs this."""
    return installation(Path(sys.executable))


def installed_for(python: Path, folder: Path) -> Installed:
    """The installation of a Python: what it has already, or one made in a folder."""
    if beside(python, "pcc-actions").exists():
        return installation(python)
    made = environment(folder / f"python-{version_of(python)}", python)
    install(made, f"{ROOT}[office]")
    return installation(made)


def environment(folder: Path, python: Path | None = None) -> Path:
    """The Python of an environment in a folder, which is made if it is not there."""
    own = beside(folder / ("Scripts" if sys.platform == "win32" else "bin") / "python", "python")
    if not own.exists():
        subprocess.run((str(python or sys.executable), "-m", "venv", str(folder)), check=True)
    return own


def install(python: Path, *packages: str) -> None:
    """Install packages in the environment of a Python."""
    pip = (str(python), "-m", "pip", "--quiet", "--disable-pip-version-check")
    done = subprocess.run((*pip, "install", *packages), capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(packages)} could not be installed: {done.stderr}")


def home(folder: Path) -> dict[str, str]:
    """What makes a folder the home of a person who has set nothing, and records as IF."""
    there = str(folder)
    return {"HOME": there, "USERPROFILE": there, "XDG_CONFIG_HOME": there, "PCC_ACTIONS_BY": "IF"}


def bare(installed: Installed, folder: Path, home: Mapping[str, str]) -> Work:
    """Python that does nothing: what all is compared with."""
    words = (str(installed.python), "-c", "pass")
    return Work(Row(installed.tool, BARE), words, folder, home, lines=0)


def works(
    installed: Installed, rows: Iterable[tuple[Command, LogShape]], folder: Path,
    home: Mapping[str, str],
) -> list[Work]:  # fmt: skip
    """The commands ready to be run, each on its log, which is made if it is not there yet."""
    return [
        Work(
            Row(installed.tool, command.name, None if command.any_log else shape),
            (str(installed.program), *command.typed(shape)),
            made_log(shape, folder), {**home, **command.environment(shape)}, command.writes,
            shape.outstanding if command.lists else 1,
        )
        for command, shape in rows
    ]  # fmt: skip


def made_log(shape: LogShape, folder: Path) -> Path:
    """The folder of a log of a shape."""
    there = folder / shape.words.replace(" ", "-").replace(",", "")
    if not there.exists():
        there.mkdir()
        write_log(shape, there / "actions.toml")
    return there
