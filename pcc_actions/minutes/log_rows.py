"""A row of a table of actions, read by its columns: each fact with its words."""

from dataclasses import replace
from datetime import date

from pcc_actions.core.patterns import pattern
from pcc_actions.minutes.cell_days import day_in, days_told
from pcc_actions.minutes.cells import (
    closed_on,
    is_sign,
    is_status_alone,
    owners_of,
)
from pcc_actions.minutes.exempt_cells import answer_in, ground_answered
from pcc_actions.minutes.exempt_lines import firmer
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.facts import FactCode, FactName
from pcc_actions.minutes.labelled import found_in
from pcc_actions.minutes.matters_arising import read_update, wording
from pcc_actions.minutes.no_action import is_no_action
from pcc_actions.minutes.owner_and_due import owner_and_due
from pcc_actions.minutes.owner_phrases import owners_in
from pcc_actions.minutes.owners import KnownNames
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.references import item_reference
from pcc_actions.minutes.row_cells import (
    cell_lines,
    cell_of,
    fact_of,
    has_letters,
    joined_lines,
    lines_of,
)
from pcc_actions.minutes.row_due import with_due
from pcc_actions.minutes.row_references import minute_in, reference_of, with_opening_reference
from pcc_actions.minutes.row_status import with_status
from pcc_actions.minutes.table_columns import Columns

_IN_BRACKETS = pattern(r"[)\]][\s.]*$")


def listed_in(row: list[Passage], columns: Columns, people: KnownNames) -> ExtractedAction | None:
    """Read a row of a table of actions: text, owners, due and what became of it, by column."""
    text = _wording(row, columns)
    if is_no_action(text) or not has_letters(text):
        return None
    made = _arising(row, columns) if columns.is_arising else None
    made = made or _by_columns(row, columns, people)
    reference = reference_of(row, columns)
    if not reference:
        reference, made = with_opening_reference(made)
    whole = item_reference(reference)
    made = replace(
        made,
        reference=whole or reference or made.reference,
        # What stands in the row is its own reference, and no item above it.
        item=None if whole and whole == item_reference(made.item or "") else made.item,
        update=_update(row, columns),
        listed=True,
        theme=cell_of(row, columns.theme) or None,
        board=row[0].over.board if row[0].over else None,
        minute=minute_in(row, columns, reference),
    )
    return with_due(_with_meeting(made, row, columns), row, columns)


def _update(row: list[Passage], columns: Columns) -> str | None:
    """What is said of an action besides how it stands."""
    status = cell_of(row, columns.status)
    alone = is_status_alone(status) or closed_on(status, columns.heading(columns.status))
    telling = (*(() if alone else (columns.status,)), *columns.update)
    cells = (lines_of(row, column) for column in telling if not is_sign(cell_of(row, column)))
    return joined_lines(line for cell in cells for line in cell) or None


def _wording(row: list[Passage], columns: Columns) -> str:
    """The words of an action, without the lines beside them that only took note of something."""
    lines = lines_of(row, columns.action)
    return joined_lines([line for line in lines if not is_no_action(line.words)] or lines)


def _arising(row: list[Passage], columns: Columns) -> ExtractedAction | None:
    """Read a row of matters arising as pcc-actions prints them; None for any other."""
    told = read_update(cell_of(row, columns.update[0]))
    if told is None:
        return None
    text, owners, exempt = wording(cell_lines(row, columns.action))
    made = found_in(row[0], text, owners)
    return replace(made, exempt=exempt or made.exempt, status=told.status)


def _by_columns(row: list[Passage], columns: Columns, people: KnownNames) -> ExtractedAction:
    owners, text = _owners(row, columns, people)
    made = found_in(row[0], text, owners)
    answer = answer_in(p.block for p in row if p.column == columns.exempt)
    exempt = firmer(made.exempt, ground_answered(columns.heading(columns.exempt), answer))
    marked = made if exempt == made.exempt else replace(made, exempt=exempt)
    return with_status(marked, row, columns)


def _owners(
    row: list[Passage], columns: Columns, people: KnownNames
) -> tuple[tuple[str, ...], str]:
    """The owners of a row, and its wording: whole where the table has a column for owners.

    Where that cell is empty the wording may still name them: EI to write, Paint it (EI).
    """
    text = _wording(row, columns)
    cells = [column for column in (columns.owner, *columns.support) if column is not None]
    lines = (_owner_lines(row, column, columns) for column in cells)
    named = tuple(name for each in lines for name in owners_of(each, people))
    if named or cell_of(row, columns.owner):
        return tuple(dict.fromkeys(named)), text
    owners, shorter = owners_in(text, people)
    at_an_end = shorter == text or bool(_IN_BRACKETS.search(text))
    return (owners, shorter) if columns.owner is None or at_an_end else ((), text)


def _owner_lines(row: list[Passage], column: int, columns: Columns) -> list[str]:
    lines = cell_lines(row, column)
    return [owner_and_due("\n".join(lines))[0]] if column == columns.joint else lines


def _with_meeting(made: ExtractedAction, row: list[Passage], columns: Columns) -> ExtractedAction:
    """Add the meeting that a column, a tab or a row over it names."""
    over = row[0].over
    day = over.meeting if over else None
    column = _column_of_meeting(row, columns)
    if column is not None and column in columns.month_first:
        told = day_in(cell_of(row, column), month_first=True)
        value = told.value.isoformat() if told.value else None
        fact = fact_of(FactName.MEETING, told.words or "", row, told.code, value)
        return replace(made, facts=(*made.facts, fact))
    if day is None:
        return made
    words = cell_of(row, column) or _iso(day)
    fact = fact_of(FactName.MEETING, words, row, value=_iso(day))
    return replace(made, meeting=day, facts=(*made.facts, fact))


def _column_of_meeting(row: list[Passage], columns: Columns) -> int | None:
    """The column whose cell names the row's meeting, or the day on which it was raised."""
    among = (columns.meeting, columns.raised)
    return next((c for c in among if c is not None and _has_day(cell_of(row, c))), None)


def _has_day(text: str) -> bool:
    return bool(days_told(text)) or day_in(text, month_first=True).code is FactCode.MONTH_FIRST


def _iso(day: date) -> str:
    return day.isoformat()
