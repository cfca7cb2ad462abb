"""Lines and cells too long to be looked at: left out, and told of."""

from collections.abc import Callable

import pytest

from pcc_actions.documents.block import Document
from pcc_actions.documents.limits import LONGEST_LINE
from pcc_actions.documents.markdown import read_markdown
from pcc_actions.documents.plain_text import read_text_document
from pcc_actions.documents.spreadsheet import read_values
from pcc_actions.errors import BadFile
from pcc_actions.minutes.overlong import without_overlong

LONG = "vans " * (LONGEST_LINE // 5)  # with what stands beside it longer than is read


def texts(document: Document) -> list[str]:
    return [block.text for block in without_overlong(document)[0].blocks]


def remarks(document: Document) -> list[tuple[str, str]]:
    return [(each.where, each.sentence) for each in without_overlong(document)[1]]


def test_a_document_of_ordinary_lines_stays_as_it_is() -> None:
    document = read_text_document(f"Vans\n\n{'v' * LONGEST_LINE}\n", "m.txt")
    assert without_overlong(document) == (document, ())


@pytest.mark.parametrize("read", [read_text_document, read_markdown])
def test_a_line_too_long_is_left_out_and_told(read: Callable[[str, str], Document]) -> None:
    document = read(f"Vans\n\nAction: EI {LONG}\n\nTyres\n", "m.txt")
    assert texts(document) == ["Vans", "Tyres"]
    ((where, sentence),) = remarks(document)
    assert where == "line 3"
    assert sentence.startswith("It has 20,010 characters, and no more than 20,000 are read")


def test_a_paragraph_of_many_lines_too_long_together() -> None:
    lines = "\n".join(["x" * 99] * 300)
    document = read_markdown(f"Vans\n\n{lines}\n\n- Tyres\n", "m.md")
    assert texts(document) == ["Vans", "Tyres"]
    assert [where for where, _ in remarks(document)] == ["line 3"]


def test_a_row_with_such_a_cell_is_left_out_whole() -> None:
    document = read_values(f'Ref,Action\n1,Vans\n2,"xyz\n{LONG}"\n', "log.csv")
    assert texts(document) == ["Ref\tAction", "1\tVans"]
    ((where, sentence),) = remarks(document)
    assert where == "row 3"
    assert sentence.startswith("A cell of this row has 20,002 characters")


@pytest.mark.parametrize(
    "document",
    [
        read_text_document(f"Not for publication {LONG}\n\nAction: EI to write.\n", "m.txt"),
        read_values(f"Ref,Action\n2,{LONG} exempt\n", "log.csv"),
    ],
)
def test_one_that_speaks_of_exemption_could_be_of_what_stands_below(document: Document) -> None:
    with pytest.raises(BadFile, match="more than 20,000 characters speaks of exemption"):
        without_overlong(document)
