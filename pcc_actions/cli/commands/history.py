"""`history`: what happened, and who recorded it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated, Final

import typer

from pcc_actions.cli.arguments import OptionalReferences
from pcc_actions.cli.command import with_options
from pcc_actions.cli.completion import offers
from pcc_actions.cli.context import names_several
from pcc_actions.cli.last_day import last_day
from pcc_actions.cli.moments import written
from pcc_actions.cli.options import (
    AsAt,
    BoardCode,
    meeting_option,
    owner_option,
    since_option,
    until_option,
)
from pcc_actions.cli.owners import owner_asked_for
from pcc_actions.cli.session import Session, meeting_day, session
from pcc_actions.cli.typed_words import name_their_meeting
from pcc_actions.core.first_day import first_day
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history_list import (
    HistoryFilters,
    HistoryRow,
    count_history,
    due_moves_told,
    history_rows,
    latest_last,
)
from pcc_actions.core.log_settings import Settings
from pcc_actions.core.model import Log
from pcc_actions.core.references.destination import known_board
from pcc_actions.core.references.lookup import find_action
from pcc_actions.errors import Refused

if TYPE_CHECKING:
    from pcc_actions.cli.logs import Logs

# What a log may not know, by the options that say it.
_FILTERS: Final = (("board",), ("owner",), ("meeting",), ("recorded_by",), ("since",))


@dataclass(frozen=True, slots=True)
class HistoryOptions:
    """What of the history is asked for, as typed."""

    since: Annotated[
        str | None, since_option("From that day on: 07/03/2023, last meeting, last week.")
    ] = None
    until: Annotated[str | None, until_option("To that day: 31/03/2023.")] = None
    board: BoardCode = None
    owner: Annotated[
        str | None, owner_option("What happened to actions while they were this one's.")
    ] = None
    meeting: Annotated[
        str | None,
        meeting_option(
            "What was decided at the meeting of that day; with a reference that has no date, the "
            "meeting whose minutes it is of."
        ),
    ] = None
    recorded_by: Annotated[
        str | None,
        typer.Option(
            "--recorded-by",
            metavar="NAME",
            help="What that one recorded.",
            autocompletion=offers.recorders,
        ),
    ] = None

    @property
    def given(self) -> bool:
        """Whether anything but the meeting is asked for."""
        return any((self.since, self.until, self.board, self.owner, self.recorded_by))

    def filters(self, this: Session, log: Log, day: date, meeting: date | None) -> HistoryFilters:
        """The same as filters. Raises `Refused` for a board, an owner or a day that is none."""
        board = None if self.board is None else known_board(log, self.board).code
        return HistoryFilters(
            since=None if self.since is None else first_day(log, self.since, board, day),
            until=None if self.until is None else last_day(this, self.until, day),
            board=board,
            owner=None if self.owner is None else owner_asked_for(this, log, self.owner, day),
            meeting=meeting,
            recorded_by=self.recorded_by,
        )


@dataclass(frozen=True, slots=True)
class _Happened:
    """What happened in one of several logs, and what of it was asked for, as that log has it."""

    rows: list[HistoryRow]
    filters: HistoryFilters


@with_options(HistoryOptions)
def history(
    ctx: typer.Context,
    options: HistoryOptions,
    references: OptionalReferences = None,
    as_at: AsAt = None,
) -> None:
    """List what happened, to one action or to all, the latest last."""
    from pcc_actions.terminal.action import print_history

    if names_several(ctx):
        return _of_several(ctx, options, references, as_at)
    this = session(ctx)
    log, day = this.read().log, this.day(as_at)
    meeting = meeting_day(options.meeting, this.now.today)
    named = dict.fromkeys(find_action(log, each, meeting) for each in references or [])
    decided = meeting if name_their_meeting(references or ()) else None
    filters = options.filters(this, log, day, decided)
    rows = history_rows(log, day, filters, named or None)
    asked = options.given or filters.meeting is not None
    counted = [count_history(rows, filters, day)] if asked else []
    closing = " ".join([*counted, *due_moves_told(log, day, filters, named)])
    print_history(rows, written, closing, numbered=bool(named))


def _of_several(
    ctx: typer.Context, options: HistoryOptions, references: list[str] | None, as_at: str | None
) -> None:
    """List what happened in several logs, the latest last."""
    from pcc_actions.cli.logs import Make, each_alone, look_at_each
    from pcc_actions.terminal.action import print_history

    if references:
        raise Refused(
            "A reference is of one log, and several are named, or a folder of them. Name one file "
            "with --file."
        )

    def make(wanted: HistoryOptions) -> Make[_Happened]:
        return lambda this: _in_one(this, wanted, as_at)

    alone = [make(each) for each in each_alone(options, _FILTERS)]
    logs = look_at_each(ctx, make(options), alone)
    rows = latest_last(
        replace(row, body=part.body) for part in logs.parts for row in part.made.rows
    )
    print_history(rows, written, _closing(logs, rows, options, logs.this.day(as_at)))
    logs.end()


def _in_one(
    this: Session, options: HistoryOptions, as_at: str | None
) -> tuple[Settings, _Happened]:
    """What happened in one log, and the settings of that."""
    log, day = this.read().log, this.day(as_at)
    filters = options.filters(this, log, day, meeting_day(options.meeting, this.now.today))
    return log.settings, _Happened(history_rows(log, day, filters), filters)


def _closing(
    logs: "Logs[_Happened]", rows: Sequence[HistoryRow], options: HistoryOptions, day: date
) -> str:
    """Count what was asked for, from the earliest day since which any log was asked."""
    if not (options.given or options.meeting):
        return ""
    asked = [part.made.filters for part in logs.parts] or [HistoryFilters()]
    first = min((each.since for each in asked if each.since), default=None)
    return count_history(rows, replace(asked[0], since=first), day, logs.where)
