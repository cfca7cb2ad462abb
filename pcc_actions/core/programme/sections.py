"""The work programme of a board, parted by when its topics come."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Final

from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.programme.snapshot import TopicSnapshot

SOON: Final = 3  # how many meetings after this one stand apart from those that are later


@dataclass(frozen=True, slots=True)
class MeetingTopics:
    """The topics that come at the meeting of a day, in the order of the log; perhaps none."""

    day: date
    topics: tuple[TopicSnapshot, ...] = ()


@dataclass(frozen=True, slots=True)
class BoardProgramme:
    """The topics of one board as at a day, each in one place only.

    `meeting` is the one that is looked forward to, None where none is known or asked about;
    `before` are those that come sooner, and `did_not_come` has the longest ago first. A topic
    that recurs at every meeting is `standing` and stands under none. `closed` are done or
    dropped.
    """

    board: str
    meeting: date | None
    did_not_come: tuple[TopicSnapshot, ...]
    before: tuple[MeetingTopics, ...]
    this_meeting: tuple[TopicSnapshot, ...]
    soon: tuple[MeetingTopics, ...]
    later: tuple[MeetingTopics, ...]
    to_be_timetabled: tuple[TopicSnapshot, ...]
    standing: tuple[TopicSnapshot, ...]
    closed: tuple[TopicSnapshot, ...]

    @property
    def other_meetings(self) -> tuple[MeetingTopics, ...]:
        """The meetings at which something comes, or which are soon, but for this one."""
        return (*self.before, *self.soon, *self.later)

    @property
    def planned(self) -> list[TopicSnapshot]:
        """Every topic that is still planned, in the order of the sections."""
        return [
            *self.did_not_come,
            *self.this_meeting,
            *(topic for each in self.other_meetings for topic in each.topics),
            *self.to_be_timetabled,
            *self.standing,
        ]


def board_programme(
    snapshots: Iterable[TopicSnapshot],
    board: str,
    days: Sequence[date],
    as_at: date,
    meeting: date | None = None,
) -> BoardProgramme:
    """Part the topics of a board as at a day.

    `days` are those of its meetings as they were then known. Without a `meeting` the first of
    them that is not over is looked forward to.
    """
    of_board = [each for each in snapshots if each.board == board]
    planned = [each for each in of_board if each.status == "planned"]
    meeting = meeting or next((day for day in days if day >= as_at), None)
    dated = [each for each in planned if _comes(each) and not each.did_not_come]
    coming = _by_meeting(dated, {day for day in days if day >= as_at})
    after = [each for each in coming if meeting is not None and each.day > meeting]
    return BoardProgramme(
        board=board,
        meeting=meeting,
        did_not_come=tuple(longest_ago_first(each for each in planned if each.did_not_come)),
        before=tuple(
            each for each in coming if each.topics and (meeting is None or each.day < meeting)
        ),
        this_meeting=tuple(each for each in dated if each.comes == meeting),
        soon=tuple(after[:SOON]),
        later=tuple(each for each in after[SOON:] if each.topics),
        to_be_timetabled=tuple(each for each in planned if _is_to_be_timetabled(each)),
        standing=tuple(each for each in planned if each.is_standing),
        closed=tuple(each for each in of_board if each.status != "planned"),
    )


def board_programmes(
    topics: Sequence[TopicSnapshot], boards: Iterable[str], schedule: Schedule, as_at: date
) -> list[BoardProgramme]:
    """The programme of each of some boards, looking forward to its next meeting."""
    return [board_programme(topics, code, schedule.days(code, as_at), as_at) for code in boards]


def longest_ago_first(missed: Iterable[TopicSnapshot]) -> list[TopicSnapshot]:
    """Topics that did not come, by their meetings; what was promised for a month comes last."""
    return sorted(missed, key=lambda topic: topic.comes or date.max)


def _comes(topic: TopicSnapshot) -> bool:
    return topic.comes is not None and not topic.is_standing


def _is_to_be_timetabled(topic: TopicSnapshot) -> bool:
    return topic.comes is None and not topic.is_standing and not topic.did_not_come


def _by_meeting(dated: Collection[TopicSnapshot], days: Collection[date]) -> list[MeetingTopics]:
    """The topics that come on each day, the earliest first; those days too on which none does."""
    by_day: dict[date, list[TopicSnapshot]] = {day: [] for day in days}
    for day, each in [(each.comes, each) for each in dated if each.comes]:
        by_day.setdefault(day, []).append(each)
    return [MeetingTopics(day, tuple(by_day[day])) for day in sorted(by_day)]
