"""Each field of an action: what was read in it beside what its label says."""

from collections.abc import Callable, Mapping
from typing import Final

from tests.corpus.labels import Action
from tests.corpus.pairing import Read


def differs(read: object, right: object) -> str:
    """What was read and what is right, in words."""
    return f"{_told(read)} was read, right is {_told(right)}"


def _told(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or "none"
    return "none" if value in (None, "") else str(value)


def iso(day: object) -> str | None:
    """A day as the JSON plan has it."""
    return str(day) if day else None


def _plain(words: object) -> str:
    """Words without what does not count: spaces, case and the stop at the end."""
    return " ".join(str(words or "").split()).rstrip(".;,").casefold()


def _reference(label: Action, read: Read) -> str | None:
    same = label.reference in (None, read["reference"])
    return None if same else differs(read["reference"], label.reference)


def _text(label: Action, read: Read) -> str | None:
    same = _plain(read["text"]) in (_plain(label.text), _plain(label.also_printed or label.text))
    return None if same else differs(read["text"], label.text)


def _owners(label: Action, read: Read) -> str | None:
    same = list(label.owners) == read["owners"]
    return None if same else differs(read["owners"], label.owners)


def _due(label: Action, read: Read) -> str | None:
    """A date has to be read as that date; what is none, in the words that are printed."""
    if iso(label.due) != read["due"]:
        return differs(read["due"] or read["due_words"], label.due or label.due_words)
    words = None if label.due else read["due_words"]
    same = _said(label.due_words) == _said(words)
    return None if same else differs(words, label.due_words)


def _said(words: str | None) -> str:
    """Words of a due without the little ones before them: by the next meeting, next meeting."""
    left = _plain(words).split()
    while left and left[0] in ("at", "by", "for", "the", "to"):
        left = left[1:]
    return " ".join(left)


def _status(label: Action, read: Read) -> str | None:
    right = " or ".join(label.status)
    return None if read["status"] in label.status else differs(read["status"], right)


def _exempt(label: Action, read: Read) -> str | None:
    same = bool(read["exempt"]) if label.exempt is True else label.exempt == read["exempt"]
    right = "any ground" if label.exempt is True else label.exempt
    return None if same else differs(read["exempt"], right)


def _update(label: Action, read: Read) -> str | None:
    same = label.update is None or _plain(label.update) in _plain(read["update"])
    return None if same else differs(read["update"], label.update)


def _sure(label: Action, read: Read) -> str | None:
    return None if label.sure == read["sure"] else differs(read["sure"], label.sure)


def _asked(label: Action, read: Read) -> str | None:
    """What must be asked about; that more is asked than must be is no fault here."""
    unasked = label.asked and read["plan"] != "ask"
    return differs(read["plan"], "ask") if unasked else None


FIELDS: Final[Mapping[str, Callable[[Action, Read], str | None]]] = {
    "reference": _reference,
    "text": _text,
    "owners": _owners,
    "due": _due,
    "status": _status,
    "exempt": _exempt,
    "update": _update,
    "sure": _sure,
    "asked": _asked,
}
"""Each field that is compared: None where it is right, else what was read and what is right."""
