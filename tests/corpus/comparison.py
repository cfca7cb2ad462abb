"""What was read from a document beside what must be read from it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from tests.corpus.labels import Action, Labels
from tests.corpus.pairing import Read, paired


@dataclass(frozen=True)
class Result:
    """How a document was read: how many of its actions were found, and what is wrong.

    A line of `wrong` names the action, the field, what was read and what is right. `right`
    has for each field of how many found actions it was right. `extra` counts what was read
    as a sure action and is none.
    """

    layout: str
    expected: int
    found: int
    extra: int
    right: Mapping[str, int]
    wrong: tuple[str, ...]


def compared(labels: Labels, plan: Mapping[str, Any] | str) -> Result:
    """Compare a JSON plan, or the sentence of a refusal, with the labels of its document."""
    if isinstance(plan, str):
        refused = (f"document: refused: {plan}",)
        return Result(labels.layout, len(labels.actions), 0, 0, dict.fromkeys(FIELDS, 0), refused)
    read = plan["actions"]
    pairs = [(labels.actions[at], read[of]) for at, of in paired(labels.actions, read)]
    rest = _unpaired(read, [each for _, each in pairs])
    wrong = (
        *_document(labels, plan["document"]),
        *_missed(labels, [label for label, _ in pairs]),
        *(line for label, each in pairs for line in _fields(label, each)),
        *(_besides(each) for each in rest),
    )
    right = {name: sum(FIELDS[name](*pair) is None for pair in pairs) for name in FIELDS}
    extra = sum(each["sure"] for each in rest)
    return Result(labels.layout, len(labels.actions), len(pairs), extra, right, wrong)


def _unpaired(read: list[Read], known: list[Read]) -> list[Read]:
    return [each for each in read if all(each is not one for one in known)]


def _missed(labels: Labels, found: list[Action]) -> Iterator[str]:
    for label in labels.actions:
        if all(label is not one for one in found):
            yield f"{_called(label)}: not found"


def _besides(read: Read) -> str:
    how = "read as an action, and is none" if read["sure"] else "asked about, and is no action"
    return f"“{read['text']}”: {how}"


def _fields(label: Action, read: Read) -> Iterator[str]:
    for name, wrong_in in FIELDS.items():
        wrong = wrong_in(label, read)
        if wrong:
            yield f"{_called(label)}: {name}: {wrong}"


def _called(label: Action) -> str:
    return label.reference or f"“{label.text}”"


def _document(labels: Labels, read: Mapping[str, Any]) -> Iterator[str]:
    asked = [
        ("board", labels.board, read["board"]),
        ("meeting", _iso(labels.meeting), read["meeting_date"]),
        ("next meeting", _iso(labels.next_meeting), read["next_meeting"]),
    ]
    if labels.board_name:
        asked.append(("board’s name", labels.board_name, read["board_name"]))
    for name, right, given in asked:
        if right != given:
            yield f"document: {name}: {_differs(given, right)}"


def _differs(read: object, right: object) -> str:
    return f"{_told(read)} was read, right is {_told(right)}"


def _told(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or "none"
    return "none" if value in (None, "") else str(value)


def _iso(day: object) -> str | None:
    return str(day) if day else None


def _plain(words: object) -> str:
    """Words without what does not count: spaces, case and the stop at the end."""
    return " ".join(str(words or "").split()).rstrip(".;,").casefold()


def _reference(label: Action, read: Read) -> str | None:
    same = label.reference in (None, read["reference"])
    return None if same else _differs(read["reference"], label.reference)


def _text(label: Action, read: Read) -> str | None:
    same = _plain(label.text) == _plain(read["text"])
    return None if same else _differs(read["text"], label.text)


def _owners(label: Action, read: Read) -> str | None:
    same = list(label.owners) == read["owners"]
    return None if same else _differs(read["owners"], label.owners)


def _due(label: Action, read: Read) -> str | None:
    """A date has to be read as that date; what is none, in the words that are printed."""
    if _iso(label.due) != read["due"]:
        return _differs(read["due"] or read["due_words"], label.due or label.due_words)
    words = None if label.due else read["due_words"]
    same = _said(label.due_words) == _said(words)
    return None if same else _differs(words, label.due_words)


def _said(words: str | None) -> str:
    """Words of a due without the little ones before them: by the next meeting, next meeting."""
    left = _plain(words).split()
    while left and left[0] in ("at", "by", "for", "the"):
        left = left[1:]
    return " ".join(left)


def _status(label: Action, read: Read) -> str | None:
    right = " or ".join(label.status)
    return None if read["status"] in label.status else _differs(read["status"], right)


def _exempt(label: Action, read: Read) -> str | None:
    same = bool(read["exempt"]) if label.exempt is True else label.exempt == read["exempt"]
    right = "any ground" if label.exempt is True else label.exempt
    return None if same else _differs(read["exempt"], right)


def _update(label: Action, read: Read) -> str | None:
    same = label.update is None or _plain(label.update) in _plain(read["update"])
    return None if same else _differs(read["update"], label.update)


def _sure(label: Action, read: Read) -> str | None:
    return None if label.sure == read["sure"] else _differs(read["sure"], label.sure)


def _asked(label: Action, read: Read) -> str | None:
    """What must be asked about; that more is asked than must be is no fault here."""
    unasked = label.asked and read["plan"] != "ask"
    return _differs(read["plan"], "ask") if unasked else None


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
