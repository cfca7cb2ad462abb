"""A log whose boards print their references in other styles."""

from pcc_actions.core.changes.meetings import add_board, add_meeting
from pcc_actions.core.model import Log
from tests.builders import day, empty_log


def other_styles() -> Log:
    log = add_board(empty_log(), "SPCB", "Strategic Board", "{serial:03}/{yy}")
    log = add_board(log, "AUD", "Audit", "free")
    for code in ("SPCB", "AUD"):
        log = add_meeting(log, code, day("20/02/2018"))
    return log
