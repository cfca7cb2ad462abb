"""When an action is due: the words that say so, and the date where the words are one."""

import re
from dataclasses import replace
from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import parse_when
from pcc_actions.core.text.calendar_names import MONTH, MONTHS, SHORT_WEEKDAY, WEEKDAY
from pcc_actions.documents.line_shapes import bracket_at_end, one_line, sentences
from pcc_actions.errors import Refused
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.facts import FactName
from pcc_actions.minutes.matters_arising import read_update
from pcc_actions.minutes.outcomes import outcome_of
from pcc_actions.minutes.word_lists import begins_with, ends_with, has_word, words_in

_PUT_OFF_TO = r"amended|moved|deferred|extended|postponed"
_YEAR = r"(?:,?\s+(?:19|20)\d{2})"
_DATE = (
    rf"(?:(?:{WEEKDAY}|{SHORT_WEEKDAY}),?\s+)?(?:the\s+)?(?:\d{{1,2}}\s?[/.-]\s?\d{{1,2}}(?:\s?[/.-]\s?\d{{2,4}})?"
    rf"|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}\s?(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}{_YEAR}?"
    rf"|{MONTH}\s+\d{{1,2}}(?!\d)(?:st|nd|rd|th)?{_YEAR}?)"
)
_MEETING = r"(?:meetings?|boards?|panels?|committees?|session|agenda|group|AGM|call|conference)\b"
_SPAN = r"(?:\d{1,3}|an?|one|two|three|four|five|six|a\s+(?:couple|few)(?:\s+of)?)"
_FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        rf"\b(?P<lead>by|before|until|no\s+later\s+than|due(?:\s+(?:by|on|date))?:?"
        rf"|deadline:?)\s+(?P<date>{_DATE})",
        rf"\b(?:{_PUT_OFF_TO})\s+(?:to|until)\s+(?P<date>{_DATE}|{MONTH}{_YEAR}?)(?!\s+{_MEETING})",
        rf"\b(?:by|before|until|at)\s+(?:the\s+)?(?:end|start|beginning|middle)\s+of\s+(?:the\s+"
        rf"|this\s+|next\s+)?(?:\w+){_YEAR}?",
        rf"\b(?:by|before|until|in|during|early|late|mid|from)(?:\s+|-)(?:early\s+|late\s+"
        rf"|mid[ -])?{MONTH}\b{_YEAR}?(?:\s+or\s+{MONTH}\b)?(?:\s+(?:deadline|{_MEETING}))?",
        r"[~\d]\d?\s*(?:days?|weeks?)\s+(?:ahead|in\s+advance)\s+of\s+[^.,;()]{1,60}",
        r"\ba\s+few\s+(?:days?|weeks?)\s+(?:ahead|in\s+advance)\s+of\s+[^.,;()]{1,60}",
        rf"\b(?:(?:at|for|to|before|by|until|in|on)\s+)?(?:(?:the|our|its|a)\s+)?(?:next|upcoming"
        rf"|following|forthcoming|future"
        rf"|further)\s+(?!year)(?:[\w&'’-]+\s+){{0,6}}?{_MEETING}(?:\s+in\s+{MONTH})?",
        rf"\b(?:a|the)\s+future\s+{_MEETING}",
        r"\b(?:(?:at|for|to|before|by|until)\s+)(?:the\s+)?next\s+(?-i:[A-Z])[\w-]+",
        rf"\b(?:(?:after|before)\s+)?(?:the\s+)?{MONTH}\s+(?:(?-i:[A-Z])[\w-]+|{_MEETING})(?:\s+(?:(?-i:[A-Z])[\w-]+"
        rf"|{_MEETING}))?",
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
_PUT_OFF = re.compile(
    rf"\b(?:{_PUT_OFF_TO}|put\s+back|carr(?:y|ied)\s+(?:forwards?|over)"
    r"|c/?fw?d)\s+(?:to|until)\s+",
    re.I,
)
_TO_COME: Final = frozenset(
    "will shall to due by before until within expected awaiting planned next deadline".split()
)
_PAST: Final = frozenset("was were had did sent went received met said reported".split())
_HAS_YEAR = re.compile(r"\d{4}|\d[/.-]\d{1,2}[/.-]\d{2}\b")
_CLAUSE_END = re.compile(r";|\s(?:and|but)\s+(?=(?:will|is|are|has|have)\b)", re.I)
_NAMES_MONTH = re.compile(rf"\b{MONTH}\b", re.I)
_TO_DAY = re.compile(
    rf"{_DATE}|(?:(?:the\s+)?(?:end|start|middle)\s+of\s+)?{MONTH}{_YEAR}?(?!\s+{_MEETING})", re.I
)
_ARRANGED: Final = frozenset(
    "schedule arrange book set organise organize plan chair hold minute".split()
)
_ONLY_DUE = re.compile(rf"(?:(?:by|before|on)\s+)?(?:{_DATE}|{MONTH}{_YEAR}?)", re.I)
_LABEL = re.compile(r"due(?:\s+date)?:?\s+", re.I)
_BEFORE: Final = frozenset({"by", "before", "until"})
_OF = re.compile(r"(?<!agenda)(?<!ahead)(?<!advance)\s+(?:of|from)\s*$", re.I)
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
                return _day_of(match.groupdict().get("date") or words, meeting), words
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


def dated(
    action: ExtractedAction, meeting: date | None, raised: date | None = None
) -> ExtractedAction:
    """An action with its due; where its text states none the update on it may.

    What is relative counts from the day on which it was `raised`, else from the meeting of the
    document; in an update from that of the document first.

    An update that puts it off states the due, whatever was stated before; what a cell leaves
    to be asked about is not read here.
    """
    if any(fact.name is FactName.DUE and not fact.sure for fact in action.facts):
        return action
    own, said_on = raised or meeting, meeting or raised
    later = _with_later(action, own, said_on)
    if later:
        return later
    printed = read_update(action.update or "")
    stated = action.due_words or (printed.due if printed else None)
    if stated:
        return replace(action, due=_day_of(stated, own), due_words=stated)
    text, bracketed = bracket_at_end(action.text) or (action.text, "")
    due, words = due_of(bracketed, own)
    if words and words == one_line(bracketed).strip(" ."):
        return replace(action, text=text, due=due, due_words=words)
    due, words = due_of(action.text, own)
    if words is None and action.update and _may_state_due(action, action.update):
        clauses = [part for each in sentences(action.update) for part in _CLAUSE_END.split(each)]
        due, words = due_of(" ".join(filter(_looks_forward, clauses)), said_on)
    same = (due, words) == (action.due, action.due_words)
    return action if same else replace(action, due=due, due_words=words)


def _with_later(
    action: ExtractedAction, own: date | None, said_on: date | None
) -> ExtractedAction | None:
    """An action with the due to which it was put off; None where it was not."""
    if action.status != "outstanding":
        return None
    for said in (action.update, action.due_words):
        later = _put_off(said or "", said_on)
        before = later and (_day_of(action.due_words or "", own) or due_of(action.text, own)[0])
        if later and (later[0] or not before):  # a month does not undo a day
            first = action.first_due or before
            return replace(action, due=later[0], due_words=later[1], first_due=first)
    return None


def _looks_forward(sentence: str) -> bool:
    """Whether a sentence of an update speaks of what is to come, and not of what was.

    One that only carries the action forward says no more than that it is outstanding, and when
    the board may discharge it is not when it is due.
    """
    outcome = outcome_of(sentence)
    closes = outcome is not None and outcome.status == "discharged"
    told = closes or has_word(sentence, _PAST) or _PUT_OFF.search(sentence)
    return has_word(sentence, _TO_COME) and not told


def _may_state_due(action: ExtractedAction, update: str) -> bool:
    """Whether an update may state when the action is due: not one that may close it."""
    outcome = outcome_of(update)
    return action.status == "outstanding" and not (outcome and outcome.is_asked)


def _put_off(update: str, meeting: date | None) -> tuple[date | None, str] | None:
    """Read to when something was put off (deferred to 30/04/2023); None where it was not."""
    for match in reversed(list(_PUT_OFF.finditer(update[:2000]))):
        to = update[match.end() : match.end() + 80]
        day = _TO_DAY.match(to)
        if day:
            words = f"{match[0]}{day[0]}"
            return _day_of(day[0], meeting), " ".join(words.split())
        due, stated = due_of(f"to {to}", meeting)
        if stated and (
            due or _NAMES_MONTH.search(stated)
        ):  # to the next meeting: what no due means
            return due, stated
    return None


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


def _day_of(words: str, meeting: date | None) -> date | None:
    """Read a date as printed; without a year it is the first on or after the meeting."""
    if meeting is None and not _HAS_YEAR.search(words):
        return None
    try:
        return parse_when(_behind_label(words.strip(" .")), meeting or date(1900, 1, 1))
    except Refused:
        return None
