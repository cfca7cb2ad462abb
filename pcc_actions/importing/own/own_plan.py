"""What would be done with each row of a spreadsheet that pcc-actions wrote."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from pcc_actions.core.action_fields import ColumnHeading
from pcc_actions.core.changes.actions import NewAction
from pcc_actions.core.changes.imported import ImportedAction, ImportedDocument, import_document
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.dates.typed_due import DueAsTyped, due_as_typed
from pcc_actions.core.history.snapshot import Snapshot, snapshot_of
from pcc_actions.core.history.told_topics import told_topics
from pcc_actions.core.model import Log
from pcc_actions.core.programme.actions_of import named_topics
from pcc_actions.core.references.parse import printed_parts, reference_key
from pcc_actions.core.text.english import quoted
from pcc_actions.core.text.similarity import same_words, similarity
from pcc_actions.errors import Refused
from pcc_actions.importing.attendees import Attendees
from pcc_actions.importing.doubt import PlanDoubt, PlanDoubtCode, together, worded_otherwise
from pcc_actions.importing.effects import raised_later
from pcc_actions.importing.log_so_far import LogSoFar
from pcc_actions.importing.matching import LIKE
from pcc_actions.importing.other_owners import KnownOwners, other_owners
from pcc_actions.importing.own.export_meetings import ExportMeetings
from pcc_actions.importing.own.log_index import log_index
from pcc_actions.importing.own.own_effects import as_told, default_due, row_effect, row_on_raising
from pcc_actions.importing.own.own_findings import own_findings
from pcc_actions.importing.planned_action import PlannedAction, PlanState, refused_action
from pcc_actions.importing.source import source_of
from pcc_actions.minutes.extracted import DocumentFinding, ExportedRow, ExtractedAction, Minutes


class ExportPlanner:
    """Plans one row after the other; each says itself of which board and meeting it is.

    What a row tells no day for takes effect on the day `given`, or today.
    """

    def __init__(
        self, minutes: Minutes, log: Log, given: date | None, provenance: Provenance, source: str
    ) -> None:
        self._provenance, self._source, self._given = provenance, source_of(source), given
        self._indices = log_index(log)
        self._known_owners = KnownOwners(log, given or provenance.today)
        self._as_known = Schedule(log.meetings)
        self._meetings = ExportMeetings(minutes.actions)
        self._met: set[int] = set()
        days = [day for each in minutes.actions for day in self._days(each, log)]
        self._start = import_document(
            log, ImportedDocument(meetings=tuple(dict.fromkeys(days))), provenance
        )
        self._log = LogSoFar(self._start, provenance)
        self._stood: dict[int, Snapshot | None] = {}
        self._topics = named_topics(log, provenance.today)
        self._told = told_topics(log.programme, provenance.today)
        self._as_taken = Schedule(self._start.meetings)

    @property
    def day(self) -> date:
        """The day from which dates as said count."""
        return self._given or self._provenance.today

    def planned(self, extracted: ExtractedAction, *, settled: bool = False) -> PlannedAction:
        """Plan a row; `settled` says that a person has said what it is."""
        row, reference = extracted.exported, extracted.reference
        doubt = self._doubt(row)
        if row is None or reference is None or doubt:
            return PlannedAction(extracted, "ask", reference, doubt=doubt)
        index = self._indices.get((row.board, reference_key(reference)))
        if index is None:
            return self._new(extracted, row, reference, settled)
        if index in self._met:
            said = f"{reference} stands in a row above too, and that one was read."
            doubt = PlanDoubt(PlanDoubtCode.REFERENCE_REPEATED, said)
            return PlannedAction(extracted, "ask", reference, doubt=doubt)
        self._met.add(index)
        return self._known(extracted, row, index, settled)

    def _doubt(self, row: ExportedRow | None) -> PlanDoubt | None:
        """Why a row cannot be planned as it stands."""
        if row is None:
            return None
        if row.trouble:
            return PlanDoubt(PlanDoubtCode.CELL_UNREADABLE, row.trouble)
        if row.board not in self._start.boards:
            return PlanDoubt(PlanDoubtCode.BOARD_UNKNOWN, _no_board(row.board))
        return None

    def keep(self, planned: PlannedAction) -> None:
        """Count on an action being taken. Raises `Refused` where it cannot be any more."""
        if planned.taken:
            self._log.keep(planned.taken)

    def start_again(self) -> None:
        """Forget what was kept, to keep only what a person takes."""
        self._log.start_again()

    def planned_anew(
        self, before: PlannedAction, extracted: ExtractedAction, *, settled: bool = True
    ) -> PlannedAction:
        """Plan a row that a person has edited, in the place of what was planned for it."""
        self._met.discard(self._index(before))
        return self.planned(extracted, settled=settled)

    def planned_as(self, before: PlannedAction, reference: str | None) -> PlannedAction:
        """Plan a row as it stands: it says itself which action it is."""
        return self.planned_anew(before, before.extracted)

    def due(self, extracted: ExtractedAction, typed: str) -> DueAsTyped:
        """The due date that a person typed, or the words where they are no date."""
        board = extracted.exported.board if extracted.exported else ""
        return due_as_typed(self._start, typed, board, self.day)

    def imported(
        self, accepted: Sequence[PlannedAction], people: Attendees = ()
    ) -> ImportedDocument:
        """All that is to be recorded: the meetings of what is new, and the actions accepted."""
        days: list[tuple[str, date]] = []
        for each in accepted:
            row, new = each.extracted.exported, each.taken.new if each.taken else None
            if row and new:
                days.extend(self._meetings.of(each.extracted, row, with_due=new.due is None))
        taken = tuple(each.taken for each in accepted if each.taken)
        return ImportedDocument(None, tuple(dict.fromkeys(days)), people, taken)

    def findings(self, plan: Sequence[PlannedAction]) -> Iterator[DocumentFinding]:
        """Remarks on what the rows have and is not taken over."""
        return own_findings(plan, self._stood_in_log)

    def _stood_in_log(self, planned: PlannedAction) -> Snapshot | None:
        """Where the action of the log stands that a row is about, None where there is none."""
        index = self._index(planned)
        return self._now(index) if planned.extracted.exported and index >= 0 else None

    def _now(self, index: int) -> Snapshot | None:
        """Where an action of the log stands, without what is taken in this import."""
        if index not in self._stood:
            action = self._start.actions[index]
            now = snapshot_of(action, self._as_known, self._provenance.today, self._told)
            self._stood[index] = now and self._topics.by_present_name(now)
        return self._stood[index]

    def _index(self, planned: PlannedAction) -> int:
        """The place of the action of the log that a row is about, -1 where there is none."""
        row, known = planned.extracted.exported, planned.known
        return self._indices.get((row.board, reference_key(known)), -1) if row and known else -1

    def _days(self, extracted: ExtractedAction, log: Log) -> Iterator[tuple[str, date]]:
        """The meetings of a row that is new."""
        row = extracted.exported
        if row is None or row.board not in log.boards:
            return
        if (row.board, reference_key(extracted.reference or "")) not in self._indices:
            yield from self._meetings.of(extracted, row, with_due=row.by_default)

    def _new(
        self, extracted: ExtractedAction, row: ExportedRow, reference: str, settled: bool
    ) -> PlannedAction:
        raised = row.raised or self.day
        due, doubt = self._due(extracted, row, raised)
        new = NewAction(
            printed_parts(reference), row.board, raised, extracted.text,
            self._known_owners.kept(extracted.owners), due,
            extracted.due_words, extracted.exempt, row.theme, self._source, row.topic or None,
        )  # fmt: skip
        became, completed = row_on_raising(extracted, row, max(raised, self.day))
        became, untold = as_told(extracted, row, became, self._given)
        taken = ImportedAction(new, None, became, completed, row.formerly)
        try:
            written = self._log.made(taken).reference
        except Refused as refused:
            return refused_action(extracted, refused)
        if reference_key(written) != reference_key(reference):
            said = f"It would be recorded as {written}, not {reference}."
            doubt = PlanDoubt(PlanDoubtCode.OTHER_REFERENCE, said)
        elif ColumnHeading.EXEMPT in row.taken_out:
            said = f"The column {quoted(ColumnHeading.EXEMPT)} is missing: it may be exempt."
            doubt = PlanDoubt(PlanDoubtCode.EXEMPT_ASKED, said)
        doubt = together(None if settled else doubt, untold)
        state: PlanState = "ask" if doubt else "new"
        return PlannedAction(extracted, state, written, None, taken, doubt, None, raised)

    def _due(
        self, extracted: ExtractedAction, row: ExportedRow, raised: date
    ) -> tuple[date | None, PlanDoubt | None]:
        """The due date to record, none for the custom, and what is in doubt of it."""
        if not row.by_default:
            return extracted.due, None
        following = self._as_taken.next_after(row.board, raised, self._provenance.today)
        return default_due(extracted, following)

    def _known(
        self, extracted: ExtractedAction, row: ExportedRow, index: int, settled: bool
    ) -> PlannedAction:
        action, now = self._start.actions[index], self._now(index)
        planned = PlannedAction(
            extracted, "ask", action.reference, action.reference, status=action.status,
            meeting=action.raised,
        )  # fmt: skip
        if now is None:
            return replace(planned, doubt=raised_later(action))
        on = max(action.raised, self.day)
        owners, stranger = other_owners(extracted, action, self._known_owners, on)
        taken, doubt = row_effect(extracted, row, action, now, self._as_taken, on, owners)
        became, untold = as_told(extracted, row, taken.became if taken else None, self._given)
        if taken and untold:
            taken = replace(taken, became=became) if became else None
        if (
            not same_words(extracted.text, action.text)
            and similarity(extracted.text, action.text) < LIKE
        ):
            doubt = worded_otherwise(action)
        doubt = untold if settled else together(doubt, stranger, untold)
        if taken is None:
            return replace(planned, plan="ask" if doubt else "same", doubt=doubt)
        try:
            self._log.made(taken)
        except Refused as refused:
            return replace(planned, doubt=PlanDoubt(PlanDoubtCode.REFUSED, refused.sentence))
        return replace(planned, plan="ask" if doubt else "change", taken=taken, doubt=doubt)


def _no_board(code: str) -> str:
    if not code:
        return "It does not say of which board it is."
    return (
        f'The log has no board {code}: add it with pcc-actions board add {code} --name "ITS NAME", '
        "then import again."
    )
