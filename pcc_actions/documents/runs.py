"""Words with their bold, put together into blocks, cells and rows alike by every reader."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.documents.block import Block, Kind
from pcc_actions.documents.broken_lines import are_broken

# A stretch of text, and whether it is set in bold.
Piece = tuple[str, bool]
Cell = tuple[Block, ...]

EMPTY_BOXES: Final = "☐□❏❑❒▢"
TICKED_BOXES: Final = "☑☒✓✔✅🗹⊠"

_HEADING_LENGTH = 60  # the longest words over a column

_white = pattern(r"\s+")
_box = pattern(rf"[{EMPTY_BOXES}{TICKED_BOXES}]|\[[ xX✓✔]?\](?!\()")
# Unseen characters go; the boxes of the font Wingdings become those that everybody has.
_letters = dict.fromkeys((0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF), "") | {
    0xF06F: "☐", 0xF071: "☐", 0xF072: "☐", 0xF0A8: "☐",
    0xF0FC: "✓", 0xF0FD: "☒", 0xF0FE: "☑", 0xF052: "☑", 0xF078: "☒",
}  # fmt: skip


def joined_runs(pieces: Iterable[Piece]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text of some pieces and the spans of it in bold.

    White space becomes one space, or one tab where there was one in it; soft hyphens and
    other unseen characters go; there is none at either end. Bold goes on over white space.
    """
    seen = [(text.translate(_letters), is_bold) for text, is_bold in pieces]
    raw = "".join(text for text, _ in seen)
    if "\t" not in raw and not any(is_bold for _, is_bold in seen):
        return " ".join(raw.split()), ()  # as nearly every cell is, of which a log has many
    return _tidy(raw, [is_bold for text, is_bold in seen for _ in text])


def _tidy(raw: str, bold: list[bool]) -> tuple[str, tuple[tuple[int, int], ...]]:
    text = ""
    spans: list[tuple[int, int]] = []
    at = 0
    for part in re.split(r"(\s+)", raw):
        if part.strip():
            _mark(spans, len(text), bold[at : at + len(part)], text)
            text += part
        elif part and text:
            text += "\t" if "\t" in part else " "
        at += len(part)
    return text.rstrip(), tuple(spans)


def _mark(spans: list[tuple[int, int]], start: int, bold: list[bool], before: str) -> None:
    """Add the bold stretches of one word, the first joined to the span before it."""
    for offset, is_bold in enumerate(bold):
        if not is_bold:
            continue
        at = start + offset
        if spans and not before[spans[-1][1] :].strip() and (at == start or spans[-1][1] == at):
            spans[-1] = (spans[-1][0], at + 1)
        else:
            spans.append((at, at + 1))


def block(kind: Kind, pieces: Iterable[Piece], where: str, level: int = 0) -> Block | None:
    """Make a block of some pieces, or None where there is nothing to read in them.

    A check box at either end of the text, drawn or typed as `[x]`, gives `ticked` and goes.
    """
    text, bold = joined_runs(pieces)
    if not text:
        return None
    return _boxed(Block(kind, text, where, level, bold))


def _boxed(made: Block) -> Block:
    boxes = list(_box.finditer(made.text))
    if len(boxes) != 1:
        return made
    start, end = boxes[0].span()
    ticked = boxes[0].group() not in (*EMPTY_BOXES, "[ ]", "[]")
    if not made.text[:start].strip():
        kept = len(made.text) - len(made.text[end:].lstrip())
        return replace(_cut(made, kept, len(made.text)), ticked=ticked)
    if not made.text[end:].strip():
        return replace(_cut(made, 0, len(made.text[:start].rstrip())), ticked=ticked)
    return made


def _cut(made: Block, start: int, end: int) -> Block:
    """Keep the characters from `start` to `end`, and the bold in them."""
    spans = ((max(a, start) - start, min(b, end) - start) for a, b in made.bold)
    return replace(made, text=made.text[start:end], bold=tuple(s for s in spans if s[0] < s[1]))


def row(cells: Sequence[Cell], where: str, table: int, heads: bool = False) -> Block:
    """Make a row of its cells; its text is theirs, a space between blocks, a tab between cells.

    A date or reference that is broken over the lines of a cell is put together.
    """
    cells = [_unbroken(cell) for cell in cells]
    text = "\t".join(" ".join(_white.sub(" ", b.text) for b in cell).strip() for cell in cells)
    return Block("row", text, where, cells=tuple(cells), table=table, heads=heads)


def _unbroken(cell: Cell) -> Cell:
    if len(cell) < 2 or not are_broken([each.text for each in cell]):
        return cell
    return (replace(cell[0], text="".join(each.text for each in cell), bold=()),)


def with_heads(rows: Sequence[Block]) -> tuple[Block, ...]:
    """Mark the first row of a table as its head where it is set in bold and the next is not.

    Nothing changes where a row is marked already, or where there is only one.
    """
    if len(rows) < 2 or any(r.heads for r in rows):
        return tuple(rows)
    if _all_bold(rows[0]) and not _all_bold(rows[1]) and _short(rows[0]):
        return (replace(rows[0], heads=True), *rows[1:])
    return tuple(rows)


def _all_bold(made: Block) -> bool:
    """Whether a row has text, and every block in it is bold from end to end."""
    inner = [b for cell in made.cells for b in cell]
    return bool(inner) and all(b.bold == ((0, len(b.text)),) for b in inner)


def _short(made: Block) -> bool:
    filled = [cell for cell in made.cells if cell]
    return len(filled) > 1 and all(
        len(c) == 1 and len(c[0].text) <= _HEADING_LENGTH for c in filled
    )
