"""The options of what lists: the format, which actions, and whether exempt ones are told."""

from collections.abc import Collection
from dataclasses import fields
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from pcc_actions.cli.arguments import ListedBoard
from pcc_actions.cli.completion import day_offers
from pcc_actions.cli.options import (
    AsAt,
    board_option,
    format_option,
    group_option,
    include_exempt_option,
    owner_option,
    theme_option,
    topic_option,
)
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.list_orders import SortBy
from pcc_actions.core.text.english import joined
from pcc_actions.errors import Refused

if TYPE_CHECKING:
    from pcc_actions.core.log_settings import Heading, Settings

Format = Literal["table", "json", "csv", "markdown"]
ListFormat = Annotated[
    Format,
    format_option(
        "How it is printed: table (unless you say otherwise), csv for a spreadsheet, markdown for "
        "a web page, or json for another program."
    ),
]
ExemptInLists = Annotated[
    bool, include_exempt_option("Show exempt actions in csv and markdown too, in full.")
]


def is_paper(printed: Format) -> bool:
    """Whether a list in that format may leave the house."""
    return printed in ("csv", "markdown")


def refuse_needless_exempt(
    printed: Format, *, include_exempt: bool, listed: str = "actions"
) -> None:
    """Raise `Refused` for `--include-exempt` where what is exempt is shown without it."""
    if include_exempt and not is_paper(printed):
        raise Refused(
            f"--format {printed} shows exempt {listed} anyway. Leave --include-exempt out."
        )


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
        help=f"Only actions of this status: {joined([*StatusName], 'or')}. Again for several.",
    ),
]

_WHOLE: Final = frozenset({"as_at", "sort"})  # what leaves no action out


@dataclass(frozen=True, slots=True)
class ListOptions:
    """Which actions are asked for, as at which day and in which order, as typed."""

    typed: ListedBoard = None
    as_at: AsAt = None
    board: Annotated[str | None, board_option("Only actions of this board.")] = None
    owner: Annotated[str | None, owner_option("Only actions of this owner.")] = None
    theme: Annotated[str | None, theme_option("Only actions whose theme has these words.")] = None
    topic: Annotated[
        str | None,
        topic_option("Only actions that this topic of the work programme will answer."),
    ] = None
    due_by: Annotated[
        str | None,
        typer.Option(
            "--due-by",
            metavar="DATE",
            help="Only actions due on that day or before: 31/03/2023, or next meeting, that of "
            "each board.",
            autocompletion=day_offers.when,
        ),
    ] = None
    coming: Annotated[
        bool,
        typer.Option(
            "--coming",
            help="Only actions due by the next meeting of their board that are neither overdue "
            "nor reported complete.",
        ),
    ] = False
    search: Annotated[
        str | None,
        typer.Option(
            "--search", metavar="TEXT", help="Only actions with these words in them or their notes."
        ),
    ] = None
    slipped: Annotated[
        int | None,
        typer.Option(
            "--slipped",
            metavar="TIMES",
            min=1,
            help="Only actions deferred so many times or more, each with every due date it has "
            "had, and why.",
        ),
    ] = None
    sort: Annotated[
        SortBy | None,
        typer.Option(
            "--sort",
            metavar="ORDER",
            help="In which order: urgency (the most overdue first), slipped (the most often "
            "deferred first), age or raised (the oldest first), due, reference, owner or board.",
        ),
    ] = None

    def refuse_empty(self) -> None:
        """Raise `Refused` where an option says nothing: all would pass it, and none was meant.

        So where a day is asked for twice.
        """
        for name in ("owner", "theme", "topic", "search"):
            value = getattr(self, name)
            if value is not None and not value.strip():
                raise Refused(f"--{name} is empty. Say which, or leave it out.")
        if self.coming and self.due_by is not None:
            raise Refused("--coming is of what is due by the next meeting. Leave --due-by out.")

    @property
    def filtered(self) -> bool:
        """Whether only some actions are asked for."""
        return self._has({field.name for field in fields(self)} - _WHOLE)

    @property
    def narrowed(self) -> bool:
        """Whether only some actions of the boards are asked for."""
        return self._has({field.name for field in fields(self)} - {*_WHOLE, "typed", "board"})

    def _has(self, names: Collection[str]) -> bool:
        return any(getattr(self, name) not in (None, False) for name in names)

    @property
    def by_details(self) -> bool:
        """Whether they are chosen by what is withheld of an exempt action."""
        details = (
            self.owner, self.theme, self.topic, self.due_by, self.search, self.slipped
        )  # fmt: skip
        return self.coming or any(each is not None for each in details)


Group = Literal["owner", "board", "meeting", "theme", "body", "none"]


@dataclass(frozen=True, slots=True)
class LayoutOptions:
    """How a list is printed, as typed."""

    group: Annotated[
        Group | None,
        group_option(
            "Under a heading for each: owner, board, meeting or theme, of several logs body; or "
            "none. Without it: what the log's settings say, if anything.",
        ),
    ] = None
    format: ListFormat = "table"
    include_exempt: ExemptInLists = False

    def headings(self, shared: "Settings") -> "Heading | None":
        """What the headings are of: as typed, or else as the settings of the log have it."""
        return shared.group if self.group is None else None if self.group == "none" else self.group

    def marking(self, shared: "Settings") -> str | None:
        """The words at its top and bottom, where it has a place for them and there are any."""
        if self.format != "markdown":
            return None
        from pcc_actions.core.publication.marking import list_marking

        return list_marking(shared.marking, include_exempt=self.include_exempt)

    @property
    def paper(self) -> bool:
        """Whether it may leave the house."""
        return is_paper(self.format)

    @property
    def public(self) -> bool:
        """Whether exempt actions are withheld from it."""
        return self.paper and not self.include_exempt
