"""What a document says of a topic of a work programme, taken into the log."""

from dataclasses import replace
from datetime import date
from typing import Final

from pcc_actions.core.changes.exemptions import exempted
from pcc_actions.core.changes.programme import (
    NewTopic,
    TopicCorrections,
    add_topic,
    cleaned_name,
    correct_topic,
    mark_topic_done,
    move_topic,
    reopen_topic,
)
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.entries import replaced
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log, Topic
from pcc_actions.core.programme.lookup import find_topic, whole_name_places
from pcc_actions.core.topic_names import name_key

BY_IMPORT: Final = "As the work programme has it."  # why it moved, or was put right


@dataclass(frozen=True, slots=True)
class ImportedTopic:
    """One topic to be taken in: a new one, or one of the log by its board and name.

    All is effective `on` the day of the document, but what has a day of its own: `came` is the
    one on which it came. `moved` says that it comes at another meeting, on the day `to`, or
    without one is to be timetabled again; `reopened` that it is planned again. `exempt` is the
    ground on which it is no longer for publication, `corrected` what the log lacks of it.
    """

    on: date
    new: NewTopic | None = None
    known: tuple[str, str] | None = None
    reopened: bool = False
    moved: bool = False
    to: date | None = None
    came: date | None = None
    exempt: str | None = None
    corrected: TopicCorrections | None = None

    @property
    def named(self) -> tuple[str, str]:
        """The board and the name of the topic. Raises `Refused` for a name that shows nothing."""
        if self.new:
            return self.new.board, cleaned_name(self.new.topic)
        return self.known or ("", "")


class GrowingProgramme:
    """A log into which topics are taken, one after the other.

    It finds them by name, so that a topic takes no longer than the one before.
    """

    def __init__(self, log: Log) -> None:
        self._head = replace(log, programme=())
        self._topics: list[Topic] = []
        self._places: dict[tuple[str, str], list[int]] = {}
        for topic in log.programme:
            self._add(topic)

    @property
    def log(self) -> Log:
        """The log as it has become."""
        return replace(self._head, programme=tuple(self._topics))

    def topic(self, board: str, name: str) -> Topic | None:
        """The topic of a board that has a name, or had it."""
        alone = self._alone(board, name)
        places = whole_name_places(alone, name, board)
        return alone.programme[places[0]] if places else None

    def made(self, taken: ImportedTopic, provenance: Provenance) -> tuple[Topic, ...]:
        """The topics of its name as `take` would leave them. Raises `Refused` as it does."""
        return take_topic(self._alone(*taken.named), taken, provenance).programme

    def take(self, taken: ImportedTopic, provenance: Provenance) -> None:
        """Record one topic and what is said of it. Raises `Refused` where that cannot be."""
        after, places = self.made(taken, provenance), self._having(*taken.named)
        for place, topic in zip(places, after, strict=False):
            self._topics[place] = topic
        for topic in after[len(places) :]:
            self._add(topic)

    def _alone(self, board: str, name: str) -> Log:
        """The log with no other topics than those of a board that have a name, or had it."""
        having = tuple(self._topics[place] for place in self._having(board, name))
        return replace(self._head, programme=having)

    def _having(self, board: str, name: str) -> list[int]:
        return self._places.get((board, name_key(name)), [])

    def _add(self, topic: Topic) -> None:
        for key in {name_key(name) for name in (topic.topic, *topic.formerly)}:
            self._places.setdefault((topic.board, key), []).append(len(self._topics))
        self._topics.append(topic)


def take_topic(log: Log, taken: ImportedTopic, provenance: Provenance) -> Log:
    """Record one topic and what is said of it. Raises `Refused` where that cannot be."""
    on = min(taken.on, taken.came or taken.on) if taken.new else taken.on
    provenance = replace(provenance, on=on)
    if taken.new:
        log = add_topic(log, taken.new, provenance)
        place = len(log.programme) - 1
    else:
        board, name = taken.named
        place = find_topic(log, name, board)
    log = _became(log, place, taken, provenance)
    if taken.came:
        log = mark_topic_done(log, place, replace(provenance, on=taken.came))
    return log


def _became(log: Log, place: int, taken: ImportedTopic, provenance: Provenance) -> Log:
    """What became of a topic beside that it came, in the order in which it can be said."""
    if taken.reopened:
        log = reopen_topic(log, place, provenance, BY_IMPORT)
    if taken.exempt:
        topic = exempted(log.programme[place], provenance, taken.exempt)
        log = replaced(log, place, topic)
    if taken.moved:
        log = move_topic(log, place, provenance, taken.to, BY_IMPORT)
    if taken.corrected:
        log = correct_topic(log, place, provenance, taken.corrected, BY_IMPORT)
    return log
