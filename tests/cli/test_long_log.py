"""A log of many years, 10,000 actions of which 500 are outstanding: papers of it, and taken in."""

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.logs import many_actions, write

pytestmark = pytest.mark.slow  # it makes every format of 10,000 actions

SIZE, OUTSTANDING = 10_000, 500
MEGABYTE = 1024 * 1024
MOST = 300 * MEGABYTE

# The command, the seconds of a processor and the most memory that it took. On Linux the memory
# that the kernel counts for a process (ru_maxrss) begins with that of the one that started it,
# which is the test runner; what it counts for the program alone is VmHWM.
MEASURED = """
import sys
import time
from pcc_actions.cli.app import run
code = run(sys.argv[1:])
print(time.process_time())
if sys.platform == "linux":
    with open("/proc/self/status") as status:
        print(next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM")))
elif sys.platform == "win32":
    print(0)
else:
    import resource
    per = 1 if sys.platform == "darwin" else 1024
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * per)
sys.exit(code)
"""


def measured(*command: str, before: str = "") -> tuple[str, float, int]:
    """Run a command: what it said first, its seconds of a processor and its bytes of memory."""
    done = subprocess.run(
        [sys.executable, "-c", before + MEASURED, *command],
        capture_output=True, text=True, check=True, env={**os.environ, "PYTHONUTF8": "1"},
    )  # fmt: skip
    said, *_, took, memory = done.stdout.splitlines()
    return said, float(took), int(memory)


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    log = many_actions(SIZE, OUTSTANDING)
    return write(tmp_path_factory.mktemp("long") / "actions.toml", log)


# The limits are many times what was measured on a quiet machine, also for a file of 10,000 rows:
# 0.6 s for html and md, 0.7 to 1.4 s for docx and pdf, 4 s for xlsx.
REPORT = ("report", "GPB", "--as-at", "10/04/2023")
EXPORT = ("export", "--as-at", "10/04/2023")
PAPERS = [
    (REPORT, "html", 10),
    (REPORT, "md", 10),
    (REPORT, "docx", 30),
    (REPORT, "pdf", 30),
    (EXPORT, "xlsx", 60),
    (EXPORT, "csv", 60),
]


@pytest.mark.parametrize(("command", "ending", "seconds"), PAPERS)
def test_a_paper_is_made_in_seconds_and_in_little_room(
    command: tuple[str, ...], ending: str, seconds: int, long: Path, tmp_path: Path
) -> None:
    file = tmp_path / f"paper.{ending}"
    said, took, memory = measured("--file", str(long), "--by", "IF", *command, "-o", str(file))
    assert took < seconds
    assert memory < MOST
    shown = "Outstanding: 500;" if command is REPORT else "10000 actions as at 10/04/2023"
    assert f"{file} written" in said
    assert shown in said
    assert file.stat().st_size > 10_000


def a_list(path: Path) -> Path:
    """An action log of 10,000 rows, as a secretariat brings one."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["Ref", "Action", "Owner", "Status"])
        for at in range(SIZE):
            day = f"{at // 20 % 28 + 1:02}/{at // 560 % 12 + 1:02}/{2000 + at // 6720}"
            status = "Closed 01/03/2023" if at % 3 else "Open"
            rows.writerow([f"{at % 20 + 1}.{day}", f"Price the vans of station {at}", "OM", status])
    return path


def test_a_long_list_is_taken_in_within_seconds(tmp_path: Path) -> None:
    log, rows = tmp_path / "actions.toml", a_list(tmp_path / "log.csv")
    measured("--file", str(log), "init")
    _, took, memory = measured(
        "--file", str(log), "--by", "IF", "import", str(rows), "--board", "GPB", "--yes"
    )
    assert took < 30  # 6 s on a quiet machine, besides what the reader of the file takes
    assert memory < MOST
    assert log.read_text(encoding="utf-8").count('status = "discharged"') == SIZE - SIZE // 3 - 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell the memory")
def test_what_the_program_holds_is_measured() -> None:
    _, _, memory = measured("--version", before=f"held = b'x' * {MOST}\n")
    assert memory > MOST


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a child begins with nothing")
def test_what_the_test_runner_holds_is_not_measured() -> None:
    held = b"x" * MOST
    _, _, memory = measured("--version")
    assert memory < MOST / 2 < len(held)
