"""Rows of a table that only say how the action above them stands: Update: sent in May."""

from dataclasses import replace

from pcc_actions.documents.line_shapes import one_line
from pcc_actions.minutes.cells import told_by
from pcc_actions.minutes.exempt_lines import firmer
from pcc_actions.minutes.extracted import DocumentFinding, DocumentFindingCode, ExtractedAction
from pcc_actions.minutes.facts import FactName
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.row_cells import fact_of
from pcc_actions.minutes.update_entries import without_label


def with_row_below(made: ExtractedAction, row: list[Passage]) -> ExtractedAction:
    """An action with the update that the row below it is, and what it says became of it."""
    said = without_label(next(one_line(passage.text) for passage in row if passage.text))
    update = f"{made.update} {said}" if made.update else said
    exempt = firmer(made.exempt, *(passage.exempt for passage in row))
    changed, told = replace(made, update=update, exempt=exempt), told_by(said)
    if told is None:
        return changed
    fact = fact_of(FactName.STATUS, told.words, row, value=told.status)
    day = None if told.status == "outstanding" else told.day
    return replace(changed, status=told.status, closed=day, facts=(*made.facts, fact))


def without_row_above(where: str) -> DocumentFinding:
    """The remark on a row that is an update on no action that was read."""
    said = f"No action was read of the row above {where}, so nothing was read of it."
    return DocumentFinding(DocumentFindingCode.ROW_NOT_READ, where, said)
