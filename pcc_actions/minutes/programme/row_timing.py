"""When a topic is to come, by all the cells of its row: the day, the rule, and whether it came."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.documents.line_shapes import bracket_at_end, one_line
from pcc_actions.minutes.empty_cells import NOT_YET, is_empty
from pcc_actions.minutes.extracted_topic import ExtractedTopic, Month
from pcc_actions.minutes.facts import Fact, FactCode, FactName
from pcc_actions.minutes.programme.occurrences import Occurrence, occurrence_in
from pcc_actions.minutes.programme.titles import Section, SectionKind

_CONDITION = pattern(
    r"\b(?:if|as|when|where|once|following|after|subject to|depending|pending|provisional|tbc)\b",
    re.I,
)
_SHORT: Final = 8  # words of a timing that is no sentence
_CAME: Final = frozenset(
    "complete completed done considered received presented delivered discussed taken noted "
    "reported closed".split()
)
_TO_COME: Final = frozenset(
    ("planned", "scheduled", "on track", "not started", "open", "programmed", "confirmed",
     "forthcoming", "on agenda", "agreed", "to come", "due")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ComingCells:
    """What the cells of a row say of when its topic comes: each its words, "" for none.

    `when` is the day or the rule of its own cell, or of what stands over the row. `tells_when`
    says that a column, or a part, is for it; else an absent day is no word that there is none.
    """

    when: Occurrence
    section: Section
    timing: str = ""
    every: str = ""
    last: str = ""
    status: str = ""
    last_heading: str = ""
    status_heading: str = ""
    tells_when: bool = True


def with_coming(topic: ExtractedTopic, cells: ComingCells) -> ExtractedTopic:
    """A topic with when it comes, how it comes again, when it came last and whether it came."""
    topic = _with_due(topic, cells)
    topic = _with_rule(topic, cells)
    topic = _with_last(topic, cells)
    topic = _with_status(topic, cells)
    timed = any(fact.name in (FactName.DUE, FactName.EVERY) for fact in topic.facts)
    if timed or cells.tells_when or cells.section.kind is not SectionKind.DATED:
        return topic
    return _with(topic, FactName.DUE, "", FactCode.UNTOLD, None)


def _with_due(topic: ExtractedTopic, cells: ComingCells) -> ExtractedTopic:
    """The day or month for which it is planned, and the timing in words."""
    timed = _timing(cells.timing)
    when = cells.when
    if not (when.is_dated or when.said or when.value):
        when = timed
    words = cells.timing if timed.said and not timed.value else None
    condition = _condition(topic.name) if when.since else None
    if condition:
        when = replace(when, said=condition).asked(FactCode.CONDITIONAL)
    said = "; ".join(dict.fromkeys(filter(None, (when.said, words)))) or None
    made = replace(topic, due=when.day, month=when.month, due_words=said)
    if when.recurs or not (when.words or said):
        return made
    as_said = said if when.code is FactCode.SURE else None
    value = when.value or _iso(when.day, when.month) or as_said
    return _with(made, FactName.DUE, when.words or cells.timing, when.code, value)


def _timing(words: str) -> Occurrence:
    """What a column of timing says; a day that a sentence in it speaks of is not its topic's."""
    found = occurrence_in(words)
    is_said = found.said is not None and len(words.split()) > _SHORT
    return Occurrence(found.words, said=found.said) if is_said else found


def _condition(name: str) -> str | None:
    """The bracket at the end of a name that says on what its coming depends: (if required)."""
    told = bracket_at_end(name)
    return told[1] if told and _CONDITION.match(told[1]) else None


def _with_rule(topic: ExtractedTopic, cells: ComingCells) -> ExtractedTopic:
    """The rule by which it comes again: of its cell, of the frequency, of standing items."""
    rules = [cells.when, occurrence_in(cells.every), _timing(cells.timing)]
    told = next((each for each in rules if each.recurs), None)
    if told is None and cells.section.kind is SectionKind.STANDING and not cells.when.words:
        told = Occurrence(cells.section.words, every=1, recurs=True)
    if told is None:
        return _with_frequency(topic, cells.every)
    condition = _condition(topic.name) if told.every else None
    if condition:
        told = replace(told, said=condition).asked(FactCode.CONDITIONAL)
    value = told.value or (str(told.every) if told.every else None)
    made = replace(topic, every=told.every, due_words=topic.due_words or told.said)
    return _with(made, FactName.EVERY, told.words, told.code, value)


def _with_frequency(topic: ExtractedTopic, words: str) -> ExtractedTopic:
    """What a column of frequencies says that is no rule: once, or words that are asked about."""
    if is_empty(words, NOT_YET) or words.casefold().strip(" .") in ("once", "one off", "one-off"):
        return topic
    month = occurrence_in(f"each {words}")
    if month.every and not isinstance(month.every, int):  # a frequency of June is of each June
        made = replace(topic, every=month.every)
        return _with(made, FactName.EVERY, words, FactCode.SURE, month.every)
    made = replace(topic, due_words=topic.due_words or words)
    return _with(made, FactName.EVERY, words, FactCode.NOT_UNDERSTOOD, None)


def _with_last(topic: ExtractedTopic, cells: ComingCells) -> ExtractedTopic:
    """The day on which it came last; where that is the one it is planned for, it came then."""
    if is_empty(cells.last, NOT_YET):
        return topic
    last = occurrence_in(cells.last)
    if last.day is None:
        return _noted(topic, cells.last_heading, cells.last)
    made = _with(
        replace(topic, last=last.day), FactName.LAST, last.words, last.code, _iso(last.day)
    )
    in_month = topic.month is not None and topic.month == Month(last.day.year, last.day.month)
    if topic.due == last.day or in_month:
        return _came(made, last.day, last.words)
    return made


def _with_status(topic: ExtractedTopic, cells: ComingCells) -> ExtractedTopic:
    """What a status says of whether it came; what is not understood is asked about."""
    words = cells.status
    if cells.section.kind is SectionKind.COME and topic.came is None:
        words = words or cells.section.words
        return _come_on_its_day(topic, words)
    folded = words.casefold().strip(" .")
    if is_empty(words, NOT_YET) or folded in _TO_COME:
        return topic
    if folded in _CAME:
        return _come_on_its_day(topic, words) if topic.came is None else topic
    noted = _noted(topic, cells.status_heading, words)
    return _with(noted, FactName.STATUS, words, FactCode.NOT_UNDERSTOOD, None)


def _come_on_its_day(topic: ExtractedTopic, words: str) -> ExtractedTopic:
    """A topic that is said to have come: on the day it was planned for, else it is asked."""
    if topic.due is not None:
        return _came(topic, topic.due, words)
    return _with(topic, FactName.CAME, words, FactCode.NOT_UNDERSTOOD, None)


def _came(topic: ExtractedTopic, day: date, words: str) -> ExtractedTopic:
    made = replace(topic, came=day)
    return _with(made, FactName.CAME, words, FactCode.SURE, day.isoformat())


def _noted(topic: ExtractedTopic, heading: str, words: str) -> ExtractedTopic:
    """A topic whose text says besides what no other field of it holds."""
    return replace(topic, text=one_line(f"{topic.text} {heading or 'Note'}: {words}"))


def _with(
    topic: ExtractedTopic, name: FactName, words: str, code: FactCode, value: str | None
) -> ExtractedTopic:
    fact = Fact(name, words, topic.where[0], code, value)
    return replace(topic, facts=(*topic.facts, fact))


def _iso(day: date | None, month: Month | None = None) -> str | None:
    if day is not None:
        return day.isoformat()
    return str(month) if month is not None else None
