"""A reference without what slips in: quotation marks around it, a stop behind, a comma for one."""

import re
from collections.abc import Iterable
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.core.references.parse import parse_reference
from pcc_actions.errors import Refused

QUOTES: Final = "\"'“”„‘’"
_BEHIND: Final = ".,;:"
_COMMA: Final = pattern(r"(?<=[0-9a-z])\s*,\s*(?=\d)", re.IGNORECASE | re.ASCII)


def forgiven(typed: str) -> str:
    """A reference as it was meant: “3.14/02/2023”, `3.14/02/2023,` and `3,14/02/2023` are one.

    A comma becomes a stop only where a dated reference comes of it.
    """
    bare = " ".join(typed.split()).strip(QUOTES).rstrip(_BEHIND).strip(QUOTES).strip()
    stopped = _COMMA.sub(".", bare, count=1)
    return stopped if stopped != bare and _is_dated(stopped) else bare


def with_board(words: str, codes: Iterable[str]) -> str:
    """A reference with a colon behind its board: `GPB 3.14/02/2023` is `GPB:3.14/02/2023`.

    Any other, and one whose first word is none of the codes of boards, is as it was typed.
    """
    lead, _, rest = words.strip().partition(" ")
    known = lead.casefold() in {code.casefold() for code in codes}
    return f"{lead}:{rest.strip()}" if known and rest and _is_dated(rest) else words


def _is_dated(words: str) -> bool:
    try:
        typed = parse_reference(words)
    except Refused:  # of the form, with a date that is none: that is what is to be said of it
        return True
    return typed.day is not None or typed.day_month is not None
