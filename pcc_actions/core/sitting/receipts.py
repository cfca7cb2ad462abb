"""What is said of a part of a sitting once it is whole: how it was understood, and what is odd."""

from collections.abc import Iterator

from pcc_actions.core.owners import left_words
from pcc_actions.core.sitting.course import Beside, Course, Field
from pcc_actions.core.sitting.plan import PlannedRow, RowKind, planned
from pcc_actions.core.sitting.typed import Sitting

_BEING_TYPED = (Field.TEXT, Field.OWNERS, Field.DUE)


def receipts(before: Course, after: Course, beside: Beside) -> list[str]:
    """A sentence for each part that an answer made whole, or made another, with its number."""
    rows = planned(beside.log, after.sitting, beside.provenance).rows if after.sitting.count else ()
    return [f"{number + 1}: {row_words(rows[number])}" for number in _new(before, after)]


def oddities(before: Course, after: Course, beside: Beside) -> list[str]:
    """What is allowed, but seldom meant, of the actions that an answer made whole."""
    return [sentence for number in _new(before, after) for sentence in _odd(after, number, beside)]


def _odd(after: Course, number: int, beside: Beside) -> Iterator[str]:
    at = number - len(after.sitting.discharges)
    if at < 0:
        return
    action = after.sitting.actions[at]
    if not action.owners:
        yield f"Nobody owns {number + 1} yet."
    yield from left_words(beside.log, action.owners or (), beside.provenance.today)


def _new(before: Course, after: Course) -> list[int]:
    """The rows, from 0, that are not in the sitting as it was, and that nobody is typing."""
    known = _parts(before.sitting)
    typed = len(after.sitting.discharges) + after.number if after.field in _BEING_TYPED else None
    return [
        number
        for number, part in enumerate(_parts(after.sitting))
        if part not in known and number != typed
    ]


def _parts(sitting: Sitting) -> list[object]:
    return [*sitting.discharges, *sitting.actions]


def row_words(row: PlannedRow) -> str:
    """Say what a row will record."""
    if row.problem:
        return row.problem
    if row.kind is RowKind.DISCHARGED:
        return (
            f"{row.reference} discharged: {row.note}."
            if row.note
            else f"{row.reference} discharged."
        )
    owned = f"owned by {', '.join(row.owners)}" if row.owners else "without an owner"
    exempt = f", exempt ({row.exempt})" if row.exempt else ""
    theme = f", for {row.theme}" if row.theme else ""
    return f"{row.reference}, {owned}, due {row.due}{exempt}{theme}."
