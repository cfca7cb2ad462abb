"""What became of an action: the words that close it, carry it on or report it done."""

import re

from pcc_actions.core.model import Status
from pcc_actions.documents.line_shapes import sentences

_BARE = (
    (
        "outstanding",
        r"(?:still |remains? |to be |is |in )?(?:ongoing|on-going|outstanding|open|pending|progress"
        r"|carried (?:forwards?|over)|c/?\s?f(?:w?d)?|overdue|deferred|not (?:yet )?(?:complete"
        r"|completed|done|closed))",
    ),
    ("withdrawn", r"withdrawn|no longer (?:required|needed|relevant|applicable)|cancelled"),
    ("discharged", r"(?:now |to be |can be |agreed to be )?(?:discharged|closed?)"),
    (
        "completed",
        r"(?:now |all |has been |was |is |been )?(?:reported (?:as )?)?"
        r"(?:completed?|done|actioned)",
    ),
)
_ALONE = tuple(
    (
        status,
        re.compile(
            rf"[\W_]*(?:(?:this|the|that)\s+)?(?:action\s+|(?:this |which )?(?:is|was"
            rf"|has been)\s+)?(?:{form})"
            r"(?:[\W_]*$|\s*[-–—:.,;(].*|\s+(?:by|on|as|at|to|due|until|for)\b.*)",
            re.I | re.S,
        ),
    )
    for status, form in _BARE
)
_ENDING = tuple(
    (status, re.compile(rf"(?:^|[\s(])(?:action\s+)?(?:{form})[\W_]*$", re.I))
    for status, form in _BARE
)
_WITHIN = (
    (
        "outstanding",
        r"\b(?:remain(?:s|ed)?|is|was) (?:open|ongoing|outstanding)|\bcarried (?:forwards?|over)"
        r"|\bc/fw?d\b|\bin progress\b|\b(?:not|yet) (?:yet )?(?:been )?(?:completed?|done|closed"
        r"|resolved)\b",
    ),
    ("withdrawn", r"\bno longer (?:required|needed)\b|\b(?:is|was|been) withdrawn\b"),
    (
        "discharged",
        r"\b(?:be|was|is|been|were|now) (?:closed|discharged)\b|\bto (?:close|discharge)\b"
        r"|\bdischarged?\b|\bclosed\b",
    ),
    (
        "completed",
        r"\b(?:has|have|had|was|were|is|are|now|this|been) (?:now )?(?:been )?(?:completed?|done"
        r"|actioned)\b",
    ),
)
_IN = tuple((status, re.compile(form, re.I)) for status, form in _WITHIN)
_CARRIED = re.compile(r"\bcarried (?:forwards?|over)\b.*|\bc/fw?d\b.*", re.I | re.S)
_CUT = re.compile(r"\s[-–—]+\s+|\s[-–—](?=[A-Z])|[–—]\s")
_CONDITION = re.compile(r"\bsubject to\b|\bprovided that\b|\bonce\b|\bif\b|\bunless\b", re.I)
_OTHERS = re.compile(
    r"\b(?:all|(?:the )?other|both|remaining|these|those|(?:the )?(?:two|three|four|five"
    r"|six))\b[^.;]{0,60}"
    r"\b(?:actions?|references|points)\b[^.;]{0,60}\b(?:discharged|closed?|completed?|done)\b"
    r"|\b(?:discharge|close)d? (?:all|both)\b[^.;]{0,40}\bactions\b",
    re.I,
)
_NEGATED = re.compile(r"\bno(?:t| other| further)?\b", re.I)


def alone(segment: str) -> Status | None:
    """Read a text that says nothing else but what became of an action: Done, [Closed], C/Fwd."""
    if len(segment) > 400:
        return None
    return next((_status(name) for name, form in _ALONE if form.fullmatch(segment.strip())), None)


def ending(segment: str) -> Status | None:
    """Read the short segment that ends an entry: Provided - Action Discharged, costs sent, done."""
    if len(segment.split()) > 6:
        return None
    return next((_status(name) for name, form in _ENDING if form.search(segment)), None)


def anywhere(text: str) -> Status | None:
    """Read a progress note as a whole; a closing on a condition is none."""
    known = alone(text)
    if known:
        return known
    for sentence in reversed(sentences(text[:3000])):
        for name, form in _IN:
            if form.search(sentence) and not (name != "outstanding" and is_conditional(sentence)):
                return _status(name)
        last = ending(_CUT.split(sentence)[-1])
        if last or alone(sentence):
            return last or alone(sentence)
    return None


def is_conditional(sentence: str) -> bool:
    """Whether a closing depends on something."""
    return bool(_CONDITION.search(sentence))


def closes_others(sentence: str) -> bool:
    """Whether a sentence closes actions that it does not name (all other actions …)."""
    return bool(_OTHERS.search(sentence)) and not _NEGATED.search(sentence[:20])


def _status(name: str) -> Status:
    known: dict[str, Status] = {
        "withdrawn": "withdrawn",
        "discharged": "discharged",
        "completed": "completed",
    }
    return known.get(name, "outstanding")


def split_outcome(text: str, *, reviewed: bool) -> tuple[str, str | None, Status | None]:
    """Cut an entry into the action, the update on it and what became of it.

    The update begins at the first dash, or the second sentence, of an entry that ends in
    an outcome. In a review of earlier actions a dash alone is enough.
    """
    cuts = _boundaries(text)
    for number, (start, _) in enumerate(cuts):
        segment = text[start : cuts[number + 1][1] if number + 1 < len(cuts) else len(text)]
        last = number == len(cuts) - 1
        status = alone(segment) or (ending(segment) if last else None)
        if status:
            return text[: cuts[0][1]].strip(), text[cuts[0][0] :].strip(), status
    carried = _CARRIED.search(text)
    if carried:
        return text, carried[0].strip(), "outstanding"
    if reviewed and cuts and cuts[0][1] > 12:
        return text[: cuts[0][1]].strip(), text[cuts[0][0] :].strip(), None
    return text, None, None


def _boundaries(text: str) -> list[tuple[int, int]]:
    """Where the segments after the first begin, each with where the one before it ends."""
    segments = [(match.end(), match.start()) for match in _CUT.finditer(text) if match.start() > 7]
    place = 0
    for sentence in sentences(text)[:-1]:
        place = text.index(sentence, place) + len(sentence)
        segments.append((place, place))
    return sorted(segments)[:40]
