"""Whether a document is an action log, whose rows are of many meetings."""

from pcc_actions.documents.block import Document
from pcc_actions.minutes.extracted import Minutes


def is_action_log(minutes: Minutes, document: Document) -> bool:
    """Whether a document is an action log: a sheet, or a table of actions without a meeting.

    So are the minutes of several meetings, each action of which has its own.
    """
    if document.is_sheet:
        return True
    sure = [action for action in minutes.actions if action.sure]
    if minutes.meeting_date or not sure:
        return False
    of_several = any(action.meeting for action in sure if not action.listed)
    return all(
        action.listed or (of_several and (action.earlier or action.meeting)) for action in sure
    )
