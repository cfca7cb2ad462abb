"""What is offered when Tab is pressed: references, people, boards, themes and other names.

Each gives every value that there is, with the text beside it, as the log has them: which of
them begin as typed, and which may reach a shell, `answer` decides. Days are in `day_offers`.
"""

from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from pcc_actions.cli.completion.quick_log import (
    begun_actions_of,
    begun_references_of,
    log_of,
    open_actions_of,
)
from pcc_actions.cli.context import LineContext

if TYPE_CHECKING:
    from pcc_actions.core.entries import AnyEntry
    from pcc_actions.core.model import Action

Offered = list[tuple[str, str]]  # each value, and the text beside it

FILES: Final = "\0files"
MARKINGS: Final = ("OFFICIAL", "OFFICIAL-SENSITIVE")  # the two that a board's papers have


def files(ctx: LineContext, incomplete: str) -> list[str]:
    """The mark that the shell may offer its files; no word can have a NUL."""
    return [f"{incomplete}{FILES}"]


def references(ctx: LineContext) -> Offered:
    """Every reference, each with its action's text; beside very many there is none."""
    return begun_references_of(ctx)


def outstanding(ctx: LineContext) -> Offered:
    """The references of what can be discharged, withdrawn or deferred."""
    return _references(open_actions_of(ctx), ("outstanding", "completed"))


def not_completed(ctx: LineContext) -> Offered:
    """The references of what can be reported complete."""
    return _references(open_actions_of(ctx), ("outstanding",))


def reopenable(ctx: LineContext) -> Offered:
    """The references of what can be outstanding again."""
    return _references(begun_actions_of(ctx), ("completed", "discharged", "withdrawn"))


def to_assign(ctx: LineContext) -> Offered:
    """The references of what can be assigned; after the first one owners too."""
    named = owners(ctx) if ctx.params.get("words") else []
    return [*outstanding(ctx), *named]


def to_exempt(ctx: LineContext) -> Offered:
    """Every reference; after the first one the grounds too."""
    named = grounds(ctx) if ctx.params.get("words") else []
    return [*references(ctx), *named]


def _references(actions: "Iterable[Action]", statuses: Collection[str]) -> Offered:
    return [(each.reference, each.text) for each in actions if each.status in statuses]


def owners(ctx: LineContext) -> Offered:
    """The people, and the owners of actions."""
    log = log_of(ctx)
    names = {owner: "" for action in log.actions for owner in action.owners}
    names |= {person.key: person.name for person in log.people.values()}
    return sorted(names.items())


def people(ctx: LineContext) -> Offered:
    """The people by their keys, each with their name."""
    return [(each.key, each.name) for each in log_of(ctx).people.values()]


def recorders(ctx: LineContext) -> Offered:
    """Those who recorded anything, under the name that they recorded it by and by their key."""
    from pcc_actions.core.owners import KnownPeople

    log = log_of(ctx)
    known = KnownPeople(log.people, date.max)
    names = {event.by for action in log.actions for event in action.history}
    people = {name: person for name in names if (person := known.person(name))}
    keys = {person.key: person.name for person in people.values()}
    return sorted({**dict.fromkeys(names, ""), **keys}.items())


def signers(ctx: LineContext) -> Offered:
    """Who may record: the people, and those who did."""
    known = dict([*recorders(ctx), *people(ctx)])
    return sorted(known.items())


def boards(ctx: LineContext) -> Offered:
    """The boards by their codes, each with its name."""
    return [(each.code, each.name) for each in log_of(ctx).boards.values()]


def themes(ctx: LineContext) -> Offered:
    """The themes of actions, each in the spelling used most."""
    from pcc_actions.core.queries import most_used

    return each_once(most_used(each.theme for each in log_of(ctx).actions).values())


def grounds(ctx: LineContext) -> Offered:
    """The grounds of exemption that the log has."""
    return each_once(each.exempt or "" for each in log_of(ctx).actions)


def minutes(ctx: LineContext) -> Offered:
    """The minutes that agreed something already: one often decides on several actions."""
    events = (event for action in log_of(ctx).actions for event in action.history)
    return each_once(event.minute or "" for event in events)


def events(ctx: LineContext) -> Offered:
    """The numbers of the events of the action that was named, as history has them."""
    from pcc_actions.core.references.lookup import find_action

    log, named = log_of(ctx), ctx.args  # where Typer leaves words before an option without value
    return events_of(log.actions[find_action(log, named[0])]) if named else []


def events_of(entry: "AnyEntry") -> Offered:
    """The numbers of the events of an entry, each with its day and what happened."""
    from pcc_actions.core.dates.parse import uk
    from pcc_actions.core.entries import kind_of
    from pcc_actions.core.event_words import what_happened

    return [
        (str(number), f"{uk(event.on)} {what_happened(event, kind_of(entry))}")
        for number, event in enumerate(entry.history, 1)
    ]


def maps(ctx: LineContext) -> Offered:
    """The names of the maps of columns."""
    return each_once(each.name for each in log_of(ctx).settings.maps)


def markings(ctx: LineContext) -> Offered:
    """The usual markings, and the one of the log."""
    return each_once((*MARKINGS, log_of(ctx).settings.marking or ""))


def each_once(values: Iterable[str]) -> Offered:
    """Each value that is one once, in the order of the alphabet, with nothing beside it."""
    return [(each, "") for each in sorted({*values} - {""})]


def commands(ctx: Any) -> Offered:
    """The commands, or those of the group named before, each with the first line of its help."""
    root = ctx.find_root()
    group: Any = root.command
    if named := ctx.params.get("names"):
        group = group.resolve_command(root, list(named))[1]
    listed = vars(group).get("commands", {}).values()
    return [(each.name, (each.help or "").split("\n")[0]) for each in listed]
