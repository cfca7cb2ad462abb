"""The plan of a spreadsheet that pcc-actions wrote, row by row."""

from datetime import date

from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.model import Log
from pcc_actions.documents.block import Document
from pcc_actions.documents.watch import Watch
from pcc_actions.errors import Refused
from pcc_actions.importing.action_planner import plan_of
from pcc_actions.importing.document_plan import DocumentPlan
from pcc_actions.importing.own.log_index import with_codes
from pcc_actions.importing.own.own_plan import ExportPlanner
from pcc_actions.importing.own.read_own import read_export
from pcc_actions.importing.source import source_of
from pcc_actions.importing.target_meeting import TargetMeeting
from pcc_actions.importing.topic_planner import TopicPlanner, plan_of_topics
from pcc_actions.minutes.unread import damages_in


def plan_of_export(
    document: Document,
    board: str | None,
    day: date | None,
    log: Log,
    provenance: Provenance,
    watch: Watch,
) -> DocumentPlan:
    """What would be done with an export, beside the log, on the `day` that was given for it.

    Raises `Refused` where a `board` was given: each row says its own.
    """
    if board:
        raise Refused(f"Each row of {document.name} says its board: leave out --board.")
    minutes = with_codes(read_export(document, watch), log)
    planner = ExportPlanner(minutes, log, day, provenance, document.name)
    actions = plan_of(minutes, planner, watch)
    topics = TopicPlanner(log, None, day, provenance, document.name, is_ours=True)
    return DocumentPlan(
        source_of(document.name),
        minutes,
        TargetMeeting(None, day),
        planner,
        actions,
        (*damages_in(document), *minutes.findings, *planner.findings(actions)),
        export=True,
        topic_planner=topics,
        topics=plan_of_topics(minutes.topics, topics),
    )
