import pytest

from pcc_actions.documents.block import Block, Document
from pcc_actions.minutes.points import with_points


def document(*texts: str) -> Document:
    return Document("minutes.txt", tuple(Block("paragraph", text, "line 1") for text in texts))


def test_numbered_lines_become_the_points_they_are() -> None:
    found = with_points(document("Actions:", "1. the roof", "2) the bell", "4. the gate")).blocks
    assert [(each.kind, each.text) for each in found] == [
        ("paragraph", "Actions:"), ("item", "the roof"), ("item", "the bell"),
        ("paragraph", "4. the gate"),
    ]  # fmt: skip


def test_what_is_bold_of_a_point_stays_bold() -> None:
    bold = Block("paragraph", "1. the roof", "line 2", bold=((0, 6), (7, 11)))
    label = Block("paragraph", "ACTION: OM to consider:", "line 1")
    found = with_points(Document("minutes.txt", (label, bold))).blocks[1]
    assert [found.text[start:end] for start, end in found.bold] == ["the", "roof"]


@pytest.mark.parametrize(
    "texts",
    [
        # the items of the minutes
        ("Action log", "1. the roof"),
        ("1. Fair", "Actions:", "1. Roof"),
        ("It was seen:", "1. the roof"),
        # not from the first
        ("Actions:", "2. the roof"),
        ("Actions:", "a. the roof"),
        ("Actions:", "EI to write", "1. the roof"),
        ("Actions: " + "x" * 200 + ":", "1. the roof"),
    ],
)
def test_other_numbered_lines_stay_as_they_are(texts: tuple[str, ...]) -> None:
    assert with_points(document(*texts)) == document(*texts)


def test_a_row_is_no_point() -> None:
    row = Block("row", "1. the roof", "table 1, row 1", cells=((),), table=1)
    made = Document("minutes.docx", (Block("heading", "Actions:", "line 1", level=1), row))
    assert with_points(made) == made
