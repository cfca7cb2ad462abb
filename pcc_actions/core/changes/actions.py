"""What happens to actions: raised, noted, completed, discharged, deferred and so on.

An action already in the log is named by its place in it, which `lookup.found` gives.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.changes.events import refuse_overruled, with_event
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.typed_values import (
    cleaned_if_typed,
    cleaned_owners,
    raised_values,
)
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import replaced
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.effective import effective
from pcc_actions.core.history.lifecycles import TRANSITIONS
from pcc_actions.core.model import NEXT_MEETING, Action, Change, Log
from pcc_actions.core.on_demand import with_last
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import Refused

if TYPE_CHECKING:
    from pcc_actions.core.changes.reference_index import ReferenceIndex
    from pcc_actions.core.history.due import Basis
    from pcc_actions.core.references.parse import TypedReference

LONG: Final = 600  # characters; the actions of real minutes are far shorter


@dataclass(frozen=True, slots=True)
class NewAction:
    """What is recorded of a new action: where, what, who, and by when.

    `day` is the date of the meeting that raised it; without `due` or `due_words` it is
    due at the board's next meeting.
    """

    typed: "TypedReference"
    board: str
    day: date
    text: str
    owners: tuple[str, ...] = ()
    due: date | None = None
    due_words: str | None = None
    exempt: str | None = None
    theme: str | None = None
    source: str | None = None
    topic: str | None = None


def add(
    log: Log, new: NewAction, provenance: Provenance, references: "ReferenceIndex | None" = None
) -> Log:
    """Record a new action as the last of the log.

    Its effective day is that of its meeting. The second action under an item gets `/2`.
    `references` are those of the log's actions, where they are at hand; they grow with it.
    Raises `Refused` where the same action is there already under that item, or where
    its reference is taken.
    """
    from pcc_actions.core.changes.new_references import new_reference

    reference = new_reference(log, new.typed, new.board, new.day, new.text, references)
    action = raised_action(new, reference, provenance)
    if references is not None:
        references.add(action)
    return replace(log, actions=with_last(log.actions, action))


def raised_action(new: NewAction, reference: str, provenance: Provenance) -> Action:
    """A new action under its reference, its own keys as its raising says.

    Raises `Refused` for what cannot be said of one.
    """
    values = raised_values(ACTION_FIELDS, new)
    event = replace(replace(provenance, on=new.day).event("raised"), values=values)
    return Action(reference=reference, board=new.board, raised=new.day, history=(event,), **values)


def note(
    log: Log, index: int, provenance: Provenance, words: str, reported_by: str | None = None
) -> Log:
    """Record progress."""
    return _simply(log, index, provenance, "noted", _note(words), reported_by)


def complete(
    log: Log,
    index: int,
    provenance: Provenance,
    words: str | None = None,
    reported_by: str | None = None,
) -> Log:
    """Record that the owner reports it done; the board has not yet agreed."""
    note = cleaned_if_typed(words, "the note")
    return _simply(log, index, provenance, "completed", note, reported_by)


def reopen(
    log: Log, index: int, provenance: Provenance, words: str, reported_by: str | None = None
) -> Log:
    """Record that it is outstanding again."""
    return _simply(log, index, provenance, "reopened", _note(words), reported_by)


def _simply(
    log: Log,
    index: int,
    provenance: Provenance,
    kind: str,
    note: str | None,
    reported_by: str | None,
) -> Log:
    action, provenance = _acted_on(
        log, index, provenance, *(["status"] if kind in TRANSITIONS else [])
    )
    reporter = cleaned_if_typed(reported_by, "the name of who reported it")
    event = replace(
        provenance.event(kind, note),
        reported_by=None if reporter == provenance.by else reporter,
    )
    return replaced(log, index, with_event(action, event, provenance.today))


def _note(words: str) -> str:
    return cleaned(words, "the note")


def discharge(
    log: Log,
    index: int,
    provenance: Provenance,
    words: str | None = None,
    minute: str | None = None,
) -> Log:
    """Record that the board accepted it as done, with the minute that says so."""
    from pcc_actions.core.changes.status_events import with_status_event

    note = cleaned_if_typed(words, "the note")
    action = with_status_event(log.actions[index], provenance, "discharged", note, minute)
    return replaced(log, index, action)


def withdraw(
    log: Log, index: int, provenance: Provenance, words: str, minute: str | None = None
) -> Log:
    """Record that the board no longer wants it."""
    from pcc_actions.core.changes.status_events import with_status_event

    action = with_status_event(log.actions[index], provenance, "withdrawn", _note(words), minute)
    return replaced(log, index, action)


def defer(log: Log, index: int, provenance: Provenance, to: date, words: str) -> Log:
    """Record a later due date; a next-meeting default is frozen as the date it then was.

    Raises `Refused` where the new date is not later than the one it then had, or not earlier
    than one that it was given on a later day.
    """
    refuse_not_later(log, index, provenance, to)
    action, provenance = _acted_on(log, index, provenance, "due")
    due, basis = _due_then(log, action, provenance)
    event = replace(
        provenance.event("deferred", _note(words)),
        changes={"due": Change(due, to)},
        basis=NEXT_MEETING if basis == NEXT_MEETING else None,
    )
    return replaced(log, index, with_event(action, event, provenance.today))


def refuse_not_later(log: Log, index: int, provenance: Provenance, to: date) -> None:
    """Raise `Refused` where a day is not later than the one on which an action is then due."""
    action, provenance = _acted_on(log, index, provenance, "due")
    due, _ = _due_then(log, action, provenance)
    if due and to <= due:
        other = uk(to) if to < due else "DATE"
        raise Refused(
            f"{action.reference} is due on {uk(due)} already; {uk(to)} is not later. To put a "
            f"wrong date right: pcc-actions correct {action.reference} --due {other} --note WHY.",
            asked=f"It is due on {uk(due)} already. Give a later day.",
        )


def _due_then(log: Log, action: Action, provenance: Provenance) -> "tuple[date | None, Basis]":
    from pcc_actions.core.changes.state_on import state_on
    from pcc_actions.core.dates.schedule import Schedule
    from pcc_actions.core.history.due import due_in_state

    return due_in_state(state_on(action, provenance), Schedule(log.meetings), provenance.on)


def assign(
    log: Log, index: int, provenance: Provenance, owners: Iterable[str], words: str | None = None
) -> Log:
    """Record other owners in the place of those it has, the first of them the lead."""
    from pcc_actions.core.changes.state_on import state_on

    action, provenance = _acted_on(log, index, provenance, "owners")
    named = cleaned_owners(owners)
    before = state_on(action, provenance).owners
    changes = {"owners": Change(before, named)}
    note = cleaned_if_typed(words, "the note")
    event = replace(provenance.event("reassigned", note), changes=changes)
    if named == before:
        refuse_overruled(action, event, provenance.today)
        how = f"is owned by {', '.join(named)} already" if named else "has no owner as it is"
        raise Refused(f"{action.reference} {how}.")
    return replaced(log, index, with_event(action, event, provenance.today))


def exempt(
    log: Log, index: int, provenance: Provenance, ground: str | None, words: str | None = None
) -> Log:
    """Record that it is not for publication, with its ground; None lifts that."""
    from pcc_actions.core.changes.exemptions import exempted

    return replaced(log, index, exempted(log.actions[index], provenance, ground, words))


def _acted_on(
    log: Log, index: int, provenance: Provenance, *names: str
) -> tuple[Action, Provenance]:
    """An action of the log, and the provenance of what is now said of these `names` of it."""
    action = log.actions[index]
    return action, provenance.after(effective(action.history), *names)
