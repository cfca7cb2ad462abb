"""What the columns of an action log are taken to be, and what a person says they are."""

from collections.abc import Iterator
from dataclasses import fields, replace

from pcc_actions.core.text.english import joined, quoted
from pcc_actions.documents.block import Block, Document
from pcc_actions.errors import Refused
from pcc_actions.minutes.table_columns import Columns, columns_of, heads_table

ROLES = ("reference", "action", "owner", "due", "status", "update")
NONE = "none"

Mapping = dict[str, str]


def mapping_of(given: list[str]) -> Mapping:
    """Read --map "Lead=owner": what is under a heading. Raises `Refused` for anything else."""
    mapping: Mapping = {}
    for each in given:
        heading, sign, role = (part.strip() for part in each.rpartition("="))
        if not (heading and sign) or role.casefold() not in (*ROLES, NONE):
            raise Refused(
                f"{quoted(each)} is not how a column is named: give its heading and one of "
                f'{joined([*ROLES, NONE], "or")}, as in --map "Lead=owner".'
            )
        mapping[heading.casefold()] = role.casefold()
    return mapping


def mapped(document: Document, mapping: Mapping) -> Document:
    """The document with the headings that were named as the reader knows them.

    Raises `Refused` where no table has such a heading.
    """
    if not mapping:
        return document
    heads = {number for number, block in enumerate(document.blocks) if _is_head(block, mapping)}
    seen = {text.casefold() for number in heads for text in _texts(document.blocks[number])}
    missing = [heading for heading in mapping if heading not in seen]
    if missing:
        tables = (block for block in document.blocks if block.heads)
        known = [quoted(text) for block in tables for text in _texts(block) if text]
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


def _is_head(block: Block, mapping: Mapping) -> bool:
    """Whether a row heads a table, or has all the headings that were named."""
    texts = {text.casefold() for text in _texts(block)}
    return block.kind == "row" and (
        (block.heads and not texts.isdisjoint(mapping)) or texts.issuperset(mapping)
    )


def _texts(block: Block) -> list[str]:
    return [" ".join(" ".join(each.text for each in cell).split()) for cell in block.cells]


def _renamed(block: Block, mapping: Mapping) -> Block:
    """Put the reader's own headings in the place of those named; each stands once."""
    texts = _texts(block)
    roles = {mapping[text.casefold()] for text in texts if text.casefold() in mapping}
    cells = []
    for number, (cell, text) in enumerate(zip(block.cells, texts, strict=True)):
        role = mapping.get(text.casefold())
        if role is None and _role_at(block, number) in roles:
            role = NONE
        cells.append(cell if role is None else _cell(cell, block, role))
    text = "\t".join(" ".join(each.text for each in cell) for cell in cells)
    return replace(block, cells=tuple(cells), text=text, heads=True)


def _cell(cell: tuple[Block, ...], row: Block, role: str) -> tuple[Block, ...]:
    words = "Other" if role == NONE else role.capitalize()
    first = cell[0] if cell else Block("paragraph", "", row.where)
    return (replace(first, text=words, bold=()),)


def _role_at(block: Block, number: int) -> str | None:
    # The reader wants an Action column before it looks at the others.
    action = Block("paragraph", "Action", block.where)
    alone = replace(block, cells=((action,), block.cells[number]))
    role = _roles(columns_of(alone)).get(1)
    return role or ("action" if columns_of(replace(block, cells=(block.cells[number],))) else None)


def _roles(columns: Columns | None) -> dict[int, str]:
    if columns is None:
        return {}
    names = [each.name for each in fields(columns) if each.name in ROLES]
    places = {getattr(columns, name): name for name in names}
    return {number: name for number, name in places.items() if number is not None}


def preview(given: Document, read: Document) -> Iterator[tuple[str, str]]:
    """Each heading of the tables of actions as printed, and what is under it.

    `read` is the document as `mapped` gave it. A column that is not read is `none`.
    """
    seen = set()
    for printed, block in zip(given.blocks, read.blocks, strict=True):
        if block.kind != "row" or not (block.heads or heads_table(block)):
            continue
        columns = columns_of(block)
        if columns is None or not columns.is_list:
            continue
        for number, heading in enumerate(_texts(printed)):
            pair = (heading, _roles(columns).get(number, NONE))
            if heading and pair not in seen:
                seen.add(pair)
                yield pair
