"""Lists for a document: a table in Markdown."""

import re
from collections.abc import Sequence
from datetime import date

from pcc_actions import sentences
from pcc_actions.papers.status import is_withheld, status
from pcc_actions.standing import Standing
from pcc_actions.wording import harmless

_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# A colon only where it would begin a link or a picture, and `www.` where it would be a link.
_MARKUP = re.compile(r"[\\`*_\[\]|~$#@]|:(?=//|[\w+-]+:)|(?<=www)\.", re.IGNORECASE)


def markdown_list(found: Sequence[Standing], as_at: date, sentence: str) -> str:
    """Give actions as a pipe table (GitHub Flavored Markdown), then the sentence.

    The board has a column where there is more than one. Texts are data: what would be
    markup in them stands escaped.
    """
    if not found:
        return f"{_data(sentence)}\n"
    boards = len({one.board for one in found}) > 1
    headings = ["Reference", *(["Board"] if boards else []), "Action", "Owner", "Due", "Status"]
    rows = [headings, ["---"] * len(headings), *(_row(one, as_at, boards) for one in found)]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([*lines, "", _data(sentence), ""])


def _row(one: Standing, as_at: date, boards: bool) -> list[str]:
    cells = [
        one.reference,
        *([one.board] if boards else []),
        _action(one),
        sentences.owners(one),
        sentences.due(one),
        status(one, as_at),
    ]
    return [_data(cell) for cell in cells]


def _action(one: Standing) -> str:
    if one.exempt is None or is_withheld(one):
        return one.text
    return f"{one.text} (Exempt: {one.exempt})"


def _data(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", harmless(text).translate(_HTML))
