"""Labels that mark an action inside a text: Action:, ACTION –, Action SN send, [Action: XX]."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.calendar_names import MONTH
from pcc_actions.minutes.endings import ending_of
from pcc_actions.minutes.owner_phrases import leading
from pcc_actions.minutes.owners import KnownNames, is_known, only_owners, split_names
from pcc_actions.minutes.references import PRINTED, own_reference
from pcc_actions.minutes.word_lists import begins_with

Bold = tuple[tuple[int, int], ...]

_WORD = pattern(r"\b(?P<word>actions?|to-?do)(?:\s+(?:points?|items?)\b)?(?!\w|-\w|['’]s?\w)", re.I)
_NUMBER = (
    rf"{PRINTED}|\d{{1,4}}(?:\.\d{{1,3}})?(?![\w/]|\.\d)"
    r"|[A-Z]{0,4}\d{1,8}(?:[-/][A-Z0-9]{1,6}){1,3}"
)
_SIGNED = pattern(
    rf"\s*(?:(?:no\.?|number|#)\s*)?(?P<number>{_NUMBER})?"
    r"(?P<owners>[^:\n–—?!;]{0,60}?)\s{0,3}(?P<sign>:|[–—]|(?<=[\s\w)])-(?=\s)|-\s)[\s:–—-]*",
    re.A,
)
_POINTER = pattern(rf"\s+(?P<number>{_NUMBER})\s*(?=$|[\])]|\n)", re.A)
_RUN_IN = pattern(r"\s+(?=1[.)]\s)")
_STOPPED = pattern(r"\.\s+(?=\S)")
# Send it. (Action IF) · Send it. ACTION IF
_ONLY_NAMED = pattern(r"\s+(?P<owners>[^:()\[\]\n.!?]{1,60}?)(?:(?P<bracket>[)\]])|\.?\s*$)")
_INITIALS = pattern(r"\s+(?=[A-Z]{2,4}(?:\s*[/,&]\s*[A-Z]{2,4})*\s+[a-z])")
_BEFORE = pattern(r"(?:^|\n|[(\[]|[.?!:;\])–—]|\s-)[\s\"'“‘*•\[(–—-]*$")
_ARROW = pattern(r"(?:^|\n)[^\S\n]*(?:>{2,}|[=-]>|[→⇒➔➜➡]\ufe0f?)[^\S\n]*(?=(?P<body>[^\n]+))")
_KIND = pattern(
    r"\b(?:further|new|agreed|additional|follow[ -]up|outstanding|previous|earlier)\s+$", re.I
)
_EARLIER: Final = frozenset({"outstanding", "previous", "earlier"})
_OF_MEETING = pattern(
    rf"(?:(?:raised|arising)\s+)?(?:from|of|at)\s+[^.;]{{0,40}}(?:meetings?\b|\b{MONTH}\b)"
    r"[^.;]{0,20}",
    re.I,
)
_LINE_START = pattern(r"(?:^|\n)[\s\"'“‘*•\[(–—-]*$")
_NEUTRAL = frozenset("required needed agreed arising for by on owner".split())
_OTHER_WORDS = frozenset(
    "plan plans planning log logs taken fraud group groups list lists notes tracker register "
    "learning update updates review research area areas day week team officer centre".split()
)
_MENTION = pattern(
    r"(?P<who>[^.:;\n]{1,40}?[\s–—-]\s*)??(?:(?i:regarding|re|on|for)\s+)?"
    rf"(?P<label>(?:Action|ACTION|Reference)\s+(?:point\s+)?(?P<number>{_NUMBER}))\b\s*(?P<sign>[:,–—-]*)\s*",
    re.A,
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label: where it begins and ends in the text, and the number and owners inside it.

    `plural` says that several actions may follow, `bracketed` that it stands in brackets,
    `pointer` that it only names an action worded elsewhere, `earlier` that an earlier meeting
    raised it: Outstanding action, Action from 25 July meeting.
    """

    start: int
    end: int
    number: str | None = None
    owners: tuple[str, ...] = ()
    plural: bool = False
    bracketed: bool = False
    pointer: bool = False
    earlier: bool = False


def labels_in(text: str, bold: Bold, people: KnownNames) -> list[Label]:
    """The labels of a text, in their order."""
    labels: list[Label] = []
    for match in _WORD.finditer(text):
        if labels and match.start() < labels[-1].end:
            continue
        label = _label(text, match, bold, people)
        if label:
            labels.append(label)
    return sorted([*labels, *_arrows(text, people)], key=lambda label: label.start)


def _arrows(text: str, people: KnownNames) -> Iterator[Label]:
    """The arrows at the beginning of lines that somebody is to do, or that have a reference."""
    for match in _ARROW.finditer(text):
        body = match["body"]
        own = own_reference(body)
        shown = (own and own[0][0].isalpha()) or leading(body, people, marked=True)[0]
        if shown or ending_of(body, people):
            yield Label(match.start(), match.end())


def _label(text: str, match: re.Match[str], bold: Bold, people: KnownNames) -> Label | None:
    kind = _KIND.search(text[max(0, match.start() - 30) : match.start()])
    begins = match.start() - (len(kind[0]) if kind else 0)
    if not _may_mark(text, match, begins):
        return None
    label = Label(
        _with_bracket(text, begins),
        match.end(),
        plural=match["word"][-1] in "sS",
        bracketed=text[max(0, match.start() - 12) : match.start()].rstrip()[-1:] in ("[", "("),
    )
    signed = _signed(text, match, people)
    if signed:
        end, number, owners, earlier = signed
        earlier = earlier or (kind is not None and begins_with(kind[0], _EARLIER))
        return replace(label, end=end, number=number, owners=owners, earlier=earlier)
    unsigned = _unsigned(text, match, bold)
    if unsigned:
        end, number = unsigned
        worded = _at_line_start(text, match.start()) and bool(text[end:].strip(" .)]"))
        pointer = number is not None and not worded
        return replace(label, end=end, number=number, pointer=pointer)
    only = _ONLY_NAMED.match(text, match.end())
    if only and label.bracketed == bool(only["bracket"]) and _all_known(only["owners"], people):
        return replace(label, end=only.start("owners"))
    return None


def _may_mark(text: str, match: re.Match[str], begins: int) -> bool:
    """Whether the word stands as a label does: all in capitals, or at the beginning of a part."""
    if match["word"].isupper():
        return True
    capital = match["word"][0].isupper() or text[begins].isupper()
    opens = _BEFORE.search(text[max(0, match.start() - 30) : begins]) is not None
    return opens and (capital or _at_line_start(text, match.start()))


def _all_known(words: str, people: KnownNames) -> bool:
    names = only_owners(words, people)
    return bool(names) and all(is_known(name, people) for name in names)


def _at_line_start(text: str, start_at: int) -> bool:
    return bool(_LINE_START.search(text[max(0, start_at - 12) : start_at]))


def _with_bracket(text: str, begins: int) -> int:
    """Where a label begins, its opening bracket included."""
    before = text[max(0, begins - 3) : begins].rstrip()
    return begins - (1 if before[-1:] in "[(" and before else 0)


def _signed(
    text: str, match: re.Match[str], people: KnownNames
) -> tuple[int, str | None, tuple[str, ...], bool] | None:
    """Read a label that ends in a colon or dash; None where it is none.

    Gives where it ends, its number and owners, and whether it says that the action is earlier.
    """
    sign = _SIGNED.match(text, match.end(), match.end() + 100)
    if not sign:
        return None
    words = sign["owners"].strip(" .,()[]").split()
    while words and words[0].casefold() in _NEUTRAL:
        words = words[1:]
    earlier = bool(_OF_MEETING.fullmatch(" ".join(words)))
    if not words or earlier:
        return sign.end(), sign["number"], (), earlier
    owners = _label_owners(" ".join(words), sign["sign"] == ":", people)
    return (sign.end(), sign["number"], owners, False) if owners else None


def _label_owners(words: str, colon: bool, people: KnownNames) -> tuple[str, ...]:
    names = only_owners(words, people)
    one = len(words.split()) == 1 and colon and words.casefold() not in _OTHER_WORDS
    several = colon and len(words.split()) <= 4 and all(word[0].isupper() for word in words.split())
    if names or not (one or several):
        return names
    first = words.split()[0].casefold()
    return () if first in _OTHER_WORDS else split_names(words, people)


def _unsigned(text: str, match: re.Match[str], bold: Bold) -> tuple[int, str | None] | None:
    """Read a label without a sign: ACTION send, Action SN send, Actions 1. …, bold Action 2."""
    start_at = match.end()
    pointer = _POINTER.match(text, start_at)
    if pointer:
        return pointer.end(), pointer["number"]
    for start, end in bold:
        number = (
            re.fullmatch(rf"\s+({_NUMBER})\s*", text[start_at:end], re.A)
            if start == match.start()
            else None
        )
        if number:
            return end, number[1]
    run_in = _RUN_IN.match(text, start_at) if match["word"][-1] in "sS" else None
    starts = _at_line_start(text, match.start())
    after = _INITIALS.match(text, start_at) if starts else None
    stopped = _STOPPED.match(text, start_at) if starts else None
    opened = run_in or after or stopped
    if opened:
        return opened.end(), None
    shouts = match["word"].isupper() and starts and re.match(r"\s+(?=\S+\s+\S)", text[start_at:])
    return (start_at + shouts.end(), None) if shouts and not text.isupper() else None


def mention_in(text: str, people: KnownNames) -> tuple[str, tuple[str, ...], str] | None:
    """Read a line that opens with an earlier action's number: JM – Action 7 relates to it.

    Gives the number, the owners before it, and the rest of the line.
    """
    match = _MENTION.match(text[:200])
    if not match:
        return None
    who = (match["who"] or "").strip(" –—-")
    owners = only_owners(who, people) if who else ()
    if who and not owners:
        return None
    start = match.end() if match["sign"] else match.start("label")
    return match["number"], owners, text[start:].strip()
