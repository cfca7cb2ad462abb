"""A new topic of a work programme, as typed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

import typer

from pcc_actions.cli.completion import day_offers, topic_offers
from pcc_actions.cli.due_words import with_due_words
from pcc_actions.cli.exemption import warn_of_ground
from pcc_actions.cli.missing_words import usual_board
from pcc_actions.cli.options import (
    BoardCode,
    DryRun,
    ExemptGround,
    NewMeeting,
    On,
    Owners,
    due_option,
    due_words_option,
    text_option,
    theme_option,
)
from pcc_actions.cli.owners import TypedOwners, typed_owners
from pcc_actions.cli.programme.line_to_add import missing_of_new_topic
from pcc_actions.cli.programme.typed_meeting import TypedMeeting
from pcc_actions.cli.prompts import with_the_day_asked
from pcc_actions.cli.saving import record
from pcc_actions.cli.session import Session, session
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.core.changes.programme import NewTopic, add_topic
from pcc_actions.core.changes.provenance import Provenance, refuse_future
from pcc_actions.core.correction_lines import BECAUSE_OF_THE_DAY
from pcc_actions.core.dates.parse import parse_date, uk
from pcc_actions.core.dates.relative import is_date
from pcc_actions.core.dates.typed_day import past_day
from pcc_actions.core.entries import called
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log, Topic
from pcc_actions.core.recurrence import typed_recurrence
from pcc_actions.core.references.destination import (
    NO_BOARD_YET,
    board_by_custom,
    board_meeting_on,
    known_board,
)
from pcc_actions.core.text.command_line import command_line
from pcc_actions.errors import Refused


def every_option(help_: str) -> Any:
    """The option that says how often a topic comes."""
    return typer.Option(
        "--every", metavar="EVERY", help=help_, autocompletion=topic_offers.recurrences
    )


def last_option(help_: str) -> Any:
    """The option that says when a topic last came."""
    return typer.Option("--last", metavar="DATE", help=help_, autocompletion=day_offers.held)


def last_day(typed: str | None, provenance: Provenance) -> date | None:
    """The day on which a topic last came, None where none was typed.

    Raises `Refused` for what is no day, and for one that is still to come.
    """
    if typed is None:
        return None
    day = past_day(typed, provenance.on)
    refuse_future(day, provenance.today)
    return day


@dataclass(frozen=True, slots=True)
class NewTopicOptions:
    """What is said of a new topic beside its name, as typed."""

    board: BoardCode = None
    due: Annotated[
        str | None,
        due_option(
            "The meeting it is to come at: 30/04/2023, next meeting, the meeting of June. Without "
            "it, and without --every: to be timetabled.",
            "MEETING",
        ),
    ] = None
    every: Annotated[
        str | None,
        every_option(
            "How often it comes: June for the meeting of every June, 2 for every second meeting, 1 "
            "for every one. With --due, first at that meeting."
        ),
    ] = None
    due_words: Annotated[
        str | None, due_words_option("When it is to come, in words, where no meeting is known.")
    ] = None
    text: Annotated[str | None, text_option("What it should hold.")] = None
    owners: Owners = None
    theme: Annotated[
        str | None, theme_option("The objective of the Police and Crime Plan it serves.")
    ] = None
    exempt: ExemptGround = None
    last: Annotated[str | None, last_option("The day on which it last came.")] = None
    new_meeting: NewMeeting = False
    on: On = None
    dry_run: DryRun = False

    def topic(
        self,
        log: Log,
        name: str,
        board: str,
        due: date | None,
        owners: TypedOwners,
        provenance: Provenance,
    ) -> NewTopic:
        """What is to be recorded. Raises `Refused` for what says no day or no recurrence."""
        return NewTopic(
            name,
            board,
            due=due,
            due_words=self.due_words,
            every=None if self.every is None else typed_recurrence(self.every),
            last=last_day(self.last, provenance),
            text=self.text,
            owners=owners.kept(log, provenance.on),
            exempt=self.exempt,
            theme=self.theme,
        )


def add_typed_topic(
    ctx: typer.Context, words: Sequence[str] | None, options: NewTopicOptions
) -> None:
    """Put a topic on the programme. Raises `Refused` where anything is missing or none."""
    name = _name(ctx, words)
    this = session(ctx)
    board = _board(ctx, this.unsaid(), options)
    with with_due_words(ctx, options.due):
        with_the_day_asked(
            lambda due: _add(this, name, board, replace(options, due=due)), options.due
        )


def _name(ctx: typer.Context, words: Sequence[str] | None) -> str:
    """The name, which may stand without quotation marks: nothing else follows it."""
    if not words:
        gaps = missing_of_new_topic(session(ctx).unsaid())
        raise Refused(f"Say which topic is to come, as in: {whole_line(ctx, *gaps)}.")
    if len(words) > 1 and is_date(words[-1]):
        name = " ".join(words[:-1])
        line = whole_line(ctx, instead=(words, (name, "--due", words[-1])))
        raise Refused(f"The meeting stands behind --due: {line}.")
    return " ".join(words)


def _board(ctx: typer.Context, log: Log, options: NewTopicOptions) -> str:
    """The board: the one named, else the only one that meets on the day, else the usual one."""
    if options.board is not None:
        return known_board(log, options.board).code
    if not log.boards:
        raise Refused(NO_BOARD_YET)
    board = _board_that_meets(log, options.due) or board_by_custom(log)
    if board is None:
        line = whole_line(ctx, "--board", usual_board(log))
        raise Refused(f"Say whose work programme, as in: {line}.")
    return board


def _board_that_meets(log: Log, due: str | None) -> str | None:
    """The only board that meets on the day that was typed whole, None where none does."""
    try:
        return None if due is None else board_meeting_on(log, parse_date(due))
    except Refused:
        return None


def _add(this: Session, name: str, board: str, options: NewTopicOptions) -> None:
    provenance = this.provenance(options.on)
    meeting = TypedMeeting(options.due, options.new_meeting)
    meeting = meeting.settled(this, board, provenance.on)
    owners = typed_owners(this, options.owners or (), provenance.on)

    def change(log: Log) -> Log:
        log, due = meeting.planned(log, board, provenance)
        topic = options.topic(log, name, board, due, owners, provenance)
        return add_topic(log, topic, provenance)

    _remark(record(this, change, dry_run=options.dry_run).after.programme[-1], provenance)
    owners.warn()


def _remark(topic: Topic, provenance: Provenance) -> None:
    """Warn of what is allowed, but seldom meant."""
    from pcc_actions.terminal.say import warn

    if topic.due and topic.due < provenance.on:
        line = command_line(("programme", "correct", topic.topic, "--board", topic.board))
        warn(
            f"{called(topic)} is planned for {uk(topic.due)}, before {uk(provenance.on)}. "
            f"If that is wrong: {line} --due DATE {BECAUSE_OF_THE_DAY}."
        )
    if topic.exempt:
        warn_of_ground(topic.exempt)
