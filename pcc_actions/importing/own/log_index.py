"""Where the rows of a spreadsheet that pcc-actions wrote stand in the log."""

from dataclasses import replace

from pcc_actions.core.model import Log
from pcc_actions.core.references.destination import known_board
from pcc_actions.core.references.lookup import boards_of
from pcc_actions.core.references.parse import reference_key
from pcc_actions.errors import Refused
from pcc_actions.minutes.extracted import ExtractedAction, Minutes

LogIndex = dict[tuple[str, str], int]
"""The places in a log, by board and by what all writings of a reference have in common."""


def with_codes(minutes: Minutes, log: Log) -> Minutes:
    """The rows with the codes of their boards as the log writes them."""
    return replace(minutes, actions=tuple(_with_code(each, log) for each in minutes.actions))


def _with_code(extracted: ExtractedAction, log: Log) -> ExtractedAction:
    try:
        code = known_board(log, extracted.exported.board).code if extracted.exported else ""
    except Refused:
        return extracted
    row = replace(extracted.exported, board=code) if extracted.exported else None
    return replace(extracted, exported=row)


def log_index(log: Log) -> LogIndex:
    """The places of a log's actions, under former references where no other has them now."""
    now: LogIndex = {}
    before: LogIndex = {}
    for index, action in enumerate(log.actions):
        now.setdefault((action.board, reference_key(action.reference)), index)
        for code in boards_of(action):
            for reference in (action.reference, *action.formerly):
                before.setdefault((code, reference_key(reference)), index)
    return before | now
