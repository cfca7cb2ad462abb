"""What an import comes to before anything is recorded: the document read, and the plan."""

from collections.abc import Callable, Container
from dataclasses import dataclass, replace
from typing import Self

from pcc_actions.importing.action_planner import ActionPlanner
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.importing.planned_topic import PlannedTopic
from pcc_actions.importing.target_meeting import TargetMeeting
from pcc_actions.importing.told_columns import ToldColumns
from pcc_actions.importing.topic_planner import TopicPlanner
from pcc_actions.minutes.extracted import DocumentFinding, Minutes


@dataclass(frozen=True, slots=True)
class DocumentPlan:
    """A document read, and what would be done with what it says.

    `planner` is None where nothing can be recorded, and so is `topic_planner`. `export` says
    that the document is a spreadsheet that pcc-actions wrote. `told` is what its columns are.
    """

    name: str
    minutes: Minutes
    target: TargetMeeting
    planner: ActionPlanner | None
    actions: tuple[PlannedAction, ...]
    findings: tuple[DocumentFinding, ...]
    told: ToldColumns | None = None
    export: bool = False
    topic_planner: TopicPlanner | None = None
    topics: tuple[PlannedTopic, ...] = ()

    @property
    def columns(self) -> tuple[tuple[str, str], ...]:
        """Each heading of its tables of actions, and what is under it."""
        return self.told.columns if self.told else ()

    @property
    def kept_as(self) -> str | None:
        """The name of the map by which it is read, where one is kept that tells."""
        return self.told.kept_as if self.told else None

    @property
    def rows(self) -> tuple[PlannedAction | PlannedTopic, ...]:
        """All that is planned: its actions, then its topics."""
        return (*self.actions, *self.topics)

    @property
    def sure(self) -> tuple[PlannedAction, ...]:
        """The actions that would change the log, and need no asking."""
        return tuple(each for each in self.actions if each.sure)

    @property
    def in_doubt(self) -> tuple[PlannedAction, ...]:
        """The actions that are taken only if somebody says so."""
        return tuple(each for each in self.to_be_asked if each.plan == "ask")

    @property
    def to_be_asked(self) -> tuple[PlannedAction, ...]:
        """The actions that the log does not have already, and that nobody left before."""
        return tuple(each for each in self.actions if each.plan != "same" and not each.left)

    @property
    def left(self) -> tuple[PlannedAction, ...]:
        """The actions that the log does not have, and that somebody left before."""
        return tuple(each for each in self.actions if each.plan != "same" and each.left)

    @property
    def sure_topics(self) -> tuple[PlannedTopic, ...]:
        """The topics that would change the log, and need no asking."""
        return tuple(each for each in self.topics if each.sure)

    @property
    def topics_in_doubt(self) -> tuple[PlannedTopic, ...]:
        """The topics that are taken only if somebody says so."""
        return tuple(each for each in self.topics_to_be_asked if each.plan == "ask")

    @property
    def topics_to_be_asked(self) -> tuple[PlannedTopic, ...]:
        """The topics that the log does not have already, and that nobody left before."""
        return tuple(each for each in self.topics if each.plan != "same" and not each.left)

    def with_left(
        self, left: Container[str], key: Callable[[PlannedAction | PlannedTopic], str]
    ) -> Self:
        """The plan in which those whose key is among these were left before."""
        actions = (replace(each, left=key(each) in left) for each in self.actions)
        topics = (replace(each, left=key(each) in left) for each in self.topics)
        return replace(self, actions=tuple(actions), topics=tuple(topics))
