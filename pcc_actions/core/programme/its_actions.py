"""The actions that a topic of the work programme is to answer."""

from collections.abc import Iterable

from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.programme.snapshot import TopicSnapshot
from pcc_actions.core.topic_names import name_key


def actions_of(topic: TopicSnapshot, actions: Iterable[Snapshot]) -> list[Snapshot]:
    """Those of the actions that name the topic, as it is called or was, in their order.

    A withheld action names none, and a withheld topic has no name, so that nothing exempt is
    told by what is published of the other.
    """
    names = {name_key(name) for name in (topic.topic, *topic.formerly)}
    return [
        action
        for action in actions
        if action.topic and action.board == topic.board and name_key(action.topic) in names
    ]
