"""Whatever is typed in a sitting: it is refused or taken, can be asked about, kept and planned."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pcc_actions.cli.sitting.words import help_words, question
from pcc_actions.core.sitting.answers import answered
from pcc_actions.core.sitting.course import Course, Field
from pcc_actions.core.sitting.plan import changed
from pcc_actions.core.sitting.receipts import oddities, receipts
from pcc_actions.core.sitting.typed import Sitting
from pcc_actions.errors import Failure
from tests.core.sitting.typing import beside, kept_log, plan_of

LINES = (
    "", "<", "y", "n", "all", "some", "new", "1", "3", "4", "3a", "3 Done", "5. Read", "minute 2",
    "GPB", "PAM 23/02/2021", "GPB 06/03/2023", "7/3", "Visit", "Write", "EI", "EI, IF", "OM",
    "nobody", "friday", "next PAM", "31/02/2023", "01/01/2023", "when vetted", "exempt",
    "exempt FOIA s.31", "theme Roads", "open 1", "open 2", "drop 1", "drop 2", "meeting",
    "x" * 601, "Visit\u202e",
)  # fmt: skip
LOG = beside(kept_log())


def asked(course: Course) -> None:
    """Everything that is made of a course before it is answered."""
    if course.field not in (Field.RECORD, Field.LEAVE):
        assert question(course, LOG).words
        assert help_words(course, LOG)


@given(lines=st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=8)), max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_answers_are_taken_or_refused(lines: list[str]) -> None:
    course = Course(Sitting())
    for line in ("GPB", *lines):
        asked(course)
        if course.field in (Field.RECORD, Field.LEAVE):
            break
        try:
            after = answered(course, line.strip(), LOG)
        except Failure:
            continue
        receipts(course, after, LOG)
        oddities(course, after, LOG)
        course = after
    if course.field is Field.RECORD:
        plan = plan_of(LOG.log, course)
        assert plan.problems == []
        assert len(plan.rows) == course.sitting.count
        assert changed(LOG.log, course.sitting, LOG.provenance) == plan.log
