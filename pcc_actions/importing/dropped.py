"""What the log has of a meeting and its minutes do not: dropped from the draft, it may be."""

from collections.abc import Iterator, Sequence

from pcc_actions.core.model import Action, Log
from pcc_actions.core.text.english import quoted
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.importing.target_meeting import TargetMeeting
from pcc_actions.minutes.extracted import HEAD, DocumentFinding, DocumentFindingCode


def dropped_actions(
    plan: Sequence[PlannedAction], log: Log, target: TargetMeeting
) -> Iterator[DocumentFinding]:
    """A finding for each action that the log has of the meeting, and none of the plan may be.

    Minutes of which no action is of the meeting itself tell nothing of that.
    """
    board, day = target.board, target.day
    if board is None or day is None or all(each.meeting != day for each in plan):
        return
    there = {each.known for each in plan}
    there |= {reference for each in plan for reference, _ in each.candidates[:1]}
    for action in log.actions:
        of_meeting = (action.board, action.raised) == (board.code, day)
        if of_meeting and action.status != "withdrawn" and action.reference not in there:
            yield DocumentFinding(DocumentFindingCode.NOT_IN_MINUTES, HEAD, _said(action))


def _said(action: Action) -> str:
    words = "" if action.exempt else f", {quoted(action.text)},"
    return (
        f"The log has {action.reference}{words} of this meeting, and the document does not. If it "
        f'was dropped: pcc-actions withdraw {action.reference} --note "WHY".'
    )
