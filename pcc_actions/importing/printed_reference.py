"""The reference that a document prints for an action, made whole where it was printed short."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from pcc_actions.core.references.parse import TypedReference
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.importing.item_numbers import ItemNumbers, typed_of
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.facts import Fact, FactCode, FactName


class PrintedReferences:
    """The references of a document whose board meets on those days, one after the other.

    `day` is that of the document, where it is known.
    """

    def __init__(
        self,
        numbers: ItemNumbers,
        style: ReferenceStyle,
        meetings: Iterable[date],
        day: date | None,
    ) -> None:
        self._numbers, self._style, self._day = numbers, style, day
        self._meetings = tuple(dict.fromkeys(meetings))

    def read(self, extracted: ExtractedAction) -> tuple[ExtractedAction, TypedReference]:
        """The action, with the fact that is asked of its reference, and the reference.

        A short one has the year of the one meeting that was on its day; more than a day and
        month without a year is a slip. Raises `Refused` where it is no reference.
        """
        typed = typed_of(extracted, self._numbers, self._style)
        if typed.day_month is None or not self._style.dated:
            return extracted, typed
        days = self._days(extracted, typed.day_month)
        whole = days[0] if len(days) == 1 else None
        if typed.number == 1 and whole:
            return extracted, replace(typed, day=whole, day_month=None)
        code = FactCode.SHORT if typed.number == 1 else FactCode.MISTYPED
        return _asked(extracted, code, self._written(typed, whole)), typed

    def _days(self, extracted: ExtractedAction, day_month: tuple[int, int]) -> list[date]:
        """The days of which a short reference can be: that of its own row before any other."""
        own = (extracted.meeting,) if extracted.meeting else (*self._meetings, self._day)
        held = dict.fromkeys(day for day in own if day)
        return [day for day in held if (day.day, day.month) == day_month]

    def _written(self, typed: TypedReference, day: date | None) -> str | None:
        whole = replace(typed, day=day, day_month=None, number=1)
        return self._style.write(whole, day) if day else None


def _asked(extracted: ExtractedAction, code: FactCode, meant: str | None) -> ExtractedAction:
    where, words = extracted.where[0], extracted.reference or ""
    fact = Fact(FactName.REFERENCE, words, where, code, meant)
    return replace(extracted, facts=(*extracted.facts, fact))
