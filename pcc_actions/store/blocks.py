"""The log's text in blocks, one for each record, so that a save touches only what it changes."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.patterns import pattern
from pcc_actions.store.keys import ORDER, TOP, Record
from pcc_actions.store.lines import Header, headers, newline
from pcc_actions.store.values import equal_values, table_text

TablePath = tuple[str, ...]

ARRAYS = frozenset({"meetings", "programme", "actions"})  # a record is one `[[kind]]`
_NAMED = frozenset({"boards", "people"})  # a record is `[kind.name]`

# At the beginning of a line that may be a value of a list and no header, in a text that parses
_unsure = pattern(r"\n[ \t]*\[(?!\[?[ \t]*(?!(?:true|false|inf|nan)\b)[A-Za-z_])")
# The same, or a header that is not that of an action or of its event as we write it
_other_bracket = pattern(r"\n[ \t]*\[(?!\[actions(?:\.history)?\]\]\r?(?:\n|\Z))")
_blank_end = pattern(r"(?:\A\ufeff?|\n[ \t]*\r?\n)\Z")


@dataclass(frozen=True, slots=True)
class LogBlock:
    """One record as it stands in the file.

    `kind` is the first word of its header, or `top` for what stands before the first header;
    `line` is where it starts in the file, counted from 1, and 0 for a new one.
    """

    kind: str
    text: str
    line: int = 0


def split(text: str) -> tuple[LogBlock, ...]:
    """Cut a log's text into its blocks; put together they are the text again.

    A byte-order mark belongs to the block before the first header.
    """
    starts = _starts(headers(text))
    found = []
    at, line, kind = 0, 1, TOP
    for start, next_kind in (*starts, (len(text), "")):
        if start > at:
            found.append(LogBlock(kind, text[at:start], line))
            line += text.count("\n", at, start)
        at, kind = start, next_kind
    return tuple(found)


def _starts(found: list[Header]) -> list[tuple[int, str]]:
    """Which headers begin a new record: the offset and the kind of each."""
    starts = []
    current: TablePath = ()
    for start, path, array in found:
        kind = path[0]
        identity = path[:2] if kind in _NAMED else path[:1]
        if identity != current or (array and len(path) == 1):
            starts.append((start, kind))
            current = identity
    return starts


def is_named(kind: str) -> bool:
    """Whether a record of that kind has a name of its own, as in `[boards.GPB]`."""
    return kind in _NAMED


def _block_table(block: LogBlock) -> dict[str, Any]:
    """Parse a block's text by itself, as if it were a whole file.

    Raises tomli.TOMLDecodeError, whose line counts from the block's own first line.
    """
    import tomli

    return tomli.loads(block.text.removeprefix("\ufeff"))


def block_record(block: LogBlock) -> dict[str, Any]:
    """Read the record of a block.

    For `[[actions]]`, `[[meetings]]` and the like the one record; for other kinds the whole
    table under the kind, as in `{"GPB": {"name": ...}}`; for the top its keys. Raises
    tomli.TOMLDecodeError.
    """
    whole = _block_table(block)
    inner = whole if block.kind == TOP else whole[block.kind]
    found: dict[str, Any] = inner[0] if isinstance(inner, list) else inner
    return found


def agree(text: str, whole: Record) -> LogBlock | None:
    """Find the first block of a text that a parse of all of it does not bear out.

    None where the parsed blocks put together are the whole. Raises tomli.TOMLDecodeError.
    """
    head = _above_sure_actions(text, whole)
    if head is not None:
        others = {kind: each for kind, each in whole.items() if kind != "actions"}
        if first_torn(split(head), others) is None:
            return None
    return first_torn(split(text), whole)


def _above_sure_actions(text: str, whole: Record) -> str | None:
    """What stands above the actions, where each of them is surely a block and its own record.

    So it is where no header can be hidden, and from the first of them on all are as we write them.
    """
    first = text.find("\n[[actions]]")
    if first < 0 or _has_long_strings(text) or _other_bracket.search(text, first):
        return None
    each_is_there = text.count("\n[[actions]]", first) == len(whole.get("actions", ()))
    return text[: first + 1] if each_is_there else None


def _has_long_strings(text: str) -> bool:
    return '"""' in text or "'''" in text


def first_torn(blocks: Sequence[LogBlock], whole: Record) -> LogBlock | None:
    """The same of the blocks that the text was split into."""
    sure = _surely_alone(blocks, whole)
    whole = {kind: each for kind, each in whole.items() if kind not in sure}
    parts = [(block, _block_table(block)) for block in blocks if block.kind not in sure]
    for block, part in parts:  # first, for it is this one that has to be mended
        if not _stands_alone(block.kind, part, whole):
            return block
    together: dict[str, Any] = {}
    for block, part in parts:
        if not _goes_on(part, together, whole):
            return block
        _join(together, part)
    return None if _equal(together, whole) else blocks[-1]


def _surely_alone(blocks: Sequence[LogBlock], whole: Record) -> set[str]:
    """The kinds of which each block is surely its own record, as their headers alone tell.

    Each begins with the header of a record, and the headers found are those of the whole.
    """
    text = "".join(block.text for block in blocks)
    if _has_long_strings(text) or _unsure.search(text):  # which may hide a header
        return set()
    sure = {kind for kind in ARRAYS if isinstance(whole.get(kind), list)}
    others = (block for block in blocks if not block.text.startswith(f"[[{block.kind}]]"))
    sure -= {block.kind for block in others}
    counts = Counter(block.kind for block in blocks)
    return {kind for kind in sure if counts[kind] == len(whole[kind])}


def _equal(block: Any, other: Any) -> bool:
    return bool(block == other) or equal_values(block, other)


def _stands_alone(kind: str, part: Record, whole: Record) -> bool:
    """Whether a block holds its own kind only, and not what goes on from another block."""
    if kind == TOP:
        return part.keys().isdisjoint(ORDER)
    return part.keys() == {kind} and type(part[kind]) is type(whole.get(kind))


def _goes_on(part: Record, together: Record, whole: Record) -> bool:
    """Whether `part`, added to what is together so far, is still in the whole."""
    for key, mine in part.items():
        theirs = whole.get(key)
        if isinstance(mine, dict) and isinstance(theirs, Mapping):
            if not _goes_on(mine, together.get(key, {}), theirs):
                return False
        elif isinstance(mine, list) and isinstance(theirs, list):
            start = len(together.get(key, ()))
            if not _equal(mine, theirs[start : start + len(mine)]):
                return False
        elif not _equal(mine, theirs):
            return False
    return True


def _join(together: dict[str, Any], part: Record) -> None:
    for key, mine in part.items():
        if isinstance(mine, dict):
            _join(together.setdefault(key, {}), mine)
        elif isinstance(mine, list):
            together.setdefault(key, []).extend(mine)
        else:
            together[key] = mine


def render(kind: str, record: Record, name: str | None = None) -> str:
    r"""Write a new block: its own keys in their order, then what are lists of tables.

    `name` is the record's own in `[boards.GPB]`. Ends with one line end; newlines are `\n`.
    """
    path = () if kind == TOP else (kind,) if name is None else (kind, name)
    return table_text(path, kind in ARRAYS, record)


def placed(blocks: Sequence[LogBlock], kind: str, texts: Iterable[str]) -> tuple[LogBlock, ...]:
    """Put new blocks after the last of their kind, or where their kind stands in a log.

    Their line ends become those of the others.
    """
    new_texts = [*texts]
    if not new_texts:
        return tuple(blocks)
    alike = [at for at, block in enumerate(blocks) if block.kind == kind]
    earlier = [at for at, block in enumerate(blocks) if _rank(block.kind) <= _rank(kind)]
    at = (alike or earlier or [-1])[-1] + 1
    line_end = _newline(blocks)
    new = (LogBlock(kind, text.replace("\n", line_end)) for text in new_texts)
    return (*blocks[:at], *new, *blocks[at:])


def _newline(blocks: Sequence[LogBlock]) -> str:
    """The line end of a file; its first block may be no more than a byte-order mark."""
    return newline("".join(block.text for block in blocks[:2]))


def _rank(kind: str) -> float:
    """Where a kind stands in a log; one that is not known, last before the actions."""
    return ORDER.index(kind) if kind in ORDER else ORDER.index("actions") - 0.5


def assembled(blocks: Sequence[LogBlock]) -> str:
    """Put blocks together: the head in its order, then the actions.

    A block that was moved, or is new (its line is 0), begins after a blank line; otherwise
    nothing is added.
    """
    pieces: list[str] = []
    line_end, last = _newline(blocks), -1
    for at in sorted(range(len(blocks)), key=lambda at: blocks[at].kind == "actions"):
        in_place = at == last + 1 and blocks[at].line > 0 and blocks[last].line > 0
        if pieces:
            pieces.append(_gap(pieces[-1], in_place, line_end))
        pieces.append(blocks[at].text)
        last = at
    return "".join(pieces)


def _gap(above: str, in_place: bool, line_end: str) -> str:
    if in_place or _blank_end.search(above[-200:]):
        return "" if above.endswith(("\n", "\ufeff")) else line_end
    return line_end if above.endswith("\n") else 2 * line_end
