"""The values of a topic as the log would hold them, and those that an asked one may mean."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.model import Recurrence
from pcc_actions.core.recurrence import recurrence_words
from pcc_actions.minutes.extracted_topic import ExtractedTopic, Month
from pcc_actions.minutes.facts import Fact, FactCode, FactName
from pcc_actions.minutes.programme.occurrences import occurrence_in


@dataclass(frozen=True, slots=True)
class When:
    """For which meeting a topic is planned, the timing in words, and what its text says of it."""

    due: date | None
    due_words: str | None
    beside: str | None = None


def when_of(extracted: ExtractedTopic, board: str, schedule: Schedule, today: date) -> When:
    """When a topic comes, as the log would hold it.

    A month is the board's meeting of that month, where the log knows one and no more; else it
    stays in words. Words beside a day or a rule belong to the text.
    """
    due, words = extracted.due, extracted.due_words
    month = extracted.month
    if month is not None:
        due = meeting_of(month, board, schedule, today)
        words = words if due else "; ".join(filter(None, (month.words, words)))
    if due or extracted.every:
        return When(due, None, words)
    return When(None, words)


def meeting_of(month: Month, board: str, schedule: Schedule, today: date) -> date | None:
    """The one meeting of a board in a month; None where the log knows none, or several."""
    days = schedule.days(board, today)
    found = [day for day in days if Month(day.year, day.month) == month]
    return found[0] if len(found) == 1 else None


def text_of(extracted: ExtractedTopic, when: When) -> str | None:
    """What a topic should hold, with the timing that no other field of it takes."""
    timing = f"Timing: {when.beside}" if when.beside else ""
    return " ".join(filter(None, (extracted.text, timing))) or None


def as_may_be_meant(extracted: ExtractedTopic) -> ExtractedTopic | None:
    """The topic with each fact that is asked as it may be meant; None where it stands so."""
    meant = extracted
    for fact in extracted.facts:
        if not fact.sure and fact.value is not None:
            meant = replace(meant, **_of_value(fact, fact.value))
    return None if meant == extracted else settled(meant)


def as_come(extracted: ExtractedTopic) -> ExtractedTopic | None:
    """A topic whose day is past, as one that came on it; None where it is no such, or a month."""
    past = (fact for fact in extracted.facts if fact.code is FactCode.PAST)
    day = next((_day(fact.value or "") for fact in past), None)
    return settled(replace(extracted, due=day, came=day)) if day else None


@dataclass(frozen=True, slots=True)
class TypedWhen:
    """When a topic comes as a person typed it: a day, a month, or words."""

    due: date | None = None
    month: Month | None = None
    words: str | None = None


def typed_when(typed: str) -> TypedWhen:
    """What was typed of when a topic comes; words stay as they are."""
    found = occurrence_in(typed)
    dated = found.day or found.month
    return TypedWhen(found.day, found.month, None if dated else typed or None)


def settled(extracted: ExtractedTopic) -> ExtractedTopic:
    """A topic of which a person has said what it is: nothing of it is asked."""
    facts = tuple(fact for fact in extracted.facts if fact.sure)
    return replace(extracted, implied=False, facts=facts)


def _of_value(fact: Fact, value: str) -> dict[str, Any]:
    """The keys of a topic that the value of a fact sets."""
    match fact.name:
        case FactName.DUE:
            return {"due": _day(value), "month": _month(value)}
        case FactName.EVERY:
            return {"every": _rule(value)}
        case FactName.CAME | FactName.LAST:
            return {fact.name.value: _day(value)}
        case _:
            return {}


def value_words(name: FactName, value: str | None) -> str:
    """The value of a fact in the words of the board: 14/02/2023, February 2021, every June."""
    if value is None:
        return ""
    if name is FactName.EVERY:
        return recurrence_words(_rule(value))
    day, month = _day(value), _month(value)
    return uk(day) if day else month.words if month else value


def _rule(value: str) -> Recurrence:
    return int(value) if value.isdecimal() else value


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _month(value: str) -> Month | None:
    """The month that a value names, as `Month` writes itself."""
    year, _, number = value.partition("-")
    plain = year.isdecimal() and number.isdecimal()
    return Month(int(year), int(number)) if plain else None
