"""What the columns of an action log are taken to be, and what a person says they are."""

from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import replace
from itertools import combinations, zip_longest
from typing import Final

from pcc_actions.core.log_settings import ColumnMap
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.documents.block import Block, Document
from pcc_actions.errors import Refused
from pcc_actions.minutes.column_words import UNREAD, role_of
from pcc_actions.minutes.table_columns import SEVERAL, texts_of
from pcc_actions.minutes.table_layout import layout_of

NONE: Final = "none"
HEADINGS: Final = {
    "reference": "Reference", "action": "Action", "owner": "Owner", "due": "Due",
    "first due": "First due", "status": "Status", "update": "Update",
    "meeting": "Meeting date", "raised": "Date raised", "closed": "Date closed",
    "exempt": "Exempt", "board": "Board", "theme": "Theme", "minute": "Minute of decision",
    "support": "Support", "owner and due": "Owner and due", NONE: UNREAD,
}  # fmt: skip
"""What a person may say a column is, and the heading by which the reader knows it."""

Mapping = dict[str, str]


def mapping_of(given: Sequence[str]) -> Mapping:
    """Read --map "Lead=owner": what is under a heading. Raises `Refused` for anything else."""
    columns = columns_of(given, before="--map ")
    return {heading.casefold(): role for heading, role in columns.items()}


def columns_of(given: Sequence[str], before: str = "") -> dict[str, str]:
    """What each heading has under it, the headings as typed. Raises `Refused` as above.

    `before` is what stands before each where it is typed: an option.
    """
    columns: dict[str, str] = {}
    for each in given:
        heading, sign, role = (part.strip() for part in each.rpartition("="))
        if not (heading and sign) or role.casefold() not in HEADINGS:
            raise Refused(
                f"{quoted(each)} is not how a column is named: give its heading and one of "
                f'{joined(list(HEADINGS), "or")}, as in {before}"Lead=owner".'
            )
        columns[heading] = role.casefold()
    return columns


def refuse_two_of_one(columns: Mapping, said: Collection[str]) -> None:
    """Raise `Refused` where two headings have one thing under them of which a table has one column.

    `said` are the headings, however spelt, one of which is to be among the two.
    """
    told = {heading.casefold() for heading in said}
    for (one, role), (other, same) in combinations(columns.items(), 2):
        single = role == same and role not in (*SEVERAL, NONE)
        if single and not told.isdisjoint((one.casefold(), other.casefold())):
            others = joined([*SEVERAL, NONE], "or")
            raise Refused(
                f"{quoted(one)} and {quoted(other)} cannot both be {role}: a table has one "
                f"column of that. Say what else one of them is, as {others}."
            )


def mapping_kept(kept: ColumnMap) -> Mapping:
    """What a map of the settings says. Raises `Refused` where it says what no column can be."""
    mapping = {heading.casefold(): role.casefold() for heading, role in kept.columns.items()}
    strange = next((role for role in mapping.values() if role not in HEADINGS), None)
    if strange is None:
        return mapping
    raise Refused(
        f"The map {quoted(kept.name)} says of a column that it is {quoted(strange)}. Write one of "
        f"{joined(list(HEADINGS), 'or')} in [[settings.maps]], or keep it anew with --save-map."
    )


def map_for(document: Document, maps: Sequence[ColumnMap]) -> ColumnMap | None:
    """The newest map whose headings are those of the document's tables, all and no others."""
    rows = [_headings(block) for block in document.blocks if maps and block.kind == "row"]
    return next((each for each in reversed(maps) if _has_headings(rows, each)), None)


def _has_headings(rows: Sequence[Set[str]], kept: ColumnMap) -> bool:
    known = {heading.casefold() for heading in kept.columns}
    seen = [row for row in rows if len(row) > 1 and row <= known]
    return bool(seen) and set().union(*seen) == known


def _headings(row: Block) -> frozenset[str]:
    return frozenset(text.casefold() for text in texts_of(row) if text)


def mapped(document: Document, mapping: Mapping) -> Document:
    """The document with the headings that were named as the reader knows them.

    Raises `Refused` where no table has such a heading, and where two of one table are said to
    be what a table has one column of.
    """
    if not mapping:
        return document
    told = {number for number, row in layout_of(document).items() if row.heads}
    heads = {
        number
        for number, block in enumerate(document.blocks)
        if block.kind == "row" and _is_head(block, mapping, told=number in told)
    }
    seen = {text.casefold() for number in heads for text in texts_of(document.blocks[number])}
    missing = [heading for heading in mapping if heading not in seen]
    if missing:
        known = [quoted(text) for text in headings_of(document)]
        raise Refused(
            f"No table has the heading {quoted(missing[0])}. "
            f"The headings are: {joined(known) or 'none'}."
        )
    return replace(
        document,
        blocks=tuple(
            _renamed(block, mapping) if number in heads else block
            for number, block in enumerate(document.blocks)
        ),
    )


def headings_of(document: Document) -> Iterator[str]:
    """The headings of all tables as printed, in their order."""
    told = {number for number, row in layout_of(document).items() if row.heads}
    for number, block in enumerate(document.blocks):
        if number in told or block.heads:
            yield from (text for text in texts_of(block) if text)


def _is_head(block: Block, mapping: Mapping, *, told: bool) -> bool:
    """Whether a row heads a table, or has all the headings that were named, or no others."""
    texts = _headings(block)
    heads = block.heads or told
    if (heads and not texts.isdisjoint(mapping)) or texts.issuperset(mapping):
        return True
    return len(texts) > 1 and texts <= mapping.keys()


def _renamed(block: Block, mapping: Mapping) -> Block:
    """Put the reader's own headings in the place of those named; each stands once.

    Raises `Refused` where two of them are said to be what a table has one column of.
    """
    texts = texts_of(block)
    named = {text: mapping[text.casefold()] for text in texts if text.casefold() in mapping}
    refuse_two_of_one(named, named)
    roles = set(named.values())
    cells = []
    for cell, text in zip(block.cells, texts, strict=True):
        role = mapping.get(text.casefold())
        guessed = role_of(text)
        if role is None and guessed and guessed.role in roles:
            role = NONE
        cells.append(cell if role is None else _cell(cell, block, role))
    text = "\t".join(" ".join(each.text for each in cell) for cell in cells)
    return replace(block, cells=tuple(cells), text=text, heads=True)


def _cell(cell: tuple[Block, ...], row: Block, role: str) -> tuple[Block, ...]:
    first = cell[0] if cell else Block("paragraph", "", row.where)
    return (replace(first, text=HEADINGS[role], bold=()),)


def preview(given: Document, read: Document) -> Iterator[tuple[str, str]]:
    """Each heading of the tables of actions as printed, and what is under it.

    `read` is the document as `mapped` gave it. A column that is not read is `none`.
    """
    seen = set()
    for upper, lower, heading, role in _columns_told(given, read):
        pair = (lower or upper or heading, role)
        if pair[0] and pair not in seen:
            seen.add(pair)
            yield pair


def to_be_kept(given: Document, read: Document) -> dict[str, str]:
    """Each printed heading of the tables of actions, with what is under it, for a map.

    `read` is the document as `mapped` gave it. The upper line of a head of two is kept too.
    """
    told = _columns_told(given, read)
    return {text: role for upper, lower, _, role in told for text in (upper, lower) if text}


def _columns_told(given: Document, read: Document) -> Iterator[tuple[str, str, str, str]]:
    """Each column of the tables of actions: its head in two lines as printed, as read, its role.

    The upper line is empty where a head has only one.
    """
    above: list[str] = []
    for number, row in layout_of(read).items():
        printed = texts_of(given.blocks[number]) if row.heads else []
        if row.heads and row.columns and (row.columns.is_list or read.is_sheet):
            roles, headings = row.columns.roles, row.columns.headings
            for column, (upper, lower, heading) in enumerate(
                zip_longest(above, printed, headings, fillvalue="")
            ):
                yield upper, lower, heading, roles.get(column, NONE)
        above = printed if row.heads and row.columns is None else []
