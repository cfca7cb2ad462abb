"""Markdown (GitHub Flavored Markdown): texts made data, tables, and what is bold."""

import re
from collections.abc import Iterable, Sequence

from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.characters import on_page

_ANGLES = str.maketrans({"<": "&lt;", ">": "&gt;"})
# Not one between spaces, as in the names of many boards: pasted as it is, a text has to read.
_AMPERSAND = pattern(r"&(?=\S)")
# A colon only where it would begin a link or a picture, and `www.` where it would be a link.
_MARKUP = pattern(r"[\\`*_\[\]|~$#@]|:(?=//|[\w+-]+:)|(?<=www)\.", re.IGNORECASE)
_ENDS = (".", "!", "?", ";", ":", "…")
_LIST = pattern(r"^([0-9]{1,9}(?=[.)](?: |$))|(?=[-+]))")


def escaped(text: str) -> str:
    """A text as it may stand inside a line or a cell."""
    html = _AMPERSAND.sub("&amp;", on_page(text)).translate(_ANGLES)
    return _MARKUP.sub(r"\\\g<0>", html)


def paragraph(text: str) -> str:
    """A text as it may stand as a line of its own, where `1.` or `-` would begin a list."""
    return _LIST.sub(r"\1\\", escaped(text).strip(" "))


def bold(text: str) -> str:
    """A text in bold, nothing for one without words."""
    words = escaped(text).strip()
    return f"**{words}**" if words else ""


def marked(parts: Iterable[str], marking: str | None) -> str:
    """The parts of a text that are not empty, with a marking at the top and at the bottom."""
    mark = bold(marking or "")
    return "\n\n".join(filter(None, (mark, *parts, mark))) + "\n"


def in_one_cell(lines: Sequence[str]) -> str:
    """Lines of Markdown behind one another, a semicolon after one that does not end as a sentence.

    So a table also reads where nothing draws it.
    """
    *before, last = lines or [""]
    return "".join(each + (" " if each.endswith(_ENDS) else "; ") for each in before) + last


def labelled(pairs: Iterable[tuple[str, object]]) -> str:
    """A list of labels, each with what it says."""
    return "\n".join(f"- {escaped(label)}: {escaped(str(words))}" for label, words in pairs)


def pipe_table(headings: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
    """A table; the headings are texts, the cells Markdown already."""
    head = [*map(escaped, headings)], ["---"] * len(headings)
    return "\n".join(f"| {' | '.join(row)} |" for row in (*head, *rows))
