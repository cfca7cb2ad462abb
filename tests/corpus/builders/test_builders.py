"""What a description describes stands in the document that is made of it."""

from pathlib import Path

import openpyxl
import pytest
from docx import Document
from docx.enum.section import WD_ORIENT

from pcc_actions.documents.block import Block
from pcc_actions.documents.read_document import read
from tests.corpus.builders.markup import page_of
from tests.corpus.builders.pdf import make_pdf
from tests.corpus.builders.word import make_word
from tests.corpus.builders.workbook import make_workbook

PAGE = """
% landscape
% header: OFFICIAL
% footer: Page
# Minutes
An **Action: BT to visit.** "Quoted" #hash
- a point
  - a deeper one
1. first
2. second
| Ref | Action | Lead | < |
|---|
| 1 | Visit // the yard | BT | UP |
| ^ | Count | UP | |
---
Last page
"""


def told(block: Block) -> str:
    cells = (" ".join(each.text for each in cell) for cell in block.cells)
    return "|".join(cells) if block.cells else block.text


@pytest.mark.parametrize("ending", [".docx", ".pdf"])
def test_the_page_is_in_the_document(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"page{ending}"
    (make_word if ending == ".docx" else make_pdf)(page_of(PAGE), path)
    lines = [told(block) for block in read(path).blocks]
    assert 'An Action: BT to visit. "Quoted" #hash' in lines
    assert [line for line in lines if "second" in line]
    assert [line for line in lines if "the yard" in line and "BT|UP" in line]
    assert lines[-1].endswith("Last page")


def test_what_is_struck_through_and_merged_is_so_in_word(tmp_path: Path) -> None:
    make_word(
        page_of("% landscape\n~~gone~~ here\n| a | < |\n|---|\n| b | c |\n"), tmp_path / "w.docx"
    )
    word = Document(str(tmp_path / "w.docx"))
    assert [run.font.strike for run in word.paragraphs[0].runs] == [True, None]
    assert word.tables[0].cell(0, 0)._tc is word.tables[0].cell(0, 1)._tc
    assert word.sections[0].orientation == WD_ORIENT.LANDSCAPE


def test_a_table_may_have_no_lines(tmp_path: Path) -> None:
    ruled = "| a | b |\n|---|\n| c | d |\n"
    for name, text in (("ruled", ruled), ("unruled", f"% unruled\n{ruled}")):
        make_word(page_of(text), tmp_path / f"{name}.docx")
        make_pdf(page_of(text), tmp_path / f"{name}.pdf")
    style = Document(str(tmp_path / "unruled.docx")).tables[0].style
    assert style is not None
    assert style.name == "Normal Table"
    kinds = [
        {block.kind for block in read(tmp_path / f"{name}.pdf").blocks}
        for name in ("ruled", "unruled")
    ]
    assert kinds == [{"row"}, {"paragraph"}]


def test_rows_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="different lengths"):
        page_of("| a | b |\n| c |\n")


def test_a_workbook_is_as_described(tmp_path: Path) -> None:
    tab = {
        "name": "Log",
        "rows": [["a", ""], ["b", 1]],
        "merged": ["A1:B1"],
        "formats": {"B2": "0.00"},
        "fills": {"A2": "FF0000"},
        "struck": ["A2"],
        "hidden": True,
    }
    make_workbook({"tabs": [tab, {"name": "Other", "rows": [["c"]]}]}, tmp_path / "w.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "w.xlsx")["Log"]
    assert [str(span) for span in sheet.merged_cells.ranges] == ["A1:B1"]
    assert sheet["B1"].value is None
    assert (sheet["B2"].value, sheet["B2"].number_format) == (1, "0.00")
    assert (sheet["A2"].font.strike, sheet["A2"].fill.fgColor.rgb) == (True, "00FF0000")
    assert sheet.sheet_state == "hidden"
