"""What a document says beside what the log has, before anything is recorded."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from pcc_actions.terminal.console import console
from pcc_actions.terminal.tables import (
    Column,
    StyledLine,
    TableCell,
    draw_in_parts,
    fields,
    heading,
    sentence,
)

PLAN_COLOURS = {"new": "green", "change": "yellow", "ask": "bold"}


class PlanRow(NamedTuple):
    """One action of the document, in words: what is planned, what the log has, the evidence."""

    plan: str
    reference: str
    text: str
    owners: str
    due: str
    in_log: str
    why: str = ""
    evidence: tuple[str, ...] = ()


PLAN_COLUMNS = (
    Column("Plan", "lead"),
    Column("Reference", "lead", room=16),
    Column("In the document", "body"),
    Column("Owner", room=12),
    Column("Due", room=14),
    Column("In the log", room=22),
)


def print_plan(
    head: Sequence[tuple[str, str]],
    mapping: Sequence[tuple[str, str]],
    rows: Sequence[PlanRow],
    findings: Sequence[tuple[str, str]],
    count: str,
    each: Callable[[], None] = lambda: None,
) -> None:
    """Print what the document is, its columns, its actions, the findings, and the count.

    `each` is called before each part of a long plan, and may end it.
    """
    screen = console()
    fields(screen, [(label, (words,)) for label, words in head])
    if mapping:
        screen.print()
        sentence(screen, f"Columns: {', '.join(f'{each} = {role}' for each, role in mapping)}.")
    if rows:
        screen.print()
        draw_in_parts(screen, PLAN_COLUMNS, [_cells(row) for row in rows], each)
    if findings:
        screen.print()
        heading(screen, "To be looked at")
        for where, words in findings:
            sentence(screen, f"{where}: {words}")
    screen.print()
    sentence(screen, count)


def _cells(row: PlanRow) -> list[TableCell]:
    why = (row.why,) if row.why else ()
    return [
        (StyledLine(row.plan, PLAN_COLOURS.get(row.plan, "")),),
        (row.reference,),
        (row.text, *why, *row.evidence),
        (row.owners,),
        (row.due,),
        (row.in_log,),
    ]


def print_plan_row(row: PlanRow, position: str) -> None:
    """Print one action that is asked about, with its place in the row of them."""
    screen = console()
    screen.print()
    heading(screen, f"{position}: {row.plan} {row.reference}".rstrip())
    told = [("Action", row.text), ("Owner", row.owners), ("Due", row.due)]
    told += [("In the log", row.in_log), ("Asked", row.why)]
    fields(screen, [(label, (words,)) for label, words in told if words])
