"""When an action is due: the words that say so, and the date where the words are one."""

import re
from datetime import date
from typing import Final

from pcc_actions.core.dates.relative import parse_when
from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.calendar_names import MONTH, MONTHS, SHORT_WEEKDAY, WEEKDAY
from pcc_actions.errors import Refused
from pcc_actions.minutes.word_lists import begins_with, ends_with, words_in

PUT_OFF_TO = r"amended|moved|deferred|extended|postponed"
YEAR = r"(?:,?\s+(?:19|20)\d{2})"
DATE = (
    rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),?\s+)?(?:the\s+)?(?:\d{{1,2}}\s?[/.-]\s?\d{{1,2}}(?:\s?[/.-]\s?\d{{2,4}})?"
    rf"|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}\s?(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}{YEAR}?"
    rf"|{MONTH}\s+\d{{1,2}}(?!\d)(?:st|nd|rd|th)?{YEAR}?)"
)
MEETING = r"(?:meetings?|boards?|panels?|committees?|session|agenda|group|AGM|call|conference)\b"
_SPAN = r"(?:\d{1,3}|an?|one|two|three|four|five|six|a\s+(?:couple|few)(?:\s+of)?)"
_FORMS = tuple(
    pattern(form, re.I)
    for form in (
        rf"\b(?P<lead>by|before|until|no\s+later\s+than|due(?:\s+(?:by|on|date))?:?"
        rf"|deadline:?)\s+(?P<date>{DATE})",
        rf"\b(?:{PUT_OFF_TO})\s+(?:to|until)\s+(?P<date>{DATE}|{MONTH}{YEAR}?)(?!\s+{MEETING})",
        rf"\b(?:by|before|until|at)\s+(?:the\s+)?(?:end|start|beginning|middle)\s+of\s+(?:the\s+"
        rf"|this\s+|next\s+)?(?:\w+){YEAR}?",
        rf"\b(?:by|before|until|in|during|early|late|mid|from)(?:\s+|-)(?:early\s+|late\s+"
        rf"|mid[ -])?{MONTH}\b{YEAR}?(?:\s+or\s+{MONTH}\b)?(?:\s+(?:deadline|{MEETING}))?",
        r"[~\d]\d?\s*(?:days?|weeks?)\s+(?:ahead|in\s+advance)\s+of\s+[^.,;()]{1,60}",
        r"\ba\s+few\s+(?:days?|weeks?)\s+(?:ahead|in\s+advance)\s+of\s+[^.,;()]{1,60}",
        rf"\b(?:(?:at|for|to|before|by|until|in|on)\s+)?(?:(?:the|our|its|a)\s+)?(?:next|upcoming"
        rf"|following|forthcoming|future"
        rf"|further)\s+(?!year)(?:[\w&'’-]+\s+){{0,6}}?{MEETING}(?:\s+in\s+{MONTH})?",
        rf"\b(?:a|the)\s+future\s+{MEETING}",
        r"\b(?:(?:at|for|to|before|by|until)\s+)(?:the\s+)?next\s+(?-i:[A-Z])[\w-]+",
        rf"\b(?:(?:after|before)\s+)?(?:the\s+)?{MONTH}\s+(?:(?-i:[A-Z])[\w-]+|{MEETING})(?:\s+(?:(?-i:[A-Z])[\w-]+"
        rf"|{MEETING}))?",
        rf"\b(?:within|in)\s+(?:the\s+next\s+)?{_SPAN}\s+(?:(?:working|calendar)\s+)?(?:days?"
        rf"|weeks?|months?)(?:['’]s?)?(?:\s+time)?\b",
        rf"\b(?:by|before|until)\s+(?:next\s+|this\s+)?(?:{WEEKDAY}|tomorrow|today|Easter"
        rf"|Christmas|summer|autumn|winter|spring)\b",
        r"\b(?:by|before|until)\s+(?:the\s+)?(?:end\s+of\s+)?(?:(?:school|summer|autumn|spring"
        r"|Easter|Christmas)\s+)?(?:holidays?|break|recess|half[ -]term|term)\b",
        r"\bin\s+the\s+(?:spring|summer|autumn|winter|new\s+year)\b",
        r"\b(?:next|this)\s+(?:week|month|quarter|year)\b",
        r"\bas\s+soon\s+as\s+(?:possible|[^.,;]{2,60})|\bASAP\b|\bimmediately\b",
        r"\b(?:when|once)\s+(?:(?:they|it|this|that|he|she|we|all|the|an?)\b[^.,;()]{2,80}"
        r"|[\w-]+(?:ed|able|ible|done|known))",
        r"\b(?:when|once)\s+(?:[\w'’-]+\s+){1,5}?(?:is|are|has|have)\s+(?:been\s+)?[\w'’-]+"
        r"(?:ed|en|able|ible|done|known|ready|complete|in|over)\b",
        r"\b(?:by|before|until|at|over)\s+(?:the\s+)?(?:AGM|weekend|half[ -]term)\b",
        r"\bon\s+completion\s+of\s+[^.,;]{2,60}",
        r"\bafter\s+(?:Easter|Christmas|the\s+[\w'’ -]{2,40}?)(?=[.,;)]|$)",
        rf"\bafter\s+(?:(?:it|this|that|they)\s+(?:is|are|has|have)\s+[^.,;]{{2,40}}|{MONTH}\b"
        rf"|(?:the\s+)?(?:call|meeting|election|AGM)\b(?:\s+today)?)",
    )
)
# One of these stands in whatever the forms read: most texts have none, and no form to look for.
_STEMS: Final = (
    *(month[:3].casefold() for month in MONTHS),
    *"by before until later due deadline amended moved deferred extended postponed end start begin "
    "middle ahead advance next upcoming following forthcoming future further within day week month "
    "quarter year spring summer autumn winter soon asap immediately when once agm half completion "
    "after".split(),
)
_HAS_YEAR = pattern(r"\d{4}|\d[/.-]\d{1,2}[/.-]\d{2}\b")
_ARRANGED: Final = frozenset(
    "schedule arrange book set organise organize plan chair hold minute".split()
)
_ONLY_DUE = pattern(rf"(?:(?:by|before|on)\s+)?(?:{DATE}|{MONTH}{YEAR}?)", re.I)
_LABEL = pattern(r"due(?:\s+date)?:?\s+", re.I)
_BEFORE: Final = frozenset({"by", "before", "until"})
_OF = pattern(r"(?<!agenda)(?<!ahead)(?<!advance)\s+(?:of|from)\s*$", re.I)
_WHEN: Final = frozenset({"when"})
_ASKS_WHEN: Final = frozenset(
    "on about of know say tell decide confirm ask clarify check see".split()
)
_SMALL_MAY: Final = frozenset("may march mar sun jan".split())


def due_of(text: str, meeting: date | None) -> tuple[date | None, str | None]:
    """The due date and the words for it; (None, None) where the text states none.

    A date is a due date only after a word such as by or before: the date of an event in
    the sentence is not. What is relative counts from the meeting.
    """
    folded = text.casefold()
    if not any(stem in folded for stem in _STEMS):
        return None, None
    for form in _FORMS:
        for match in form.finditer(text[:2000]):
            of_else = (_is_arranged(text, match), _is_of(text, match), _is_question(text, match))
            if not (_is_verb(match[0]) or any(of_else)):
                words = " ".join(match[0].split())
                return day_of(match.groupdict().get("date") or words, meeting), words
    return None, None


def without_due(text: str) -> str:
    """A text without the words that say when it is due."""
    _, words = due_of(text, None)
    return " ".join(text.split()).replace(words, "", 1) if words else text


def is_due(text: str) -> bool:
    """Whether a text says when something is due, and nothing else."""
    whole = _behind_label(text.strip(" ."))
    return any(form.fullmatch(whole) for form in (_ONLY_DUE, *_FORMS))


def _behind_label(words: str) -> str:
    """Words without a label that says that they are a due: due by Friday, due date: 3 June."""
    lead = _LABEL.match(words)
    return words[lead.end() :] if lead else words


def _is_arranged(text: str, phrase: re.Match[str]) -> bool:
    """Whether a meeting is what is to be arranged, and not when: plan the next meeting."""
    return not begins_with(phrase[0], _BEFORE) and ends_with(text[: phrase.start()], _ARRANGED)


def _is_question(text: str, phrase: re.Match[str]) -> bool:
    """Whether when is what somebody is to find out: ask the firm about when it will come."""
    return begins_with(phrase[0], _WHEN) and ends_with(text[: phrase.start()], _ASKS_WHEN)


def _is_of(text: str, phrase: re.Match[str]) -> bool:
    """Whether a meeting only says of which meeting something is: the papers of the May meeting."""
    return bool(_OF.search(text[: phrase.start()])) and not begins_with(phrase[0], _BEFORE)


def _is_verb(words: str) -> bool:
    """Whether a month is small-lettered and so the verb may or march."""
    return not _SMALL_MAY.isdisjoint(words_in(words)) and not re.search(r"\bnext|meeting", words)


def day_of(words: str, meeting: date | None) -> date | None:
    """Read a date as printed; without a year it is the first on or after the meeting."""
    if meeting is None and not _HAS_YEAR.search(words):
        return None
    try:
        return parse_when(_behind_label(words.strip(" .")), meeting or date(1900, 1, 1))
    except Refused:
        return None
