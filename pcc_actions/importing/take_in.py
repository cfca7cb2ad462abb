"""A document taken into the log: opened, read, aimed at a meeting, planned, and one change.

What a document says is planned beside the log (`DocumentImport.plan`); whoever asked for it
accepts some of the plan, and what is accepted is one change (`DocumentImport.change`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from pcc_actions.core.changes.imported import import_document
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.model import Board, Log
from pcc_actions.core.references.parse import printed_parts
from pcc_actions.documents.block import Document
from pcc_actions.documents.limits import PATIENCE
from pcc_actions.documents.sandbox import open_document
from pcc_actions.documents.watch import Watch, unwatched
from pcc_actions.importing.action_log import is_action_log
from pcc_actions.importing.action_planner import ActionPlanner, plan_of
from pcc_actions.importing.attendees import Attendees, shared_initials
from pcc_actions.importing.decision_minute import minutes_left
from pcc_actions.importing.document_findings import document_findings, empty_list, slips_in
from pcc_actions.importing.document_plan import DocumentPlan
from pcc_actions.importing.dropped import dropped_actions
from pcc_actions.importing.own.own_topics import is_own_programme
from pcc_actions.importing.own.papers import refuse_own_paper
from pcc_actions.importing.own.read_own import is_export
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.importing.planned_topic import PlannedTopic
from pcc_actions.importing.planner import MinutesPlanner
from pcc_actions.importing.serials import (
    SerialNumbering,
    SettleSerials,
    unsettled_serials,
    with_serials_settled,
)
from pcc_actions.importing.several_boards import (
    SeveralBoards,
    boards_of_rows,
    rows_of_board,
    rows_of_others,
)
from pcc_actions.importing.source import source_of
from pcc_actions.importing.target_meeting import (
    SettleMeeting,
    TargetMeeting,
    target_meeting_of,
    unsettled,
)
from pcc_actions.importing.told_columns import SettleColumns, ToldColumns, as_read, told_columns
from pcc_actions.importing.topic_findings import (
    gone_from_programme,
    is_programme,
    meetings_not_known,
    topics_of_others,
)
from pcc_actions.importing.topic_planner import plan_of_topics, topics_against
from pcc_actions.minutes.column_mapping import Mapping
from pcc_actions.minutes.extracted import DocumentFinding, Minutes
from pcc_actions.minutes.overlong import without_overlong
from pcc_actions.minutes.read_minutes import read_minutes


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """The document that is wanted, and what is said of it: its board, its day, its columns."""

    path: Path
    board: str | None = None
    day: date | None = None
    mapping: Mapping = field(default_factory=dict)
    numbering: SerialNumbering | None = None


class DocumentImport:
    """One document on its way into a log: the plan first, then the change.

    `watch` follows the work; the document is read within so many `seconds` by the clock.
    """

    def __init__(
        self,
        request: ImportRequest,
        log: Log,
        provenance: Provenance,
        watch: Watch = unwatched,
        seconds: float = PATIENCE,
    ) -> None:
        self._request, self._log, self._provenance = request, log, provenance
        self._watch, self._seconds = watch, seconds

    def plan(
        self,
        settle: SettleMeeting = unsettled,
        columns: SettleColumns = as_read,
        serials: SettleSerials = unsettled_serials,
    ) -> DocumentPlan:
        """The document, and what would be done with what it says.

        Raises `BadFile` for what cannot be read, or takes too long, and `Refused` for what was
        said of it and cannot be.
        """
        document, overlong = self._opened()
        ours = is_export(document) or is_own_programme(document)
        if ours and not self._request.mapping:
            from pcc_actions.importing.own.export_plan import plan_of_export

            asked = self._request
            plan = plan_of_export(
                document, asked.board, asked.day, self._log, self._provenance, self._watch
            )
        else:
            plan = self._plan_of_minutes(document, settle, columns, serials)
        return replace(plan, findings=(*overlong, *plan.findings))

    def change(
        self,
        plan: DocumentPlan,
        accepted: Sequence[PlannedAction],
        people: Attendees = (),
        topics: Sequence[PlannedTopic] = (),
    ) -> Callable[[Log], Log]:
        """The one change that records what was accepted of a plan."""
        if plan.planner is None:
            raise ValueError("a document of which nothing can be recorded")
        taken = tuple(each.taken for each in topics if each.taken)
        document = replace(plan.planner.imported(accepted, people), topics=taken)
        return lambda log: import_document(log, document, self._provenance)

    def _opened(self) -> tuple[Document, tuple[DocumentFinding, ...]]:
        watch = self._watch
        opened = open_document(
            self._request.path, lambda page: watch("page", page, 0), self._seconds, watch
        )
        return without_overlong(opened)

    def _plan_of_minutes(
        self,
        document: Document,
        settle: SettleMeeting,
        columns: SettleColumns,
        serials: SettleSerials,
    ) -> DocumentPlan:
        """The plan of minutes, or of an action log that somebody else keeps."""
        refuse_own_paper(document)
        told, minutes, is_log = self._read_as_told(document, columns)
        target = settle(minutes, self._target(minutes, is_log))
        numbered = with_serials_settled(minutes, target, self._log, self._numbering(serials))
        minutes, target = numbered.minutes, numbered.target
        planner = self._planner(minutes, target, document.name, is_log)
        actions = plan_of(minutes, planner, self._watch)
        topic_planner = topics_against(self._log, target, self._provenance, document.name)
        topics = plan_of_topics(minutes.topics, topic_planner, minutes.board)
        empty = is_log and not (minutes.actions or minutes.topics)
        return DocumentPlan(
            source_of(document.name),
            minutes,
            target,
            planner,
            actions,
            (
                *numbered.findings,
                *self._findings(minutes, target, is_log),
                *([empty_list(told.columns)] if empty else []),
                *meetings_not_known(topics, self._log),
                *topics_of_others(topics, target.board),
                *gone_from_programme(topics, self._log, target.day),
                *slips_in(actions),
                *rows_of_others(minutes.actions, target.board, self._log.boards),
                *minutes_left(minutes.actions, actions),
                *(() if is_log else dropped_actions(actions, self._log, target)),
            ),
            told,
            topic_planner=topic_planner,
            topics=topics,
        )

    def _numbering(self, serials: SettleSerials) -> SettleSerials:
        """What tells which serials are meant: what was said on the line, else who is asked."""
        said = self._request.numbering
        return (lambda found: said) if said else serials

    def _read_as_told(
        self, document: Document, columns: SettleColumns
    ) -> tuple[ToldColumns, Minutes, bool]:
        """What the columns are, as far as that is settled, and what the document says then."""
        told = told_columns(document, self._request.mapping, self._log.settings.maps)
        settled, read = told, self._read(told)
        if told.kept_as is None:
            settled = columns(told, read[1])
        return (settled, *(read if settled is told else self._read(settled)))

    def _read(self, told: ToldColumns) -> tuple[Minutes, bool]:
        """What the document says, and whether it is an action log."""
        minutes = read_minutes(told.read, self._log, self._watch)
        return minutes, is_action_log(minutes, told.given)

    def _target(self, minutes: Minutes, is_log: bool) -> TargetMeeting:
        """The meeting, of which an action log needs no date where its rows name their own."""
        asked = self._request
        dated = any(
            each.meeting or printed_parts(each.reference or "").day for each in minutes.actions
        )
        board, boards = asked.board, boards_of_rows(minutes.actions, self._log.boards)
        if minutes.board in [None, *(each.code for each in boards)] and boards:
            board = board or boards[0].code
            minutes = replace(minutes, board=None)  # it stands in a row, not over the list
        needs_day = not ((is_log and dated) or is_programme(minutes))
        return target_meeting_of(minutes, self._log, board, asked.day, needs_day=needs_day)

    def _planner(
        self, minutes: Minutes, target: TargetMeeting, name: str, is_log: bool
    ) -> ActionPlanner | None:
        """What plans the actions; None where that cannot be told without board or date."""
        if target.board is None or not (target.day or is_log or is_programme(minutes)):
            return None

        def of(board: Board) -> MinutesPlanner:
            there = target if board is target.board else self._meeting_of(board, target)
            own = rows_of_board(
                minutes.actions, board, self._log.boards, usual=board is target.board
            )
            rows = replace(minutes, actions=own)
            return MinutesPlanner(rows, self._log, there, self._provenance, name, is_log)

        return SeveralBoards(of(target.board), target.board, self._log, of)

    def _meeting_of(self, board: Board, target: TargetMeeting) -> TargetMeeting:
        """The meeting of rows of another board that name none: that of --meeting for all rows.

        The day that the document prints is of its own board; of another only where it met then.
        """
        met = any(
            (each.board, each.date) == (board.code, target.day) for each in self._log.meetings
        )
        return TargetMeeting(board, self._request.day or (target.day if met else None))

    def _findings(
        self, minutes: Minutes, target: TargetMeeting, is_log: bool
    ) -> tuple[DocumentFinding, ...]:
        """Everything that could not be settled, each once."""
        document = document_findings(minutes, target, self._provenance.today, is_log)
        shared = shared_initials(minutes.people, self._log)
        return tuple(dict.fromkeys([*document, *shared, *minutes.findings]))
