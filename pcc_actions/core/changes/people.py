"""What happens to the people who own actions, and to who answers to a post."""

from dataclasses import fields, replace
from datetime import date

from pcc_actions.core.changes.typed_values import cleaned_if_typed
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import eve
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.holders import holder_words
from pcc_actions.core.model import Holder, Log, Person
from pcc_actions.core.owners import KnownPeople
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.core.text.owner_names import owner_form, split_owners
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.core.text.similarity import same_words
from pcc_actions.core.unknown_owners import nobody
from pcc_actions.errors import Refused


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """What is said of a person; None leaves it as it is, or unsaid of a new one.

    `since` and `until` are the first and the last day on which they answer to their key.
    """

    name: str | None = None
    post: str | None = None
    email: str | None = None
    since: date | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        if self.since and self.until and self.until < self.since:
            raise Refused(f"{uk(self.until)} is before {uk(self.since)}: exchange the two days.")

    def cleaned(self) -> "PersonDetails":
        """The same as it may be stored. Raises `Refused` for words that show nothing."""
        return replace(
            self,
            name=cleaned_if_typed(self.name, "the name"),
            post=cleaned_if_typed(self.post, "the post"),
            email=cleaned_if_typed(self.email, "the e-mail address"),
        )


def add_person(log: Log, initials: str, details: PersonDetails) -> Log:
    """Record somebody who owns actions; a second one with the initials gets a key of their own.

    Raises `Refused` where there is no name, where it is there already under those initials, or
    where they would be parted as owners are.
    """
    initials = cleaned(initials, "the initials", plural=True)
    name, told = cleaned(details.name or "", "the name"), details.cleaned()
    _refuse_parted(initials)
    form = owner_form(initials)
    sharing = [each for each in log.people.values() if owner_form(each.initials) == form]
    if any(same_words(each.name, name) for each in sharing):
        raise Refused(f"{name} ({initials}) is among the people already.")
    keys = [initials, *(f"{initials}{number}" for number in range(2, len(log.people) + 3))]
    taken = {owner_form(key) for key in log.people}
    free = next(each for each in keys if owner_form(each) not in taken)
    held = (Holder(name, told.since, told.until),) if told.since or told.until else ()
    person = Person(free, name, initials, told.post, told.email, held)
    return replace(log, people={**log.people, free: person})


def _refuse_parted(initials: str) -> None:
    """Raise `Refused` for initials that several owners would stand in, typed as one's."""
    parts = split_owners(initials)
    if len(parts) > 1:
        raise Refused(
            f"{quoted(initials)} cannot be one person's initials: as an owner it would mean "
            f"{joined(list(parts))}. Leave out what stands between them, or record each alone."
        )


def known_person(log: Log, typed: str) -> Person:
    """The person of a key, or of initials, a name or a post that nobody shares.

    Raises `Refused` where there is none, or more than one.
    """
    if typed in log.people:
        return log.people[typed]
    meant = KnownPeople(log.people, date.max).meant(typed)
    if not meant:
        raise Refused(nobody(log, typed))
    if len(meant) > 1:
        keys = joined([f"{each.key} ({each.name})" for each in meant], "or")
        raise Refused(f"{quoted(typed)} can mean {keys}. Type which.")
    return meant[0]


def edit_person(log: Log, key: str, details: PersonDetails) -> Log:
    """Put right what is recorded of a person; with another name `since` a day, a successor.

    Who held the post until the day before is kept, with the address that was theirs: a successor
    has what is given, or none. Raises `Refused` where nothing changes, or
    where the days cannot be.
    """
    person, told = log.people[key], details.cleaned()
    if all(getattr(told, each.name) is None for each in fields(told)):
        raise Refused(
            f"Say what is to be put right of {key}: --name, --post, --email, or from when and "
            "until when, with --from and --until."
        )
    held = _with_addresses(_held(person, told), person, told)
    succeeded = len(held) > max(1, len(person.held))
    edited = replace(
        person,
        name=told.name or person.name,
        post=told.post or person.post,
        email=told.email if succeeded else told.email or person.email,
        held=held,
    )
    if edited == person:
        raise Refused(f"{key} ({person.name}) is recorded so already.")
    return replace(log, people={**log.people, key: edited})


def _with_addresses(
    held: tuple[Holder, ...], before: Person, told: PersonDetails
) -> tuple[Holder, ...]:
    """Those who held a post, the latest with the address that is given now, if any is.

    Where there was one alone until now, what was kept is that one's.
    """
    if len(held) < 2:
        return held
    first = replace(held[0], email=before.email) if len(before.held) < 2 else held[0]
    last = held[-1] if told.email is None else replace(held[-1], email=told.email)
    return (first, *held[1:-1], last)


def _held(person: Person, told: PersonDetails) -> tuple[Holder, ...]:
    succeeded = told.name is not None and not same_words(told.name, person.name)
    if succeeded and told.since:
        return (*_before(person, told), Holder(told.name or "", told.since, told.until))
    *earlier, last = person.held or (Holder(person.name),)
    latest = replace(
        last,
        name=told.name or last.name,
        since=told.since or last.since,
        until=told.until or last.until,
    )
    _refuse_reversed(person, latest)
    if earlier and told.since:
        earlier[-1] = _up_to(person, earlier[-1], last, told.since)
    return (*earlier, latest) if latest.since or latest.until or person.held else ()


def _up_to(person: Person, earlier: Holder, last: Holder, since: date) -> Holder:
    """The one before the latest, where that one began on another day: up to it, as before."""
    joined_on = last.since is not None and earlier.until == eve(last.since)
    until = (eve(since) if joined_on else earlier.until) or date.max
    if until >= since or until < (earlier.since or date.min):
        raise Refused(
            f"{last.name} follows {holder_words(earlier)} in {person.key}, who has to have left "
            "before: give a later day with --from."
        )
    return replace(earlier, until=until)


def _before(person: Person, told: PersonDetails) -> tuple[Holder, ...]:
    """Those who held the post before a successor, none where its name stood for theirs."""
    if not person.held and same_words(person.name, told.post or person.post or ""):
        return ()
    *earlier, last = person.held or (Holder(person.name),)
    since = told.since or date.max
    ends = [day for day in (last.until, eve(since)) if day]
    left = replace(last, until=min(ends, default=None))
    if last.since and last.since >= since:
        raise Refused(
            f"{last.name} answers to {person.key} from {uk(last.since)}: give a later day with "
            "--from."
        )
    return (*earlier, left)


def _refuse_reversed(person: Person, holder: Holder) -> None:
    if holder.since and holder.until and holder.until < holder.since:
        raise Refused(
            f"{holder.name} would answer to {person.key} from {uk(holder.since)} until "
            f"{uk(holder.until)}, which is earlier. Give both: --from DATE --until DATE."
        )
