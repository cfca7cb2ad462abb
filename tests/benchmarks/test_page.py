"""The page on performance, from made-up figures."""

from datetime import date
from pathlib import Path

from tests.benchmarks.commands import COMMANDS
from tests.benchmarks.computer import Computer
from tests.benchmarks.installed import BARE
from tests.benchmarks.logs import LogShape
from tests.benchmarks.measure import Figures, Row
from tests.benchmarks.page import page, tables, typer_words
from tests.benchmarks.papers import PAPERS
from tests.benchmarks.peer_tasks import todo_txt
from tests.benchmarks.peers import Peer
from tests.benchmarks.profile import INTERPRETER
from tests.benchmarks.reach import MANY
from tests.benchmarks.results import Results
from tests.benchmarks.typer_releases import IMPORT, SMALLEST, TyperRelease
from tests.docs.test_plain_english import jargon, long_ones, sentences

OURS, NEWER = "pcc-actions, Python 3.11.7", "pcc-actions, Python 3.13.0"
COMPUTER = Computer(date(2023, 3, 7), "Linux 6.1", "Some Processor", 2)
PEER = Peer("Taskwarrior", "2.6.2", "done ones in a file of their own", todo_txt(False), ("task",))
USED = TyperRelease("0.28.0", False, Path("python"))
NEWEST = TyperRelease("0.30.1", True, Path("newest/python"))
LIST = Row(OURS, "outstanding", LogShape(10_000))
PAPER = Row(OURS, PAPERS[0].title)
MEASURED = {
    Row(OURS, BARE): Figures([0.010], 9_000_000),
    Row(NEWER, BARE): Figures([0.012], 9_000_000),
    Row(NEWER, "outstanding", LogShape(10_000)): Figures([0.144]),
    LIST: Figures([0.14]),
    Row(OURS, "outstanding", LogShape(100_000)): Figures([0.32]),
    Row(OURS, "outstanding", MANY): Figures([0.25]),
    Row(PEER.tool, PEER.row_name, LogShape(10_000)): Figures([0.052]),
    Row(PEER.tool, PEER.row_name, LogShape(100_000)): Figures([0.466]),
    Row(USED.tool, IMPORT): Figures([0.033]),
    Row(USED.tool, SMALLEST): Figures([0.044]),
    Row(NEWEST.tool, IMPORT): Figures([0.055]),
    Row(NEWEST.tool, SMALLEST): Figures([0.166]),
    PAPER: Figures([0.91], processor=[0.72]),
}
RESULTS = Results(
    COMPUTER, [OURS, NEWER], 9, MEASURED, (0.1, 3.25), [PEER],
    {LIST: {INTERPRETER: 0.010, "drawing": 0.043}}, [USED, NEWEST], [PAPER],
)  # fmt: skip


def lines() -> list[str]:
    return page(RESULTS).splitlines()


def test_the_page_tells_the_computer_the_day_and_how_busy_it_was() -> None:
    assert "07/03/2023, on 2 processors (Some Processor) with Linux 6.1." in page(RESULTS)
    assert "0.1 programs wanted the processors, and 3.2 as it ended." in page(RESULTS)


def test_each_python_has_its_tables() -> None:
    assert f"## How long a command takes: {NEWER}" in lines()
    assert "| `outstanding` | 12.0 (14) |" in lines()
    assert "| `outstanding` | 14.0 (14) | 32.0 (30) |" in lines()


def test_other_tools_stand_below_ours_with_their_slope() -> None:
    columns = "10,000 tasks | 100,000 tasks | 10,000 tasks, 500 listed | µs a stored task"
    assert f"| tool | {columns} |" in lines()
    assert f"| {OURS}, `outstanding` | 140 | 320 | 250 | 2.0 |" in lines()
    assert "| Taskwarrior 2.6.2, done ones in a file of their own | 52 | 466 |  | 4.6 |" in lines()


def test_where_the_time_goes_is_told_of_each_part() -> None:
    assert "| milliseconds for | `outstanding`, 10,000 |" in lines()
    assert [line for line in lines() if line.startswith(("| starting", "| drawing"))] == [
        "| starting Python | 10 |",
        "| drawing | 43 |",
    ]


def test_papers_have_both_kinds_of_seconds() -> None:
    assert f"| {PAPER.command} | 0.9 | 0.7 | 0.7 |" in lines()


def test_the_newest_typer_is_told_with_what_it_costs() -> None:
    assert "Release 0.28.0 is used. The newest, 0.30.1, loads a further library" in page(RESULTS)
    assert "| Typer 0.30.1 | 55 | 166 |" in lines()
    assert "which is the newest" in typer_words(USED, USED)
    lighter = TyperRelease("0.31.0", False, Path("python"))
    assert "is used; the newest is 0.31.0." in typer_words(USED, lighter)


def test_what_was_not_measured_has_no_section() -> None:
    few = Results(COMPUTER, [OURS], 1, {Row(OURS, BARE): Figures([0.01]), LIST: Figures([0.1])})
    headings = [line for line in page(few).splitlines() if line.startswith("## ")]
    assert headings == [
        "## What was measured",
        f"## How long a command takes: {OURS}",
        "## How much memory it takes",
        "## Measure it yourself",
    ]
    assert tables(few) in page(few)


def test_the_page_is_in_plain_english() -> None:
    assert long_ones(page(RESULTS)) == []
    assert [each for each in sentences(page(RESULTS)) if jargon(each)] == []
    assert all(long_ones(f"| {command.title} |") == [] for command in COMMANDS)
