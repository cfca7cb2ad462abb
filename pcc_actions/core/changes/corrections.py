"""A wrong record put right, kept apart from progress."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.changes.events import formerly, with_event
from pcc_actions.core.changes.new_references import new_reference
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.state_on import state_on
from pcc_actions.core.changes.typed_values import cleaned_value
from pcc_actions.core.correction_lines import line_for_day, where_any
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import AnyEntry, Entry, fields_of, replaced
from pcc_actions.core.fields import DUE_FIELDS, FieldType, Origin, names_of
from pcc_actions.core.history.effective import effective, in_order
from pcc_actions.core.model import Action, Change, Event, Log, Value
from pcc_actions.core.references.destination import known_board
from pcc_actions.core.references.parse import TypedReference, printed_parts
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import Refused

# What renames an action: its names, and the meeting they are of.
_RENAMING: Final = frozenset(names_of(ACTION_FIELDS.of_origin(Origin.BY_NAMES, Origin.BY_MEETING)))
_ALONE: Final = tuple(
    field
    for field in ACTION_FIELDS.raised_with
    if field.by_correct and field.name not in DUE_FIELDS
)


@dataclass(frozen=True, slots=True)
class Corrections:
    """What a record should have said; None leaves a value as it is.

    `no_due` takes a stated due date away, so that it is due at the next meeting, and `no_topic`
    the topic.
    """

    text: str | None = None
    owners: tuple[str, ...] | None = None
    due: date | None = None
    due_words: str | None = None
    no_due: bool = False
    theme: str | None = None
    item: str | None = None
    board: str | None = None
    raised: date | None = None
    topic: str | None = None
    no_topic: bool = False


def correct(
    log: Log, index: int, provenance: Provenance, corrections: Corrections, words: str
) -> Log:
    """Record what was put right, each value with what stood there before.

    A new item, board or meeting gives a new reference; the old one still finds the
    action. Raises `Refused` where nothing changes or the new reference is not possible.
    """
    action = log.actions[index]
    provenance = provenance.after(effective(action.history), *ACTION_FIELDS.borne_out)
    state = state_on(action, provenance)
    after = {**_values(corrections), **_identity(log, index, corrections)}
    changes = {
        name: Change(before or None, value)
        for name, value in after.items()
        if (before := getattr(state, name)) != value
    }
    if not changes:
        raise Refused(f"{action.reference} says that already: there is nothing to correct.")
    note = cleaned(words, "the note")
    event = replace(provenance.event("corrected", note), changes=changes)
    _refuse_overtaken(action, event, provenance.today)
    named = replace(action, formerly=formerly(action, changes))
    return replaced(log, index, with_event(named, event, provenance.today))


def _refuse_overtaken(action: Action, event: Event, today: date) -> None:
    """Refuse to rename an action as of a day before it was renamed: the later name would win."""
    renamed = _RENAMING & set(event.changes)
    for later in in_order(action):
        if later.on > event.on and later.kind == "corrected" and renamed & set(later.changes):
            line = line_for_day(action, later, today, event.on)
            raise Refused(
                f"{action.reference} was given another reference on {uk(later.on)}; "
                "give that day or a later one with --on"
                f"{where_any('; or, if that day is wrong', line)}."
            )


def _values(corrections: Corrections) -> dict[str, Value | None]:
    values: dict[str, Value | None] = {
        field.name: cleaned_value(field, typed)
        for field in _ALONE
        if (typed := getattr(corrections, field.name)) is not None
    }
    if corrections.due or corrections.no_due:
        values |= {"due": corrections.due, "due_words": None}
    if corrections.due_words is not None:
        words = cleaned_value(ACTION_FIELDS.by_name["due_words"], corrections.due_words)
        values |= {"due": None, "due_words": words}
    if corrections.no_topic:
        values |= {"topic": None}
    return values


def _identity(log: Log, index: int, corrections: Corrections) -> dict[str, Value | None]:
    """The board, raised date and reference, where the correction touches them."""
    if not (corrections.item or corrections.board or corrections.raised):
        return {}
    action = log.actions[index]
    board = known_board(log, corrections.board or action.board).code
    raised = corrections.raised or action.raised
    others = replace(log, actions=(*log.actions[:index], *log.actions[index + 1 :]))
    typed = replace(_typed(action, corrections.item), day=raised)
    reference = new_reference(others, typed, board, raised, corrections.text or action.text)
    return {"reference": reference, "board": board, "raised": raised}


def _typed(action: Action, item: str | None) -> TypedReference:
    # Under another item or meeting it is the next one there, whichever it was here.
    return replace(printed_parts(item or action.reference), number=1)


def throughout(entry: Entry, clean: Callable[[str], str]) -> Entry:
    """The entry with all that was typed into it, and into its history, cleaned alike."""
    values = {name: _clean(getattr(entry, name), clean) for name in _words_of(entry)}
    history = tuple(_clean_event(event, clean) for event in entry.history)
    return replace(entry, **values, history=history)


def _words_of(entry: AnyEntry) -> tuple[str, ...]:
    """The fields of an entry in which words stand that the log could do without."""
    recorded = fields_of(entry).recorded
    return names_of(
        field for field in recorded if not field.needed and field.type is not FieldType.EVENTS
    )


def _clean_event(event: Event, clean: Callable[[str], str]) -> Event:
    names = ("by", "note", "reported_by", "minute")
    return replace(
        event,
        **{name: _clean(getattr(event, name), clean) for name in names},
        values={name: _clean(value, clean) for name, value in event.values.items()},
        changes={
            name: Change(_clean(change.before, clean), _clean(change.after, clean))
            for name, change in event.changes.items()
        },
    )


def _clean(value: Any, clean: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, tuple):
        return tuple(clean(each) for each in value)
    return value
