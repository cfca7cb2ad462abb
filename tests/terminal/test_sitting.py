import pytest
from syrupy.assertion import SnapshotAssertion

from pcc_actions.terminal.sitting import SittingRow, print_sitting
from tests.terminal.printed import printed

ROWS = (
    SittingRow(
        "3.07/02/2023", "Set up a visit to the control room", "EI", "discharged", True,
        ("Note: The visit took place on 2 March, and was found useful by all",),
    ),
    SittingRow(
        "4.07/03/2023", "Bring the underspend on the estate to the next board", "CFO, T/DCC",
        "04/04/2023 (next meeting)", False, ("Exempt: FOIA s.31", "Theme: Safer roads"),
    ),
    SittingRow(
        "4.07/03/2023/2", "Write to the panel about the precept", "nobody",
        "on completion of re-vetting", wrong="The same action is there already: 4.07/03/2023.",
    ),
)  # fmt: skip


@pytest.mark.parametrize("columns", [40, 60, 80, 100])
def test_a_sitting_as_a_table(columns: int, snapshot: SnapshotAssertion) -> None:
    title = "GPB 07/03/2023: to be recorded"
    text = printed(lambda: print_sitting(title, ROWS, "2 new actions, 1 discharged."), columns)
    assert max(map(len, text.splitlines())) <= columns
    assert text == snapshot
