"""Lines and cells too long to be looked at: left out of the document, and each told of."""

from dataclasses import replace

from pcc_actions.documents.block import Block, Document, flattened
from pcc_actions.documents.limits import LONGEST_LINE
from pcc_actions.errors import BadFile
from pcc_actions.minutes.exemption_words import speaks_of_exemption
from pcc_actions.minutes.extracted import DocumentFinding, DocumentFindingCode


def without_overlong(document: Document) -> tuple[Document, tuple[DocumentFinding, ...]]:
    """The document without its overlong lines and the rows with such a cell.

    A row is left out whole: what the cell says could be about all of it. Raises `BadFile`
    where one speaks of exemption, for that could be of what stands below.
    """
    long = {number: size for number, block in enumerate(document.blocks) if (size := _size(block))}
    for number in long:
        _refuse_exemption(document.name, document.blocks[number])
    kept = tuple(block for number, block in enumerate(document.blocks) if number not in long)
    findings = tuple(_left_out(document.blocks[number], size) for number, size in long.items())
    return replace(document, blocks=kept), findings


def _size(block: Block) -> int:
    """The length of a block's longest line or cell, 0 where it can be looked at."""
    cells = [sum(len(inner.text) for inner in flattened(cell)) for cell in block.cells]
    longest = max(cells) if cells else len(block.text)
    return longest if longest > LONGEST_LINE else 0


def _left_out(block: Block, size: int) -> DocumentFinding:
    what = "A cell of this row" if block.cells else "It"
    return DocumentFinding(
        DocumentFindingCode.OVERLONG,
        block.where,
        f"{what} has {size:,} characters, and no more than {LONGEST_LINE:,} are read: nothing "
        "was read of it. Make it shorter, and import again; or see to it by hand.",
    )


def _refuse_exemption(name: str, block: Block) -> None:
    if any(speaks_of_exemption(inner.text) for inner in flattened((block,))):
        raise BadFile(
            f"{name}, {block.where}: a text of more than {LONGEST_LINE:,} characters speaks of "
            "exemption, and is too long to be read. Make it shorter, and import again."
        )
