"""A log that is checked as at a day: what several checks look at, made once."""

from datetime import date
from functools import cached_property

from pcc_actions.core.checks.finding import Placed, placed
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.history.replay import AnyStep, steps
from pcc_actions.core.history.snapshot import Snapshot, placed_snapshots
from pcc_actions.core.history.states import AnyState
from pcc_actions.core.model import Log

_Place = tuple[EntryKind, int]


class Checked:
    """A log, and the day as at which it is checked."""

    def __init__(self, log: Log, as_at: date) -> None:
        self.log = log
        self.as_at = as_at

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
    def snapshots(self) -> list[tuple[int, Snapshot]]:
        """Where every action stood at the end of the day, with its place in the log."""
        return [*placed_snapshots(self.log, self.as_at)]

    @cached_property
    def stood(self) -> list[tuple[Placed, AnyState]]:
        """Each entry that was there at the end of the day, with its state then."""
        states = ((place, self.state(place)) for place in self.places)
        return [(place, state) for place, state in states if state and state.raised <= self.as_at]

    def played(self, place: Placed) -> tuple[AnyStep, ...]:
        """The steps of the whole history of an entry."""
        return self._played[place.of, place.index]

    def state(self, place: Placed) -> AnyState | None:
        """Where an entry stood at the end of the day, None where it had not been raised."""
        return self._states[place.of, place.index]

    @cached_property
    def _played(self) -> dict[_Place, tuple[AnyStep, ...]]:
        return {(each.of, each.index): tuple(steps(each.entry)) for each in self.places}

    @cached_property
    def _states(self) -> dict[_Place, AnyState | None]:
        return {(each.of, each.index): self._state(each) for each in self.places}

    def _state(self, place: Placed) -> AnyState | None:
        played = self.played(place)
        if any(event.on > self.as_at for _, event, _ in played):
            played = tuple(steps(place.entry, self.as_at))
        return played[-1][2] if played else None
