"""A list whose rows are of several boards, each planned for its own."""

from dataclasses import replace
from pathlib import Path

import pytest

from pcc_actions.core.changes.meetings import add_meeting
from pcc_actions.core.model import Board, Log
from pcc_actions.errors import Refused
from pcc_actions.importing.document_plan import DocumentPlan
from pcc_actions.importing.doubt import PlanDoubtCode
from pcc_actions.importing.several_boards import board_printed
from pcc_actions.importing.take_in import DocumentImport
from pcc_actions.minutes.extracted import DocumentFindingCode
from tests.builders import day, empty_log, raised
from tests.importing.test_take_in import STAMP, request

pytestmark = pytest.mark.usefixtures("opened_here")
HEAD = "Ref,Board,Action,Owner,Due,Status\n"


@pytest.fixture
def log() -> Log:
    return add_meeting(empty_log(), "PAM", day("07/03/2023"))


def intake_of(folder: Path, log: Log, rows: str, **said: object) -> DocumentImport:
    return DocumentImport(request(folder, HEAD + rows, "l.csv", **said), log, STAMP)


def told(plan: DocumentPlan) -> list[tuple[str | None, str | None]]:
    return [(each.board, each.reference) for each in plan.actions]


def others(plan: DocumentPlan) -> list[str]:
    code = DocumentFindingCode.ROWS_OF_OTHER_BOARD
    return [each.sentence for each in plan.findings if each.code is code]


TWO = (
    "3.14/02/2023,GPB,Visit the team,EI,,\n"
    "4.14/02/2023,,Price the hall,EI,,\n"
    "02.26/01/2021,pam,Visit the team,CC,,\n"
    "03.26/01/2021,Performance Accountability Meeting,Book a room,CC,,\n"
)


def test_each_row_goes_to_the_board_that_it_names_an_empty_cell_to_that_above(
    tmp_path: Path, log: Log
) -> None:
    intake = intake_of(tmp_path, log, TWO)
    plan = intake.plan()
    assert plan.target.board == log.boards["GPB"]
    assert told(plan) == [
        ("GPB", "3.14/02/2023"), ("GPB", "4.14/02/2023"),
        ("PAM", "02.26/01/2021"), ("PAM", "03.26/01/2021"),
    ]  # fmt: skip
    assert others(plan) == ["2 rows are of the board PAM, and would be recorded there."]
    after = intake.change(plan, plan.sure)(log)
    assert [(each.board, each.reference) for each in after.actions] == told(plan)
    assert after.meetings == log.meetings
    assert [each.plan for each in intake_of(tmp_path, after, TWO).plan().actions] == ["same"] * 4


def test_the_same_reference_of_two_boards_is_two_actions(tmp_path: Path, log: Log) -> None:
    known = raised(log, "3.07/03/2023", "Visit the team", "EI", board="GPB")
    rows = "3.07/03/2023,GPB,Visit the team,EI,,\n3.07/03/2023,PAM,Visit the team,EI,,\n"
    plan = intake_of(tmp_path, known, rows).plan()
    assert [each.plan for each in plan.actions] == ["same", "new"]
    assert plan.actions[1].board == "PAM"


def test_like_words_without_a_reference_are_not_joined_over_boards(
    tmp_path: Path, log: Log
) -> None:
    rows = ",GPB,Visit the team soon,EI,,\n,PAM,Visit the team soon,EI,,\n"
    plan = intake_of(tmp_path, log, rows, day=day("07/03/2023")).plan()
    assert [each.board for each in plan.actions] == ["GPB", "PAM"]


def test_a_board_that_the_log_has_not_is_asked_about_and_cannot_be_taken(
    tmp_path: Path, log: Log
) -> None:
    rows = TWO + "5.14/02/2023,JAC,Check the accounts,CC,,\n"
    intake = intake_of(tmp_path, log, rows, board="GPB")
    plan = intake.plan()
    last = plan.actions[-1]
    assert (last.plan, last.taken, last.board) == ("ask", None, None)
    assert last.doubt
    assert last.doubt.code is PlanDoubtCode.BOARD_UNKNOWN
    assert "no board “JAC”" in last.why
    planner = plan.planner
    assert planner
    edited = planner.planned_anew(last, replace(last.extracted, text="Check all accounts"))
    assert (edited.plan, edited.taken) == ("ask", None)
    assert planner.planned_as(last, None) == last
    planner.keep(last)
    assert intake.change(plan, [*plan.sure, last])(log).actions[-1].reference == "03.26/01/2021"


def test_the_board_that_is_named_is_that_of_rows_that_name_none(tmp_path: Path, log: Log) -> None:
    rows = "02.26/01/2021,,Book a room,CC,,\n3.14/02/2023,GPB,Visit the team,EI,,\n"
    plan = intake_of(tmp_path, log, rows, board="PAM").plan()
    assert told(plan) == [("PAM", "02.26/01/2021"), ("GPB", "3.14/02/2023")]
    assert others(plan) == ["1 row is of the board GPB, and would be recorded there."]


def test_rows_without_a_meeting_are_of_that_of_the_option_whatever_their_board(
    tmp_path: Path, log: Log
) -> None:
    rows = "3,GPB,Visit the team,EI,,\n4,PAM,Book a room,CC,,\n"
    plan = intake_of(tmp_path, log, rows, day=day("07/03/2023")).plan()
    assert told(plan) == [("GPB", "3.07/03/2023"), ("PAM", "04.07/03/2023")]


@pytest.mark.parametrize(("meets", "plans"), [(True, ["new", "new"]), (False, ["new", "ask"])])
def test_the_day_of_the_document_is_that_of_another_board_only_where_it_met_then(
    tmp_path: Path, log: Log, meets: bool, plans: list[str]
) -> None:
    text = (
        "Governance & Performance Board\nMinutes of the meeting held on 7 March 2023\n\n"
        "| Ref | Board | Action | Owner |\n|---|---|---|---|\n"
        "| 3 | GPB | Visit the team | EI |\n| 4 | PAM | Book a room | CC |\n"
    )
    there = log if meets else empty_log()
    plan = DocumentImport(request(tmp_path, text, "m.md"), there, STAMP).plan()
    assert [each.plan for each in plan.actions] == plans


def test_a_candidate_an_edit_and_a_due_date_are_those_of_the_rows_board(
    tmp_path: Path, log: Log
) -> None:
    known = raised(log, "02.26/01/2021", "Book a room", "CC", board="PAM")
    rows = "3.14/02/2023,GPB,Visit the team,EI,,\n02.26/01/2021,PAM,Order the tea urgently,CC,,\n"
    plan = intake_of(tmp_path, known, rows).plan()
    planner, (_, row) = plan.planner, plan.actions
    assert planner
    assert [reference for reference, _ in row.candidates] == ["02.26/01/2021"]
    planner.start_again()
    assert planner.planned_as(row, "02.26/01/2021").known == "02.26/01/2021"
    assert planner.planned_as(row, None).board == "PAM"
    assert planner.due(row.extracted, "next PAM") == (None, None)
    with pytest.raises(Refused, match="No PAM meeting after"):
        planner.due(plan.actions[0].extracted, "next PAM")
    assert planner.day == STAMP.today


def test_a_board_is_known_by_its_code_and_its_name() -> None:
    boards = {"GPB": Board("GPB", "Governance Board", "{item}.{date}")}
    assert board_printed(" gpb ", boards) == board_printed("governance board", boards)
    assert board_printed("GP", boards) is None


@pytest.mark.parametrize("reference", ["PAM:02.26/01/2021", "pam: 2.26/1/21"])
def test_the_board_before_a_reference_goes_before_that_of_the_column(
    tmp_path: Path, log: Log, reference: str
) -> None:
    text = f"Governance & Performance Board\nRef,Action,Owner\n{reference},Book a room,CC\n"
    plan = DocumentImport(request(tmp_path, text, "l.csv"), log, STAMP).plan()
    assert told(plan) == [("PAM", "02.26/01/2021")]
    rows = f"{reference},GPB,Book a room,CC,,\n"
    assert told(intake_of(tmp_path, log, rows, board="GPB").plan()) == [("PAM", "02.26/01/2021")]


def test_a_board_before_a_reference_that_the_log_has_not_is_asked_about(
    tmp_path: Path, log: Log
) -> None:
    rows = "Ref: 3.14/02/2023,,Book a room,CC,,\nABC:4.14/02/2023,,Order tea,CC,,\n"
    plan = intake_of(tmp_path, log, rows, board="GPB").plan()
    assert [(each.plan, each.board) for each in plan.actions] == [("new", "GPB"), ("ask", None)]
    assert "no board “ABC”" in plan.actions[1].why


def test_words_before_a_serial_are_no_board(tmp_path: Path, log: Log) -> None:
    (action,) = (
        intake_of(tmp_path, log, "ACT:1,,Book a room,CC,,\n", board="GPB", day=day("14/02/2023"))
        .plan()
        .actions
    )
    assert action.board == "GPB"


def test_an_edit_may_give_it_to_another_board(tmp_path: Path, log: Log) -> None:
    intake = intake_of(tmp_path, log, "3.14/02/2023,,Book a room,CC,,\n", board="GPB")
    plan = intake.plan()
    planner, (row,) = plan.planner, plan.actions
    assert planner
    planner.start_again()
    edited = planner.planned_anew(row, replace(row.extracted, reference="PAM:02.26/01/2021"))
    planner.keep(edited)
    (recorded,) = intake.change(plan, [edited])(log).actions
    assert (recorded.board, recorded.reference) == ("PAM", "02.26/01/2021")
