"""The owners that somebody types in a sitting, and those that are not known."""

from collections.abc import Sequence
from datetime import date

from pcc_actions.core.model import Log
from pcc_actions.core.owners import (
    KnownPeople,
    every_owner,
    parted_names,
    recorded_owners,
    shared_name,
)
from pcc_actions.core.sitting.typed import Sitting
from pcc_actions.core.text.english import joined
from pcc_actions.core.text.owner_names import is_initials, owner_form
from pcc_actions.errors import Refused


def read_owners(log: Log, typed: str, on: date) -> tuple[str, ...]:
    """The owners that were typed, as the log keeps them, parted as `parted_owners` does.

    Raises `Refused` where several people share a name, and for what may not be stored.
    """
    known, names = KnownPeople(log.people, on), parted_owners(log, typed, on)
    for name in names:
        if len(people := known.meant(name)) > 1:
            ways = joined([known.unmistakable(each) for each in people], "or")
            raise Refused(f"{shared_name(known, name)} Type {ways}.")
    return recorded_owners(log, names, on)


def parted_owners(log: Log, typed: str, on: date) -> list[str]:
    """The owners that were typed, each as typed; several are parted as by `--owner`.

    A space stands between owners too, where each word is somebody known, or initials.
    """
    known = KnownPeople(log.people, on)
    there = {owner_form(each) for each in every_owner(log.actions)}
    return [word for name in parted_names(known, typed) for word in _words_of(known, there, name)]


def _words_of(known: KnownPeople, there: set[str], name: str) -> Sequence[str]:
    """The owners that stand in a name, a space between them: `EI IF` are two."""
    words = name.split()
    if known.meant(name) or owner_form(name) in there:
        return [name]
    alone = all(
        known.meant(each) or owner_form(each) in there or is_initials(each) for each in words
    )
    return words if alone else [name]


def new_owners(log: Log, owners: Sequence[str], sitting: Sitting | None = None) -> list[str]:
    """Those of some owners whom neither the log knows, nor an action of the sitting has.

    A log that has neither people nor owners yet knows nobody, and nobody is new to it.
    """
    there = {owner_form(each) for each in every_owner(log.actions)}
    if not (log.people or there):
        return []
    typed = {each for action in sitting.actions for each in action.owners or ()} if sitting else ()
    known = KnownPeople(log.people, date.max)
    new = (each for each in owners if not known.meant(each) and owner_form(each) not in there)
    return [each for each in new if each not in typed]
