"""The planner of minutes and action logs: each action beside what the log has."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pcc_actions.core.changes.corrections import Corrections
from pcc_actions.core.changes.imported import ImportedAction, ImportedDocument, import_document
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.typed_due import DueAsTyped, due_as_typed
from pcc_actions.core.model import Action, Board, Log
from pcc_actions.core.references.parse import TypedReference
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.errors import Refused
from pcc_actions.importing.asked_facts import asked_of, reference_asked
from pcc_actions.importing.attendees import Attendees
from pcc_actions.importing.dated_notes import with_own_days, without_known
from pcc_actions.importing.decision_minute import with_decision
from pcc_actions.importing.doubt import PlanDoubt, PlanDoubtCode, together
from pcc_actions.importing.effects import as_far_as_told, effect_of, on_raising
from pcc_actions.importing.handles import is_printed_for
from pcc_actions.importing.item_numbers import item_numbers, minute_of
from pcc_actions.importing.log_so_far import LogSoFar
from pcc_actions.importing.matching import Known, Match
from pcc_actions.importing.other_owners import KnownOwners, NewOwners, other_owners
from pcc_actions.importing.own_meeting import meeting_in_doubt, raised_at
from pcc_actions.importing.planned_action import PlannedAction, plan_state, refused_action
from pcc_actions.importing.printed_reference import PrintedReferences
from pcc_actions.importing.put_right import corrections_of, otherwise
from pcc_actions.importing.raising import new_action
from pcc_actions.importing.source import source_of
from pcc_actions.importing.target_meeting import TargetMeeting
from pcc_actions.minutes.extracted import ExtractedAction, Minutes


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
        self._new_board = board if target.new or target.restyled else None
        self._restyled = target.restyled
        head = ImportedDocument(self._new_board, restyled=self._restyled)
        self._start = import_document(log, head, provenance)
        self._log = LogSoFar(self._start, provenance)
        self._day, self._provenance, self._is_log = target.day, provenance, is_log
        after = minutes.next_meeting
        self._next_meeting = after if after and target.day and after > target.day else None
        self._source = source_of(source)
        held = (each.date for each in log.meetings if each.board == board.code)
        numbers = item_numbers(minutes.actions)
        self._references = PrintedReferences(numbers, self._style, held, target.day)
        self._known = Known(self._start, board.code)
        self._known_owners = KnownOwners(log, self.day)

    @property
    def day(self) -> date:
        """The day of the meeting, from which dates as said count; today where none is known."""
        return self._day or self._provenance.today

    def planned(self, extracted: ExtractedAction, *, settled: bool = False) -> PlannedAction:
        """Plan an action; `settled` says that a person has said what it is."""
        shared = None if settled else self._known_owners.shared(extracted.owners)
        extracted = replace(extracted, owners=self._known_owners.kept(extracted.owners))
        try:
            extracted, typed = self._references.read(extracted)
            if not settled and reference_asked(extracted):
                return PlannedAction(
                    extracted, "ask", extracted.reference, doubt=asked_of(extracted)
                )
            day = raised_at(extracted, typed, self._day)
        except Refused as refused:
            return refused_action(extracted, refused)
        match = self._known.match(extracted, typed, day, self._day)
        extracted = with_decision(extracted, self._style, day)
        if match.index is None:
            return self._new(extracted, typed, day, match, shared, settled=settled)
        return self._changed(extracted, match.index, match, typed, shared, settled=settled)

    def keep(self, planned: PlannedAction) -> None:
        """Count on an action being taken: the next one under its item has the next number.

        Raises `Refused` where it cannot be recorded beside those kept before.
        """
        if planned.taken:
            self._log.keep(planned.taken)

    def start_again(self) -> None:
        """Forget what was kept, to keep only what a person takes."""
        self._log.start_again()

    def planned_anew(
        self, before: PlannedAction, extracted: ExtractedAction, *, settled: bool = True
    ) -> PlannedAction:
        """Plan an action that a person has edited, in the place of what was planned for it."""
        self._known.release(before.known)
        return self.planned(extracted, settled=settled)

    def planned_as(self, before: PlannedAction, reference: str | None) -> PlannedAction:
        """Plan an action as the one of that reference in the log, or without one as new."""
        self._known.release(before.known)
        try:
            extracted, typed = self._references.read(before.extracted)
            day = raised_at(extracted, typed, self._day)
        except Refused as refused:
            return refused_action(before.extracted, refused)
        match = self._known.meant(reference) if reference else Match()
        extracted = with_decision(extracted, self._style, day)
        if match.index is None:
            return self._new(extracted, typed, day, match, settled=True)
        return self._changed(extracted, match.index, match, typed, settled=True)

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
        return ImportedDocument(self._new_board, meetings, people, taken, self._restyled)

    def _on(self, extracted: ExtractedAction, raised: date) -> date:
        """The day on which what became of an action is effective; progress of today at worst."""
        return extracted.closed or self._day or max(raised, self._provenance.today)

    def _minute(self, extracted: ExtractedAction) -> str | None:
        """The reference of the minute that speaks of an action, where it has a number.

        What was closed on a day of its own, no minute of the meeting closed, but that of its row.
        """
        if extracted.minute or self._day is None or extracted.closed not in (None, self._day):
            return extracted.minute
        return minute_of(extracted.item, self._day, self._style)

    def _new(
        self,
        extracted: ExtractedAction,
        typed: TypedReference,
        day: date,
        match: Match,
        shared: PlanDoubt | None = None,
        *,
        settled: bool,
    ) -> PlannedAction:
        new = new_action(extracted, typed, self._board.code, day, self._source)
        became = on_raising(extracted, self._on(extracted, day), extracted.minute)
        became = with_own_days(became, day, self._provenance.today)
        became, untold = as_far_as_told(extracted, became, self._day)
        taken = ImportedAction(new, became=became, formerly=extracted.formerly)
        try:
            reference = self._log.made(taken).reference
        except Refused as refused:
            return refused_action(extracted, refused)
        of_meeting = meeting_in_doubt(extracted, typed, self._day, is_log=self._is_log)
        asked = () if settled else (match.doubt, of_meeting, asked_of(extracted), shared)
        doubt = together(*asked, untold)
        state = plan_state("new", extracted, doubt)
        candidates = () if settled else self._candidates(match)
        return PlannedAction(extracted, state, reference, None, taken, doubt, None, day, candidates)

    def _changed(
        self,
        extracted: ExtractedAction,
        index: int,
        match: Match,
        typed: TypedReference,
        shared: PlanDoubt | None = None,
        *,
        settled: bool,
    ) -> PlannedAction:
        action = self._log.action(index)
        on = self._on(extracted, action.raised)
        owners, stranger = self._owners(extracted, action, typed, on)
        became, also = effect_of(
            extracted, action, self._log.schedule, on, self._minute(extracted), owners
        )
        became = with_own_days(became, action.raised, self._provenance.today)
        became, untold = as_far_as_told(extracted, without_known(became, action), self._day)
        corrections = self._corrections(extracted, action, match)
        asked = () if settled else (match.doubt, asked_of(extracted, action))
        of_owners = None if settled else (stranger or (shared if owners else None))
        put_right = None if corrections is None else otherwise(corrections, action)
        doubt = together(*asked, also, untold, of_owners, put_right)
        known = action.reference
        planned = PlannedAction(
            extracted, "ask", known, known, doubt=doubt,
            status=self._start.actions[index].status, meeting=action.raised,
            candidates=() if settled else self._candidates(match),
        )  # fmt: skip
        if became is None and corrections is None:
            return planned if doubt else replace(planned, plan="same")
        taken = ImportedAction(known=(action.board, known), became=became, corrected=corrections)
        try:
            self._log.made(taken)
        except Refused as refused:
            return replace(planned, doubt=PlanDoubt(PlanDoubtCode.REFUSED, refused.sentence))
        return replace(planned, plan=plan_state("change", extracted, doubt), taken=taken)

    def _corrections(
        self, extracted: ExtractedAction, action: Action, match: Match
    ) -> Corrections | None:
        """What the minutes of its own meeting have otherwise; a log is no minutes.

        Like words of the document that it came from may be as they were edited when it was taken.
        """
        day = None if self._is_log else self._day
        of_another = action.source not in (None, self._source)
        reworded = match.reworded or of_another
        return corrections_of(extracted, action, day, reworded=reworded)

    def _owners(
        self, extracted: ExtractedAction, action: Action, typed: TypedReference, on: date
    ) -> NewOwners:
        """The other owners that a list gives under the reference; minutes may name who spoke."""
        is_row = extracted.listed and (self._is_log or extracted.earlier)
        day = extracted.meeting or self._day or action.raised
        is_meant = extracted.has_own_reference and is_printed_for(action, typed, day)
        if not (is_row and is_meant):
            return None, None
        return other_owners(extracted, action, self._known_owners, on)

    def _candidates(self, match: Match) -> tuple[tuple[str, str], ...]:
        """The actions of the log of which one may be meant, each with its text."""
        actions = (self._start.actions[index] for index in match.candidates)
        return tuple((action.reference, action.text) for action in actions)
