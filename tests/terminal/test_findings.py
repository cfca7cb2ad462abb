"""What a check found, and how many."""

from functools import partial

import pytest
from syrupy.assertion import SnapshotAssertion

from pcc_actions.core.checks.finding import FaultCode, Finding, RemarkCode
from pcc_actions.terminal.findings import print_findings
from tests.terminal.printed import Terminal, lines, printed

FAULT = (
    "actions.toml, line 41",
    Finding(FaultCode.UNKNOWN_BOARD, "3.14/02/2023 is of the unknown board [/]."),
)
REMARK = ("", Finding(RemarkCode.UNKNOWN_OWNER, "EI owns 1 action but is not among the people."))


@pytest.mark.parametrize("width", [100, 60, 30])
def test_findings(width: int, snapshot: SnapshotAssertion) -> None:
    assert lines(printed(partial(print_findings, [FAULT, REMARK]), width)) == snapshot


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([], "No fault, no remark: the log is sound."),
        ([FAULT, FAULT, REMARK, REMARK, REMARK], "2 faults and 3 remarks."),
        ([FAULT], "1 fault and no remark."),
        ([REMARK], "No fault and 1 remark."),
    ],
)
def test_they_are_counted(rows: list[tuple[str, Finding]], sentence: str) -> None:
    assert lines(printed(partial(print_findings, rows)))[-1] == sentence


def test_a_fault_is_red_at_a_terminal_and_a_remark_is_not() -> None:
    text = printed(partial(print_findings, [FAULT, REMARK]), stream=Terminal())
    assert "\x1b[1;31mfault" in text
    assert "\x1b[1;31mremark" not in text
