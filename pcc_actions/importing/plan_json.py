"""A plan for other programs: the stable machine form, to which keys are only ever added."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from pcc_actions.importing.plan import PlannedAction
from pcc_actions.importing.target_meeting import TargetMeeting
from pcc_actions.minutes.extracted import Minutes, Remark

PLAN_SCHEMA = 1


def json_plan(
    minutes: Minutes,
    target: TargetMeeting,
    plan: Iterable[PlannedAction],
    findings: Iterable[Remark],
    columns: Iterable[tuple[str, str]] = (),
) -> str:
    """Give what was read and what would be done as JSON; days in ISO 8601."""
    whole = {
        "schema": PLAN_SCHEMA,
        "document": _document(minutes, target),
        "actions": [_action(one) for one in plan],
        "findings": [_finding(each) for each in findings],
        "columns": [{"heading": heading, "is": role} for heading, role in columns],
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


def _finding(remark: Remark) -> dict[str, Any]:
    return {"where": remark.where, "sentence": remark.sentence, "code": remark.code}


def _action(one: PlannedAction) -> dict[str, Any]:
    found = one.found
    return {
        "reference": one.reference,
        "item": found.item,
        "text": found.text,
        "owners": found.owners,
        "due": found.due,
        "due_words": found.due_words,
        "status": found.status,
        "update": found.update,
        "exempt": found.exempt,
        "sure": found.sure,
        "where": ", ".join(found.where),
        "plan": one.plan,
        "known_as": one.known,
        "why": one.why or None,
    }
