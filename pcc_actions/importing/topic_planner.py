"""The planner of a work programme: each topic beside the programme that the log has."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pcc_actions.core.changes.imported import ImportedDocument, import_document
from pcc_actions.core.changes.imported_topics import GrowingProgramme, ImportedTopic
from pcc_actions.core.changes.programme import NewTopic
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.model import Log, Topic
from pcc_actions.errors import Refused
from pcc_actions.importing.known_topic import as_edited, beside_log
from pcc_actions.importing.other_owners import KnownOwners
from pcc_actions.importing.planned_topic import PlannedTopic
from pcc_actions.importing.source import source_of
from pcc_actions.importing.target_meeting import TargetMeeting
from pcc_actions.importing.topic_boards import board_of_topic, of_one_board
from pcc_actions.importing.topic_doubts import exemption_gone, why_asked
from pcc_actions.importing.topic_values import When, meeting_of, text_of, when_of
from pcc_actions.minutes.extracted_topic import ExtractedTopic
from pcc_actions.minutes.programme.doubtful_topics import asked_where_past, beside_meeting


class TopicPlanner:
    """Plans one topic after the other, against the log and the ones planned before.

    `log` has the `board` of the document already, of which are topics that name none; `day` is
    that of its meeting, where it has one. `is_ours` says that it is a spreadsheet that pcc-actions
    wrote, of which every cell was in a log.
    """

    def __init__(
        self,
        log: Log,
        board: str | None,
        day: date | None,
        provenance: Provenance,
        source: str,
        *,
        is_ours: bool = False,
    ) -> None:
        self._log, self._board = log, board
        self._programme = GrowingProgramme(log)
        self._today, self._provenance = provenance.today, provenance
        self.day = min(day or provenance.today, provenance.today)
        self._source, self._is_ours = source_of(source), is_ours
        self._schedule = Schedule(log.meetings)
        self._owners = KnownOwners(log, self.day)

    def planned(self, extracted: ExtractedTopic, *, settled: bool = False) -> PlannedTopic:
        """Plan a topic; `settled` says that a person has said what it is."""
        of_board = board_of_topic(extracted, self._board, self._log.boards)
        board = of_board.code
        if board is None:
            return PlannedTopic(extracted, "ask", why=of_board.why)
        known = self._programme.topic(board, extracted.name)
        if known and self._is_ours and not settled:
            extracted = as_edited(extracted, known, self._schedule, self._today)
        if not settled:
            extracted = self._beside_days(extracted, board)
        other = "" if settled else of_board.why
        shared = None if settled else self._owners.shared(extracted.owners)
        extracted = replace(extracted, owners=self._owners.kept(extracted.owners))
        when = when_of(extracted, board, self._schedule, self._today)
        planned = PlannedTopic(extracted, "ask", board, when.due, when.due_words)
        if known is None:
            asked = (why_asked(extracted), shared.sentence if shared else "", other)
            why = " ".join(filter(None, asked))
            new = self._new(extracted, board, when)
            return self._tried(replace(planned, plan="new", taken=new, why=why))
        return self._beside_log(replace(planned, known=known), known, when, other, settled=settled)

    def _beside_log(
        self, planned: PlannedTopic, known: Topic, when: When, other: str, *, settled: bool
    ) -> PlannedTopic:
        """A topic that the log has; `other` is what is asked where anything changes."""
        extracted = planned.extracted
        change = beside_log(extracted, when, known, self._schedule, self.day, self._today)
        implied = "Only a sentence asks for it." if extracted.implied else ""
        lifted = self._is_ours and known.exempt and not extracted.exempt
        said = (
            implied if change.taken else "",
            change.why,
            other if change.taken else "",
            exemption_gone() if lifted else "",
        )
        why = "" if settled else " ".join(filter(None, said))
        same = change.taken is None and not why
        planned = replace(planned, taken=change.taken, why=why)
        return self._tried(replace(planned, plan="same" if same else "change"))

    def _beside_days(self, extracted: ExtractedTopic, board: str) -> ExtractedTopic:
        """A topic as asked about where it is past for its document, or past by now.

        A month is past with the one meeting that its board has in it.
        """
        told = beside_meeting(extracted, self.day)
        met = meeting_of(told.month, board, self._schedule, self._today) if told.month else None
        if met and met < self._today:
            told = replace(told, due=met, month=None)
        return asked_where_past(told, self._today)

    def of_one_board(
        self, topics: Sequence[ExtractedTopic], printed: str | None
    ) -> list[ExtractedTopic]:
        """The topics of a document; where it is of one board throughout, whosoever that is."""
        return of_one_board(topics, printed, self._log.boards)

    def keep(self, planned: PlannedTopic) -> None:
        """Count on a topic being taken. Raises `Refused` where it cannot be beside the others."""
        if planned.taken is not None:
            self._programme.take(planned.taken, self._provenance)

    def start_again(self) -> None:
        """Forget what was kept, to keep only what a person takes."""
        self._programme = GrowingProgramme(self._log)

    def _tried(self, planned: PlannedTopic) -> PlannedTopic:
        """A topic as planned, asked about where it is in doubt, or cannot be recorded so."""
        try:
            if planned.taken:
                self._programme.made(planned.taken, self._provenance)
        except Refused as refused:
            why = f"{planned.why} {refused.sentence}".strip()
            return replace(planned, plan="ask", taken=None, why=why)
        return replace(planned, plan="ask") if planned.why else planned

    def _new(self, extracted: ExtractedTopic, board: str, when: When) -> ImportedTopic:
        new = NewTopic(
            extracted.name,
            board,
            when.due,
            when.due_words,
            extracted.every,
            None if extracted.last == extracted.came else extracted.last,
            text_of(extracted, when),
            extracted.owners,
            extracted.exempt,
            extracted.theme,
            self._source,
        )
        return ImportedTopic(self.day, new, came=extracted.came)


def topics_against(
    log: Log, target: TargetMeeting, provenance: Provenance, source: str
) -> TopicPlanner | None:
    """What plans the topics of a document, against the log with its board; None without one."""
    if target.board is None:
        return None
    new = target.board if target.new else None
    with_board = import_document(log, ImportedDocument(new), provenance)
    return TopicPlanner(with_board, target.board.code, target.day, provenance, source)


def plan_of_topics(
    topics: Sequence[ExtractedTopic], planner: TopicPlanner | None, printed: str | None = None
) -> tuple[PlannedTopic, ...]:
    """Plan all the topics of a document; without a planner nothing is known but to ask.

    `printed` is the board that the document is of by its title.
    """
    known = planner.of_one_board(topics, printed) if planner else topics
    return tuple(_planned(extracted, planner) for extracted in known)


def _planned(extracted: ExtractedTopic, planner: TopicPlanner | None) -> PlannedTopic:
    """Plan a topic, and count on it where it is sure."""
    if planner is None:
        when = when_of(extracted, "", Schedule(()), date.max)
        return PlannedTopic(extracted, "ask", None, when.due, when.due_words)
    planned = planner.planned(extracted)
    if planned.plan != "ask":
        planner.keep(planned)
    return planned
