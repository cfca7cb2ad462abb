"""An action log kept in Excel for years, taken into a log made a moment before."""

import json
import sys
from pathlib import Path

import pytest

from tests.cli.running import Pcc
from tests.cli.test_terminal import ended, terminal
from tests.kept_log import make_kept_log

pytestmark = pytest.mark.usefixtures("opened_here")

ONE_SCREEN = 40  # lines


@pytest.fixture
def fresh(tmp_path: Path) -> Pcc:
    make_kept_log(tmp_path / "log.xlsx")
    return Pcc(tmp_path).do("init")


def document(pcc: Pcc) -> str:
    return str(pcc.folder / "log.xlsx")


def recorded(pcc: Pcc) -> list[str]:
    actions = json.loads(pcc("list", "--format", "json").out)["actions"]
    return [each["reference"] for each in actions]


def test_one_command_takes_in_all_that_is_sure(fresh: Pcc) -> None:
    out = fresh("import", document(fresh), "--yes").ok.out
    assert "25 actions found: 23 new and 2 to be asked." in out
    assert "2 actions left, to be asked about at a terminal:" in out
    assert len(recorded(fresh)) == 23


def test_each_row_is_of_its_meeting_and_as_it_became(fresh: Pcc) -> None:
    fresh("import", document(fresh), "--yes")
    shown = {
        ref: fresh("show", ref).out for ref in ("2.14/02/2023", "5.17/01/2023", "3.17/01/2023")
    }
    assert "withdrawn" in shown["2.14/02/2023"]
    assert "FOIA s.43" in shown["5.17/01/2023"]
    assert "28/02/2023" in shown["3.17/01/2023"]
    assert "31/03/2023" in shown["3.17/01/2023"]


def test_how_it_stands_is_not_noted_on_each_row(fresh: Pcc) -> None:
    out = fresh("import", document(fresh), "--yes").out
    noted = [line for line in out.splitlines() if line.endswith(": noted.")]
    assert len(noted) == 5  # the comments of rows that are open, and one that is not started


def test_with_the_day_of_the_last_meeting_only_the_ground_is_asked(fresh: Pcc) -> None:
    out = fresh("import", document(fresh), "--meeting", "04/04/2023", "--yes").ok.out
    assert "24 new and 1 to be asked" in out
    assert "“not for publication” for the exemption, which gives no ground" in out


def test_taken_in_again_nothing_changes(fresh: Pcc) -> None:
    fresh("import", document(fresh), "--yes")
    before = fresh.log.read_text(encoding="utf-8")
    assert "23 in the log already" in fresh("import", document(fresh), "--yes").ok.out
    assert fresh.log.read_text(encoding="utf-8") == before


@pytest.mark.skipif(sys.platform == "win32", reason="pexpect opens no terminal on Windows")
@pytest.mark.parametrize("width", [60, 100])
def test_at_a_terminal_it_asks_less_than_a_screen(width: int, fresh: Pcc) -> None:
    with terminal(fresh, "import", document(fresh), columns=width) as child:
        child.expect("Return where")
        child.sendline("")
        child.expect("The day of all of them")
        child.sendline("04/04/2023")
        child.expect(r"sure\s+ones\s+from\s+here")
        asked = child.before
        child.sendline("a")
        code, printed = ended(child)
    assert code == 0
    assert asked.count("\n") < ONE_SCREEN
    assert "1 action left" in printed
    assert len(recorded(fresh)) == 24
