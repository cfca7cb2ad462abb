"""Which status paper is asked for, as typed, and that paper made of the log."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from pcc_actions.cli.options import (
    AsAt,
    IncludeExempt,
    Marking,
    group_option,
    meeting_option,
    owner_option,
    programme_option,
    since_option,
)
from pcc_actions.cli.output_file import marking_of, prepared_by
from pcc_actions.cli.owners import owner_asked_for
from pcc_actions.cli.session import Session
from pcc_actions.core.dates.typed_day import held_or_coming
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused

if TYPE_CHECKING:
    from pcc_actions.core.report.build import PaperOptions
    from pcc_actions.core.report.parts import Report
    from pcc_actions.core.report.request import PaperRequest
    from pcc_actions.store.reading import Reading


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """Which paper is asked for, as typed."""

    meeting: Annotated[
        str | None,
        meeting_option("The meeting it is for. Without it: the board's next one."),
    ] = None
    as_at: AsAt = None
    since: Annotated[
        str | None,
        since_option(
            "List what was discharged or withdrawn since this day, or with --programme what came. "
            "Without it: since the board's last meeting, or in the last year."
        ),
    ] = None
    group: Annotated[
        Literal["meeting", "theme"] | None,
        group_option(
            "Under a heading for each meeting (unless you or the log's settings say otherwise) or "
            "theme.",
        ),
    ] = None
    marking: Marking = None
    include_exempt: IncludeExempt = False
    owner: Annotated[str | None, owner_option("Only what this owner has: one owner's paper.")] = (
        None
    )
    all_boards: Annotated[
        bool, typer.Option("--all-boards", help="One paper for all boards of the log.")
    ] = False
    matters_arising: Annotated[
        bool,
        typer.Option("--matters-arising", help="Only the table to paste into the next minutes."),
    ] = False
    programme: Annotated[bool, programme_option("The work programme, as a paper of its own.")] = (
        False
    )

    @property
    def charted(self) -> bool:
        """Whether it can have a chart of the last meetings: that counts all of one board."""
        of_its_own = self.matters_arising or self.programme
        return not (of_its_own or self.all_boards or self.owner is not None)

    def refuse_with_programme(self) -> None:
        """Raise `Refused` where the work programme is to have what only actions have."""
        others = {
            "--matters-arising": self.matters_arising,
            "--group, which puts actions under headings": self.group is not None,
        }
        for words, there in others.items():
            if self.programme and there:
                raise Refused(f"--programme does not go with {words}. Leave one of the two out.")

    def refuse_one_board(self, board: str | None) -> None:
        """Raise `Refused` where a paper for all boards is to be of one of them too."""
        one = {
            f"the board {board}": board is not None,
            "--meeting, which is of one board": self.meeting is not None,
            "--matters-arising, which is for the minutes of one board": self.matters_arising,
        }
        for words, there in one.items():
            if self.all_boards and there:
                raise Refused(f"--all-boards does not go with {words}. Leave one of the two out.")

    def refuse_several_logs(self) -> None:
        """Raise `Refused` where a paper over several logs is to be for the minutes of one board."""
        if self.matters_arising:
            raise Refused(
                "--matters-arising is for the minutes of one board, and several logs are named, or "
                "a folder of them. Name one file with --file."
            )


def read_requested(
    this: Session, board: str | None, options: ReportOptions, *, charted: bool
) -> "tuple[Reading, Sequence[PaperRequest]]":
    """The log, read as far as the paper needs it, and of which boards the paper is to be."""
    reading = this.read_for_paper(
        lambda head: _settled_by(head, _requests(this, head, board, options), charted=charted)
    )
    asked = _requests(this, reading.log, board, options)
    if options.programme and options.since is None:
        from pcc_actions.core.report.programme_paper import over_a_year

        asked = [*map(over_a_year, asked)]
    if options.owner is None:
        return reading, asked
    owner = owner_asked_for(this, reading.log, options.owner, asked[0].as_at)
    return reading, [replace(each, owner=owner) for each in asked]


def _settled_by(head: Log, asked: "Sequence[PaperRequest]", *, charted: bool) -> date | None:
    from pcc_actions.core.report.request import settled_by

    days = [settled_by(head, each, charted=charted) for each in asked]
    return None if None in days else min(day for day in days if day)


def _requests(
    this: Session, log: Log, board: str | None, options: ReportOptions
) -> "Sequence[PaperRequest]":
    from pcc_actions.core.report.request import paper_request

    as_at = None if options.as_at is None else this.day(options.as_at)
    since = _since(log, board, options.since, as_at or this.now.today)
    if options.all_boards:
        from pcc_actions.core.report.all_boards import requests_of_all

        return requests_of_all(log, this.now.today, as_at=as_at, since=since)
    meeting = _meeting(log, options.meeting, this.now.today)
    minutes = options.matters_arising
    days = {"meeting": meeting, "as_at": as_at, "since": since}
    return [paper_request(log, board, this.now.today, minutes=minutes, **days)]


def _meeting(log: Log, typed: str | None, today: date) -> date | None:
    """The meeting that was named, held or to come, if one was."""
    known = {each.date for each in log.meetings}
    return None if typed is None else held_or_coming(typed, today, known)


def _since(log: Log, board: str | None, typed: str | None, as_at: date) -> date | None:
    """The day that was typed; None, which is a board's last meeting, for `last meeting` too."""
    from pcc_actions.core.first_day import first_day, is_last_meeting

    if typed is None or is_last_meeting(typed):
        return None
    return first_day(log, typed, board, as_at)


def made_paper(
    this: Session,
    reading: "Reading",
    asked: "Sequence[PaperRequest]",
    options: ReportOptions,
    *,
    charted: bool,
) -> "Report":
    """The paper that is asked for. Raises `Refused` where exempt words need a marking."""
    from pcc_actions.core.report.build import matters_arising, status_paper

    paper_options = _paper_options(this, reading, options)
    if options.programme:
        return _programme(reading.log, asked, paper_options, options)
    if options.all_boards:
        from pcc_actions.core.report.all_boards import all_boards_paper

        return all_boards_paper(reading.log, asked, paper_options)
    (what,) = asked
    if options.matters_arising:
        return matters_arising(reading.log, what, paper_options)
    if not charted:
        return status_paper(reading.log, what, paper_options)
    from pcc_actions.core.report.trend import trend

    points = trend(reading.log, what.board.code, what.as_at)
    return status_paper(reading.log, what, paper_options, points)


def _programme(
    log: Log, asked: "Sequence[PaperRequest]", made_how: "PaperOptions", options: ReportOptions
) -> "Report":
    from pcc_actions.core.report.programme_paper import all_programmes_paper, programme_paper

    if options.all_boards:
        return all_programmes_paper(log, asked, made_how)
    (what,) = asked
    return programme_paper(log, what, made_how)


def _paper_options(this: Session, reading: "Reading", options: ReportOptions) -> "PaperOptions":
    from pcc_actions.core.report.build import PaperOptions

    return PaperOptions(
        prepared_by="" if options.matters_arising else prepared_by(this, reading.log),
        made=this.now.at,
        revision=reading.revision,
        marking=marking_of(options.marking, reading.log.settings.marking),
        include_exempt=options.include_exempt,
        group=options.group or ("theme" if reading.log.settings.group == "theme" else "meeting"),
    )
