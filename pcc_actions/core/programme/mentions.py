"""What is said beside an action of the topic that will answer it."""

from collections.abc import Iterable, Mapping

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.history.snapshot import Snapshot, SnapshotKey
from pcc_actions.core.programme.actions_of import NamedTopics
from pcc_actions.core.programme.snapshot import TopicSnapshot
from pcc_actions.core.programme.words import comes_words

Mentions = Mapping[SnapshotKey, str]


def mention(action: Snapshot, named: NamedTopics) -> str:
    """The topic that an action names, and when it comes; empty where it names none.

    One that was not on the programme on the day is named as the action names it.
    """
    topic = named.topic_of(action)
    if topic is None:
        return action.topic or ""
    return f"{topic.topic}, {_when(topic)}"


def mentions(actions: Iterable[Snapshot], named: NamedTopics) -> Mentions:
    """What is said of the topics that some actions name, of each action that names one."""
    said = {each.key: mention(each, named) for each in actions}
    return {key: words for key, words in said.items() if words}


def _when(topic: TopicSnapshot) -> str:
    if topic.status != "planned" or topic.is_standing or topic.did_not_come or not topic.comes:
        return comes_words(topic)
    return f"comes {uk(topic.comes)}"
