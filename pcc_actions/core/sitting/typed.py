"""What was typed in a sitting, as far as it was settled: nothing of it is recorded yet."""

from dataclasses import replace
from datetime import date
from typing import Any

from pcc_actions.core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class SittingMeeting:
    """The meeting of a sitting; one that is `new` is recorded with it."""

    board: str
    day: date
    new: bool = False


@dataclass(frozen=True, slots=True)
class TypedDue:
    """When an action is due: on a day, in words, or with neither at the next meeting."""

    day: date | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class TypedAction:
    """What was typed of a new action; None is what was not asked yet, or not said."""

    item: str
    text: str | None = None
    owners: tuple[str, ...] | None = None
    due: TypedDue | None = None
    exempt: str | None = None
    theme: str | None = None
    topic: str | None = None

    @property
    def is_whole(self) -> bool:
        """Whether all of it was asked."""
        return None not in (self.text, self.owners, self.due)


@dataclass(frozen=True, slots=True)
class TypedDischarge:
    """An earlier action that the meeting discharged, by its reference with the board before it.

    `minute` is the reference of the minute that agreed it.
    """

    reference: str
    note: str | None = None
    minute: str | None = None

    @property
    def bare_reference(self) -> str:
        """The reference without its board, as it is printed."""
        return self.reference.partition(":")[2]


@dataclass(frozen=True, slots=True)
class TypedPerson:
    """Somebody new whose whole name was typed, recorded with the actions that they own."""

    initials: str
    name: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """All that was typed: the meeting, what it discharged, what it raised.

    `minute` is the one that agreed the discharges typed next.
    """

    meeting: SittingMeeting | None = None
    minute: str | None = None
    discharges: tuple[TypedDischarge, ...] = ()
    actions: tuple[TypedAction, ...] = ()
    people: tuple[TypedPerson, ...] = ()

    @property
    def owners(self) -> set[str]:
        """Every owner of its actions."""
        return {owner for action in self.actions for owner in action.owners or ()}

    @property
    def owning(self) -> list[TypedPerson]:
        """The new people who own an action of it: one may be typed, and taken back."""
        owners = self.owners
        return [each for each in self.people if each.initials in owners]

    @property
    def of(self) -> SittingMeeting:
        """The meeting. Raises `ValueError` before it was answered."""
        if self.meeting is None:
            raise ValueError("The meeting is asked first.")
        return self.meeting

    def at(self, meeting: SittingMeeting) -> "Sitting":
        """The same of a meeting; where that is another one, without the minutes of the first."""
        if self.meeting is None or (meeting.board, meeting.day) == (self.of.board, self.of.day):
            return replace(self, meeting=meeting)
        discharges = tuple(replace(each, minute=None) for each in self.discharges)
        return replace(self, meeting=meeting, minute=None, discharges=discharges)

    @property
    def count(self) -> int:
        """How many discharges and actions there are."""
        return len(self.discharges) + len(self.actions)

    def with_action(self, number: int, **said: Any) -> "Sitting":
        """The same with something else said of an action, by its place from 0."""
        return replace(self, actions=_changed(self.actions, number, said))

    def with_discharge(self, number: int, discharge: TypedDischarge) -> "Sitting":
        """The same with a discharge in its place from 0, or behind the others."""
        before, after = self.discharges[:number], self.discharges[number + 1 :]
        return replace(self, discharges=(*before, discharge, *after))

    def without_discharge(self, number: int) -> "Sitting":
        """The same without the discharge at a place from 0, where there is one."""
        return replace(self, discharges=_left_out(self.discharges, number))

    def without(self, number: int) -> "Sitting":
        """The same without one of all, numbered from 0: the discharges first, then the actions."""
        if number < len(self.discharges):
            return self.without_discharge(number)
        return replace(self, actions=_left_out(self.actions, number - len(self.discharges)))


def _left_out(those: tuple[Any, ...], number: int) -> tuple[Any, ...]:
    return (*those[:number], *those[number + 1 :])


def _changed(
    actions: tuple[TypedAction, ...], number: int, said: dict[str, Any]
) -> tuple[TypedAction, ...]:
    return (*actions[:number], replace(actions[number], **said), *actions[number + 1 :])
