"""The work programme that an export has beside its actions, or by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.programme.actions_of import ActionsByTopic, actions_naming
from pcc_actions.core.programme.snapshot import TopicSnapshot, published_topic
from pcc_actions.exports.columns import ExportCell
from pcc_actions.exports.topic_columns import topic_cells
from pcc_actions.exports.topics_as_json import topic_record

TopicRow = tuple[str, list[ExportCell]]  # what a topic is called, and its cells


@dataclass(frozen=True, slots=True)
class ExportedProgramme:
    """Topics as they `stood`, the actions that name them, and the sentence that counts them.

    From one that is `public` exempt topics are withheld; of the actions it has what is published
    already. `boards` says that there are several.
    """

    stood: Sequence[TopicSnapshot]
    actions: ActionsByTopic
    sentence: str
    public: bool
    boards: bool = False

    @property
    def topics(self) -> list[TopicSnapshot]:
        """The topics, as far as they are told."""
        return [published_topic(each) if self.public else each for each in self.stood]

    @property
    def told(self) -> Iterator[tuple[TopicSnapshot, Sequence[Snapshot]]]:
        """The same, each with the actions that name it."""
        for topic in self.topics:
            yield topic, actions_naming(topic, self.actions)

    @property
    def records(self) -> list[dict[str, Any]]:
        """The topics in the machine form."""
        return [topic_record(topic, actions) for topic, actions in self.told]

    @property
    def rows(self) -> list[TopicRow]:
        """The topics as the rows of a table."""
        return [(topic.topic, topic_cells(topic, actions)) for topic, actions in self.told]
