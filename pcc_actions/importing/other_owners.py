"""Whether a document gives an action of the log to other owners, and whether that is sure."""

from collections.abc import Iterable, Iterator
from datetime import date

from pcc_actions.core.history.effective import in_order
from pcc_actions.core.history.lifecycles import CLOSED
from pcc_actions.core.model import Action, Log, Value
from pcc_actions.core.owners import KnownPeople, shared_name
from pcc_actions.core.text.english import joined
from pcc_actions.core.text.owner_names import owner_form
from pcc_actions.importing.doubt import PlanDoubt, PlanDoubtCode
from pcc_actions.minutes.extracted import ExtractedAction

NewOwners = tuple[tuple[str, ...] | None, PlanDoubt | None]
"""The owners that an action is to have, None where it keeps its own, and what is in doubt."""


class KnownOwners:
    """Who owns the actions of a log, and under which name each person is kept in it.

    A post is that of its holder `on` a day.
    """

    def __init__(self, log: Log, on: date) -> None:
        self._people = KnownPeople(log.people, on)
        owners = (owner for action in log.actions for owner in action.owners)
        self._stored = {owner_form(owner): owner for owner in owners}

    def kept(self, owners: Iterable[str]) -> tuple[str, ...]:
        """The owners as the log keeps them, each once.

        Strangers are as they are printed, and so is who shares the name with another.
        """
        return tuple(dict.fromkeys(map(self._kept, owners)))

    def _kept(self, owner: str) -> str:
        meant = self._people.meant(owner)
        if len(meant) == 1:
            return meant[0].key
        return owner if meant else self._stored.get(owner_form(owner), owner)

    def strangers(self, owners: Iterable[str]) -> list[str]:
        """Those whom the log does not know."""
        return [
            each
            for each in owners
            if not self._people.meant(each) and owner_form(each) not in self._stored
        ]

    def shared(self, owners: Iterable[str]) -> PlanDoubt | None:
        """That printed owners can each mean several people; None where each is one."""
        said = [
            shared_name(self._people, owner)
            for owner in owners
            if len(self._people.meant(owner)) > 1
        ]
        return PlanDoubt(PlanDoubtCode.OWNERS_ASKED, " ".join(said)) if said else None


def other_owners(
    extracted: ExtractedAction, action: Action, known: KnownOwners, on: date
) -> NewOwners:
    """The owners that a document gives an action on the day `on`.

    Those that it had once are older news, as is all that was settled since. Strangers are
    asked about, and so is who would only be left out: a list may print the lead alone.
    """
    owners = known.kept(extracted.owners)
    if not owners or CLOSED & {extracted.status, action.status}:
        return None, None
    if any(set(owners) == set(known.kept(each)) for each in _had(action)):
        return None, None
    if any(event.kind == "reassigned" and event.on >= on for event in in_order(action)):
        return None, None
    strangers = known.strangers(owners)
    if not strangers and not set(owners) < set(known.kept(action.owners)):
        return owners, None
    unknown = f", and the log does not know {joined(strangers)}" if strangers else ""
    said = (
        f"The log has {joined(list(action.owners)) or 'nobody'} for the owner, and here it is "
        f"{joined(list(owners))}{unknown}. It would be assigned to {joined(list(owners))}."
    )
    return owners, PlanDoubt(PlanDoubtCode.OWNERS_ASKED, said)


def _had(action: Action) -> Iterator[tuple[str, ...]]:
    """The owners that an action has, and each that it had before."""
    yield action.owners
    for event in action.history:
        change = event.changes.get("owners")
        yield from map(_named, (change.before, change.after) if change else ())


def _named(value: Value | None) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
