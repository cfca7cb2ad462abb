"""A plan for other programs: the stable machine form, to which keys are only ever added."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from pcc_actions.importing.document_plan import DocumentPlan
from pcc_actions.importing.evidence import Evidence, evidence_of, evidence_of_topic
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.importing.planned_topic import PlannedTopic
from pcc_actions.importing.target_meeting import TargetMeeting
from pcc_actions.minutes.extracted import DocumentFinding, Minutes

PLAN_SCHEMA = 1


def json_plan(plan: DocumentPlan) -> str:
    """What was read and what would be done, as JSON; days in ISO 8601."""
    whole = {
        "schema": PLAN_SCHEMA,
        "document": _document(plan.minutes, plan.target),
        "actions": [_action(planned, plan.target.day) for planned in plan.actions],
        "topics": [_topic(planned) for planned in plan.topics],
        "findings": [_finding(each) for each in plan.findings],
        "columns": [{"heading": heading, "is": role} for heading, role in plan.columns],
        "map": plan.kept_as,
    }
    # In ASCII nothing hides, and nothing turns the direction of writing.
    return json.dumps(whole, indent=2, default=date.isoformat) + "\n"


def _document(minutes: Minutes, target: TargetMeeting) -> dict[str, Any]:
    board = target.board
    return {
        "board": board.code if board else minutes.board,
        "board_name": board.name if board else minutes.board_name,
        "meeting_date": target.day,
        "next_meeting": minutes.next_meeting,
        "people": [{"initials": initials, "name": name} for initials, name in minutes.people],
    }


def _finding(finding: DocumentFinding) -> dict[str, Any]:
    return {"where": finding.where, "sentence": finding.sentence, "code": finding.code}


def _facts(evidence: Iterable[Evidence]) -> dict[str, Any]:
    return {
        fact.name: {
            "value": fact.value,
            "sure": fact.sure,
            "code": fact.code,
            "evidence": fact.words,
            "where": fact.where,
        }
        for fact in evidence
    }


def _action(planned: PlannedAction, day: date | None) -> dict[str, Any]:
    extracted = planned.extracted
    return {
        "board": planned.board,
        "reference": planned.reference,
        "item": extracted.item,
        "text": extracted.text,
        "owners": extracted.owners,
        "due": extracted.due,
        "due_words": extracted.due_words,
        "status": extracted.status,
        "update": extracted.update,
        "exempt": extracted.exempt,
        "sure": extracted.sure,
        "where": ", ".join(extracted.where),
        "plan": planned.plan,
        "known_as": planned.known,
        "why": planned.why or None,
        "left_before": planned.left,
        "facts": _facts(evidence_of(planned, day)),
    }


def _topic(planned: PlannedTopic) -> dict[str, Any]:
    extracted = planned.extracted
    return {
        "board": planned.board,
        "topic": extracted.name,
        "due": planned.due,
        "due_words": planned.due_words,
        "every": extracted.every,
        "last": extracted.last,
        "came": extracted.came,
        "text": extracted.text or None,
        "owners": extracted.owners,
        "theme": extracted.theme,
        "exempt": extracted.exempt,
        "sure": extracted.sure,
        "where": ", ".join(extracted.where),
        "plan": planned.plan,
        "known_as": planned.known.topic if planned.known else None,
        "why": planned.why or None,
        "left_before": planned.left,
        "facts": _facts(evidence_of_topic(extracted)),
    }
