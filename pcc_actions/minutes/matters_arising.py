"""The table of matters arising that `report` prints, read back from the minutes it was pasted into.

The words looked for are those of `core.report.phrases`, by which `core.report` writes them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pcc_actions.core.model import Status
from pcc_actions.core.patterns import pattern
from pcc_actions.core.report.phrases import BY_CUSTOM, DUE, EXEMPT, OVERDUE, SAID, STATUS_WORDS
from pcc_actions.minutes.owners import is_owner

_STATUSES: dict[str, Status] = {**STATUS_WORDS, "Completed": "completed"}  # as somebody types it
_DASH = SAID.replace("-", "[-–]")
_UPDATE = pattern(rf"({'|'.join(_STATUSES)})(?:{_DASH}(.*))?", re.S)
_CUSTOM = "|".join(map(re.escape, BY_CUSTOM))
_DUE = pattern(rf"(?:^|\s){DUE}((?:(?!\s{DUE}).)+?)(?:{_CUSTOM})?(?:{OVERDUE}\d+ days?)?\.$")


@dataclass(frozen=True, slots=True)
class Update:
    """What an update says: the status, and the words with the due date and without it."""

    status: Status
    words: str
    said: str
    due: str | None = None


def read_update(update: str) -> Update | None:
    """Read an update as pcc-actions writes it: `Outstanding - Two came. Due 31/03/2023.`.

    Gives None for any other update.
    """
    match = _UPDATE.fullmatch(update)
    if match is None:
        return None
    status, words = _STATUSES[match[1]], match[2] or ""
    due = _DUE.search(words) if status == "outstanding" else None
    if due is None:
        return Update(status, words, words)
    return Update(status, words, words[: due.start()], due[1])


def wording(lines: Iterable[str]) -> tuple[str, tuple[str, ...], str | None]:
    """Read the lines of an Action cell: the words, the owners behind them, and the exemption."""
    text, mark, ground = " ".join(lines).partition(EXEMPT)
    return *_owned(text.rstrip("; ")), ground if mark else None


def _owned(text: str) -> tuple[str, tuple[str, ...]]:
    """Part the words from the owners in the brackets at their end, which may hold brackets too."""
    start = len(text)
    depth = 0
    while start and (depth or start == len(text)):
        start -= 1
        depth += (text[start] == ")") - (text[start] == "(")
    names = tuple(name.strip() for name in text[start + 1 : -1].split(","))
    if depth or not (start and text.endswith(")") and all(map(_names_owner, names))):
        return text, ()
    return text[:start].rstrip(), names


def _names_owner(name: str) -> bool:
    return name[:1].isupper() or is_owner(name, {})
