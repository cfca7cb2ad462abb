"""What the columns of an action log are taken to be, and what a person says they are."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pcc_actions.core.text.english import joined, quoted
from pcc_actions.documents.block import Block, Document
from pcc_actions.errors import Refused
from pcc_actions.minutes.column_words import role_of
from pcc_actions.minutes.table_columns import texts_of
from pcc_actions.minutes.table_layout import layout_of

NONE: Final = "none"
HEADINGS: Final = {
    "reference": "Reference", "action": "Action", "owner": "Owner", "due": "Due",
    "first due": "First due", "status": "Status", "update": "Update",
    "meeting": "Meeting date", "raised": "Date raised", "closed": "Date closed",
    "exempt": "Exempt", "board": "Board", "theme": "Theme", "minute": "Minute of decision",
    NONE: "Other",
}  # fmt: skip
"""What a person may say a column is, and the heading by which the reader knows it."""

Mapping = dict[str, str]


def mapping_of(given: list[str]) -> Mapping:
    """Read --map "Lead=owner": what is under a heading. Raises `Refused` for anything else."""
    mapping: Mapping = {}
    for each in given:
        heading, sign, role = (part.strip() for part in each.rpartition("="))
        if not (heading and sign) or role.casefold() not in HEADINGS:
            raise Refused(
                f"{quoted(each)} is not how a column is named: give its heading and one of "
                f'{joined(list(HEADINGS), "or")}, as in --map "Lead=owner".'
            )
        mapping[heading.casefold()] = role.casefold()
    return mapping


def mapped(document: Document, mapping: Mapping) -> Document:
    """The document with the headings that were named as the reader knows them.

    Raises `Refused` where no table has such a heading.
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
        tables = (b for n, b in enumerate(document.blocks) if n in told or b.heads)
        known = [quoted(text) for block in tables for text in texts_of(block) if text]
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


def _is_head(block: Block, mapping: Mapping, *, told: bool) -> bool:
    """Whether a row heads a table, or has all the headings that were named."""
    texts = {text.casefold() for text in texts_of(block)}
    heads = block.heads or told
    return (heads and not texts.isdisjoint(mapping)) or texts.issuperset(mapping)


def _renamed(block: Block, mapping: Mapping) -> Block:
    """Put the reader's own headings in the place of those named; each stands once."""
    texts = texts_of(block)
    roles = {mapping[text.casefold()] for text in texts if text.casefold() in mapping}
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
    for number, row in layout_of(read).items():
        if not row.heads or row.columns is None or not row.columns.is_list:
            continue
        printed = texts_of(given.blocks[number])
        for column, heading in enumerate(row.columns.headings):
            own = printed[column] if column < len(printed) and printed[column] else heading
            pair = (own, row.columns.roles.get(column, NONE))
            if own and pair not in seen:
                seen.add(pair)
                yield pair
