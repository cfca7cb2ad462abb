"""What a check found."""

from collections import Counter
from collections.abc import Sequence

from pcc_actions.core.checks.finding import Finding
from pcc_actions.core.messages import counted
from pcc_actions.terminal.console import console
from pcc_actions.terminal.tables import Column, draw, sentence


def finding_colour(kind: str) -> str:
    """Give the style of a fault from its word."""
    return "bold red" if kind == "fault" else ""


FINDING_COLUMNS = (
    Column("Where", "lead", room=24),
    Column("Kind", "lead", colour=finding_colour),
    Column("What", "body"),
)


def print_findings(rows: Sequence[tuple[str, Finding]]) -> None:
    """Print findings, each with where it is (`actions.toml, line 41`), and count them."""
    screen = console()
    if rows:
        cells = [[(where,), (each.kind,), (each.sentence,)] for where, each in rows]
        draw(screen, FINDING_COLUMNS, cells)
        screen.print()
    sentence(screen, _count([each for _, each in rows]))


def _count(found: Sequence[Finding]) -> str:
    if not found:
        return "No fault, no remark: the log is sound."
    kinds = Counter(each.kind for each in found)
    words = f"{_number(kinds['fault'], 'fault')} and {_number(kinds['remark'], 'remark')}."
    return words[0].upper() + words[1:]


def _number(number: int, noun: str) -> str:
    return counted(number, noun) if number else f"no {noun}"
