"""The lifecycle of an action, and of a topic: what can happen to it, and what then holds."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.entries import AnyEntry, EntryKind
from pcc_actions.core.fields import FieldTable
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.states import AnyState, State, TopicState
from pcc_actions.core.model import Action, Event, Status, Topic, TopicStatus
from pcc_actions.core.topic_fields import TOPIC_FIELDS

# Which events may follow from which status, and what status they give.
TRANSITIONS: Final[Mapping[str, tuple[frozenset[str], Status]]] = {
    "completed": (frozenset({"outstanding"}), "completed"),
    "discharged": (frozenset({"outstanding", "completed"}), "discharged"),
    "withdrawn": (frozenset({"outstanding", "completed"}), "withdrawn"),
    "reopened": (frozenset({"completed", "discharged", "withdrawn"}), "outstanding"),
}
# One that recurs is planned still when it has come.
TOPIC_TRANSITIONS: Final[Mapping[str, tuple[frozenset[str], TopicStatus]]] = {
    "done": (frozenset({"planned"}), "done"),
    "dropped": (frozenset({"planned"}), "dropped"),
    "reopened": (frozenset({"done", "dropped"}), "planned"),
}
WHILE_OUTSTANDING: Final = frozenset({"deferred", "reassigned"})
OUTSTANDING: Final = frozenset({"outstanding", "completed"})
CLOSED: Final = frozenset({"discharged", "withdrawn"})
PROGRESS: Final = frozenset({"noted", "deferred", *TRANSITIONS})  # events whose note is an update

Changed = dict[str, Any]  # the new values of some fields of a state, by name
Effect = Callable[[Any, Event], Changed]  # what an event changes of the state before it


@dataclass(frozen=True, slots=True)
class Lifecycle:
    """What can happen to one kind of entry, and what each event does to its state.

    `raised` makes the first state, from the entry, the event and the names that it first had.
    `before_raising` are the events that may be of an earlier day than that. `transitions` are
    those that take it from status to status. Those in `while_open` can happen as long as its status
    is none of `closed`. The note of an event in `progress` is an update. An event without an
    effect, or of a kind that we do not know, changes nothing.
    """

    fields: FieldTable
    raised: Callable[[Any, Event, Mapping[str, Any]], AnyState]
    before_raising: frozenset[str]
    transitions: Mapping[str, tuple[frozenset[str], str]]
    while_open: frozenset[str]
    closed: frozenset[str]
    progress: frozenset[str]
    effects: Mapping[str, Effect]

    @property
    def kinds(self) -> frozenset[str]:
        """Every kind of event that we know of such an entry."""
        return frozenset({"raised", *self.progress, *self.effects})

    def allows(self, status: str, kind: str) -> bool:
        """Whether an event of a kind may happen at that status; an entry is raised but once."""
        if kind in self.transitions:
            return status in self.transitions[kind][0]
        if kind in self.while_open:
            return status not in self.closed
        return kind != "raised"

    def after(self, state: Any, event: Event) -> Any:
        """The state after an event."""
        effect = self.effects.get(event.kind)
        changed = {} if effect is None else effect(state, event)
        if event.apart and changed.get("exempt", "") is None:
            del changed["exempt"]  # who lifted it did not know what the other copy had
        if event.note and event.kind in self.progress:
            changed["latest_update"] = event.note
        return state._replace(**changed)


def lifecycle_of(entry: AnyEntry) -> Lifecycle:
    """What can happen to an entry of that kind."""
    return ACTION_LIFECYCLE if isinstance(entry, Action) else TOPIC_LIFECYCLE


def surely_closed(action: Action, as_at: date) -> bool:
    """Whether an action was surely closed at the end of a day: it is, since then or before.

    This is told without its history being replayed, which has to bear out what its keys say.
    """
    if action.status not in CLOSED or action.closed is None or action.closed > as_at:
        return False
    corrected = ("status" in each.changes or "closed" in each.changes for each in action.history)
    return not any(corrected)


def _raised(action: Action, event: Event, names: Mapping[str, Any]) -> State:
    values: dict[str, Any] = {"text": action.text, **event.values}
    return State(**names, raised=event.on, **values)


def _put_on_programme(topic: Topic, event: Event, names: Mapping[str, Any]) -> TopicState:
    values: dict[str, Any] = {**event.values}
    return TopicState(**names, raised=event.on, due_at=event.at, **values)


def _put_on_again(state: TopicState, event: Event) -> Changed:
    """What a second copy of the log put on the programme under the same name."""
    planned = {"due_at": event.at} if "due" in event.values else {}
    return {**event.values, **planned}


def _changed(state: AnyState, event: Event) -> Changed:
    after: Changed = {name: change.after for name, change in event.changes.items()}
    if after.get("owners", ()) is None:
        after["owners"] = ()
    return after


def _at_other_status(state: State, event: Event) -> Changed:
    _, status = TRANSITIONS[event.kind]
    completed = {"completed": event.on, "reopened": None}.get(event.kind, state.completed_on)
    closed = event.on if status in CLOSED else None
    return {"status": status, "completed_on": completed, "closed": closed, "minute": event.minute}


def _deferred(state: State, event: Event) -> Changed:
    return {**_changed(state, event), "due_words": None, "deferrals": state.deferrals + 1}


def _corrected(state: State, event: Event) -> Changed:
    """Put a record right; a correction of an earlier event has been applied to that one already."""
    if event.of is not None:
        return {}
    changed = _changed(state, event)
    if "status" not in changed:
        return changed
    return {**changed, **_of_status(state._replace(**changed), event)}


def _of_status(state: State, event: Event) -> Changed:
    """What goes with a status that was put right, as far as the correction does not say it."""
    done = event.on if state.status == "completed" else None
    completed = state.completed_on if state.closed else done
    follows = {"completed_on": completed, "minute": event.minute}
    return {name: value for name, value in follows.items() if name not in event.changes}


def _planned_anew(state: TopicState, event: Event) -> Changed:
    """A topic moved to another meeting, or without one back to be timetabled."""
    due = event.changes["due"]
    from_rule = due.before if state.due is None and isinstance(due.before, date) else None
    return {
        **_changed(state, event),
        "due_at": event.at,
        "due_words": None,
        "moves": state.moves + (due.before is not None),
        "by_rule": state.by_rule or from_rule,
    }


def _done(state: TopicState, event: Event) -> Changed:
    came = {
        "last": event.on, "due": None, "due_at": None, "due_words": None, "minute": event.minute,
        "by_rule": None, "came_for": state.by_rule,
    }  # fmt: skip
    return came if state.every is not None else {**came, "status": "done", "closed": event.on}


def _dropped(state: TopicState, event: Event) -> Changed:
    return {"status": "dropped", "closed": event.on, "minute": event.minute}


def _reopened(state: TopicState, event: Event) -> Changed:
    return {"status": "planned", "closed": None, "minute": event.minute}


def _topic_corrected(state: TopicState, event: Event) -> Changed:
    if event.of is not None:
        return {}
    changed = _changed(state, event)
    return {**changed, "due_at": event.at} if "due" in event.changes else changed


ACTION_LIFECYCLE: Final = Lifecycle(
    fields=ACTION_FIELDS,
    raised=_raised,
    before_raising=frozenset(),
    transitions=TRANSITIONS,
    while_open=WHILE_OUTSTANDING,
    closed=CLOSED,
    progress=PROGRESS,
    effects={
        **dict.fromkeys(TRANSITIONS, _at_other_status),
        "deferred": _deferred,
        "reassigned": _changed,
        "exempted": _changed,
        "corrected": _corrected,
    },
)
TOPIC_LIFECYCLE: Final = Lifecycle(
    fields=TOPIC_FIELDS,
    raised=_put_on_programme,
    before_raising=frozenset({"done"}),
    transitions=TOPIC_TRANSITIONS,
    while_open=frozenset({"moved"}),
    closed=frozenset({"done", "dropped"}),
    progress=frozenset({"moved", *TOPIC_TRANSITIONS}),
    effects={
        "raised": _put_on_again,
        "moved": _planned_anew,
        "done": _done,
        "dropped": _dropped,
        "reopened": _reopened,
        "exempted": _changed,
        "corrected": _topic_corrected,
    },
)
# The kinds of event that we know of each kind of entry.
KINDS: Final = {
    EntryKind.ACTION: ACTION_LIFECYCLE.kinds,
    EntryKind.TOPIC: TOPIC_LIFECYCLE.kinds,
}
