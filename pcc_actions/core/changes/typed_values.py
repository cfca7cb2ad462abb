"""What somebody typed for the fields of an action or a topic, as it is recorded."""

from collections.abc import Iterable
from typing import Any

from pcc_actions.core.fields import Field, FieldTable, FieldType
from pcc_actions.core.model import Value
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import Refused


def refuse_due_twice(day: object, words: object) -> None:
    """Raise `Refused` for a due date in words beside one that is a day."""
    if day and words:
        raise Refused("It is due on a day or in words, not both: leave one of the two out.")


def raised_values(fields: FieldTable, typed: Any) -> dict[str, Any]:
    """What the event that raises an entry holds, of all that was typed: no value for none.

    Raises `Refused` for a due date in words beside a day, and as `cleaned_value` does.
    """
    refuse_due_twice(typed.due, typed.due_words)
    values = {
        field.name: cleaned_value(field, getattr(typed, field.name)) for field in fields.raised_with
    }
    return {name: value for name, value in values.items() if value}


def cleaned_if_typed(text: str | None, what: str) -> str | None:
    """A text as it is recorded, None where none was typed. Raises `Refused` as `cleaned` does."""
    return None if text is None else cleaned(text, what)


def cleaned_value(field: Field, typed: Any) -> Value | None:
    """A typed value as it is recorded, None where there is none; a day is one already.

    Raises `Refused` for words that show nothing.
    """
    if typed is None:
        return None
    if field.type is FieldType.TEXTS:
        return cleaned_owners(typed)
    value: Value = cleaned(typed, field.words) if field.type is FieldType.TEXT else typed
    return value


def cleaned_owners(owners: Iterable[str]) -> tuple[str, ...]:
    """Each owner once, in the order named; `EI / IF` names two."""
    from pcc_actions.core.text.owner_names import split_owners

    named = (name for owner in owners for name in split_owners(owner))
    return tuple(dict.fromkeys(named))
