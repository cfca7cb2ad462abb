"""What somebody says that the record of an entry should have said, put in its place."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Protocol

from pcc_actions.core.changes.events import formerly, with_event
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.state_on import state_on
from pcc_actions.core.changes.typed_values import cleaned_value, refuse_due_twice
from pcc_actions.core.correction_lines import line_for_day, where_any
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import AnyEntry, Entry, called, fields_of
from pcc_actions.core.fields import DUE_FIELDS, FieldTable, Origin, names_of
from pcc_actions.core.history.effective import effective, in_order
from pcc_actions.core.model import Action, Change, Event, Value
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import Refused


class TypedCorrections(Protocol):
    """What was typed for each field that can be corrected, None where nothing was.

    What is in `cleared`, by the names of fields, is taken away.
    """

    @property
    def cleared(self) -> frozenset[str]:
        """The names of the fields that are to have no value."""


def corrected_values(fields: FieldTable, typed: TypedCorrections) -> dict[str, Value | None]:
    """What an entry should have had since it was raised, its names aside.

    A due date takes the due in words away, and the other way round. Raises `Refused` for both,
    and as `cleaned_value` does.
    """
    values: dict[str, Value | None] = {
        field.name: cleaned_value(field, value)
        for field in fields.raised_with
        if field.by_correct and (value := getattr(typed, field.name)) is not None
    }
    refuse_due_twice(values.get("due"), values.get("due_words"))
    if values.keys() & set(DUE_FIELDS):
        values |= {name: values.pop(name, None) for name in DUE_FIELDS}
    return {**dict.fromkeys(typed.cleared), **values}


def with_record_corrected(
    entry: Entry, provenance: Provenance, after: Mapping[str, Value | None], words: str
) -> Entry:
    """The entry with other values, each recorded with what stood there before.

    What it was called still finds it. Raises `Refused` where nothing changes.
    """
    provenance = provenance.after(effective(entry.history), *fields_of(entry).borne_out)
    state = state_on(entry, provenance)
    changes = {
        name: Change(before, value)
        for name, value in after.items()
        if (before := getattr(state, name) or None) != (value or None)
    }
    if not changes:
        raise Refused(f"{called(entry)} says that already: there is nothing to correct.")
    event = replace(provenance.event("corrected", cleaned(words, "the note")), changes=changes)
    _refuse_overtaken(entry, event, provenance.today)
    named = replace(entry, formerly=formerly(entry, changes))
    return with_event(named, event, provenance.today)


def _refuse_overtaken(entry: AnyEntry, event: Event, today: date) -> None:
    """Refuse to rename an entry as of a day before it was renamed: the later name would win."""
    # What renames it: its names, and the meeting they are of.
    names = names_of(fields_of(entry).of_origin(Origin.BY_NAMES, Origin.BY_MEETING))
    renamed = set(names) & set(event.changes)
    for later in in_order(entry):
        if later.on > event.on and later.kind == "corrected" and renamed & set(later.changes):
            what = "reference" if isinstance(entry, Action) else "name"
            line = line_for_day(entry, later, today, event.on)
            raise Refused(
                f"{called(entry)} was given another {what} on {uk(later.on)}; "
                "give that day or a later one with --on"
                f"{where_any('; or, if that day is wrong', line)}."
            )
