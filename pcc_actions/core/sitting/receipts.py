"""What is said of a part of a sitting once it is whole: how it was understood, and what is odd."""

from collections.abc import Iterator

from pcc_actions.core.event_words import value_words
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.owners import left_words
from pcc_actions.core.sitting.course import Beside, Course, Field
from pcc_actions.core.sitting.plan import PlannedRow, RowKind, planned
from pcc_actions.core.sitting.typed import Sitting, TypedAction, TypedDischarge
from pcc_actions.core.text.english import quoted

Part = TypedDischarge | TypedAction

_BEING_TYPED = (Field.TEXT, Field.OWNERS, Field.DUE)


@dataclass(frozen=True, slots=True)
class Receipts:
    """What is said of the parts that an answer made whole, or made another, or took out.

    `understood` has a sentence for each; `odd` what is allowed of them, but seldom meant.
    """

    understood: tuple[str, ...]
    odd: tuple[str, ...] = ()


def receipts(before: Course, after: Course, beside: Beside) -> Receipts:
    """What is said after an answer."""
    if after.sitting.count < before.sitting.count:
        gone = (each for each in _parts(before.sitting) if each not in _parts(after.sitting))
        return Receipts(tuple(f"Taken out: {_name(each)}." for each in gone))
    told = _told(before, after, beside)
    return Receipts(
        tuple(f"No {number + 1}: {row_words(row)}" for number, row in told),
        tuple(sentence for _, row in told for sentence in _odd(row, beside)),
    )


def _odd(row: PlannedRow, beside: Beside) -> Iterator[str]:
    if row.kind is not RowKind.RAISED:
        return
    if not row.owners:
        yield f"Nobody owns {row.reference} yet."
    yield from left_words(beside.log, row.owners, beside.provenance.today)


def _name(part: Part) -> str:
    """What a part of a sitting is called, once it stands in no plan any more."""
    if isinstance(part, TypedDischarge):
        return part.bare_reference
    return f"{part.item}, {quoted(part.text)}" if part.text else part.item


def _told(before: Course, after: Course, beside: Beside) -> list[tuple[int, PlannedRow]]:
    """The rows of what is new after an answer, each with its place from 0."""
    new = _new(before, after)
    rows = planned(beside.log, after.sitting, beside.provenance).rows if new else ()
    return [(number, rows[number]) for number in new]


def _new(before: Course, after: Course) -> list[int]:
    """The rows, from 0, that are not in the sitting as it was, and that nobody is typing."""
    known = _parts(before.sitting)
    typed = len(after.sitting.discharges) + after.number if after.field in _BEING_TYPED else None
    return [
        number
        for number, part in enumerate(_parts(after.sitting))
        if part not in known and number != typed
    ]


def _parts(sitting: Sitting) -> list[Part]:
    return [*sitting.discharges, *sitting.actions]


def row_words(row: PlannedRow) -> str:
    """Say what a row will record."""
    if row.problem:
        return row.problem
    if row.kind is RowKind.DISCHARGED:
        by = f", by minute {row.minute}" if row.minute else ""
        return f"{row.reference} discharged{by}{f': {row.note}' if row.note else ''}."
    owned = f"owned by {', '.join(row.owners)}" if row.owners else "without an owner"
    exempt = f", exempt ({row.exempt})" if row.exempt else ""
    theme = f", for {row.theme}" if row.theme else ""
    topic = f", to be answered by {value_words(row.topic)}" if row.topic else ""
    return f"{row.reference}, {owned}, due {row.due}{exempt}{theme}{topic}."
