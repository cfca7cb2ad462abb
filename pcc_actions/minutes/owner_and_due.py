"""A cell that says whose an action is and when it is due: CEO / 25 January 2024."""

import re
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.minutes.cell_days import day_in, is_month
from pcc_actions.minutes.due_phrases import is_due

_SIGNS = pattern(r"\s*[/,;:([\n]\s*|\s[–—-]\s|\s(?=by\s)", re.I)
_LOOKED_AT: Final = 200  # characters of a cell
_EDGES: Final = " /,;:()[]–—-"


def owner_and_due(cell: str) -> tuple[str, str]:
    """What a cell says of the owner, and what of the due: "" where it says nothing of it."""
    text = cell[:_LOOKED_AT].strip()
    if _is_when(text):
        return "", text
    for sign in _SIGNS.finditer(text):
        due = text[sign.end() :].strip(_EDGES)
        if _is_when(due):
            return text[: sign.start()].strip(_EDGES), due
    return text, ""


def _is_when(words: str) -> bool:
    told = day_in(words)
    return bool(told.day or told.value) or is_month(words) or (bool(words) and is_due(words))
