"""Lists of values (.csv) as lines of values: what parts them, and quotation marks left open."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final

from pcc_actions.documents.block import Block, Damage, DamageCode
from pcc_actions.documents.limits import LETTERS

_SEPARATORS: Final = ",;\t|"
_NAMED: Final = 5  # rows of one finding
_LOOKED_AT: Final = 50  # lines, by which the separator is told


def lines_of_values(text: str) -> tuple[Iterator[list[str]], int | None]:
    """The values of each row, and the line, from 1, of a quotation mark that is never closed.

    From that line on each line is read by itself, so that no row is swallowed.
    """
    separator = separator_of(text)
    csv.field_size_limit(LETTERS)  # of its own accord it takes no cell longer than 131072
    lines = text.splitlines(keepends=True)
    open_at = open_quote(text, separator)
    if open_at is None:
        return csv.reader(lines, delimiter=separator), None
    before = csv.reader(lines[: open_at - 1], delimiter=separator)
    return chain(before, (_by_itself(line, separator) for line in lines[open_at - 1 :])), open_at


def _by_itself(line: str, separator: str) -> list[str]:
    if line.count('"') % 2 == 0:
        return next(csv.reader([line], delimiter=separator), [])
    values = next(csv.reader([line], delimiter=separator, quoting=csv.QUOTE_NONE), [])
    return [value.strip('"') for value in values]


def separator_of(text: str) -> str:
    """What parts the values: what stands in the most lines, and of those most often."""
    lines = [line for line in text.splitlines() if any(s in line for s in _SEPARATORS)][:_LOOKED_AT]

    def common(each: str) -> tuple[int, int]:
        return sum(each in line for line in lines), sum(line.count(each) for line in lines)

    return max(_SEPARATORS, key=common)


def open_quote(text: str, separator: str) -> int | None:
    """The line of a quotation mark that opens a value and is not closed where a value ends."""
    if '"' not in text:
        return None
    after = (separator, "\n", "\r", '"', " ", "")
    line, opened, inside, before = 1, 1, False, separator
    for at, letter in enumerate(text):
        if letter == '"' and not inside and before in (separator, "\n", '"'):
            inside, opened = True, opened if before == '"' else line
        elif letter == '"' and inside:
            inside = False
            if line > opened and text[at + 1 : at + 2] not in after:
                return opened
        line += letter == "\n"
        before = letter
    return opened if inside else None


def noting_widths(lines: Iterable[list[str]], widths: list[int]) -> Iterator[list[str]]:
    """The values of each row as they are, with how many there are added to `widths`."""
    for values in lines:
        widths.append(len(values))
        yield values


def cut_off(text: str, widths: Sequence[int], where: str) -> Iterator[Damage]:
    """That a list ends in the midst of its last row, which has fewer values than the first.

    A program that writes lists ends every row; nobody's typed list is to be judged by that.
    """
    if text[-1:] not in ("\n", "\r") and widths[-1] < widths[0]:
        said = (
            f"The file ends within this row, of which {widths[-1]} of {widths[0]} cells are there: "
            "it was cut off. Export it again."
        )
        yield Damage(DamageCode.CUT_OFF, where, said)


def damages_of(rows: list[Block], open_at: int | None) -> Iterator[Damage]:
    """What could not be read of a list as it was meant."""
    if open_at is not None:
        said = (
            "A quotation mark opens here and is never closed, so each line from here on was read "
            "by itself. Close it or take it out, and import the file again."
        )
        yield Damage(DamageCode.QUOTE_NOT_CLOSED, f"line {open_at}", said)
    if len(rows) > 1 and all(len(made.cells) == 1 for made in rows):
        said = (
            "Nothing parts the values: save the list again with commas, semicolons or tabs "
            "between them, and import that."
        )
        yield Damage(DamageCode.SEPARATOR_UNKNOWN, rows[0].where, said)
    yield from _overfull(rows)


def _overfull(rows: Sequence[Block]) -> Iterator[Damage]:
    """Rows with more values than there are headings: a separator stands among their words.

    Where most rows have more, they have a column without a heading.
    """
    head = next((at for at, made in enumerate(rows) if made.heads), None)
    if head is None:
        return
    below, count = rows[head + 1 :], len(rows[head].cells)
    longer = [made.where for made in below if len(made.cells) > count]
    if not longer or 2 * len(longer) > len(below):
        return
    more = f" and {len(longer) - _NAMED} more" if len(longer) > _NAMED else ""
    said = (
        f"More values than the {count} headings: what parts them stands among the words too, and "
        "what follows it is read under the wrong heading. Put such words in quotation marks, and "
        "import the file again."
    )
    yield Damage(DamageCode.TOO_MANY_VALUES, ", ".join(longer[:_NAMED]) + more, said)
