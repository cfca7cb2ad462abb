"""The reference of a row of a table of actions, and the minute that agreed what became of it."""

from dataclasses import replace

from pcc_actions.core.references.parse import printed_parts
from pcc_actions.documents.line_shapes import numbered
from pcc_actions.minutes.empty_cells import NOT_YET, is_empty
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.references import item_reference
from pcc_actions.minutes.row_cells import cell_of, has_letters
from pcc_actions.minutes.table_columns import Columns


def reference_of(row: list[Passage], columns: Columns) -> str:
    """The reference of a row; where that column only numbers the rows, the minute's.

    Of an item with its title it is the number: 3. Estates.
    """
    reference, minute = cell_of(row, columns.reference), cell_of(row, columns.minute)
    titled = numbered(reference) if not item_reference(reference) else None
    if titled and titled[0].isdecimal() and has_letters(titled[1]):
        return titled[0]
    return minute if reference.isdecimal() and item_reference(minute) else reference


def with_opening_reference(made: ExtractedAction) -> tuple[str, ExtractedAction]:
    """The dated reference with which the words of a row begin, and the action without it."""
    opening = item_reference(made.text) or ""
    if not printed_parts(opening).day:
        return "", made
    words = made.text[made.text.index(opening) + len(opening) :].lstrip(" \t:–—-")
    return (opening, replace(made, text=words)) if words else ("", made)


def minute_in(row: list[Passage], columns: Columns, reference: str) -> str | None:
    """The minute that a column gives, where it was not taken for the reference."""
    minute = cell_of(row, columns.minute)
    return None if minute == reference or is_empty(minute, NOT_YET) else minute
