"""A list as it is printed: as a table, under headings, or as a paper or for a program."""

from collections.abc import Iterator

from pcc_actions.cli.action_list import ActionList, ListKind, choose_actions
from pcc_actions.cli.list_options import (
    Format,
    LayoutOptions,
    ListOptions,
    refuse_needless_exempt,
)
from pcc_actions.cli.session import Session
from pcc_actions.core import messages
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.snapshot import Snapshot, SnapshotKey
from pcc_actions.core.log_settings import Heading
from pcc_actions.errors import Refused


def print_chosen(
    this: Session, kind: ListKind, wanted: ListOptions, layout: LayoutOptions
) -> list[Snapshot]:
    """The actions on a list, which is printed. Raises `Refused` for what would be ignored."""
    refuse_ignored(layout)
    if layout.group == "body":
        raise Refused("--group body is for several logs, and this is one. Leave it out.")
    made = choose_actions(this, kind, wanted, paper=layout.paper, public=layout.public)
    print_made(made, layout, layout.headings(made.log.settings))
    return made.actions


def refuse_ignored(layout: LayoutOptions) -> None:
    """Raise `Refused` for an option that would be ignored."""
    if layout.group is not None and layout.format in ("csv", "json"):
        raise Refused(
            f"--group is for the table and for markdown: {layout.format} has no headings. Leave it "
            "out."
        )
    refuse_needless_exempt(layout.format, include_exempt=layout.include_exempt)


def print_made(made: ActionList, layout: LayoutOptions, group: Heading | None) -> None:
    """Print the actions of a list, under headings where there is a group."""
    marking = layout.marking(made.log.settings)
    if layout.format == "table":
        _print_table(made, group)
    elif layout.format == "markdown" and group is not None:
        _print_groups(made, group, marking)
    else:
        _print_paper(made, layout.format, marking)


def _print_table(made: ActionList, group: Heading | None) -> None:
    """Print the table; under headings with how many stand under each."""
    from pcc_actions.terminal.lists import print_list

    headed = _headed(made, group)
    print_list(
        headed.actions,
        made.as_at,
        " ".join((*_holders(made), made.sentence, headed.once)).rstrip(),
        group=group,
        only=headed.only,
        subtotal=made.count if group else None,
        boards=len(made.log.boards) > 1 or bool(made.revisions),
        bodies=bool(made.revisions),
        below=_below(made),
    )


def _below(made: ActionList) -> dict[SnapshotKey, tuple[str, ...]]:
    """What stands below the text of each action: its due dates, and the topic that it names."""
    topics = {key: (f"Topic: {words}",) for key, words in made.topics.items()}
    return {
        key: (*made.dates.get(key, ()), *topics.get(key, ())) for key in {**made.dates, **topics}
    }


@dataclass(frozen=True, slots=True)
class _Headed:
    """The actions as they stand under headings, and what is said of those there several times.

    `only` are the owners that have headings, where one was asked for: those of others have none.
    """

    actions: list[Snapshot]
    once: str = ""
    only: frozenset[str] = frozenset()


def _headed(made: ActionList, group: Heading | None) -> _Headed:
    if group != "owner":
        return _Headed(made.actions)
    from pcc_actions.core.grouping import names_of_owner, under_one_key

    people = made.log.people
    actions = under_one_key(made.actions, people, made.as_at)  # one heading each
    if made.owner is None:
        return _Headed(actions, messages.counted_once(actions))
    return _Headed(actions, only=names_of_owner(made.owner, actions, people, made.as_at))


def _print_groups(made: ActionList, group: Heading, marking: str | None) -> None:
    """Print Markdown under headings, with how many stand under each."""
    from pcc_actions.core.grouping import under_headings
    from pcc_actions.exports.as_markdown import markdown_groups
    from pcc_actions.terminal.say import write_utf8

    headed = _headed(made, group)
    groups = [
        (title, made.count(members), members)
        for title, members in under_headings(headed.actions, group, headed.only)
    ]
    sentence = f"{made.sentence} {headed.once}".rstrip()
    write_utf8(
        markdown_groups(groups, made.as_at, sentence, marking, dates=made.dates, topics=made.topics)
    )


def _print_paper(made: ActionList, format_: Format, marking: str | None) -> None:
    from pcc_actions.terminal.say import say_aside, write_utf8

    if format_ == "csv" and made.exempt_note:
        say_aside(made.exempt_note)
    for piece in _paper(made, format_, marking):
        write_utf8(piece)


def _holders(made: ActionList) -> Iterator[str]:
    """Who held each post on the list that passed from one holder to another."""
    if not any(person.held for person in made.log.people.values()):
        return
    from pcc_actions.core.owners import holders_shown

    owners = (owner for action in made.actions for owner in action.owners)
    yield from holders_shown(owners, made.log.people, made.as_at)


def _paper(made: ActionList, format_: Format, marking: str | None) -> Iterator[str]:
    """The list in pieces, as there may be much of it."""
    if format_ == "json":
        from pcc_actions.exports.as_json import json_list

        yield json_list(made.actions, made.as_at, made.revision, revisions=made.revisions)
    elif format_ == "csv":
        from pcc_actions.cli.file_formats import csv_of

        yield from csv_of(made)
    else:
        from pcc_actions.exports.as_markdown import markdown_list

        yield markdown_list(
            made.actions, made.as_at, made.sentence, marking, dates=made.dates, topics=made.topics
        )
