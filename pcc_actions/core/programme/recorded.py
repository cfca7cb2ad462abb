"""What is said once something was recorded of a topic of the work programme."""

from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.event_words import event_words
from pcc_actions.core.model import Event
from pcc_actions.core.programme.snapshot import TopicSnapshot
from pcc_actions.core.programme.words import comes_words, promised_words, recurs_words

# After these it is told when the topic comes: what was recorded does not say it.
_COMES_THEN: Final = frozenset({"raised", "done", "reopened"})


def recorded_of_topic(topic: TopicSnapshot, event: Event, today: date) -> str:
    """Say what was recorded of a topic and when it comes, as where it stands now shows it."""
    when = "" if event.on == today else f", on {uk(event.on)},"
    what = event_words(event, topic.history, EntryKind.TOPIC)
    comes = ""
    if event.kind in _COMES_THEN and topic.status == "planned":
        comes = f"; it {_comes(topic)}"
    exempt = f"; exempt ({topic.exempt})" if event.kind == "raised" and topic.exempt else ""
    return f"“{topic.topic}” of {topic.board}{when} {what}{comes}{exempt}."


def _comes(topic: TopicSnapshot) -> str:
    """When a topic comes, as the end of a sentence about it."""
    often = recurs_words(topic)
    if topic.is_standing:
        return f"comes {often}"
    if topic.did_not_come:
        return f"was {promised_words(topic)}, which is past"
    if topic.every is None:
        return f"comes on {uk(topic.comes)}" if topic.comes else f"is {comes_words(topic)}"
    if topic.comes_by == "words":
        return f"is {comes_words(topic)}, {often}"
    if topic.comes:
        return f"comes next on {uk(topic.comes)}, {often}"
    said = f" in {topic.timing}" if topic.timing else ""
    return f"comes next{said}, {often}, for which no meeting is known yet"
