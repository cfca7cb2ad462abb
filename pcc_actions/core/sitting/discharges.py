"""The earlier actions that the meeting of a sitting discharged."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.minute_references import read_minute
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.history.lifecycles import OUTSTANDING
from pcc_actions.core.model import Action, Log
from pcc_actions.core.patterns import pattern
from pcc_actions.core.references.destination import known_board
from pcc_actions.core.references.lookup import find_action, full_reference, places_of
from pcc_actions.core.references.parse import printed_parts, sort_key
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.core.references.typed_words import joined_reference
from pcc_actions.core.sitting.typed import Sitting, TypedDischarge
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import Refused, WrongDay

FEW = 8  # references that a sentence still names
_NUMBERED: Final = pattern(r"(?P<item>[^\s/]+)/(?P<number>[1-9]\d?)", re.ASCII)


def earlier_actions(log: Log, sitting: Sitting) -> list[Action]:
    """What the board still had outstanding of its earlier meetings, and is not discharged yet.

    In the order of their references.
    """
    meeting, taken = sitting.of, {each.reference for each in sitting.discharges}
    found = (
        action
        for action in log.actions
        if action.board == meeting.board and action.raised < meeting.day
        if action.status in OUTSTANDING
        if full_reference(action.board, action.reference) not in taken
    )
    return sorted(found, key=lambda action: sort_key(action.reference))


def for_discharge(log: Log, sitting: Sitting, provenance: Provenance) -> list[TypedDischarge]:
    """All that is reported complete, as far as the meeting can have discharged it."""
    found = []
    for action in earlier_actions(log, sitting):
        reference = full_reference(action.board, action.reference)
        discharge = TypedDischarge(reference, minute=sitting.minute)
        if action.status == "completed" and _can_be(log, sitting, discharge, provenance):
            found.append(discharge)
    return found


def _can_be(log: Log, sitting: Sitting, discharge: TypedDischarge, provenance: Provenance) -> bool:
    try:
        discharged(log, sitting, discharge, provenance)
    except Refused:
        return False
    return True


def discharged(
    log: Log, sitting: Sitting, discharge: TypedDischarge, provenance: Provenance
) -> Log:
    """The log with an action discharged by the meeting. Raises `Refused` where it cannot be."""
    on_the_day = replace(provenance, on=sitting.of.day, stated=True)
    index = find_action(log, discharge.reference)
    note = cleaned(discharge.note, "the note") if discharge.note else None
    try:
        return actions.discharge(log, index, on_the_day, note, discharge.minute)
    except WrongDay as error:  # which is the day of the meeting
        raise Refused(error.fault) from None
    except Refused as error:
        raise Refused(error.asked) from None


def minute_at(sitting: Sitting, number: int) -> str | None:
    """The minute of the discharge at a place from 0: its own, or that of those typed next."""
    there = sitting.discharges[number : number + 1]
    return there[0].minute if there else sitting.minute


def with_minute(sitting: Sitting, number: int, minute: str) -> Sitting:
    """The sitting with a minute for a discharge that is there, or for those typed next."""
    if number == len(sitting.discharges):
        return replace(sitting, minute=minute)
    return sitting.with_discharge(number, replace(sitting.discharges[number], minute=minute))


def read_discharge(
    log: Log, sitting: Sitting, typed: str, provenance: Provenance, minute: str | None
) -> TypedDischarge:
    """The earlier action that was typed, and the note behind it: `3 The visit took place`.

    `minute` is the one that agreed it. An item alone is enough where one earlier action has it,
    `3/2` for the second of an item. Raises `Refused` where none or several are meant, or the
    meeting cannot have discharged it.
    """
    words = typed.split()
    reference, _ = joined_reference(words)
    for taken in (len(reference.split()), 2):
        found = _meant(log, sitting, " ".join(words[:taken]))
        if found:
            break
    if not found:
        raise Refused(_none_such(log, sitting, words[0]))
    if len(found) > 1:
        choices = joined([each.reference for each in found], "or")
        raise Refused(f"{words[0]} can mean {choices}. Type one of them as it stands here.")
    note = " ".join(words[taken:]) or None
    named = full_reference(found[0].board, found[0].reference)
    discharge = TypedDischarge(named, note, minute)
    discharged(log, sitting, discharge, provenance)
    return discharge


def _meant(log: Log, sitting: Sitting, typed: str) -> list[Action]:
    """The actions of the board that a reference can mean; of those with an item, the earlier."""
    board = sitting.of.board
    named = [log.actions[index] for index in places_of(log, typed)]
    of_board = [each for each in named if each.board == board]
    if of_board:
        return of_board
    return _of_item(earlier_actions(log, sitting), typed.rstrip(".,:;"))


def _of_item(earlier: Sequence[Action], typed: str) -> list[Action]:
    """The earlier actions that an item can mean: `8`, or `8/2` for the second of an item.

    An item alone never means a later one unasked, but both where its first is there too.
    """
    told = _NUMBERED.fullmatch(typed)
    item = printed_parts(told["item"] if told else typed).item
    parts = [(each, printed_parts(each.reference)) for each in earlier]
    of_item = [(each, part.number) for each, part in parts if item and part.item == item]
    if told:
        return [each for each, number in of_item if number == int(told["number"])]
    return [each for each, _ in of_item] if any(number == 1 for _, number in of_item) else []


def _none_such(log: Log, sitting: Sitting, typed: str) -> str:
    left = [each.reference for each in earlier_actions(log, sitting)] or ["none"]
    shown = f"{joined(left[:FEW])}{', and more' if len(left) > FEW else ''}"
    are = "is" if len(left) == 1 else "are"
    return (
        f"{quoted(typed)} is no earlier action of {sitting.of.board}. Outstanding {are} {shown}. "
        "Type the item or the reference, then the note."
    )


def read_minute_of(log: Log, sitting: Sitting, typed: str, today: date) -> str:
    """The minute that was typed, by its reference or its item alone.

    Raises `Refused` where it is none of this meeting.
    """
    meeting = sitting.of
    dated = ReferenceStyle(known_board(log, meeting.board).reference).dated
    parts = printed_parts(typed)
    only_item = dated and parts.item is not None and parts.day is None and parts.day_month is None
    whole = f"{parts.item}.{uk(meeting.day)}" if only_item else typed
    minute = read_minute(log, whole, [meeting.board], today)
    if minute.day not in (None, meeting.day):
        raise Refused(f"{minute.reference} is a minute of another meeting than {uk(meeting.day)}.")
    return minute.reference
