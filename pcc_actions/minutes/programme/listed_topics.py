"""Topics in a list below the day of a meeting, or in lines that begin with it, under a programme.

They become rows of a table, so that one reader makes topics of both.
"""

import re
from dataclasses import replace
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.calendar_names import MONTH, SHORT_WEEKDAY, WEEKDAY
from pcc_actions.documents.block import Block
from pcc_actions.documents.line_shapes import bracket_at_end, one_line, without_bullet
from pcc_actions.minutes.owners import only_owners
from pcc_actions.minutes.programme.headings import ProgrammeColumns

LISTED: Final = ProgrammeColumns(("", "", ""), topic=1, when=0, owner=2)
"""The columns of a list as rows: the day, the topic, the owners in a bracket behind it."""
_WHEN = (
    rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH}\s+\d{{4}}"
    r"|\d{1,2}/\d{1,2}/\d{2,4}"
)
_LED = pattern(rf"(?P<when>{_WHEN})\s*(?::|\s[–—-]\s)\s*(?P<topics>\S.*)", re.I | re.A)
_TAILED = pattern(
    rf"(?P<topic>\S.*?)\s*(?:\((?P<within>{_WHEN})\)|\s[–—-]\s+(?P<behind>{_WHEN}))", re.I | re.A
)
_LONGEST: Final = 300  # characters of a line that holds topics


def listed_rows(block: Block, *, below_day: bool) -> list[Block]:
    """The rows that a line of a programme is, one for each topic; none where it holds none.

    It holds some where it begins with a day, or is a point below the line of one, or of a list;
    then it may end with its day.
    """
    bare = without_bullet(block.text)
    text = one_line(bare or block.text)
    led = _LED.fullmatch(text) if len(text) <= _LONGEST else None
    if led:
        return [_row(block, led["when"], name) for name in led["topics"].split(";") if name.strip()]
    is_point = block.kind == "item" or bare is not None
    if not (below_day and is_point and len(text) <= _LONGEST):
        return []
    tailed = _TAILED.fullmatch(text)
    if tailed:
        return [_row(block, tailed["within"] or tailed["behind"], tailed["topic"])]
    return [_row(block, "", text)]


def _row(block: Block, when: str, name: str) -> Block:
    """The row of one topic; owners in a bracket at its end stand apart."""
    told = bracket_at_end(name)
    texts = (when, *told) if told and only_owners(told[1], {}) else (when, name.strip(), "")
    cells = tuple(
        (replace(block, kind="paragraph", text=text, level=0),) if text else () for text in texts
    )
    return Block("row", block.text, block.where, cells=cells)
