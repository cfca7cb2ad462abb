"""What a chief executive asks in the morning: what is late, what comes, who has most."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.grouping import group_keys, grouped, name_in, under_one_key
from pcc_actions.core.history.lifecycles import OUTSTANDING
from pcc_actions.core.history.snapshot import Snapshot, snapshots
from pcc_actions.core.model import Log
from pcc_actions.core.movement_days import first_days
from pcc_actions.core.movement_list import BoardMovement, board_movements
from pcc_actions.core.next_meetings import NextMeetings, is_coming, next_meetings
from pcc_actions.core.programme.sections import (
    BoardProgramme,
    board_programmes,
    longest_ago_first,
)
from pcc_actions.core.programme.snapshot import TopicSnapshot, topic_snapshots
from pcc_actions.core.queries import Filters, board_codes, filtered, ordered


@dataclass(frozen=True, slots=True)
class OwnerLoad:
    """How much of what is outstanding somebody has; an owner of None is of what has none."""

    owner: str | None
    outstanding: int
    overdue: int
    completed: int


@dataclass(frozen=True, slots=True)
class Today:
    """Where one board stands on a day, or all of them.

    `board` is the code of the one that was asked for. `outstanding` has the most overdue
    first, `meetings` the next meeting of each board, None where none is known, and `moved`
    what happened since the last one, as `movement` lists it. `loads` have who has most first, and
    `programmes` the topics of each board that has any. `where` says in how many logs that is,
    empty for one: of several each board is called by its body and its code. `files` are those
    logs or folders as they were named, for lines that are to be typed.
    """

    as_at: date
    board: str | None
    outstanding: Sequence[Snapshot]
    meetings: NextMeetings
    moved: Sequence[BoardMovement]
    loads: Sequence[OwnerLoad]
    programmes: Sequence[BoardProgramme]
    where: str = ""
    files: Sequence[str] = ()

    @property
    def overdue(self) -> list[Snapshot]:
        """What is overdue, the worst first."""
        return self._those(lambda each: each.overdue)

    @property
    def coming(self) -> list[Snapshot]:
        """What is due by the next meeting of its board, and neither late nor reported complete."""
        return self._those(lambda each: is_coming(each, self.meetings))

    @property
    def completed(self) -> list[Snapshot]:
        """What is reported complete, the longest waiting for the board first."""
        waiting = self._those(lambda each: each.status == "completed")
        return sorted(waiting, key=lambda each: each.completed_on or date.max)

    @property
    def did_not_come(self) -> list[TopicSnapshot]:
        """The topics that were promised for a meeting that is over, the longest ago first."""
        return longest_ago_first(topic for each in self.programmes for topic in each.did_not_come)

    @property
    def topics_coming(self) -> list[TopicSnapshot]:
        """The topics that come at the next meeting of their board, but for those at every one."""
        return [topic for each in self.programmes for topic in each.this_meeting]

    def _those(self, wanted: Callable[[Snapshot], bool]) -> list[Snapshot]:
        return [each for each in self.outstanding if wanted(each)]


def today_of(log: Log, board: str | None, as_at: date) -> Today:
    """Where a board stands at the end of a day, or for None every board of the log."""
    filters = Filters(board=board, statuses=OUTSTANDING)
    outstanding = ordered(filtered(snapshots(log, as_at), filters, log))
    codes = board_codes(log, board)
    since = first_days(log, codes, None, as_at, as_at)
    return Today(
        as_at=as_at,
        board=board,
        outstanding=outstanding,
        meetings=next_meetings(log, codes, as_at),
        moved=board_movements(log, since, as_at),
        loads=owner_loads(under_one_key(outstanding, log.people, as_at)),
        programmes=_programmes(log, codes, as_at),
    )


def joined_today(
    days: Sequence[tuple[str, Today]], as_at: date, where: str, files: Sequence[str] = ()
) -> Today:
    """Where the boards of several logs stand, each of which has the name of its body beside it."""
    of_body = [_of_body(body, today) for body, today in days]
    outstanding = ordered(each for today in of_body for each in today.outstanding)
    return Today(
        as_at=as_at,
        board=None,
        outstanding=outstanding,
        meetings={board: day for today in of_body for board, day in today.meetings.items()},
        moved=[each for today in of_body for each in today.moved],
        loads=owner_loads(outstanding),
        programmes=[each for today in of_body for each in today.programmes],
        where=where,
        files=files,
    )


def _of_body(body: str, today: Today) -> Today:
    """Where the boards of one log stand, with the name of its body before the code of each."""

    def called(code: str) -> str:
        return f"{body} {code}"

    return replace(
        today,
        outstanding=[
            replace(each, board=called(each.board), body=body) for each in today.outstanding
        ],
        meetings={called(code): day for code, day in today.meetings.items()},
        moved=[
            replace(each, board=replace(each.board, code=called(each.board.code)))
            for each in today.moved
        ],
        programmes=[_programme_called(called(each.board), each) for each in today.programmes],
    )


def _programme_called(board: str, programme: BoardProgramme) -> BoardProgramme:
    """What is told in the morning of the work programme of a board that is called otherwise."""
    return replace(
        programme,
        board=board,
        did_not_come=tuple(replace(each, board=board) for each in programme.did_not_come),
        this_meeting=tuple(replace(each, board=board) for each in programme.this_meeting),
    )


def _programmes(log: Log, codes: Iterable[str], as_at: date) -> list[BoardProgramme]:
    """The work programme of each board that has one."""
    topics = topic_snapshots(log, as_at)
    boards = {each.board for each in topics}
    with_topics = [code for code in codes if code in boards]
    return board_programmes(topics, with_topics, Schedule(log.meetings), as_at)


def owner_loads(outstanding: Sequence[Snapshot]) -> list[OwnerLoad]:
    """How much each owner has, who has most first; what has several owners is on each."""
    loads = [
        OwnerLoad(
            name_in(key),
            len(ones),
            sum(each.overdue for each in ones),
            sum(each.status == "completed" for each in ones),
        )
        for key, ones in grouped(outstanding, group_keys("owner", outstanding))
    ]
    # Who have as much stay in the order of their names.
    return sorted(loads, key=lambda load: (-load.outstanding, -load.overdue))
