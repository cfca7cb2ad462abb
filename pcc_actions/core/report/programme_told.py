"""The work programme of a board on a paper: its topics as far as the paper may tell them."""

from collections.abc import Iterable, Iterator, Sequence

from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.snapshot import Snapshot, snapshot_of, withheld
from pcc_actions.core.history.told_topics import told_topics
from pcc_actions.core.model import Action, Log
from pcc_actions.core.owners import KnownPeople
from pcc_actions.core.programme.actions_of import ActionsByTopic, actions_naming, named_topics
from pcc_actions.core.programme.sections import BoardProgramme, board_programme
from pcc_actions.core.programme.snapshot import TopicSnapshot, topic_snapshots, withheld_topic
from pcc_actions.core.report.request import PaperRequest
from pcc_actions.core.report.topic_rows import ended_between


@dataclass(frozen=True, slots=True)
class ProgrammeTold:
    """The work programme of a board as a paper tells it.

    Of its topics those are `ended` that came or were dropped in the days of the paper; `actions`
    are the outstanding ones that each topic is to answer.
    """

    request: PaperRequest
    topics: BoardProgramme
    ended: tuple[TopicSnapshot, ...]
    actions: ActionsByTopic

    def references(self, topic: TopicSnapshot) -> Sequence[str]:
        """The references of the actions that a topic is to answer; of a withheld one none."""
        if topic.withheld:
            return ()
        return [action.reference for action in actions_naming(topic, self.actions)]


def programmes_told(
    log: Log, requests: Iterable[PaperRequest], *, include_exempt: bool
) -> list[ProgrammeTold]:
    """The programme of each board that a paper is of, without boards that have none."""
    told = (programme_told(log, each, include_exempt=include_exempt) for each in requests)
    return [each for each in told if each is not None]


def programme_told(
    log: Log, request: PaperRequest, *, include_exempt: bool
) -> ProgrammeTold | None:
    """The programme of the board as at the day of a paper, None where it had no topic yet.

    Without `include_exempt` no word of an exempt topic goes any further than here, and nothing
    ties an action to it; nor does it then stand on the paper of one owner.
    """
    board, as_at = request.board.code, request.as_at
    stood = [each for each in topic_snapshots(log, as_at) if each.board == board]
    if not stood:
        return None
    told = [*_told(log, request, stood, include_exempt=include_exempt)]
    days = Schedule(log.meetings).days(board, as_at)
    return ProgrammeTold(
        request,
        board_programme((shown for _, shown in told), board, days, as_at, request.meeting),
        tuple(shown for each, shown in told if _ended(each, shown, request)),
        named_topics(log, as_at).actions_of(
            _outstanding(log, request, include_exempt=include_exempt)
        ),
    )


def _told(
    log: Log, request: PaperRequest, stood: Sequence[TopicSnapshot], *, include_exempt: bool
) -> Iterator[tuple[TopicSnapshot, TopicSnapshot]]:
    """Each topic that the paper tells, as it stood and as it is told."""
    known = KnownPeople(log.people, request.as_at)
    for topic in stood:
        shown = topic if include_exempt else withheld_topic(topic)
        owner = request.owner
        if owner is None or (not shown.withheld and known.owns(owner, topic.owners)):
            yield topic, shown


def _ended(topic: TopicSnapshot, shown: TopicSnapshot, request: PaperRequest) -> bool:
    """Whether it ended in the days of the paper; that a withheld one recurs is not told."""
    if shown.withheld and topic.status == "planned":
        return False
    return ended_between(topic, request.since)


def _outstanding(log: Log, request: PaperRequest, *, include_exempt: bool) -> Iterator[Snapshot]:
    """The outstanding actions that name a topic, as far as they are told."""
    schedule, as_at = Schedule(log.meetings), request.as_at
    topics = told_topics(log.programme, as_at)
    for action in filter(_names_a_topic, log.actions):
        snapshot = snapshot_of(action, schedule, as_at, topics)
        if snapshot is not None and snapshot.outstanding:
            yield snapshot if include_exempt else withheld(snapshot)


def _names_a_topic(action: Action) -> bool:
    """Whether an action names a topic, or ever did: most do not, and need no replay."""
    return bool(action.topic) or any("topic" in event.changes for event in action.history)
