"""Whether a document is an action log, whose rows are of many meetings."""

from pcc_actions.documents.block import Document
from pcc_actions.minutes.extracted import Minutes


def is_action_log(minutes: Minutes, document: Document) -> bool:
    """Whether a document is an action log: a sheet, or a table of actions without a meeting."""
    if document.is_sheet:
        return True
    sure = [action for action in minutes.actions if action.sure]
    return minutes.meeting_date is None and bool(sure) and all(action.listed for action in sure)
