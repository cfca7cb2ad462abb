"""`correct`: a wrong record put right, or words removed that must not be kept."""

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Annotated

import typer

from pcc_actions.cli.command import with_options
from pcc_actions.cli.due_words import with_due_words
from pcc_actions.cli.new_meeting import is_to_be_recorded, with_meeting
from pcc_actions.cli.options import (
    Minute,
    NewMeeting,
    OneReference,
    OptionalNote,
    Owners,
    board_option,
    due_option,
    due_words_option,
    theme_option,
)
from pcc_actions.cli.owners import TypedOwners, typed_owners
from pcc_actions.cli.prompts import at_terminal, with_the_day_asked
from pcc_actions.cli.saving import ChangeOptions
from pcc_actions.cli.session import Session, meeting_day, session
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.cli.typed_words import ANY, one_reference
from pcc_actions.core.changes import corrections
from pcc_actions.core.changes.corrections import Corrections
from pcc_actions.core.changes.earlier_events import DayCorrections, put_right
from pcc_actions.core.changes.minute_references import known_minute
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.correction_lines import line_for_closing
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.typed_due import due_date
from pcc_actions.core.model import Action, Event, Log
from pcc_actions.core.references.lookup import find_action, known_board
from pcc_actions.core.references.parse import printed_parts
from pcc_actions.errors import Refused

WHY = '--note "WHY"'
ALONE = (
    "--redact stands alone: correct anything else with a command of its own. "
    "Only --meeting and --dry-run go with it."
)


@dataclass(frozen=True, slots=True)
class CorrectOptions:
    """What the record should say, as typed."""

    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="What is to be done.")
    ] = None
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
        ),
    ] = None
    new_meeting: NewMeeting = False
    theme: Annotated[
        str | None,
        theme_option("The objective of the Police and Crime Plan."),
    ] = None

    def corrections(self, log: Log, index: int, owners: TypedOwners, on: date) -> Corrections:
        """What the record should have said. Raises `Refused` for a board or a day that is none."""
        was = log.actions[index]
        code = None if self.board is None else known_board(log, self.board).code
        raised = meeting_day(self.raised)
        due = None
        if self.due is not None:
            due = due_date(log, self.due, code or was.board, raised or was.raised)
        return Corrections(
            text=self.text,
            owners=owners.kept(log, on) if self.owners else None,
            due=due,
            due_words=self.due_words,
            no_due=self.due is not None and due is None,
            theme=self.theme,
            item=self.item,
            board=code,
            raised=raised,
        )

    def put_right(
        self, log: Log, index: int, provenance: Provenance, owners: TypedOwners, why: str
    ) -> Log:
        """The log with the record put right, as it was where nothing of it is to be."""
        if _nothing(self):
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
        day = meeting_day(self.raised)
        if day is None or self.new_meeting or not at_terminal():
            return self
        log = this.read().log
        was = log.actions[find_action(log, reference, meeting_day(meeting))]
        board = was.board if self.board is None else known_board(log, self.board).code
        return replace(self, new_meeting=is_to_be_recorded(log, board, day))


@dataclass(frozen=True, slots=True)
class EarlierEventOptions:
    """What the history should say of what happened, as typed."""

    closed: Annotated[
        str | None,
        typer.Option(
            "--closed", metavar="DATE", help="The day on which the board discharged or withdrew it."
        ),
    ] = None
    completed_on: Annotated[
        str | None,
        typer.Option(
            "--completed-on", metavar="DATE", help="The day on which it was reported complete."
        ),
    ] = None
    minute: Minute = None
    event: Annotated[
        int | None,
        typer.Option(
            "--event",
            metavar="NUMBER",
            help="Any event, by its number in pcc-actions history REFERENCE; with --day.",
        ),
    ] = None
    day: Annotated[
        str | None, typer.Option("--day", metavar="DATE", help="The day of that event.")
    ] = None

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
        if _nothing(self):
            return log
        if self.minute is not None:
            board = log.actions[index].board
            minute = known_minute(log, self.minute, [board], provenance.today)
            days = replace(days, minute=minute.reference)
        return put_right(log, index, provenance, days, why)


def _nothing(options: CorrectOptions | EarlierEventOptions) -> bool:
    """Whether none of the options was given."""
    return all(getattr(options, each.name) in (None, [], False) for each in fields(options))


@with_options(CorrectOptions, EarlierEventOptions, ChangeOptions)
def correct(
    ctx: typer.Context,
    corrected: CorrectOptions,
    earlier: EarlierEventOptions,
    change: ChangeOptions,
    words: OneReference = None,
    redacted: Annotated[
        str | None,
        typer.Option(
            "--redact",
            metavar="TEXT",
            help="Remove these words, which must not be kept, from the action, its history and "
            "the kept versions.",
        ),
    ] = None,
    note: OptionalNote = None,
) -> None:
    """Put a wrong record right, and say why; or remove words that must not be kept."""
    nothing = _nothing(corrected) and _nothing(earlier) and redacted is None
    gaps = [] if redacted is not None else [*(["--due DATE"] * nothing), *([WHY] * (note is None))]
    reference = one_reference(ctx, words, change.meeting, ANY, *gaps)
    if redacted is not None:
        if not (_nothing(corrected) and _nothing(earlier)):
            raise Refused(ALONE)
        _redact(ctx, reference, redacted, change, note)
        return
    if nothing:
        raise Refused(_what_and_why(ctx, note))
    if note is None:
        raise Refused(f"Say why it is put right, as in: {whole_line(ctx, WHY)}.")
    this = session(ctx)
    days = earlier.days(this)
    corrected = corrected.settled(this, reference, change.meeting)
    owners = typed_owners(this, corrected.owners or (), this.day(change.on))

    def put_right_due(due: str | None) -> None:
        now = replace(corrected, due=due)

        def put_all_right(log: Log, index: int, provenance: Provenance) -> Log:
            log = now.put_right(log, index, provenance, owners, note)
            return earlier.put_right(log, index, provenance, days, note)

        change.record(ctx, [reference], put_all_right, ending=_other_day)

    with with_due_words(ctx, corrected.due):
        with_the_day_asked(put_right_due, corrected.due)
    owners.warn()


def _what_and_why(ctx: typer.Context, note: str | None) -> str:
    """The sentence that asks for what is to be put right, with a line for the reason alone."""
    if note is None:
        line = whole_line(ctx, "--due DATE", WHY)
        said = f"Say what is to be put right, and why, as in: {line}"
    else:
        said = f"Say what is to be put right, as in: {whole_line(ctx, '--due DATE')}"
    return f"{said}. What else there is to be put right: pcc-actions help correct."


def _other_day(action: Action, event: Event) -> str | None:
    """Where a minute was put right that is of another day than the closing: how that is."""
    minute = event.changes.get("minute")
    day = None if minute is None else printed_parts(str(minute.after)).day
    if event.of is None or day is None or action.closed in (None, day):
        return None
    line = line_for_closing(action, uk(day))
    return f"(its day stays {uk(action.closed)}; if that is wrong: {line})"


def _redact(
    ctx: typer.Context,
    reference: str,
    secret: str,
    change: ChangeOptions,
    note: str | None,
) -> None:
    """Remove words wherever the log holds them."""
    from pcc_actions.cli.redact import remove_words

    if note is not None or change.on is not None:
        raise Refused(ALONE)
    remove_words(ctx, reference, secret, change)
