"""Who owes an action: initials, names, posts and bodies, wherever the sentence has them."""

import re
from collections.abc import Mapping
from typing import Final

from pcc_actions.core.text.owner_names import split_owners
from pcc_actions.core.text.sanitise import without_hidden
from pcc_actions.documents.line_shapes import one_line, sentences

KnownNames = Mapping[str, str]
"""Those named in the document: what they may be called, in small letters, and their initials."""

_INITIALS = re.compile(r"(?:[A-Z]{1,2}/)?[A-Z][A-Z&]{1,5}\d?")
_RANK = r"(?:T/|A/|D/)?(?:CC|DCC|ACC|ACFO|CFO|PCC|DPCC|AM|GM|C?Supt|C?Insp|Sgt|Det|DCI|DI|Ch)\.?"
_TITLED = re.compile(
    rf"(?:{_RANK}|Cllrs?\.?|Councillors?|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Prof\.?|Rev\.?|Sir|Lord"
    r"|Inspector|Superintendent|Sergeant|Chief)(?: [A-Z][\w'’.-]*){1,4}"
)
_POST = re.compile(
    r"(?:the )?(?:[\w'’&-]+ ){0,6}(?:teams?|groups?|committees?|boards?|panels?|offices?|forces?"
    r"|secretariat|leads?|managers?|officers?|directors?|clerks?|chair(?:man|person|woman)?|heads?"
    r"|commissioners?|constables?|treasurer|secretary|members?|trustees|attendees|councillors?"
    r"|executives?|constabulary|police|governors?|auditors?|representatives?|volunteers?|parties"
    r"|council|services?|department|company|authority|partners?)(?: (?:of|for"
    r"|on) [\w'’& -]{1,60})?",
    re.I,
)
_ALL = re.compile(r"(?:all|everyone|everybody)(?: [\w'’-]+){0,4}", re.I)
_NAME = re.compile(r"[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|de|van|von)){0,3}")
_DOTTED = re.compile(r"[A-Z]{2,4}(?:\.[A-Z]{2,4})+\.?")
_AND = re.compile(r"\s+(?:and|&|\+)\s+|\s*\+\s*", re.I)
_HANDS = re.compile(
    r"\s+(?:to|will|shall|(?:is|are|was|were) (?:asked )?to|(?:has |have )?(?:agreed|offered"
    r"|undertook|undertaken|volunteered) to|should|would|must|(?P<charge>(?:is |are )?"
    r"in charge of))"
    r"\s+(?=(?P<next>\S+))"
)
_BEING = re.compile(r"be (?:\w+ing|ready|present|available|responsible)\b")
_THE_LIST = re.compile(r"[A-Z]{2,5}(?:\s*(?:/|,|&|\+| and )\s*[A-Z]{2,5}){1,9}(?=\s+[A-Za-z])")
_THEN = re.compile(r"\s*(?::|\s[–—-])\s+")
_CAPITAL = r"[A-Z][\w'’/-]*"
_THAT = re.compile(
    rf"(?:That|For)\s+(?P<who>(?:the\s+)?{_CAPITAL}(?: {_CAPITAL})?)\s+(?:to\s+)?(?=[a-z]{{3}})"
)
_TOPIC = re.compile(r"[^:.]{2,60}(?::|\s[–—-])\s+")
_ASKED = re.compile(r"\b(?:asked|requested|invited|for|that)\s+(?=(?:the )?[A-Z])")
_REMARK = re.compile(r"\s*\([^()]{1,60}\)")
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{1,60})[)\]]\s*\.?$")
_WHOSE = re.compile(
    r"(?:(?:new|ongoing|on-going|open|outstanding|carried forward)\s+)?(?:for|by)\s+"
    r"|(?:actions?|owners?|lead)(?:\s*:\s*|\s+)",
    re.I,
)
_TAIL = re.compile(r"(?:\s[–—-]\s*|[–—]\s*|:\s+|[.?!]\s+)([^:–—]{1,80}?)\.?$")
_BY = re.compile(r"\b(?:to|will|would|must|should) be [^.;]{2,120} by (?:the )?([^,.;]{2,60})\.?$")
_NOT_NAMES = frozenset(
    "a also an any at both consider continue discussion agree agreed action actions after ask "
    "attend but can "
    "complete concern consensus data date decision details draft feedback figures final first "
    "for form formal "
    "full further he how if in information instead it item items letter list listen look meeting "
    "meetings "
    "minutes more need needs next no none note notes old once ongoing only our paper papers plan "
    "plans policy "
    "prepare progress proposal provide quarterly question refer regular reply report reports "
    "request respond "
    "results return review seek send she speak subject suggestion talk terms that the their "
    "there these they "
    "this those to training try update updates verbal we what when where which who will with "
    "work write you "
    "nothing please reminder follow monthly annual written clarification clarity confirmation "
    "evidence".split()
)
_FORENAMES = frozenset({"will"})
"""Forenames that are also words with which a sentence may begin."""
_VERBS = frozenset(
    "is are was were be been has have had do does did that which who whose it we".split()
)
SAYING: Final = frozenset(
    "added advised asked commented confirmed explained highlighted informed mentioned noted "
    "outlined reported said stated that told".split()
)
"""Words that only somebody who speaks is followed by; a name does not hold them."""
_NOBODY = ("TBC", "TBA", "NA", "N/A", "NIL", "NONE")
_SENTENCE = frozenset("with to from by at is are was not and".split())
_FROM = frozenset("with to from by upon".split())
_NO_VERB = frozenset("be a an the our all his her their them this these each us me you its".split())


def may_be_name(word: str) -> bool:
    """Whether a single word with a capital can be somebody's name."""
    return _may_open(word) and word.casefold() not in _VERBS and bool(_NAME.fullmatch(word))


def only_owners(text: str, people: KnownNames) -> tuple[str, ...]:
    """The owners where a text holds nothing else (EI / IF, PF.SM.ST, Secretary); else ()."""
    bare = one_line(text).strip(" .:;,()[]–—-*")
    if not bare or len(bare) > 120 or bare.upper() in _NOBODY:
        return ()
    names = _names(bare, people)
    return names if names and all(is_owner(name, people) for name in names) else ()


def may_be_owners(text: str, people: KnownNames) -> bool:
    """Whether a text holds nothing but owners, also by names that nothing else tells: Ada Stone."""
    names = split_names(text, people)
    return bool(names) and all(is_owner(n, people) or _is_forename_and_more(n) for n in names)


def is_owner(name: str, people: KnownNames) -> bool:
    """Whether a text is by itself initials, somebody named, a rank and name, a post or all."""
    bare = re.sub(r"^the ", "", name.strip(), flags=re.I)
    initials = bool(_INITIALS.fullmatch(bare))
    if initials or bare.casefold() in people or _TITLED.fullmatch(bare):
        return True
    words = bare.split()
    if not words or words[0].casefold() in _NOT_NAMES - {"old"} or len(words) > 8:
        return False
    if _ALL.fullmatch(bare) and len(words) <= 2:
        return True
    inside = {word for word in words if word in _SENTENCE | SAYING}
    return not inside and bool(_POST.fullmatch(bare))


def split_names(text: str, people: KnownNames) -> tuple[str, ...]:
    """Cut a text that is known to hold owners into each of them."""
    bare = one_line(without_hidden(text)).strip(" .:;,–—-*[]")
    return _names(bare, people)


def _names(text: str, people: KnownNames) -> tuple[str, ...]:
    if _DOTTED.fullmatch(text):
        return tuple(dict.fromkeys(text.strip(".").split(".")))
    names: dict[str, None] = {}
    for piece in split_owners(without_hidden(text)):
        sides = [re.sub(r"^and\s+", "", side.strip()) for side in _AND.split(piece)]
        parted = len(sides) > 1 and all(_single(side, people) for side in sides)
        whole = not parted or _is_of_both(sides, people)
        names.update(dict.fromkeys([re.sub(r"^and\s+", "", piece)] if whole else sides))
    return tuple(name for name in names if name)


def _is_of_both(sides: list[str], people: KnownNames) -> bool:
    """Whether what is joined is what a post is of: Head of Estates and Facilities."""
    return " of " in sides[0] and not any(is_owner(side, people) for side in sides[1:])


def _single(side: str, people: KnownNames) -> bool:
    whole = len(side.split()) == 1 or is_owner(side, people) or _is_forename_and_more(side)
    return bool(side) and whole and side[0].isupper()


def _is_forename_and_more(text: str) -> bool:
    """Whether a text is a name of two to four words, none of which opens a sentence."""
    words = text.split()
    plain = all(word.casefold() not in _NOT_NAMES for word in words[1:])
    return len(words) > 1 and plain and _may_open(words[0]) and bool(_NAME.fullmatch(text))


def _may_open(word: str) -> bool:
    """Whether a name may begin with a word: Will is a forename where it has its capital."""
    folded = word.casefold()
    return folded not in _NOT_NAMES - {"the"} or (folded in _FORENAMES and word[0].isupper())


def leading(text: str, people: KnownNames, *, marked: bool) -> tuple[tuple[str, ...], int]:
    """The owners with which a sentence begins, and where what they are to do begins.

    In a marked action also `Ryan: find …` and `SN send …` name an owner; in running text
    only a verb of undertaking does (`EI / IF to set up`). (), 0 where there is none.
    """
    line = text[:200]
    found = (_before_sign(line, people) or _of_that(line, people)) if marked else None
    if found:
        return found
    names, end = _undertaking(line, people)
    return (names, end) if names or not marked else _before_verb(line, people)


def _undertaking(line: str, people: KnownNames) -> tuple[tuple[str, ...], int]:
    hands = _HANDS.search(line)
    if not hands:
        return (), 0
    if _is_passive(line, hands):
        return (), 0
    names = _subject(line[: hands.start()], people)
    several = len(names) > 1 or all(is_owner(name, people) for name in names)
    if hands["next"][0].isupper() and not several:
        return (), 0  # Access to Parks, Letter to Members
    return (names, hands.end()) if names else ((), 0)


def _is_passive(line: str, hands: re.Match[str]) -> bool:
    """Whether something is to be done, and nobody to do it: Rota to be sent, Letter to the trust.

    Who will be creating a list, or is to be ready, does it.
    """
    if hands["charge"] or _BEING.match(line, hands.end()):
        return False
    return hands["next"].strip(",.").casefold() in _NO_VERB


def _before_sign(line: str, people: KnownNames) -> tuple[tuple[str, ...], int] | None:
    sign = _THEN.search(line[:60])
    if not sign:
        return None
    head = line[: sign.start()]
    names = only_owners(head, people)
    if not names and _NAME.fullmatch(head) and len(head.split()) == 1 and line[sign.start()] == ":":
        names = (head,) if head.casefold() not in _NOT_NAMES else ()
    return (names, sign.end()) if names else None


def _of_that(line: str, people: KnownNames) -> tuple[tuple[str, ...], int] | None:
    """Read an undertaking as it is resolved: That the Clerk write to the trust."""
    match = _THAT.match(line)
    names = only_owners(match["who"], people) if match else ()
    return (names, match.end()) if match and names else None


def _before_verb(line: str, people: KnownNames) -> tuple[tuple[str, ...], int]:
    """Read initials right before a bare verb; a single one only where the document names them."""
    listed = _THE_LIST.match(line)
    if listed:
        return split_names(listed[0], people), listed.end()
    first, _, rest = line.partition(" ")
    named = first in people.values() or first.casefold() == "all"
    if named and rest[:1].islower() and _goes_on(rest) and not _HANDS.match(line[len(first) :]):
        return (first,), len(first)
    return (), 0


def _goes_on(rest: str) -> bool:
    """Whether a verb can follow a name here: not the rest of a longer name or list."""
    return rest.split(maxsplit=1)[0] not in _SENTENCE | {"of", "or", "for"}


def _subject(head: str, people: KnownNames) -> tuple[str, ...]:
    """The owners that a sentence's subject names, whether people or a body."""
    bare = one_line(head)
    without = _REMARK.sub("", bare) if not only_owners(bare[bare.find("(") :], people) else bare
    names = split_names(without, people)
    if names and all(is_owner(name, people) or _is_name(name, people) for name in names):
        return names
    return ()


def _is_name(name: str, people: KnownNames) -> bool:
    words = name.split()
    if not words or len(words) > 9 or not _may_open(words[0]):
        return False
    if SAYING.intersection(words):
        return False
    if any(word.casefold() in _VERBS for word in words):
        return _ALL.match(name) is not None and len(words) <= 4
    body = re.sub(r"\s*\([A-Za-z]{2,5}\)$", "", name)
    post = _POST.fullmatch(body) and not _FROM.intersection(words)
    return bool(_NAME.fullmatch(body) or post or _ALL.fullmatch(body))


def trailing(text: str, people: KnownNames) -> tuple[tuple[str, ...], str]:
    """The owners at a text's end, in brackets or after a dash, and the text without them."""
    for form in (_BRACKET, _TAIL):
        match = form.search(text, max(0, len(text) - 160))
        if match and match.start() > 0:
            lead = _WHOSE.match(match[1]) if form is _BRACKET else None
            words = match[1][lead.end() :] if lead else match[1]
            names = only_owners(words, people) or (_plain_names(words, people) if lead else ())
            if not names and form is _TAIL and text[match.start()] == ":":
                names = _plain_names(match[1], people)
            if names:
                stop = text[match.start()] if text[match.start()] in ".?!" else ""
                return names, text[: match.start()].rstrip() + stop
    return (), text


def _plain_names(text: str, people: KnownNames) -> tuple[str, ...]:
    names = split_names(text, people)
    return (
        names if all(_NAME.fullmatch(n) and n.casefold() not in _NOT_NAMES for n in names) else ()
    )


def owners_in(text: str, people: KnownNames) -> tuple[tuple[str, ...], str]:
    """Find the owners of a marked action in its wording; give them and the wording left.

    They begin it or end it, else begin a sentence or a part of it. A word before a colon may
    be a title as well, and is an owner only where nobody else is named.
    """
    names, _ = leading(text, people, marked=True)
    ending, shorter = trailing(text, people)
    titled = bool(_before_sign(text[:200], people)) and not _all_known(names, people)
    if names and not titled and not (ending and not _all_owners(names, people)):
        return names, text
    if ending:
        return ending, shorter
    for part in sentences(text)[1:4] + _clauses(text):
        within, _ = leading(part, people, marked=False)
        if within:
            return within, text
    by = _BY.search(text, max(0, len(text) - 200))
    return (only_owners(by[1], people) if by else ()) or names, text


def _all_owners(names: tuple[str, ...], people: KnownNames) -> bool:
    return all(is_owner(name, people) and name[0].isupper() for name in names)


def _all_known(names: tuple[str, ...], people: KnownNames) -> bool:
    """Whether each is initials, somebody the document names, or a rank and name."""
    return all(
        _INITIALS.fullmatch(name) or name.casefold() in people or _TITLED.fullmatch(name)
        for name in names
    )


def _clauses(text: str) -> list[str]:
    """The parts of a text that may begin with an owner: after its title, a comma, a request."""
    titled = _TOPIC.match(text)
    asked = _ASKED.search(text[:400])
    return [
        *([text[titled.end() :]] if titled else []),
        *([text[asked.end() :]] if asked else []),
        *(clause.strip() for clause in text[:400].split(",")[1:6]),
    ]
