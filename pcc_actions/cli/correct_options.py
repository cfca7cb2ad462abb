"""What `correct` puts right of an action and of its history, as typed."""

from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from pcc_actions.cli.command import nothing_given
from pcc_actions.cli.completion import day_offers, offers
from pcc_actions.cli.event_options import EventOptions
from pcc_actions.cli.new_meeting import is_to_be_recorded, with_meeting
from pcc_actions.cli.options import (
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
from pcc_actions.core.changes.earlier_events import DayCorrections
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.typed_due import due_date
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.fields import DUE_FIELDS
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.programme.lookup import own_name
from pcc_actions.core.references.destination import known_board
from pcc_actions.core.references.lookup import find_action
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
class EarlierEventOptions(EventOptions):
    """What the history of an action should say of what happened, as typed."""

    kind = EntryKind.ACTION

    closed: Annotated[
        str | None, closed_option("The day on which the board discharged or withdrew it.")
    ] = None
    event: Annotated[
        int | None,
        event_option(
            "Any event, by its number in pcc-actions history REFERENCE; with --day.",
            offers.events,
        ),
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

    def days(self, this: Session) -> DayCorrections:
        """The days as typed. Raises `Refused` for one that is none."""
        days = EventOptions.days(self, this)
        if self.completed_on is None:
            return days
        return replace(days, completed_on=this.day(self.completed_on))
