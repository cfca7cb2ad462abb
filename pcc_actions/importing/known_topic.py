"""A topic of a document beside the one of that name in the log: what the document says besides."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from pcc_actions.core.changes.imported_topics import ImportedTopic
from pcc_actions.core.changes.programme import TopicCorrections
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.replay import replayed
from pcc_actions.core.model import Topic
from pcc_actions.core.programme.coming import coming
from pcc_actions.core.recurrence import recurrence_words
from pcc_actions.core.text.english import joined
from pcc_actions.core.topic_names import name_key
from pcc_actions.importing.topic_doubts import (
    closed_in_log,
    planned_otherwise,
    why_of,
    worded_otherwise,
)
from pcc_actions.importing.topic_values import When, text_of
from pcc_actions.minutes.extracted_topic import ExtractedTopic, Month
from pcc_actions.minutes.facts import Fact, FactCode, FactName

_OF_MEETINGS: Final = (FactName.DUE, FactName.EVERY, FactName.CAME)


@dataclass(frozen=True, slots=True)
class TopicChange:
    """What a document says of a topic of the log besides, None where nothing; and what is asked."""

    taken: ImportedTopic | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Beside:
    """A topic of a document and the one of the log; `comes` is the day the log has it come."""

    extracted: ExtractedTopic
    when: When
    topic: Topic
    comes: date | None


def beside_log(
    extracted: ExtractedTopic,
    when: When,
    topic: Topic,
    schedule: Schedule,
    day: date,
    today: date,
) -> TopicChange:
    """What a document of a day says of a topic that the log does not have of it yet."""
    state = replayed(topic, today)
    comes = coming(state, schedule, today).day if state else None
    both = _Beside(extracted, when, topic, comes)
    change = ImportedTopic(day, known=(topic.board, topic.topic))
    unknown = [fact for fact in extracted.facts if _is_asked(fact, both)]
    if topic.status != "planned":
        became, asked = _of_closed(both, change)
    else:
        became, asked = _of_planned(both, change)
    why = " ".join(filter(None, (*map(why_of, unknown), *asked)))
    if became == change:
        return TopicChange(None, why)
    twice = (why_of(fact) for fact in extracted.facts if fact.code is FactCode.REPEATED)
    return TopicChange(became, " ".join(filter(None, (*twice, why))))


def as_edited(
    extracted: ExtractedTopic, topic: Topic, schedule: Schedule, today: date
) -> ExtractedTopic:
    """A topic of a spreadsheet of ours, with the one of its two days that somebody changed.

    Where neither is what the log has, which is meant is asked.
    """
    stated = extracted.stated
    if stated in (None, extracted.due, topic.due):
        return extracted
    state = replayed(topic, today)
    if state and extracted.due == coming(state, schedule, today).day:
        return replace(extracted, due=stated)
    facts = (
        replace(fact, code=FactCode.SEVERAL) if fact.name is FactName.DUE else fact
        for fact in extracted.facts
    )
    return replace(extracted, due=None, facts=tuple(facts))


def _is_asked(fact: Fact, both: _Beside) -> bool:
    """Whether a fact is asked that the log does not have as it may be meant."""
    if fact.sure:
        return False
    if fact.code is FactCode.UNTOLD and fact.name is FactName.CAME:
        return both.topic.status != "done"
    if fact.name is FactName.EXEMPT:
        return both.topic.exempt is None
    return fact.name in _OF_MEETINGS and not _is_known(fact, both)


def _is_known(fact: Fact, both: _Beside) -> bool:
    topic = both.topic
    days = [each for each in (both.comes, topic.due, topic.last, topic.closed) if each]
    months = [str(Month(each.year, each.month)) for each in days]
    told = [*(each.isoformat() for each in days), *months, str(topic.every or "")]
    noted = (topic.due_words or "", topic.text or "")
    return fact.value in told or bool(fact.words and any(fact.words in each for each in noted))


def _of_closed(both: _Beside, change: ImportedTopic) -> tuple[ImportedTopic, list[str]]:
    """Of a topic that was done or dropped: nothing, or that it is planned again, which is asked."""
    topic, due = both.topic, both.when.due
    settled = both.extracted.came or due or both.comes
    unsure = any(not fact.sure and fact.name is FactName.DUE for fact in both.extracted.facts)
    if unsure or (settled and topic.closed and settled <= topic.closed):
        return change, []
    again = replace(change, reopened=True, moved=due is not None, to=due)
    return again, [closed_in_log(topic)]


def _of_planned(both: _Beside, change: ImportedTopic) -> tuple[ImportedTopic, list[str]]:
    extracted, topic = both.extracted, both.topic
    asked: list[str] = []
    came = _came(extracted, topic)
    if came is not None:
        change = replace(change, came=came)
    elif extracted.came is None:
        change, asked = _of_meeting(both, change)
    if extracted.exempt and topic.exempt is None:
        change = replace(change, exempt=extracted.exempt)
    values = dict(_values(both))
    lacking = {name: value for name, value in values.items() if not getattr(topic, name)}
    others = [name for name, value in values.items() if name not in lacking]
    asked += [worded_otherwise(_NAMES[name], _in_log(name, topic)) for name in others]
    if values:
        due = change.corrected or TopicCorrections()
        change = replace(change, corrected=replace(due, **values))
    return change, asked


def _came(extracted: ExtractedTopic, topic: Topic) -> date | None:
    """The day on which it came, where the log does not have that it came since."""
    day = extracted.came or (extracted.last if topic.every else None)
    return day if day and (topic.last is None or topic.last < day) else None


def _of_meeting(both: _Beside, change: ImportedTopic) -> tuple[ImportedTopic, list[str]]:
    """Where the document has it come at another meeting, or in other words, than the log."""
    extracted, when, topic, comes = both.extracted, both.when, both.topic, both.comes
    if when.due is not None:
        return (change if when.due == comes else replace(change, moved=True, to=when.due)), []
    if any(not fact.sure and fact.name in _OF_MEETINGS for fact in extracted.facts):
        return change, []  # which is asked, and no word that it comes at none
    month = extracted.month
    if month and comes and month == Month(comes.year, comes.month):
        return change, []
    if when.due_words and when.due_words != topic.due_words:
        other = comes if topic.due else None
        asked = [planned_otherwise(when, other)] if other or topic.due_words else []
        return replace(change, corrected=TopicCorrections(due_words=when.due_words)), asked
    if topic.due and comes and not (when.due_words or extracted.every or extracted.implied):
        return replace(change, moved=True), [planned_otherwise(when, comes)]
    return change, []


_NAMES: Final = {
    "every": "rule by which it comes again",
    "last": "day of its last report",
    "text": "text",
    "owners": "owner",
    "theme": "theme",
}


def _values(both: _Beside) -> Iterator[tuple[str, Any]]:
    """What the document has of a topic, and the log not, or otherwise."""
    extracted, topic = both.extracted, both.topic
    if extracted.every and extracted.every != topic.every:
        yield "every", extracted.every
    last = extracted.last if extracted.came is None and not topic.every else None
    if last and (topic.last is None or topic.last < last):
        yield "last", last
    text = None if extracted.implied else text_of(extracted, both.when)
    if text and name_key(text) != name_key(topic.text or ""):
        yield "text", text
    if extracted.owners and set(extracted.owners) != set(topic.owners):
        yield "owners", extracted.owners
    if extracted.theme and name_key(extracted.theme) != name_key(topic.theme or ""):
        yield "theme", extracted.theme


def _in_log(name: str, topic: Topic) -> str:
    """A value that a topic has in the log, in words."""
    value = getattr(topic, name)
    if name == "every":
        return recurrence_words(value)
    if isinstance(value, date):
        return uk(value)
    return joined(value) if isinstance(value, tuple) else str(value)
