"""A document as JSON, for its way from the process that read it to the one that asked."""

import json
from typing import Any, Final, get_args

from pcc_actions.documents.block import Block, Damage, DamageCode, Document, Kind
from pcc_actions.documents.watch import Watch, followed, unwatched

_KINDS: Final = get_args(Kind)


def as_json(document: Document) -> str:
    """A document as one line of JSON."""
    damages = [(each.code, each.where, each.sentence) for each in document.damages]
    blocks = [_plain(b) for b in document.blocks]
    return json.dumps({"name": document.name, "blocks": blocks, "damages": damages})


def _plain(block: Block) -> list[Any]:
    cells = [[_plain(b) for b in cell] for cell in block.cells]
    return [
        block.kind, block.text, block.where, block.level, block.bold, block.ticked,
        cells, block.table, block.heads, block.tab, block.struck, block.struck_words,
    ]  # fmt: skip


def from_values(given: Any, watch: Watch = unwatched) -> Document:
    """The document of the values in the JSON of `as_json`; raises ValueError for any others."""
    try:
        blocks = followed(given["blocks"], "reading", watch)
        damages = tuple(_damage(each) for each in given["damages"])
        return Document(_word(given["name"]), tuple(_block(b) for b in blocks), damages)
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("not a document") from error


def _damage(given: Any) -> Damage:
    code, where, sentence = given
    return Damage(DamageCode(code), _word(where), _word(sentence))


def _block(given: Any) -> Block:
    kind, text, where, level, bold, ticked, cells, table, heads, tab, struck, struck_words = given
    if kind not in _KINDS:
        raise ValueError("not a kind of block")
    return Block(
        kind=kind,
        text=_word(text),
        where=_word(where),
        level=_number(level),
        bold=tuple((_number(start), _number(end)) for start, end in bold) if bold else (),
        ticked=None if ticked is None else _is(ticked),
        cells=tuple(tuple(map(_block, cell)) for cell in cells) if cells else (),
        table=_number(table),
        heads=_is(heads),
        tab=_word(tab),
        struck=_is(struck),
        struck_words=_word(struck_words),
    )


def _word(given: Any) -> str:
    if not isinstance(given, str):
        raise ValueError("not a text")
    return given


def _number(given: Any) -> int:
    if not isinstance(given, int) or given < 0:
        raise ValueError("not a number")
    return given


def _is(given: Any) -> bool:
    if not isinstance(given, bool):
        raise ValueError("neither true nor false")
    return given
