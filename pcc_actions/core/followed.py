"""The entries that another meeting is meant for since the meetings of their boards were changed."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.entries import AnyEntry, EntryKind, called, entries_of
from pcc_actions.core.entry_keys import entries_by_key, entry_key
from pcc_actions.core.history.due import due_in_state
from pcc_actions.core.history.lifecycles import OUTSTANDING
from pcc_actions.core.history.replay import replayed
from pcc_actions.core.history.states import AnyState, State
from pcc_actions.core.model import NEXT_MEETING, Log
from pcc_actions.core.programme.coming import coming
from pcc_actions.core.programme.words import TO_BE_TIMETABLED
from pcc_actions.core.recurrence import STANDING
from pcc_actions.core.text.english import first_joined, joined

NAMED: Final = 5  # how many entries that go to one meeting are named


def followed_sentence(before: Log, after: Log, as_at: date) -> str:
    """Say which topics come, and which actions are due, at another meeting; empty where none is.

    They are those to which nothing happened but that meetings were changed.
    """
    if before.meetings == after.meetings:
        return ""
    parts = [part for kind in reversed(EntryKind) for part in _parts(before, after, kind, as_at)]
    return f"With that {joined(parts)}." if parts else ""


def _parts(before: Log, after: Log, kind: EntryKind, as_at: date) -> Iterator[str]:
    """What is said of the entries of a kind, of those of a board that go to one meeting at once."""
    by_day: dict[tuple[str, date | None], list[str]] = defaultdict(list)
    for entry, day in _followed(before, after, kind, as_at):
        by_day[entry.board, day].append(called(entry))
    for (_, day), names in by_day.items():
        said = _of_topics if kind is EntryKind.TOPIC else _of_actions
        yield f"{first_joined(names, NAMED)} {said(day, alone=len(names) == 1)}"


def _followed(
    before: Log, after: Log, kind: EntryKind, as_at: date
) -> Iterator[tuple[AnyEntry, date | None]]:
    """Each entry of a kind that goes to another meeting now, with the day of that."""
    then, now = Schedule(before.meetings), Schedule(after.meetings)
    known = entries_by_key(entries_of(before, kind))
    for entry in entries_of(after, kind):
        state = replayed(entry, as_at) if known.get(entry_key(entry)) == entry else None
        if state is None or state.raised > as_at or not _follows_meetings(state):
            continue
        day = _day(state, now, as_at)
        if day != _day(state, then, as_at):
            yield entry, day


def _follows_meetings(state: AnyState) -> bool:
    """Whether it may go with a meeting; what is closed, or comes at every one, does not."""
    return state.status in OUTSTANDING if isinstance(state, State) else state.every != STANDING


def _day(state: AnyState, schedule: Schedule, as_at: date) -> date | None:
    if isinstance(state, State):
        return due_in_state(state, schedule, as_at)[0]
    return coming(state, schedule, as_at).day


def _of_topics(day: date | None, *, alone: bool) -> str:
    if day:
        return f"{'comes' if alone else 'come'} on {uk(day)}"
    return f"{'is' if alone else 'are'} {TO_BE_TIMETABLED}"


def _of_actions(day: date | None, *, alone: bool) -> str:
    when = f"on {uk(day)}" if day else f"at the {NEXT_MEETING}, which is not known yet"
    return f"{'is' if alone else 'are'} due {when}"
