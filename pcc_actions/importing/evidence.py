"""What was read of an action or a topic, fact by fact: value, words, place, and whether sure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.references.parse import printed_parts
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.minutes.extracted import HEAD, ExtractedAction
from pcc_actions.minutes.extracted_topic import ExtractedTopic
from pcc_actions.minutes.facts import (
    FACTS_OF_ACTION,
    FACTS_OF_TOPIC,
    Fact,
    FactCode,
    FactName,
)

FactValue = str | tuple[str, ...] | None
"""The value of a fact as the JSON writes it: a day in ISO 8601, the owners one by one."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One fact of an action or a topic: value, code, the words it was read from, where they stand.

    Where the fact is asked, the value is what it may be, and is not recorded. `words` is None
    where nothing is said of it.
    """

    name: FactName
    value: FactValue
    code: FactCode
    words: str | None
    where: str

    @property
    def sure(self) -> bool:
        """Whether the words allow one reading only."""
        return self.code is FactCode.SURE


def evidence_of(planned: PlannedAction, day: date | None) -> Iterator[Evidence]:
    """The evidence of every fact, asked ones before sure ones of a name; `day` is the document's.

    What no reader kept the words of has the value as it is printed.
    """
    values, printed = _values(planned, day), _printed(planned.extracted, day)
    where = planned.extracted.where[0]
    for name in FACTS_OF_ACTION:
        fact = _fact(planned.extracted.facts, name)
        if fact is None:
            place = HEAD if name is FactName.MEETING and _of_document(planned) else where
            yield Evidence(name, values[name], FactCode.SURE, printed[name], place)
        else:
            value = values[name] if fact.sure else fact.value
            yield Evidence(name, value, fact.code, fact.words, fact.where)


def evidence_of_topic(topic: ExtractedTopic) -> Iterator[Evidence]:
    """The evidence of every fact of a topic; of what nothing is said there are no words."""
    for name in FACTS_OF_TOPIC:
        fact = _fact(topic.facts, name)
        if fact is None:
            yield Evidence(name, None, FactCode.SURE, None, topic.where[0])
        else:
            yield Evidence(name, fact.value, fact.code, fact.words, fact.where)


def _fact(facts: Sequence[Fact], name: FactName) -> Fact | None:
    """The fact of that name: the first that is asked, else the last that is sure."""
    named = [fact for fact in facts if fact.name is name]
    return next((fact for fact in named if not fact.sure), named[-1] if named else None)


def _values(planned: PlannedAction, day: date | None) -> dict[FactName, FactValue]:
    extracted = planned.extracted
    meeting = planned.meeting or day
    return {
        FactName.MEETING: meeting.isoformat() if meeting else None,
        FactName.REFERENCE: planned.reference,
        FactName.OWNERS: extracted.owners,
        FactName.DUE: extracted.due.isoformat() if extracted.due else extracted.due_words,
        FactName.STATUS: extracted.status,
        FactName.EXEMPT: extracted.exempt,
    }


def _printed(extracted: ExtractedAction, day: date | None) -> dict[FactName, str | None]:
    due = uk(extracted.due) if extracted.due else None
    return {
        FactName.MEETING: _meeting_words(extracted, day),
        FactName.REFERENCE: extracted.reference,
        FactName.OWNERS: " / ".join(extracted.owners) or None,
        FactName.DUE: extracted.due_words or due,
        FactName.STATUS: extracted.update,
        FactName.EXEMPT: extracted.exempt,
    }


def _meeting_words(extracted: ExtractedAction, day: date | None) -> str | None:
    if _dated(extracted):
        return extracted.reference
    meeting = extracted.meeting or day
    return uk(meeting) if meeting else None


def _of_document(planned: PlannedAction) -> bool:
    """Whether the action names no meeting itself, so that the document's is its own."""
    return planned.extracted.meeting is None and not _dated(planned.extracted)


def _dated(extracted: ExtractedAction) -> bool:
    return bool(extracted.reference and printed_parts(extracted.reference).day)
