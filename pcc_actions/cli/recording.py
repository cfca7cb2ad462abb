"""A change recorded by a command: applied, saved, and said in one line."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

import typer

from pcc_actions.cli.options import DryRun, OfMeeting, On
from pcc_actions.cli.session import Session, clock, edited_outside, meeting_day, session
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.model import Action, Log
from pcc_actions.core.references.lookup import find_action
from pcc_actions.core.text.english import joined, quoted

if TYPE_CHECKING:
    from pcc_actions.store.reading import Reading

Change = Callable[[Log], Log]
A_MINUTE: Final = timedelta(minutes=1)  # by which two clocks may differ without a word
OnOne = Callable[[Log, int, Provenance], Log]  # a change to the action in that place of the log


def record(
    this: Session, change: Change, *, dry_run: bool = False, told: "Reading | None" = None
) -> Log:
    """Save a change and say what it did; with `dry_run` only say what it would do.

    `told` is a reading of the log of whose hand edits the person was warned already.
    """
    from pcc_actions.store.saving import plan_update, update
    from pcc_actions.terminal.say import say, warn

    saved = (plan_update if dry_run else update)(this.path, this.now, change)
    edited = edited_outside(saved.reading) if not saved.reading.sealed else ""
    if edited and not (told and told.log == saved.reading.log):
        warn(f"{edited} That is recorded too." if not dry_run else edited)
    for sentence in done(saved.reading.log, saved.after, this.now.today):
        say(f"Would be recorded: {sentence}" if dry_run else sentence)
    for warning in (saved.warning, clock_behind(saved.reading.log, saved.after, this.now.at)):
        if warning:
            warn(warning)
    return saved.after


def remark_on_ground(ground: str) -> None:
    """Warn of a ground that no paper will print, since it says more than the law."""
    from pcc_actions.core.publication.ground import UNPRINTED, printable
    from pcc_actions.terminal.say import warn

    if printable(ground) == UNPRINTED != ground:
        warn(
            f"Papers will only say “{UNPRINTED}”: {quoted(ground)} is more than a citation of "
            "the law, as FOIA s.31 or Sch 12A para 3 is."
        )


def note_what_is_told(references: Sequence[str]) -> None:
    """Say what lifting an exemption means for words recorded before."""
    from pcc_actions.terminal.say import note

    note(
        f"Papers and exports now tell all of {joined(references)}, also what was recorded while "
        "it was exempt. Words that must not come out: pcc-actions correct REFERENCE --redact TEXT."
    )


def done(before: Log, after: Log, today: date) -> list[str]:
    """Say what a change did, a sentence each."""
    from pcc_actions.core.differences import differences

    head = replace(after, actions=before.actions)
    said = [f"{each[:1].upper()}{each[1:]}." for each in differences(before, head, clock)]
    for action, known in _grown(before, after):
        said += _events(action, known, Schedule(after.meetings), today)
    return said


def _grown(before: Log, after: Log) -> Iterator[tuple[Action, int]]:
    """Give each action whose history is another, with the number of events it had before."""
    known = {place: action.history for place, action in enumerate(before.actions)}
    for place, action in enumerate(after.actions):
        if action.history != known.get(place):
            yield action, len(known.get(place, ()))


def _events(action: Action, known: int, schedule: Schedule, today: date) -> Iterator[str]:
    from pcc_actions.core.history.snapshot import snapshot_of
    from pcc_actions.core.messages import recorded_sentence

    new = action.history[known:]
    # Where another clock was ahead, what was recorded holds from the day of that.
    one = snapshot_of(action, schedule, max([today, *(event.on for event in new)]))
    if one is not None:
        yield from (recorded_sentence(one, event) for event in new)


def clock_behind(before: Log, after: Log, now: datetime) -> str:
    """Say that this computer's clock is behind the one an action was last recorded by.

    Nothing where it is so by no more than a minute.
    """
    from pcc_actions.core.messages import span

    for action, known in _grown(before, after):
        newest = max(action.history[:known], key=lambda event: event.at, default=None)
        if newest is not None and newest.at - now > A_MINUTE:
            return (
                f"The clock of this computer is {span(newest.at - now)} behind: "
                f"{action.reference} was last changed at {clock(newest.at)} by {newest.by}. What "
                "you recorded counts as said after that. Set the clock right."
            )
    return ""


@dataclass(frozen=True, slots=True)
class Each:
    """The options of a command that does the same to every action named."""

    on: On = None
    meeting: OfMeeting = None
    dry_run: DryRun = False

    def record(self, ctx: typer.Context, references: Sequence[str], change: OnOne) -> None:
        """Record a change to every action named, or to none of them."""
        this, day = session(ctx), meeting_day(self.meeting)
        provenance = this.provenance(self.on)

        def all_of_them(log: Log) -> Log:
            places = dict.fromkeys(find_action(log, reference, day) for reference in references)
            for place in places:
                log = change(log, place, provenance)
            return log

        record(this, all_of_them, dry_run=self.dry_run)
