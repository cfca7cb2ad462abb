"""Word documents (.docx): their paragraphs, lists and tables as blocks.

python-docx opens the file; the walk over its XML is ours, since its paragraphs leave out
content controls, tracked insertions, text boxes and the numbers of lists.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from pcc_actions.documents.block import Block, Document
from pcc_actions.documents.docx.numbering import Numbers, W, numbers_of
from pcc_actions.documents.docx.styles import Style, Styles, styles_of, switched
from pcc_actions.documents.line_shapes import one_line
from pcc_actions.documents.runs import Cell, Piece, block, row, with_heads

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

_BREAK: Final = "\n"
_LETTERS: Final = {
    "tab": "\t", "ptab": "\t", "br": _BREAK, "cr": _BREAK, "noBreakHyphen": "-",
}  # fmt: skip
# Tracked deletions, and what stands behind the text rather than in it. A fallback repeats
# a drawing for old releases of Word.
_PASSED_OVER: Final = frozenset(
    {f"{W}{t}" for t in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "instrText", "delText")}
) | {_FALLBACK}


def read_word(path: Path) -> Document:
    """Read a Word document.

    Numbers that Word gives to list items are put before their text; tracked insertions
    are in and deletions out; headers and footers are left out. A merged cell has its blocks
    once, in its first column and row, and empty cells for the rest of its span.

    Raises whatever python-docx does for a file that is none.
    """
    import docx

    opened = docx.Document(str(path))
    numbering = next(
        (r.target_part for r in opened.part.rels.values() if r.reltype.endswith("/numbering")),
        None,
    )
    numbers = numbers_of(getattr(numbering, "element", None))
    reader = _Reader(styles_of(opened.styles.element), numbers)
    return Document(path.name, tuple(reader.blocks(opened.element.body, "")))


@dataclass(slots=True)
class _Reader:
    """Walks over one document, counting its paragraphs and tables."""

    styles: Styles
    numbers: Numbers
    paragraphs: int = 0
    tables: int = 0

    def blocks(self, parent: Any, where: str) -> Iterator[Block]:
        """The blocks in an element; `where` is the row's they stand in, else empty."""
        for child in parent:
            if child.tag == f"{W}p":
                yield from self.paragraph(child, where)
            elif child.tag == f"{W}tbl":
                yield from self.table(child)
            elif child.tag not in _PASSED_OVER:
                yield from self.blocks(child, where)

    def paragraph(self, element: Any, where: str) -> Iterator[Block]:
        """The lines of a paragraph, one block each, and the text boxes hung on it."""
        self.paragraphs += not where
        where = where or f"paragraph {self.paragraphs}"
        style = self.styles.of_paragraph(element)
        lines: list[list[Piece]] = [[]]
        for text, bold in self.pieces(element, style):
            first, *others = text.split(_BREAK)
            lines[-1].append((first, bold))
            lines.extend([(other, bold)] for other in others)
        if style.number and any(text.strip() for text, _ in lines[0]):
            number = self.numbers.next(style.number, style.depth)
            lines[0].insert(0, (f"{number} ", style.bold))
        made = _made(lines, style, where)
        whole, words = _struck_in(element)
        yield from (
            (replace(each, struck=whole, struck_words="" if whole else words) for each in made)
            if words
            else made
        )
        for box in _text_boxes(element):
            yield from self.blocks(box, where)

    def pieces(self, element: Any, style: Style) -> Iterator[Piece]:
        """The text in an element and its bold, in the order of the page."""
        for child in element:
            if child.tag in _PASSED_OVER:
                continue
            if child.tag == f"{W}r":
                properties = child.find(f"{W}rPr")
                if properties is None or not switched(properties, "vanish"):
                    bold = self.styles.is_bold(child, style)
                    yield from ((text, bold) for text in _texts(child))
            else:
                yield from self.pieces(child, style)

    def table(self, element: Any) -> tuple[Block, ...]:
        """The rows of a table, but those whose deletion is tracked."""
        self.tables += 1
        table, rows = self.tables, []
        for number, tr in enumerate(_rows(element), start=1):
            where = f"table {table}, row {number}"
            properties = tr.find(f"{W}trPr")
            heads = properties is not None and bool(switched(properties, "tblHeader"))
            cells: list[Cell] = []
            for tc in _inside(tr, f"{W}tc"):
                cells.extend(self.cell(tc, where))
            rows.append(row(cells, where, table, heads))
        return with_heads([r for r in rows if any(r.cells)])

    def cell(self, element: Any, where: str) -> list[Cell]:
        """A cell, and an empty one for every further column it goes over."""
        properties = element.find(f"{W}tcPr")
        span, merge = None, None
        if properties is not None:
            span, merge = properties.find(f"{W}gridSpan"), properties.find(f"{W}vMerge")
        width = 1 if span is None else min(int(span.get(f"{W}val", "1")), 100)
        continued = merge is not None and merge.get(f"{W}val", "continue") == "continue"
        blocks = () if continued else tuple(self.blocks(element, where))
        return [blocks, *((),) * (width - 1)]


def _struck_in(paragraph: Any) -> tuple[bool, str]:
    """Whether every run of a paragraph that has text is struck through, and the words that are."""
    runs = [run for run in paragraph.iter(f"{W}r") if any(t.strip() for t in _texts(run))]
    struck = [run for run in runs if _is_struck(run.find(f"{W}rPr"))]
    words = "".join(text for run in struck for text in _texts(run))
    return len(struck) == len(runs), one_line(words)


def _is_struck(mark: Any) -> bool:
    return mark is not None and bool(switched(mark, "strike") or switched(mark, "dstrike"))


def _made(lines: list[list[Piece]], style: Style, where: str) -> Iterator[Block]:
    """Make the blocks of a paragraph's lines: what it is holds for the first with text."""
    for line in lines:
        if style.heading:
            made = block("heading", line, where, style.heading)
        elif style.number:
            made = block("item", line, where, style.depth + 1)
        else:
            made = block("paragraph", line, where)
        if made is not None:
            yield made
            style = Style(heading=style.heading)


def _texts(run: Any) -> Iterator[str]:
    for child in run:
        name = child.tag.removeprefix(W) if isinstance(child.tag, str) else ""
        if name == "t":
            yield child.text or ""
        elif name == "sym":
            yield chr(int(child.get(f"{W}char", "20"), 16))
        elif name == "fldChar":
            yield _legacy_box(child)
        else:
            yield _LETTERS.get(name, "")


def _legacy_box(field: Any) -> str:
    """Draw the check box of an old form field, where there is one."""
    box = field.find(f"{W}ffData/{W}checkBox")
    if box is None:
        return ""
    on = switched(box, "checked")
    return "☒" if (switched(box, "default") if on is None else on) else "☐"


def _text_boxes(paragraph: Any) -> list[Any]:
    """The contents of the text boxes hung on a paragraph, each once, not those inside one."""
    found = []
    for box in paragraph.iter(f"{W}txbxContent"):
        above = [a.tag for a in box.iterancestors()]
        inner = above[: above.index(f"{W}p")]
        if _FALLBACK not in inner:
            found.append(box)
    return [b for b in found if next(b.iterancestors(f"{W}p")) is paragraph]


def _rows(table: Any) -> list[Any]:
    """The rows of a table itself, not of those in its cells, but tracked deletions."""
    return [tr for tr in _inside(table, f"{W}tr") if tr.find(f"{W}trPr/{W}del") is None]


def _inside(parent: Any, tag: str) -> Iterator[Any]:
    """The children of that tag, content controls and the like looked through."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in {f"{W}{t}" for t in ("sdt", "sdtContent", "customXml", "ins")}:
            yield from _inside(child, tag)
