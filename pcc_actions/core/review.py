"""A review of what is outstanding: which actions it goes through, and what is told of each."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.event_words import HAPPENED, event_words, is_its_note
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.due_dates import DueDate, due_dates
from pcc_actions.core.history.replay import events_until
from pcc_actions.core.history.snapshot import Snapshot, snapshot_of, snapshots
from pcc_actions.core.model import Action, Event, Log
from pcc_actions.core.owners import in_full
from pcc_actions.core.programme.actions_of import named_topics
from pcc_actions.core.programme.mentions import mention
from pcc_actions.core.queries import Filters, filtered, ordered
from pcc_actions.core.text.english import capitalised, joined
from pcc_actions.errors import NotFound

UPDATES: Final = 3  # as many as are told of an action, the latest first
_TOLD_OTHERWISE: Final = frozenset({"raised", "deferred"})  # by the action and its due dates


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One action of a review, as at a day: where it stands, and how it came there.

    `owners` are in full, the lead first; `updates` the latest of what happened to it, latest
    first, beside its raising and what its due dates tell; `topic` what is said of the one that
    will answer it.
    """

    snapshot: Snapshot
    owners: tuple[str, ...]
    due_dates: tuple[DueDate, ...]
    updates: tuple[Event, ...]
    topic: str = ""


def review_item(log: Log, action: Action, as_at: date) -> ReviewItem:
    """What a review tells of an action. Raises `NotFound` where it was not yet raised."""
    schedule = Schedule(log.meetings)
    snapshot = snapshot_of(action, schedule, as_at)
    if snapshot is None:
        raise NotFound(f"{action.reference} was raised on {uk(action.raised)}, after {uk(as_at)}.")
    told = [event for event in snapshot.history if event.kind not in _TOLD_OTHERWISE]
    return ReviewItem(
        snapshot,
        tuple(in_full(owner, log.people, as_at) for owner in snapshot.owners),
        tuple(due_dates(action, schedule, as_at)),
        tuple(reversed(told[-UPDATES:])),
        mention(snapshot, named_topics(log, as_at)),
    )


def to_be_reviewed(log: Log, filters: Filters, as_at: date, since: date | None) -> list[Snapshot]:
    """The actions that a review goes through, the most overdue first.

    With `since` only those to which something happened from that day on: raised, reported,
    changed, or due on another day because a meeting was moved.
    """
    found = ordered(filtered(snapshots(log, as_at), filters, log))
    if since is None:
        return found
    changed = _changed_since(log, as_at, since)
    return [each for each in found if (each.board, each.reference) in changed]


def _changed_since(log: Log, as_at: date, since: date) -> set[tuple[str, str]]:
    """The board and reference of each action to which something happened from a day on."""
    schedule = Schedule(log.meetings)
    return {
        (action.board, action.reference)
        for action in log.actions
        if any(event.on >= since for event in events_until(action, as_at))
        or any(due.on >= since for due in due_dates(action, schedule, as_at)[1:])
    }


def update_words(event: Event, history: tuple[Event, ...]) -> str:
    """Write what happened to an action: `14/02/2023: noted: The plan is drafted.`."""
    note = "" if is_its_note(event) else event.note
    return f"{uk(event.on)}: {event_words(event, history)}{f': {note}' if note else ''}"


def passed_over(snapshot: Snapshot) -> str:
    """Say that an action was closed while the review went on, and on which day."""
    when = f" on {uk(snapshot.closed)}" if snapshot.closed else ""
    return f"{snapshot.reference} was {snapshot.status}{when} meanwhile, and is passed over."


def nothing_to_review(as_at: date, since: date | None, *, filtered: bool) -> str:
    """Say that a review has nothing to go through."""
    among = " among those asked for" if filtered else ""
    if since is None:
        return f"Nothing is outstanding as at {uk(as_at)}{among}: there is nothing to review."
    return (
        f"Nothing happened since {uk(since)} to any outstanding action{among}: there is nothing "
        "to review."
    )


def count_review(
    kinds: Iterable[str], skipped: int, unanswered: int, passed: int, left: int
) -> str:
    """Say what a review recorded, by kind of event, and of how many actions it recorded nothing.

    At the one `unanswered` it was ended; somebody else had closed those `passed` over; `left`
    were not looked at.
    """
    counts = Counter(HAPPENED.get(kind, kind) for kind in kinds)
    recorded = joined([f"{number} {words}" for words, number in counts.items()])
    rest = [
        (skipped, "skipped"),
        (unanswered, "not answered"),
        (passed, "passed over"),
        (left, "not looked at"),
    ]
    others = joined([f"{number} {words}" for number, words in rest if number])
    sentences = [f"Recorded: {recorded}." if recorded else "Nothing was recorded."]
    return " ".join([*sentences, *([f"{capitalised(others)}."] if others else [])])
