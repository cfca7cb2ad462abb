"""What a document says beside what the log has, before anything is recorded."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from pcc_actions.terminal.colours import DONE, NOW
from pcc_actions.terminal.columns import Column, TableCell
from pcc_actions.terminal.console import console
from pcc_actions.terminal.drawn_lines import StyledLine
from pcc_actions.terminal.tables import draw, draw_in_parts, fields, heading, sentence

PLAN_COLOURS = {"new": DONE, "change": NOW, "ask": "bold"}


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


class TopicRow(NamedTuple):
    """One topic of the document, in words: what is planned, when it comes, what the log has."""

    plan: str
    topic: str
    comes: str
    owners: str
    in_log: str
    why: str = ""
    evidence: tuple[str, ...] = ()


TOPIC_COLUMNS = (
    Column("Plan", "lead"),
    Column("Topic", "body"),
    Column("Comes", room=20),
    Column("Owner", room=12),
    Column("In the log", room=22),
)


def print_plan(
    head: Sequence[tuple[str, str]],
    columns: Sequence[str],
    rows: Sequence[PlanRow],
    findings: Sequence[tuple[str, str]],
    count: str,
    each: Callable[[], None] = lambda: None,
    summary: Sequence[str] = (),
    topics: Sequence[TopicRow] = (),
) -> None:
    """Print what the document is, its columns, actions and topics, the findings, the count.

    `columns` are sentences on what its columns are, where it has any; `summary` those that
    stand before the actions, where these are not all drawn. `each` is called before each part
    of a long plan, and may end it.
    """
    screen = console()
    fields(screen, [(label, (words,)) for label, words in head])
    for sentences in (columns, summary):
        if sentences:
            screen.print()
        for words in sentences:
            sentence(screen, words)
    if rows:
        screen.print()
        draw_in_parts(screen, PLAN_COLUMNS, [_cells(row) for row in rows], each)
    if topics:
        screen.print()
        heading(screen, "Work programme")
        draw_in_parts(screen, TOPIC_COLUMNS, [_topic_cells(row) for row in topics], each)
    if findings:
        screen.print()
        heading(screen, "To be looked at")
        for where, words in findings:
            sentence(screen, f"{where}: {words}")
    screen.print()
    sentence(screen, count)


def _cells(row: PlanRow) -> list[TableCell]:
    return [
        _plan(row),
        (row.reference,),
        _told(row.text, row),
        (row.owners,),
        (row.due,),
        (row.in_log,),
    ]


def _topic_cells(row: TopicRow) -> list[TableCell]:
    return [_plan(row), _told(row.topic, row), (row.comes,), (row.owners,), (row.in_log,)]


def _plan(row: PlanRow | TopicRow) -> TableCell:
    return (StyledLine(row.plan, PLAN_COLOURS.get(row.plan, "")),)


def _told(words: str, row: PlanRow | TopicRow) -> TableCell:
    """What the document says, with why it is asked and the evidence below it."""
    return (words, *((row.why,) if row.why else ()), *row.evidence)


class BesideRow(NamedTuple):
    """One part of an action or a topic, as the document has it and as the log has it."""

    label: str
    document: str
    log: str = ""


BESIDE_COLUMNS = (
    Column("", "lead"),
    Column("The document", "body"),
    Column("The log", "label", running=True),
)


def print_question(
    position: str,
    rows: Sequence[BesideRow],
    why: str = "",
    candidates: Sequence[tuple[str, str]] = (),
) -> None:
    """Print an action or a topic that is asked about, its place in the row of them first.

    What the log has stands beside it, where it has it; `candidates` are the actions of
    which it may be one, numbered.
    """
    screen = console()
    screen.print()
    heading(screen, position)
    if any(row.log for row in rows):
        draw(screen, BESIDE_COLUMNS, [[(part,) for part in row] for row in rows])
    else:
        fields(screen, [(row.label, (row.document,)) for row in rows])
    if why:
        sentence(screen, f"Asked: {why}")
    for number, (reference, text) in enumerate(candidates, start=1):
        sentence(screen, f"{number}: {reference} {text}")
