"""The meetings of two copies of a log, brought together by board and first date."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import planned_for
from pcc_actions.core.merging.clashes import Clash, ClashCode
from pcc_actions.core.merging.interleaving import interleaved, interleaved_with
from pcc_actions.core.merging.values import NOT_KNOWN, Copies, is_clash, three_way
from pcc_actions.core.model import Log, Meeting, Moved

MeetingKey = tuple[str, date, bool, int]
Held = Collection[tuple[str, date]]  # the days of boards on which actions were raised
# What may become of a meeting on each copy, and where every record of that is.
_EVERY: Final = {"cancelled": "cancellations", "reinstated": "reinstatements"}


def by_first_date(meetings: Iterable[Meeting]) -> dict[MeetingKey, Meeting]:
    """Meetings by board and the day first planned, and whether one is held after all.

    A number tells those alike apart.
    """
    met: Counter[tuple[str, date, bool]] = Counter()
    found: dict[MeetingKey, Meeting] = {}
    for meeting in meetings:
        first = planned_for(meeting, date.min)
        key = (meeting.board, first, meeting.reinstated is not None)
        met[key] += 1
        found[*key, met[key]] = meeting
    return found


def merged_meetings(copies: Copies) -> tuple[tuple[Meeting, ...], list[Clash]]:
    """Every meeting of either copy, as both have it, and the clashes."""
    known = copies.base is not NOT_KNOWN
    base = by_first_date(copies.base.meetings) if known else {}
    ours, theirs = by_first_date(copies.ours.meetings), by_first_date(copies.theirs.meetings)
    order = {key: key for key in (*base, *ours, *theirs)}
    keys = interleaved_with([*base], [*ours], [*theirs], order)
    held = {(each.board, each.raised) for log in copies[1:] for each in log.actions}
    found: list[Meeting] = []
    clashes: list[Clash] = []
    for key in keys:
        of_key = Copies(base.get(key), ours.get(key), theirs.get(key))
        found.append(of_key.only_one or _merged(of_key, held))
        clashes += [] if of_key.only_one else _changed_apart(key, of_key, found[-1])
    return tuple(found), [*clashes, *_met_twice(found, copies.ours, copies.theirs)]


def _changed_apart(key: MeetingKey, copies: Copies, merged: Meeting) -> Iterator[Clash]:
    """The clashes of a meeting that each copy moved to another day, cancelled or put back."""
    named, days = meeting_name(key), copies.values(("date",))
    last = {*copies.ours.moved[-1:], *copies.theirs.moved[-1:]}
    if is_clash(*days) and len(last) > 1:
        left, kept = sorted(last, key=_recorded)
        yield Clash(ClashCode.BECAME_TWICE, None, "moved", named, kept=kept, left=left)
    elif merged.date != three_way(*days):
        yield Clash(ClashCode.KEPT, record=named)
    for name, every in _EVERY.items():
        ours, theirs = getattr(copies.ours, name), getattr(copies.theirs, name)
        base, of_ours, of_theirs = copies.values((every,))
        known = {None, *(base or ())}
        if ours not in known.union(of_theirs) and theirs not in known.union(of_ours):
            left, kept = sorted((ours, theirs), key=_recorded)
            yield Clash(ClashCode.BECAME_TWICE, None, name, named, kept=kept, left=left)


def meeting_name(key: MeetingKey) -> str:
    """What a meeting is called: by its board and first date."""
    return f"{key[0]} {uk(key[1])}"


def _merged(copies: Copies, held: Held) -> Meeting:
    base, ours, theirs = copies
    moved = _moves(base, ours, theirs, held)
    merged: Meeting = replace(
        ours,
        date=moved[-1].after if moved else three_way(base and base.date, ours.date, theirs.date),
        moved=moved,
        **_became(copies),
    )
    return merged


def _became(copies: Copies) -> dict[str, Any]:
    """What was recorded of a meeting on either copy: the last of each kind holds.

    None that one of them took out again.
    """
    became: dict[str, Any] = {}
    for name, every in _EVERY.items():
        base, ours, theirs = copies.values((every,))
        there = {*ours, *theirs} - ({*(base or ())} - ({*ours} & {*theirs}))
        *apart, holds = [None, *sorted(there, key=_recorded)]
        became |= {name: holds, f"{name}_apart": tuple(filter(None, apart))}
    return became


def _recorded(event: Any) -> tuple[Any, ...]:
    return event.on, event.at, event.by, event.note or ""


def _moves(base: Meeting | None, ours: Meeting, theirs: Meeting, held: Held) -> tuple[Moved, ...]:
    """The moves of both in the order of their days; none that one of them put right since.

    Where actions were raised on the day that was put right, it is as it was.
    """
    order = {move: (*_recorded(move), move.before, move.after) for move in _all(ours, theirs)}
    moves = interleaved(_once(ours.moved), _once(theirs.moved), order)
    known = {*(base.moved if base else ())}
    gone = known - ({*ours.moved} & {*theirs.moved})
    if any((ours.board, move.after) in held for move in gone):
        instead = {*map(_recorded, gone)}
        gone = {move for move in moves if move not in known and _recorded(move) in instead}
    return tuple(move for move in moves if move not in gone)


def _all(*meetings: Meeting) -> list[Moved]:
    return [move for meeting in meetings for move in meeting.moved]


def _once(moves: Sequence[Moved]) -> list[Moved]:
    return [*dict.fromkeys(moves)]


def _met_twice(merged: Iterable[Meeting], ours: Log, theirs: Log) -> list[Clash]:
    """The days on which a board now has two meetings, each from another copy."""
    known = {day for log in (ours, theirs) for day in _twice(log.meetings)}
    return [
        Clash(ClashCode.TWO_MEETINGS, record=board, kept=day)
        for board, day in _twice(merged)
        if (board, day) not in known
    ]


def _twice(meetings: Iterable[Meeting]) -> list[tuple[str, date]]:
    standing = Counter((each.board, each.date) for each in meetings if each.cancelled is None)
    return [day for day, number in standing.items() if number > 1]
