"""One action printed several times, in other words, is one action with every place kept."""

from collections.abc import Iterable
from dataclasses import replace

from pcc_actions.minutes.found import Found, Remark
from pcc_actions.reference import key
from pcc_actions.wording import NEAR, likeness, quoted

_SAME_REFERENCE = 0.2
"""The `likeness` that makes two printings under one reference of their own one action."""
_SAME_ITEM = 0.5
"""The `likeness` that makes a printing in the text and one in the closing list one action."""
_REPEATS = 0.6
"""The `likeness` from which a sentence only says again what a marked action says."""
_COMPARISONS = 5_000
"""So many comparisons a document may take, more than any real one needs."""


def merged(found: list[Found]) -> tuple[list[Found], list[Remark]]:
    """Put the printings of one action together; those told only by elimination are remarked on.

    The order is that of the first printing. A closing list words an action for good, so
    its wording is kept.
    """
    kept: list[Found] = []
    reach = _reach(len(found))
    for action in found:
        place = _place(action, kept, reach)
        if place is None:
            kept.append(action)
        else:
            kept[place] = joined(kept[place], action)
    return _by_elimination(kept)


def joined(first: Found, second: Found) -> Found:
    """Give one action for two printings of it; what the second adds or closes is taken."""
    wording = second if second.listed and not first.listed else first
    closing = second if second.status != "outstanding" or second.update else first
    return replace(
        first,
        text=wording.text,
        where=tuple(dict.fromkeys((*first.where, *second.where))),
        reference=first.reference or second.reference,
        owners=wording.owners or first.owners or second.owners,
        due=first.due or second.due,
        due_words=first.due_words or second.due_words,
        status=closing.status,
        update=closing.update or first.update,
        exempt=first.exempt or second.exempt,
        sure=first.sure or second.sure,
        earlier=first.earlier or second.earlier,
        listed=first.listed or second.listed,
    )


def _place(action: Found, kept: list[Found], reach: int) -> int | None:
    best, place = 0.0, None
    for number in range(max(0, len(kept) - reach), len(kept)):
        score = _likeness(action, kept[number])
        if score > best:
            best, place = score, number
    return place


def _reach(count: int) -> int:
    """Say with how many an action is compared: all, where there are not too many by far."""
    return max(5, _COMPARISONS // max(1, count))


def _likeness(a: Found, b: Found) -> float:
    """Measure how far two are printings of one action; 0 where they are not."""
    same_reference = bool(a.reference and b.reference and key(a.reference) == key(b.reference))
    far_apart = a.listed or b.listed or a.item == b.item or same_reference
    if not same_reference and _earlier_both(a, b):
        return 0.0
    if not far_apart or a.sure != b.sure or (a.owners and b.owners and not _share(a, b)):
        return 0.0
    own = same_reference and (a.listed or b.listed)
    least = (
        _SAME_REFERENCE if own else _SAME_ITEM if a.listed != b.listed and _share(a, b) else NEAR
    )
    score = likeness(_wording(a), _wording(b))
    return score + same_reference if score >= least else 0.0


def _earlier_both(a: Found, b: Found) -> bool:
    """Say whether two are earlier actions with references, which are then two, however alike."""
    return bool(a.earlier and b.earlier and a.reference and b.reference)


def _wording(action: Found) -> str:
    """Give the text without the owners with which it begins, for these are compared apart."""
    text = action.text
    for owner in action.owners:
        text = text.removeprefix(owner).lstrip(" /,:&-")
    return text.removeprefix("to ") or action.text


def _share(a: Found, b: Found) -> bool:
    return bool(_folded(a.owners) & _folded(b.owners))


def _folded(owners: Iterable[str]) -> frozenset[str]:
    return frozenset(owner.casefold().removeprefix("the ") for owner in owners)


def _by_elimination(found: list[Found]) -> tuple[list[Found], list[Remark]]:
    """Pair what is left of an owner's actions in the text and in the list at the end.

    Only where the list has others of the text's too, and each side has one left.
    """
    listed = [a for a in found if a.listed and a.sure and not a.earlier and len(a.where) == 1]
    marked = [a for a in found if not a.listed and a.sure and not a.earlier]
    both = sum(a.listed and len(a.where) > 1 for a in found)
    remarks: list[Remark] = []
    result = list(found)
    for action in marked if both >= 2 else []:
        mine = [a for a in marked if _folded(a.owners) == _folded(action.owners)]
        left = [a for a in listed if _folded(a.owners) == _folded(action.owners)]
        if len(mine) == len(left) == 1 and action.owners:
            result[result.index(action)] = joined(action, left[0])
            result.remove(left[0])
            remarks.append(_taken_for(action, left[0]))
    return result, remarks


def _taken_for(action: Found, other: Found) -> Remark:
    return Remark(
        action.where[0],
        f"{quoted(action.text)} was taken for the action that the list at the end words as "
        f"{quoted(other.text)}; log it by itself if it is another.",
    )


def with_pointers(actions: list[Found], pointers: list[Found]) -> list[Found]:
    """Give each pointer's place to the action it names; one that names none is an action."""
    known = {key(action.reference): n for n, action in enumerate(actions) if action.reference}
    result = list(actions)
    for pointer in pointers:
        place = known.get(key(pointer.reference or ""))
        if place is None:
            result.append(pointer)
        else:
            where = tuple(dict.fromkeys((*result[place].where, *pointer.where)))
            result[place] = replace(result[place], where=where)
    return result


def without_repeats(actions: list[Found]) -> list[Found]:
    """Leave out a sentence that implies what a marked action says, or has in its wording."""
    sure = [action for action in actions if action.sure]
    wording = "\n".join(action.text for action in sure)
    reach = _reach(len(actions))
    by_item: dict[str | None, list[Found]] = {}
    for action in sure:
        by_item.setdefault(action.item, []).append(action)
    return [
        action
        for action in actions
        if action.sure
        or not (action.text in wording or _is_repeat(action, by_item.get(action.item, [])[-reach:]))
    ]


def _is_repeat(implied: Found, sure: list[Found]) -> bool:
    return any(likeness(implied.text, known.text) >= _REPEATS for known in sure)
