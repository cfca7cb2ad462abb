"""What a heading says about the lines below it: a list of actions, new ones or earlier."""

import re
from dataclasses import dataclass
from typing import Final

from pcc_actions.core.model import Status
from pcc_actions.minutes.references import item_reference

_CORE = (
    r"actions?(?:[ -](?:items?|points?|log|list|tracker|register|summary|table|notes))?"
    r"|outstanding references"
)
_LIST = re.compile(
    r"(?:(?:summary|list|table|record|schedule|review|updates?|progress) (?:of|on|from) |review )?"
    r"(?:the )?"
    r"(?:(?:agreed|new|all|key|open|public|rolling|outstanding|previous|past|earlier|last) ){0,3}"
    rf"(?:{_CORE})(?: (?:updates?|review|summary|agreed|arising|required|carried forward))?"
    r"(?: (?:from|of|at|for|arising|since)\b.{0,80})?",
    re.I,
)
_EARLIER = re.compile(
    r"\b(?:previous|past|earlier|last|outstanding|rolling|updates?|review|progress|log|tracker"
    r"|register|carried|old)\b|\bheld on\b|\bmeetings? of\b|\breferences\b",
    re.I,
)
_REVIEW = re.compile(
    r"\b(?:previous|last meeting|matters arising|action (?:log|updates?)|outstanding)\b", re.I
)
_MEETING_OF = re.compile(r"Meeting of \d{2}/\d{2}/\d{4}")
_LEAD = re.compile(r"(?:item\s+)?\d[\d.]{0,9}[.)\s:]+\s*", re.I)
_STATUS_OF_ALL: Final[dict[Status, re.Pattern[str]]] = {
    "completed": re.compile(r"(?:done|completed?)\b", re.I),
    "discharged": re.compile(r"(?:closed|discharged)\b", re.I),
    "outstanding": re.compile(r"(?:old|open|outstanding|ongoing|carried forward|previous)\b", re.I),
}


@dataclass(frozen=True, slots=True)
class ActionSection:
    """A part of a document in which every entry is an action.

    `earlier` says that former meetings raised them, `status` what the heading says of all.
    """

    earlier: bool
    status: Status | None = None


def groups_earlier(headings: tuple[str, ...]) -> bool:
    """Whether the last heading only tells from which meeting the earlier actions below are."""
    return bool(_MEETING_OF.fullmatch(" ".join(headings[-1:]))) and is_review(headings)


def is_review(headings: tuple[str, ...]) -> bool:
    """Whether what stands below these headings is about actions of earlier meetings."""
    section = section_of(headings)
    return bool(section and section.earlier) or bool(_REVIEW.search(" ".join(headings[-2:])))


def section_of(headings: tuple[str, ...]) -> ActionSection | None:
    """The list of actions a line stands in, by the headings above it, outermost first."""
    for depth, heading in enumerate(reversed(headings)):
        section = listing(heading)
        if section:
            return _under(section, headings[len(headings) - depth :])
    return None


def _under(section: ActionSection, below: tuple[str, ...]) -> ActionSection:
    told = [status for heading in below if (status := status_of_all(heading))]
    return ActionSection(True, told[-1]) if told else section


def status_of_all(heading: str) -> Status | None:
    """What a heading in a list says became of every action below it."""
    return next((status for status, form in _STATUS_OF_ALL.items() if form.match(heading)), None)


def listing(heading: str) -> ActionSection | None:
    """Read a heading such as Actions, Action points, Actions from the last meeting."""
    words = " ".join(heading.split())
    reference = item_reference(words)
    if reference:
        words = words[words.index(reference) + len(reference) :].strip()
    words = _LEAD.sub("", words, count=1).strip(" :.-–*")
    if not _LIST.fullmatch(words):
        return None
    return ActionSection(bool(_EARLIER.search(words)))
