"""Which actions name which topic of the work programme, as at a day.

An action keeps the name that its topic had when it was recorded. It is looked for among all the
names that the topics of its board ever had, so that a topic that is renamed keeps its actions,
on earlier days too.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.entry_keys import EntryKey, entry_key, keys_of
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.snapshot import Snapshot, published, snapshots
from pcc_actions.core.model import Log
from pcc_actions.core.programme.snapshot import TopicSnapshot, topic_snapshot
from pcc_actions.core.topic_names import name_key

ActionsByTopic = dict[tuple[str, str], list[Snapshot]]  # by the topic's board and its name


def actions_naming(topic: TopicSnapshot, actions: ActionsByTopic) -> Sequence[Snapshot]:
    """Those of some actions that name a topic, in their order."""
    return actions.get((topic.board, topic.topic), ())


def actions_by_topic(log: Log, as_at: date, *, public: bool = False) -> ActionsByTopic:
    """The actions that name each topic as at a day; if `public`, as everybody may be told."""
    stood = snapshots(log, as_at)
    told = [published(each) for each in stood] if public else stood
    return named_topics(log, as_at).actions_of(told)


@dataclass(frozen=True, slots=True)
class NamedTopics:
    """The topics of a log as at a day, by each name that they ever had."""

    by_key: Mapping[EntryKey, TopicSnapshot]

    def topic_of(self, action: Snapshot) -> TopicSnapshot | None:
        """The topic that an action names; None where it names none that was there on the day."""
        return self.by_key.get((action.board, name_key(action.topic))) if action.topic else None

    def by_present_name(self, action: Snapshot) -> Snapshot:
        """The action under the name that its topic has on the day."""
        topic = self.topic_of(action)
        return action if topic is None else replace(action, topic=topic.topic)

    def actions_of(self, actions: Iterable[Snapshot]) -> ActionsByTopic:
        """Those of some actions that name each topic, in their order.

        A withheld action names none. A withheld topic is not told by its name, so that nothing
        is found for it: neither side tells of the other.
        """
        found: ActionsByTopic = defaultdict(list)
        for action in actions:
            if topic := self.topic_of(action):
                found[topic.board, topic.topic].append(action)
        return dict(found)


def named_topics(log: Log, as_at: date) -> NamedTopics:
    """The topics of a log as they stood at the end of a day, by name.

    The name that a topic has now goes before one that another had.
    """
    schedule = Schedule(log.meetings)
    stood = [(each, topic_snapshot(each, schedule, as_at)) for each in log.programme]
    known = [(each, snapshot) for each, snapshot in stood if snapshot is not None]
    now = {entry_key(each): snapshot for each, snapshot in known}
    ever = {key: snapshot for each, snapshot in known for key in keys_of(each)}
    return NamedTopics({**ever, **now})
