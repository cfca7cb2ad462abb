"""Who was there: the people whom the document names, with their initials."""

import re
from collections.abc import Iterator
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.documents.line_shapes import (
    one_line,
    sentences,
)
from pcc_actions.minutes.owners import SAYING, is_full_name, may_be_name
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.word_lists import has_word, words_in

_HEAD = 25
_OPENING = 60  # characters of a line that can say that it tells who was there
_WORD = r"[A-Z][\w'’.-]*+"  # what follows it is never of it: no shorter one need be tried
_PERSON = pattern(
    rf"(?P<name>{_WORD}(?: {_WORD}){{0,5}})(?:,? Chair)?\s?"
    r"\((?P<initials>[A-Z][A-Za-z]{1,5})(?:\s?[,–-][^()]{1,40})?\)"
)
_TURNED = pattern(rf"\((?P<initials>[A-Z]{{2,5}})\)\s+(?P<name>{_WORD}(?: {_WORD}){{1,4}})$")
_PRESENT = pattern(
    r"\W*(?:[\d.]+\s+)?(?:\w+\W+){0,3}?(?:present|attend(?:ees|ance|ed|ing)|apologies"
    r"|participants?|members|introductions|chair|note[ -]?taker|minute[ -]?taker|secretary"
    r"|minutes(?=\s*(?:[:–-]|by\b|$)))\b",
    re.I,
)
_APOLOGIES = pattern(r"(?:(?:item )?[\d.]+\s+)?(?:apologies\b|apols\b|sorry\b)", re.I)
# How notes that are no minutes begin to say it: There: Bryn, Col. In the room: Iris.
_SAID = pattern(
    r"\W*(?:(?:who (?:came|was there)|(?:those )?there|here|in the room|on the (?:line|call|screen)"
    r"|apols|sorry(?: not to be there)?)\W*:|present\W*:)",
    re.I,
)
_POST = pattern(r"(?:D|A)?PF?CC|[ADT]?CC|ACFO|C[EFO]O")
_NO_PERSON: Final = frozenset(
    "team teams board boards unit units office offices service services group groups police force "
    "meeting meetings commissioner committee panel council crime partnership plan strategy "
    "performance integrity risk quorate present there here sorry apols".split()
)
_LISTED = pattern(r"\s*[,;:\n]\s*|\.\s+|\s+and\s+")
_BRACKET = pattern(r"\s*\([^()]{0,60}\)")
_SPEAKS = pattern(
    rf"(?P<name>{_WORD}(?: {_WORD}){{0,2}}) (?:(?:also|then|has) )?"
    rf"(?:{'|'.join(sorted(SAYING - {'that'}))}"
    r"|suggested|introduced|thought|felt|offered|queried|proposed|pointed out) "
)
_IS_TO = pattern(rf"(?:Action|ACTION)\W{{1,5}}(?P<name>{_WORD}) (?:to|will) [a-z]")
_TELLS: Final = frozenset("is are was were has have will would advised noted asked said".split())


def present_in(passages: tuple[Passage, ...]) -> tuple[tuple[str, str], ...]:
    """The initials and names of those who were there: who sent apologies was not."""
    absent = set(_printed(passages, apologies=True))
    return tuple(each for each in people_in(passages) if each not in absent)


def people_in(passages: tuple[Passage, ...]) -> tuple[tuple[str, str], ...]:
    """The initials and names of those who were present or sent apologies, as printed together.

    Only the attendance at the head of a document tells people: elsewhere a name before
    brackets may be anything that is abbreviated.
    """
    return tuple(dict.fromkeys(_printed(passages, apologies=False)))


def _printed(passages: tuple[Passage, ...], *, apologies: bool) -> Iterator[tuple[str, str]]:
    """The people of the attendance, or of its apologies alone."""
    for passage in passages[: 4 * _HEAD]:
        line = one_line(passage.text[:3000])
        if not _tells_people(passage, line):
            continue
        line = _of_apologies(passage, line) if apologies else line
        turned = _TURNED.search(line)
        for match in [turned] if turned else _PERSON.finditer(line):
            initials, name = match["initials"], _bare_name(match["name"], match["initials"])
            if _is_person(name, initials):
                yield initials, name


def _of_apologies(passage: Passage, line: str) -> str:
    """The part of a line of the attendance that names those who sent apologies."""
    above = (*passage.headings[-1:], passage.label)
    if any(_APOLOGIES.match(text) for text in above):
        return line
    said = _APOLOGIES.search(line)
    return line[said.start() :] if said else ""


def _tells_people(passage: Passage, line: str) -> bool:
    """Whether a line is one of the attendance: by its words, its heading or its place."""
    if opens_attendance(passage):
        return True
    if not _TELLS.isdisjoint(words_in(line)):
        return False
    above = passage.headings[-1:]
    if above and _PRESENT.match(above[0][:_OPENING]):
        return True
    return not _is_numbered(passage) and _whole_line(line)


def opens_attendance(passage: Passage) -> bool:
    """Whether a line begins to say who was there, by its words or by the label of its row."""
    opening, label = one_line(passage.text[:3000])[:_OPENING], passage.label[:_OPENING]
    return any(form.match(each) for form in (_PRESENT, _SAID) for each in (opening, label))


def _is_numbered(passage: Passage) -> bool:
    """Whether the items of the minutes have begun."""
    return (passage.item or "")[:1].isdigit()


def _is_person(name: str, initials: str) -> bool:
    """Whether initials are those of a name, or a post, and the name is not a thing's."""
    if name.isupper() or name.casefold().startswith("action") or has_word(name, _NO_PERSON):
        return False
    if _POST.fullmatch(initials):
        return True
    told = [letter for letter in initials if letter.isupper()]
    first = [word[0].upper() for part in name.split() for word in part.split("-") if word]
    return len(told) > 1 and told[0] == first[0] and (_within(told, first) or _within(first, told))


def _within(some: list[str], all_: list[str]) -> bool:
    """Whether letters stand among others, in their order."""
    left = iter(all_)
    return all(letter in left for letter in some)


def _bare_name(name: str, initials: str) -> str:
    """The end of a name that the initials stand for: a post may be printed before it."""
    words = name.split()
    last = words[-len(initials) :]
    fits = [word[0].upper() for word in last] == list(initials.upper())
    return " ".join(last if fits else words)


def _whole_line(line: str) -> bool:
    """Whether a line holds one person: a name, initials, and perhaps a post."""
    match = _PERSON.match(line) or _TURNED.match(line)
    return bool(match) and len(line[match.end() if match else 0 :].split()) <= 9


def known_names(
    people: tuple[tuple[str, str], ...], passages: tuple[Passage, ...] = ()
) -> dict[str, str]:
    """All that the people may be called in a text: initials, name, first name.

    Those without initials are known by the list of who was there, or because they speak.
    """
    known: dict[str, str] = {}
    for initials, name in people:
        words = name.split()
        for called_so in (initials, name, words[0], *((words[-1],) if len(words) > 1 else ())):
            known.setdefault(called_so.casefold(), initials)
    for name in (*_listed_names(passages), *_speakers(passages)):
        known.setdefault(name.casefold(), name)
    return {so: initials for so, initials in known.items() if len(so) > 1}


def _listed_names(passages: tuple[Passage, ...]) -> Iterator[str]:
    """The names in the list of those who were there: Present: Iris Field, Owen Marsh.

    A forename alone is one where the line begins with such a label.
    """
    for passage in passages[: 4 * _HEAD]:
        line = one_line(passage.text[:3000])
        if _tells_people(passage, line):
            labelled = _SAID.match(line[:_OPENING]) is not None
            pieces = (piece.strip(" .") for piece in _LISTED.split(_BRACKET.sub(" ", line)))
            named = (p for p in pieces if not has_word(p, _NO_PERSON))
            yield from (p for p in named if is_full_name(p) or (labelled and _is_forename(p)))


def _is_forename(text: str) -> bool:
    return text.isalpha() and text.istitle() and len(text) > 1 and may_be_name(text)


def _speakers(passages: tuple[Passage, ...]) -> Iterator[str]:
    """The names of those who say something, or are given something to do by a label.

    Rhoda reported that; Action: Rhoda to ask.
    """
    for passage in passages:
        for sentence in sentences(passage.text[:3000]):
            said = _SPEAKS.match(sentence) or _IS_TO.match(sentence)
            if said and all(may_be_name(word) for word in said["name"].split()):
                yield said["name"]
