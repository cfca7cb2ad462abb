from pcc_actions.documents.block import Block, Document
from pcc_actions.minutes.run_on_references import with_entries_apart


def texts(*blocks: Block) -> list[str]:
    return [block.text for block in with_entries_apart(Document("x", blocks)).blocks]


def test_entries_that_run_on_are_cut_apart_at_their_references() -> None:
    run_on = "3.03/01/2023 – OM to order chairs. Closed. 4.03/01/2023 – OM to order lamps."
    assert texts(Block("paragraph", run_on, "line 1")) == [
        "3.03/01/2023 – OM to order chairs. Closed.",
        "4.03/01/2023 – OM to order lamps.",
    ]


def test_a_paragraph_that_only_speaks_of_references_stays_whole() -> None:
    said = "Members asked. 4.03/01/2023 and 5.03/01/2023 were closed."
    row = "3.03/01/2023. 4.03/01/2023."
    assert texts(Block("paragraph", said, "line 1"), Block("row", row, "line 2")) == [said, row]
