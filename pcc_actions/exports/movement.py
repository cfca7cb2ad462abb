"""The movement of boards for other programs: JSON, comma-separated values and Markdown.

Exempt actions are withheld already, where they are to be.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from pcc_actions.core import messages
from pcc_actions.core.history.due_dates import DueMove
from pcc_actions.core.movement_list import BoardMovement, MovementRow
from pcc_actions.core.report.movement_words import (
    MOVEMENT_COLUMNS,
    MOVEMENT_FIELDS,
    MOVEMENT_HEADINGS,
    before_status,
    happened_words,
    list_heading,
    movement_title,
    row_lines,
    statement_words,
)
from pcc_actions.core.text.markdown import escaped, in_one_cell, marked, paragraph, pipe_table
from pcc_actions.core.text.sanitise import harmless
from pcc_actions.exports.as_csv import csv_text
from pcc_actions.exports.as_json import json_event, json_revision, json_standing, json_text
from pcc_actions.exports.columns import BODY, ExportCell
from pcc_actions.exports.status import export_status

MOVEMENT_SCHEMA: Final = 1


def json_movement(
    movements: Sequence[BoardMovement],
    as_at: date,
    since: date | None,
    revision: int,
    revisions: Mapping[str, int] = MappingProxyType({}),
) -> str:
    """The movement of each board as JSON, its terms beside its lists.

    `since` is the first day where it is one for all, None where each board has its own. Of
    several logs `revisions` are those of each, by the names of their bodies.
    """
    return json_text(
        {
            "schema": MOVEMENT_SCHEMA,
            "as_at": as_at,
            "since": since,
            **json_revision(revision, revisions),
            "boards": [_board(made) for made in movements],
        }
    )


def _board(made: BoardMovement) -> dict[str, Any]:
    said = made.statement
    return {
        **({} if made.body is None else {"body": made.body}),
        "board": made.board.code,
        "name": made.board.name,
        "since": said.since,
        "until": said.as_at,
        "opening": said.opening,
        "raised": said.raised,
        "reopened": said.reopened,
        "discharged": said.discharged,
        "withdrawn": said.withdrawn,
        "corrected": said.corrected,
        "closing": said.closing,
        "in_words": " ".join(statement_words(made)),
        "lists": {str(name): [*map(_row, rows)] for name, rows in made.lists.items()},
    }


def _row(row: MovementRow) -> dict[str, Any]:
    return {
        **json_standing(row.snapshot),
        "event": json_event(row.event) if row.event else None,
        "deferral": row.deferral or None,
        "change": row.change or None,
        "due_moved": _due_move(row.moved) if row.moved else None,
    }


def _due_move(move: DueMove) -> dict[str, Any]:
    """How a due date moved; no key where there is no value, as in an event."""
    ends = {"from": move.before.day, "to": move.after.day, "note": move.after.why}
    return {"on": move.after.on, **{name: value for name, value in ends.items() if value}}


def csv_movement(movements: Sequence[BoardMovement]) -> str:
    """What is on the lists of each board as comma-separated values, a row for each."""
    bodies = any(made.body is not None for made in movements)
    fields = (*([BODY] if bodies else []), *MOVEMENT_FIELDS)
    return csv_text(fields, (cells for made in movements for cells in _csv_rows(made)))


def _csv_rows(made: BoardMovement) -> Iterator[list[ExportCell]]:
    said = made.statement
    body = () if made.body is None else (harmless(made.body),)
    for name, rows in made.lists.items():
        of_list = (*body, made.board.code, said.since, said.as_at, MOVEMENT_HEADINGS[name])
        yield from ([*of_list, *_csv_cells(row, said.as_at)] for row in rows)


def _csv_cells(row: MovementRow, as_at: date) -> Iterator[ExportCell]:
    snapshot = row.snapshot
    yield from map(harmless, (snapshot.reference, snapshot.text, messages.owners_words(snapshot)))
    yield row.on
    yield from map(harmless, (happened_words(row), row.note or ""))
    yield snapshot.due
    status = f"{before_status(row)}{export_status(snapshot, as_at)}"
    said = (snapshot.due_words or "", status, snapshot.exempt or "")
    yield from map(harmless, said)


def markdown_movement(
    movements: Sequence[BoardMovement], sentence: str, marking: str | None
) -> str:
    """The movement of each board under a heading, its lists as pipe tables; then a sentence.

    A marking stands at the top and at the bottom. Texts are data: what would be markup in them
    stands escaped.
    """
    parts = [part for made in movements for part in _markdown_parts(made)]
    return marked((*parts, paragraph(sentence)), marking)


def _markdown_parts(made: BoardMovement) -> Iterator[str]:
    yield f"## {escaped(movement_title(made))}"
    yield from map(paragraph, statement_words(made))
    for name, rows in made.listed:
        yield f"### {escaped(list_heading(name, rows))}"
        cells = (_markdown_row(row, made.statement.as_at) for row in rows)
        yield pipe_table(MOVEMENT_COLUMNS, cells)


def _markdown_row(row: MovementRow, as_at: date) -> Iterator[str]:
    return (in_one_cell([*map(escaped, cell)]) for cell in _cells(row, as_at))


def _cells(row: MovementRow, as_at: date) -> Iterator[Sequence[str]]:
    """The lines of each cell of a row."""
    snapshot = row.snapshot
    ground = () if snapshot.withheld or not snapshot.exempt else (f"Exempt: {snapshot.exempt}",)
    yield (snapshot.reference,)
    yield (snapshot.text, *ground)
    yield (messages.owners_words(snapshot),)
    yield row_lines(row)
    yield (messages.due_text(snapshot),)
    yield (f"{before_status(row)}{export_status(snapshot, as_at)}",)
