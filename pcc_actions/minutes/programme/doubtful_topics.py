"""What is asked about a topic beside the others of its document, and beside the document's day."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pcc_actions.core.publication.ground import UNSTATED
from pcc_actions.core.topic_names import name_key
from pcc_actions.minutes.exempt_lines import firmer
from pcc_actions.minutes.exemption_words import exemption_of, words_of_exemption
from pcc_actions.minutes.extracted_topic import ExtractedTopic, Month
from pcc_actions.minutes.facts import Fact, FactCode, FactName


def with_doubts(topics: Sequence[ExtractedTopic], meeting: date | None) -> list[ExtractedTopic]:
    """The topics of a document of a meeting, with all that is asked about them."""
    return [_with_exemption(beside_meeting(each, meeting)) for each in with_repeats(topics)]


def with_repeats(topics: Sequence[ExtractedTopic]) -> list[ExtractedTopic]:
    """The topics with what is asked of those that stand there twice."""
    counted = Counter(map(_known_by, topics))
    return [_repeated(each) if counted[_known_by(each)] > 1 else each for each in topics]


def _known_by(topic: ExtractedTopic) -> tuple[str, str | None]:
    return name_key(topic.name), topic.board


def _repeated(topic: ExtractedTopic) -> ExtractedTopic:
    """A topic whose name stands there twice: it may be the same again, or another."""
    fact = Fact(FactName.TOPIC, topic.name, topic.where[0], FactCode.REPEATED, topic.name)
    others = tuple(each for each in topic.facts if each.name is not FactName.TOPIC)
    return replace(topic, facts=(fact, *others))


def beside_meeting(topic: ExtractedTopic, meeting: date | None) -> ExtractedTopic:
    """A topic as asked about where its meeting is past, and nothing says that it came.

    Where its topics are still to be agreed, the document's own meeting is past too.
    """
    if meeting is not None and topic.came is not None and topic.came > meeting:
        return _not_yet(topic)
    if topic.came is not None or meeting is None:
        return topic
    own = topic.month == Month(meeting.year, meeting.month) or topic.due == meeting
    if topic.proposed and own:
        return _past(topic)
    return asked_where_past(topic, meeting)


def asked_where_past(topic: ExtractedTopic, day: date) -> ExtractedTopic:
    """A topic as asked about where it was to come before a day, and nothing says that it came."""
    comes = topic.due or (topic.month.last if topic.month else None)
    past = topic.came is None and comes is not None and comes < day
    return _past(topic) if past else topic


def _past(topic: ExtractedTopic) -> ExtractedTopic:
    """A topic whose meeting is asked about, since it is past."""
    value = topic.due.isoformat() if topic.due else str(topic.month)
    told = next((each for each in topic.facts if each.name is FactName.DUE), None)
    past = told or Fact(FactName.DUE, value, topic.where[0], value=value)
    rest = tuple(fact for fact in topic.facts if fact is not told)
    return replace(
        topic, due=None, month=None, facts=(*rest, replace(past, code=FactCode.PAST, value=value))
    )


def _not_yet(topic: ExtractedTopic) -> ExtractedTopic:
    """A topic that is said to have come on a day that is yet to come for its document."""
    facts = (
        replace(fact, code=FactCode.TO_COME) if fact.name is FactName.CAME else fact
        for fact in topic.facts
    )
    return replace(topic, came=None, facts=tuple(facts))


def _with_exemption(topic: ExtractedTopic) -> ExtractedTopic:
    """A topic that is exempt where any word of it, or of what it stands under, speaks of that."""
    words = f"{topic.name}\n{topic.text}\n{topic.due_words or ''}"
    ground = firmer(topic.exempt, exemption_of(words))
    if ground is None:
        return topic
    code = FactCode.NO_GROUND if ground == UNSTATED else FactCode.SURE
    said = words_of_exemption(words) if ground == UNSTATED else ground
    fact = Fact(FactName.EXEMPT, said, topic.where[0], code, ground)
    return replace(topic, exempt=ground, facts=(*topic.facts, fact))
