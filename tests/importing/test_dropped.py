"""Approved minutes after a draft: reworded, re-dated, dropped and added actions."""

from pathlib import Path

import pytest

from pcc_actions.core.changes.actions import exempt, withdraw
from pcc_actions.core.model import Log
from pcc_actions.importing.document_plan import DocumentPlan
from pcc_actions.importing.doubt import PlanDoubtCode
from pcc_actions.importing.take_in import DocumentImport
from pcc_actions.minutes.extracted import DocumentFindingCode
from tests.builders import did, empty_log
from tests.importing.test_take_in import STAMP, request

pytestmark = pytest.mark.usefixtures("opened_here")
DRAFT = """
    # Governance & Performance Board

    Draft minutes of the meeting held on 14 February 2023

    ## 3. Estates

    Action: OM to send members the costs of each counter by 31/03/2023.

    Action: AS to arrange a visit to the new station.

    ## 4. Vetting

    Action: IF to publish the vetting figures by 28/02/2023.
"""


def plan_of(folder: Path, log: Log, *pairs: tuple[str, str]) -> DocumentPlan:
    text = DRAFT
    for before, after in pairs:
        assert text.count(before) == 1
        text = text.replace(before, after)
    return DocumentImport(request(folder, text), log, STAMP).plan()


@pytest.fixture
def drafted(tmp_path: Path) -> Log:
    """A log into which the draft was taken."""
    intake = DocumentImport(request(tmp_path, DRAFT), empty_log(), STAMP)
    plan = intake.plan()
    return intake.change(plan, plan.sure)(empty_log())


def dropped(plan: DocumentPlan) -> list[str]:
    return [
        each.sentence for each in plan.findings if each.code is DocumentFindingCode.NOT_IN_MINUTES
    ]


def test_a_reworded_action_is_asked_about_beside_what_was_recorded(
    tmp_path: Path, drafted: Log
) -> None:
    other = ("send members the costs of each counter", "write to all councillors about the hours")
    plan = plan_of(tmp_path, drafted, other)
    assert [each.plan for each in plan.actions] == ["ask", "same", "same"]
    one = plan.actions[0]
    assert one.candidates[0][0] == "3.14/02/2023"
    assert plan.planner
    meant = plan.planner.planned_as(one, "3.14/02/2023")
    assert meant.taken
    assert meant.taken.corrected
    assert (
        meant.taken.corrected.text
        == "OM to write to all councillors about the hours by 31/03/2023."
    )


def test_like_words_are_asked_about_where_they_are_of_another_document(
    tmp_path: Path, drafted: Log
) -> None:
    text = DRAFT.replace("to arrange a visit", "to agree and arrange a visit")
    again = DocumentImport(request(tmp_path, text), drafted, STAMP).plan()
    assert [each.plan for each in again.actions] == ["same"] * 3  # as it was edited when taken
    plan = DocumentImport(request(tmp_path, text, "approved.md"), drafted, STAMP).plan()
    assert [each.plan for each in plan.actions] == ["same", "ask", "same"]
    taken = plan.actions[1].taken
    assert taken
    assert taken.corrected
    assert taken.corrected.text == "AS to agree and arrange a visit to the new station."


def test_a_redated_action_would_be_corrected(tmp_path: Path, drafted: Log) -> None:
    plan = plan_of(tmp_path, drafted, ("28/02/2023", "07/03/2023"))
    assert [each.plan for each in plan.actions] == ["same", "same", "ask"]
    one = plan.actions[2]
    assert one.doubt
    assert (one.doubt.code, one.known) == (PlanDoubtCode.OTHERWISE, "4.14/02/2023")
    assert one.taken
    assert one.taken.corrected
    assert one.taken.corrected.text == "IF to publish the vetting figures by 07/03/2023."
    assert one.taken.corrected.due is not None


def test_an_added_action_is_new_and_a_dropped_one_is_named(tmp_path: Path, drafted: Log) -> None:
    plan = plan_of(
        tmp_path, drafted,
        ("Action: AS to arrange a visit to the new station.", ""),
        ("28/02/2023.", "28/02/2023.\n\n    Action: AS to check the contract with the printers."),
    )  # fmt: skip
    assert [(each.plan, each.reference) for each in plan.actions] == [
        ("same", "3.14/02/2023"), ("same", "4.14/02/2023"), ("new", "4.14/02/2023/2"),
    ]  # fmt: skip
    assert dropped(plan) == [
        "The log has 3.14/02/2023/2, “AS to arrange a visit to the new statio…”, of this "
        "meeting, and the document does not. If it was dropped: pcc-actions withdraw "
        '3.14/02/2023/2 --note "WHY".'
    ]


def test_what_the_log_has_of_another_meeting_or_no_more_is_not_missed(
    tmp_path: Path, drafted: Log
) -> None:
    gone = ("Action: AS to arrange a visit to the new station.", "")
    assert dropped(plan_of(tmp_path, drafted)) == []
    withdrawn = did(drafted, withdraw, "3.14/02/2023/2", "15/02/2023", "Not wanted")
    assert dropped(plan_of(tmp_path, withdrawn, gone)) == []
    other = plan_of(tmp_path, drafted, ("held on 14 February", "held on 7 March"))
    assert dropped(other) == []
    sheet = "Ref,Action,Owner\n3.14/02/2023,Price the vans,OM\n"
    rows = request(tmp_path, sheet, "l.csv", board="GPB", day=drafted.meetings[0].date)
    assert dropped(DocumentImport(rows, drafted, STAMP).plan()) == []


def test_no_word_of_an_exempt_action_that_was_dropped_is_printed(
    tmp_path: Path, drafted: Log
) -> None:
    log = did(drafted, exempt, "3.14/02/2023/2", "15/02/2023", "FOIA s.31")
    gone = ("Action: AS to arrange a visit to the new station.", "")
    (said,) = dropped(plan_of(tmp_path, log, gone))
    assert "3.14/02/2023/2 of this meeting" in said
    assert "station" not in said
