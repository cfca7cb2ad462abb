"""The planner of minutes and action logs: each action beside what the log has."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pcc_actions.core.changes.actions import NewAction
from pcc_actions.core.changes.imported import (
    GrowingLog,
    ImportedAction,
    ImportedDocument,
    import_document,
)
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.typed_due import DueAsTyped, due_as_typed
from pcc_actions.core.model import Board, Log
from pcc_actions.core.references.parse import TypedReference
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.errors import Refused
from pcc_actions.importing.attendees import Attendees
from pcc_actions.importing.doubt import PlanDoubt, PlanDoubtCode
from pcc_actions.importing.effects import effect_of, on_raising
from pcc_actions.importing.item_numbers import ItemNumbers, item_numbers, minute_of, typed_of
from pcc_actions.importing.matching import Known
from pcc_actions.importing.planned_action import PlannedAction, PlanState, refused_action
from pcc_actions.importing.source import source_of
from pcc_actions.importing.target_meeting import TargetMeeting
from pcc_actions.minutes.extracted import ExtractedAction, Minutes

_NEXT = re.compile(
    r"(?:(?:by|at|for|to|before|until|in|on)\s+)?(?:(?:the|our|its|a)\s+)?"
    r"(?:next|following|forthcoming)\s+(?:[\w&'’-]+\s+){0,3}?(?:meeting|board|panel|committee)",
    re.I,
)


class MinutesPlanner:
    """Plans one action after the other, against the log and the ones planned before.

    `is_log` says that the document is an action log, whose rows are of many meetings.
    Needs the board of the document; without a day only dated references can be planned.
    """

    def __init__(
        self,
        minutes: Minutes,
        log: Log,
        target: TargetMeeting,
        provenance: Provenance,
        source: str,
        is_log: bool,
    ) -> None:
        board = target.board
        if board is None:
            raise ValueError("a document without a board")
        self._board: Board = board
        self._style = ReferenceStyle.parse(board.reference)
        self._new_board = board if target.new else None
        self._start = import_document(log, ImportedDocument(self._new_board), provenance)
        self._log = GrowingLog(self._start)
        self._day, self._stamp, self._is_log = target.day, provenance, is_log
        self._next_meeting = _later(minutes.next_meeting, target.day)
        self._source = source_of(source)
        self._numbers: ItemNumbers = item_numbers(minutes.actions)
        self._known = Known(self._start, board.code)

    @property
    def day(self) -> date:
        """The day of the meeting, from which dates as said count; today where none is known."""
        return self._day or self._stamp.today

    def planned(self, extracted: ExtractedAction, *, settled: bool = False) -> PlannedAction:
        """Plan an action; `settled` says that a person has said what it is."""
        try:
            typed = typed_of(extracted, self._numbers, self._style)
            day = self._raised(typed)
        except Refused as refused:
            return refused_action(extracted, refused)
        match = self._known.match(extracted, typed, day)
        if match.index is None:
            return self._new(extracted, typed, day, None if settled else match.doubt)
        return self._changed(extracted, match.index, None if settled else match.doubt)

    def keep(self, planned: PlannedAction) -> None:
        """Count on an action being taken: the next one under its item has the next number.

        Raises `Refused` where it cannot be recorded beside those kept before.
        """
        taken = planned.taken
        if taken:
            self._log.take(taken, self._stamp)
        if taken and taken.new:
            self._log.meet(taken.new.board, taken.new.day)

    def start_again(self) -> None:
        """Forget what was kept, to keep only what a person takes."""
        self._log = GrowingLog(self._start)

    def planned_anew(self, before: PlannedAction, extracted: ExtractedAction) -> PlannedAction:
        """Plan an action that a person has edited, in the place of what was planned for it."""
        self._known.release(before.known)
        return self.planned(extracted, settled=True)

    def due(self, extracted: ExtractedAction, typed: str) -> DueAsTyped:
        """The due date that a person typed, or the words where they are no date."""
        return due_as_typed(self._start, typed, self._board.code, self.day)

    def imported(
        self, accepted: Sequence[PlannedAction], people: Attendees = ()
    ) -> ImportedDocument:
        """All that is to be recorded: the meetings, the people, the actions accepted."""
        taken = tuple(each.taken for each in accepted if each.taken)
        days = [self._day, *(each.new.day for each in taken if each.new), self._next_meeting]
        meetings = tuple((self._board.code, day) for day in dict.fromkeys(days) if day)
        return ImportedDocument(self._new_board, meetings, people, taken)

    def _raised(self, typed: TypedReference) -> date:
        day = typed.day or self._day
        if day is None:
            raise Refused("The date of its meeting cannot be told: give it with --meeting DATE.")
        return day

    def _on(self, raised: date) -> date:
        """The day on which what became of an action is effective."""
        return self._day or max(raised, self._stamp.today)

    def _minute(self, extracted: ExtractedAction) -> str | None:
        """The reference of the minute that speaks of an action, where it has a number."""
        return minute_of(extracted.item, self._day, self._style) if self._day else None

    def _new(
        self, extracted: ExtractedAction, typed: TypedReference, day: date, doubt: PlanDoubt | None
    ) -> PlannedAction:
        if not (doubt or self._is_log or self._day in (None, day)):
            said = f"Its reference is of the meeting of {uk(day)}, and the log has none like it."
            doubt = PlanDoubt(PlanDoubtCode.OTHER_MEETING, said)
        words = None if extracted.due or _is_next(extracted.due_words) else extracted.due_words
        raising = NewAction(
            typed, self._board.code, day, extracted.text, extracted.owners, extracted.due, words,
            extracted.exempt, source=self._source,
        )  # fmt: skip
        taken = ImportedAction(raising, became=on_raising(extracted, self._on(day), None))
        try:
            reference = self._log.made(taken, self._stamp).reference
        except Refused as refused:
            return refused_action(extracted, refused)
        state = _state("new", extracted, doubt)
        return PlannedAction(extracted, state, reference, None, taken, doubt)

    def _changed(
        self, extracted: ExtractedAction, index: int, doubt: PlanDoubt | None
    ) -> PlannedAction:
        action = self._log.action(index)
        on = self._on(action.raised)
        became, also = effect_of(extracted, action, self._log.schedule, on, self._minute(extracted))
        doubt = doubt or also
        reference = action.reference
        status = self._start.actions[index].status
        planned = PlannedAction(extracted, "ask", reference, reference, doubt=doubt, status=status)
        if became is None:
            return planned if doubt else replace(planned, plan="same")
        taken = ImportedAction(known=(action.board, reference), became=became)
        try:
            self._log.made(taken, self._stamp)
        except Refused as refused:
            return replace(planned, doubt=PlanDoubt(PlanDoubtCode.REFUSED, refused.sentence))
        return replace(planned, plan=_state("change", extracted, doubt), taken=taken)


def _state(plan: PlanState, extracted: ExtractedAction, doubt: PlanDoubt | None) -> PlanState:
    return "ask" if doubt or not extracted.sure else plan


def _later(day: date | None, than: date | None) -> date | None:
    """A day where both are known and it is the later one."""
    return day if day and than and day > than else None


def _is_next(words: str | None) -> bool:
    """Whether the words mean the board's next meeting, which is the custom anyhow."""
    return bool(words and _NEXT.fullmatch(words))


def is_action_log(minutes: Minutes, name: str) -> bool:
    """Whether a document is an action log: a sheet, or a table of actions without a meeting."""
    if name.casefold().endswith((".xlsx", ".csv")):
        return True
    sure = [action for action in minutes.actions if action.sure]
    return minutes.meeting_date is None and bool(sure) and all(action.listed for action in sure)
