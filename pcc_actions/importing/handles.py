"""What an action is found under by what a document prints: its references, and their items."""

from collections.abc import Iterator
from datetime import date

from pcc_actions.core.model import Action
from pcc_actions.core.references.parse import TypedReference, printed_parts, reference_key

Handle = str | tuple[str | None, date | None]
"""What one action or more are held under: a reference, or the item of a day's minutes."""


def handles_of(action: Action) -> Iterator[Handle]:
    """What an action is held under: each reference that it has or had, and the item of that."""
    for reference in (action.reference, *action.formerly):
        printed = printed_parts(reference)
        yield reference_key(reference)
        yield printed.item, printed.day


def handles_printed(typed: TypedReference, day: date) -> list[Handle]:
    """What an action may be held under that is printed so in the minutes of that day.

    What prints the number of an action under its item means that one alone.
    """
    of_item = typed.item and typed.number == 1
    same_item: list[Handle] = [(typed.item, typed.day or day)] if of_item else []
    return [reference_key(typed.words), *same_item]


def is_printed_for(action: Action, typed: TypedReference, day: date) -> bool:
    """Whether what is printed in the minutes of that day is the reference of an action."""
    return not set(handles_printed(typed, day)).isdisjoint(handles_of(action))
