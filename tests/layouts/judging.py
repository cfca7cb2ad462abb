"""What was read from a document beside the facts that it prints."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from tests.corpus.pairing import Read
from tests.layouts.facts import Action, Facts
from tests.layouts.outcomes import MARKS
from tests.layouts.parts import Layout


class Fault(StrEnum):
    """What is wrong with what was read."""

    CLOSED = "wrongly closed"
    LOST = "reference lost"
    LEAKED = "exempt and read as open"
    REFUSED = "document refused"
    MISSED = "action missed"
    TWICE = "read twice"
    BESIDES = "read, and is no action"
    TEXT = "text"
    REFERENCE = "reference"
    OWNERS = "owners"
    DUE = "due"
    STATUS = "status"
    EXEMPT = "exempt"
    MEETING = "meeting"


GRAVE: Final = frozenset((Fault.CLOSED, Fault.LOST, Fault.LEAKED))
"""What may never be, however hard a layout is to read."""

_WORD: Final = re.compile(r"\w+")
_SMALL: Final = frozenset(
    "to by the and for action owner lead due on of will agreed deadline".split()
)
_MARKED: Final = frozenset(word for mark in MARKS for word in _WORD.findall(mark.casefold()))


@dataclass(frozen=True)
class Wrong:
    """One fault, and what was read and what is right."""

    fault: Fault
    said: str


@dataclass(frozen=True)
class Verdict:
    """How a document was read: what is wrong, and how many of its actions are right and sure."""

    wrong: tuple[Wrong, ...]
    printed: int
    sure: int


def judged(facts: Facts, layout: Layout, plan: Mapping[str, Any] | str) -> Verdict:
    """What is wrong with a JSON plan, or with a refusal, of a document with these facts."""
    if isinstance(plan, str):
        return Verdict((Wrong(Fault.REFUSED, plan),), len(layout.printed), 0)
    read: list[Read] = plan["actions"]
    pairs = [(action, _read_of(action, read)) for action in layout.printed]
    told = " ".join(str(each["sentence"]) for each in plan.get("findings", ()))
    wrong = [
        *_of_document(facts, layout, plan),
        *(each for action, mine in pairs for each in _of_action(action, mine, told)),
        *_besides(read, [each for _, mine in pairs for each in mine]),
    ]
    right = sum(1 for action, mine in pairs if mine and _is_right_and_sure(action, mine))
    return Verdict(tuple(wrong), len(layout.printed), right)


def _is_right_and_sure(action: Action, mine: Sequence[Read]) -> bool:
    """Whether nothing of an action is wrong or asked about, but the ground of its exemption."""
    facts = mine[0]["facts"].items()
    sure = mine[0]["sure"] and all(fact["sure"] for name, fact in facts if name != Fault.EXEMPT)
    return sure and not list(_of_action(action, mine))


def _words(text: object) -> list[str]:
    return _WORD.findall(str(text or "").casefold())


def _holds(text: str, part: str) -> bool:
    return " ".join(_words(part)) in " ".join(_words(text))


def _read_of(action: Action, read: Sequence[Read]) -> list[Read]:
    """What was read of an action: by its words, else by its reference."""
    by_words = [each for each in read if action.text and _holds(each["text"], action.text)]
    if by_words or not action.reference:
        return by_words
    return [each for each in read if each["reference"] == action.reference]


def _of_document(facts: Facts, layout: Layout, plan: Mapping[str, Any]) -> Iterator[Wrong]:
    day = plan["document"]["meeting_date"]
    if layout.says_meeting and day not in (None, facts.meeting.isoformat()):
        yield Wrong(Fault.MEETING, f"{day} was read, right is {facts.meeting}")


def _of_action(action: Action, mine: Sequence[Read], told: str = "") -> Iterator[Wrong]:
    """What is wrong with an action; `told` is what the findings say, which may name it."""
    if not mine:
        lost = action.reference and action.reference not in told
        fault = Fault.LOST if lost else Fault.MISSED
        yield Wrong(fault, f"{_called(action)} was not read")
        return
    sure = [each for each in mine if each["sure"]]
    if len(sure) > 1:
        yield Wrong(Fault.TWICE, f"{_called(action)} was read {len(sure)} times")
    for each in mine[:1]:
        yield from _grave(action, each)
        if each["sure"]:
            yield from _of_facts(action, each)


def _called(action: Action) -> str:
    return f"{action.reference or '–'} “{action.text}”"


def _grave(action: Action, read: Read) -> Iterator[Wrong]:
    if read["status"] != "outstanding" and action.statuses == ("outstanding",):
        said = action.outcome.words if action.outcome else "nothing"
        yield Wrong(Fault.CLOSED, f"{_called(action)}: {read['status']} was read of “{said}”")
    if action.reference and read["reference"] != action.reference and _is_sure(read, "reference"):
        yield Wrong(Fault.LOST, f"{_called(action)}: {read['reference']} was read")
    if action.exempt and not read["exempt"]:
        yield Wrong(Fault.LEAKED, f"{_called(action)} was read as open")


def _is_sure(read: Read, name: str) -> bool:
    return bool(read["facts"][name]["sure"])


def _of_facts(action: Action, read: Read) -> Iterator[Wrong]:
    """Each fact that was taken as sure, and is wrong."""
    for fault, right, given in (
        (Fault.TEXT, [], _foreign(action, read)),
        (Fault.OWNERS, list(action.owners), read["owners"]),
        (Fault.DUE, True, _due_is_right(action, read)),
        (Fault.STATUS, True, read["status"] in action.statuses),
        (Fault.EXEMPT, action.exempt, read["exempt"] is not None),
        (Fault.MEETING, action.meeting.isoformat(), _meeting(action, read)),
    ):
        name = fault.value
        if right != given and (fault is Fault.TEXT or _is_sure(read, name)):
            yield Wrong(fault, f"{_called(action)}: {_said(action, read, fault)}")


def _said(action: Action, read: Read, fault: Fault) -> str:
    match fault:
        case Fault.TEXT:
            return f"“{read['text']}” was read"
        case Fault.OWNERS:
            return f"{read['owners']} was read, right is {list(action.owners)}"
        case Fault.DUE:
            due = action.due.cell if action.due else None
            return f"{read['due'] or read['due_words']} was read, right is {due}"
        case Fault.EXEMPT:
            return f"{read['exempt']} was read"
        case Fault.STATUS:
            words = action.outcome.words if action.outcome else None
            return f"{read['status']} was read of “{words}”"
        case _:
            return f"{read['facts'][fault.value]['value']} was read, right is {action.meeting}"


def _foreign(action: Action, read: Read) -> list[str]:
    """The words of a text that are none of the action's."""
    if action.text and not _holds(read["text"], action.text):
        return _words(read["text"])
    due = f"{action.due.sentence} {action.due.cell}" if action.due else ""
    mine = {*_words(action.text), *_words(due), *_words(" ".join(action.owners)), *_SMALL}
    mine |= {*_words(action.reference), *_words(action.title)}
    mine |= _MARKED if action.exempt else set()
    return [word for word in _words(read["text"]) if word not in mine]


def _due_is_right(action: Action, read: Read) -> bool:
    if action.due is None:
        return not (read["due"] or read["due_words"])
    if action.due.day:
        return bool(read["due"] == action.due.day.isoformat())
    words = set(_words(read["due_words"])) - _SMALL
    told = {*_words(action.due.sentence), *_words(action.due.cell)}
    return bool(words) and words <= told


def _meeting(action: Action, read: Read) -> object:
    value = read["facts"]["meeting"]["value"]
    return action.meeting.isoformat() if value is None else value


def _besides(read: Sequence[Read], known: Sequence[Read]) -> Iterator[Wrong]:
    for each in read:
        if each["sure"] and all(each is not one for one in known):
            yield Wrong(Fault.BESIDES, f"“{each['text']}”")
