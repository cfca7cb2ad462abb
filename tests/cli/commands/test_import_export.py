"""What `export` wrote, taken by `import`, as a person does it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import FOUR, MEETINGS, Pcc, Templates

pytestmark = pytest.mark.usefixtures("opened_here")

DONE = (
    "note 3.14/02/2023 --note 'Rooms were asked for' --on 21/02/2023",
    "complete 11.14/02/2023 --note 'The agenda is out' --on 01/03/2023",
    "discharge 11.14/02/2023 --minute 1.07/03/2023 --on 07/03/2023",
    "complete 11.14/02/2023/2 --note 'Booked' --on 02/03/2023",
    "exempt 4.26/01/2021 --ground 'FOIA s.31' --on 01/02/2021",
)
KEPT = (
    "board", "reference", "text", "owners", "raised", "due", "due_basis", "due_words", "status",
    "completed_on", "closed", "minute", "exempt", "theme", "latest_update",
)  # fmt: skip


@pytest.fixture
def log(tmp_path: Path, templates: Templates) -> Pcc:
    return templates.copied(tmp_path, *MEETINGS, *FOUR, *DONE)


@pytest.fixture(params=[".csv", ".xlsx"])
def sheet(request: pytest.FixtureRequest, log: Pcc) -> str:
    path = str(log.folder / f"actions{request.param}")
    exempt = ("--include-exempt", "--marking", "OFFICIAL-SENSITIVE")
    assert log("export", "-o", path, *exempt).ok
    return path


@pytest.fixture
def empty(tmp_path: Path) -> Pcc:
    (tmp_path / "empty").mkdir()
    return Pcc(tmp_path / "empty").do("init")


def listed(pcc: Pcc) -> list[dict[str, Any]]:
    path = pcc.folder / "all.json"
    exempt = ("--include-exempt", "--marking", "OFFICIAL-SENSITIVE", "--force")
    assert pcc("export", "-o", str(path), *exempt).ok
    actions = json.loads(path.read_text(encoding="utf-8"))["actions"]
    return [{name: each[name] for name in KEPT} for each in actions]


def test_the_log_itself_has_it_all_already(log: Pcc, sheet: str) -> None:
    before = log.kept()
    done = log("import", sheet, "--yes").ok
    assert "4 actions found: 4 in the log already." in done.out
    assert "Read as:   a spreadsheet that pcc-actions wrote" in done.out
    assert "Nothing was recorded: the log has it already." in done.out
    assert "To be looked at" not in done.out
    assert log.kept() == before


def test_an_empty_log_gets_it_all(log: Pcc, sheet: str, empty: Pcc) -> None:
    done = empty("import", sheet, "--yes").ok
    assert "4 actions found: 4 new." in done.out
    assert listed(empty) == listed(log)
    assert empty("check").code == 0
    before = empty.kept()
    assert "4 in the log already" in empty("import", sheet, "--yes").ok.out
    assert empty.kept() == before
    empty("undo", "--yes")
    assert listed(empty) == []


def test_nothing_is_taken_of_a_withheld_action(log: Pcc, empty: Pcc) -> None:
    path = str(log.folder / "open.csv")
    assert log("export", "-o", path).ok
    done = empty("import", path, "--yes").ok
    assert "04.26/01/2021 is withheld as exempt here; nothing was read of it." in done.out
    assert [one["reference"] for one in listed(empty)] == [
        "3.14/02/2023", "11.14/02/2023", "11.14/02/2023/2",
    ]  # fmt: skip
    assert "4.26/01/2021" not in empty.log.read_text(encoding="utf-8")


def test_what_was_changed_in_the_spreadsheet_is_recorded(log: Pcc) -> None:
    path = log.folder / "actions.csv"
    assert log("export", "-o", str(path)).ok
    text = path.read_text(encoding="utf-8-sig")
    path.write_text(text.replace('"Rooms were asked for"', '"A room was found"'), "utf-8-sig")
    done = log("import", str(path), "--yes", "--meeting", "07/03/2023").ok
    assert "3.14/02/2023, on 07/03/2023: noted." in done.out
    assert "3 actions found: 1 changed and 2 in the log already." in done.out


def test_a_board_that_is_missing_is_to_be_added_first(log: Pcc, sheet: str) -> None:
    (log.folder / "other").mkdir()
    other = Pcc(log.folder / "other")
    other.log.write_text("schema_version = 1\n", "utf-8")
    done = other("import", sheet, "--yes").ok
    assert "add it with pcc-actions board add GPB" in " ".join(done.out.split())
    assert "4 actions left" in done.out
    assert listed(other) == []


def test_each_row_says_its_board_itself(log: Pcc, sheet: str) -> None:
    said = log.refuses(2, "import", sheet, "--board", "GPB")
    assert said.endswith("says its board: leave out --board.")


def test_the_plan_is_printed_for_another_program(log: Pcc, sheet: str, empty: Pcc) -> None:
    plan = json.loads(empty("import", sheet, "--format", "json").ok.out)
    assert [one["plan"] for one in plan["actions"]] == ["new"] * 4
    assert plan["document"]["board"] is None


def test_columns_that_are_named_are_read_as_of_any_list(log: Pcc) -> None:
    path = str(log.folder / "actions.csv")
    assert log("export", "-o", path).ok
    done = log("import", path, "--board", "GPB", "--dry-run", "--map", "Owner=owner").ok
    assert "Columns: Reference = reference" in done.out
