"""A sitting recorded as one revision, and what is to be known of it then."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pcc_actions.cli.exemption import warn_of_ground
from pcc_actions.cli.saving import record
from pcc_actions.cli.session import Session
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.snapshot import snapshot_of
from pcc_actions.core.messages import is_due_at_unknown_meeting, when_next
from pcc_actions.core.model import Action, Log
from pcc_actions.core.sitting.plan import changed, planned
from pcc_actions.core.sitting.typed import Sitting
from pcc_actions.core.unknown_owners import new_person_line, strangers
from pcc_actions.terminal.say import say_aside, warn

if TYPE_CHECKING:
    from pcc_actions.store.reading import Reading


def record_sitting(
    this: Session, sitting: Sitting, shown: Log, told: "Reading", *, dry_run: bool
) -> None:
    """Record all of a sitting, and say each part in a line.

    `shown` is the log beside which its references were shown. Raises `Refused` where something
    of it no longer holds.
    """
    this = this.later()
    provenance = this.provenance()
    recorded = record(
        this, lambda log: changed(log, sitting, provenance), dry_run=dry_run, told=told
    )
    rows = zip(
        planned(shown, sitting, provenance).rows,
        planned(recorded.before, sitting, provenance).rows,
        strict=True,
    )
    for as_shown, as_recorded in rows:
        if as_shown.reference != as_recorded.reference:
            warn(
                f"{as_shown.reference} was taken meanwhile: yours is {as_recorded.reference}, "
                f"“{as_recorded.text}”."
            )
    _remark(this, recorded.before, recorded.after)


def _remark(this: Session, before: Log, after: Log) -> None:
    """Say what is still missing: when the board meets next, who is new; and of odd grounds."""
    new = after.actions[len(before.actions) :]
    schedule = Schedule(after.meetings)
    stood = [snapshot_of(each, schedule, this.now.today) for each in new]
    if any(each is not None and is_due_at_unknown_meeting(each) for each in stood):
        say_aside(when_next(new[0].board))
    for owner in _unnamed(before, after, new):
        say_aside(f"Who {owner} is: {new_person_line(owner)}.")
    for ground in dict.fromkeys(each.exempt for each in new if each.exempt):
        warn_of_ground(ground)


def _unnamed(before: Log, after: Log, new: Sequence[Action]) -> Iterator[str]:
    """The owners who are not among the people now, where the log kept any."""
    owners = dict.fromkeys(owner for action in new for owner in action.owners)
    if before.people:
        yield from (each for each in strangers(before, owners) if each not in after.people)
