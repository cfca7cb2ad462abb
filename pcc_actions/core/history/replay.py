"""An action's history played forward: where it stood at the end of any day.

The history is the truth about time. Events take effect by their day (`on`), those of one
day in the order they were recorded, which is that of the history; the raising comes first.
The moment (`at`) decides nothing: two clocks may disagree. An event of a kind that this
release does not know changes nothing. Corrections of a day are applied before all else.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.fields import BORNE_OUT, IF_TYPED, NAMES
from pcc_actions.core.history.effective import in_order
from pcc_actions.core.model import NEXT_MEETING, Action, Change, Event, Status

Basis = Literal["stated", "next meeting", "words"]  # how a due date came about
Step = tuple["State | None", Event, "State"]
"""An event with the state before it, None before the raising, and the one after it."""

# Which events may follow from which status, and what status they give.
MOVES: Mapping[str, tuple[frozenset[str], Status]] = {
    "completed": (frozenset({"outstanding"}), "completed"),
    "discharged": (frozenset({"outstanding", "completed"}), "discharged"),
    "withdrawn": (frozenset({"outstanding", "completed"}), "withdrawn"),
    "reopened": (frozenset({"completed", "discharged", "withdrawn"}), "outstanding"),
}
WHILE_OUTSTANDING = frozenset({"deferred", "reassigned"})
OUTSTANDING = frozenset({"outstanding", "completed"})
CLOSED = frozenset({"discharged", "withdrawn"})
PROGRESS = frozenset({"noted", "deferred", *MOVES})  # events whose note is an update


@dataclass(frozen=True, slots=True)
class State:
    """Where an action stands after some of its events."""

    reference: str
    board: str
    raised: date
    text: str
    owners: tuple[str, ...] = ()
    due: date | None = None
    due_words: str | None = None
    exempt: str | None = None
    theme: str | None = None
    source: str | None = None
    status: Status = "outstanding"
    closed: date | None = None
    completed_on: date | None = None
    minute: str | None = None
    latest_update: str | None = None
    deferrals: int = 0


def events_until(action: Action, as_at: date | None) -> list[Event]:
    """The events that had taken effect at the end of a day; all of them for None."""
    return [event for event in in_order(action) if as_at is None or event.on <= as_at]


def replayed(action: Action, as_at: date | None = None) -> State | None:
    """Where an action stood at the end of a day, or stands now.

    None where it had not been raised by then.
    """
    state = None
    for _, _, after in steps(action, as_at):
        state = after
    return state


def steps(action: Action, as_at: date | None = None) -> Iterator[Step]:
    """Each event with the state before and after it; None before the raising."""
    state = None
    for event in events_until(action, as_at):
        earlier = state
        if event.kind == "raised":
            state = _raised(action, event)
        elif state is None:
            return
        else:
            state = _followed(state, event)
        yield earlier, event, state


def _raised(action: Action, event: Event) -> State:
    values: dict[str, Any] = {"text": action.text, **event.values}
    names = _first_names(action)
    return State(**names, raised=event.on, **values)


def _first_names(action: Action) -> dict[str, Any]:
    """The names that the action first had: no raising holds them, its corrections tell."""
    first: dict[str, Any] = {}
    for event in in_order(action):
        for name in NAMES:
            if event.kind == "corrected" and name in event.changes:
                first.setdefault(name, event.changes[name].before)
    return {name: first.get(name) or getattr(action, name) for name in NAMES}


def _followed(state: State, event: Event) -> State:
    effects = {"deferred": _deferred, "corrected": _corrected}
    if event.kind in MOVES:
        state = _moved(state, event)
    elif event.kind in effects:
        state = effects[event.kind](state, event)
    elif event.kind in ("reassigned", "exempted"):
        state = _changed(state, event)
    if event.note and event.kind in PROGRESS:
        state = replace(state, latest_update=event.note)
    return state


def _moved(state: State, event: Event) -> State:
    _, status = MOVES[event.kind]
    completed = {"completed": event.on, "reopened": None}.get(event.kind, state.completed_on)
    closed = event.on if status in CLOSED else None
    return replace(state, status=status, completed_on=completed, closed=closed, minute=event.minute)


def _changed(state: State, event: Event) -> State:
    after: dict[str, Any] = {name: change.after for name, change in event.changes.items()}
    if after.get("owners", ()) is None:
        after["owners"] = ()
    return replace(state, **after)


def _deferred(state: State, event: Event) -> State:
    return replace(_changed(state, event), due_words=None, deferrals=state.deferrals + 1)


def _corrected(state: State, event: Event) -> State:
    """Put a record right; a correction of an earlier event has been applied to that one already."""
    if event.of is not None:
        return state
    later = _changed(state, event)
    return replace(later, **_of_status(later, event)) if "status" in event.changes else later


def _of_status(state: State, event: Event) -> dict[str, Any]:
    """What goes with a status that was put right, as far as the correction does not say it."""
    done = event.on if state.status == "completed" else None
    completed = state.completed_on if state.closed else done
    follows = {"completed_on": completed, "minute": event.minute}
    return {name: value for name, value in follows.items() if name not in event.changes}


def impossible(action: Action, played: Sequence[Step] | None = None) -> Event | None:
    """The first event of the history that cannot be, None where all can.

    An event cannot be before the action was raised, nor where its status did not allow
    it (see `MOVES`). `played` are the steps of the whole history, where they are at hand.
    """
    played = tuple(steps(action)) if played is None else played
    if not played:
        return next(iter(action.history), None)
    _, _, now = played[-1]
    for before, event, _ in played:
        if before and (event.on < now.raised or not allowed(before.status, event.kind)):
            return event
    return None


def state_before(played: Sequence[Step], event: Event) -> State | None:
    """The state at which one event of a history took effect, None where it was not yet raised.

    `played` are the steps of that history, from which the event is.
    """
    return next((before for before, each, _ in played if each is event), None)


def status_before(played: Sequence[Step], event: Event) -> str:
    """The status that did not allow an event of a history, in words."""
    before = state_before(played, event)
    return before.status if before and not allowed(before.status, event.kind) else "not yet raised"


def allowed(status: Status, kind: str) -> bool:
    """Whether an event of a kind may happen to an action of that status; it is raised but once."""
    if kind in MOVES:
        return status in MOVES[kind][0]
    if kind in WHILE_OUTSTANDING:
        return status in OUTSTANDING
    return kind != "raised"


def due_in_state(state: State, schedule: Schedule, as_at: date) -> tuple[date | None, Basis]:
    """When an action is due and how that came about.

    Where nothing was stated it is the board's next scheduled meeting after the action
    was raised, as that was known on the day.
    """
    if state.due:
        return state.due, "stated"
    if state.due_words:
        return None, "words"
    return schedule.next_after(state.board, state.raised, as_at), NEXT_MEETING


def known_on(taken: Sequence[Step], as_at: date) -> date:
    """The day whose plan of meetings tells a default due date, after the steps taken.

    Of an outstanding action it is the as-at day; one that was closed follows no meeting
    any more, so it is the day of its closing.
    """
    _, _, state = taken[-1]
    if state.status in OUTSTANDING:
        return as_at
    left = (event.on for before, event, _ in taken if before and before.status in OUTSTANDING)
    return min(as_at, state.closed or max(left))


def disagreements(action: Action) -> dict[str, Change]:
    """Every key that the history does not bear out: what it says, what stands there."""
    state = replayed(action)
    if state is None:
        return {}
    typed = (name for name in IF_TYPED if getattr(action, name) is not None)
    return {
        name: Change(getattr(state, name) or None, getattr(action, name))
        for name in (*BORNE_OUT, *typed)
        if getattr(state, name) != getattr(action, name)
    }
