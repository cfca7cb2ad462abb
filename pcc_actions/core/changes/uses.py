"""What of a log uses a board, a meeting or a person: what keeps each from being taken out."""

from collections.abc import Iterator
from typing import Final

from pcc_actions.core.correction_lines import BECAUSE_OF_THE_DAY
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.history.minutes import agreed_by
from pcc_actions.core.messages import counted
from pcc_actions.core.model import Action, Log, Meeting, Person, Value
from pcc_actions.core.references.lookup import boards_of
from pcc_actions.core.text.english import first_joined, joined
from pcc_actions.errors import Refused

_AS_DEFAULT: Final = "the setting default_board (pcc-actions settings default_board --unset)"
NAMED: Final = 3  # how many uses a sentence names


def refuse_used_board(log: Log, code: str) -> None:
    """Raise `Refused` where actions, meetings or the settings name a board."""
    of_it = [action.reference for action in log.actions if code in boards_of(action)]
    held = [uk(meeting.date) for meeting in log.meetings if meeting.board == code]
    uses = [*_used("action", of_it), *_used("meeting", held)]
    uses += [_AS_DEFAULT] if log.settings.default_board == code else []
    if uses:
        raise Refused(f"{code} cannot be removed while the log has of it {joined(uses)}.")


def refuse_used_meeting(log: Log, meeting: Meeting, what: str) -> None:
    """Raise `Refused` where actions were raised at a meeting, or its minutes are named.

    `what` is what cannot be done to it, as in "removed". One that was cancelled is used by
    nothing.
    """
    if meeting.cancelled is not None:
        return
    of_it = (meeting.board, meeting.date)
    raised = [each.reference for each in log.actions if (each.board, each.raised) == of_it]
    if raised:
        raise Refused(
            f"{_cannot_be(meeting, what)}: it raised {first_joined(raised, NAMED)}. Where that is "
            f"wrong, put it right first: pcc-actions correct {raised[0]} --raised DATE "
            f"{BECAUSE_OF_THE_DAY}."
        )
    refuse_minuted_meeting(log, meeting, what)


def refuse_minuted_meeting(log: Log, meeting: Meeting, what: str) -> None:
    """Raise `Refused` where the minutes of a meeting are named, as having agreed something."""
    of_it = (meeting.board, meeting.date)
    agreed = {
        action.reference: each.place + 1
        for action in log.actions
        for each in agreed_by(action)
        if (each.board, each.day) == of_it
    }
    if agreed:
        first, number = next(iter(agreed.items()))
        raise Refused(
            f"{_cannot_be(meeting, what)}: its minutes agreed what became of "
            f"{first_joined([*agreed], NAMED)}. Where that is wrong, put it right first: "
            f"pcc-actions correct {first} --event {number} --minute REFERENCE --note WHY."
        )


def _cannot_be(meeting: Meeting, what: str) -> str:
    return f"The {meeting.board} meeting of {uk(meeting.date)} cannot be {what}"


def refuse_used_person(log: Log, key: str) -> None:
    """Raise `Refused` where somebody owns an action, or owned one."""
    names = _names(log.people[key])
    owned = [action.reference for action in log.actions if names & _owners_ever(action)]
    if owned:
        raise Refused(
            f"{key} cannot be removed: {key} owns or owned {first_joined(owned, NAMED)}. Who has "
            "left the post stays among the people."
        )


def _names(person: Person) -> set[str]:
    """What an owner is called who is that person, or held that post, in small letters."""
    holders = (holder.name for holder in person.held)
    return {each.casefold() for each in (person.key, person.name, *holders)}


def _owners_ever(action: Action) -> set[str]:
    changes = (event.changes.get("owners") for event in action.history)
    changed = [value for each in changes if each for value in (each.before, each.after)]
    first = [event.values.get("owners") for event in action.history]
    return {
        each.casefold() for value in (action.owners, *first, *changed) for each in _texts(value)
    }


def _texts(value: Value | None) -> Iterator[str]:
    if isinstance(value, tuple):
        yield from value


def _used(noun: str, uses: list[str]) -> list[str]:
    return [f"{counted(len(uses), noun)} ({first_joined(uses, NAMED)})"] if uses else []
