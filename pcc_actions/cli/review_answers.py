"""What can be answered to an action of a review: a table of keys, and what each asks first.

Each asks what the command of its name takes, and gives the change; nothing is recorded here.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from pcc_actions.cli.asked import WentBack, asked, is_agreed, needed
from pcc_actions.cli.owner_question import owners_asked, reporter_asked
from pcc_actions.cli.saving import ChangeToAction
from pcc_actions.core.changes import actions
from pcc_actions.core.changes.decisions import recent_meeting
from pcc_actions.core.changes.meetings import with_meeting_held
from pcc_actions.core.changes.minute_references import Minute, read_minute
from pcc_actions.core.changes.provenance import Provenance, refuse_future
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.dates.spoken import spoken, understood_due
from pcc_actions.core.dates.typed_day import past_day
from pcc_actions.core.dates.typed_due import later_date
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.lifecycles import ACTION_LIFECYCLE
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.model import Log
from pcc_actions.core.references.destination import no_meeting
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import Refused
from pcc_actions.terminal.questions import LineEditor, Question
from pcc_actions.terminal.say import say

DecidedChange = Callable[[Log, int, Provenance, str | None], Log]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The action that is looked at, in the log as it was read for it."""

    log: Log
    index: int
    snapshot: Snapshot
    provenance: Provenance

    @property
    def board(self) -> str:
        """The code of its board."""
        return self.snapshot.board

    @property
    def today(self) -> date:
        """The day on which it is looked at."""
        return self.provenance.today


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing that can be recorded of an action: its key and word, and what asks for it.

    `event` is the kind that it records, which tells whether the action can be so; `stays` says
    that the same action is shown again.
    """

    key: str
    word: str
    does: str
    event: str
    ask: Callable[[Reviewed, LineEditor], ChangeToAction]
    stays: bool = False

    def fits(self, snapshot: Snapshot) -> bool:
        """Whether it can be recorded of an action as it stands."""
        return ACTION_LIFECYCLE.allows(snapshot.status, self.event)


def _words(editor: LineEditor, question: str) -> str | None:
    """Words that may be said, None where none are."""
    if_any = Question(f"{question}, or Return", name="words")
    return asked(editor, if_any, lambda typed: _cleaned(typed) if typed else None)


def _needed_words(editor: LineEditor, question: str) -> str:
    return needed(editor, Question(question, name="words"), _cleaned)


def _cleaned(typed: str) -> str:
    return cleaned(typed, "the note")


def _complete(of: Reviewed, editor: LineEditor) -> ChangeToAction:
    who = Question("Who reported it, or Return for you")
    reporter = reporter_asked(editor, who, of.log, of.today)
    words = _words(editor, "What was reported")
    name = next(iter(reporter.names), None)
    return lambda log, index, now: actions.complete(reporter.recorded(log), index, now, words, name)


def _discharge(of: Reviewed, editor: LineEditor) -> ChangeToAction:
    words = _words(editor, "A note")
    return _decided(
        of,
        editor,
        lambda log, index, now, minute: actions.discharge(log, index, now, words, minute),
    )


def _withdraw(of: Reviewed, editor: LineEditor) -> ChangeToAction:
    words = _needed_words(editor, "Why the board no longer wants it")
    return _decided(
        of,
        editor,
        lambda log, index, now, minute: actions.withdraw(log, index, now, words, minute),
    )


def _decided(of: Reviewed, editor: LineEditor, close: DecidedChange) -> ChangeToAction:
    """The closing by the minute that is asked for, as of its day or the one that is asked for."""
    minute = _minute(of, editor, close)
    day = (minute and minute.day) or _day_of_decision(of, editor, close)

    def change(log: Log, index: int, now: Provenance) -> Log:
        if minute is not None and minute.day is not None:
            log = with_meeting_held(log, minute.board, minute.day, now)
        on_day = replace(now, on=day, stated=True)
        return close(log, index, on_day, minute.reference if minute else None)

    return change


def _refuse_closing(of: Reviewed, close: DecidedChange, day: date) -> None:
    """Raise `Refused` where the action cannot have been closed on a day."""
    close(of.log, of.index, replace(of.provenance, on=day, stated=True), None)


def _minute(of: Reviewed, editor: LineEditor, close: DecidedChange) -> Minute | None:
    """The minute that is typed, its meeting known or agreed to be recorded; None for none."""

    def read(typed: str) -> Minute | None:
        minute = read_minute(of.log, typed, [of.board], of.today) if typed else None
        if minute and minute.day:
            _refuse_closing(of, close, minute.day)
        return minute

    question = Question("Minute that says so, or Return", name="minute")
    while True:
        minute = asked(editor, question, read)
        if minute is None or minute.day is None or minute.known:
            return minute
        say(no_meeting(of.log, minute.day, minute.board))
        if is_agreed(editor, f"Record a new {minute.board} meeting that day?"):
            return minute


def _day_of_decision(of: Reviewed, editor: LineEditor, close: DecidedChange) -> date:
    """The day on which the board decided: the last meeting, where that may be, unless another."""
    meeting = _meeting_of_decision(of, close)
    met = Schedule(of.log.meetings).days(of.board, of.today)

    def read(typed: str) -> date:
        day = past_day(typed, of.today)
        refuse_future(day, of.today)
        _refuse_closing(of, close, day)
        return day

    def understood(typed: str) -> str:
        try:
            day = read(typed)
        except Refused:
            return ""
        return f"{spoken(day)}, {of.board} meeting" if day in met else spoken(day)

    shown = uk(meeting or of.today)
    question = Question("Decided on", default=shown, name="decided on", understood=understood)
    return asked(editor, question, read)


def _meeting_of_decision(of: Reviewed, close: DecidedChange) -> date | None:
    """The last meeting, where the action may have been closed there as it now stands."""

    def closing(log: Log, index: int, provenance: Provenance) -> Log:
        return close(log, index, provenance, None)

    action = of.log.actions[of.index]
    meeting = recent_meeting(of.log, of.index, action, of.provenance, closing)
    try:
        if meeting:  # once some days are put right, perhaps
            _refuse_closing(of, close, meeting)
    except Refused:
        return None
    return meeting


def _note(of: Reviewed, editor: LineEditor) -> ChangeToAction:
    words = _needed_words(editor, "What happened")
    return lambda log, index, now: actions.note(log, index, now, words)


def _defer(of: Reviewed, editor: LineEditor) -> ChangeToAction:
    def understood(typed: str) -> str:
        return understood_due(of.log, typed, of.board, of.today)

    question = Question("Until when", name="until when", understood=understood)
    while True:
        day = needed(editor, question, lambda typed: _later_day(of, typed))
        past = f"{uk(day)} is past. Is that the day that is meant?"
        if day >= of.today or is_agreed(editor, past):
            break
    words = _needed_words(editor, "Why")
    return lambda log, index, now: actions.defer(log, index, now, day, words)


def _later_day(of: Reviewed, typed: str) -> date:
    """The day that is typed, later than the one it is due. Raises `Refused` for any other."""
    day = later_date(of.log, typed, of.board, of.today)
    actions.refuse_not_later(of.log, of.index, of.provenance, day)
    return day


def _reassign(of: Reviewed, editor: LineEditor) -> ChangeToAction:
    before = ", ".join(of.snapshot.owners)
    question = Question(f"Owners instead of {before}" if before else "Owners")
    owners = owners_asked(editor, question, of.log, of.today)
    if not owners.names:
        raise WentBack
    words = _words(editor, "Why")
    return lambda log, index, now: actions.assign(
        owners.recorded(log), index, now, owners.names, words
    )


ANSWERS: Final[Sequence[Answer]] = (
    Answer("c", "complete", "its owner reports it done; the board has yet to agree", "completed",
           _complete),
    Answer("d", "discharge", "the board accepted it as done", "discharged", _discharge),
    Answer("n", "note", "progress, in your words", "noted", _note, stays=True),
    Answer("f", "defer", "a later due date, and why", "deferred", _defer),
    Answer("r", "reassign", "other owners from now on", "reassigned", _reassign, stays=True),
    Answer("w", "withdraw", "the board no longer wants it", "withdrawn", _withdraw),
)  # fmt: skip
