"""`add`: a new action, in one line."""

from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from pcc_actions.cli.command import with_options
from pcc_actions.cli.due_words import with_due_words
from pcc_actions.cli.named_board import one_board
from pcc_actions.cli.new_destination import DestinationOptions
from pcc_actions.cli.options import (
    BoardCode,
    DryRun,
    ExemptGround,
    NewMeeting,
    Owners,
    Plain,
    due_option,
    due_words_option,
    meeting_option,
    theme_option,
    topic_option,
)
from pcc_actions.cli.owners import TypedOwners, typed_owners
from pcc_actions.cli.prompts import at_terminal, with_the_day_asked
from pcc_actions.cli.saving import record
from pcc_actions.cli.session import Session, meeting_day, session
from pcc_actions.cli.typed_action import reference_and_text
from pcc_actions.core.changes import actions
from pcc_actions.core.changes.actions import LONG, NewAction
from pcc_actions.core.changes.meetings import with_meeting_held
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.messages import is_due_at_unknown_meeting, when_next
from pcc_actions.core.model import Log
from pcc_actions.core.references.forgiving import forgiven
from pcc_actions.core.references.parse import TypedReference, parse_reference, printed_parts
from pcc_actions.errors import Refused


@dataclass(frozen=True, slots=True)
class AddOptions:
    """What is said of a new action beside its reference and text, as typed."""

    owners: Owners = None
    due: Annotated[
        str | None,
        due_option("30/04/2023, in 2 weeks, next PAM. Without it: the board's next meeting."),
    ] = None
    due_words: Annotated[
        str | None,
        due_words_option("When it is due as the minutes say it, where they give no date."),
    ] = None
    board: BoardCode = None
    meeting: Annotated[
        str | None,
        meeting_option("The date of the meeting, where the reference does not say it."),
    ] = None
    new_meeting: NewMeeting = False
    exempt: ExemptGround = None
    theme: Annotated[
        str | None, theme_option("The objective of the Police and Crime Plan it serves.")
    ] = None
    topic: Annotated[
        str | None,
        topic_option(
            "The topic of the board's work programme that will answer it, or a part of its name."
        ),
    ] = None
    dry_run: DryRun = False
    plain: Plain = False

    def begins_sitting(self, words: list[str] | None) -> bool:
        """Whether everything is to be asked: nothing is said of one, and somebody is there."""
        of_one = (self.owners, self.due, self.due_words, self.exempt, self.theme, self.topic)
        return not words and not any(of_one) and at_terminal()

    def action(
        self,
        log: Log,
        typed: TypedReference,
        board: str,
        day: date,
        text: str,
        owners: TypedOwners,
    ) -> NewAction:
        """What is to be recorded.

        Raises `Refused` for a due date that is none, and as `find_topic` does for a topic.
        """
        return NewAction(
            typed,
            board,
            day,
            text,
            owners=owners.kept(log, day),
            due=self._due(log, board, day),
            due_words=self.due_words,
            exempt=self.exempt,
            theme=self.theme,
            topic=self._topic(log, board),
        )

    def _due(self, log: Log, board: str, day: date) -> date | None:
        if self.due is None:
            return None
        from pcc_actions.core.dates.typed_due import due_date

        return due_date(log, self.due, board, day)

    def _topic(self, log: Log, board: str) -> str | None:
        if self.topic is None:
            return None
        from pcc_actions.core.programme.lookup import own_name

        return own_name(log, self.topic, board)


@with_options(AddOptions)
def add(
    ctx: typer.Context,
    options: AddOptions,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="REFERENCE TEXT",
            help="The reference as the minutes print it: 3.14/02/2023; then what is to be done, "
            "in quotation marks.",
        ),
    ] = None,
) -> None:
    """Record what a meeting raised: one action in a line, or all of them in a sitting.

    The sitting: pcc-actions add with nothing behind it, at a terminal. It asks one thing after
    the other for all that the meeting raised and discharged, and records it together at the end.
    """
    this = session(ctx)
    if options.begins_sitting(words):
        return _hold_sitting(this, options)
    if options.plain:
        raise Refused("--plain is for the sitting, add without a reference. Leave it out.")
    reference, text = reference_and_text(ctx, words)
    typed = _reference(reference, text)
    one_board([typed.board], options.board)
    destination = DestinationOptions(
        ctx,
        typed,
        options.board,
        meeting_day(options.meeting, this.now.today),
        options.new_meeting,
    ).settled(this)
    with with_due_words(ctx, options.due):
        with_the_day_asked(
            lambda due: _add(this, replace(options, due=due), destination, text), options.due
        )


def _hold_sitting(this: Session, options: AddOptions) -> None:
    """Ask for all that a meeting raised, and record it together."""
    from pcc_actions.cli.sitting.hold import SittingOptions, hold

    said = (options.board, options.meeting, options.new_meeting, options.dry_run, options.plain)
    hold(this, SittingOptions(*said))


def _add(this: Session, options: AddOptions, destination: DestinationOptions, text: str) -> None:
    owners = typed_owners(this, options.owners or (), this.now.today)
    provenance = this.provenance()

    def change(log: Log) -> Log:
        board, meeting = destination.meeting_of(log, options.due)
        action = options.action(log, destination.reference, board, meeting.day, text, owners)
        log = with_meeting_held(log, board, meeting.day, provenance)
        return actions.add(log, action, provenance)

    _remark(record(this, change, dry_run=options.dry_run).after, this.now.today)
    owners.warn()


def _reference(reference: str, text: str) -> TypedReference:
    """The reference as typed. Raises `Refused` where text and reference changed places."""
    typed = parse_reference(forgiven(reference))
    if typed.item is None and printed_parts(text).day is not None:
        from pcc_actions.core.text.command_line import command_line

        raise Refused(
            "The reference comes first, then the text: "
            f"{command_line(('add', text.strip(), reference))}."
        )
    return typed


def _remark(log: Log, today: date) -> None:
    """Warn of what is allowed, but seldom meant, and ask when the next meeting is."""
    from pcc_actions.core.history.snapshot import snapshot_of
    from pcc_actions.terminal.say import say_aside, warn

    new = log.actions[-1]
    snapshot = snapshot_of(new, Schedule(log.meetings), today)
    if snapshot is not None and is_due_at_unknown_meeting(snapshot):
        say_aside(when_next(new.board))
    if not new.owners:
        warn(
            f"{new.reference} has no owner. Give it one with "
            f"pcc-actions assign {new.reference} --owner INITIALS."
        )
    if len(new.text) > LONG:
        warn(
            f"{new.reference} is {len(new.text)} characters long. If too much was pasted, take "
            "it back with pcc-actions undo."
        )
    if new.due and new.due < new.raised:
        from pcc_actions.core.correction_lines import BECAUSE_OF_THE_DAY

        warn(
            f"{new.reference} is due on {uk(new.due)}, before it was raised on {uk(new.raised)}. "
            f"If that is wrong: pcc-actions correct {new.reference} --due DATE "
            f"{BECAUSE_OF_THE_DAY}."
        )
    if new.exempt:
        from pcc_actions.cli.exemption import warn_of_ground

        warn_of_ground(new.exempt)
