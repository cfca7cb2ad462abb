"""References as boards print them, and as people type them."""

import re
from datetime import date
from functools import lru_cache

from pcc_actions.core.dates.parse import calendar_day
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.dashes import PLAIN_DASHES
from pcc_actions.errors import Refused

SortPiece = tuple[int, int, str]
SortKey = tuple[int, str, tuple[SortPiece, ...], int, str]

_FLAGS = re.IGNORECASE | re.ASCII
_REF = pattern(r"(?:reference|ref)(?:\s*[.:]\s*|\s+|(?=\d))(?=\S)", _FLAGS)
_BOARD = pattern(r"([^\W\d_][\w&-]*)\s*:\s*(?=\S)")
_ITEM = r"(?P<item>\d+(?:\.\d+)*[a-z]?)"
_SEP = r"[./\- ]+"
_DAY, _MONTH, _YEAR = r"(?P<day>\d{1,2})", r"(?P<month>\d{1,2})", r"(?P<year>\d{4}|\d{2})"
# One sign twice, unless the year has four digits: 3.1.14/02 is no date of 1.14/02.
_DATE = (
    rf"{_DAY} ?(?P<sign>[./\- ])[./\- ]*{_MONTH}(?: ?(?P=sign)|{_SEP}(?=\d{{4}}))[./\- ]*{_YEAR}"
)
_NUMBER = r" ?/ ?(?P<number>[1-9]\d{0,3})"
_ONLY_ITEM = pattern(_ITEM, _FLAGS)
# In the order in which they are tried; the first that is a day of the calendar holds.
_DATED = (
    pattern(rf"{_ITEM}{_SEP}(?P<year>\d{{4}})-{_MONTH}-{_DAY}(?:{_NUMBER})?", _FLAGS),
    pattern(rf"{_ITEM}{_SEP}{_DATE}", _FLAGS),
    pattern(rf"{_ITEM}{_SEP}{_DATE}{_NUMBER}", _FLAGS),
)
# A day and month joined by a point would be an item: 3.14.2.
_SHORT = (
    pattern(rf"{_ITEM}{_SEP}{_DAY}(?: ?[/-] ?| ){_MONTH}{_NUMBER}", _FLAGS),
    pattern(rf"{_ITEM}{_SEP}{_DAY}(?: ?[/-] ?| ){_MONTH}", _FLAGS),
)
# Nearly every stored reference, and no impossible date: read at once, for long lists.
_PRINTED = pattern(
    r"0{0,3}(0|[1-9]\d{0,8})[./](0[1-9]|1\d|2[0-8])/(0[1-9]|1[0-2])/((?:19|2[01])\d\d)"
    r"(?:/([1-9]\d{0,3}))?",
    re.ASCII,
)
_ZEROS = pattern(r"(?<!\d)0+(?=\d)", re.ASCII)
# "AP 136" is AP136, but "1 2" is not 12.
_SPACES = pattern(r"(?<!\d) +| +(?!\d)", re.ASCII)
_SERIAL = pattern(r"(\d+) ?/ ?(?:20)?(\d\d)", re.ASCII)  # 090/18, 8/2021
_PIECE = pattern(r"\d+|[^\d\s]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class TypedReference:
    """What somebody typed for a reference, as far as it could be read.

    `item` is without padding, its letter small. `day` is the whole date, `day_month`
    the day and month of a short form. `number` is 1 for the first action under an item.
    `words` is the text without board and "Ref", for styles without a date.
    """

    board: str | None
    item: str | None
    day: date | None
    day_month: tuple[int, int] | None
    number: int
    words: str


def parse_reference(text: str) -> TypedReference:
    """Read a reference as typed: 3.14/02/2023, Ref 03.14/2/23, GPB:3. 14-02-2023/2, 3.14/02, 3.

    The last three numbers are the date; only where they are none is the last one the
    number of an action under the item (3.14/02/23/12). In the short form, which has no
    year, a third number is always that: 3.14/02/2 is the second action of 3.14/02.
    Numbers joined by points alone are an item (3.1); anything else is only words.

    Raises:
        Refused: the text is empty, or is a reference with a date that is none.
    """
    board, words = _split_board(text)
    if not words:
        raise Refused("The reference is empty; type one such as 3.14/02/2023.")
    plain = words.translate(PLAIN_DASHES)
    found = _dated(plain) or _only_item(plain) or _short(plain)
    item, day, day_month, number = found or (None, None, None, 1)
    return TypedReference(board, item, day, day_month, number, words)


@lru_cache(maxsize=32768)
def printed_parts(reference: str) -> TypedReference:
    """Read a stored reference as `parse_reference` does; one that cannot be is only words."""
    printed = _PRINTED.fullmatch(reference)
    if printed:
        item, day, month, year, number = printed.groups()
        held = date(int(year), int(month), int(day))
        return TypedReference(None, item, held, None, int(number or 1), reference)
    try:
        return parse_reference(reference)
    except Refused:
        board, words = _split_board(reference)
        return TypedReference(board, None, None, None, 1, words)


@lru_cache(maxsize=32768)
def reference_key(reference: str) -> str:
    """The text that all writings of one reference have in common, and no other has.

    A dated one becomes its item, ISO date and number. In others case, spaces and zeros
    before a number do not matter. A board before the reference is part of it.
    """
    printed = _PRINTED.fullmatch(reference)
    if printed:  # its parts are text already, and become it again
        item, day, month, year, number = printed.groups("1")
        return _dated_key(item, f"{year}-{month}-{day}", number)
    known = printed_parts(reference)
    board = f"{known.board.casefold()}:" if known.board else ""
    if known.day is None or known.item is None:
        folded = without_spaces(known.words.casefold())
        return board + _ZEROS.sub("", folded)
    return board + _dated_key(known.item, known.day.isoformat(), str(known.number))


def sort_key(reference: str) -> SortKey:
    """What references are sorted by: date, then item, then number.

    Items stand as in minutes: 3, 3a, 3b, 3.1, 3.2, 3.10, 4. References without a date
    come after those with one, in natural order, 9 before 10; serial numbers of a year, 9/22,
    come last, year by year. Writings of one reference are equal.
    """
    known = printed_parts(reference)
    serial = _SERIAL.fullmatch(known.words)
    if serial:
        return (2, serial[2], _natural(_ZEROS.sub("", serial[1])), 0, reference_key(reference))
    if known.day is None or known.item is None:
        return (1, "", _natural(reference_key(reference)), 0, reference_key(reference))
    day = known.day.isoformat()
    return (0, day, _natural(known.item.replace(".", " ")), known.number, reference_key(reference))


def matches(typed: TypedReference, reference: str) -> bool:
    """Whether what was typed can mean this printed reference; the board is not looked at.

    A short form fits the same item, day and month of any year. An item alone fits no
    dated reference.
    """
    printed = printed_parts(reference)
    if printed.day is None or (typed.day is None and typed.day_month is None):
        return reference_key(typed.words) == reference_key(printed.words)
    days = (typed.day, typed.day_month)
    same_day = printed.day in days or (printed.day.day, printed.day.month) in days
    return same_day and (typed.item, typed.number) == (printed.item, printed.number)


def signs_of(typed: TypedReference) -> tuple[str, ...]:
    """What stands in every printed reference that can be meant: it spares reading the others.

    That is the year, the day, the month, and the first number of the item. Without a date it is
    the last sign alone, a small letter where it is one.
    """
    item = [] if typed.item is None else [typed.item.partition(".")[0]]
    if typed.day:
        day = typed.day
        return (f"{day.year % 100:02}", str(day.day), str(day.month), *item)
    if typed.day_month:
        return (*map(str, typed.day_month), *item)
    return (reference_key(typed.words)[-1:],)


def without_spaces(words: str) -> str:
    """An undated reference without the spaces that make no difference."""
    return _SPACES.sub("", words)


def _dated_key(item: str, iso_day: str, number: str) -> str:
    return f"{item}.{iso_day}" if number == "1" else f"{item}.{iso_day}/{number}"


def _split_board(text: str) -> tuple[str | None, str]:
    words = " ".join(text.split())
    words = _REF.sub("", words, count=1) if _REF.match(words) else words
    board = _BOARD.match(words)
    return (board[1], words[board.end() :]) if board else (None, words)


DatedParts = tuple[str, date | None, tuple[int, int] | None, int]


def _dated(plain: str) -> DatedParts | None:
    refused: Refused | None = None
    for form in _DATED:
        match = form.fullmatch(plain)
        if not match:
            continue
        try:
            day = calendar_day(match["year"], match["month"], match["day"])
        except Refused as trouble:
            refused = trouble
            continue
        return (_item(match["item"]), day, None, int(match.groupdict().get("number") or 1))
    if refused:
        raise refused
    return None


def _only_item(plain: str) -> DatedParts | None:
    return (_item(plain), None, None, 1) if _ONLY_ITEM.fullmatch(plain) else None


def _short(plain: str) -> DatedParts | None:
    for form in _SHORT:
        match = form.fullmatch(plain)
        if match and _is_day_month(int(match["day"]), int(match["month"])):
            number = int(match.groupdict().get("number") or 1)
            return (_item(match["item"]), None, (int(match["day"]), int(match["month"])), number)
    return None


def _is_day_month(day: int, month: int) -> bool:
    try:
        date(2000, month, day)  # a leap year, for 29 February
    except ValueError:
        return False
    return True


def _item(text: str) -> str:
    return _ZEROS.sub("", text).lower()


def _natural(text: str) -> tuple[SortPiece, ...]:
    """Cut a text into words and numbers; a number is compared by its length, then its digits."""
    return tuple(
        (1, len(piece), piece) if piece.isdigit() else (0, 0, piece)
        for piece in _PIECE.findall(text)
    )
