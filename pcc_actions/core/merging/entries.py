"""One action or topic as two copies of a log have it, made into one."""

from dataclasses import replace
from typing import Any

from pcc_actions.core.entries import AnyEntry, fields_of
from pcc_actions.core.history.exemption import exemption_mark
from pcc_actions.core.history.places import step_place
from pcc_actions.core.history.replay import impossible_step, replayed, steps
from pcc_actions.core.merging.clashes import Clash, ClashCode
from pcc_actions.core.merging.histories import TwoHistories, lifts
from pcc_actions.core.merging.interleaving import interleaved
from pcc_actions.core.merging.matching import entry_id
from pcc_actions.core.merging.redactions import redacted_as, redacted_in_both, redacted_names
from pcc_actions.core.merging.same_fields import same_fields
from pcc_actions.core.model import Event


def merged_entry(
    base: AnyEntry | None, ours: AnyEntry, theirs: AnyEntry
) -> tuple[AnyEntry, list[Clash]]:
    """The entry with what happened to it on either copy, and what both say differently.

    Its present state follows from the whole history. Exempt on either copy is exempt.
    """
    if ours == theirs:
        return ours, []
    mine, yours = (
        redacted_as(one.history, other.history, redacted_names(_names(one), _names(other)))
        for one, other in ((ours, theirs), (theirs, ours))
    )
    both = TwoHistories(mine, yours)
    base_history = base.history if base else ()
    entry = _with_names(ours, theirs)
    entry = _settled(replace(entry, history=both.merged(no_lift=False, base=base_history)))
    still_exempt = (is_withheld(ours) or is_withheld(theirs)) and any(map(lifts, _alone(both)))
    if still_exempt:
        entry = _settled(replace(entry, history=both.merged(no_lift=True, base=base_history)))
    entry = _as_replayed(entry, ours, theirs)
    clashes = [*same_fields(entry, both)]
    if still_exempt:
        lift = _last_lift(both)
        clashes.insert(0, Clash(ClashCode.STILL_EXEMPT, entry, "exempt", holding=lift))
    return entry, clashes


def is_withheld(entry: AnyEntry) -> bool:
    """Whether an entry is kept from publication, by its keys or by a mark in its history."""
    return entry.exempt is not None or exemption_mark(entry) is not None


def _alone(both: TwoHistories) -> list[Event]:
    return [both.event(key) for key in both.keys if key in both.alone]


def _last_lift(both: TwoHistories) -> Event:
    return [event for event in _alone(both) if lifts(event)][-1]


def _with_names(ours: AnyEntry, theirs: AnyEntry) -> Any:
    """The entry that was raised first with every name that it had; the present one is told later.

    Of its first name no event tells.
    """
    first, other = sorted((ours, theirs), key=lambda each: (entry_id(each), _name(each)))
    name = redacted_in_both(_name(first), _name(other)) or _name(first)
    known = _redacted_names(first, other)
    mine, yours = (
        [*dict.fromkeys(known.get(each, each) for each in one.formerly)] for one in (first, other)
    )
    formerly = interleaved(mine, yours, {key: key for key in (*mine, *yours)})
    values: dict[str, Any] = {fields_of(first).names[0]: name, "formerly": tuple(formerly)}
    return replace(first, **values)


def _redacted_names(one: AnyEntry, other: AnyEntry) -> dict[str, str]:
    """The names of either that the other has without some words."""
    mine, yours = _names(one), _names(other)
    return redacted_names(mine, yours) | redacted_names(yours, mine)


def _name(entry: AnyEntry) -> str:
    name: str = getattr(entry, fields_of(entry).names[0])
    return name


def _names(entry: AnyEntry) -> tuple[str, ...]:
    return (_name(entry), *entry.formerly)


def _settled(entry: AnyEntry) -> AnyEntry:
    """The entry with each event set apart that its place in the history does not allow."""
    while played := tuple(steps(entry)):
        number = impossible_step(entry, played)
        if number is None:
            break
        place, history = step_place(entry, number), [*entry.history]
        history[place] = replace(history[place], apart=True)
        entry = replace(entry, history=tuple(history))
    return entry


def _as_replayed(entry: AnyEntry, ours: AnyEntry, theirs: AnyEntry) -> AnyEntry:
    """The entry with the keys that its history gives it."""
    fields, state = fields_of(entry), replayed(entry)
    if state is None:
        return max(ours, theirs, key=repr)  # without a raising nothing tells what it is
    values = {name: getattr(state, name) for name in (*fields.borne_out, *fields.first)}
    for name in fields.if_typed:
        is_typed = getattr(ours, name) or getattr(theirs, name)
        values[name] = getattr(state, name) if is_typed else None
    known = _redacted_names(ours, theirs)
    present = sorted(known.get(each, each) for each in (_name(ours), _name(theirs)))
    now = values[fields.names[0]]
    formerly = tuple(each for each in dict.fromkeys((*entry.formerly, *present)) if each != now)
    return replace(entry, **values, formerly=formerly)
