"""A log that is checked as at a day: what several checks look at, made once."""

from datetime import date
from functools import cached_property

from pcc_actions.core.checks.finding import Placed, placed
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.lifecycles import OUTSTANDING
from pcc_actions.core.history.replay import AnyStep, steps
from pcc_actions.core.history.snapshot import Snapshot, snapshot_of
from pcc_actions.core.history.states import AnyState, State
from pcc_actions.core.model import Log

Played = tuple[Placed, tuple[AnyStep, ...]]  # an entry, and the steps of its history


class Checked:
    """A log, and the day as at which it is checked; whether all of its texts are known visible."""

    def __init__(self, log: Log, as_at: date, *, all_visible: bool = False) -> None:
        self.log = log
        self.as_at = as_at
        self.all_visible = all_visible

    @cached_property
    def schedule(self) -> Schedule:
        """The meetings of every board."""
        return Schedule(self.log.meetings)

    def meets(self, board: str, day: date) -> bool:
        """Whether a board was to meet on a day, as that was known then."""
        return self.schedule.meets(board, day, self.as_at)

    @cached_property
    def places(self) -> list[Placed]:
        """Every entry with its place, the actions first."""
        return [*placed(self.log)]

    @cached_property
    def played(self) -> list[Played]:
        """Every entry with the steps of its whole history."""
        return [(place, tuple(steps(place.entry))) for place in self.places]

    @cached_property
    def taken(self) -> list[Played]:
        """Each entry that had taken a step by the end of the day, with those it had."""
        taken = ((place, self._until_the_day(place, played)) for place, played in self.played)
        return [each for each in taken if each[1]]

    def _until_the_day(self, place: Placed, played: tuple[AnyStep, ...]) -> tuple[AnyStep, ...]:
        if any(event.on > self.as_at for _, event, _ in played):
            return tuple(steps(place.entry, self.as_at))
        return played  # as nearly always

    @cached_property
    def states(self) -> list[tuple[Placed, AnyState]]:
        """Each entry that had taken a step, with its state at the end of the day."""
        return [(place, taken[-1][2]) for place, taken in self.taken]

    @cached_property
    def stood(self) -> list[tuple[Placed, AnyState]]:
        """The same of those that were raised by then."""
        return [each for each in self.states if each[1].raised <= self.as_at]

    @cached_property
    def actions(self) -> list[tuple[int, State]]:
        """Where every action stood at the end of the day, with its place in the log."""
        return [(place.index, state) for place, state in self.stood if isinstance(state, State)]

    @cached_property
    def outstanding(self) -> list[tuple[int, Snapshot]]:
        """The actions that were outstanding then, with all that a list shows of them."""
        return [
            (index, snapshot)
            for index, state in self.actions
            if state.status in OUTSTANDING
            and (snapshot := snapshot_of(self.log.actions[index], self.schedule, self.as_at))
        ]
