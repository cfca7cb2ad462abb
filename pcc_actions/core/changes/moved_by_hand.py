"""Meetings whose dates somebody typed over in the file, entered as moved."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.model import Meeting, Moved


def moved_by_hand(
    meetings: Sequence[Meeting], kept: Sequence[Meeting], provenance: Provenance
) -> Iterator[Meeting]:
    """Each meeting, its new date entered as a move where only the date was typed over.

    A meeting that is gone is the nearest new one of its board, wherever either stands.
    """
    there, here = set(kept), set(meetings)
    came = _by_all_but_date(each for each in meetings if each not in there)
    befores: dict[Meeting, Meeting] = {}
    for gone in (each for each in kept if each not in here):
        now = _take_nearest(came[_all_but_date(gone)], gone.date)
        if now:
            befores[now] = gone
    for meeting in meetings:
        before = befores.get(meeting)
        moves = [] if before is None else [_move(before, meeting, provenance)]
        yield replace(meeting, moved=(*meeting.moved, *moves))


def _by_all_but_date(meetings: Iterable[Meeting]) -> dict[Meeting, list[Meeting]]:
    """Meetings by all that they have but the date, those alike by their dates."""
    found: dict[Meeting, list[Meeting]] = defaultdict(list)
    for meeting in sorted(meetings, key=lambda each: each.date):
        found[_all_but_date(meeting)].append(meeting)
    return found


def _all_but_date(meeting: Meeting) -> Meeting:
    return replace(meeting, date=date.min)


def _take_nearest(alike: list[Meeting], day: date) -> Meeting | None:
    """The meeting nearest to a day, taken out of meetings by their dates; None where none is."""
    after = bisect_left(alike, day, key=lambda each: each.date)
    near = [at for at in (after - 1, after) if 0 <= at < len(alike)]
    return alike.pop(min(near, key=lambda at: abs(alike[at].date - day))) if near else None


def _move(before: Meeting, after: Meeting, provenance: Provenance) -> Moved:
    return Moved(before.date, after.date, provenance.on, provenance.at, provenance.by)
