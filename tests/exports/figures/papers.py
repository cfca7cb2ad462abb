"""Figures to export, of a small log with an exempt action."""

from pcc_actions.core.changes import actions
from pcc_actions.core.figures.paper import (
    ExemptActions,
    FiguresPaper,
    FiguresRequest,
    figures_paper,
)
from pcc_actions.core.log_settings import GroupBy
from pcc_actions.core.model import Log
from tests.builders import day, did, empty_log, raised

AS_AT = day("10/03/2023")
PLANTED = "Zanzibar"


def logged() -> Log:
    """Give four actions: of two owners, discharged, of nobody, and exempt with a planted owner."""
    log = raised(empty_log(), "3.14/02/2023", "Visit", "EI", "=IF|x")
    log = raised(log, "4.14/02/2023", "Write", "CC", due=day("01/03/2023"), theme="Trust")
    log = raised(log, "5.14/02/2023", "Order tea")
    log = raised(
        log, "2.26/01/2021", PLANTED, PLANTED, board="PAM", theme=PLANTED, exempt="FOIA s.31"
    )
    log = did(log, actions.defer, "3.14/02/2023", "01/03/2023", day("04/04/2023"), "Later")
    return did(log, actions.discharge, "4.14/02/2023", "07/03/2023")


def figures(
    group: GroupBy | None = None,
    exempt: ExemptActions = ExemptActions.WITHHELD,
    log: Log | None = None,
    board: str | None = None,
) -> FiguresPaper:
    kept = logged() if log is None else log
    named = kept.boards[board] if board else None
    return figures_paper(kept, FiguresRequest(named, AS_AT, None, group, exempt))
