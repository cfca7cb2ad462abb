"""Texts made data for Markdown: what would be markup in them stands escaped."""

import re

from pcc_actions.wording import harmless

_ANGLES = str.maketrans({"<": "&lt;", ">": "&gt;"})
# Not one between spaces, as in the names of many boards: pasted as it is, a text has to read.
_AMPERSAND = re.compile(r"&(?=\S)")
# A colon only where it would begin a link or a picture, and `www.` where it would be a link.
_MARKUP = re.compile(r"[\\`*_\[\]|~$#@]|:(?=//|[\w+-]+:)|(?<=www)\.", re.IGNORECASE)
_LIST = re.compile(r"^([0-9]{1,9}(?=[.)](?: |$))|(?=[-+]))")


def escaped(text: str) -> str:
    """Give a text as it may stand inside a line or a cell (GitHub Flavored Markdown)."""
    html = _AMPERSAND.sub("&amp;", harmless(text)).translate(_ANGLES)
    return _MARKUP.sub(r"\\\g<0>", html)


def paragraph(text: str) -> str:
    """Give a text as it may stand as a line of its own, where `1.` or `-` would begin a list."""
    return _LIST.sub(r"\1\\", escaped(text).strip(" "))
