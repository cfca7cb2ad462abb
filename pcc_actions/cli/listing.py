"""What the lists have in common: their options, and how they are made and printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

import typer

from pcc_actions.cli import complete
from pcc_actions.cli.options import AsAt
from pcc_actions.cli.session import Session
from pcc_actions.lookup import known_board
from pcc_actions.model import Log
from pcc_actions.queries import Filters, chosen, ordered
from pcc_actions.sentences import withheld_count
from pcc_actions.standing import Standing, standings, withheld

Count = Callable[..., str]
Group = Literal["owner", "board", "meeting", "theme"]
Sort = Literal["urgency", "due", "reference", "owner", "board", "raised"]
Format = Literal["table", "json", "csv", "markdown"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked of a list, as typed."""

    as_at: AsAt = None
    board: Annotated[
        str | None,
        typer.Option(
            "--board",
            metavar="CODE",
            help="Only actions of this board.",
            autocompletion=complete.boards,
        ),
    ] = None
    owner: Annotated[
        str | None,
        typer.Option(
            "--owner",
            metavar="INITIALS",
            help="Only actions of this owner.",
            autocompletion=complete.owners,
        ),
    ] = None
    theme: Annotated[
        str | None,
        typer.Option("--theme", metavar="TEXT", help="Only actions whose theme has these words."),
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
    def public(self) -> bool:
        """Tell whether it may leave the house, so that exempt actions are withheld."""
        return self.format in ("csv", "markdown") and not self.include_exempt

    @property
    def filtered(self) -> bool:
        """Tell whether only some actions are asked for."""
        filters = (self.board, self.owner, self.theme, self.due_by, self.search)
        return any(each is not None for each in filters)


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


def listed(this: Session, kind: Kind, wanted: Wanted) -> list[Standing]:
    """Print a list, and give what is on it."""
    as_at = this.day(wanted.as_at)
    reading = this.read(as_at if kind.open_only else None)
    log = reading.log
    every = chosen(standings(log, as_at), _membership(kind, wanted, log), log)
    if wanted.public:
        every = [withheld(one) for one in every]
    on_it = ordered(chosen(every, _filters(this, wanted), log), wanted.sort or kind.sort)
    sentence = kind.count(on_it, as_at, filtered=wanted.filtered)
    if wanted.public:
        sentence = f"{sentence} {withheld_count(on_it)}".rstrip()
    _print(on_it, as_at, wanted, sentence, log, reading.revision)
    return on_it


def _membership(kind: Kind, wanted: Wanted, log: Log) -> Filters:
    """Give what decides on which list an action is, withheld or not.

    Raises `Refused` for a board that is not in the log.
    """
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


def _print(
    on_it: Sequence[Standing], as_at: date, wanted: Wanted, sentence: str, log: Log, revision: int
) -> None:
    if wanted.format == "table":
        from pcc_actions.screen.lists import print_list

        print_list(on_it, as_at, sentence, group=wanted.group, boards=len(log.boards) > 1)
        return
    from pcc_actions.screen.say import hand_over, note

    if wanted.format == "csv" and wanted.public and withheld_count(on_it):
        note(withheld_count(on_it))
    hand_over(_paper(on_it, as_at, wanted.format, sentence, revision))


def _paper(
    on_it: Sequence[Standing], as_at: date, format_: Format, sentence: str, revision: int
) -> str:
    if format_ == "json":
        from pcc_actions.papers.as_json import json_list

        return json_list(on_it, as_at, revision)
    if format_ == "csv":
        from pcc_actions.papers.as_csv import csv_list

        return csv_list(on_it, as_at)
    from pcc_actions.papers.as_markdown import markdown_list

    return markdown_list(on_it, as_at, sentence)
