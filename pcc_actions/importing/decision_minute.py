"""The minute that a column of an action log gives: that of the decision to close, or none."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from pcc_actions.core.history.lifecycles import CLOSED
from pcc_actions.core.messages import counted
from pcc_actions.core.references.parse import printed_parts
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.minutes.extracted import (
    HEAD,
    DocumentFinding,
    DocumentFindingCode,
    ExtractedAction,
)


def with_decision(
    extracted: ExtractedAction, style: ReferenceStyle, raised: date
) -> ExtractedAction:
    """The action with its minute in the board's style, where that is one of a decision.

    A dated minute is of a meeting after the one that `raised` the action; its day is that of the
    closing where no other is told. One of another style is kept as it is printed.
    """
    if extracted.minute is None:
        return extracted
    if extracted.status not in CLOSED:
        return replace(extracted, minute=None)
    if not style.dated:
        return extracted
    typed = printed_parts(extracted.minute)
    if typed.day is None or typed.day <= raised:
        return replace(extracted, minute=None)
    minute = style.write(typed, typed.day)
    return replace(extracted, minute=minute, closed=extracted.closed or typed.day)


def minutes_left(
    printed: Sequence[ExtractedAction], plan: Sequence[PlannedAction]
) -> Iterator[DocumentFinding]:
    """The finding that minutes which rows print are not recorded, once for all of them."""
    pairs = zip(printed, plan, strict=True)
    left = [each for each, planned in pairs if each.minute and not planned.extracted.minute]
    if left:
        said = (
            f"The minute that {counted(len(left), 'row')} of the list "
            f"{'gives' if len(left) == 1 else 'give'} is not recorded: it is kept where it agreed "
            "that the action is closed, at a meeting after the one that raised it."
        )
        where = left[0].where[0] if len(left) == 1 else HEAD
        yield DocumentFinding(DocumentFindingCode.MINUTE_NOT_RECORDED, where, said)
