"""Whether two files are copies of one log: nothing of another is merged into it."""

from typing import Final

from pcc_actions.core.entries import every_entry
from pcc_actions.core.log_id import log_id
from pcc_actions.core.merging.matching import entry_id
from pcc_actions.core.text.english import capitalised
from pcc_actions.errors import BadFile
from pcc_actions.store.copy_names import OURS, copy_name
from pcc_actions.store.reading import Reading

_NAME_A_COPY: Final = "Nothing was merged: name a copy of this one."


def refuse_another_log(ours: Reading, other: Reading, called: str = "") -> None:
    """Raise `BadFile` for what is no copy of this log: it has another id."""
    one, two = ours.log.settings.id, other.log.settings.id
    if one and two and one != two:
        raise _no_copy(ours, other, called, "it is another log, with an id of its own")


def refuse_nothing_in_common(ours: Reading, other: Reading) -> None:
    """Raise `BadFile` for a log with nothing of this one, where no id tells, as of an older one.

    A copy that was made before anything was recorded has nothing of it either: it is refused only
    where both have something, for what is merged into the wrong log is worse.
    """
    one, two = ours.log, other.log
    if (one.settings.id and two.settings.id) or log_id(one) == log_id(two):
        return
    entries = [{entry_id(each) for each in every_entry(log)} for log in (one, two)]
    if all(entries) and entries[0].isdisjoint(entries[1]):
        raise _no_copy(ours, other, "", "nothing that is recorded is in both")


def _no_copy(ours: Reading, other: Reading, called: str, why: str) -> BadFile:
    named, own = copy_name(other.path, called), copy_name(ours.path, called and OURS)
    named = named if named == str(other.path) else capitalised(named)
    return BadFile(f"{named} is no copy of {own}: {why}.", _NAME_A_COPY)
