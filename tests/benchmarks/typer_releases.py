"""What the newest release of Typer costs beside the one that pcc-actions is installed with."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.installed import Installed, environment, install, release_of, told
from tests.benchmarks.measure import Row, Work

IMPORT = "loading it"
SMALLEST = "the smallest program with it"
_CODE = {
    IMPORT: "import typer",
    SMALLEST: "import typer\ndef say(name: str = 'CC') -> None: print(name)\ntyper.run(say)",
}

_LOADED = f"""
try:
    exec({_CODE[SMALLEST]!r})
except SystemExit:
    import sys
    print("pydantic" in sys.modules)
"""


@dataclass(frozen=True, slots=True)
class TyperRelease:
    """A release of Typer, the Python that has it, and whether a command makes it load pydantic."""

    release: str
    loads_pydantic: bool
    python: Path

    @property
    def tool(self) -> str:
        """What it is called in the tables."""
        return f"Typer {self.release}"


def both(installed: Installed, folder: Path) -> tuple[TyperRelease, TyperRelease]:
    """The release that is used, and the newest, in an environment of its own."""
    python = environment(folder / "newest-typer", installed.python)
    install(python, "--upgrade", "typer")
    return _release(installed.python), _release(python)


def _release(python: Path) -> TyperRelease:
    *_, loads = told(python, _LOADED).splitlines()
    return TyperRelease(release_of("typer", python), loads == "True", python)


def works(
    releases: Iterable[TyperRelease], folder: Path, home: Mapping[str, str]
) -> Iterator[Work]:
    """Loading each of the releases, and a program of one command with each."""
    for each in releases:
        for what, code in _CODE.items():
            yield Work(Row(each.tool, what), (str(each.python), "-c", code), folder, home, lines=0)
