"""What the log has to say, in the words that boards use: no layout, no colour."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.model import NEXT_MEETING, Event, Status
from pcc_actions.core.text.english import joined, ordinal

Clock = Callable[[datetime], str]  # how a moment is written for the reader: "09:12"

AT_NEXT_MEETING: Final = f" ({NEXT_MEETING})"
NOT_FOUND: Final = (
    "Exempt actions that only withheld details would find are neither here nor counted."
)
AT_MEETING_AFTER: Final = " (the meeting after)"  # the one that raised it; it is past


def counted(number: int, noun: str) -> str:
    """Write a number of things: `1 action`, `2 actions`, `3 bodies`."""
    if number == 1:
        return f"{number} {noun}"
    return f"{number} {noun[:-1]}ies" if noun.endswith("dy") else f"{number} {noun}s"


def span(time: timedelta) -> str:
    """Write a stretch of time in its largest whole unit: `5 minutes`, `3 hours`, `2 days`."""
    minutes = int(time.total_seconds()) // 60
    for noun, size in (("day", 24 * 60), ("hour", 60)):
        if minutes >= size:
            return counted(minutes // size, noun)
    return counted(minutes, "minute")


def owners_words(snapshot: Snapshot) -> str:
    """Write who owns an action, the lead first."""
    return ", ".join(snapshot.owners)


def text_and_owners(text: str, owners: Sequence[str]) -> str:
    """Write an action with whose it is: `Send the plan (EI, IF)`."""
    return f"{text} ({', '.join(owners)})" if owners else text


def by_custom(snapshot: Snapshot) -> str:
    """What stands behind a due date that nobody stated: which meeting it is of."""
    return AT_MEETING_AFTER if snapshot.due_past else AT_NEXT_MEETING


def due_text(snapshot: Snapshot) -> str:
    """Write when an action is due: a date, the words of the minutes, or the next meeting."""
    if snapshot.due_basis == NEXT_MEETING:
        return f"{uk(snapshot.due)}{by_custom(snapshot)}" if snapshot.due else NEXT_MEETING
    return uk(snapshot.due) if snapshot.due else snapshot.due_words or ""


def is_due_at_unknown_meeting(snapshot: Snapshot) -> bool:
    """Whether an action is due at the next meeting of its board, and none is known."""
    return snapshot.due_basis == NEXT_MEETING and snapshot.due is None


def when_next(board: str) -> str:
    """Ask when a board meets next, with the line that records it."""
    return f"When does {board} meet next? pcc-actions meeting add {board} DATE"


def status_words(snapshot: Snapshot, as_at: date) -> str:
    """Write how an action stands in words, with the number of its due date if it slipped."""
    words = _status(snapshot, as_at)
    if snapshot.deferrals and snapshot.outstanding:
        return f"{words}, {ordinal(snapshot.deferrals + 1)} date"
    return words


def _status(snapshot: Snapshot, as_at: date) -> str:
    if not snapshot.outstanding:
        return f"{snapshot.status} {uk(snapshot.closed)}" if snapshot.closed else snapshot.status
    if snapshot.status == "completed":
        return "for discharge"
    if snapshot.overdue:
        return f"OVERDUE {counted(snapshot.days_overdue, 'day')}"
    if snapshot.due is None:
        return NEXT_MEETING if snapshot.due_basis == NEXT_MEETING else "due in words"
    days = (snapshot.due - as_at).days
    return f"due in {counted(days, 'day')}" if days else "due today"


def _when(as_at: date | None, where: str) -> str:
    return where if as_at is None else f"{where} as at {uk(as_at)}"


def count_outstanding(
    snapshots: Sequence[Snapshot], as_at: date | None, filtered: bool = False, where: str = ""
) -> str:
    """Count a list of outstanding actions in a sentence; of a part of it, without the day.

    `where` says in how many logs they are: ` in 3 logs`.
    """
    if not snapshots:
        return f"Nothing is outstanding{_when(as_at, where)}{_filtered(filtered)}."
    parts = [
        (sum(snapshot.overdue for snapshot in snapshots), "overdue"),
        (sum(snapshot.status == "completed" for snapshot in snapshots), "reported complete"),
    ]
    return _count(f"{len(snapshots)} outstanding{_when(as_at, where)}", parts)


def count_overdue(
    snapshots: Sequence[Snapshot], as_at: date | None, filtered: bool = False, where: str = ""
) -> str:
    """Count a list of overdue actions in the same way."""
    if not snapshots:
        return f"Nothing is overdue{_when(as_at, where)}{_filtered(filtered)}."
    return f"{len(snapshots)} overdue{_when(as_at, where)}."


def count_all(
    snapshots: Sequence[Snapshot], as_at: date | None, filtered: bool = False, where: str = ""
) -> str:
    """Count a list of actions of every status in the same way."""
    if not snapshots:
        return f"There is no action{_when(as_at, where)}{_filtered(filtered)}."
    outstanding = sum(snapshot.outstanding for snapshot in snapshots)
    complete = sum(snapshot.status == "completed" for snapshot in snapshots)
    parts = [
        (outstanding if complete < outstanding else 0, "outstanding"),
        (
            complete,
            "of them reported complete" if complete < outstanding else status_name("completed"),
        ),
        (sum(snapshot.status == "discharged" for snapshot in snapshots), "discharged"),
        (sum(snapshot.status == "withdrawn" for snapshot in snapshots), "withdrawn"),
    ]
    return _count(f"{counted(len(snapshots), 'action')}{_when(as_at, where)}", parts)


def counted_once(snapshots: Iterable[Snapshot]) -> str:
    """Say of a list under its owners what stands there several times; empty where nothing does."""
    several = sum(len(snapshot.owners) > 1 for snapshot in snapshots)
    if not several:
        return ""
    has, it = ("has", "it stands") if several == 1 else ("have", "they stand")
    once = f"{counted(several, 'action')} {has} several owners: {it} under each"
    return f"{once}, and {'is' if several == 1 else 'are'} counted once."


def status_name(status: Status) -> str:
    """Write a status as boards say it: `reported complete`, which is not discharged."""
    return "reported complete" if status == "completed" else status


def _count(start: str, parts: Sequence[tuple[int, str]]) -> str:
    figures = ", ".join(f"{number} {words}" for number, words in parts if number)
    return f"{start}: {figures}." if figures else f"{start}."


def _filtered(filtered: bool) -> str:
    return " among those asked for" if filtered else ""


def withheld_count(snapshots: Sequence[Snapshot]) -> str:
    """Say how many of the actions are withheld, nothing where none is."""
    number = sum(snapshot.withheld for snapshot in snapshots)
    return f"{counted(number, 'action')} withheld as exempt." if number else ""


def exempt_left_out(snapshots: Sequence[Snapshot], *, by_details: bool) -> str:
    """Say what of exempt actions a published list is without, nothing where it is without none.

    What was chosen by details, as an owner, is said to be without those that only these would
    find, whether there are any: else it would tell whose they are.
    """
    counted_here = withheld_count(snapshots)
    return f"{counted_here} {NOT_FOUND}".lstrip() if by_details else counted_here


def in_full_count(number: int, noun: str = "action") -> str:
    """Say that exempt actions are told, so that what tells them is not to be published."""
    are = "is" if number == 1 else "are"
    return f"Not for publication: {counted(number, f'exempt {noun}')} {are} told in full."


def exempt_in_full(snapshots: Iterable[Snapshot]) -> str:
    """Say how many actions are told that are exempt, on their day or now; nothing where none is."""
    number = sum(snapshot.ground is not None for snapshot in snapshots)
    return in_full_count(number) if number else ""


def recorded_sentence(snapshot: Snapshot, event: Event) -> str:
    """Say what was recorded of an action, as where it stands now shows it."""
    from pcc_actions.core.event_words import event_words, value_words

    if event.kind != "raised":
        event = next((each for each in snapshot.history if each == event), event)  # as told
        return f"{snapshot.reference}, on {uk(event.on)}: {event_words(event, snapshot.history)}."
    owned = f"owned by {owners_words(snapshot)}" if snapshot.owners else "without an owner"
    when = due_text(replace(snapshot, due_past=False))  # told from the meeting that raised it
    if snapshot.due_basis == NEXT_MEETING and not snapshot.due:
        when = f"at the {when}"
    exempt = f", exempt ({snapshot.exempt})" if snapshot.exempt else ""
    topic = f", to be answered by {value_words(snapshot.topic)}" if snapshot.topic else ""
    return f"{snapshot.reference} ({snapshot.board}) recorded, {owned}, due {when}{exempt}{topic}."


def summed_up(
    entries: int, kinds: Iterable[str], nouns: str = "actions", listed_by: str = "list"
) -> str:
    """Say what was recorded of more entries than anybody reads one by one, by kind of event."""
    from pcc_actions.core.event_words import HAPPENED

    counts = Counter(HAPPENED.get(kind, kind) for kind in kinds)
    what = joined([f"{number:,} {words}" for words, number in counts.items()])
    return f"Of {entries:,} {nouns} recorded: {what}. To see them all: pcc-actions {listed_by}."
