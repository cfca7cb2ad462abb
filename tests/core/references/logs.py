"""Small logs in which references, boards and meetings are looked for."""

from pcc_actions.core.changes.meetings import add_meeting
from pcc_actions.core.model import Log
from tests.builders import day, empty_log, raised

REF = "3.14/02/2023"


def logged() -> Log:
    log = raised(empty_log(), REF, "Set up a visit", "EI")
    log = raised(log, REF, "Write to the team", "EI")
    return raised(log, "4.26/01/2021", "Circulate the figures")


def both_boards() -> Log:
    log = add_meeting(logged(), "PAM", day("14/02/2023"))
    return raised(log, "PAM:3.14/02/2023", "Review the budget")
