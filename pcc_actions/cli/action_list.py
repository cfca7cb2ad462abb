"""What the lists have in common: their options, and how they are made and printed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

import typer

from pcc_actions.cli.completion import offers
from pcc_actions.cli.options import AsAt
from pcc_actions.cli.session import Session
from pcc_actions.core import messages
from pcc_actions.core.history.replay import OUTSTANDING
from pcc_actions.core.history.snapshot import Snapshot, published, snapshots
from pcc_actions.core.messages import withheld_count
from pcc_actions.core.model import STATUSES, Log
from pcc_actions.core.queries import Filters, filtered, ordered
from pcc_actions.core.references.lookup import known_board
from pcc_actions.core.text.english import joined
from pcc_actions.errors import Refused

Count = Callable[..., str]
Group = Literal["owner", "board", "meeting", "theme"]
Sort = Literal["urgency", "due", "reference", "owner", "board", "raised"]
Format = Literal["table", "json", "csv", "markdown"]


class StatusName(StrEnum):
    """The stored statuses; Typer takes several of an enumeration, but not of a `Literal`."""

    outstanding = "outstanding"
    completed = "completed"
    discharged = "discharged"
    withdrawn = "withdrawn"


OfStatus = Annotated[
    list[StatusName] | None,
    typer.Option(
        "--status",
        metavar="STATUS",
        help=f"Only actions of this status: {joined(STATUSES, 'or')}. Again for several.",
    ),
]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which actions are asked for, as at which day and in which order, as typed."""

    as_at: AsAt = None
    board: Annotated[
        str | None,
        typer.Option(
            "--board",
            metavar="CODE",
            help="Only actions of this board.",
            autocompletion=offers.boards,
        ),
    ] = None
    owner: Annotated[
        str | None,
        typer.Option(
            "--owner",
            metavar="INITIALS",
            help="Only actions of this owner.",
            autocompletion=offers.owners,
        ),
    ] = None
    theme: Annotated[
        str | None,
        typer.Option(
            "--theme",
            metavar="TEXT",
            help="Only actions whose theme has these words.",
            autocompletion=offers.themes,
        ),
    ] = None
    due_by: Annotated[
        str | None,
        typer.Option("--due-by", metavar="DATE", help="Only actions due on that day or before."),
    ] = None
    search: Annotated[
        str | None,
        typer.Option(
            "--search", metavar="TEXT", help="Only actions with these words in them or their notes."
        ),
    ] = None
    sort: Annotated[
        Sort | None,
        typer.Option(
            "--sort",
            metavar="ORDER",
            help="In which order: urgency (the most overdue first), due, reference, owner, "
            "board or raised.",
        ),
    ] = None

    def refuse_empty(self) -> None:
        """Raise `Refused` where an option says nothing: all would pass it, and none was meant."""
        for name in ("owner", "theme", "search"):
            value = getattr(self, name)
            if value is not None and not value.strip():
                raise Refused(f"--{name} is empty. Say which, or leave it out.")

    @property
    def filtered(self) -> bool:
        """Tell whether only some actions are asked for."""
        filters = (self.board, self.owner, self.theme, self.due_by, self.search)
        return any(each is not None for each in filters)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a list is printed, as typed."""

    group: Annotated[
        Group | None,
        typer.Option(
            "--group",
            metavar="HEADING",
            help="Under a heading for each: owner, board, meeting or theme.",
        ),
    ] = None
    format: Annotated[
        Format,
        typer.Option(
            "--format",
            metavar="FORMAT",
            show_default=False,
            help="How it is printed: table (unless you say otherwise), csv for a spreadsheet, "
            "markdown for a web page, or json for another program.",
        ),
    ] = "table"
    include_exempt: Annotated[
        bool,
        typer.Option(
            "--include-exempt", help="Show exempt actions in csv and markdown too, in full."
        ),
    ] = False

    @property
    def paper(self) -> bool:
        """Tell whether it may leave the house."""
        return self.format in ("csv", "markdown")

    @property
    def public(self) -> bool:
        """Tell whether exempt actions are withheld from it."""
        return self.paper and not self.include_exempt


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of list: what is on it, in which order, and the sentence that counts it.

    `open_only` says that what was closed by the as-at day is never on it.
    """

    count: Count
    sort: Sort
    statuses: frozenset[str] | None = None
    overdue: bool = False
    open_only: bool = False


def of_every_status(only: list[StatusName] | None) -> Kind:
    """Give the list of all actions in the order of their references, or of some statuses."""
    statuses = frozenset(str(each) for each in only) if only else None
    is_open = statuses is not None and statuses <= OUTSTANDING
    return Kind(messages.count_all, "reference", statuses=statuses, open_only=is_open)


@dataclass(frozen=True, slots=True)
class Listed:
    """The actions on a list, and what there is to say of it as a whole."""

    found: list[Snapshot]
    as_at: date
    sentence: str
    log: Log
    revision: int


def listed(this: Session, kind: Kind, wanted: Wanted, layout: Layout) -> list[Snapshot]:
    """Print a list, and give what is on it."""
    made = chosen_by(this, kind, wanted, paper=layout.paper, public=layout.public)
    _print(made, layout)
    return made.found


def chosen_by(this: Session, kind: Kind, wanted: Wanted, *, paper: bool, public: bool) -> Listed:
    """Read the log and choose what is on a list; a `public` one withholds exempt actions.

    Raises `Refused` for a board that is not in the log and for what is no day, `BadFile`
    where a `paper` would be of a log that is not whole.
    """
    wanted.refuse_empty()
    as_at = this.day(wanted.as_at)
    read = this.read_for_paper if paper else this.read
    reading = read(as_at if kind.open_only else None)
    log = reading.log
    every = filtered(snapshots(log, as_at), _membership(kind, wanted, log), log)
    if public:
        every = [published(one) for one in every]
    found = ordered(filtered(every, _filters(this, wanted), log), wanted.sort or kind.sort)
    sentence = kind.count(found, as_at, filtered=wanted.filtered)
    if public:
        sentence = f"{sentence} {withheld_count(found)}".rstrip()
    return Listed(found, as_at, sentence, log, reading.revision)


def _membership(kind: Kind, wanted: Wanted, log: Log) -> Filters:
    """Give what decides on which list an action is, withheld or not."""
    return Filters(
        board=None if wanted.board is None else known_board(log, wanted.board).code,
        statuses=kind.statuses,
        overdue=kind.overdue,
    )


def _filters(this: Session, wanted: Wanted) -> Filters:
    """Give what was asked for; of a withheld action it finds nothing, as its words are gone."""
    return Filters(
        owner=wanted.owner,
        theme=wanted.theme,
        due_by=None if wanted.due_by is None else this.day(wanted.due_by),
        search=wanted.search,
    )


def _print(made: Listed, layout: Layout) -> None:
    if layout.format == "table":
        from pcc_actions.terminal.lists import print_list

        boards = len(made.log.boards) > 1
        print_list(made.found, made.as_at, made.sentence, group=layout.group, boards=boards)
        return
    from pcc_actions.terminal.say import hand_over, note

    if layout.format == "csv" and layout.public and withheld_count(made.found):
        note(withheld_count(made.found))
    hand_over(_paper(made, layout.format))


def _paper(made: Listed, format_: Format) -> str:
    if format_ == "json":
        from pcc_actions.exports.as_json import json_list

        return json_list(made.found, made.as_at, made.revision)
    if format_ == "csv":
        from pcc_actions.exports.as_csv import csv_list

        return csv_list(made.found, made.as_at)
    from pcc_actions.exports.as_markdown import markdown_list

    return markdown_list(made.found, made.as_at, made.sentence)
