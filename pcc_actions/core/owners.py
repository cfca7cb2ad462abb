"""Who is meant by the name of an owner."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property

from pcc_actions.core.entries import AnyEntry, every_entry
from pcc_actions.core.holders import had_several, has_left, holder_on, person_words
from pcc_actions.core.model import Log, Person
from pcc_actions.core.text.command_line import command_word
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.core.text.owner_names import is_initials, owner_form, split_owners
from pcc_actions.errors import Refused

OWNER = "--owner"  # the option that names an owner, unless another does

Chosen = Mapping[str, str]  # the keys that somebody chose, by the `owner_form` of what was typed


class KnownPeople:
    """The people of a log, found on a day by key, initials, name or post, however typed."""

    def __init__(self, people: Mapping[str, Person], on: date) -> None:
        self._people = people
        self._on = on
        self._forms: dict[str, str] = {}

    @cached_property
    def _named(self) -> dict[str, list[Person]]:
        found: dict[str, list[Person]] = defaultdict(list)
        for person in self._people.values():
            for form in dict.fromkeys(map(owner_form, known_by(person))):
                found[form].append(person)
        return found

    @cached_property
    def _in_post(self) -> dict[str, list[Person]]:
        found: dict[str, list[Person]] = defaultdict(list)
        for person in self._people.values():
            if person.post:
                found[owner_form(person.post)].append(person)
        return found

    def meant(self, typed: str) -> tuple[Person, ...]:
        """Those whose key, initials or name it is; else who holds the post on that day.

        Of a post that nobody held then, everybody who has it.
        """
        form = owner_form(typed)
        if form in self._named:
            return tuple(self._named[form])
        every = self._in_post.get(form, [])
        return tuple([each for each in every if holder_on(each, self._on)] or every)

    def person(self, stored: str) -> Person | None:
        """The one person that a stored owner is: a key is that key, whoever shares it."""
        if stored in self._people:
            return self._people[stored]
        meant = self.meant(stored)
        return meant[0] if len(meant) == 1 else None

    def kept(self, stored: str) -> str:
        """What a stored owner is the same as: a person's key, or itself."""
        person = self.person(stored)
        return stored if person is None else person.key

    def words(self, stored: str) -> str:
        """The name and post of a stored owner on that day; empty where nothing more is known."""
        person = self.person(stored)
        return "" if person is None else person_words(person, self._on)

    def successor(self, person: Person) -> str | None:
        """The key of the one other person who holds the same post on that day, None for none."""
        if person.post is None:
            return None
        same = [each for each in self.meant(person.post) if holder_on(each, self._on)]
        return same[0].key if len(same) == 1 else None

    def owns(self, owner: str, stored: Iterable[str]) -> bool:
        """Whether an owner, as the log keeps it, is among stored ones."""
        wanted = owner_form(owner)
        return any(self.form(each) == wanted for each in stored)

    def form(self, stored: str) -> str:
        """What is the same of a stored owner, whichever of their names stands there."""
        if stored not in self._forms:
            self._forms[stored] = owner_form(self.kept(stored))
        return self._forms[stored]

    def unmistakable(self, person: Person) -> str:
        """The name to type for a person who shares others: it can mean nobody else."""
        alone = (name for name in known_by(person) if self.meant(name) == (person,))
        return next(alone, person.key)


def known_by(person: Person) -> Iterator[str]:
    """What a person is known by, but for the post."""
    yield from (person.key, person.initials, person.name)
    yield from (holder.name for holder in person.held)


def every_name(person: Person) -> Iterator[str]:
    """What a person is known by, the post too."""
    yield from known_by(person)
    if person.post:
        yield person.post


def recorded_owners(
    log: Log,
    typed: Iterable[str],
    on: date,
    chosen: Chosen | None = None,
    option: str = OWNER,
) -> tuple[str, ...]:
    """The owners typed as the log keeps them: each known one under the one key, none twice.

    What is no known name as a whole is parted (`EI / IF`). Raises `Refused` where several
    people share a name, and nobody chose: it says what to type after the `option`.
    """
    known = KnownPeople(log.people, on)
    names = [name for text in typed for name in parted_names(known, text)]
    meant = [_one(known, name, chosen or {}, option) for name in names]
    there: dict[str, str] = {}
    if None in meant:  # only then the whole log has to be gone through
        there = {owner_form(owner): owner for owner in every_owner(every_entry(log))}
    kept = (
        there.get(owner_form(name), name) if person is None else person.key
        for name, person in zip(names, meant, strict=True)
    )
    return tuple(dict.fromkeys(kept))


def parted_names(known: KnownPeople, text: str) -> tuple[str, ...]:
    """The names that stand in a text; a known one is never parted, whatever signs are in it."""
    return (text,) if known.meant(text) else split_owners(text)


def parted_owners(log: Log, typed: str, on: date) -> list[str]:
    """The owners that were typed, each as typed; several are parted as by `--owner`.

    A space stands between owners too, where each word is somebody known, or initials.
    """
    known = KnownPeople(log.people, on)
    there = {owner_form(each) for each in every_owner(every_entry(log))}
    return [word for name in parted_names(known, typed) for word in _words_of(known, there, name)]


def _words_of(known: KnownPeople, there: set[str], name: str) -> Sequence[str]:
    """The owners that stand in a name, a space between them: `EI IF` are two."""
    words = name.split()
    if known.meant(name) or owner_form(name) in there:
        return [name]
    alone = all(
        known.meant(each) or owner_form(each) in there or is_initials(each) for each in words
    )
    return words if alone else [name]


def _one(known: KnownPeople, name: str, chosen: Chosen, option: str) -> Person | None:
    """The one person meant, None for a stranger. Raises `Refused` for several."""
    meant = known.meant(name)
    picked = [person for person in meant if person.key == chosen.get(owner_form(name))]
    people = picked or meant
    if len(people) > 1:
        raise Refused(f"{shared_name(known, name)} {ways_to_say(known, people, option)}")
    return people[0] if people else None


def shared_name(known: KnownPeople, name: str) -> str:
    """Say whom a shared name can mean."""
    who = joined([f"{person.name} ({person.key})" for person in known.meant(name)], "or")
    return f"{quoted(name)} can mean {who}."


def ways_to_say(known: KnownPeople, people: Sequence[Person], option: str) -> str:
    """Say what to type after an option for each of several people who share a name."""
    ways = joined(
        [f"{option} {command_word(known.unmistakable(person))}" for person in people], "or"
    )
    return f"Say which: {ways}."


def in_full(owner: str, people: Mapping[str, Person], on: date) -> str:
    """A stored owner with the name and post of a day: `TW (Tom Wren, Head of Estates)`."""
    words = owner_words(owner, people, on)
    return f"{owner} ({words})" if words else owner


def owner_words(owner: str, people: Mapping[str, Person], on: date) -> str:
    """The name and post of a stored owner on a day; empty where nothing more is known."""
    return KnownPeople(people, on).words(owner)


def holders_shown(owners: Iterable[str], people: Mapping[str, Person], on: date) -> Iterator[str]:
    """Say of each owner shown whose post had several holders who it was on a day."""
    known = KnownPeople(people, on)
    for owner in dict.fromkeys(owners):
        person = known.person(owner)
        if person is not None and had_several(person):
            yield f"{owner} on that day: {person_words(person, on) or 'nobody'}."


def full_name(typed: str, people: Mapping[str, Person], on: date) -> str:
    """The name and post of the one person meant, or what was typed where there is none."""
    meant = KnownPeople(people, on).meant(typed)
    return person_words(meant[0], on) or typed if len(meant) == 1 else typed


def every_owner(entries: Iterable[AnyEntry]) -> Iterator[str]:
    """Every owner that actions or topics have or had, each as often as it stands there."""
    for entry in entries:
        yield from entry.owners
        for event in entry.history:
            ends = event.changes.get("owners")
            for value in (event.values.get("owners"), *((ends.before, ends.after) if ends else ())):
                yield from value if isinstance(value, tuple) else ()


def asked_owner(
    log: Log, typed: str, on: date, chosen: Chosen | None = None, option: str = OWNER
) -> str | None:
    """The owner whose actions are asked for, as the log keeps it; None where nobody is known.

    Raises `Refused` where several people share the name, and nobody chose.
    """
    person = _one(KnownPeople(log.people, on), typed, chosen or {}, option)
    if person is not None:
        return person.key
    wanted = owner_form(typed)
    owners = every_owner(every_entry(log))
    return next((each for each in owners if owner_form(each) == wanted), None)


def left_words(log: Log, owners: Iterable[str], on: date) -> Iterator[str]:
    """Warn of owners who were recorded though their last day was past, with who followed."""
    known = KnownPeople(log.people, on)
    for person in (log.people[owner] for owner in owners if owner in log.people):
        if has_left(person, on):
            next_ = known.successor(person)
            now = f" {in_full(next_, log.people, on)} has the post now." if next_ else ""
            yield f"{person.key} is {person_words(person, on)}.{now}"
