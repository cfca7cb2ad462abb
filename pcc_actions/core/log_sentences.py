"""A log as lines of words, one for each thing recorded: two of them compared show what changed.

What is recorded later adds lines, and nothing that a log holds is left out.
"""

from collections.abc import Iterator

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import AnyEntry, every_entry, kind_of
from pcc_actions.core.entry_keys import calling
from pcc_actions.core.event_words import event_words, value_words
from pcc_actions.core.holders import holder_words
from pcc_actions.core.log_settings import SharedSetting
from pcc_actions.core.messages import Clock
from pcc_actions.core.model import Action, Cancelled, Event, Log, Meeting, Moved, Person, Reinstated
from pcc_actions.core.references.parse import sort_key


def log_sentences(log: Log, moment: Clock) -> list[str]:
    """Write all that a log holds: each event of its actions, by reference, first.

    `moment` writes when something was recorded.
    """
    called = calling(log)
    entries = sorted(every_entry(log), key=_place)
    lines = [f"{called(each)}: {said}" for each in entries for said in _of_entry(each, moment)]
    return [*lines, *_boards(log), *_meetings(log, moment), *_people(log), *_settings(log)]


def _place(entry: AnyEntry) -> tuple[object, ...]:
    if isinstance(entry, Action):
        return 0, entry.board, *sort_key(entry.reference)
    return 1, entry.board, entry.topic


def _of_entry(entry: AnyEntry, moment: Clock) -> Iterator[str]:
    first = "".join(f", {said}" for said in _first(entry))
    for place, event in enumerate(entry.history):
        note = f": {value_words(event.note)}" if event.note else ""
        what = event_words(event, entry.history, kind_of(entry))
        values = "".join(
            f", {_label(name)}{value_words(value)}" for name, value in event.values.items()
        )
        beside = first if place == 0 else ""
        yield f"{what} on {uk(event.on)}{beside}{values}{note} ({_recorded(event, moment)})"
    if not entry.history:
        yield f"without a history{first}"


def _label(name: str) -> str:
    """What stands before a value that was first recorded; its text needs nothing."""
    return "" if name == "text" else f"{name.replace('_', ' ')} "


def _first(entry: AnyEntry) -> Iterator[str]:
    """What an entry has that no event of its history tells."""
    yield entry.board
    if entry.formerly:
        yield f"formerly {value_words(entry.formerly)}"


def _recorded(event: Event | Moved | Cancelled | Reinstated, moment: Clock) -> str:
    return f"{event.by}, {moment(event.at)}"


def _boards(log: Log) -> Iterator[str]:
    for board in log.boards.values():
        yield f"board {board.code}: {board.name}, references as in {board.reference}"


def _meetings(log: Log, moment: Clock) -> Iterator[str]:
    for meeting in log.meetings:
        what = "".join(f", {each}" for each in _became(meeting, moment))
        yield f"meeting {meeting.board} {uk(meeting.date)}{what}"


def _became(meeting: Meeting, moment: Clock) -> Iterator[str]:
    for move in meeting.moved:
        yield f"moved from {uk(move.before)} to {uk(move.after)}{_decided(move, moment)}"
    for cancelled in meeting.cancellations:
        yield f"cancelled{_decided(cancelled, moment)}"
    for reinstated in meeting.reinstatements:
        yield f"held after all{_decided(reinstated, moment)}"


def _decided(what: Moved | Cancelled | Reinstated, moment: Clock) -> str:
    note = f": {value_words(what.note)}" if what.note else ""
    return f" on {uk(what.on)}{note} ({_recorded(what, moment)})"


def _people(log: Log) -> Iterator[str]:
    for person in log.people.values():
        yield f"person {person.key}: {', '.join(_of_person(person))}"


def _of_person(person: Person) -> Iterator[str]:
    yield from filter(None, (person.name, person.initials, person.post, person.email))
    for holder in person.held:
        address = f" ({holder.email})" if holder.email else ""
        yield f"held by {holder_words(holder)}{address}"


def _settings(log: Log) -> Iterator[str]:
    for name in ("id", *SharedSetting):
        value = getattr(log.settings, name)
        if value:
            yield f"setting {name}: {value_words(value)}"
    for kept in log.settings.maps:
        columns = ", ".join(f"{heading} is {what}" for heading, what in kept.columns.items())
        yield f"map {value_words(kept.name)}: {columns}"
