"""Who owns an action, asked for at a terminal: completed, and asked about where it is unsure."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import date

from pcc_actions.cli.asked import WentBack, asked
from pcc_actions.core.changes.people import PersonDetails, add_person
from pcc_actions.core.entries import every_entry
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log, Person
from pcc_actions.core.new_or_meant import (
    NEW,
    NEW_PERSON,
    NewOrMeant,
    new_or_meant_words,
    read_new_or_meant,
)
from pcc_actions.core.owners import (
    KnownPeople,
    every_name,
    every_owner,
    left_words,
    owner_words,
    parted_owners,
    recorded_owners,
)
from pcc_actions.core.text.english import quoted
from pcc_actions.core.text.owner_names import name_begun, owner_form
from pcc_actions.core.typed_answers import BACK, HELP
from pcc_actions.core.unknown_owners import (
    new_owners,
    new_person_line,
    strange_reporters,
)
from pcc_actions.errors import Refused
from pcc_actions.terminal.questions import LineEditor, Offer, Question
from pcc_actions.terminal.say import say


@dataclass(frozen=True, slots=True)
class NamedPeople:
    """Who was typed, as the log keeps them, and the whole names of those of them who are new."""

    names: tuple[str, ...] = ()
    new: Mapping[str, str] = field(default_factory=dict)

    def recorded(self, log: Log) -> Log:
        """The log with those who are new among its people. Raises `Refused` as `add_person`."""
        for key, name in self.new.items():
            log = add_person(log, key, PersonDetails(name))
        return log


def owners_asked(editor: LineEditor, question: Question, log: Log, on: date) -> NamedPeople:
    """The owners that are typed, as the log keeps them on a day, the lead first; perhaps none.

    People and earlier owners are offered. Who is meant by a shared name is asked, and so is
    whether one who is not known is new. Raises `WentBack` where `<` is typed.
    """
    offered = replace(question, name="owners", offered=offers(log, on))
    while True:
        typed = asked(editor, offered, lambda line: parted_owners(log, line, on))
        try:
            owners = _settled(editor, log, typed, on)
        except WentBack:
            continue
        for sentence in left_words(log, owners.names, on):
            say(sentence)
        return owners


def reporter_asked(editor: LineEditor, question: Question, log: Log, on: date) -> NamedPeople:
    """Who reported something, nobody where Return alone is pressed; a stranger is asked about.

    Raises `WentBack` where `<` is typed.
    """
    offered = replace(question, name="reporter", offered=offers(log, on))
    while typed := asked(editor, offered, str):
        try:
            return _reporter(editor, log, typed, on)
        except WentBack:
            continue
    return NamedPeople()


def _reporter(editor: LineEditor, log: Log, typed: str, on: date) -> NamedPeople:
    if not strange_reporters(log, typed):
        return NamedPeople((typed,))
    answer = _new_or_meant(editor, log, typed, on)
    return _new(typed, answer) if answer.meant is None else _reporter(editor, log, answer.meant, on)


def offers(log: Log, on: date) -> Callable[[str], Sequence[Offer]]:
    """What completes the owner that a line ends with: people, and all who own or owned anything."""
    kept = sorted({*log.people, *every_owner(every_entry(log))})
    besides = [owner_words(owner, log.people, on) for owner in kept]
    every = [*zip(kept, besides, _forms(log, kept, on), strict=True)]

    def offered(line: str) -> list[Offer]:
        begun = name_begun(line)
        wanted = owner_form(begun)
        return [
            Offer(owner, beside, len(begun))
            for owner, beside, forms in every
            if any(form.startswith(wanted) for form in forms)
        ]

    return offered


def _forms(log: Log, owners: Iterable[str], on: date) -> Iterator[set[str]]:
    """What may be typed for each owner, by `owner_form`."""
    known = KnownPeople(log.people, on)
    for owner in owners:
        person = known.person(owner)
        yield {owner_form(each) for each in (owner, *(every_name(person) if person else ()))}


def _settled(editor: LineEditor, log: Log, names: Iterable[str], on: date) -> NamedPeople:
    """Each of the names as the log keeps it, once it was asked who is meant."""
    each_one = [_one(editor, log, name, on) for name in names]
    settled = dict.fromkeys(name for each in each_one for name in each.names)
    new = {key: name for each in each_one for key, name in each.new.items()}
    return NamedPeople(tuple(settled), new)


def _one(editor: LineEditor, log: Log, name: str, on: date) -> NamedPeople:
    people = KnownPeople(log.people, on).meant(name)
    if len(people) > 1:
        return NamedPeople((_which(editor, name, people).key,))
    (owner,) = recorded_owners(log, [name], on)
    if not new_owners(log, [owner]):
        return NamedPeople((owner,))
    answer = _new_or_meant(editor, log, owner, on)
    if answer.meant is None:
        return _new(owner, answer)
    return _settled(editor, log, parted_owners(log, answer.meant, on), on)


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


def _new_or_meant(editor: LineEditor, log: Log, stranger: str, on: date) -> NewOrMeant:
    """Whether one who is not known is new, or who was meant, asked as a sitting asks it."""

    def read(typed: str) -> NewOrMeant:
        if typed == HELP:
            raise Refused(NEW_PERSON)
        return read_new_or_meant(log, stranger, typed)

    words = new_or_meant_words(log, stranger)
    return asked(editor, Question(words, default=NEW, offered=offers(log, on)), read)


def _new(stranger: str, answer: NewOrMeant) -> NamedPeople:
    if answer.name is not None:
        return NamedPeople((stranger,), {stranger: answer.name})
    say(f"{quoted(stranger)} is kept as typed. Who that is: {new_person_line(stranger)}.")
    return NamedPeople((stranger,))
