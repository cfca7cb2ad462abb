"""The owners that somebody typed: asked about where they are shared, and warned of if unknown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from pcc_actions.cli.prompts import answer, at_terminal
from pcc_actions.cli.session import Session
from pcc_actions.core.model import Log, Person
from pcc_actions.core.owners import (
    OWNER,
    KnownPeople,
    asked_owner,
    left_words,
    parted_names,
    recorded_owners,
)
from pcc_actions.errors import Refused, Unknown


@dataclass(slots=True)
class TypedOwners:
    """The owners to be recorded, as they were typed, and whom somebody chose of those who share.

    `option` is what they were typed after.
    """

    typed: Sequence[str]
    option: str = OWNER
    chosen: dict[str, str] = field(default_factory=dict)
    _warnings: list[str] = field(default_factory=list)

    def kept(self, log: Log, on: date) -> tuple[str, ...]:
        """The owners as the log keeps them. Raises `Refused` where several share a name."""
        from pcc_actions.core.unknown_owners import stranger_words, strangers

        owners = recorded_owners(log, self.typed, on, self.chosen, self.option)
        self._warnings = [
            *(stranger_words(log, owner) for owner in strangers(log, owners)),
            *left_words(log, owners, on),
        ]
        return owners

    def warn(self) -> None:
        """Warn of those who are not known or have left; to be called once they are recorded."""
        from pcc_actions.terminal.say import warn

        for sentence in self._warnings:
            warn(sentence)


def typed_owners(this: Session, typed: Iterable[str], on: date, option: str = OWNER) -> TypedOwners:
    """The owners that were typed; at a terminal it is asked who is meant by a shared name."""
    named = TypedOwners(list(typed), option)
    if named.typed and at_terminal():
        known = KnownPeople(this.unsaid().people, on)
        names = (name for text in named.typed for name in parted_names(known, text))
        named.chosen |= _chosen(known, names)
    return named


def owner_asked_for(this: Session, log: Log, typed: str, on: date, option: str = OWNER) -> str:
    """The owner whose actions are asked for, as the log keeps it, told from the whole log.

    Asked about at a terminal where several share the name. Raises `Unknown` where nobody is
    known by it, `Refused` where it was not said who is meant.
    """
    from pcc_actions.core.unknown_owners import nobody

    chosen = _chosen(KnownPeople(log.people, on), [typed]) if at_terminal() else {}
    owner = asked_owner(log, typed, on, chosen, option)
    if owner is None:
        log = this.unsaid()  # what is closed may have been left out of the one that was read
        owner = asked_owner(log, typed, on, chosen, option)
    if owner is None:
        raise Unknown(nobody(log, typed))
    return owner


def _chosen(known: KnownPeople, names: Iterable[str]) -> dict[str, str]:
    from pcc_actions.core.text.owner_names import owner_form

    shared = [(name, people) for name in names if len(people := known.meant(name)) > 1]
    return {owner_form(name): _which(known, name, people).key for name, people in shared}


def _which(known: KnownPeople, name: str, people: Sequence[Person]) -> Person:
    """Ask which of several people is meant. Raises `Refused` where that is not said."""
    from pcc_actions.core.text.english import quoted
    from pcc_actions.terminal.say import say

    say(f"{quoted(name)} can mean:")
    for number, person in enumerate(people, 1):
        say(f"  {number}  {person.name} ({person.key})")
    typed = answer("Which? Type the number:")
    if typed.isdecimal() and 0 < int(typed) <= len(people):
        return people[int(typed) - 1]
    meant = [person for person in known.meant(typed) if person in people]
    if len(meant) != 1:
        raise Refused("Nothing was done: it was not said who is meant.")
    return meant[0]
