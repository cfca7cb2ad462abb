"""What somebody typed for a field of an action, as it is recorded."""

from collections.abc import Iterable
from typing import Any

from pcc_actions.core.fields import Field, FieldType
from pcc_actions.core.model import Value
from pcc_actions.core.text.owner_names import split_owners
from pcc_actions.core.text.sanitise import cleaned


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
    named = (name for owner in owners for name in split_owners(owner))
    return tuple(dict.fromkeys(named))
