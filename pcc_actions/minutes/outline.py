"""A document as a run of passages, in reading order."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pcc_actions.core.patterns import pattern
from pcc_actions.core.references.parse import printed_parts
from pcc_actions.documents.block import Block, Document, flattened
from pcc_actions.documents.line_shapes import BULLETS, NUMBER, numbered, one_line
from pcc_actions.documents.watch import Watch, followed, unwatched
from pcc_actions.minutes.exempt_lines import exemptions_of, firmer, ground_of
from pcc_actions.minutes.outcomes import alone
from pcc_actions.minutes.owner_keys import owner_key
from pcc_actions.minutes.owners import only_owners
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.ranks import IN_LIST, LINE_HEADING, rank_of
from pcc_actions.minutes.references import form_of, item_reference, own_reference
from pcc_actions.minutes.sections import (
    groups_earlier,
    is_label_line,
    is_review,
    listing,
    names_part,
    section_of,
)
from pcc_actions.minutes.table_layout import RowLayout, layout_of

_ROW_NUMBER = pattern(rf"{NUMBER}[.):]?")
_COUNTS = pattern(r"\d+\s+[a-z]", re.A)  # 35 signed up already
_ITEM_NUMBER = pattern(rf"(?:(?:agenda )?item\s+)?({NUMBER})(?=[.):\s–-])", re.I)


def passages_of(
    document: Document, watch: Watch = unwatched, layout: dict[int, RowLayout] | None = None
) -> tuple[Passage, ...]:
    """The passages in reading order; a row gives those of its cells.

    `layout` is that of the document's rows, where it is known already.
    """
    known = layout_of(document) if layout is None else layout
    return tuple(_Walk(known).passages(document.blocks, watch))


class _Walk:
    """What stands around the place to which the reading has come."""

    def __init__(self, layout: dict[int, RowLayout]) -> None:
        self.layout = layout
        self.stack: list[tuple[int, str]] = []
        self.here = Passage(Block("paragraph", "", ""))
        self.number: tuple[str, ...] = ()
        self.rows = 0
        self.labelled = False
        self.row_number = False

    def passages(self, blocks: tuple[Block, ...], watch: Watch) -> Iterator[Passage]:
        heads = {number for number, place in self.layout.items() if place.heads}
        exempt = exemptions_of(blocks, heads)
        for index, bare in enumerate(followed(blocks, "reading", watch)):
            block = self._entry(_itemised(bare))
            after = blocks[index + 1] if index + 1 < len(blocks) else None
            if block.kind == "row":
                found = self._row(block, self.layout[index])
            else:
                found = iter([self._passage(block, after)])
            for passage in found:
                ground = firmer(passage.exempt, exempt[index])
                yield passage if ground == passage.exempt else replace(passage, exempt=ground)

    def _passage(self, block: Block, after: Block | None) -> Passage:
        level = rank_of(block, after)
        if block.kind == "item":
            self._close(IN_LIST + block.level)
        if level:
            self._under(level, one_line(block.text))
        else:
            self._number(block.text)
        ground = ground_of(block.text)
        if ground:
            self.here = replace(self.here, exempt=ground)
        passage = replace(self.here, block=block)
        if self.labelled and block.kind == "paragraph":
            self._close(LINE_HEADING)
        self.labelled = bool(level) and is_label_line(block.text)
        return passage

    def _close(self, level: int) -> None:
        """Leave the parts of the document that end where one of this rank begins."""
        self.stack = [(rank, held) for rank, held in self.stack if rank < level]
        self.here = replace(self.here, headings=tuple(held for _, held in self.stack))

    def _under(self, level: int, text: str) -> None:
        self._close(level)
        self.stack.append((level, text))
        reference = item_reference(text)
        found = _ITEM_NUMBER.match(text) if numbered(text) else None
        if found or reference:
            number = reference or (found[1] if found else None)
            self.here = replace(self.here, reference=reference, item=number, exempt=None)
        elif not (
            self.row_number or self._is_part(text) or groups_earlier((*self.here.headings, text))
        ):
            self.here = replace(self.here, item=text, exempt=None)
        self.here = replace(self.here, headings=(*self.here.headings, text))

    def _is_part(self, text: str) -> bool:
        """Whether a heading is of a part of the item above it: its actions, its discussion."""
        within = any(map(numbered, self.here.headings)) and names_part(text)
        of_owner = section_of(self.here.headings) is not None and only_owners(
            owner_key(text, ()), {}
        )
        return bool(within or of_owner) or listing(text) is not None

    def _is_earlier(self, reference: str) -> bool:
        """Whether a reference is an earlier meeting's: a review of actions prints it."""
        day = printed_parts(reference).day
        held = [item_reference(heading) for heading in self.here.headings]
        days = {printed_parts(each).day for each in held if each}
        section = section_of(self.here.headings)
        listed = bool(section and section.earlier and not days)
        return bool(day) and (listed or (is_review(self.here.headings) and bool(days - {day})))

    def _is_listed(self, reference: str) -> bool:
        """Whether a reference without a day stands in a list of earlier actions.

        Where the items of the minutes are numbered so too, it is the next item.
        """
        section = section_of(self.here.headings)
        if section is None or not section.earlier or printed_parts(reference).day:
            return False
        held = (item_reference(heading) for heading in self.here.headings)
        return all(form_of(each) != form_of(reference) for each in held if each)

    def _entry(self, block: Block) -> Block:
        """Take a heading as the line it is where it is an earlier action with its reference."""
        bold = block.bold[:1] == ((0, len(block.text)),)
        reference = item_reference(block.text) if block.kind == "heading" or bold else None
        if reference and (
            self._is_earlier(reference) or _is_outcome(block.text) or self._is_listed(reference)
        ):
            return replace(block, kind="paragraph", level=0, bold=())
        return block

    def _number(self, text: str) -> None:
        """Take the number with which a paragraph begins (6.1, 3.14/02/2023) as its item."""
        line = one_line(text[:120])
        reference = item_reference(line)
        counts = _COUNTS.match(line) or section_of(self.here.headings) is not None
        found = None if counts else numbered(line)
        if reference and not (self._is_earlier(reference) or self._is_listed(reference)):
            self.here = replace(self.here, reference=reference, item=reference, exempt=None)
        elif found and not reference and found[0][0].isdigit():
            self.here = replace(self.here, item=found[0], exempt=None)

    def _row(self, row: Block, place: RowLayout) -> Iterator[Passage]:
        self.rows += 1
        if place.heads or place.over:
            return
        columns, before, held = place.columns, self.here.exempt, list(self.stack)
        first = one_line(" ".join(b.text for b in flattened(row.cells[:1][0]))) if row.cells else ""
        if columns and (columns.is_followed or (place.in_sheet and columns.is_list)):
            yield from self._entries(row, place, first)
            return
        if columns is None or columns.reference in (None, 0):
            self._number(first + " .")
            self.row_number = columns is None and bool(_ROW_NUMBER.fullmatch(first))
        for column, block in _cells(row):
            passage, label = self._passage(block, None), first if column else ""
            yield replace(
                passage, columns=columns, column=column, row=self.rows, label=label, over=place
            )
        if self.row_number:
            self._leave_row(held)
        if columns and columns.is_list:
            self.here = replace(self.here, exempt=before)

    def _leave_row(self, held: list[tuple[int, str]]) -> None:
        """Leave a row that is an item, with all that its cells opened."""
        self.row_number, self.stack = False, held
        self.here = replace(self.here, headings=tuple(text for _, text in held))

    def _entries(self, row: Block, place: RowLayout, first: str) -> Iterator[Passage]:
        """The cells of a row of a list, which change nothing of what the list stands under."""
        # Which rows are exempt is told with all that stands over a table, by `exemptions_of`.
        here = replace(self.here, columns=place.columns, row=self.rows, over=place, exempt=None)
        for column, block in _cells(row):
            yield replace(here, block=block, column=column, label=first if column else "")


def _cells(row: Block) -> Iterator[tuple[int, Block]]:
    """What stands in the cells of a row, each with the number of its column."""
    for column, cell in enumerate(row.cells):
        yield from ((column, _itemised(_lowered(block))) for block in flattened(cell))


def _lowered(block: Block) -> Block:
    """Take a heading in a cell as a paragraph: it opens no part of the document."""
    return replace(block, kind="paragraph", level=0) if block.kind == "heading" else block


def _itemised(block: Block) -> Block:
    """Take a paragraph that begins with a bullet as the list item it looks like."""
    if block.kind == "paragraph" and block.text[:1] in BULLETS and block.text[1:].strip():
        return replace(block, kind="item", text=block.text[1:].strip(), level=1, bold=())
    return block


def _is_outcome(line: str) -> bool:
    """Whether a line is a reference and what became of it: 3.14/02/2023 - Discharged."""
    own = own_reference(line)
    return bool(own and alone(own[1]))
