"""An entry's history played forward: where it stood at the end of any day.

The history is the truth about time. Events take effect by their day (`on`), those of one
day in the order they were recorded, which is that of the history; the raising comes first.
The moment (`at`) decides nothing: two clocks may disagree. What an event does is told by the
lifecycle of its kind of entry. Corrections of a day are applied before all else.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, overload

from pcc_actions.core.entries import AnyEntry, fields_of
from pcc_actions.core.history.effective import in_order
from pcc_actions.core.history.lifecycles import Lifecycle, lifecycle_of
from pcc_actions.core.history.states import AnyState, State, TopicState
from pcc_actions.core.model import Action, Change, Event, Topic

Step = tuple[State | None, Event, State]
"""An event with the state before it, None before the raising, and the one after it."""
TopicStep = tuple[TopicState | None, Event, TopicState]
AnyStep = tuple[AnyState | None, Event, AnyState]


def events_until(entry: AnyEntry, as_at: date | None) -> list[Event]:
    """The events that had taken effect at the end of a day; all of them for None."""
    return [event for event in in_order(entry) if as_at is None or event.on <= as_at]


@overload
def replayed(entry: Action, as_at: date | None = None) -> State | None: ...
@overload
def replayed(entry: Topic, as_at: date | None = None) -> TopicState | None: ...
@overload
def replayed(entry: AnyEntry, as_at: date | None = None) -> AnyState | None: ...
def replayed(entry: AnyEntry, as_at: date | None = None) -> AnyState | None:
    """Where an entry stood at the end of a day, or stands now.

    None where it had not been raised by then.
    """
    state: AnyState | None = None
    for _, _, after in steps(entry, as_at):
        state = after
    return state


@overload
def steps(entry: Action, as_at: date | None = None) -> Iterator[Step]: ...
@overload
def steps(entry: Topic, as_at: date | None = None) -> Iterator[TopicStep]: ...
@overload
def steps(entry: AnyEntry, as_at: date | None = None) -> Iterator[AnyStep]: ...
def steps(entry: AnyEntry, as_at: date | None = None) -> Iterator[Any]:
    """Each event with the state before and after it; None before the raising."""
    lifecycle, state = lifecycle_of(entry), None
    every = in_order(entry)
    for event in every:
        if as_at is not None and event.on > as_at:
            continue
        earlier = state
        if event.kind == "raised" and (state is None or not event.apart):
            state = lifecycle.raised(entry, event, _first_names(lifecycle, entry, every))
        elif state is None:
            return
        else:
            state = lifecycle.after(state, event)
        yield earlier, event, state


def _first_names(lifecycle: Lifecycle, entry: AnyEntry, events: Sequence[Event]) -> dict[str, Any]:
    """The names that an entry first had: no raising holds them, its corrections tell."""
    first: dict[str, Any] = {}
    for event in events:
        if event.kind == "corrected":
            for name in lifecycle.fields.names:
                if name in event.changes:
                    first.setdefault(name, event.changes[name].before)
    return {name: first.get(name) or getattr(entry, name) for name in lifecycle.fields.names}


def impossible(entry: AnyEntry, played: Sequence[AnyStep] | None = None) -> Event | None:
    """The first event of the history that cannot be, None where all can.

    An event cannot be before the entry was raised, but for those that its lifecycle allows then,
    nor where its status did not allow it; one recorded apart, on another copy, always can.
    `played` are the steps of the whole history, where they are at hand.
    """
    played = tuple(steps(entry)) if played is None else played
    if not played:
        return next(iter(entry.history), None)
    number = impossible_step(entry, played)
    return None if number is None else played[number][1]


def impossible_step(entry: AnyEntry, played: Sequence[AnyStep]) -> int | None:
    """The first of the steps of a whole history whose event cannot be, None where all can."""
    lifecycle, (_, _, now) = lifecycle_of(entry), played[-1]
    for number, (before, event, _) in enumerate(played):
        if before is None or event.apart:
            continue
        early = event.on < now.raised and event.kind not in lifecycle.before_raising
        if early or not lifecycle.allows(before.status, event.kind):
            return number
    return None


def raised_on(entry: AnyEntry) -> date | None:
    """The day on which an entry was raised, None where its history does not tell."""
    if isinstance(entry, Action):
        return entry.raised
    return next((event.on for event in in_order(entry) if event.kind == "raised"), None)


def state_before(played: Sequence[AnyStep], event: Event) -> AnyState | None:
    """The state at which one event of a history took effect, None where it was not yet raised.

    `played` are the steps of that history, from which the event is.
    """
    return next((before for before, each, _ in played if each is event), None)


def status_before(entry: AnyEntry, played: Sequence[AnyStep], event: Event) -> str:
    """The status that did not allow an event of an entry's history, in words."""
    before = state_before(played, event)
    if before and not lifecycle_of(entry).allows(before.status, event.kind):
        return before.status
    return "not yet raised"


def disagreements(entry: AnyEntry) -> dict[str, Change]:
    """Every key that the history does not bear out: what it says, what stands there."""
    return disagreements_with(replayed(entry), entry)


def disagreements_with(state: AnyState | None, entry: AnyEntry) -> dict[str, Change]:
    """The same, of an entry whose history leaves it in a state."""
    if state is None:
        return {}
    fields = fields_of(entry)
    typed = [name for name in fields.if_typed if getattr(entry, name) is not None]
    if not typed and fields.values_borne_out(state) == fields.values_borne_out(entry):
        return {}  # as of nearly every one
    return {
        name: Change(getattr(state, name) or None, getattr(entry, name))
        for name in (*fields.borne_out, *typed)
        if getattr(state, name) != getattr(entry, name)
    }
