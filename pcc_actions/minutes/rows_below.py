"""Rows of a table that only say how the action above them stands: Update: sent in May."""

import re
from collections.abc import Iterable
from dataclasses import replace

from pcc_actions.minutes.cells import told_by
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.facts import FactName
from pcc_actions.minutes.outline import Passage
from pcc_actions.minutes.row_cells import cell_of, fact_of

_SAID_BELOW = re.compile(
    r"(?:(?:latest|current|progress)\s+)?(?:update|progress|position|outcome|response|comment|note)s?"
    r"(?:\s+(?:to|as at|from)?\s*[\w/. ]{1,20})?\s*(?::|\s[–—-])\s*(?P<said>.*)",
    re.I,
)


def said_below(cells: Iterable[str]) -> str | None:
    """What a row that is no action says of the one above it: a lone cell, Update: sent in May."""
    said = {text for text in cells if text}
    labelled = _SAID_BELOW.match(said.pop()) if len(said) == 1 else None
    return labelled["said"] if labelled else None


def with_row_below(made: ExtractedAction, row: list[Passage]) -> ExtractedAction:
    """An action with what a row below it says of it; the same where it says nothing."""
    said = said_below(cell_of(row, column) for column in {passage.column for passage in row})
    if not said:
        return made
    update = f"{made.update} {said}" if made.update else said
    told = told_by(said)
    if told is None:
        return replace(made, update=update)
    fact = fact_of(FactName.STATUS, told.words, row, value=told.status)
    day = None if told.status == "outstanding" else told.day
    return replace(made, update=update, status=told.status, closed=day, facts=(*made.facts, fact))
