"""What correct puts right of an action and of its history, as typed."""

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Annotated, Any

import typer

from pcc_actions.cli.completion import day_offers, offers
from pcc_actions.cli.new_meeting import is_to_be_recorded, with_meeting
from pcc_actions.cli.options import (
    DayOfEvent,
    Minute,
    NewMeeting,
    Owners,
    board_option,
    closed_option,
    due_option,
    due_words_option,
    event_option,
    text_option,
    theme_option,
    topic_option,
)
from pcc_actions.cli.owners import TypedOwners
from pcc_actions.cli.prompts import at_terminal
from pcc_actions.cli.session import Session, meeting_day
from pcc_actions.core.changes import corrections
from pcc_actions.core.changes.corrections import Corrections
from pcc_actions.core.changes.earlier_events import DayCorrections, put_right
from pcc_actions.core.changes.minute_references import known_minute
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.correction_lines import line_for_closing
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.typed_due import due_date
from pcc_actions.core.entries import AnyEntry
from pcc_actions.core.fields import DUE_FIELDS
from pcc_actions.core.model import Event, Log
from pcc_actions.core.programme.lookup import own_name
from pcc_actions.core.references.destination import known_board
from pcc_actions.core.references.lookup import find_action
from pcc_actions.core.references.parse import printed_parts
from pcc_actions.errors import Refused


@dataclass(frozen=True, slots=True)
class CorrectOptions:
    """What the record should say, as typed."""

    text: Annotated[str | None, text_option("What is to be done.")] = None
    owners: Owners = None
    due: Annotated[
        str | None,
        due_option("When it was due: a date, or next meeting where none was stated."),
    ] = None
    due_words: Annotated[
        str | None,
        due_words_option("When it was due, in words without a date."),
    ] = None
    item: Annotated[
        str | None,
        typer.Option(
            "--item", metavar="ITEM", help="The item of the minutes: 3. The reference follows."
        ),
    ] = None
    board: Annotated[
        str | None,
        board_option("The board that raised it. The reference follows."),
    ] = None
    raised: Annotated[
        str | None,
        typer.Option(
            "--raised",
            metavar="DATE",
            help="The date of the meeting that raised it. The reference follows.",
            autocompletion=day_offers.meetings,
        ),
    ] = None
    new_meeting: NewMeeting = False
    theme: Annotated[
        str | None,
        theme_option("The objective of the Police and Crime Plan."),
    ] = None
    topic: Annotated[
        str | None,
        topic_option("The topic of the board's work programme that will answer it."),
    ] = None
    no_topic: Annotated[
        bool, typer.Option("--no-topic", help="No topic of the work programme will answer it.")
    ] = False

    def corrections(self, log: Log, index: int, owners: TypedOwners, on: date) -> Corrections:
        """What the record should have said.

        Raises `Refused` for a board or a day that is none, and as `find_topic` does for a topic.
        """
        was = log.actions[index]
        code = None if self.board is None else known_board(log, self.board).code
        raised = meeting_day(self.raised, on)
        due = None
        if self.due is not None:
            due = due_date(log, self.due, code or was.board, raised or was.raised)
        return Corrections(
            text=self.text,
            owners=owners.kept(log, on) if self.owners else None,
            due=due,
            due_words=self.due_words,
            theme=self.theme,
            item=self.item,
            board=code,
            raised=raised,
            topic=self._topic(log, code or was.board),
            cleared=self._cleared(due),
        )

    def _cleared(self, due: date | None) -> frozenset[str]:
        """What the record should have had no value of."""
        no_due = self.due is not None and due is None  # the next meeting was typed for it
        return frozenset({*(DUE_FIELDS if no_due else ()), *(["topic"] if self.no_topic else ())})

    def _topic(self, log: Log, board: str) -> str | None:
        """The name of the topic of a board, as it has it. Raises `Refused` for one and none."""
        if self.topic is None:
            return None
        if self.no_topic:
            raise Refused("--topic and --no-topic say the opposite: leave one of the two out.")
        return own_name(log, self.topic, board)

    def put_right(
        self, log: Log, index: int, provenance: Provenance, owners: TypedOwners, why: str
    ) -> Log:
        """The log with the record put right, as it was where nothing of it is to be."""
        if nothing_given(self):
            return log
        wanted = self.corrections(log, index, owners, provenance.on)
        if wanted.raised is not None:
            board = wanted.board or log.actions[index].board
            log = with_meeting(log, board, wanted.raised, provenance, new=self.new_meeting)
        return corrections.correct(log, index, provenance, wanted, why)

    def settled(self, this: Session, reference: str, meeting: str | None) -> "CorrectOptions":
        """Ask at a terminal whether the meeting that raised it is to be recorded, if need be."""
        if self.raised is None and self.new_meeting:
            raise Refused("--new-meeting goes with --raised, the date of that meeting.")
        today = this.now.today
        day = meeting_day(self.raised, today)
        if day is None or self.new_meeting or not at_terminal():
            return self
        log = this.read().log
        was = log.actions[find_action(log, reference, meeting_day(meeting, today))]
        board = was.board if self.board is None else known_board(log, self.board).code
        return replace(self, new_meeting=is_to_be_recorded(log, board, day))


@dataclass(frozen=True, slots=True)
class EarlierEventOptions:
    """What the history should say of what happened, as typed."""

    closed: Annotated[
        str | None, closed_option("The day on which the board discharged or withdrew it.")
    ] = None
    completed_on: Annotated[
        str | None,
        typer.Option(
            "--completed-on",
            metavar="DATE",
            help="The day on which it was reported complete.",
            autocompletion=day_offers.held,
        ),
    ] = None
    minute: Minute = None
    event: Annotated[
        int | None,
        event_option(
            "Any event, by its number in pcc-actions history REFERENCE; with --day.",
            offers.events,
        ),
    ] = None
    day: DayOfEvent = None

    def days(self, this: Session) -> DayCorrections:
        """The days as typed. Raises `Refused` for one that is none."""
        return DayCorrections(
            closed=None if self.closed is None else this.day(self.closed),
            completed_on=None if self.completed_on is None else this.day(self.completed_on),
            event=self.event,
            day=None if self.day is None else this.day(self.day),
        )

    def put_right(
        self, log: Log, index: int, provenance: Provenance, days: DayCorrections, why: str
    ) -> Log:
        """The log with earlier events put right, as it was where none is to be."""
        if nothing_given(self):
            return log
        days = days_with_minute(days, self.minute, log, log.actions[index].board, provenance.today)
        return put_right(log, index, provenance, days, why)


def days_with_minute(
    days: DayCorrections, typed: str | None, log: Log, board: str, today: date
) -> DayCorrections:
    """The days with the reference of the minute that was typed, where one was."""
    if typed is None:
        return days
    return replace(days, minute=known_minute(log, typed, [board], today).reference)


def nothing_given(options: Any) -> bool:
    """Whether none of the options that a dataclass declares was given."""
    return all(getattr(options, each.name) in (None, [], False) for each in fields(options))


def other_day(_: Log, entry: AnyEntry, event: Event) -> str | None:
    """Where a minute was put right that is of another day than the closing: how that is."""
    minute = event.changes.get("minute")
    day = None if minute is None else printed_parts(str(minute.after)).day
    if event.of is None or day is None or entry.closed in (None, day):
        return None
    line = line_for_closing(entry, uk(day))
    return f"(its day stays {uk(entry.closed)}; if that is wrong: {line})"
