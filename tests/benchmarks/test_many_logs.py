"""An office with many boards: all of its logs in one list, and what that takes."""

from pathlib import Path

import pytest

from tests.benchmarks import installed
from tests.benchmarks.computer import is_crowded
from tests.benchmarks.logs import LogShape, write_log
from tests.benchmarks.measure import Figures, Row, Work, best_ratio, once, tried
from tests.benchmarks.memory import UNIT, peak
from tests.benchmarks.reach import OFFICE, OFFICE_MEGABYTES, OFFICE_REACH, Verdict, verdict

SHAPE = LogShape(2_500)
RUNS = 5
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of so many logs, each in a folder of its own."""
    folder = tmp_path_factory.mktemp("office")
    for number in range(OFFICE):
        (folder / f"board-{number:02}").mkdir()
        write_log(SHAPE, folder / f"board-{number:02}" / "actions.toml")
    return folder


def work(office: Path, *line: str) -> Work:
    program = str(installed.this_python().program)
    words = (program, "--file", str(office), *line)
    return Work(Row("pcc-actions", " ".join(line)), words, office, installed.home(office))


def test_a_list_over_all_logs_is_quick(office: Path) -> None:
    ours, bare = Figures(), Figures()
    listed = work(office, "outstanding")
    nothing = installed.bare(installed.this_python(), office, installed.home(office))
    tried(listed)
    for _ in range(RUNS):
        bare.add(once(nothing))
        ours.add(once(listed))
    times = best_ratio(ours, bare, is_crowded())
    assert verdict(times, OFFICE_REACH) is not Verdict.WORSE, times


LINES = (
    ("outstanding",),
    ("list",),
    ("list", "--format", "csv"),
    ("export", "-o", "all.csv", "--force"),
)


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_no_list_of_all_logs_holds_much(line: tuple[str, ...], office: Path) -> None:
    most = peak(work(office, *line))
    if most is None:
        pytest.skip("Windows does not tell what a program held")
    assert most < OFFICE_MEGABYTES * 1024 * 1024, most / UNIT
