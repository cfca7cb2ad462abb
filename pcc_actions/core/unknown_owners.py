"""Owners whom a log does not know, and who is nearest to what was typed."""

from collections.abc import Collection, Iterable
from datetime import date
from difflib import get_close_matches

from pcc_actions.core.entries import every_entry
from pcc_actions.core.model import Log
from pcc_actions.core.owners import KnownPeople, every_name, every_owner
from pcc_actions.core.text.command_line import command_word
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.core.text.owner_names import owner_form

# The ratios of difflib from which a name is near another, and from which it is somewhat like it.
NEAR, FAR = 0.75, 0.5
FEW = 8  # owners that a sentence can still name


def new_owners(log: Log, owners: Iterable[str], typed: Collection[str] = ()) -> list[str]:
    """Those of some owners whom the log does not know, and who are not among those just typed.

    A log that has neither people nor owners yet knows nobody, and nobody is new to it.
    """
    known = KnownPeople(log.people, date.max)
    strange = [each for each in owners if not known.meant(each) and each not in typed]
    if not strange:
        return []
    there = {owner_form(each) for each in every_owner(every_entry(log))}
    if not (log.people or there):
        return []
    return [each for each in strange if owner_form(each) not in there]


def strangers(before: Log, owners: Iterable[str]) -> list[str]:
    """Those of some recorded owners of whom the log knew nothing before.

    In a log that keeps no people only who is nearly another owner is one.
    """
    return [
        each
        for each in new_owners(before, owners)
        if before.people or nearest(before, each, least=NEAR)
    ]


def strange_reporters(before: Log, reporter: str) -> list[str]:
    """Who reported something, if the log knows nothing of them: neither has an earlier report."""
    events = (event for action in before.actions for event in action.history)
    named = {owner_form(each) for event in events for each in (event.by, event.reported_by or "")}
    return [] if owner_form(reporter) in named else strangers(before, [reporter])


def stranger_words(before: Log, owner: str) -> str:
    """Warn of an owner who was recorded and is not known, with the nearest who is."""
    near, warned = (
        nearest(before, owner),
        f"{quoted(owner)} is not known, and is kept as typed.",
    )
    new = new_person_line(owner)
    if near is None:
        return f"{warned} Who that is: {new}."
    return (
        f"{warned} The nearest is {near_words(before, near)}: if that is meant, pcc-actions undo; "
        f"if not, {new}."
    )


def new_person_line(owner: str) -> str:
    """The line that records who an unknown owner is."""
    word = command_word(owner)
    gaps = f"INITIALS {word}" if " " in owner else f'{word} "NAME"'
    return f"pcc-actions person add {gaps}"


def nobody(log: Log, typed: str) -> str:
    """Say that nobody of a name is known, and who is nearest."""
    near = nearest(log, typed)
    if near is not None and owner_form(near) == owner_form(typed):
        return f"{near} is an owner, but not among the people yet: {new_person_line(near)}."
    if near is None:
        return f"Nobody called {quoted(typed)} is known. {_who_is(log)}".rstrip()
    return f"Nobody called {quoted(typed)} is known; the nearest is {near_words(log, near)}."


def _who_is(log: Log) -> str:
    if log.people:
        return "Who is known: pcc-actions person list."
    names = [*dict.fromkeys(every_owner(every_entry(log)))]
    if not names:
        return "No action has an owner yet."
    return f"The owners are {joined(names)}." if len(names) <= FEW else ""


def nearest(log: Log, typed: str, least: float = FAR) -> str | None:
    """The key or name of the owner whose name is nearest to what was typed, None for none.

    A whole name comes first, then a word of one (`Cheif` is like the Chief of a post), then what
    is less like it, down to the `least` ratio.
    """
    wanted, names = owner_form(typed), _names(log)
    words = {word: owner for name, owner in reversed(names.items()) for word in name.split()}
    for among, cutoff in ((names, NEAR), (words, NEAR), (names, least)):
        near = get_close_matches(wanted, sorted(among), n=1, cutoff=cutoff)
        if near:
            return among[near[0]]
    return None


def _names(log: Log) -> dict[str, str]:
    """The names by which owners are known, the shortest first, each with the key or name kept."""
    names = {owner_form(owner): owner for owner in every_owner(every_entry(log))}
    for person in log.people.values():
        names |= {owner_form(name): person.key for name in every_name(person)}
    return dict(sorted(names.items(), key=lambda pair: (len(pair[0]), pair)))


def near_words(log: Log, owner: str) -> str:
    """An owner of the log as a sentence names them: `CC (Chief Constable)`."""
    person = log.people.get(owner)
    if person is None:
        return owner
    return f"{owner} ({', '.join(filter(None, (person.name, person.post)))})"
