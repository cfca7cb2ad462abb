"""A sitting typed line by line, beside a small log."""

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.programme import NewTopic, add_topic
from pcc_actions.core.model import Log
from pcc_actions.core.sitting.answers import answered
from pcc_actions.core.sitting.course import Beside, Course
from pcc_actions.core.sitting.plan import Plan, planned
from pcc_actions.core.sitting.typed import Sitting
from tests.builders import add_people, did, empty_log, provenance, raised

TODAY = "08/03/2023"  # the morning after GPB met on 07/03/2023


def kept_log() -> Log:
    """Two boards; of the first meeting of GPB one action is outstanding, and one for discharge."""
    log = raised(empty_log(), "3.14/02/2023", "Set up a visit", "EI")
    log = raised(log, "5.14/02/2023", "Write the letter", "IF")
    log = did(log, actions.complete, "5.14/02/2023", "01/03/2023", "Sent.")
    return add_people(log, IF="Iris Field", EI="Edith Inkpen")


def planning_log() -> Log:
    """The same with topics on the programmes of both boards."""
    log = kept_log()
    for name, board in (("Budget", "GPB"), ("Burglary", "GPB"), ("Estate", "PAM")):
        log = add_topic(log, NewTopic(name, board), provenance("14/02/2023"))
    return log


def fresh_log() -> Log:
    """Two boards that met, and raised nothing yet; nobody is known."""
    return empty_log()


def beside(log: Log) -> Beside:
    return Beside(log, provenance(TODAY, today=TODAY))


def typed(log: Log, *lines: str, start: Course | None = None) -> Course:
    """Where a sitting stands after these answers."""
    course = start or Course(Sitting())
    for line in lines:
        course = answered(course, line, beside(log))
    return course


def plan_of(log: Log, course: Course) -> Plan:
    return planned(log, course.sitting, beside(log).provenance)
