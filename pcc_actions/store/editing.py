"""One block's text edited: only the statements of keys whose value changes are replaced."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from pcc_actions.core.frozen import dataclass
from pcc_actions.store.blocks import LogBlock, TablePath, block_record, is_named
from pcc_actions.store.keys import Record
from pcc_actions.store.lines import Statement, newline, statements
from pcc_actions.store.values import are_tables, equal_values, statement_text, table_text

_Part = tuple[str, list[Statement]]  # a table under a table: its key, and all that stands in it
_Pair = tuple[list[Record], Record | None, Record | None]
"""What is inserted before a part, what this is, and what it is to be."""
_KNOWN_BY: Final = ("event", "on", "at", "by", "from", "to")  # of an event or a move


def edited(block: LogBlock, make: Callable[[Record], Record]) -> str:
    """Write a block so that its record becomes what `make` gives, all other bytes as they are.

    `make` takes the record as it stands, and both have the form that `block_record` gives. Only the
    statements of keys whose value changes are replaced; new keys come after the last own key,
    new tables of a list at the end, before the blank lines and comments there, which belong to
    what follows. A layout that cannot be edited so is written anew. Raises tomli.TOMLDecodeError
    where the block does not parse.
    """
    before = block_record(block)
    after = make(before)
    if equal_values(before, after):
        return block.text
    title = next(
        (statement for statement in statements(block.text) if statement.kind == "header"), None
    )
    names = () if title is None else title.path[1 : 1 + is_named(block.kind)]
    edit = _Edit(block.text, newline(block.text))
    path = () if title is None else (block.kind, *names)
    own = (_inside(before, names), _inside(after, names))
    for text in edit.ways(path, bool(title and title.array), *own):
        if _reads_as(replace(block, text=text), after):
            return text
    raise AssertionError(f"the {block.kind} block at line {block.line} could not be edited")


def left_of(block: LogBlock) -> str:
    """What is left of a block that is taken out: the comments at its end, if any stand there."""
    found = statements(block.text)
    tail = "".join(block.text[each.start : each.end] for each in found[_end(found) :])
    return tail.lstrip("\r\n") if tail.strip() else ""


def _inside(table: Record, names: TablePath) -> Record:
    for name in names:
        table = table[name]
    return table


def _reads_as(block: LogBlock, wanted: Record) -> bool:
    import tomli

    try:
        return equal_values(block_record(block), wanted)
    except tomli.TOMLDecodeError:
        return False


@dataclass(frozen=True, slots=True)
class _Edit:
    """The edit of one block's text."""

    text: str
    newline: str

    def ways(self, path: TablePath, array: bool, before: Record, after: Record) -> Iterator[str]:
        """The text edited, the way that spares most first; the other is made only if asked for."""
        yield self.patched(path, before, after)
        yield self.anew(path, array, after)

    def patched(self, path: TablePath, before: Record, after: Record) -> str:
        return self._table(statements(self.text), path, before, after)

    def anew(self, path: TablePath, array: bool, after: Record) -> str:
        found = statements(self.text)
        lead = next((at for at, statement in enumerate(found) if _says(statement)), len(found))
        return self._joined(
            [
                self._raw(found[:lead]),
                self._new(path, array, after),
                self._raw(found[_end(found) :]),
            ]
        )

    def _table(self, found: list[Statement], path: TablePath, before: Record, after: Record) -> str:
        body, tail = found[: _end(found)], found[_end(found) :]
        own, parts = _parted(body, path)
        pieces, kept = self._parts(parts, path, before, after)
        apart = _apart(own, path, before, after)
        new = [
            self.newline + self._new((*path, key), True, each)
            for key in after
            if key in apart
            for each in after[key][kept.get(key, 0) :]
        ]
        elsewhere = apart | {key for key in kept if isinstance(after.get(key), Mapping)}
        keys = self._keys(own, before, {k: v for k, v in after.items() if k not in elsewhere})
        return self._joined([*keys, *pieces, *new, self._raw(tail)])

    def _parts(
        self, parts: list[_Part], path: TablePath, before: Record, after: Record
    ) -> tuple[list[str], Counter[str]]:
        """The tables under a table as they are to be, and how many of each key stood there."""
        kept = Counter(key for key, _ in parts)
        tables = {
            key: iter(_tables(before.get(key), after.get(key), count))
            for key, count in kept.items()
        }
        pieces = []
        for key, part in parts:
            inserted, mine, wanted = next(tables[key])
            kept[key] += len(inserted)
            pieces += [self._new((*path, key), True, each) + self.newline for each in inserted]
            if wanted is not None:
                pieces.append(self._table(part, (*path, key), mine or {}, wanted))
        return pieces, kept

    def _keys(self, own: list[Statement], before: Record, after: Record) -> list[str]:
        """Write a table's own statements, with the new keys after the last of them."""
        present = {
            statement.path[0] for statement in own if statement.kind == "key" and statement.path
        }
        new = [
            statement_text(key, v) + self.newline for key, v in after.items() if key not in present
        ]
        pieces = [self._key(statement, before, after) for statement in own]
        at = _end(own)
        return [*pieces[:at], *new, *pieces[at:]]

    def _key(self, statement: Statement, before: Record, after: Record) -> str:
        old = self.text[statement.start : statement.end]
        if statement.kind != "key" or len(statement.path) != 1:
            return old
        key = statement.path[0]
        if key not in after:
            return ""
        if equal_values(before.get(key), after[key]):
            return old
        indent = old[: len(old) - len(old.lstrip(" \t"))]
        return indent + statement_text(key, after[key]) + old[len(old.rstrip("\r\n")) :]

    def _new(self, path: TablePath, array: bool, table: Record) -> str:
        return table_text(path, array, table).replace("\n", self.newline)

    def _raw(self, found: list[Statement]) -> str:
        return "".join(self.text[statement.start : statement.end] for statement in found)

    def _joined(self, pieces: Iterable[str]) -> str:
        text = ""
        for piece in filter(None, pieces):
            ended = not text or text.endswith(("\n", "\ufeff"))
            text += piece if ended else self.newline + piece
        return text


def _says(statement: Statement) -> bool:
    return statement.kind in ("header", "key")


def _end(found: list[Statement]) -> int:
    """Count the statements up to the last header or key; all, where there is none."""
    return max(
        (at + 1 for at, statement in enumerate(found) if _says(statement)), default=len(found)
    )


def _parted(found: list[Statement], path: TablePath) -> tuple[list[Statement], list[_Part]]:
    """Part a table's own statements from the tables under it, each with its key."""
    depth = len(path)
    own: list[Statement] = []
    parts: list[_Part] = []
    for statement in found:
        if statement.kind == "header" and len(statement.path) > depth:
            key = statement.path[depth]
            if not parts or parts[-1][0] != key or len(statement.path) == depth + 1:
                parts.append((key, []))
        (parts[-1][1] if parts else own).append(statement)
    return own, parts


def _apart(own: list[Statement], path: TablePath, before: Record, after: Record) -> set[str]:
    """The keys whose tables stand under headers of their own.

    All lists of tables do but one that somebody typed within its key and that does not change.
    """
    tables = {key for key, v in after.items() if path and are_tables(v)}
    inline = {statement.path[0] for statement in own if statement.kind == "key" and statement.path}
    return tables - {key for key in inline & tables if equal_values(before.get(key), after[key])}


def _tables(before: Any, after: Any, count: int) -> list[_Pair]:
    """The tables that so many parts of one key stand for, and what each is to be.

    Where more are wanted than stand there, each stays with its own part, and what is new before it
    is inserted; what is new after the last is not among these.
    """
    mine = _parts_of(before, count)
    places = _places(mine, after) if are_tables(after) else None
    if places is None:
        return [
            ([], one, wanted) for one, wanted in zip(mine, _parts_of(after, count), strict=True)
        ]
    ends = zip([0, *(place + 1 for place in places)], places, strict=False)
    return [([*after[start:end]], one, after[end])
            for one, (start, end) in zip(mine, ends, strict=True)]  # fmt: skip


def _places(before: Sequence[Record | None], after: Sequence[Record]) -> list[int] | None:
    """The place of each of some tables among more of them; None where one cannot be told."""
    places: list[int] = []
    for one in before if len(after) > len(before) else ():
        start = places[-1] + 1 if places else 0
        place = next((at for at in range(start, len(after)) if _is_same(one, after[at])), None)
        if place is None:
            return None
        places.append(place)
    return places if len(places) == len(before) else None


def _is_same(one: Record | None, other: Record) -> bool:
    """Whether two tables are of one thing, which may have changed: what was recorded then."""
    if one is None or equal_values(one, other):
        return one is not None
    return "at" in one and all(one.get(key) == other.get(key) for key in _KNOWN_BY)


def _parts_of(v: Any, count: int) -> Sequence[Record | None]:
    """The tables of so many parts of one key, None for a part that has none."""
    if are_tables(v):
        return [*v[:count], *[None] * (count - len(v))]
    return [v if isinstance(v, Mapping) else None] * count
