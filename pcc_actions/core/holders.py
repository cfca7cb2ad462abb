"""Who answered to a person's key, and so held a post, on a day."""

from datetime import date

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.model import Holder, Person


def holder_on(person: Person, on: date) -> Holder | None:
    """Who answered to a person's key on a day, None where nobody did."""
    if not person.held:
        return Holder(person.name)
    for holder in reversed(person.held):
        if (holder.since or date.min) <= on <= (holder.until or date.max):
            return holder
    return None


def name_on(person: Person, on: date) -> str | None:
    """The name of who answered to a key on a day, None where nobody of several did.

    One who has not begun, or has left, keeps the name.
    """
    there = holder_on(person, on)
    if there is not None:
        return there.name
    return None if had_several(person) else person.name


def email_on(person: Person, on: date) -> str | None:
    """The address of who answered to a key on a day, None where none is known to be theirs.

    Of several who held a post each has what was given for them: an address that only the post
    has may be that of an earlier one.
    """
    if not had_several(person):
        return person.email
    holder = holder_on(person, on)
    if holder is None or (holder == person.held[-1] and holder.email != person.email):
        return None
    return holder.email


def had_several(person: Person) -> bool:
    """Whether more than one answered to a key, one after the other."""
    return len({holder.name for holder in person.held}) > 1


def person_words(person: Person, on: date) -> str:
    """Write who answered to a key on a day: `Ada Crane, Chief Constable`.

    Of somebody who did not yet, or no more, it says from or until when; of a post that was
    vacant between two, the post alone. Empty where there is nothing but the key.
    """
    name = name_on(person, on)
    vacant = name is None or holder_on(person, on) is not None
    period = "" if vacant else _period(person.held[-1], on)
    said = dict.fromkeys(each for each in (name, person.post) if each and each != person.key)
    return f"{', '.join(said)}{period}" if said else ""


def holder_words(holder: Holder) -> str:
    """Write who held a post, and when: `Ada Crane from 01/04/2023`."""
    since = f" from {uk(holder.since)}" if holder.since else ""
    return f"{holder.name}{since}{f' until {uk(holder.until)}' if holder.until else ''}"


def _period(holder: Holder, on: date) -> str:
    if holder.since and on < holder.since:
        return f" from {uk(holder.since)}"
    return f" until {uk(holder.until)}" if holder.until else ""


def has_left(person: Person, on: date) -> bool:
    """Whether the last day of the latest who answered to a key is past."""
    until = person.held[-1].until if person.held else None
    return until is not None and until < on
