"""The words of the doubts about an answer in a sitting: what is asked before it counts."""

from collections.abc import Callable, Mapping
from typing import Final

from pcc_actions.cli.owner_question import offers as owners_offered
from pcc_actions.core.changes.actions import LONG
from pcc_actions.core.new_or_meant import NEW, new_or_meant_words
from pcc_actions.core.references.destination import no_meeting
from pcc_actions.core.sitting.course import Beside, Course, Doubt, DoubtKind
from pcc_actions.core.sitting.meetings import read_meeting
from pcc_actions.core.text.english import quoted
from pcc_actions.terminal.questions import Question


def doubt_question(doubt: Doubt, course: Course, beside: Beside) -> Question:
    """What is asked about a doubt."""
    return _DOUBTS[doubt.kind](doubt, course, beside)


def _new_meeting(doubt: Doubt, course: Course, beside: Beside) -> Question:
    today = beside.provenance.today
    found = read_meeting(beside.log, doubt.typed, today, course.sitting.meeting)
    said = no_meeting(beside.log, found.day, found.board)
    return Question(f"{said} Record a new {found.board} meeting that day? [y/N]")


def _long(doubt: Doubt, course: Course, beside: Beside) -> Question:
    return Question(
        f"That is {len(doubt.typed)} characters long; too much may have been pasted. Keep it? [y/N]"
    )


def _new_owner(doubt: Doubt, course: Course, beside: Beside) -> Question:
    return Question(
        new_or_meant_words(beside.log, doubt.typed),
        default=NEW,
        offered=owners_offered(beside.log, course.sitting.of.day),
    )


def _due_words(doubt: Doubt, course: Course, beside: Beside) -> Question:
    what = quoted(doubt.typed)
    if len(doubt.typed) > LONG:
        what = f"Too much may have been pasted: what is {len(doubt.typed)} characters long"
    return Question(f"{what} is no date. Keep it as the words for when? [y/N]")


def _early_due(doubt: Doubt, course: Course, beside: Beside) -> Question:
    return Question(f"{quoted(doubt.typed)} is before the meeting itself. Keep it? [y/N]")


_DOUBTS: Final[Mapping[DoubtKind, Callable[[Doubt, Course, Beside], Question]]] = {
    DoubtKind.NEW_MEETING: _new_meeting,
    DoubtKind.LONG_NOTE: _long,
    DoubtKind.LONG_TEXT: _long,
    DoubtKind.NEW_OWNER: _new_owner,
    DoubtKind.DUE_WORDS: _due_words,
    DoubtKind.EARLY_DUE: _early_due,
}
