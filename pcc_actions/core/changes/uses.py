"""What of a log uses a board, a meeting or a person: what keeps each from being taken out."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from pcc_actions.core.correction_lines import (
    line_for_minute,
    line_for_moving,
    line_for_raising,
)
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.entries import AnyEntry, called, every_entry
from pcc_actions.core.history.minutes import agreed_by
from pcc_actions.core.history.replay import replayed
from pcc_actions.core.history.states import TopicState
from pcc_actions.core.messages import counted
from pcc_actions.core.model import Log, Meeting, Person, Topic, Value
from pcc_actions.core.references.lookup import boards_of
from pcc_actions.core.text.english import first_joined, joined
from pcc_actions.errors import Refused

_AS_DEFAULT: Final = "the setting default_board (pcc-actions settings default_board --unset)"
NAMED: Final = 3  # how many uses a sentence names


def refuse_used_board(log: Log, code: str) -> None:
    """Raise `Refused` where actions, topics, meetings or the settings name a board."""
    of_it = [action.reference for action in log.actions if code in boards_of(action)]
    topics = [called(topic) for topic in log.programme if code in boards_of(topic)]
    held = [uk(meeting.date) for meeting in log.meetings if meeting.board == code]
    uses = [*_used("action", of_it), *_used("topic", topics), *_used("meeting", held)]
    uses += [_AS_DEFAULT] if log.settings.default_board == code else []
    if uses:
        raise Refused(f"{code} cannot be removed while the log has of it {joined(uses)}.")


def refuse_used_meeting(log: Log, meeting: Meeting, what: str) -> None:
    """Raise `Refused` where actions were raised at a meeting, topics planned, or minutes named.

    `what` is what cannot be done to it, as in "removed". One that was cancelled is used by the
    topics alone that were planned for it: what is to come of them follows from it.
    """
    if meeting.cancelled is None:
        _refuse_raised_at(log, meeting, what)
        refuse_minuted_meeting(log, meeting, what)
    _refuse_planned_for(log, meeting, what)


def _refuse_raised_at(log: Log, meeting: Meeting, what: str) -> None:
    of_it = (meeting.board, meeting.date)
    raised = [each for each in log.actions if (each.board, each.raised) == of_it]
    if raised:
        raise Refused(
            f"{_cannot_be(meeting, what)}: it raised {_named(raised)}. Where that is "
            f"wrong, put it right first: {line_for_raising(raised[0])}."
        )


def _refuse_planned_for(log: Log, meeting: Meeting, what: str) -> None:
    planned = _planned_for(log, meeting)
    if planned:
        is_, are = ("is", "are") if meeting.cancelled is None else ("was", "were")
        verb = is_ if len(planned) == 1 else are
        raise Refused(
            f"{_cannot_be(meeting, what)}: planned for it {verb} {_named(planned)}. "
            f"First plan that for another meeting: {line_for_moving(planned[0])}."
        )


def refuse_minuted_meeting(log: Log, meeting: Meeting, what: str) -> None:
    """Raise `Refused` where the minutes of a meeting are named, as having agreed something."""
    of_it = (meeting.board, meeting.date)
    agreed = [
        (entry, each.place + 1)
        for entry in every_entry(log)
        for each in agreed_by(entry)
        if (each.board, each.day) == of_it
    ]
    if agreed:
        names = dict.fromkeys(called(entry) for entry, _ in agreed)
        raise Refused(
            f"{_cannot_be(meeting, what)}: its minutes agreed what became of "
            f"{first_joined([*names], NAMED)}. Where that is wrong, put it right first: "
            f"{line_for_minute(*agreed[0])}."
        )


def _planned_for(log: Log, meeting: Meeting) -> list[Topic]:
    """The topics that are planned for a meeting by its date, wherever it was moved to since.

    For one that was cancelled they are those that were planned for it, and come at another now.
    """
    schedule, found = Schedule(log.meetings), []
    where = _was_to_come if meeting.cancelled else _comes
    for topic in log.programme:
        state = replayed(topic)
        if state and state.status == "planned" and where(state, schedule) == meeting.date:
            found += [topic] if state.board == meeting.board else []
    return found


def _comes(state: TopicState, schedule: Schedule) -> date | None:
    """The day of the meeting that a topic is stated to come at, None where none is."""
    if state.due is None or state.due_at is None:
        return None
    return schedule.followed(state.board, state.due, state.due_at, date.max)


def _was_to_come(state: TopicState, schedule: Schedule) -> date | None:
    """The day of the cancelled meeting that a topic was to come at, None where it was at none."""
    return schedule.cancelled(state.board, state.due, state.due_at, date.max)


def _named(entries: Sequence[AnyEntry]) -> str:
    return first_joined([called(entry) for entry in entries], NAMED)


def _cannot_be(meeting: Meeting, what: str) -> str:
    return f"The {meeting.board} meeting of {uk(meeting.date)} cannot be {what}"


def refuse_used_person(log: Log, key: str) -> None:
    """Raise `Refused` where somebody owns an action or a topic, or owned one."""
    names = _names(log.people[key])
    owned = [entry for entry in every_entry(log) if names & _owners_ever(entry)]
    if owned:
        raise Refused(
            f"{key} cannot be removed: {key} owns or owned {_named(owned)}. Who has "
            "left the post stays among the people."
        )


def _names(person: Person) -> set[str]:
    """What an owner is called who is that person, or held that post, in small letters."""
    holders = (holder.name for holder in person.held)
    return {each.casefold() for each in (person.key, person.name, *holders)}


def _owners_ever(entry: AnyEntry) -> set[str]:
    changes = (event.changes.get("owners") for event in entry.history)
    changed = [value for each in changes if each for value in (each.before, each.after)]
    first = [event.values.get("owners") for event in entry.history]
    return {each.casefold() for value in (entry.owners, *first, *changed) for each in _texts(value)}


def _texts(value: Value | None) -> Iterator[str]:
    if isinstance(value, tuple):
        yield from value


def _used(noun: str, uses: list[str]) -> list[str]:
    return [f"{counted(len(uses), noun)} ({first_joined(uses, NAMED)})"] if uses else []
