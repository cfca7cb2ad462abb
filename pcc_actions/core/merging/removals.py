"""What one copy of a log took out of it: gone, unless the other copy changed or uses it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from pcc_actions.core.changes.removals import remove_board, remove_person
from pcc_actions.core.changes.uses import refuse_used_meeting
from pcc_actions.core.merging.clashes import Clash, ClashCode
from pcc_actions.core.merging.meetings import MeetingKey, by_first_date, meeting_name
from pcc_actions.core.merging.values import NOT_KNOWN, Copies
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused

Records = Callable[[Log], Mapping[Any, Any]]
Remove = Callable[[Log, Any], Log]


def without_removed(log: Log, copies: Copies) -> tuple[Log, list[Clash]]:
    """The merged log without what one copy took out, and what stays all the same."""
    kept: list[Clash] = []
    if copies.base is not NOT_KNOWN:
        for records, remove in _REMOVING:
            for key, unchanged in _removed(copies, records):
                less = _without(log, key, remove) if unchanged else None
                kept += [Clash(ClashCode.KEPT, record=_name(key))] if less is None else []
                log = less or log
    return log, kept


def _name(key: Any) -> str:
    """What a record is called: by its key, a meeting by its board and first date."""
    return key if isinstance(key, str) else meeting_name(key)


def _removed(copies: Copies, records: Records) -> Iterator[tuple[Any, bool]]:
    """The key of each record that one copy took out, and whether the other left it as it was."""
    base, ours, theirs = map(records, copies)
    for key, before in reversed([*base.items()]):  # the others alike keep their numbers
        if (key in ours) != (key in theirs):
            yield key, before in (ours.get(key), theirs.get(key))


def _without(log: Log, key: Any, remove: Remove) -> Log | None:
    """The log without a record, None where something uses it."""
    try:
        return remove(log, key)
    except Refused:
        return None


def _without_meeting(log: Log, key: MeetingKey) -> Log:
    meeting = by_first_date(log.meetings)[key]
    refuse_used_meeting(log, meeting, "removed")
    return replace(log, meetings=tuple(each for each in log.meetings if each is not meeting))


def _without_map(log: Log, name: str) -> Log:
    maps = tuple(each for each in log.settings.maps if each.name != name)
    return replace(log, settings=replace(log.settings, maps=maps))


# What is taken out first may be what uses the next.
_REMOVING: Final[tuple[tuple[Records, Remove], ...]] = (
    (lambda log: by_first_date(log.meetings), _without_meeting),
    (lambda log: log.people, remove_person),
    (lambda log: log.boards, remove_board),
    (lambda log: {each.name: each for each in log.settings.maps}, _without_map),
)
