"""When two texts say the same, or nearly."""

import unicodedata
from collections import Counter, defaultdict
from functools import lru_cache

from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.calendar_names import MONTHS, WEEKDAYS

NEAR_IDENTICAL = 0.85
"""The `similarity` from which two texts are near-identical, set by the pairs in the tests."""

_ENDING = " .,;:!?…"

_WORD = pattern(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL = pattern("an?|the|of|to|for|in|on|at|by|with|and|that|is|are|be|do|its?")
_DECISIVE = pattern(
    rf"not|no|never|none|without|.*n['’]t|.*\d.*|{'|'.join(MONTHS + WEEKDAYS).lower()}"
)

_LONGEST = 40  # letters: what is longer is no word, and has no slips
_NEAREST = 100  # words of a text that one form may stand for: far more than any language has


def same_words(a: str, b: str) -> bool:
    """Whether two texts are the same but for case, runs of spaces and end punctuation."""
    return comparable(a) == comparable(b)


def comparable(text: str) -> str:
    """A text without what makes no difference to `same_words`."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return " ".join(folded.split()).rstrip(_ENDING)


def similarity(a: str, b: str) -> float:
    """Measure from 0 to 1 how far two texts have the same words.

    This is the Dice coefficient over the multisets of their words: twice the words in
    common, divided by the words of both. Words count because an action that names
    another subject ("safety", "crime") is another action, however many letters agree,
    and because order hardly matters. Articles and other small words are left out, and
    two words one slip of the keyboard apart (Damerau-Levenshtein distance 1, so also a
    plural) are one word. What turns the meaning of a text of any length, a number,
    month, weekday or negation, halves the result where only one of the texts has it.

    The time it takes grows with the length of the texts, not with its square: slips are
    looked for among the words that share a form with a letter left out, at most 100 a form,
    and none in a word of more than 40 letters.
    """
    mine, yours = _content(a), _content(b)
    if not mine or not yours:
        return float(comparable(a) == comparable(b))
    left, right = _differing(mine, yours)
    words = len(mine) + len(yours)
    score = (words - len(left) - len(right)) / words
    return score / 2 if any(map(_is_decisive, left + right)) else score


def _content(text: str) -> list[str]:
    words = _WORD.findall(unicodedata.normalize("NFC", text).casefold())
    return [word for word in words if not _SMALL.fullmatch(word)] or words


def _differing(mine: list[str], yours: list[str]) -> tuple[list[str], list[str]]:
    left = sorted((Counter(mine) - Counter(yours)).elements())
    right = sorted((Counter(yours) - Counter(mine)).elements())
    # In a fixed order, so that similarity(a, b) is similarity(b, a).
    return _without_slips(*sorted((left, right)))


def _without_slips(left: list[str], right: list[str]) -> tuple[list[str], list[str]]:
    """Leave out of both each word that is a slip of the first one like it in the other."""
    rest = Counter(right)
    near: dict[str, list[str]] = defaultdict(list)
    for word in rest:
        for form in _forms(word):
            if len(near[form]) < _NEAREST:
                near[form].append(word)
    kept: list[str] = []
    for word in left:
        alike = (other for form in _forms(word) for other in near.get(form, ()))
        slip = min((o for o in alike if rest[o] and _one_slip(word, o)), default=None)
        if slip is None:
            kept.append(word)
        else:
            rest[slip] -= 1
    return kept, list(rest.elements())


@lru_cache(maxsize=4096)  # actions of one board share their words
def _forms(word: str) -> frozenset[str]:
    """A word with and without each of its letters: two that are one slip apart share one.

    None of a word that can have no slip.
    """
    if not 4 <= len(word) <= _LONGEST or _is_decisive(word):
        return frozenset()
    return frozenset((word, *(word[:at] + word[at + 1 :] for at in range(len(word)))))


def _is_decisive(word: str) -> bool:
    return bool(_DECISIVE.fullmatch(word))


def _one_slip(a: str, b: str) -> bool:
    """Whether two words of four letters or more are one slip of the fingers apart."""
    shorter = min(len(a), len(b))
    start = next((i for i in range(shorter) if a[i] != b[i]), shorter)
    a, b = a[start:], b[start:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    if len(a) == len(b) == 1:
        return shorter >= 6  # in a short word another letter is mostly another word
    return len(a) + len(b) == 1 or (len(a) == 2 and a == b[::-1])
