"""How alike two printings of an action are, and whether they can be of one."""

from collections.abc import Iterable

from pcc_actions.core.references.parse import matches, printed_parts, reference_key
from pcc_actions.core.text.similarity import NEAR_IDENTICAL, similarity
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.word_lists import words_in

_SAME_REFERENCE = 0.2
"""The `similarity` that makes two printings under one reference of their own one action."""
_SAME_ITEM = 0.5
"""The `similarity` that makes a printing in the text and one in the closing list one action."""


def likeness(a: ExtractedAction, b: ExtractedAction) -> float:
    """Measure how far two are printings of one action; 0 where they are not."""
    same_reference = bool(
        a.reference and b.reference and reference_key(a.reference) == reference_key(b.reference)
    )
    if are_parted(a, b):
        return 0.0
    far_apart = a.listed or b.listed or a.item == b.item or same_reference
    if not far_apart or a.sure != b.sure or (a.owners and b.owners and not _share(a, b)):
        return 0.0
    if a.listed and b.listed and not same_reference:
        return float(_same_words(_wording(a), _wording(b)))
    score = similarity(_wording(a), _wording(b))
    return score + same_reference if score >= _least(a, b, same_reference) else 0.0


def _same_words(one: str, other: str) -> bool:
    """Whether two rows of lists say the same; one word may make another action of it."""
    return words_in(one.casefold()) == words_in(other.casefold())


def _least(a: ExtractedAction, b: ExtractedAction, same_reference: bool) -> float:
    """How alike the words of two printings of one action have to be at least."""
    if same_reference and (a.listed or b.listed):
        return _SAME_REFERENCE
    return _SAME_ITEM if a.listed != b.listed and _share(a, b) else NEAR_IDENTICAL


def are_parted(a: ExtractedAction, b: ExtractedAction) -> bool:
    """Whether two print references, meetings or boards that are not one, however alike they are.

    A reference with a date parts also where it stands over the item, and so does any of
    earlier actions; a short one is taken for the whole one that it may be.
    """
    if a.meeting and b.meeting and a.meeting != b.meeting:
        return True
    if a.board and b.board and a.board.casefold() != b.board.casefold():
        return True
    if not (a.reference and b.reference) or _may_be_one(a.reference, b.reference):
        return False
    both_dated = bool(printed_parts(a.reference).day and printed_parts(b.reference).day)
    both_own = a.has_own_reference and b.has_own_reference
    return both_dated or both_own or (a.earlier and b.earlier)


def _may_be_one(one: str, other: str) -> bool:
    first, second = printed_parts(one), printed_parts(other)
    return matches(first, other) or matches(second, one)


def _wording(action: ExtractedAction) -> str:
    """The text without the owners with which it begins, for these are compared apart."""
    text = action.text
    for owner in action.owners:
        text = text.removeprefix(owner).lstrip(" /,:&-")
    return text.removeprefix("to ") or action.text


def _share(a: ExtractedAction, b: ExtractedAction) -> bool:
    return bool(folded(a.owners) & folded(b.owners))


def folded(owners: Iterable[str]) -> frozenset[str]:
    """The names of owners as they are compared: in small letters, without an article."""
    return frozenset(owner.casefold().removeprefix("the ") for owner in owners)
