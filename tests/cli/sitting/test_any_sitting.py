"""Whatever is typed in a sitting: it is refused or taken, can be asked about, kept and planned."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from pcc_actions.cli.sitting.words import help_words, question
from pcc_actions.core.sitting.answers import answered
from pcc_actions.core.sitting.course import Course, Field
from pcc_actions.core.sitting.plan import changed
from pcc_actions.core.sitting.receipts import receipts
from pcc_actions.core.sitting.typed import Sitting
from pcc_actions.errors import Failure
from tests.core.sitting.typing import beside, plan_of, planning_log
from tests.examples import examples

LINES = (
    "", "<", "y", "n", "all", "some", "new", "1", "3", "4", "3a", "3 Done", "5. Read", "minute 2",
    "GPB", "PAM 23/02/2021", "GPB 06/03/2023", "7/3", "Visit", "Write", "EI", "EI, IF", "OM",
    "nobody", "friday", "next PAM", "31/02/2023", "01/01/2023", "when vetted", "exempt",
    "exempt FOIA s.31", "theme Roads", "topic Bud", "topic x", "open 1", "open 2",
    "drop 1", "drop 2", "meeting",
    "x" * 601, "Visit\u202e",
    "3.14/02/2023 Done", "5.14/02/2023", "4.23/02/2021", "3.07/03/2022", "minute 3.14/02/2023",
    "GPB 08/03/2023", "XY 07/03/2023", "week of Monday", "next XYZ", "minute x",
)  # fmt: skip
LOG = beside(planning_log())
OPTION = re.compile(r"(?<!\S)--[a-z]")  # which a sitting has none of


def asked(course: Course) -> None:
    """Everything that is made of a course before it is answered."""
    if course.field not in (Field.RECORD, Field.LEAVE):
        assert question(course, LOG, None).words
        assert help_words(course, LOG)


def answer(course: Course, line: str) -> tuple[Course, str]:
    """The course after an answer; as it was where that was refused, and why it was."""
    try:
        return answered(course, line, LOG), ""
    except Failure as error:
        return course, error.sentence


@given(lines=st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=8)), max_size=40))
@settings(max_examples=examples(60), deadline=None)
def test_any_answers_are_taken_or_refused(lines: list[str]) -> None:
    course = Course(Sitting())
    for line in ("GPB", *lines):
        asked(course)
        if course.field in (Field.RECORD, Field.LEAVE):
            break
        after, refusal = answer(course, line.strip())
        assert not OPTION.search(refusal)
        receipts(course, after, LOG)
        course = after
    if course.field is Field.RECORD:
        plan = plan_of(LOG.log, course)
        assert plan.problems == []
        assert len(plan.rows) == course.sitting.count
        assert changed(LOG.log, course.sitting, LOG.provenance) == plan.log
