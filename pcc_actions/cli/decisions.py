"""A board's decision to close actions or topics, recorded as of the day on which it was taken."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import typer

from pcc_actions.cli.prompts import at_terminal
from pcc_actions.cli.saving import ChangeOptions, record
from pcc_actions.cli.session import Session, meeting_day, session
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.entries import AnyEntry, EntryKind, entries_of, with_each_changed
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.lifecycles import lifecycle_of
from pcc_actions.core.model import Event, Log
from pcc_actions.core.references.lookup import find_action, places_in_full

if TYPE_CHECKING:
    from pcc_actions.core.changes.minute_references import Minute
    from pcc_actions.store.reading import Reading

# A closing of the action of that index in the log, by a minute where there is one.
DecidedChange = Callable[[Log, int, Provenance, str | None], Log]


@dataclass(frozen=True, slots=True)
class Decided:
    """What a decision is about: entries of a kind, and their places in a log.

    `asked` is what is asked before the meeting that it may have been taken at, and `told` what is
    said of that where nobody is asked. Of topics that `came` it is the one they were promised for.
    """

    kind: EntryKind
    places: Callable[[Log], list[int]]
    asked: str = "Decided at"
    told: str = "decided it"
    came: bool = False


def record_decision(
    ctx: typer.Context,
    options: ChangeOptions,
    references: Sequence[str],
    minute: str | None,
    change: DecidedChange,
) -> None:
    """Record that a board closed every action named, or none of them. As `record_decided`."""
    day = meeting_day(options.meeting, session(ctx).now.today)

    def places(log: Log) -> list[int]:
        return list(dict.fromkeys(find_action(log, each, day) for each in references))

    decided = Decided(EntryKind.ACTION, places)
    record_decided(ctx, decided, options.on, minute, change, dry_run=options.dry_run)


def record_decision_on_list(
    ctx: typer.Context,
    options: ChangeOptions,
    listed: Sequence[tuple[str, str]],
    minute: str | None,
    change: DecidedChange,
) -> None:
    """The same of a list that was shown: the board and the reference of each action."""
    decided = Decided(EntryKind.ACTION, lambda log: places_in_full(log, listed))
    record_decided(ctx, decided, options.on, minute, change, dry_run=options.dry_run)


def record_decided(
    ctx: typer.Context,
    decided: Decided,
    on: str | None,
    minute: str | None,
    change: DecidedChange,
    *,
    dry_run: bool,
) -> None:
    """Record a board's decision on every entry that is meant, or on none of them.

    The day is the one of `on`, else that of the minute's meeting. Without either it is asked
    for at a terminal where it may have been the last meeting, and is today elsewhere.
    """
    decision = _Decision(session(ctx), decided, on, dry_run, minute, change)
    if at_terminal():
        decision = decision.settled()
    decision.record()


@dataclass(frozen=True, slots=True)
class _Decision:
    """What was said of a decision, and what was answered: on which day each board took it."""

    this: Session
    decided: Decided
    on: str | None
    dry_run: bool
    minute: str | None
    change: DecidedChange
    new_meeting: bool = False
    days: dict[str, date] | None = None  # None where nobody was asked
    told: "Reading | None" = None  # of whose hand edits the person was warned

    @property
    def provenance(self) -> Provenance:
        return self.this.provenance(self.on)

    def settled(self) -> "_Decision":
        """The same with what the person answers, where anything is to be asked."""
        if self.minute is None and self.on is not None:
            return self
        told = self.this.read()
        if self.minute is None:
            return replace(self, days=self._days(told.log), told=told)
        return self._settled_by(self.minute, told)

    def _settled_by(self, typed: str, told: "Reading") -> "_Decision":
        """The same where a minute was typed."""
        from pcc_actions.cli.new_meeting import is_to_be_recorded
        from pcc_actions.core.changes.minute_references import read_minute

        asked = replace(self, minute=self._of_board(told.log, typed), told=told)
        minute = asked._minute(told.log, read_minute)
        if minute.day is None:  # of a style that tells none
            return replace(asked, days=None if self.on else self._days(told.log))
        if minute.known:
            return asked
        return replace(asked, new_meeting=is_to_be_recorded(told.log, minute.board, minute.day))

    def record(self) -> None:
        """Save it, and say what was recorded."""
        record(
            self.this,
            self._closed,
            dry_run=self.dry_run,
            told=self.told,
            ending=self._ending,
        )

    def _closed(self, log: Log) -> Log:
        log, minute = (log, None) if self.minute is None else self._with_minute(log)

        def closed(log: Log, index: int) -> Log:
            provenance = self._on_day(self._entry(log, index).board, minute)
            return self.change(log, index, provenance, minute.reference if minute else None)

        return with_each_changed(log, self.decided.kind, self._indexes(log), closed)

    def _with_minute(self, log: Log) -> "tuple[Log, Minute]":
        """The minute, and the log with its meeting, which may be a new one."""
        from pcc_actions.core.changes.meetings import with_meeting_held
        from pcc_actions.core.changes.minute_references import known_minute, read_minute

        minute = self._minute(log, read_minute if self.new_meeting else known_minute)
        if self.new_meeting and minute.day is not None:
            log = with_meeting_held(log, minute.board, minute.day, self.provenance)
        return log, minute

    def _indexes(self, log: Log) -> list[int]:
        return self.decided.places(log)

    def _entry(self, log: Log, index: int) -> AnyEntry:
        return entries_of(log, self.decided.kind)[index]

    def _minute(self, log: Log, read: "Callable[..., Minute]") -> "Minute":
        return read(log, self.minute, self._boards(log), self.this.now.today)

    def _of_board(self, log: Log, minute: str) -> str:
        """The minute with the board it is of, asked for where the actions are of several."""
        from pcc_actions.cli.prompts import answer
        from pcc_actions.core.changes.minute_references import names_its_board
        from pcc_actions.core.references.destination import known_board
        from pcc_actions.core.text.english import joined

        boards = self._boards(log)
        if len(boards) == 1 or names_its_board(minute):
            return minute
        code = answer(f"Whose minute is {minute} ({joined(boards, 'or')})?")
        return f"{known_board(log, code).code}:{minute}"

    def _boards(self, log: Log) -> list[str]:
        return [*dict.fromkeys(self._entry(log, index).board for index in self._indexes(log))]

    def _on_day(self, board: str, minute: "Minute | None") -> Provenance:
        provenance = self.provenance
        day = (minute and minute.day) or (self.days or {}).get(board)
        if provenance.stated or day is None:
            return provenance
        return replace(provenance, on=day, stated=True)

    def _recent(self, log: Log, index: int) -> date | None:
        from pcc_actions.core.changes.decisions import recent_meeting

        def closing(log: Log, index: int, provenance: Provenance) -> Log:
            return self.change(log, index, provenance, None)

        entry, came = self._entry(log, index), self.decided.came
        return recent_meeting(log, index, entry, self.provenance, closing, came=came)

    def _days(self, log: Log) -> dict[str, date]:
        """The day of each board on which the person says that it decided."""
        from pcc_actions.cli.prompts import day_of_decision
        from pcc_actions.core.dates.parse import uk

        days: dict[str, date] = {}
        meetings = dict.fromkeys(
            (self._entry(log, index).board, self._recent(log, index))
            for index in self._indexes(log)
        )
        for board, day in meetings:
            if day is None:
                continue
            said = day_of_decision(
                f"{self.decided.asked} {board} {uk(day)}?", day, self.this.now.today
            )
            if said is not None:
                days[board] = said
        return days

    def _ending(self, before: Log, entry: AnyEntry, event: Event) -> str | None:
        """Where today was taken unasked: how the day is put right if the last meeting decided."""
        said = self.on is not None or self.days is not None
        if said or event.kind not in lifecycle_of(entry).closed or event.on != self.this.now.today:
            return None
        index = next(
            each
            for each in self._indexes(before)
            if self._entry(before, each).history == entry.history[:-1]
        )
        day = self._recent(before, index)
        if day is None:
            return None
        from pcc_actions.core.changes.decisions import lines_for_decision
        from pcc_actions.core.dates.parse import uk

        lines = ", then ".join(lines_for_decision(entry, self.provenance, day))
        return f"(today; if {entry.board} {self.decided.told} on {uk(day)}: {lines})"
