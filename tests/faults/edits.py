"""What people do to such a file in an editor, drawn by hypothesis.

An edit is its kind, a number that says where, and a number that says what: every pair means
something in every text.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

Edit = tuple[str, int, int]
Lines = list[str]

_date = re.compile(r"\d{4}-\d\d-\d\d")
_quoted = re.compile(r'"([^"]*)"')
_key = re.compile(r"^\w+(?= = )")

TYPED_AT_THE_END = (
    'exempt = "FOIA s.31"', 'status = "discharged"', "due = 2023-06-20", 'owners = ["CFO"]',
    "closed = 2023-03-07", 'excempt = "FOIA s.31"', 'exemption = "FOIA s.31"',
    'staus = "completed"',
)  # fmt: skip
TYPED_IN_PLACE = ('exempt = "FOIA s.31"', 'theme = "Roads"', 'due_words = "once agreed"')
MISSPELT = {"exempt": "excempt", "status": "staus", "owners": "onwers", "due": "deu",
            "reference": "refrence", "text": "tekst", "raised": "rasied"}  # fmt: skip
RETYPED = {"status": '"completed"', "text": '"Book two rooms"', "owners": '["CFO", "EI"]',
           "due": "2023-09-01", "reference": '"9.14/02/2023"', "raised": "2023-03-07",
           "closed": "2023-02-28", "by": '"Iris Field"', "note": '"Seen"', "event": '"noted"',
           "exempt": '"Sch 12A para 3"', "schema_version": "2", "board": '"PAM"'}  # fmt: skip
TABLE = "Reference\tAction\tOwner\tDue\n5.14/02/2023\tOrder “tea”\tEI\t4 April 2023\n"


def _at(found: Sequence[int], where: int) -> int | None:
    return found[where % len(found)] if found else None


def _of(lines: Lines, wanted: Callable[[str], object]) -> list[int]:
    return [number for number, line in enumerate(lines) if wanted(line)]


def _with(lines: Lines, place: int | None, line: str) -> Lines:
    return lines if place is None else [*lines[:place], line, *lines[place + 1 :]]


def _starts(lines: Lines) -> list[int]:
    return [*_of(lines, lambda line: line.startswith("[[actions]]")), len(lines)]


def _block(lines: Lines, where: int) -> tuple[int, int]:
    """Give where an action's block begins and where the next does."""
    starts = _starts(lines)
    if len(starts) == 1:
        return 0, 0
    number = where % (len(starts) - 1)
    return starts[number], starts[number + 1]


def _line_deleted(lines: Lines, where: int, what: int) -> Lines:
    place = where % max(len(lines), 1)
    return [*lines[:place], *lines[place + 1 :]]


def _line_twice(lines: Lines, where: int, what: int) -> Lines:
    place = where % max(len(lines), 1)
    return [*lines[: place + 1], *lines[place:]]


def _retyped(lines: Lines, where: int, what: int) -> Lines:
    place = _at(_of(lines, lambda line: line.partition(" = ")[0] in RETYPED), where)
    key = "" if place is None else lines[place].partition(" = ")[0]
    return _with(lines, place, f"{key} = {RETYPED.get(key)}\n")


def _date_replaced(lines: Lines, where: int, what: int) -> Lines:
    dates = sorted({each for line in lines for each in _date.findall(line)})
    if not dates:
        return lines
    old, new = dates[where % len(dates)], f"2023-0{what % 9 + 1}-1{what % 10}"
    return [line.replace(old, new) for line in lines]


def _day_and_month_swapped(lines: Lines, where: int, what: int) -> Lines:
    place = _at(_of(lines, _date.search), where)
    if place is None:
        return lines
    as_typed = ("{0}-{2}-{1}", "{2}/{1}/{0}", "{2}-{1}-{0}")[what % 3]
    return _with(lines, place, _date.sub(lambda each: as_typed.format(*each[0].split("-")),
                                         lines[place], count=1))  # fmt: skip


def _day_first(lines: Lines, where: int, what: int) -> Lines:
    """Type a date as the UK does, or in quotation marks."""
    place = _at(_of(lines, lambda line: re.match(r"\w+ = \d{4}-\d\d-\d\d$", line)), where)
    if place is None:
        return lines
    key, _, day = lines[place].strip().partition(" = ")
    year, month, number = day.split("-")
    forms = (
        f"{number}/{month}/{year}",
        f'"{number}/{month}/{year}"',
        f'"{day}"',
        f"{number}.{month}.{year}",
    )
    return _with(lines, place, f"{key} = {forms[what % len(forms)]}\n")


def _path_of_windows(lines: Lines, where: int, what: int) -> Lines:
    place = _at(_of(lines, lambda line: line.startswith("text = ")), where)
    path = (r"C:\Users\iris\minutes.docx", r"C:\new\temp.docx")[what % 2]
    return lines if place is None else [*lines[:place], f'source = "{path}"\n', *lines[place:]]


def _owners_in_one(lines: Lines, where: int, what: int) -> Lines:
    place = _at(_of(lines, lambda line: line.startswith("owners = ")), where)
    typed = ('["EI / IF"]', '["EI", ""]', "[EI, IF]", '["E\u200bI"]')[what % 4]
    return _with(lines, place, f"owners = {typed}\n")


def _without_quotes(lines: Lines, where: int, what: int) -> Lines:
    place = _at(_of(lines, _quoted.search), where)
    return lines if place is None else _with(lines, place, _quoted.sub(r"\1", lines[place]))


def _smart_quotes(lines: Lines, where: int, what: int) -> Lines:
    if what % 2:
        return [_quoted.sub(r"“\1”", line) for line in lines]
    place = _at(_of(lines, _quoted.search), where)
    return lines if place is None else _with(lines, place, _quoted.sub(r"“\1”", lines[place]))


def _tabs(lines: Lines, where: int, what: int) -> Lines:
    return [f"\t{line.replace(' = ', chr(9) + '=' + chr(9), 1)}" if number >= where % len(lines)
            else line for number, line in enumerate(lines)] if lines else lines  # fmt: skip


def _other_ends(lines: Lines, where: int, what: int) -> Lines:
    end = ("\r\n", "\r\n", "\r")[what % 3]
    begin = where % max(len(lines), 1) if what % 2 else 0
    return [*lines[:begin], *(line.replace("\n", end) for line in lines[begin:])]


def _mark_of_bytes(lines: Lines, where: int, what: int) -> Lines:
    return ["\ufeff", *lines]


def _cut_off(lines: Lines, where: int, what: int) -> Lines:
    text = "".join(lines)
    return [text[: where % (len(text) + 1)]]


def _block_moved(lines: Lines, where: int, what: int) -> Lines:
    begin, end = _block(lines, where)
    rest = [*lines[:begin], *lines[end:]]
    place = _starts(rest)[what % len(_starts(rest))]
    return [*rest[:place], *lines[begin:end], *rest[place:]]


def _block_twice(lines: Lines, where: int, what: int) -> Lines:
    begin, end = _block(lines, where)
    return [*lines[:end], *lines[begin:end], *lines[end:]]


def _block_deleted(lines: Lines, where: int, what: int) -> Lines:
    begin, end = _block(lines, where)
    return [*lines[:begin], *lines[end:]]


def _comment(lines: Lines, where: int, what: int) -> Lines:
    place = where % (len(lines) + 1)
    if what % 2 and place < len(lines):
        return _with(lines, place, f"# {lines[place]}")
    return [*lines[:place], "# Ask Iris about this\n", *lines[place:]]


def _misspelt(lines: Lines, where: int, what: int) -> Lines:
    place = _at(_of(lines, lambda line: line.partition(" = ")[0] in MISSPELT), where)
    if place is None:
        return lines
    key, _, rest = lines[place].partition(" = ")
    return _with(lines, place, f"{MISSPELT[key]} = {rest}")


def _at_the_end(lines: Lines, where: int, what: int) -> Lines:
    _, end = _block(lines, where)
    while end and not lines[end - 1].strip():
        end -= 1
    return [*lines[:end], TYPED_AT_THE_END[what % len(TYPED_AT_THE_END)] + "\n", *lines[end:]]


def _in_place(lines: Lines, where: int, what: int) -> Lines:
    begin, end = _block(lines, where)
    place = next((each for each in range(begin, end) if lines[each].startswith("status = ")), end)
    typed = TYPED_IN_PLACE[what % len(TYPED_IN_PLACE)]
    return [*lines[: place + 1], f"{typed}\n", *lines[place + 1 :]]


def _conflict(lines: Lines, where: int, what: int) -> Lines:
    begin, end = _block(lines, where)
    return [*lines[:begin], "<<<<<<< HEAD\n", *lines[begin:end], "=======\n", ">>>>>>> theirs\n",
            *lines[end:]]  # fmt: skip


def _pasted(lines: Lines, where: int, what: int) -> Lines:
    place = where % (len(lines) + 1)
    return [*lines[:place], TABLE, *lines[place:]]


def _event_deleted(lines: Lines, where: int, what: int) -> Lines:
    begin = _at(_of(lines, lambda line: line.startswith("[[actions.history]]")), where)
    if begin is None:
        return lines
    rest = range(begin + 1, len(lines))
    end = next((each for each in rest if lines[each].startswith("[")), len(lines))
    return [*lines[:begin], *lines[end:]]


def _spaced(lines: Lines, where: int, what: int) -> Lines:
    return [f"  {line}" if line.strip() and what % 2 else line for line in lines] + ["\n"] * 3


KINDS: dict[str, Callable[[Lines, int, int], Lines]] = {
    "a line deleted": _line_deleted,
    "a line typed twice": _line_twice,
    "a value retyped": _retyped,
    "Find and Replace of a date": _date_replaced,
    "day and month swapped": _day_and_month_swapped,
    "a date as the UK writes it": _day_first,
    "a path with backslashes": _path_of_windows,
    "owners in one text": _owners_in_one,
    "quotation marks removed": _without_quotes,
    "the curly quotation marks of Word": _smart_quotes,
    "tabs": _tabs,
    "line ends of Windows or of an old Mac": _other_ends,
    "a byte-order mark": _mark_of_bytes,
    "cut off at the end": _cut_off,
    "a block moved": _block_moved,
    "a block twice": _block_twice,
    "a block deleted": _block_deleted,
    "an event deleted": _event_deleted,
    "a comment": _comment,
    "a key misspelt": _misspelt,
    "a key at the end of a block": _at_the_end,
    "a key in its place": _in_place,
    "the marks of a conflict": _conflict,
    "a table pasted from Word": _pasted,
    "spaces and blank lines": _spaced,
}
EDITS: st.SearchStrategy[list[Edit]] = st.lists(
    st.tuples(st.sampled_from([*KINDS]), st.integers(0, 2000), st.integers(0, 100)),
    min_size=1, max_size=2,
)  # fmt: skip


@dataclass(frozen=True)
class Typed:
    """A text as somebody left it; `lifts` says whether a line that says exempt went."""

    text: str
    lifts: bool


def typed(text: str, edits: Sequence[Edit]) -> Typed:
    """Do the edits one after the other."""
    lifts = False
    for kind, where, what in edits:
        lines = text.splitlines(keepends=True)
        after = KINDS[kind](lines, where, what)
        lifts |= kind in ("a line deleted", "a comment") and _exempts(after) < _exempts(lines)
        lifts |= kind in ("a block deleted", "an event deleted")
        text = "".join(after)
    return Typed(text, lifts)


def _exempts(lines: Lines) -> int:
    return sum(line.lstrip().startswith("exempt") for line in lines)
