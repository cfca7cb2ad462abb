"""The lines of a log at which its records and their keys stand."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from pcc_actions.store import seal
from pcc_actions.store.blocks import LogBlock
from pcc_actions.store.keys import TOP
from pcc_actions.store.lines import statements

RecordPath = Sequence[str | int]  # in a parsed file: ("actions", 3, "history", 0, "on")


def line_at(text: str, offset: int) -> int:
    """The line, from 1, that an offset is in."""
    return text.count("\n", 0, offset) + 1


def file_line(path: Path, line: int) -> str:
    """Name a line of the log: `actions.toml, line 41`."""
    return f"{path.name}, line {line}"


def line_in_file(text: str, line: int) -> int:
    """The line of the file for one counted without the closing line."""
    closing = seal.find_closing(text)
    return line + 1 if closing and line >= line_at(text, closing.start) else line


def line_of(blocks: Sequence[LogBlock], place: RecordPath) -> int:
    """The line, the closing line not counted, of a place such as ("actions", 3, "due").

    Where it is not there, that of the record or table it would stand in.
    """
    return line_among(by_kind(blocks), place)


def by_kind(blocks: Iterable[LogBlock]) -> dict[str, list[LogBlock]]:
    """The blocks of a log by their kind, in their order."""
    kinds: dict[str, list[LogBlock]] = defaultdict(list)
    for block in blocks:
        kinds[block.kind].append(block)
    return kinds


def line_among(kinds: Mapping[str, Sequence[LogBlock]], place: RecordPath) -> int:
    """The same, of the blocks of a log by their kind."""
    of_kind, rest = kinds.get(str(place[0])), [*place[1:]]
    if not of_kind:
        of_kind, rest = next(iter(kinds.values()), [])[:1], [*place]
    if rest and isinstance(rest[0], int):
        of_kind, rest = of_kind[rest[0] : rest[0] + 1], rest[1:]
    depth, line = -1, 1
    for block in of_kind:
        for offset, there in _places(block):
            if depth < len(there) and there == tuple(rest[: len(there)]):
                depth, line = len(there), block.line + block.text.count("\n", 0, offset)
    return line


def _places(block: LogBlock) -> Iterator[tuple[int, tuple[str | int, ...]]]:
    """Where each header and key of a block stands, and its place in the record."""
    numbers: dict[tuple[str, ...], int] = {}
    table: tuple[str | int, ...] = ()
    for statement in statements(block.text):
        if statement.kind == "header":
            path = statement.path[1:]
            if statement.array and path:
                numbers[path] = numbers.get(path, -1) + 1
            table = ()
            for end, part in enumerate(path, 1):
                table = (*table, part, *([numbers[path[:end]]] if path[:end] in numbers else ()))
            yield statement.start, table
        elif statement.kind == "key":
            yield statement.start, (*table, *statement.path)
        elif block.kind == TOP:
            yield statement.start, ()
