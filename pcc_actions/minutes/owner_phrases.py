"""Where an action's wording has its owners: before its verb or a colon, or at its end."""

import re
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.documents.line_shapes import bracket_at_end, one_line, sentences
from pcc_actions.minutes.owners import (
    JOINING,
    KnownNames,
    is_known,
    is_owner,
    is_plain_name,
    may_undertake,
    only_owners,
    split_names,
)
from pcc_actions.minutes.word_lists import begins_with

_HANDS = pattern(
    r"\s+(?:to|will|shall|(?:is|are|was|were) (?:asked )?to|(?:has |have )?(?:agreed|offered"
    r"|undertook|undertaken|volunteered) to|should|would|must|(?P<charge>(?:is |are )?"
    r"in charge of))"
    r"\s+(?=(?P<next>\S+))"
)
_OF_POST = pattern(r"\s+to the [A-Z][\w'’-]*(?: [A-Z][\w'’-]*)* (?:to|will|shall)\b")
_BEING = pattern(r"be (?:\w+ing|ready|present|available|responsible)\b")
_THE_LIST = pattern(r"[A-Z]{2,5}(?:\s*(?:/|,|&|\+| and )\s*[A-Z]{2,5}){1,9}(?=\s+[A-Za-z])")
_THEN = pattern(r"\s*(?::|\s[–—-])\s+")
_CAPITAL = r"[A-Z][\w'’/-]*"
_THAT = pattern(
    rf"(?:That|For)\s+(?P<who>(?:the\s+)?{_CAPITAL}(?: {_CAPITAL})?)\s+(?:to\s+)?(?=[a-z]{{3}})"
)
_TOPIC = pattern(r"[^:.]{2,60}(?::|\s[–—-])\s+")
_ASKED = pattern(r"\b(?:asked|requested|invited|for|that)\s+(?=(?:the )?[A-Z])")
_REMARK = pattern(r"\s*\([^()]{1,60}\)")
_WHOSE = pattern(
    r"(?:(?:new|ongoing|on-going|open|outstanding|carried forward)\s+)?(?:for|by)\s+"
    r"|(?:actions?|owners?|lead)(?:\s*:\s*|\s+)",
    re.I,
)
_TAIL = pattern(r"(?:\s[–—-]\s*|[–—]\s*|:\s+|[.?!]\s+)([^:–—]{1,80}?)\.?$")
_BY = pattern(r"\b(?:to|will|would|must|should) be [^.;]{2,120} by (?:the )?([^,.;]{2,60})\.?$")
_PARTS = pattern(r"\s*[,;]\s*|\s+[–—-]\s+|\s+(?=by\s+\d)")
_WHEN: Final = frozenset("by before due until within next end asap".split())
_NO_VERB = frozenset("be a an the our all his her their them this these each us me you its".split())
_OWNER_LABEL = pattern(
    r"(?:(?<=[.!?;,])|\s[-–—])\s*(?:action |lead )?(?:owners?|leads?|officers?|by)$", re.I
)  # what named whose it is: it is no word of the action, nor of an update


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
    # of a post, nothing is to be done: Clerk to the Board to write
    found = (each for each in _HANDS.finditer(line) if not _OF_POST.match(line, each.start()))
    hands = next(found, None)
    if not hands or _is_passive(line, hands):
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
    if not names and len(head.split()) == 1 and line[sign.start()] == ":":
        names = (head,) if is_plain_name(head) else ()
    return (
        (names, sign.end()) if names and not _is_topic(names, line[sign.end() :], people) else None
    )


def _is_topic(names: tuple[str, ...], then: str, people: KnownNames) -> bool:
    """Whether a word before a colon is what is spoken of: Boards: the work was in hand."""
    several = len(names) == 1 and " " not in names[0] and names[0].endswith("s")
    said = then.split(maxsplit=1)[:1]
    return several and not is_known(names[0], people) and bool(_NO_VERB.intersection(said))


def named_before_sign(text: str, people: KnownNames) -> tuple[str, ...]:
    """The owners that stand alone before a colon or a dash at the beginning of a text."""
    found = _before_sign(text[:200], people)
    return found[0] if found else ()


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
    return rest.split(maxsplit=1)[0] not in JOINING | {"of", "or", "for"}


def _subject(head: str, people: KnownNames) -> tuple[str, ...]:
    """The owners that a sentence's subject names, whether people or a body."""
    bare = one_line(head)
    without = _REMARK.sub("", bare) if not only_owners(bare[bare.find("(") :], people) else bare
    names = split_names(without, people)
    if names and all(is_owner(name, people) or may_undertake(name) for name in names):
        return names
    return ()


def trailing(text: str, people: KnownNames) -> tuple[tuple[str, ...], str]:
    """The owners at a text's end, in brackets or after a dash, and the text without them.

    What else their brackets say of it, when it is due, stays in them.
    """
    return _in_bracket(text, people) or _behind_sign(text, people) or ((), text)


def _in_bracket(text: str, people: KnownNames) -> tuple[tuple[str, ...], str] | None:
    bracket = bracket_at_end(text)
    if not bracket:
        return None
    before, words = bracket
    lead = _WHOSE.match(words)
    words = words[lead.end() :] if lead else words
    parts = [part for part in _PARTS.split(words) if part]
    due = [part for part in parts if begins_with(part, _WHEN)]
    names = only_owners(", ".join(part for part in parts if part not in due), people)
    names = names or (_plain_names(words, people) if lead and not due else ())
    if not names:
        return None
    left = _OWNER_LABEL.sub("", before).rstrip()
    return names, f"{left} ({', '.join(due)})" if due else left


def _behind_sign(text: str, people: KnownNames) -> tuple[tuple[str, ...], str] | None:
    match = _TAIL.search(text, max(0, len(text) - 160))
    if not match or not match.start():
        return None
    names = only_owners(match[1], people)
    if not names and text[match.start()] == ":":
        names = _plain_names(match[1], people)
    stop = text[match.start()] if text[match.start()] in ".?!" else ""
    left = _OWNER_LABEL.sub("", text[: match.start()]).rstrip()
    return (names, left + stop) if names else None


def _plain_names(text: str, people: KnownNames) -> tuple[str, ...]:
    names = split_names(text, people)
    return names if all(is_plain_name(name) for name in names) else ()


def owners_in(text: str, people: KnownNames) -> tuple[tuple[str, ...], str]:
    """The owners of a marked action by its wording, and the wording left without them.

    They begin it or end it, else begin a sentence or a part of it. A word before a colon may
    be a title as well, and is an owner only where nobody else is named.
    """
    names, begins = leading(text, people, marked=True)
    ending, shorter = trailing(text, people)
    signed = bool(_before_sign(text[:200], people))
    titled = signed and not all(is_known(name, people) for name in names)
    if names and not titled and not (ending and not _all_owners(names, people)):
        return names, text[begins:] if signed else text
    if ending:
        return ending, shorter
    for part in sentences(text)[1:4] + _clauses(text):
        within, _ = leading(part, people, marked=False)
        if within:
            return within, text
    by = _BY.search(text, max(0, len(text) - 200))
    told = only_owners(by[1], people) if by else ()
    of_sign = signed and not told and all(is_owner(name, people) for name in names)
    return told or names, text[begins:] if of_sign else text


def _all_owners(names: tuple[str, ...], people: KnownNames) -> bool:
    return all(is_owner(name, people) and name[0].isupper() for name in names)


def _clauses(text: str) -> list[str]:
    """The parts of a text that may begin with an owner: after its title, a comma, a request."""
    titled = _TOPIC.match(text)
    asked = _ASKED.search(text[:400])
    return [
        *([text[titled.end() :]] if titled else []),
        *([text[asked.end() :]] if asked else []),
        *(clause.strip() for clause in text[:400].split(",")[1:6]),
    ]
