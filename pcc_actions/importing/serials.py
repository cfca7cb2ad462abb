"""References in a document that are not how its board prints them: serials such as `1/22`.

What becomes of them is settled once for the whole document: they are kept, and the board's style
is set so, or each row is numbered by its item, and its serial still finds it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from pcc_actions.core.changes.reference_index import ReferenceIndex
from pcc_actions.core.model import Board, Log
from pcc_actions.core.patterns import pattern
from pcc_actions.core.references.parse import TypedReference, printed_parts
from pcc_actions.core.references.style import FREE, ReferenceStyle
from pcc_actions.core.text.english import joined
from pcc_actions.errors import Refused
from pcc_actions.importing.item_numbers import number_of_item
from pcc_actions.importing.several_boards import rows_of_board
from pcc_actions.importing.target_meeting import TargetMeeting
from pcc_actions.minutes.extracted import (
    HEAD,
    DocumentFinding,
    DocumentFindingCode,
    ExtractedAction,
    Minutes,
)
from pcc_actions.minutes.facts import Fact, FactCode, FactName

_DIGITS = pattern(r"\d+", re.ASCII)
_NAMED: Final = 3  # serials named in one sentence
_LONGEST_SERIAL: Final = 3  # figures: four are a year
_FEWEST: Final = 5  # rows by which numbers show that they run on: 1, 2 and 3 may be items


class SerialNumbering(StrEnum):
    """What becomes of serials that are not how the board prints its references."""

    KEEP = "keep"
    BY_ITEM = "item"


@dataclass(frozen=True, slots=True)
class Serials:
    """The serials of a document, as printed, and the style by which the board would keep them."""

    board: Board
    printed: tuple[str, ...]
    style: str


SettleSerials = Callable[[Serials], SerialNumbering | None]
"""How it is settled what becomes of serials: by asking somebody, as was said, or not at all."""


def serials_of(minutes: Minutes, log: Log, board: Board | None) -> Serials | None:
    """The references of a document's lists, where most do not fit the board's style.

    Numbers that run on from meeting to meeting are no items, and do not fit either. Those that an
    action of the log has, or had, are left out. None where they fit.
    """
    if board is None or board.reference == FREE:
        return None
    index = ReferenceIndex(each for each in log.actions if each.board == board.code)
    ours = rows_of_board(minutes.actions, board, log.boards, usual=True)
    rows = [each for each in ours if each.listed and each.reference]
    references = (each.reference or "" for each in rows)
    printed = [each for each in references if not index.having(board.code, each)]
    style = ReferenceStyle.parse(board.reference)
    run_on = style.dated and run_on_over_meetings(rows)
    serials = tuple(each for each in printed if run_on or not _fits(style, each))
    if 2 * len(serials) <= len(printed):
        return None
    return Serials(board, serials, style_of_serials(serials))


@dataclass(frozen=True, slots=True)
class SettledSerials:
    """A document and its meeting with serials settled, and what is to be said of the others."""

    minutes: Minutes
    target: TargetMeeting
    findings: tuple[DocumentFinding, ...] = ()


def with_serials_settled(
    minutes: Minutes, target: TargetMeeting, log: Log, settle: SettleSerials
) -> SettledSerials:
    """A document whose serials are kept, or numbered by item, as it is settled."""
    serials = None if target.new else serials_of(minutes, log, target.board)
    if serials is None:
        return SettledSerials(minutes, target)
    match settle(serials):
        case SerialNumbering.KEEP:
            board = replace(serials.board, reference=serials.style)
            return SettledSerials(minutes, replace(target, board=board, restyled=True))
        case SerialNumbering.BY_ITEM:
            return SettledSerials(numbered_by_item(minutes, log, serials, target.day), target)
        case None:
            asked = _with_serials_asked(minutes, serials)
            return SettledSerials(asked, target, (serials_finding(serials),))


def unsettled_serials(serials: Serials) -> SerialNumbering | None:
    """Serials of which it is not settled what becomes of them."""
    return None


def serials_finding(serials: Serials) -> DocumentFinding:
    """That references are not how the board prints them, and which option settles it."""
    board, some = serials.board, joined([*serials.printed[:_NAMED]])
    more = " and others" if len(serials.printed) > _NAMED else ""
    said = (
        f"The references {some}{more} are not how {board.code} prints its own ({board.reference}). "
        f"Keep them with --serials keep (the style of {board.code} is then {serials.style}), or "
        "number each by its item with --serials item; its serial still finds it."
    )
    return DocumentFinding(DocumentFindingCode.SERIALS, HEAD, said)


def run_on_over_meetings(rows: Sequence[ExtractedAction]) -> bool:
    """Whether the references are numbers that run on, where items begin anew at each meeting.

    They are one after the other, and several of more than one meeting, or as 001 printed.
    """
    numbers = [each.reference or "" for each in rows]
    if not numbers or not all(map(_DIGITS.fullmatch, numbers)):
        return False
    counted = sorted(map(int, numbers))
    in_order = counted == list(range(counted[0], counted[0] + len(counted)))
    several = len({each.meeting for each in rows}) > 1 and len(numbers) >= _FEWEST
    padded = all(len(each) == _LONGEST_SERIAL for each in numbers) and numbers[0][0] == "0"
    return in_order and (several or padded)


def _with_serials_asked(minutes: Minutes, serials: Serials) -> Minutes:
    """The minutes with each row asked for its reference whose serial could be that of an item."""
    style = ReferenceStyle.parse(serials.board.reference)
    printed = {each for each in serials.printed if _fits(style, each)}

    def asked(row: ExtractedAction) -> ExtractedAction:
        if not row.listed or row.reference not in printed:
            return row
        fact = Fact(FactName.REFERENCE, row.reference, row.where[0], FactCode.SEVERAL)
        return replace(row, facts=(*row.facts, fact))

    return replace(minutes, actions=tuple(map(asked, minutes.actions)))


def _fits(style: ReferenceStyle, reference: str) -> bool:
    """Whether a board prints such a reference, or the number of an item stands for one."""
    try:
        style.write(printed_parts(reference), date(2000, 1, 1))
    except Refused:
        return False
    return True


def style_of_serials(printed: tuple[str, ...]) -> str:
    """The style in which all of them are printed: `ACT-{serial:03}`; free where none is."""
    for template in dict.fromkeys(_templates(printed[0])):
        if all(_is_printed_so(template, reference) for reference in printed):
            return template
    return FREE


def _templates(reference: str) -> Iterator[str]:
    """The styles that a reference may be printed in, all of whose figures are told."""
    figures = list(_DIGITS.finditer(reference))
    for serial in figures:
        width = serial.end() - serial.start()
        years = [each for each in figures if each is not serial]
        if width > _LONGEST_SERIAL or len(years) > 1 or any(len(year[0]) != 2 for year in years):
            continue
        for field in ("{serial}", f"{{serial:0{width}}}"):
            yield _with(reference, {serial: field} | dict.fromkeys(years, "{yy}"))


def _with(reference: str, fields: dict[re.Match[str], str]) -> str:
    """A reference with fields in the places of its figures."""
    for figures, field in sorted(fields.items(), key=lambda pair: -pair[0].start()):
        reference = f"{reference[: figures.start()]}{field}{reference[figures.end() :]}"
    return reference


def _is_printed_so(template: str, reference: str) -> bool:
    try:
        style = ReferenceStyle.parse(template)
        return style.write(printed_parts(reference), date(2000, 1, 1)) == reference
    except Refused:
        return False


def numbered_by_item(
    minutes: Minutes, log: Log, serials: Serials, document: date | None
) -> Minutes:
    """The minutes with references of the board's own for those in serials; `document` is its day.

    A row is numbered by its item, or counted on from the highest of its meeting. One of which no
    meeting is told keeps its serial, and is asked about.
    """
    style, of_serials = ReferenceStyle.parse(serials.board.reference), {*serials.printed}
    highest = _highest(minutes, log, serials.board.code, document)

    def numbered(extracted: ExtractedAction) -> ExtractedAction:
        day, serial = extracted.meeting or document, extracted.reference
        if day is None or serial not in of_serials or not style.dated:
            return extracted
        item = number_of_item(extracted.item or "")
        if item is None:
            highest[day] += 1
            item = str(highest[day])
        reference = style.write(TypedReference(None, item, day, None, 1, item), day)
        fact = Fact(FactName.REFERENCE, serial, extracted.where[0], value=reference)
        return replace(
            extracted, reference=reference, formerly=(serial,), facts=(*extracted.facts, fact)
        )

    return replace(minutes, actions=tuple(map(numbered, minutes.actions)))


def _highest(minutes: Minutes, log: Log, board: str, document: date | None) -> Counter[date]:
    """The highest number of an item at each meeting, in the log and among the document's."""
    highest: Counter[date] = Counter()
    ours = (each for each in log.actions if each.board == board)
    for action in ours:
        _count(highest, action.raised, printed_parts(action.reference).item)
    for each in minutes.actions:
        day = each.meeting or document
        if day:
            _count(highest, day, number_of_item(each.item or ""))
    return highest


def _count(highest: Counter[date], day: date, item: str | None) -> None:
    figures = _DIGITS.match(item or "")
    highest[day] = max(highest[day], int(figures[0]) if figures else 0)
