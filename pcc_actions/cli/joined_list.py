"""A list over several logs: that of each, joined, each action with the name of its body."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum, auto
from typing import Any, TypeVar

import typer

from pcc_actions.cli.action_list import ActionList, ListCount, ListKind, choose_actions, exempt_note
from pcc_actions.cli.list_options import LayoutOptions, ListOptions
from pcc_actions.cli.logs import Logs, Make, Part, each_alone, look_at_each
from pcc_actions.cli.printed_list import print_made, refuse_ignored
from pcc_actions.cli.session import Session
from pcc_actions.core.grouping import under_one_key
from pcc_actions.core.history.snapshot import Snapshot, SnapshotKey
from pcc_actions.core.log_id import log_id
from pcc_actions.core.log_settings import Settings
from pcc_actions.core.model import Log
from pcc_actions.core.queries import ordered

T = TypeVar("T")


class Kept(Enum):
    """What is kept of each action until those of all logs are there: no more than is shown."""

    WHOLE = auto()
    ROW = auto()  # without its history and latest update
    LINE = auto()  # the same without its text, and its line of a csv


_FILTERS = (("typed", "board"), ("owner",), ("theme",), ("topic",), ("due_by", "coming"))


def print_joined(
    ctx: typer.Context, kind: ListKind, wanted: ListOptions, layout: LayoutOptions
) -> list[Snapshot]:
    """The actions on a list over several logs, which is printed.

    Raises `Refused` for what would be ignored, and as `look_at_each` does.
    """
    refuse_ignored(layout)
    paper, public = layout.paper, layout.public
    group = None if layout.group == "none" else layout.group
    logs = lists_of_each(
        ctx, kind, wanted, paper=paper, public=public, by_owner=group == "owner",
        kept=kept_for(layout.format),
    )  # fmt: skip
    made = joined_list(logs, kind, wanted, paper=paper, public=public)
    print_made(made, layout, group)
    logs.end()
    return made.actions


def joined_list(
    logs: Logs[ActionList], kind: ListKind, wanted: ListOptions, *, paper: bool, public: bool
) -> ActionList:
    """The lists of several logs as one."""
    as_at = logs.this.day(wanted.as_at)
    actions = ordered(
        [action for part in logs.parts for action in _of_body(part)], wanted.sort or kind.sort
    )
    count = ListCount(kind.count, _keyed((part, part.made.count.recorded) for part in logs.parts))
    said = count(actions, as_at, filtered=wanted.filtered, where=logs.where)
    note = exempt_note(actions, wanted, public=public) if paper else ""
    return ActionList(
        actions,
        count,
        as_at,
        _keyed((part, part.made.dates) for part in logs.parts),
        _keyed((part, part.made.topics) for part in logs.parts),
        f"{said} {note}".rstrip(),
        note,
        Log(Settings(marking=logs.marking)),
        revision=0,
        owner=None,
        revisions={part.body: part.made.revision for part in logs.parts},
        log_ids=_log_ids(logs.parts),
        lines=_keyed((part, part.made.lines) for part in logs.parts),
    )


def lists_of_each(
    ctx: typer.Context,
    kind: ListKind,
    wanted: ListOptions,
    *,
    paper: bool,
    public: bool,
    by_owner: bool = False,
    kept: Kept = Kept.WHOLE,
    whole: bool = False,
    look: Callable[[Session], None] = lambda this: None,
) -> Logs[ActionList]:
    """The list of each log that is named, without the log. Raises as `look_at_each` does.

    With `by_owner` each owner is under the one key that the log has for them. With `whole` each
    log is read whole, and what is kept of it has the id that tells it from every other. `look` is
    done before each log is read.
    """

    def make(of: ListOptions) -> Make[ActionList]:
        def of_one(this: Session) -> tuple[Settings, ActionList]:
            look(this)
            made = choose_actions(this, kind, of, paper=paper, public=public, whole=whole)
            if by_owner:
                made = replace(
                    made, actions=under_one_key(made.actions, made.log.people, made.as_at)
                )
            settings = made.log.settings
            if whole:
                settings = replace(settings, id=log_id(made.log))
            return settings, replace(_kept(made, kept), log=Log(settings))

        return of_one

    return look_at_each(ctx, make(wanted), [make(each) for each in each_alone(wanted, _FILTERS)])


def kept_for(format_: str) -> Kept:
    """What is kept for a format: `json`, or the ending of a file."""
    if format_.endswith("csv"):
        return Kept.LINE
    return Kept.ROW if format_ in ("table", "markdown", ".md") else Kept.WHOLE


def _kept(made: ActionList, kept: Kept) -> ActionList:
    """A list as far as it is shown: the history of an action is most of it."""
    if kept is Kept.WHOLE:
        return made
    lines: dict[SnapshotKey, str] = {}
    if kept is Kept.LINE:
        from pcc_actions.exports.as_csv import csv_lines
        from pcc_actions.exports.columns import cells

        rows = csv_lines(cells(each, made.as_at) for each in made.actions)
        lines = {each.key: row for each, row in zip(made.actions, rows, strict=True)}
    less: dict[str, Any] = {"history": (), "latest_update": None}
    if lines:
        less["text"] = ""
    return replace(made, actions=[replace(each, **less) for each in made.actions], lines=lines)


def _log_ids(parts: Sequence[Part[ActionList]]) -> dict[str, str]:
    """What tells each log from every other, by its body; of a log and its copy that tells too."""
    ids = {part.body: part.settings.id or "" for part in parts}
    often = Counter(ids.values())
    return {body: each if often[each] == 1 else f"{each}:{body}" for body, each in ids.items()}


def _of_body(part: Part[ActionList]) -> Iterator[Snapshot]:
    """The actions of a log with the name of its body; each is let go as it is given."""
    actions = part.made.actions
    actions.reverse()
    while actions:
        yield replace(actions.pop(), body=part.body)


def _keyed(
    parts: Iterable[tuple[Part[ActionList], Mapping[SnapshotKey, T]]],
) -> dict[SnapshotKey, T]:
    """What is said of actions of each log, by the key that each has among those of all."""
    return {(*key, part.body): said for part, of_it in parts for key, said in of_it.items()}
