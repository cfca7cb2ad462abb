"""A wrong record put right, kept apart from progress."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.changes.corrected_records import corrected_values, with_record_corrected
from pcc_actions.core.changes.new_references import new_reference
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.entries import AnyEntry, Entry, fields_of, replaced
from pcc_actions.core.fields import FieldType, names_of
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Action, Change, Event, Log, Value
from pcc_actions.core.references.destination import known_board
from pcc_actions.core.references.parse import TypedReference, printed_parts


@dataclass(frozen=True, slots=True)
class Corrections:
    """What a record should have said; None leaves a value as it is.

    What is in `cleared`, by the names of fields, is taken away: without a due date it is due at
    the next meeting.
    """

    text: str | None = None
    owners: tuple[str, ...] | None = None
    due: date | None = None
    due_words: str | None = None
    theme: str | None = None
    item: str | None = None
    board: str | None = None
    raised: date | None = None
    topic: str | None = None
    cleared: frozenset[str] = frozenset()


def correct(
    log: Log, index: int, provenance: Provenance, corrections: Corrections, words: str
) -> Log:
    """Record what was put right, each value with what stood there before.

    A new item, board or meeting gives a new reference; the old one still finds the
    action. Raises `Refused` where nothing changes or the new reference is not possible.
    """
    values = corrected_values(ACTION_FIELDS, corrections)
    after = {**values, **_identity(log, index, corrections)}
    action = with_record_corrected(log.actions[index], provenance, after, words)
    return replaced(log, index, action)


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
