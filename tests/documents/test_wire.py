import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.documents.block import Block, Damage, DamageCode, Document
from pcc_actions.documents.wire import as_json, from_values

PLAIN = st.builds(
    Block,
    kind=st.sampled_from(["heading", "paragraph", "item"]),
    text=st.text(),
    where=st.text(),
    level=st.integers(0, 9),
    bold=st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9))).map(tuple),
    ticked=st.none() | st.booleans(),
    struck=st.booleans(),
    struck_words=st.text(),
)
ROW = st.builds(
    Block,
    kind=st.just("row"),
    text=st.text(),
    where=st.text(),
    cells=st.lists(st.lists(PLAIN, max_size=2).map(tuple), max_size=2).map(tuple),
    table=st.integers(1, 9),
    heads=st.booleans(),
    tab=st.text(),
)
DAMAGE = st.builds(Damage, st.sampled_from(DamageCode), st.text(), st.text())


@given(st.lists(PLAIN | ROW).map(tuple), st.lists(DAMAGE).map(tuple))
def test_document_comes_back_as_it_was(
    blocks: tuple[Block, ...], damages: tuple[Damage, ...]
) -> None:
    document = Document("minutes.docx", blocks, damages)
    assert from_values(json.loads(as_json(document))) == document


def in_document(blocks: str) -> str:
    return f'{{"name": "a", "blocks": {blocks}, "damages": []}}'


@pytest.mark.parametrize(
    "line",
    [
        "",
        "[]",
        "{}",
        '{"name": 1, "blocks": []}',
        '{"name": "a", "blocks": [[]]}',
        '{"name": "a", "blocks": []}',
        '{"name": "a", "blocks": [], "damages": [["fire", "", ""]]}',
        '{"name": "a", "blocks": [], "damages": [["quote-not-closed", 1, ""]]}',
        in_document('[["poem", "", "", 0, [], null, [], 0, false, "", false, ""]]'),
        in_document('[["item", 1, "", 0, [], null, [], 0, false, "", false, ""]]'),
        in_document('[["item", "", "", -1, [], null, [], 0, false, "", false, ""]]'),
        in_document('[["item", "", "", 0, [], "yes", [], 0, false, "", false, ""]]'),
        in_document('[["item", "", "", 0, [[1]], null, [], 0, false, "", false, ""]]'),
        in_document('[["item", "", "", 0, [], null, [[1]], 0, false, "", false, ""]]'),
    ],
)
def test_anything_else_is_refused(line: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 which one is nobody's business
        from_values(json.loads(line))
