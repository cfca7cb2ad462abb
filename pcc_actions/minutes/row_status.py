"""What became of the action of a row: by its status, its updates, the day it was closed."""

from dataclasses import replace

from pcc_actions.documents.line_shapes import one_line
from pcc_actions.minutes.cell_days import day_in
from pcc_actions.minutes.cells import Became, became_by, closed_on, newest_of, told_by
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.facts import Fact, FactCode, FactName
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.row_cells import cell_lines, cell_of, fact_of
from pcc_actions.minutes.table_columns import Columns


def with_status(made: ExtractedAction, row: list[Passage], columns: Columns) -> ExtractedAction:
    """Add what became of an action: by its status, its updates, the day it was closed."""
    status = _in_status(row, columns)
    said = status or _in_updates(row, columns)
    closed = _closed(row, columns)
    over = row[0].over
    if over and over.status and closed is None:
        closed = Became(over.status, over.status)
    became = said if said and said.status != "outstanding" else closed or said
    asked = _asked(made, row, columns, status, closed, became)
    if asked:
        return replace(made, facts=(*made.facts, asked))
    if became is None:
        return made
    day = became.day or (closed.day if closed else None)
    fact = fact_of(FactName.STATUS, became.words, row, value=became.status)
    return replace(
        made,
        status=became.status,
        closed=None if became.status == "outstanding" else day,
        facts=(*made.facts, fact),
    )


def _asked(
    made: ExtractedAction,
    row: list[Passage],
    columns: Columns,
    status: Became | None,
    closed: Became | None,
    became: Became | None,
) -> Fact | None:
    """Why it is asked what became of an action; None where it is told."""
    if _struck(row, columns):
        return fact_of(FactName.STATUS, made.text, row, FactCode.STRUCK_THROUGH)
    odd = _month_first_day(row, columns)
    if odd:
        ended = became.status if became and became.status != "outstanding" else None
        value = ended or columns.closes_with(columns.closed)
        return fact_of(FactName.STATUS, odd, row, FactCode.MONTH_FIRST, value)
    if became and closed and status and status.status == "outstanding":
        words = cell_of(row, columns.status)  # but day, tab or row over it: closed
        return fact_of(FactName.STATUS, words, row, FactCode.SEVERAL, became.status)
    return None


def _in_updates(row: list[Passage], columns: Columns) -> Became | None:
    """What the newest of the updates that tells says."""
    for column in reversed(columns.update):
        text = "\n".join(cell_lines(row, column))
        told = newest_of(text) or told_by(one_line(text))
        if told or text:
            return told
    return None


def _in_status(row: list[Passage], columns: Columns) -> Became | None:
    if columns.status is None:
        return None
    heading = columns.heading(columns.status)
    ticked = next((p.block.ticked for p in row if p.column == columns.status), None)
    text = "\n".join(cell_lines(row, columns.status))
    closing = columns.closes_with(columns.status)
    day = closed_on(one_line(text), heading)
    if day:
        return Became(closing, one_line(text), day)
    told = became_by(one_line(text), ticked, heading, closing)
    return told if ticked and told and told.day else newest_of(text) or told


def _closed(row: list[Passage], columns: Columns) -> Became | None:
    """What a column for the day of closing says."""
    words = cell_of(row, columns.closed)
    if columns.closed is None or not words:
        return None
    told = day_in(words, month_first=columns.closed in columns.month_first)
    if told.day:
        return Became(columns.closes_with(columns.closed), words, told.day)
    heading = columns.heading(columns.closed)
    if told.code is not FactCode.SURE:
        return None
    return became_by(words, None, heading, columns.closes_with(columns.closed))


def _month_first_day(row: list[Passage], columns: Columns) -> str | None:
    """The day of closing as printed, where its month may stand first; None where it does not."""
    if columns.closed is None or columns.closed not in columns.month_first:
        return None
    told = day_in(cell_of(row, columns.closed), month_first=True)
    return told.words if told.code is FactCode.MONTH_FIRST else None


def _struck(row: list[Passage], columns: Columns) -> bool:
    """Whether the wording of a row is struck through."""
    blocks = [p.block for p in row if p.column == columns.action and p.text]
    return bool(blocks) and all(block.struck for block in blocks)
