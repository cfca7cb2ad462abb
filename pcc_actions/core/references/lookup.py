"""Which action somebody means by the reference that they typed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pcc_actions.core.entries import AnyEntry
from pcc_actions.core.model import Action, Log
from pcc_actions.core.on_demand import Labels, OnDemand
from pcc_actions.core.references.forgiving import forgiven, with_board
from pcc_actions.core.references.parse import (
    TypedReference,
    matches,
    parse_reference,
    printed_parts,
    reference_key,
    signs_of,
)
from pcc_actions.core.text.english import joined
from pcc_actions.errors import NotFound, Refused

ActionKey = tuple[str, str]

NEAREST = 3  # how many references or meetings a sentence offers


def find_action(log: Log, typed: str, meeting: date | None = None) -> int:
    """The place in the log of the action that a typed reference means.

    A reference it had formerly finds it too, where no other action has it now. After
    `meeting`, only an item is enough. Raises `NotFound` where there is none, or more
    than one, and `Refused` for a date that is none.
    """
    indexes = places_of(log, typed, meeting)
    if not indexes:
        raise NotFound(_none_such(log, typed, parse_reference(forgiven(typed))))
    if len(indexes) > 1:
        raise NotFound(_several(typed, [log.actions[index] for index in indexes]))
    return indexes[0]


def places_in_full(log: Log, named: Iterable[tuple[str, str]]) -> list[int]:
    """The places of actions by the board and reference that a list has of each.

    Raises as `find_action` where one is there no more, or has its reference with another.
    """
    known: dict[ActionKey, list[int]] = defaultdict(list)
    for place, action in enumerate(log.actions):
        known[action_key(action)].append(place)
    places = ((each, known.get((each[0], reference_key(each[1])), ())) for each in named)
    return [
        there[0] if len(there) == 1 else find_action(log, full_reference(*each))
        for each, there in places
    ]


def places_of(log: Log, typed: str, meeting: date | None = None) -> list[int]:
    """The places in the log of the actions that a typed reference can mean.

    As it was typed, else without what slips in around a reference, else with a colon behind
    its board.
    """
    bare = forgiven(typed)
    for words in dict.fromkeys((typed, bare, with_board(bare, log.boards))):
        try:
            wanted = parse_reference(words)
        except Refused:
            continue
        for current in (True, False):
            if indexes := _places(log, wanted, meeting, current=current):
                return indexes
    return []


def _places(log: Log, wanted: TypedReference, meeting: date | None, *, current: bool) -> list[int]:
    found, code = likely_places(log, wanted, meeting, current=current), wanted.board
    return [
        index
        for index, references in found
        if any(_means(wanted, reference, meeting) for reference in references)
        if code is None or code.casefold() in _codes(log.actions[index], current=current)
    ]


def likely_places(
    log: Log, wanted: TypedReference, meeting: date | None = None, *, current: bool
) -> Iterator[tuple[int, Sequence[str]]]:
    """The places in the log whose present references, or former ones, have the signs of one.

    With each are those references that may be meant.
    """
    signs = ("",) if meeting else signs_of(wanted)
    for index, references in _of_interest(log, signs[0], current=current):
        likely = [each for each in references if all(sign in each.casefold() for sign in signs)]
        if likely:
            yield index, likely


def _of_interest(log: Log, sign: str, *, current: bool) -> list[tuple[int, Labels]]:
    """The places and present references of the actions whose one has a sign, or all former ones."""
    every = enumerate(every_reference(log.actions))
    if current:
        return [(place, each[:1]) for place, each in every if sign in each[0].casefold()]
    return [(place, each[1:]) for place, each in every if len(each) > 1]


def every_reference(actions: Sequence[Action]) -> Sequence[tuple[str, ...]]:
    """Every reference that each of some actions has or had, told without making them."""
    if isinstance(actions, OnDemand):
        return actions.labels(references_of)
    return [references_of(action) for action in actions]


def _codes(action: Action, *, current: bool) -> set[str]:
    codes = {action.board} if current else boards_of(action)
    return {code.casefold() for code in codes}


def boards_of(entry: AnyEntry) -> set[str]:
    """The code of every board that the entry is or was recorded under."""
    changes = [event.changes["board"] for event in entry.history if "board" in event.changes]
    return {entry.board, *(str(change.before) for change in changes)}


def action_key(action: Action) -> ActionKey:
    """What no two actions of a log share: the board, and the reference however it is written."""
    return action.board, reference_key(action.reference)


def full_reference(board: str, reference: str) -> str:
    """The reference of an action with its board before it: no other action has it."""
    return f"{board}:{reference}"


def references_of(action: Action) -> tuple[str, ...]:
    """Every reference that an action has or had, the present one first."""
    return (action.reference, *action.formerly)


def _means(wanted: TypedReference, reference: str, meeting: date | None) -> bool:
    if wanted.item and meeting and not wanted.day and not wanted.day_month:
        printed = printed_parts(reference)
        if (printed.item, printed.day, printed.number) == (wanted.item, meeting, 1):
            return True
    return matches(wanted, reference)


def _none_such(log: Log, typed: str, wanted: TypedReference) -> str:
    nearest = sorted(log.actions, key=lambda action: _distance(wanted, action))[:NEAREST]
    if not nearest:
        return f"There is no action {typed.strip()}: the log holds no action yet."
    offers = ", ".join(str(action.reference) for action in nearest)
    return f"There is no action {typed.strip()}. The nearest references are {offers}."


def _distance(wanted: TypedReference, action: Action) -> tuple[bool, float]:

    from difflib import SequenceMatcher

    printed = printed_parts(action.reference)
    other_day = wanted.day is None or printed.day != wanted.day
    alike = SequenceMatcher(None, wanted.words, action.reference).ratio()
    return other_day, -alike


def _several(typed: str, actions: Iterable[Action]) -> str:
    choices: dict[ActionKey, str] = {}
    for action in actions:
        choice = full_reference(action.board, action.reference)
        if choices.setdefault(action_key(action), choice) is not choice:
            return f"More than one action has the reference {choice}: run pcc-actions check."
    meant = joined([*choices.values()], "or")
    return f"{typed.strip()} can mean {meant}. Type one of them as it stands here."
