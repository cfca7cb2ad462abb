"""What was read from a document beside what must be read from it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.corpus.fields import FIELDS, differs, iso
from tests.corpus.labels import Action, Labels
from tests.corpus.pairing import Read, paired
from tests.corpus.topics import topics_wrong


@dataclass(frozen=True)
class Result:
    """How a document was read: how many of its actions were found, and what is wrong.

    A line of `wrong` names the action, the field, what was read and what is right. `right`
    has for each field of how many found actions it was right. `extra` counts what was read
    as a sure action and is none, `lost` the outstanding actions that were read as closed, and
    `leaked` the exempt ones that were read as public.
    """

    layout: str
    expected: int
    found: int
    extra: int
    lost: int
    leaked: int
    right: Mapping[str, int]
    wrong: tuple[str, ...]


def compared(labels: Labels, plan: Mapping[str, Any] | str) -> Result:
    """Compare a JSON plan, or the sentence of a refusal, with the labels of its document."""
    if isinstance(plan, str):
        refused = (f"document: refused: {plan}",)
        nothing = dict.fromkeys(FIELDS, 0)
        return Result(labels.layout, len(labels.actions), 0, 0, 0, 0, nothing, refused)
    read = plan["actions"]
    pairs = [(labels.actions[at], read[of]) for at, of in paired(labels.actions, read)]
    rest = _unpaired(read, [each for _, each in pairs])
    wrong = (
        *_document(labels, plan["document"]),
        *_unsaid(labels, plan["findings"]),
        *_missed(labels, [label for label, _ in pairs]),
        *(line for label, each in pairs for line in _fields(label, each)),
        *(_besides(each) for each in rest),
        *topics_wrong(labels.topics, plan["topics"]),
    )
    right = {name: sum(FIELDS[name](*pair) is None for pair in pairs) for name in FIELDS}
    return Result(
        labels.layout,
        len(labels.actions),
        len(pairs),
        sum(each["sure"] for each in rest),
        sum(_is_lost(label, each) for label, each in pairs),
        sum(bool(label.exempt) and not each["exempt"] for label, each in pairs),
        right,
        wrong,
    )


def _is_lost(label: Action, read: Read) -> bool:
    return label.status == ("outstanding",) and read["status"] != "outstanding"


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
        ("meeting", iso(labels.meeting), read["meeting_date"]),
        ("next meeting", iso(labels.next_meeting), read["next_meeting"]),
    ]
    if labels.board_name:
        asked.append(("board’s name", labels.board_name, read["board_name"]))
    for name, right, given in asked:
        if right != given:
            yield f"document: {name}: {differs(given, right)}"


def _unsaid(labels: Labels, findings: list[Read]) -> Iterator[str]:
    for words in labels.findings:
        if not any(words in each["sentence"] for each in findings):
            yield f"document: no finding has “{words}”"
