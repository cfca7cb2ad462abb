"""Owners whom a log does not know, and who is nearest to what was typed."""

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches

from pcc_actions.core.model import Log
from pcc_actions.core.owners import Owners, known_by, owners_of
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.core.text.owner_names import owner_form

NEAR = 0.5  # the ratio of difflib from which a name is near another
FEW = 8  # owners that a sentence can still name


def strangers(before: Log, owners: Iterable[str]) -> list[str]:
    """Those of some recorded owners of whom the log knew nothing before.

    A log that keeps no people knows nobody; there only who is nearly another owner is a stranger.
    """
    there = {owner_form(owner) for owner in owners_of(before.actions)}
    known = Owners(before.people, date.max)
    new = [each for each in owners if not known.meant(each) and owner_form(each) not in there]
    return [each for each in new if before.people or nearest(before, each)]


def stranger_words(before: Log, owner: str) -> str:
    """Warn of an owner who was recorded and is not known, with the nearest who is."""
    near, warned = (
        nearest(before, owner),
        f"{quoted(owner)} is not known, and is kept as typed.",
    )
    gaps = f'INITIALS "{owner}"' if " " in owner else f'{owner} "NAME"'
    new = f"pcc-actions person add {gaps}"
    if near is None:
        return f"{warned} Who that is: {new}."
    return (
        f"{warned} The nearest is {near_words(before, near)}: if that is meant, pcc-actions undo; "
        f"if not, {new}."
    )


def nobody(log: Log, typed: str) -> str:
    """Say that nobody of a name is known, and who is nearest."""
    near = nearest(log, typed)
    if near is None:
        return f"Nobody called {quoted(typed)} is known. {_who_is(log)}".rstrip()
    return f"Nobody called {quoted(typed)} is known; the nearest is {near_words(log, near)}."


def _who_is(log: Log) -> str:
    if log.people:
        return "Who is known: pcc-actions person list."
    names = [*dict.fromkeys(owners_of(log.actions))]
    if not names:
        return "No action has an owner yet."
    return f"The owners are {joined(names)}." if len(names) <= FEW else ""


def nearest(log: Log, typed: str) -> str | None:
    """The key or name of the owner whose name is nearest to what was typed, None for none."""
    names = {owner_form(owner): owner for owner in owners_of(log.actions)}
    for person in log.people.values():
        names |= {owner_form(name): person.key for name in (*known_by(person), person.post or "")}
    near = get_close_matches(owner_form(typed), sorted(names), n=1, cutoff=NEAR)
    return names[near[0]] if near else None


def near_words(log: Log, owner: str) -> str:
    """An owner of the log as a sentence names them: `CC (Chief Constable)`."""
    person = log.people.get(owner)
    if person is None:
        return owner
    return f"{owner} ({', '.join(filter(None, (person.name, person.post)))})"
