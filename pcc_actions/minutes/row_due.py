"""When the action of a row is due, and when it was due before."""

from dataclasses import replace
from datetime import date, timedelta

from pcc_actions.core.references.parse import printed_parts
from pcc_actions.minutes.cell_days import CellDay, day_in
from pcc_actions.minutes.empty_cells import NOT_YET, is_empty
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.facts import FactCode, FactName
from pcc_actions.minutes.owner_and_due import owner_and_due
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.row_cells import cell_lines, cell_of, fact_of
from pcc_actions.minutes.table_columns import Columns


def with_due(made: ExtractedAction, row: list[Passage], columns: Columns) -> ExtractedAction:
    """Add when an action is due, and when it was due before."""
    since = made.meeting or printed_parts(made.reference or "").day
    told = _due(row, columns, columns.due, since)
    first = _due(row, columns, columns.first_due, since or _year_before(told.day))
    if told.words is None or (first.words and is_empty(told.words, NOT_YET)):
        told, first = first, CellDay()
    if told.words is None:
        return made
    if first.words and first.value and told.day:  # the first is asked about, and so they are both
        told = CellDay(f"{first.words}; {told.words}", code=first.code, value=told.day)
    if first.day and (told.day is None or told.day < first.day):  # neither undoes the other
        told = CellDay(f"{first.words}; {told.words}", code=FactCode.SEVERAL, value=told.day)
    value = told.value.isoformat() if told.value else None
    if told.code is FactCode.SURE:
        value = told.day.isoformat() if told.day else None
    fact = fact_of(FactName.DUE, told.words or "", row, told.code, value)
    before = told.before or first.day
    said_before = first.words if before is None and first.words != told.words else None
    return replace(
        made,
        due_words=told.words,
        first_due=before if before != told.day else None,
        first_due_words=said_before,
        facts=(*made.facts, fact),
    )


def _year_before(day: date | None) -> date | None:
    """The first of the days in the year up to a day: one without a year before it is of these."""
    return day - timedelta(days=364) if day else None


def _due(row: list[Passage], columns: Columns, column: int | None, since: date | None) -> CellDay:
    text = cell_of(row, column)
    if column is not None and column == columns.joint:
        text = owner_and_due("\n".join(cell_lines(row, column)))[1]
    return day_in(text, month_first=column in columns.month_first, since=since)
