"""The figures of some actions, each defined here and nowhere else.

What there is none of yet has no number: None is not nought.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.queries import ordered


@dataclass(frozen=True, slots=True)
class Oldest:
    """The outstanding action that was raised first, and how many days ago that was.

    `exempt` is the ground on which it is not for publication, and `body` says in which of several
    logs it is.
    """

    board: str
    reference: str
    raised: date
    days: int
    exempt: str | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of some actions as at a day, or what happened to them since another.

    `discharged` counts those whose discharge stands and has a day, and `median_days` is of these,
    from the day each was raised, None where there is none. `first_dated` counts those of them that
    had a first due date, and `by_first_date` those of these that were discharged on that day or
    before it.
    `deferrals` counts how often any of the actions was deferred, whatever became of it.
    `oldest` is None where nothing is outstanding, or nothing that may be named. `since` is the
    first day of what is counted, None for all the time.
    """

    outstanding: int
    overdue: int
    discharged: int
    median_days: float | None
    first_dated: int
    by_first_date: int
    deferrals: int
    oldest: Oldest | None
    since: date | None = None

    @property
    def share_by_first_date(self) -> float | None:
        """Which part was discharged by its first date, None where none had one."""
        return self.by_first_date / self.first_dated if self.first_dated else None


def figures_of(
    snapshots: Sequence[Snapshot],
    as_at: date,
    since: date | None,
    *,
    told: Sequence[Snapshot] | None = None,
) -> Figures:
    """The figures of actions as they stood at the end of a day.

    What was discharged and deferred is counted from `since`, None for all the time, and as the
    oldest is only of those that may be `told`, by default of all.
    """
    told = snapshots if told is None else told
    discharged = [*_discharged(told, since)]
    dated = [(closed, one.first_due) for one, closed in discharged if one.first_due]
    return Figures(
        outstanding=sum(one.outstanding for one in snapshots),
        overdue=sum(one.overdue for one in snapshots),
        discharged=len(discharged),
        median_days=_median((closed - one.raised).days for one, closed in discharged),
        first_dated=len(dated),
        by_first_date=sum(closed <= first for closed, first in dated),
        deferrals=sum(_deferrals(one, since) for one in told),
        oldest=_oldest(told, as_at),
        since=since,
    )


def _discharged(
    snapshots: Iterable[Snapshot], since: date | None
) -> Iterator[tuple[Snapshot, date]]:
    """What was discharged, and on which day: one that was typed into the file may have none."""
    for one in snapshots:
        if one.status == "discharged" and one.closed and one.closed >= (since or date.min):
            yield one, one.closed


def _median(numbers: Iterable[int]) -> float | None:
    """The middle one, or half-way between the middle two (`statistics` takes long to import)."""
    in_order = sorted(numbers)
    if not in_order:
        return None
    middle = len(in_order) // 2
    return (in_order[middle] + in_order[~middle]) / 2


def _deferrals(snapshot: Snapshot, since: date | None) -> int:
    deferred = (event for event in snapshot.history if event.kind == "deferred")
    return sum(since is None or event.on >= since for event in deferred)


def _oldest(snapshots: Iterable[Snapshot], as_at: date) -> Oldest | None:
    outstanding = ordered((one for one in snapshots if one.outstanding), "raised")
    if not outstanding:
        return None
    first = outstanding[0]
    days = (as_at - first.raised).days
    return Oldest(first.board, first.reference, first.raised, days, first.ground, first.body)
