"""What a heading says about the lines below it: a list of actions, new ones or earlier."""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from pcc_actions.core.model import Status
from pcc_actions.core.patterns import pattern
from pcc_actions.core.report.phrases import MEETING_OF
from pcc_actions.core.text.calendar_names import MONTH, WEEKDAY
from pcc_actions.minutes.references import item_reference
from pcc_actions.minutes.word_lists import words_in

_CORES = (
    r"actions?(?:[ -](?:items?|points?|log|list|tracker|register|summary|table|notes))?",
    r"outstanding (?:references|items?)",
    r"(?:to[ -]?do|jobs?|tasks?)[ -]?lists?",
    r"things to do|to[ -]do|follow[ -]?ups?",
    r"(?:stuff|jobs|things|tasks|bits)(?: left(?: over)?)? from (?:the )?last (?:time|meeting)",
    r"last (?:time|meeting)['’]?s (?:stuff|jobs?|things|tasks)",
)
"""What a list of actions may be called."""
_BEFORE = (
    "summary of",
    "list of",
    "table of",
    "record of",
    "schedule of",
    "review of",
    "review",
    "updates? (?:of|on|from)",
    "progress (?:of|on|from)",
    "the",
    "agreed",
    "new",
    "all",
    "key",
    "open",
    "public",
    "rolling",
    "outstanding(?: for)?",
    "previous",
    "past",
    "earlier",
    "last",
    "further",
    "follow[ -]?up",
)
"""What may stand before that."""
_AFTER = (
    "updates?",
    "review",
    "summary",
    "agreed",
    "arising",
    "required",
    "outstanding",
    "to be (?:taken|done|completed)",
    "to take forward",
    "(?:to be )?carried forward",
    rf"(?:[–—-] )?(?:{WEEKDAY},? )?\d{{1,2}} ?(?:st|nd|rd|th)? ?{MONTH}(?: \d{{4}})?",
    r"(?:from|of|at|for|arising|since)\b[^:]{0,80}",
)
"""What may stand behind it."""
_LIST = pattern(
    rf"(?:(?:{'|'.join(_BEFORE)}) ){{0,5}}(?:{'|'.join(_CORES)})"
    rf"(?::? (?:{'|'.join(_AFTER)})){{0,3}}|outstanding",
    re.I,
)
_BRACKET = pattern(r"\s*\((?P<words>[^()]{0,60})\)\s*$")
_FOR = pattern(r"actions?:? for (?P<words>.+)", re.I)
_LEFT_OPEN = pattern(r"\boutstanding\b(?!.*\b(?:updates?|review|progress)\b)", re.I)
_EARLIER = pattern(
    r"\b(?:previous|past|earlier|last|outstanding|rolling|updates?|review|progress|log|tracker"
    r"|register|carried|old)\b|\bheld on\b|\bmeetings? of\b|\breferences\b",
    re.I,
)
_REVIEW = pattern(
    r"\b(?:previous|(?:from|since) last time|last (?:time|meeting)|matters arising"
    r"|action (?:log|updates?)|outstanding)\b",
    re.I,
)
_ARISING = pattern(r"matters arising(?: (?:from|and|since)\b[^.;]*)?", re.I)
_MEETING_OF = pattern(rf"{MEETING_OF}\d{{2}}/\d{{2}}/\d{{4}}")
_LEAD = pattern(r"^(?:item\s+)?\d[\d.]{0,9}[.)\s:]+\s*", re.I)
_NOUN = r"(?:actions?|items?|tasks?|points?|references)"
_NOUNS = pattern(_NOUN, re.I)
_OF_ALL = pattern(
    rf"(?:(?:all )?{_NOUN}[ -]+)?(?:closed|completed?|discharged|done|open|outstanding|ongoing"
    rf"|in progress|carried forward)(?:[ -]+{_NOUN})?",
    re.I,
)
_LEADING_NOUN = pattern(rf"(?:all )?{_NOUN}[ -]+", re.I)
_PART = pattern(
    r"\W*(?:key )?(?:discussion|decisions?|notes?|background|summary|resolutions?|resolved"
    r"|outcomes?|questions?|conclusions?)(?: (?:points?|made|taken))?\W*",
    re.I,
)
_STATUS_OF_ALL: Final[dict[Status, tuple[str, ...]]] = {
    "completed": ("done", "complete", "completed"),
    "discharged": ("closed", "discharged"),
    "outstanding": ("old", "open", "outstanding", "ongoing", "carried forward", "previous"),
}
_SAYS_ALL = pattern(
    "|".join(rf"(?P<{status}>{'|'.join(words)})\b" for status, words in _STATUS_OF_ALL.items()),
    re.I,
)


@dataclass(frozen=True, slots=True)
class ActionSection:
    """A part of a document in which every entry is an action.

    `earlier` says that former meetings raised them, `status` what the heading says of all,
    `of` the words that may say whose they all are: Actions: for Secretariat, or a heading
    below it.
    """

    earlier: bool
    status: Status | None = None
    of: str = ""


def groups_earlier(headings: tuple[str, ...]) -> bool:
    """Whether the last heading only tells from which meeting the earlier actions below are."""
    return bool(_MEETING_OF.fullmatch(" ".join(headings[-1:]))) and is_review(headings)


def is_review(headings: tuple[str, ...]) -> bool:
    """Whether what stands below these headings is about actions of earlier meetings."""
    section = section_of(headings)
    return bool(section and section.earlier) or bool(_REVIEW.search(" ".join(headings[-2:])))


def opens_review(line: str) -> bool:
    """Whether a line, no heading by its shape, is the title of matters arising."""
    return len(line.split()) <= 10 and bool(_ARISING.fullmatch(line.strip(" :*_")))


def section_of(headings: tuple[str, ...]) -> ActionSection | None:
    """The list of actions a line stands in, by the headings above it, outermost first."""
    for depth, heading in enumerate(reversed(headings)):
        section = listing(heading)
        if section:
            return _under(section, headings[len(headings) - depth :])
    return None


def _under(section: ActionSection, below: tuple[str, ...]) -> ActionSection:
    told = [status for heading in below if (status := status_of_all(heading))]
    if told:
        return replace(section, earlier=True, status=told[-1])
    return replace(section, of=below[-1].strip(" :")) if below and not section.of else section


def status_of_all(heading: str) -> Status | None:
    """What a heading in a list says became of every action below it."""
    said = _SAYS_ALL.match(_LEADING_NOUN.sub("", heading, count=1))
    return next((status for status in _STATUS_OF_ALL if said and said[status]), None)


def tells_status(heading: str) -> bool:
    """Whether a heading says nothing but what became of the actions below it: Closed actions."""
    return bool(_OF_ALL.fullmatch(heading.strip(" :.")))


@cache
def listing(heading: str) -> ActionSection | None:
    """Read a heading such as Actions, Action points, Actions from the last meeting."""
    words = " ".join(heading.split())
    reference = item_reference(words)
    if reference:
        words = words[words.index(reference) + len(reference) :].strip()
    words = _LEAD.sub("", words, count=1).strip(" :.-–*")
    bracket = _BRACKET.search(words)
    words = _BRACKET.sub("", words).strip(" :.-–*")
    if tells_status(words) and _NOUNS.search(words):
        return ActionSection(earlier=True, status=status_of_all(words))
    if not _LIST.fullmatch(words):
        return None
    left: Status | None = "outstanding" if _LEFT_OPEN.match(words) else None
    told = bracket or _FOR.fullmatch(words)
    return ActionSection(bool(_EARLIER.search(words)), left, told["words"] if told else "")


def names_part(heading: str) -> bool:
    """Whether a heading is what a part of an item is called: Discussion, Decisions made."""
    return bool(_PART.fullmatch(heading))


def is_label_line(text: str) -> bool:
    """Whether a line is the word Action alone, and labels what comes next."""
    return words_in(text.casefold().replace("_", " ")) == ["action"]
