"""What somebody typed into the file, entered in the history: a date cannot move silently.

Where an action's own keys and its history disagree in a file that was edited outside
pcc-actions, what was typed holds, and is entered as `corrected` by "hand edit".
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pcc_actions.core.changes.events import formerly, replace_action
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.typed_days import (
    TOLD_BY_EVENTS,
    with_typed_days,
    with_typed_status,
)
from pcc_actions.core.fields import BORNE_OUT, IF_TYPED, NAMES, RAISED_WITH, names_of
from pcc_actions.core.history.replay import CLOSED, disagreements, replayed
from pcc_actions.core.model import HAND_EDIT, Action, Change, Event, Log, Meeting, Moved, Value
from pcc_actions.core.owners import KnownPeople, parted_names
from pcc_actions.core.references.lookup import action_key, actions_by_key, boards_of, references_of
from pcc_actions.core.references.parse import reference_key

REWRITTEN = "An earlier entry of its history was edited."
_PLAIN_NAMES = re.compile(r"(?:[^\W_]|[ .'’/,&-])*")


def hand_edits(log: Log, kept: Log | None, provenance: Provenance) -> Log:
    """The log with every disagreement entered, as of the day of the change.

    `kept` is the newest version that pcc-actions wrote, where there is one: a changed
    reference, board or meeting date is seen against it alone.
    """
    provenance = replace(provenance, by=HAND_EDIT, today=provenance.on)
    typed = log
    people = KnownPeople(log.people, provenance.on)
    named = (_with_known_owners(action, people) for action in log.actions)
    log = replace(log, actions=tuple(_entered(action, provenance) for action in named))
    if kept is None:
        return log
    renames = dict(renamed(kept, log))
    for index, before in renames.items():
        log = replace_action(log, index, _named(log.actions[index], before, provenance))
    for index, before in {**_known_again(kept, log), **renames}.items():
        known = len(typed.actions[index].history)
        log = replace_action(log, index, _rewritten(log.actions[index], known, before, provenance))
    return replace(log, meetings=tuple(_moved(log.meetings, kept.meetings, provenance)))


def _entered(action: Action, provenance: Provenance) -> Action:
    action = _with_raised(_with_closed(action, provenance), provenance)
    if not disagreements(action):
        return action
    action = with_typed_days(_with_record(action, provenance), provenance)
    changes = disagreements(action)  # of days that could not have been
    return _corrected(action, changes, provenance) if changes else action


def _with_record(action: Action, provenance: Provenance) -> Action:
    """The action with all entered that was typed, but what its events tell by their days."""
    changes = disagreements(action)
    told = ("status", "closed", "minute") if action.status in CLOSED else ("status", "closed")
    status = {name: each for name, each in changes.items() if name in told}
    changes = {name: each for name, each in changes.items() if name not in TOLD_BY_EVENTS}
    if "status" in changes:
        entered = with_typed_status(action, status, provenance)
        if entered is None:
            return _corrected(action, {**changes, **status}, provenance)
        action = entered
        del changes["status"]
    return _corrected(action, changes, provenance) if changes else action


def _corrected(
    action: Action, changes: dict[str, Change], provenance: Provenance, note: str | None = None
) -> Action:
    corrected = provenance.after(action.history).event("corrected", note)
    # What was typed holds, however far a clock was ahead.
    on = max([corrected.on, *(event.on for event in action.history)])
    event = replace(corrected, on=on, changes=changes)
    return replace(action, formerly=formerly(action, changes), history=(*action.history, event))


def _with_known_owners(action: Action, known: KnownPeople) -> Action:
    """The action with each owner that was typed as a command records it.

    Known ones are under their keys, and several in one text apart.
    """
    state = replayed(action)
    recorded = () if state is None else state.owners
    if state is not None and recorded == action.owners:
        return action
    owners = (
        each
        for owner in action.owners
        for each in ((owner,) if owner in recorded else _keys(owner, known))
    )
    return replace(action, owners=tuple(dict.fromkeys(owners)))


def _keys(owner: str, known: KnownPeople) -> tuple[str, ...]:
    """The owners that a text means; one that two people share stays as it was typed.

    Only plain names are parted, with the signs between them that people type: one without a
    name stays, for `check` to find, and so does what a piece of it could make a command of.
    """
    if not owner.strip() or not (known.meant(owner) or _PLAIN_NAMES.fullmatch(owner)):
        return (owner,)
    return tuple(map(known.kept, parted_names(known, owner)))


def _with_closed(action: Action, provenance: Provenance) -> Action:
    """The closed action with the day it was closed, today where that is not known.

    One that is not closed has none, unless the day alone was typed: then `check` finds it.
    """
    state = replayed(action)
    same = state is not None and state.status == action.status
    if action.status not in CLOSED:
        return action if same else replace(action, closed=None)
    known = state.closed if state and same else None
    return replace(action, closed=action.closed or known or provenance.on)


def _with_raised(action: Action, provenance: Provenance) -> Action:
    if any(event.kind == "raised" for event in action.history):
        return action
    first = {name: getattr(action, name) for name in names_of(RAISED_WITH)}
    values: dict[str, Value] = {name: value for name, value in first.items() if value}
    event = Event("raised", action.raised, provenance.at, provenance.by, values=values)
    return replace(action, history=(event, *action.history))


def renamed(kept: Log, log: Log) -> Iterator[tuple[int, Action]]:
    """The place of each action whose reference or board was typed over, and its kept self.

    An action is known again by the event that raised it.
    """
    gone = lost(kept, log)
    known = actions_by_key(kept)
    for index, action in enumerate(log.actions):
        alike = (each for each in gone if each.history[:1] == action.history[:1])
        before = None if action_key(action) in known else next(alike, None)
        if before:
            gone.remove(before)
            yield index, before


def lost(kept: Log, log: Log) -> list[Action]:
    """The actions of the kept version that are not in the log under their reference."""
    called = {
        (board, reference_key(reference))
        for action in log.actions
        for board in boards_of(action)
        for reference in references_of(action)
    }
    return [action for action in kept.actions if action_key(action) not in called]


def _known_again(kept: Log, log: Log) -> dict[int, Action]:
    """The place of each action that is there under its reference, and its kept self."""
    selves = actions_by_key(kept)
    return {
        index: selves[key]
        for index, key in enumerate(map(action_key, log.actions))
        if key in selves
    }


def _rewritten(action: Action, known: int, before: Action, provenance: Provenance) -> Action:
    """An action whose history itself was typed over, with what that changed entered.

    Such a history bears out what was typed, so only the kept version tells. `known` counts
    the events that the file had: those after them were entered just now.
    """
    if action.history[: len(before.history)] == before.history:
        return action
    new = action.history[known:]
    entered = {name for event in new for name in event.changes}
    if any(event.of is not None for event in new):
        entered |= TOLD_BY_EVENTS
    was, now = _told(before), _told(action)
    changes = {
        name: Change(was[name] or None, now[name])
        for name in (*BORNE_OUT, *IF_TYPED)
        if name not in entered and was[name] != now[name]
    }
    return _corrected(action, changes, provenance, REWRITTEN)


def _told(action: Action) -> dict[str, Any]:
    """What the keys of an action tell, and its history of what need not be among them."""
    state = replayed(action)
    told = {name: getattr(action, name) for name in BORNE_OUT}
    return told | {name: getattr(state, name, None) for name in IF_TYPED}


def _named(action: Action, before: Action, provenance: Provenance) -> Action:
    changes = {
        name: Change(getattr(before, name), getattr(action, name))
        for name in NAMES
        if getattr(before, name) != getattr(action, name)
    }
    return _corrected(action, changes, provenance)


def _moved(
    meetings: tuple[Meeting, ...], kept: tuple[Meeting, ...], provenance: Provenance
) -> Iterator[Meeting]:
    """Each meeting, its new date entered as a move where only the date was typed over.

    A meeting that is gone is the nearest new one of its board, wherever either stands.
    """
    came = [each for each in meetings if each not in kept]
    befores: dict[Meeting, Meeting] = {}
    for gone in (each for each in kept if each not in meetings):
        alike = [each for each in came if replace(gone, date=each.date) == each]
        if alike:
            now = min(alike, key=lambda each: abs(each.date - gone.date))
            came.remove(now)
            befores[now] = gone
    for meeting in meetings:
        before = befores.get(meeting)
        moves = [] if before is None else [_move(before, meeting, provenance)]
        yield replace(meeting, moved=(*meeting.moved, *moves))


def _move(before: Meeting, after: Meeting, provenance: Provenance) -> Moved:
    return Moved(before.date, after.date, provenance.on, provenance.at, provenance.by)
