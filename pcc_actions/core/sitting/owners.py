"""The owners that somebody types in a sitting."""

from datetime import date

from pcc_actions.core.model import Log
from pcc_actions.core.owners import KnownPeople, parted_owners, recorded_owners, shared_name
from pcc_actions.core.text.english import joined
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
