"""The minute that a column gives: recorded where it agreed that an action is closed."""

from pathlib import Path

import pytest

from pcc_actions.importing.take_in import DocumentImport
from pcc_actions.minutes.extracted import DocumentFindingCode
from tests.builders import empty_log, raised
from tests.importing.test_take_in import STAMP, request

pytestmark = pytest.mark.usefixtures("opened_here")
HEAD = "Ref,Minute,Action,Owner,Status,Date closed\n"


def recorded(folder: Path, row: str, log: object = None) -> tuple[object, ...]:
    """Give the last event of the action of one row, its minute and day, and whether it is said."""
    before = log or empty_log()
    intake = DocumentImport(request(folder, HEAD + row, "l.csv", board="GPB"), before, STAMP)  # type: ignore[arg-type]  # as the test says
    plan = intake.plan()
    last = intake.change(plan, plan.actions)(before).actions[-1].history[-1]  # type: ignore[arg-type]  # as above
    code = DocumentFindingCode.MINUTE_NOT_RECORDED
    left = any(each.code is code for each in plan.findings)
    return last.kind, last.minute, last.on.isoformat(), left


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("1.07/03/2023,Visit,EI,Closed,", ("discharged", "1.07/03/2023", "2023-03-07", False)),
        ("Ref 1.7/3/23,Visit,EI,Closed,", ("discharged", "1.07/03/2023", "2023-03-07", False)),
        (
            "1.07/03/2023,Visit,EI,Withdrawn,10/03/2023",
            ("withdrawn", "1.07/03/2023", "2023-03-10", False),
        ),
        # of the meeting that raised it, of one before, of no meeting, or no reference at all
        ("3.14/02/2023,Visit,EI,Closed,07/03/2023", ("discharged", None, "2023-03-07", True)),
        ("3.13/02/2023,Visit,EI,Closed,07/03/2023", ("discharged", None, "2023-03-07", True)),
        ("17,Visit,EI,Closed,07/03/2023", ("discharged", None, "2023-03-07", True)),
        (",Visit,EI,Closed,07/03/2023", ("discharged", None, "2023-03-07", False)),
        ("07/03/2023,Visit,EI,Closed,07/03/2023", ("discharged", None, "2023-03-07", True)),
        ("N/A,Visit,EI,Closed,07/03/2023", ("discharged", None, "2023-03-07", False)),
        ("see above,Visit,EI,Closed,07/03/2023", ("discharged", None, "2023-03-07", True)),
        ("1.07/03/2023,Visit,EI,,", ("raised", None, "2023-02-14", True)),
        ("1.07/03/2023,Visit,EI,Complete,07/03/2023", ("completed", None, "2023-03-07", True)),
    ],
)
def test_a_minute_later_than_the_raising_is_that_of_the_decision(
    tmp_path: Path, row: str, told: tuple[object, ...]
) -> None:
    assert recorded(tmp_path, f"4.14/02/2023,{row}\n") == told


def test_of_an_action_that_the_log_has_too(tmp_path: Path) -> None:
    log = raised(empty_log(), "4.14/02/2023", "Visit", "EI")
    row = "4.14/02/2023,1.07/03/2023,Visit,EI,Closed,\n"
    assert recorded(tmp_path, row, log) == ("discharged", "1.07/03/2023", "2023-03-07", False)


def test_in_another_style_it_is_kept_as_it_is_printed(tmp_path: Path) -> None:
    from dataclasses import replace

    log = empty_log()
    free = replace(log.boards["GPB"], reference="free")
    log = replace(log, boards={**log.boards, "GPB": free})
    row = "AP7,M 12/3,Visit,EI,Closed,07/03/2023\n"
    text = "Meeting," + HEAD + "14/02/2023," + row
    intake = DocumentImport(request(tmp_path, text, "l.csv", board="GPB"), log, STAMP)
    plan = intake.plan()
    (action,) = intake.change(plan, plan.actions)(log).actions
    assert action.history[-1].minute == "M 12/3"
