"""What the columns of somebody else's action log are: said once, and kept under a name."""

import sys
from pathlib import Path

import pytest

from tests.cli.commands.test_import import listed, log, plan_of, written
from tests.cli.commands.test_import_terminal import ASKS, COLUMNS, answered
from tests.cli.desk import at_desk
from tests.cli.running import Pcc

pytestmark = pytest.mark.usefixtures("opened_here")

__all__ = ["log"]

THEIRS = "Ref,Errand,Chief,Colour\n3.14/02/2023,Arrange a visit to the team,OM,blue\n"
NEXT = "Ref,Errand,Chief,Colour\n5.14/02/2023,Price the vans,IF,red\n"
SAID = ("--board", "GPB", "--map", "Errand=action", "--map", "Chief=owner")
BY_MAP = "They are read by the map “Risk log”."
at_terminals = pytest.mark.skipif(
    sys.platform == "win32", reason="pexpect opens no terminal on Windows"
)


@pytest.fixture
def kept(log: Pcc) -> Pcc:
    """A log that keeps a map of their columns."""
    sheet = written(log, THEIRS, "theirs.csv")
    assert log("import", sheet, *SAID, "--save-map", "Risk log", "--yes").code == 0
    return log


def test_a_map_is_kept_with_the_actions_and_taken_back_with_them(log: Pcc) -> None:
    sheet = written(log, THEIRS, "theirs.csv")
    done = log("import", sheet, *SAID, "--save-map", "Risk log", "--yes").ok
    assert "Map “Risk log” added." in done.out
    assert (
        '[[settings.maps]]\nname = "Risk log"\n'
        'columns = { Ref = "reference", Errand = "action", Chief = "owner", Colour = "none" }\n'
    ) in log.log.read_text(encoding="utf-8")
    assert len(listed(log)) == 1
    log.do("undo --yes")
    assert "Risk log" not in log.log.read_text(encoding="utf-8")
    assert listed(log) == []


def test_a_document_with_the_same_headings_is_read_so_and_says_by_which_map(kept: Pcc) -> None:
    sheet = written(kept, NEXT, "next.csv")
    done = kept("import", sheet, "--board", "GPB", "--yes").ok
    assert BY_MAP in done.out
    assert [one["owners"] for one in listed(kept)] == [["OM"], ["IF"]]
    assert plan_of(kept, sheet, "--board", "GPB")["map"] == "Risk log"


def test_a_document_with_other_headings_is_not(kept: Pcc) -> None:
    sheet = written(kept, NEXT.replace("Colour", "Shade"), "next.csv")
    plan = plan_of(kept, sheet, "--board", "GPB")
    assert (plan["map"], plan["actions"]) == (None, [])


def test_what_is_said_of_a_column_goes_before_the_map(kept: Pcc) -> None:
    sheet = written(kept, NEXT, "next.csv")
    said = ("--board", "GPB", "--map", "Colour=theme")
    plan = plan_of(kept, sheet, *said)
    assert [each["is"] for each in plan["columns"]] == ["reference", "action", "owner", "theme"]
    done = kept("import", sheet, *said, "--save-map", "risk LOG", "--yes").ok
    assert "Map “risk LOG” added." in done.out
    assert kept.log.read_text(encoding="utf-8").count("[[settings.maps]]") == 1


def test_a_map_is_kept_where_the_log_has_all_the_rest(kept: Pcc) -> None:
    sheet = written(kept, THEIRS, "theirs.csv")
    done = kept("import", sheet, *SAID, "--save-map", "Second", "--yes").ok
    assert "Map “Second” added." in done.out
    assert "No action was recorded: the log has it already." in done.out


def test_nothing_is_kept_without_a_yes(log: Pcc) -> None:
    sheet, before = written(log, THEIRS, "theirs.csv"), log.kept()
    for more in ((), ("--dry-run",)):
        assert log("import", sheet, *SAID, "--save-map", "Risk log", *more).code == 0
    assert log.kept() == before


@pytest.mark.parametrize("name", ["", "\u202eRisk log"])
def test_a_dry_run_refuses_the_name_that_a_yes_would(log: Pcc, name: str) -> None:
    sheet = written(log, THEIRS, "theirs.csv")
    refused = {
        log.refuses(2, "import", sheet, *SAID, "--save-map", name, more)
        for more in ("--dry-run", "--yes")
    }
    assert len(refused) == 1
    assert refused.pop().startswith("The name of the map ")


def test_another_option_is_no_name_of_a_map(log: Pcc) -> None:
    sheet = written(log, THEIRS, "theirs.csv")
    assert log.refuses(2, "import", sheet, *SAID, "--yes", "--save-map", "--dry-run") == (
        "--save-map is to be followed by a name, and --dry-run is another option."
    )


@pytest.mark.parametrize(
    "heading", ["Colour", '"Owner ""x"""', '"a\nb"', "a=b", "[y]", "\u202eab", "😀"]
)
def test_a_map_is_kept_of_a_list_of_which_only_the_actions_are_known(
    log: Pcc, heading: str
) -> None:
    text = f"Errand,{heading}\nArrange a visit,blue\n"
    said = ("--board", "GPB", "--meeting", "14/02/2023")
    more = ("--map", "Errand=action", "--save-map", "Colours", "--yes")
    assert log("import", written(log, text, "l.csv"), *said, *more).ok
    plan = plan_of(log, written(log, text.replace("visit", "tour"), "m.csv"), *said)
    assert (plan["map"], [each["is"] for each in plan["columns"]]) == (
        "Colours", ["action", "none"],
    )  # fmt: skip
    assert log("check").code == 0


def test_a_document_without_a_list_has_no_columns_to_keep(log: Pcc, tmp_path: Path) -> None:
    notes = written(log, "Minutes\nAction: OM to price the vans.\n")
    said = ("--board", "GPB", "--meeting", "14/02/2023", "--save-map", "Risk log", "--yes")
    assert log.refuses(2, "import", notes, *said) == (
        "minutes.txt has no list of actions whose columns could be kept: leave out --save-map."
    )


def test_a_map_is_forgotten_by_its_name(kept: Pcc) -> None:
    assert kept("import", "--forget-map", "risk log", "--dry-run").ok.out == (
        "Would be recorded: Map “Risk log” taken out.\n"
    )
    assert kept("import", "--forget-map", "risk log").ok.out == "Map “Risk log” taken out.\n"
    assert kept.refuses(5, "import", "--forget-map", "Risk log") == (
        "The log keeps no map “Risk log”. It keeps: none."
    )


def test_what_a_map_cannot_be_said_with(kept: Pcc) -> None:
    assert kept.refuses(2, "import") == (
        "FILE is missing: name the document, as in pcc-actions import FILE."
    )
    assert kept.refuses(2, "import", "next.csv", "--forget-map", "Risk log") == (
        "--forget-map stands alone: leave out FILE."
    )


@at_terminals
def test_the_columns_are_put_right_at_a_terminal_and_kept(log: Pcc) -> None:
    sheet = written(log, THEIRS, "theirs.csv")
    with at_desk(log, "import", sheet, "--board", "GPB", "--save-map", "Risk log") as child:
        child.expect("The headings are: “Ref”, “Errand”, “Chief” and “Colour”")
        printed = answered(
            child,
            (COLUMNS[0], "Errand=action"),
            (COLUMNS[0], "Boss=owner"),
            (r"No table has the heading “boss”[^$]*Lead=owner: ", "Chief=owner"),
            (r"Chief = owner, Colour = none.[^$]*Lead=owner: ", ""),
            (ASKS, "t"),
        )
    assert "Map “Risk log” added." in printed
    assert [one["owners"] for one in listed(log)] == [["OM"]]


@at_terminals
def test_by_a_map_nothing_is_asked_of_the_columns(kept: Pcc) -> None:
    sheet = written(kept, NEXT, "next.csv")
    with at_desk(kept, "import", sheet, "--board", "GPB") as child:
        child.expect("They are read by the map “Risk log”")
        answered(child, (ASKS, "t"))
    assert len(listed(kept)) == 2


@at_terminals
@pytest.mark.parametrize("columns", [60, 100])
def test_minutes_whose_columns_are_all_read_are_not_asked_about(log: Pcc, columns: int) -> None:
    text = """
        Governance & Performance Board
        Minutes of the meeting held on 14 February 2023

        | Ref | Action | Owner |
        |---|---|---|
        | 3.14/02/2023 | Arrange a visit | OM |
    """
    with at_desk(log, "import", written(log, text, "m.md"), columns=columns) as child:
        answered(child, (ASKS, "t"))
    assert len(listed(log)) == 1
