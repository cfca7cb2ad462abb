"""Which topics an action may be said to be answered by, in what is told to everybody.

An exempt topic is not told by the actions that name it either.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from pcc_actions.core.history.exemption import exemption_mark
from pcc_actions.core.history.replay import replayed
from pcc_actions.core.model import Topic

if TYPE_CHECKING:
    from pcc_actions.core.entry_keys import EntryKey


class ToldTopics(NamedTuple):  # made in half the time of a dataclass, at every start
    """The names that topics of the programme have or had: of the open ones, and of the exempt."""

    open: "frozenset[EntryKey]" = frozenset()
    exempt: "frozenset[EntryKey]" = frozenset()

    def may_tell(self, name: str, boards: Collection[str]) -> bool:
        """Whether a name is that of an open topic of those boards, and of no exempt one.

        A name that no topic has is not told: nothing says what it is of.
        """
        from pcc_actions.core.topic_names import name_key

        keys = {(board, name_key(name)) for board in boards}
        return not keys.isdisjoint(self.open) and keys.isdisjoint(self.exempt)


NO_TOPICS: Final = ToldTopics()


def told_topics(programme: Iterable[Topic], as_at: date) -> ToldTopics:
    """Which topics may be told: those exempt neither at the end of a day nor since."""
    known: dict[bool, set[EntryKey]] = {True: set(), False: set()}
    for topic in programme:
        known[_is_exempt(topic, as_at)].update(_keys(topic))
    return ToldTopics(frozenset(known[False]), frozenset(known[True]))


def _keys(topic: Topic) -> Iterator["EntryKey"]:
    from pcc_actions.core.entry_keys import keys_of  # most logs have no programme

    return keys_of(topic)


def _is_exempt(topic: Topic, as_at: date) -> bool:
    if topic.exempt or exemption_mark(topic):
        return True
    if not any("exempt" in (*event.values, *event.changes) for event in topic.history):
        return False  # as nearly every one, and papers ask for very many days
    then = replayed(topic, as_at)
    return then is not None and then.exempt is not None
