"""One action printed several times, in other words, is one action with every place kept."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from pcc_actions.core.references.parse import reference_key
from pcc_actions.core.text.english import quoted
from pcc_actions.core.text.similarity import similarity
from pcc_actions.documents.watch import Watch, followed, unwatched
from pcc_actions.minutes.extracted import DocumentFinding, DocumentFindingCode, ExtractedAction
from pcc_actions.minutes.likeness import are_parted, folded, likeness

_REPEATS = 0.6
"""The `similarity` from which a sentence only says again what a marked action says."""
_COMPARISONS = 5_000
"""So many comparisons a document may take, more than any real one needs."""


def merged(
    actions: list[ExtractedAction], watch: Watch = unwatched
) -> tuple[list[ExtractedAction], list[DocumentFinding]]:
    """Put the printings of one action together; those told only by elimination are remarked on.

    The order is that of the first printing. A closing list words an action for good, so
    its wording is kept.
    """
    kept: list[ExtractedAction] = []
    places: list[list[str]] = []
    reach = _reach(len(actions))
    for action in followed(actions, "joining", watch):
        index = _place(action, kept, reach)
        if index is None:
            kept.append(action)
            places.append([*action.where])
        else:
            kept[index] = _worded(kept[index], action)
            places[index].extend(action.where)
    return _by_elimination([_at(*pair) for pair in zip(kept, places, strict=True)])


def _combined(first: ExtractedAction, second: ExtractedAction) -> ExtractedAction:
    """One action for two printings of it; what the second adds or closes is taken."""
    return _at(_worded(first, second), (*first.where, *second.where))


def _at(action: ExtractedAction, places: Iterable[str]) -> ExtractedAction:
    """An action with all its places, each once."""
    where = tuple(dict.fromkeys(places))
    return action if action.where == where else replace(action, where=where)


def _worded(first: ExtractedAction, second: ExtractedAction) -> ExtractedAction:
    """Put two printings together at the place of the first."""
    wording = second if second.listed and not first.listed else first
    closing = second if second.status != "outstanding" or second.update else first
    return replace(
        first,
        text=wording.text,
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
        facts=tuple(dict.fromkeys((*first.facts, *second.facts))),
        meeting=first.meeting or second.meeting,
        closed=first.closed or second.closed,
        first_due=first.first_due or second.first_due,
        first_due_words=first.first_due_words or second.first_due_words,
        theme=first.theme or second.theme,
        board=first.board or second.board,
        minute=first.minute or second.minute,
    )


def _place(action: ExtractedAction, kept: list[ExtractedAction], reach: int) -> int | None:
    best, index = 0.0, None
    for number in range(max(0, len(kept) - reach), len(kept)):
        score = likeness(action, kept[number])
        if score > best:
            best, index = score, number
    return index


def _reach(count: int) -> int:
    """With how many an action is compared: all, where there are not too many by far."""
    return max(5, _COMPARISONS // max(1, count))


def _by_elimination(
    actions: list[ExtractedAction],
) -> tuple[list[ExtractedAction], list[DocumentFinding]]:
    """Pair what is left of an owner's actions in the text and in the list at the end.

    Only where the list has others of the text's too, and each side has one left.
    """
    if sum(a.listed and len(a.where) > 1 for a in actions) < 2:
        return actions, []
    own = [n for n, a in enumerate(actions) if a.sure and not a.earlier and a.owners]
    marked = _only_ones(actions, [n for n in own if not actions[n].listed])
    left = _only_ones(actions, [n for n in own if actions[n].listed and len(actions[n].where) == 1])
    pairs = {
        index: left[owners]
        for owners, index in marked.items()
        if owners in left and not are_parted(actions[index], actions[left[owners]])
    }
    gone = set(pairs.values())
    result = [
        _combined(action, actions[pairs[n]]) if n in pairs else action
        for n, action in enumerate(actions)
        if n not in gone
    ]
    return result, [_taken_for(actions[n], actions[pairs[n]]) for n in sorted(pairs)]


def _only_ones(actions: list[ExtractedAction], places: list[int]) -> dict[frozenset[str], int]:
    """The place of each action that is the only one of its owners among these."""
    owners = {index: folded(actions[index].owners) for index in places}
    counts = Counter(owners.values())
    return {who: index for index, who in owners.items() if counts[who] == 1}


def _taken_for(action: ExtractedAction, other: ExtractedAction) -> DocumentFinding:
    return DocumentFinding(
        DocumentFindingCode.PAIRED_BY_ELIMINATION,
        action.where[0],
        f"{quoted(action.text)} was taken for the action that the list at the end words as "
        f"{quoted(other.text)}; log it by itself if it is another.",
    )


def with_pointers(
    actions: list[ExtractedAction], pointers: list[ExtractedAction]
) -> list[ExtractedAction]:
    """The actions, each with the places of its pointers; a pointer that names none is one."""
    known = {
        reference_key(action.reference): n for n, action in enumerate(actions) if action.reference
    }
    result = list(actions)
    places: dict[int, list[str]] = {}
    for pointer in pointers:
        index = known.get(reference_key(pointer.reference or ""))
        if index is None:
            result.append(pointer if pointer.text else _only_named(pointer))
        else:
            places.setdefault(index, [*result[index].where]).extend(pointer.where)
    for index, where in places.items():
        result[index] = _at(result[index], where)
    return result


def _only_named(pointer: ExtractedAction) -> ExtractedAction:
    """An action of which a document prints the reference and no words: it is asked about."""
    return replace(pointer, text=pointer.reference or "", sure=False)


def without_repeats(
    actions: list[ExtractedAction], watch: Watch = unwatched
) -> list[ExtractedAction]:
    """Leave out a sentence that implies what a marked action says, or has in its wording."""
    sure = [action for action in actions if action.sure]
    wordings = _Wordings(action.text for action in sure)
    reach = _reach(len(actions))
    by_item: dict[str | None, list[ExtractedAction]] = {}
    for action in sure:
        by_item.setdefault(action.item, []).append(action)
    kept: list[ExtractedAction] = []
    for action in followed(actions, "joining", watch):
        near = by_item.get(action.item, [])[-reach:]
        if action.sure or not (wordings.have(action.text) or _is_repeat(action, near)):
            kept.append(action)
    return kept


class _Wordings:
    """The texts of many actions, asked whether one of them has a text in it."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(dict.fromkeys(texts))
        self._by_word: dict[str, list[str]] = defaultdict(list)
        for text in self._texts:
            for word in set(text.split()):
                self._by_word[word].append(text)

    def have(self, text: str) -> bool:
        """Whether a text stands in one of them, be it from the middle of a word."""
        inner = text.split()[1:-1]  # the first and the last can be parts of longer words
        among = (self._by_word.get(word, []) for word in inner)
        return any(text in each for each in min(among, key=len, default=self._texts))


def _is_repeat(implied: ExtractedAction, sure: list[ExtractedAction]) -> bool:
    return any(similarity(implied.text, known.text) >= _REPEATS for known in sure)
