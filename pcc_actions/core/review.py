"""A review of what is outstanding: which actions it goes through, and what is told of each."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.event_words import HAPPENED, event_words, is_its_note
from pcc_actions.core.history.due_dates import DueDate, due_dates
from pcc_actions.core.history.snapshot import Snapshot, snapshot_of
from pcc_actions.core.model import Action, Event, Log
from pcc_actions.core.owners import in_full
from pcc_actions.core.queries import Filters, filtered, ordered
from pcc_actions.core.text.english import joined

UPDATES: Final = 3  # as many as are told of an action, the latest first
_TOLD_OTHERWISE: Final = frozenset({"raised", "deferred"})  # by the action and its due dates


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One action of a review, as at a day: where it stands, and how it came there.

    `owners` are in full, the lead first; `updates` the latest of what happened to it, latest
    first, beside its raising and what its due dates tell.
    """

    snapshot: Snapshot
    owners: tuple[str, ...]
    due_dates: tuple[DueDate, ...]
    updates: tuple[Event, ...]


def review_item(log: Log, action: Action, as_at: date) -> ReviewItem | None:
    """What a review tells of an action, None where it was not yet raised."""
    schedule = Schedule(log.meetings)
    snapshot = snapshot_of(action, schedule, as_at)
    if snapshot is None:
        return None
    told = [event for event in snapshot.history if event.kind not in _TOLD_OTHERWISE]
    return ReviewItem(
        snapshot,
        tuple(in_full(owner, log.people, as_at) for owner in snapshot.owners),
        tuple(due_dates(action, schedule, as_at)),
        tuple(reversed(told[-UPDATES:])),
    )


def to_be_reviewed(
    log: Log, filters: Filters, as_at: date, since: date | None = None
) -> list[Snapshot]:
    """The actions that a review goes through, the most overdue first.

    With `since` only those to which something happened from that day on: raised, reported,
    changed, or due on another day because a meeting was moved.
    """
    items = (review_item(log, action, as_at) for action in log.actions)
    every = [each.snapshot for each in items if each and (since is None or _moved(each, since))]
    return ordered(filtered(every, filters, log))


def _moved(item: ReviewItem, since: date) -> bool:
    """Whether anything happened to an action from a day on."""
    days = [event.on for event in item.snapshot.history] + [due.on for due in item.due_dates[1:]]
    return any(day >= since for day in days)


def update_words(event: Event, history: tuple[Event, ...]) -> str:
    """Write what happened to an action: `14/02/2023: noted: The plan is drafted.`."""
    note = "" if is_its_note(event) else event.note
    return f"{uk(event.on)}: {event_words(event, history)}{f': {note}' if note else ''}"


def nothing_to_review(as_at: date, since: date | None, *, filtered: bool) -> str:
    """Say that a review has nothing to go through."""
    among = " among those asked for" if filtered else ""
    if since is None:
        return f"Nothing is outstanding as at {uk(as_at)}{among}: there is nothing to review."
    return (
        f"Nothing happened since {uk(since)} to any outstanding action{among}: there is nothing "
        "to review."
    )


def count_review(kinds: Iterable[str], skipped: int, closed: int, left: int) -> str:
    """Say what a review recorded, by kind of event, and of how many actions it recorded nothing.

    `closed` were by somebody else meanwhile, and `left` were not looked at.
    """
    counts = Counter(HAPPENED.get(kind, kind) for kind in kinds)
    recorded = joined([f"{number} {words}" for words, number in counts.items()])
    rest = [(skipped, "skipped"), (closed, "closed by somebody else"), (left, "not looked at")]
    others = joined([f"{number} {words}" for number, words in rest if number])
    sentences = [f"Recorded: {recorded}." if recorded else "Nothing was recorded."]
    return " ".join([*sentences, *([f"{others[:1].upper()}{others[1:]}."] if others else [])])
