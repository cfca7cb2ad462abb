"""Words that people type: what may be stored, and when two texts say the same."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from pcc_actions.errors import Refused

NEAR = 0.85
"""The `likeness` from which two texts are near-identical, set by the pairs in the tests."""

_BREAKS = re.compile("[\n\r\t\v\f\x85\u2028\u2029]+")
# Control characters are a closed list in Unicode, so category Cc can be written out.
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_HARMLESS_BREAKS = re.compile("\r\n|[\n\t]")
_HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
_CONTROLS = (
    "NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI "
    "DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US"
)
_ENDING = " .,;:!?…"

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL = re.compile("an?|the|of|to|for|in|on|at|by|with|and|that|is|are|be|do|its?")
_DECISIVE = re.compile(
    r"not|no|never|none|without|.*n['’]t|.*\d.*"
    "|january|february|march|april|may|june|july|august|september|october|november|december"
    "|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)

_LONGEST = 40  # letters: what is longer is no word, and has no slips
_NEAREST = 100  # words of a text that one form may stand for: far more than any language has

_RANK_KEPT = r"(?<!^[A-Za-z])(?<![\s,;/&][A-Za-z])/"
_OWNERS = re.compile(rf"[,;\n\r]|\s/\s*|/\s|{_RANK_KEPT}")
_AND = re.compile(r"\s(?:and|&)\s", re.IGNORECASE)
_LEADING_AND = re.compile(r"(?:and|&)\s+(?=\S+$)", re.IGNORECASE)
_RANKED = re.compile(r"[A-Za-z]/\w+")


def quoted(text: str) -> str:
    """Give a text in quotation marks for a sentence: one line, harmless, at most 40 characters."""
    line = " ".join(text.split())
    line = line if len(line) <= 40 else line[:39] + "…"
    return f"“{''.join(c if c.isprintable() else '?' for c in line)}”"


def cleaned(text: str, what: str) -> str:
    """Give the text as it may be stored: on one line, without spaces at its ends.

    Line breaks and tabs, or a row of them, become a space; all else stays as typed.
    `what` opens the sentence of a refusal: "the text of the action".

    Raises:
        Refused: the text is empty, or has a character that `hidden` names.
    """
    line = _BREAKS.sub(" ", text)
    subject = what[:1].upper() + what[1:]
    found = _HIDDEN.search(line)
    if found:
        kind = "control" if unicodedata.category(found[0]) == "Cc" else "hidden"
        raise Refused(
            f"{subject} has the {kind} character {_name(found[0])}; type it again without it."
        )
    if not line.strip():
        raise Refused(f"{subject} is empty; type some words.")
    return line.strip()


def hidden(text: str) -> str | None:
    """Name the first character in a stored text that can mislead a reader or a terminal.

    These are control characters, halves of surrogate pairs, and the characters that
    change the direction of writing (Unicode Standard Annex 9). A line feed or a tab,
    which only a hand edit can have stored, does no harm.
    """
    found = _HIDDEN.search(text)
    return _name(found[0]) if found else None


def unhidden(text: str) -> str:
    """Give a stored text without the characters that `hidden` names."""
    return _HIDDEN.sub("", text)


def harmless(text: str) -> str:
    """Give a stored text as one line that does nothing to a terminal or a reader.

    A line break or a tab becomes a space; what `hidden` names, and the line and
    paragraph separators, become U+FFFD.
    """
    return _HARMFUL.sub("\ufffd", _HARMLESS_BREAKS.sub(" ", text))


def _name(character: str) -> str:
    point = ord(character)
    if point < 0x20:
        name = _CONTROLS.split()[point]
    elif point == 0x7F:
        name = "DEL"
    else:
        unnamed = "half of a character" if 0xD800 <= point <= 0xDFFF else "control"
        name = unicodedata.name(character, unnamed).lower()
    return f"U+{point:04X} ({name})"


def same(a: str, b: str) -> bool:
    """Say whether two texts are the same but for case, runs of spaces and end punctuation."""
    return bare(a) == bare(b)


def bare(text: str) -> str:
    """Give a text without what makes no difference to `same`."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return " ".join(folded.split()).rstrip(_ENDING)


def likeness(a: str, b: str) -> float:
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
        return float(bare(a) == bare(b))
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
    # In a fixed order, so that likeness(a, b) is likeness(b, a).
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
    """Give a word with and without each of its letters: two that are one slip apart share one.

    None of a word that can have no slip.
    """
    if not 4 <= len(word) <= _LONGEST or _is_decisive(word):
        return frozenset()
    return frozenset((word, *(word[:at] + word[at + 1 :] for at in range(len(word)))))


def _is_decisive(word: str) -> bool:
    return bool(_DECISIVE.fullmatch(word))


def _one_slip(a: str, b: str) -> bool:
    """Tell whether two words of four letters or more are one slip of the fingers apart."""
    shorter = min(len(a), len(b))
    start = next((i for i in range(shorter) if a[i] != b[i]), shorter)
    a, b = a[start:], b[start:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    if len(a) == len(b) == 1:
        return shorter >= 6  # in a short word another letter is mostly another word
    return len(a) + len(b) == 1 or (len(a) == 2 and a == b[::-1])


def split_owners(text: str) -> tuple[str, ...]:
    """Give each of the owners that stand in one text, in their order, none twice.

    A comma, semicolon, line break or slash stands between owners; but after a single
    letter a slash belongs to a rank (`T/DCC` temporary, `A/Supt` acting, `D/CI`
    detective). `and` or `&` stands between owners only where each side is initials, a
    word all in capitals or such a rank: `EI and IF`, not `Head of Estates and Fleet`.

    Raises:
        Refused: an owner has a character that may not be stored.
    """
    owners: dict[str, str] = {}
    for piece in _OWNERS.split(text.strip()):
        for name in _split_and(piece):
            owner = cleaned(name, "the owner")
            owners.setdefault(owner.casefold(), owner)
    return tuple(owners.values())


def _split_and(piece: str) -> list[str]:
    names = [name.strip() for name in _AND.split(piece)]
    if not all(map(_is_initials, names)):
        names = [piece.strip()]
    shorn = _LEADING_AND.sub("", names[0], count=1)
    if _is_initials(shorn):
        names[0] = shorn
    return [name for name in names if name]


def _is_initials(name: str) -> bool:
    return len(name.split()) == 1 and (name.isupper() or bool(_RANKED.fullmatch(name)))


def joined(words: Sequence[str], last: str = "and") -> str:
    """Write a list as in a sentence: `EI, IF and CC`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
