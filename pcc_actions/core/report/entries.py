"""Which actions stand on a paper, each as far as the paper may tell it."""

from collections.abc import Iterator
from datetime import date

from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.due_dates import due_dates
from pcc_actions.core.history.lifecycles import CLOSED, OUTSTANDING
from pcc_actions.core.history.replay import steps
from pcc_actions.core.history.snapshot import Snapshot, snapshot_of, withheld
from pcc_actions.core.history.told_topics import told_topics
from pcc_actions.core.model import Action, Log
from pcc_actions.core.owners import KnownPeople
from pcc_actions.core.report.request import PaperRequest, meeting_before_last
from pcc_actions.core.report.rows import Entry, SectionName


def entries_of(log: Log, request: PaperRequest, *, include_exempt: bool) -> Iterator[Entry]:
    """The actions of the board that are outstanding, or were closed in its days.

    Without `include_exempt` no word of an exempt one goes any further than here; nor does it
    then stand on the paper of one owner, for it would tell whose it is.
    """
    schedule = Schedule(log.meetings)
    for action, snapshot in _of_board(log, schedule, request):
        section = _section(action, snapshot, request)
        if section is None:
            continue
        told = snapshot if include_exempt else withheld(snapshot)
        if told.withheld and request.owner is not None:
            continue
        dates = () if told.withheld else due_dates(action, schedule, request.as_at)
        yield Entry(section, told, tuple(dates))


def closed_between(log: Log, request: PaperRequest) -> int:
    """Count the actions that neither this paper shows as closed nor, maybe, the one before.

    They were closed after the meeting before the last one and before the days of this
    paper, and not at a meeting: a paper made before that had them as outstanding.
    """
    if request.since is None:
        return 0
    schedule = Schedule(log.meetings)
    start = meeting_before_last(log, request) or date.min
    met = schedule.days(request.board.code, request.as_at)
    days = [
        _closed(action, snapshot, request.as_at)
        for action, snapshot in _of_board(log, schedule, request)
        if not snapshot.outstanding
    ]
    return sum(start < day < request.since and day not in met for day in days)


def _of_board(
    log: Log, schedule: Schedule, request: PaperRequest
) -> Iterator[tuple[Action, Snapshot]]:
    known = KnownPeople(log.people, request.as_at)
    topics = told_topics(log.programme, request.as_at)
    for action in log.actions:
        snapshot = snapshot_of(action, schedule, request.as_at, topics)
        if snapshot is None or snapshot.board != request.board.code:
            continue
        if request.owner is None or known.owns(request.owner, snapshot.owners):
            yield action, snapshot


def _section(action: Action, snapshot: Snapshot, request: PaperRequest) -> SectionName | None:
    """The section an action stands in, None where it was closed before those days."""
    if snapshot.status == "completed":
        return "for discharge"
    if snapshot.outstanding:
        return "overdue" if snapshot.overdue else "not yet due"
    since = request.since or date.min
    # Most actions of a long log are closed and done with: that is told without a replay.
    latest = max(snapshot.closed or date.min, snapshot.history[-1].on)
    return (
        "closed" if latest >= since and _closed(action, snapshot, request.as_at) >= since else None
    )


def _closed(action: Action, snapshot: Snapshot, as_at: date) -> date:
    """The day on which a closed action left those outstanding, or the one typed for it.

    Whichever is later: a closing that somebody typed into the file has no day, or one on
    which the board was told that the action was outstanding.
    """
    left = [
        event.on
        for before, event, after in steps(action, as_at)
        if before and before.status in OUTSTANDING and after.status in CLOSED
    ]
    return max(snapshot.closed or date.min, *left)
