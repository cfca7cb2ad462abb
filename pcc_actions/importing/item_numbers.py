"""The reference under which an action that a document prints is to be recorded."""

import re
from collections.abc import Iterable
from datetime import date

from pcc_actions.core.patterns import pattern
from pcc_actions.core.references.parse import TypedReference, parse_reference, printed_parts
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.errors import Refused
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.references import item_reference

_NUMBERED = pattern(r"\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?(?![\w/])", re.A)

ItemNumbers = dict[str | None, str]


def item_numbers(actions: Iterable[ExtractedAction]) -> ItemNumbers:
    """The number of each item; those that print none are counted on from the highest."""
    items = dict.fromkeys(action.item for action in actions if action.reference is None)
    printed = {item: number_of_item(item or "") for item in items}
    highest = max((_whole(number) for number in printed.values() if number), default=0)
    counted: ItemNumbers = {}
    for item, number in printed.items():
        if number is None:
            highest += 1
        counted[item] = number or str(highest)
    return counted


def _whole(number: str) -> int:
    """The first figure of an item's number: 3 of 3.1 and 3a."""
    return int(re.split("[^0-9]", number)[0])


def number_of_item(item: str) -> str | None:
    """The number that an item prints, in its heading or its reference; None where it has none."""
    dated = item_reference(item)
    if dated:
        return None if _unread(dated) else parse_reference(dated).item
    number = _NUMBERED.match(item)
    return number[0] if number else None


def _unread(reference: str) -> bool:
    try:
        return parse_reference(reference).item is None
    except Refused:
        return True


def minute_of(item: str | None, day: date, style: ReferenceStyle) -> str | None:
    """The reference of the item of that meeting which speaks of an action, where it has one.

    None where the item prints no number, or is headed by a reference of another meeting.
    """
    dated = item_reference(item or "")
    if not style.dated or (dated and printed_parts(dated).day != day):
        return None
    number = number_of_item(item or "")
    return number and style.write(TypedReference(None, number, day, None, 1, number), day)


def counted_items(actions: Iterable[ExtractedAction]) -> bool:
    """Whether any action stands under an item that prints no number."""
    return any(a.reference is None and number_of_item(a.item or "") is None for a in actions)


def typed_of(
    extracted: ExtractedAction, numbers: ItemNumbers, style: ReferenceStyle
) -> TypedReference:
    """The reference of an action: its own, or that of its item.

    Raises `Refused` where it is no reference, or where the board's style needs one and
    none is printed.
    """
    if extracted.reference:
        return parse_reference(extracted.reference)
    if not style.dated:
        raise Refused("No reference is printed for it, and this board's have one: edit it.")
    of_item = number_of_item(extracted.item or "")
    return parse_reference(numbers.get(extracted.item) or of_item or "1")
