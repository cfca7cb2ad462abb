"""docs/performance.md is what the benchmarks write, of all that they measure."""

import re

from tests.benchmarks import page
from tests.benchmarks.commands import COMMANDS
from tests.benchmarks.papers import REACH
from tests.benchmarks.profile import INTERPRETER, STAGES
from tests.docs.pages import text_of

TEXTS = (
    page.INTRODUCTION, page.MEMORY, page.OTHER_LOGS, page.SLOPE, page.PEERS, page.PARTS,
    page.PAPERS, page.MEASURE,
)  # fmt: skip
STALE = "stale: run python -m tests.benchmarks --all --write"


def written() -> str:
    return text_of("docs/performance.md")


def names() -> list[str]:
    return re.findall(r"^\| (.+?) \| ", written(), re.MULTILINE)


def test_the_page_has_every_text_and_every_command() -> None:
    assert [text for text in TEXTS if text not in written()] == [], STALE
    tables = re.split(r"^\| command \|(?: [\d,]+ actions \|)+\n", written(), flags=re.MULTILINE)[1:]
    assert len(tables) == 5, STALE  # milliseconds and ratios of two releases of Python, and memory
    for each in tables:
        told = re.findall(r"^\| (.+?) \| ", each.partition("\n\n")[0], re.MULTILINE)
        titles = [command.title for command in COMMANDS]
        assert [name for name in told if name in titles] == titles, STALE


def test_the_page_has_other_tools_papers_and_parts() -> None:
    wanted = {*REACH, INTERPRETER, *STAGES}
    assert wanted - set(names()) == set(), STALE
    for tool in ("Taskwarrior", "todo.txt-cli", "topydo", "todoman"):
        assert any(re.match(rf"`?{re.escape(tool)}`? \d", name) for name in names()), STALE


def test_two_releases_of_python_were_measured() -> None:
    assert len(re.findall(r"^## How long a command takes", written(), re.MULTILINE)) == 2, STALE
