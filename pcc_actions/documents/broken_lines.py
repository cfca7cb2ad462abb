"""Dates and references that a narrow column breaks over its lines: 3.14/02/ and 2023."""

import re
from collections.abc import Sequence

from pcc_actions.core.patterns import pattern

_FIGURES = pattern(r"[\d./-]+", re.A)
_DATED = pattern(
    r"(?:\d{1,3}(?:\.\d{1,2})?[./])?\d{1,2}(?P<sign>[/.-])\d{1,2}(?P=sign)(?:19|20)\d\d(?:/\d{1,2})?",
    re.A,
)
_CODE = pattern(r"[A-Z]{1,6}(?:[-/][A-Z0-9]{1,8}){0,2}[-/]\d{1,6}", re.A)


def are_broken(lines: Sequence[str]) -> bool:
    """Whether lines are together one date or reference, and none of them is a date by itself.

    A code is broken behind a sign alone: ACT- and 004.
    """
    whole = "".join(lines)
    if len(lines) < 2:
        return False
    if all(map(_FIGURES.fullmatch, lines)) and _DATED.fullmatch(whole):
        return True
    return all(line[-1:] in "-/" for line in lines[:-1]) and _CODE.fullmatch(whole) is not None
