"""What a check found."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from pcc_actions.core.checks.finding import Finding, FindingKind
from pcc_actions.core.messages import counted
from pcc_actions.terminal.colours import ALARM
from pcc_actions.terminal.columns import Column, TableCell
from pcc_actions.terminal.console import console
from pcc_actions.terminal.drawn_lines import StyledLine
from pcc_actions.terminal.tables import draw, sentence

FINDING_COLUMNS = (Column("Where", "lead", room=24), Column("Kind", "lead"), Column("What", "body"))
_STYLES: Final = {FindingKind.FAULT: ALARM, FindingKind.REMARK: ""}


def print_findings(rows: Sequence[tuple[str, Finding]]) -> None:
    """Print findings, each with where it is (`actions.toml, line 41`), and count them."""
    screen = console()
    if rows:
        draw(screen, FINDING_COLUMNS, [_row(where, finding) for where, finding in rows])
        screen.print()
    sentence(screen, _count([finding for _, finding in rows]))


def _row(where: str, finding: Finding) -> list[TableCell]:
    kind = StyledLine(finding.kind, _STYLES[finding.kind])
    return [(where,), (kind,), (finding.sentence,)]


def _count(findings: Sequence[Finding]) -> str:
    if not findings:
        return "No fault, no remark: the log is sound."
    numbers = Counter(finding.kind for finding in findings)
    words = " and ".join(_number(numbers[kind], kind) for kind in FindingKind)
    return f"{words[0].upper()}{words[1:]}."


def _number(number: int, noun: str) -> str:
    return counted(number, noun) if number else f"no {noun}"
