"""A document taken in, from the file to the change, without a terminal."""

import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

from pcc_actions.core.action_fields import ColumnHeading
from pcc_actions.core.model import Log
from pcc_actions.errors import BadFile, Refused
from pcc_actions.importing.document_plan import DocumentPlan
from pcc_actions.importing.serials import SerialNumbering
from pcc_actions.importing.take_in import DocumentImport, ImportRequest
from pcc_actions.importing.target_meeting import TargetMeeting
from pcc_actions.minutes.extracted import DocumentFindingCode, Minutes
from tests.builders import day, empty_log, provenance

MINUTES = """
    # Governance & Performance Board
    Minutes of the meeting held on 14 February 2023
    Present: Iris Field (IF), Owen Marsh (OM).

    ## 3.14/02/2023 Establishment

    Action: OM to arrange a visit to the establishment team.

    He will arrange a tour of the site.
"""
NAMELESS = "Notes\n\nAction: OM to price the vans.\n"
STAMP = provenance("01/06/2023")


@pytest.fixture
def log() -> Log:
    return empty_log()


def request(folder: Path, text: str, name: str = "minutes.md", **said: object) -> ImportRequest:
    path = folder / name
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    return ImportRequest(path, **said)  # type: ignore[arg-type]  # as the test says


def states(plan: DocumentPlan) -> list[str]:
    return [each.plan for each in plan.actions]


def codes(plan: DocumentPlan) -> list[DocumentFindingCode]:
    return [each.code for each in plan.findings]


def test_what_is_accepted_is_one_change(tmp_path: Path, log: Log) -> None:
    intake = DocumentImport(request(tmp_path, MINUTES), log, STAMP)
    plan = intake.plan()
    assert (plan.name, plan.target.day, states(plan)) == (
        "minutes.md", day("14/02/2023"), ["new", "ask"],
    )  # fmt: skip
    after = intake.change(plan, plan.sure, (("OM", "Owen Marsh"),))(log)
    assert [(each.reference, each.source) for each in after.actions] == [
        ("3.14/02/2023", "minutes.md")
    ]
    assert list(after.people) == ["OM"]
    assert ("GPB", day("14/02/2023")) in {(each.board, each.date) for each in after.meetings}
    again = DocumentImport(request(tmp_path, MINUTES), after, STAMP).plan()
    assert states(again) == ["same", "ask"]
    assert ([each.plan for each in again.to_be_asked], again.sure) == (["ask"], ())


def test_the_change_is_made_to_the_log_as_it_is_by_then(tmp_path: Path, log: Log) -> None:
    intake = DocumentImport(request(tmp_path, MINUTES), log, STAMP)
    plan = intake.plan()
    change = intake.change(plan, plan.sure)
    other = DocumentImport(request(tmp_path, NAMELESS, "o.md", board="PAM"), log, STAMP)
    with pytest.raises(ValueError, match="nothing can be recorded"):
        other.change(other.plan(), ())
    once = change(log)
    assert len(once.actions) == 1
    with pytest.raises(Refused, match="The same action is there already"):
        change(once)


def test_what_is_missing_of_the_meeting_is_asked_of_whoever_settles_it(
    tmp_path: Path, log: Log
) -> None:
    asked: list[TargetMeeting] = []

    def settle(minutes: Minutes, target: TargetMeeting) -> TargetMeeting:
        asked.append(target)
        return TargetMeeting(log.boards["PAM"], day("26/01/2021"))

    intake = DocumentImport(request(tmp_path, NAMELESS), log, STAMP)
    assert codes(intake.plan())[:2] == [
        DocumentFindingCode.BOARD_MISSING,
        DocumentFindingCode.DATE_MISSING,
    ]
    plan = intake.plan(settle)
    assert [each.code for each in asked[0].missing] == codes(intake.plan())[:2]
    assert (states(plan), plan.actions[0].reference) == (["new"], "01.26/01/2021")
    assert codes(plan) == [DocumentFindingCode.ITEMS_COUNTED]


def test_an_action_log_needs_no_date_where_its_references_have_some(
    tmp_path: Path, log: Log
) -> None:
    rows = "Ref,Action,Owner\n3.14/02/2023,Price the vans,OM\n"
    plan = DocumentImport(request(tmp_path, rows, "l.csv", board="GPB"), log, STAMP).plan()
    assert (plan.target.missing, states(plan)) == ((), ["new"])
    assert ("Owner", "owner") in plan.columns
    bare = request(tmp_path, rows.replace("3.14/02/2023", "AP3"), "l.csv", board="GPB")
    plan = DocumentImport(bare, log, STAMP).plan()
    assert plan.target.lacks(DocumentFindingCode.DATE_MISSING)
    assert states(plan) == ["ask"]


def test_an_action_log_without_a_column_for_actions_says_so(tmp_path: Path, log: Log) -> None:
    rows = request(tmp_path, "Ref,Task to do\n3.14/02/2023,Price the vans\n", "l.csv", board="GPB")
    assert DocumentFindingCode.NO_ACTION_COLUMN in codes(DocumentImport(rows, log, STAMP).plan())


@pytest.mark.parametrize("rows", ["", ",,\n", "\nRef,Action,Owner\n"])
def test_a_list_of_headings_alone_is_not_said_to_lack_a_column(
    rows: str, tmp_path: Path, log: Log
) -> None:
    asked = request(tmp_path, f"Ref,Action,Owner\n{rows}", "l.csv", board="GPB")
    found = codes(DocumentImport(asked, log, STAMP).plan())
    assert DocumentFindingCode.NO_ROWS in found
    assert DocumentFindingCode.NO_ACTION_COLUMN not in found


def test_each_row_of_an_export_says_its_board_itself(tmp_path: Path, log: Log) -> None:
    rows = ",".join(ColumnHeading) + "\n"
    with pytest.raises(Refused, match="says its board: leave out --board"):
        DocumentImport(request(tmp_path, rows, "e.csv", board="GPB"), log, STAMP).plan()
    plan = DocumentImport(request(tmp_path, rows, "e.csv"), log, STAMP).plan()
    assert (plan.export, plan.target, plan.actions) == (True, TargetMeeting(None, None), ())


SERIALS = (
    "Ref,Meeting date,Action,Owner\n1/22,14/02/2023,Price the vans,OM\n"
    "2/22,07/03/2023,Count the keys,IF\n"
)


def test_serials_are_kept_or_numbered_by_item_as_it_is_said(tmp_path: Path, log: Log) -> None:
    rows = request(tmp_path, SERIALS, "l.csv", board="GPB")
    plan = DocumentImport(rows, log, STAMP).plan()
    assert (states(plan), codes(plan)[0]) == (["ask", "ask"], DocumentFindingCode.SERIALS)

    intake = DocumentImport(replace(rows, numbering=SerialNumbering.KEEP), log, STAMP)
    plan = intake.plan()
    assert (states(plan), DocumentFindingCode.SERIALS in codes(plan)) == (["new", "new"], False)
    kept = intake.change(plan, plan.sure)(log)
    assert [each.reference for each in kept.actions] == ["1/22", "2/22"]
    assert kept.boards["GPB"].reference == "{serial}/{yy}"

    intake = DocumentImport(rows, log, STAMP)
    plan = intake.plan(serials=lambda serials: SerialNumbering.BY_ITEM)
    numbered = intake.change(plan, plan.sure)(log)
    assert [(each.reference, each.formerly) for each in numbered.actions] == [
        ("1.14/02/2023", ("1/22",)),
        ("1.07/03/2023", ("2/22",)),
    ]
    assert numbered.boards == log.boards
    for after in (kept, numbered):
        assert states(DocumentImport(rows, after, STAMP).plan()) == ["same", "same"]


def test_what_is_damaged_of_an_export_is_named(tmp_path: Path, log: Log) -> None:
    rows = ",".join(ColumnHeading) + '\r\n3.14/02/2023,GPB,"Price the vans,OM\r\n'
    plan = DocumentImport(request(tmp_path, rows, "e.csv"), log, STAMP).plan()
    assert plan.export
    assert DocumentFindingCode.QUOTE_NOT_CLOSED in codes(plan)


def test_a_meeting_to_come_and_overlong_lines_are_findings(tmp_path: Path, log: Log) -> None:
    text = MINUTES.replace("2023", "2089") + "\n\n" + "vans " * 5000
    plan = DocumentImport(request(tmp_path, textwrap.dedent(text)), log, STAMP).plan()
    assert codes(plan)[:2] == [DocumentFindingCode.OVERLONG, DocumentFindingCode.NOT_YET_HELD]


def test_work_is_followed_from_the_opening_to_the_plan(tmp_path: Path, log: Log) -> None:
    stages: list[str] = []
    wanted = request(tmp_path, MINUTES)
    DocumentImport(wanted, log, STAMP, lambda stage, done, of: stages.append(stage)).plan()
    assert list(dict.fromkeys(stages)) == ["reading", "joining", "planning"]


def test_it_ends_where_the_time_is_up(tmp_path: Path, log: Log) -> None:
    with pytest.raises(BadFile, match="takes more time"):
        DocumentImport(request(tmp_path, MINUTES), log, STAMP, seconds=0.0).plan()
