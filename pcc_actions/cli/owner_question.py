"""Who owns an action, asked for at a terminal: completed, and asked about where it is unsure."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from pcc_actions.cli.asked import BACK, WentBack, asked
from pcc_actions.core.model import Log, Person
from pcc_actions.core.owners import (
    KnownPeople,
    every_owner,
    left_words,
    owner_words,
    parted_names,
    recorded_owners,
)
from pcc_actions.core.text.english import quoted
from pcc_actions.core.text.owner_names import name_begun, owner_form
from pcc_actions.core.unknown_owners import (
    near_words,
    nearest,
    new_person_line,
    strange_reporters,
    strangers,
)
from pcc_actions.errors import Refused
from pcc_actions.terminal.questions import LineEditor, Offer, Question
from pcc_actions.terminal.say import say


def owners_asked(editor: LineEditor, question: Question, log: Log, on: date) -> tuple[str, ...]:
    """The owners that are typed, as the log keeps them on a day, the lead first; perhaps none.

    People and earlier owners are offered. Who is meant by a shared name is asked, and so is
    whether one who is not known is new. Raises `WentBack` where `<` is typed.
    """
    offered = replace(question, name="owners", offered=offers(log, on))
    while True:
        typed = asked(editor, offered, lambda line: _parted(log, line, on))
        try:
            owners = _settled(editor, log, typed, on)
        except WentBack:
            continue
        for sentence in left_words(log, owners, on):
            say(sentence)
        return owners


def reporter_asked(editor: LineEditor, question: Question, log: Log, on: date) -> str | None:
    """Who reported something, None where Return alone is pressed; a stranger is asked about.

    Raises `WentBack` where `<` is typed.
    """
    offered = replace(question, name="reporter", offered=offers(log, on))
    while typed := asked(editor, offered, str):
        try:
            unknown = strange_reporters(log, typed)
            return _new_or_meant(editor, log, typed, "somebody new") if unknown else typed
        except WentBack:
            continue
    return None


def offers(log: Log, on: date) -> Callable[[str], Sequence[Offer]]:
    """What completes the owner that a line ends with: people, and all who own or owned anything."""
    known = dict.fromkeys((*log.people, *every_owner(log.actions)))
    every = [(owner, owner_words(owner, log.people, on)) for owner in sorted(known)]

    def offered(line: str) -> list[Offer]:
        begun = name_begun(line)
        wanted = owner_form(begun)
        return [
            Offer(owner, beside, len(begun))
            for owner, beside in every
            if any(owner_form(name).startswith(wanted) for name in (owner, *beside.split(", ")))
        ]

    return offered


def _parted(log: Log, line: str, on: date) -> tuple[str, ...]:
    return parted_names(KnownPeople(log.people, on), line)


def _settled(editor: LineEditor, log: Log, names: Iterable[str], on: date) -> tuple[str, ...]:
    """Each of the names as the log keeps it, once it was asked who is meant."""
    settled = (_one(editor, log, name, on) for name in names)
    return tuple(dict.fromkeys(settled))


def _one(editor: LineEditor, log: Log, name: str, on: date) -> str:
    people = KnownPeople(log.people, on).meant(name)
    if len(people) > 1:
        return _which(editor, name, people).key
    (owner,) = recorded_owners(log, [name], on)
    return _new_or_meant(editor, log, owner) if strangers(log, [owner]) else owner


def _which(editor: LineEditor, name: str, people: Sequence[Person]) -> Person:
    """The one of several people who is meant by a name they share."""
    say(f"{quoted(name)} can mean:")
    for number, person in enumerate(people, 1):
        say(f"  {number}  {person.name} ({person.key})")

    def chosen(typed: str) -> Person:
        if typed.isdecimal() and 0 < int(typed) <= len(people):
            return people[int(typed) - 1]
        raise Refused(f"Type a number from 1 to {len(people)}, or {BACK} to go back.")

    return asked(editor, Question("Which is meant? Type the number"), chosen)


def _new_or_meant(editor: LineEditor, log: Log, owner: str, new: str = "a new owner") -> str:
    """One who is not known, if that one is new; or the one who was meant."""
    near = nearest(log, owner)
    asks, keys = f"{quoted(owner)} is not known here: n {new}", {"n": "new"}
    if near is not None:
        asks, keys = f"{asks}, m you mean {near_words(log, near)}", {**keys, "m": "mean"}
    pressed = editor.key(f"{asks}, {BACK} back:", {**keys, BACK: "back"})
    if pressed == BACK:
        raise WentBack
    if pressed == "m" and near is not None:
        return near
    say(f"{quoted(owner)} is kept as typed. Who that is: {new_person_line(owner)}.")
    return owner
