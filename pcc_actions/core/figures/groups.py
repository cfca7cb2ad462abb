"""The figures of actions in groups: of each owner, board, theme or meeting."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from pcc_actions.core.figures.counts import Figures, figures_of
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.grouping import group_keys, grouped, heading_of, name_in
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.log_settings import Heading
from pcc_actions.core.queries import SortOrder

_BY_MEETING: Final = "meeting"


@dataclass(frozen=True, slots=True)
class FiguresGroup:
    """The figures of the actions under one heading.

    `key` is what these have in common, by its name: `owner`, None for those without one.
    """

    heading: str
    key: Mapping[str, str | date | None]
    figures: Figures

    @property
    def named(self) -> bool:
        """Whether there is anybody, or anything, that the actions are under."""
        return None not in self.key.values()


def figures_by(
    snapshots: Sequence[Snapshot], by: Heading, as_at: date, since: date | None
) -> tuple[FiguresGroup, ...]:
    """The figures of each group of `queries.group_keys`: who has most outstanding first.

    What has no owner or theme comes last, and meetings in the order of their days. An action
    with several owners counts under each, which are as `queries.under_one_key` has them.
    """
    groups = [
        FiguresGroup(heading_of(by, key, ones[0]), _key(by, key), figures_of(ones, as_at, since))
        for key, ones in grouped(snapshots, group_keys(by, snapshots))
    ]
    return tuple(groups if by == _BY_MEETING else sorted(groups, key=_most_first))


def _key(by: Heading, key: SortOrder) -> Mapping[str, str | date | None]:
    if by == _BY_MEETING:
        raised, board = key
        return {"board": str(board), "meeting": raised if isinstance(raised, date) else None}
    return {by: name_in(key)}


def _most_first(group: FiguresGroup) -> tuple[bool, int, int, str]:
    figures = group.figures
    return (not group.named, -figures.outstanding, -figures.overdue, group.heading)


def with_most(groups: Iterable[FiguresGroup]) -> list[FiguresGroup]:
    """The groups that have most outstanding, several where they have as many."""
    return _highest([(group, group.figures.outstanding) for group in groups if group.named])


def slowest(groups: Iterable[FiguresGroup]) -> list[FiguresGroup]:
    """The groups whose median of days to discharge is the longest."""
    return _highest([(group, group.figures.median_days or 0) for group in groups if group.named])


def _highest(measured: Sequence[tuple[FiguresGroup, float]]) -> list[FiguresGroup]:
    """The groups with the highest number, none where that is nought."""
    highest = max((number for _, number in measured), default=0)
    return [group for group, number in measured if number == highest > 0]
