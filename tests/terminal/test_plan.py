import pytest

from pcc_actions.terminal import tables
from pcc_actions.terminal.plan import BesideRow, PlanRow, print_plan, print_question
from pcc_actions.terminal.tables import PART

ROW = PlanRow("ask", "3.14/02/2023", "Visit [red]the team", "OM", "07/03/2023", "none", "Why so.")


def test_what_was_found_stands_beside_what_the_log_has(capsys: pytest.CaptureFixture[str]) -> None:
    head, columns = [("Board", "GPB")], ["Columns: Lead = owner."]
    print_plan(head, columns, [ROW], [("line 4", "It is odd.")], "1 action found.")
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


def test_an_action_that_the_log_has_not_stands_by_itself(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_question("1 of 2: new 3.14/02/2023", [BesideRow("Action", "Visit [red]the team")])
    printed = capsys.readouterr().out
    assert "1 of 2: new 3.14/02/2023" in printed
    assert "Visit [red]the team" in printed
    assert "The log" not in printed
    assert "Asked" not in printed


def test_document_and_log_stand_beside_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [BesideRow("Owner", "OM", "EI"), BesideRow("Due", "", "07/03/2023")]
    print_question("1 of 1: ask", rows, "Which?", [("3.14/02/2023", "Visit the team")])
    lines = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert [line.split() for line in lines if line.startswith(("Owner", "Due"))] == [
        ["Owner", "OM", "EI"],
        ["Due", "07/03/2023"],
    ]
    assert lines[-2:] == ["Asked: Which?", "1: 3.14/02/2023 Visit the team"]


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
