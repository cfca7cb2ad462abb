"""The words of a sitting: what is asked at each field, its help, and the table at the end."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from pcc_actions.cli.owner_question import offers as owners_offered
from pcc_actions.cli.sitting.doubt_words import doubt_question
from pcc_actions.core.dates.spoken import understood_due
from pcc_actions.core.messages import counted
from pcc_actions.core.model import NEXT_MEETING
from pcc_actions.core.new_or_meant import NEW_PERSON
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.core.sitting.course import Beside, Course, DoubtKind, Field, begun
from pcc_actions.core.sitting.discharges import for_discharge, minute_at
from pcc_actions.core.sitting.meetings import meeting_words, proposed_meeting
from pcc_actions.core.sitting.offers import (
    OfferedFor,
    earlier_offered,
    meetings_offered,
    said_offered,
)
from pcc_actions.core.sitting.plan import Plan, PlannedRow, RowKind
from pcc_actions.core.sitting.typed import Sitting, TypedAction
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.core.typed_answers import HELP
from pcc_actions.terminal.questions import Offer, Question
from pcc_actions.terminal.sitting import SittingRow

OPENING: Final = "< goes back, ? helps, Ctrl-U clears the line, Ctrl-C leaves."
NOTHING: Final = "Nothing was recorded."
NOT_YET: Final = "Nothing is recorded yet."
KEPT: Final = "What you typed is kept: pcc-actions add goes on from there."
STAYS: Final = "What was typed before is kept: pcc-actions add offers it again."
NOT_KEPT: Final = "What you typed could not be kept."
KEPT_BEFORE: Final = (
    "What you typed last could not be kept; pcc-actions add goes on from what was before."
)
CHANGED: Final = (
    "What is kept of this sitting was changed elsewhere: in another window, or as words were "
    "removed that must not be kept. It now stands here as it is kept. What you typed last was not "
    "taken."
)
MEANWHILE: Final = (
    "The log was changed meanwhile, and not all of it can be recorded: see the table."
)
REMOVED: Final = (
    "What was kept of this sitting was removed elsewhere: it may be recorded already, or must not "
    "be kept. Go on with what you typed all the same?"
)
LOSE: Final = (
    "What you typed cannot be kept on the disk, and is lost when you leave. Leave all the same? "
    "[y/N]"
)
KEEP: Final = "Keep what you typed, to go on later? [Y/n, or < to go on now]"
KEEP_LEAVING: Final = "Keep what you typed, to go on later? [Y/n]"
TO_BE_KEPT: Final = "Type y to keep it, n to remove it, or < to go on now."


def question(course: Course, beside: Beside, board: str | None) -> Question:
    """What is asked now. `board` is the one whose meeting is proposed, where one was named."""
    if course.doubt is not None:
        return doubt_question(course.doubt, course, beside)
    field = course.field
    return Question(
        _words(course, beside),
        default=_default(course, beside, board),
        begun=begun(course),
        name=field.name,
        offered=_offers(course, beside),
        understood=_due_understood(course, beside) if field is Field.DUE else None,
    )


def _due_understood(course: Course, beside: Beside) -> Callable[[str], str]:
    meeting = course.sitting.of
    return lambda typed: understood_due(beside.log, typed, meeting.board, meeting.day)


def _words(course: Course, beside: Beside) -> str:
    sitting, field = course.sitting, course.field
    if field is Field.FOR_DISCHARGE:
        number = len(for_discharge(beside.log, sitting, beside.provenance))
        return (
            f"{number} {'is' if number == 1 else 'are'} for discharge: discharge all, some, none?"
        )
    if field is Field.DISCHARGE:
        minute = minute_at(sitting, course.number)
        by = f", by minute {minute}" if minute else ""
        return f"Discharged{by}: {_item(sitting, beside)} and note (Return: no more)"
    if field is Field.ITEM:
        what = _item(sitting, beside).capitalize()
        return what if course.number < len(sitting.actions) else f"{what} (Return: no more)"
    if field is Field.DUE:
        action = sitting.actions[course.number]
        exempt = f"exempt {action.exempt}" if action.exempt else ""
        topic = f"topic {action.topic}" if action.topic else ""
        told = [exempt, action.theme or "", topic]
        return ", ".join(["Due", *filter(None, told)])
    return _FIXED[field]


_FIXED: Final[Mapping[Field, str]] = {
    Field.MEETING: "Board and meeting",
    Field.TEXT: "Action",
    Field.OWNERS: "Owners",
    Field.END: "Record all of it? [Y/n, or a number to open one]",
}


def _is_dated(sitting: Sitting, beside: Beside) -> bool:
    board = beside.log.boards.get(sitting.of.board)  # somebody may have taken it out meanwhile
    return board is None or ReferenceStyle(board.reference).dated


def _item(sitting: Sitting, beside: Beside) -> str:
    """What an action is called by: its item, or all of its reference where that has no date."""
    return "item" if _is_dated(sitting, beside) else "reference"


def _default(course: Course, beside: Beside, board: str | None) -> str:
    if course.field is Field.MEETING:
        proposed = proposed_meeting(beside.log, beside.provenance.today, board)
        return meeting_words(proposed) if proposed else ""
    if course.field is Field.FOR_DISCHARGE:
        return "none"
    return NEXT_MEETING if course.field is Field.DUE else ""


def _offers(course: Course, beside: Beside) -> Callable[[str], Sequence[Offer]]:
    if course.field is Field.OWNERS:
        return owners_offered(beside.log, course.sitting.of.day)
    offered = _offered(course, beside)
    return lambda line: [Offer(*each) for each in offered(line)]


def _offered(course: Course, beside: Beside) -> OfferedFor:
    log, field = beside.log, course.field
    if field is Field.MEETING:
        return meetings_offered(log, beside.provenance.today)
    if field in (Field.FOR_DISCHARGE, Field.DISCHARGE):
        return earlier_offered(log, course.sitting)
    if field in (Field.ITEM, Field.DUE):
        return said_offered(log, course.sitting.of.board)
    return lambda line: ()


DATED: Final = "The item of the minutes: 4. The same again is the second action of the item."
UNDATED: Final = "The reference of the action, as the minutes print it."
AT_ITEM: Final = (
    "exempt FOIA s.31, theme Safer roads, or topic Budget, is said of the action just typed. "
    "open 2 opens number 2 again, drop 2 takes it out. Return alone ends with a table of all."
)
_HELP: Final[Mapping[Field, str]] = {
    Field.MEETING: "The board, the date of its meeting, or both: GPB, 14/02/2023, GPB 14 Feb 2023. "
    "Return takes what is in brackets.",
    Field.FOR_DISCHARGE: "all: the board discharged every one of these. some: name them next. "
    "none: it discharged none of them.",
    Field.DISCHARGE: "What the meeting discharged, one a line, with what the minutes say: 3 The "
    "visit took place. 3.14/02 where several meetings had an item 3, 3/2 the second action of "
    "item 3. minute 2 says which item of the minutes agreed those that follow. all: every one that "
    "is reported complete. Return alone goes on to the new actions.",
    Field.TEXT: "What is to be done, as the minutes say it.",
    Field.OWNERS: "Initials, names or posts, the lead first, with a comma, a slash or a space "
    "between: EI, IF. Return alone, or nobody: nobody yet.",
    Field.DUE: "A date: 7 March, friday, in 2 weeks, end of March, next PAM. Return alone: next "
    "meeting. What is no date can be kept in words. exempt FOIA s.31, theme Safer roads and topic "
    "Budget are said of this action, and the due date is asked again.",
    Field.END: "Return records all of it at once. 4 opens number 4 again, drop 4 takes it out, "
    "meeting asks for the meeting again, < goes back to type more, n leaves without recording.",
}


def asks_for_help(course: Course, typed: str) -> bool:
    """Whether `?` was typed, alone or behind what stands in the field and never ends with one."""
    words = course.field in (Field.TEXT, Field.DISCHARGE)
    return typed == HELP or (not words and typed == f"{begun(course)}{HELP}")


def help_words(course: Course, beside: Beside) -> str:
    """What can be typed at a field, or where an owner is not known."""
    if course.doubt is not None and course.doubt.kind is DoubtKind.NEW_OWNER:
        return NEW_PERSON
    if course.field is not Field.ITEM:
        return _HELP[course.field]
    return f"{DATED if _is_dated(course.sitting, beside) else UNDATED} {AT_ITEM}"


def earlier_words(course: Course, number: int, *, completed: bool) -> str:
    """Count what is listed of earlier meetings."""
    how = "reported complete" if completed else "outstanding"
    board = course.sitting.of.board
    return f"{counted(number, 'action')} of earlier meetings of {board} {how}."


def half_typed(action: TypedAction) -> str:
    """Say which action is half typed."""
    text = f", {quoted(action.text)}" if action.text else ""
    return f"Half typed: {action.item}{text}."


def title(sitting: Sitting) -> str:
    """The title of the table: of which meeting it is."""
    new = " (a new meeting)" if sitting.of.new else ""
    return f"{meeting_words(sitting.of)}{new}: to be recorded"


def table_row(number: int, row: PlannedRow) -> SittingRow:
    """A planned discharge or new action as the table has it, with its number."""
    done = row.kind is RowKind.DISCHARGED
    also = (
        f"Note: {row.note}" if row.note else "",
        f"Minute: {row.minute}" if row.minute else "",
        f"Exempt: {row.exempt}" if row.exempt else "",
        f"Theme: {row.theme}" if row.theme else "",
        f"Topic: {row.topic}" if row.topic else "",
    )
    owners = ", ".join(row.owners)
    return SittingRow(
        row.reference,
        row.text,
        owners or "nobody",
        "discharged" if done else row.due,
        done,
        tuple(filter(None, also)),
        f"{row.problem} drop {number} takes it out." if row.problem else "",
    )


def count_words(plan: Plan, sitting: Sitting) -> str:
    """Count what will be recorded."""
    done = sum(each.kind is RowKind.DISCHARGED for each in plan.rows)
    raised = len(plan.rows) - done
    parts = [
        counted(raised, "new action") if raised else "",
        f"{done} discharged" if done else "",
        f"new: {joined([each.name for each in sitting.owning])}" if sitting.owning else "",
    ]
    return f"{', '.join(filter(None, parts))}."
