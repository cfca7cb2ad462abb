import pytest

from pcc_actions.terminal import tables
from pcc_actions.terminal.plan import PlanRow, print_plan, print_plan_row
from pcc_actions.terminal.tables import PART

ROW = PlanRow("ask", "3.14/02/2023", "Visit [red]the team", "OM", "07/03/2023", "none", "Why so.")


def test_what_was_found_stands_beside_what_the_log_has(capsys: pytest.CaptureFixture[str]) -> None:
    head, mapping = [("Board", "GPB")], [("Lead", "owner")]
    print_plan(head, mapping, [ROW], [("line 4", "It is odd.")], "1 action found.")
    printed = capsys.readouterr().out
    for words in ("Board:  GPB", "Lead = owner", "Visit [red]the team", "Why so.", "line 4: It is"):
        assert words in printed
    assert printed.rstrip().endswith("1 action found.")
    headings = next(line for line in printed.splitlines() if line.startswith("Plan"))
    assert headings.index("In the document") < headings.index("In the log")


def test_the_evidence_stands_under_its_action(capsys: pytest.CaptureFixture[str]) -> None:
    print_plan(
        [("Board", "GPB")],
        [],
        [ROW._replace(evidence=("due: none from “soon” (row 2)",))],
        [],
        "One.",
    )
    printed = capsys.readouterr().out
    assert printed.index("Why so.") < printed.index("“soon”")


def test_an_empty_plan_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    print_plan([("Board", "GPB")], [], [], [], "No action was found in it.")
    assert capsys.readouterr().out.split() == "Board: GPB No action was found in it.".split()


def test_one_action_shows_only_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    print_plan_row(ROW._replace(owners="", why=""), "1 of 2")
    printed = capsys.readouterr().out
    assert "1 of 2: ask 3.14/02/2023" in printed
    assert "Owner" not in printed
    assert "Asked" not in printed


@pytest.mark.parametrize("columns", ["100", "40"])
def test_a_long_plan_is_printed_in_parts_as_if_it_were_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    rows = [ROW._replace(reference=f"{number}.14/02/2023") for number in range(2 * PART + 1)]
    parts: list[None] = []
    print_plan([("Board", "GPB")], [], rows, [], "Many.", lambda: parts.append(None))
    in_parts = capsys.readouterr().out
    monkeypatch.setattr(tables, "PART", len(rows))
    print_plan([("Board", "GPB")], [], rows, [], "Many.")
    assert in_parts == capsys.readouterr().out
    assert len(parts) == 3
