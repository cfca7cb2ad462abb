from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from pcc_actions.documents.block import Block
from pcc_actions.documents.docx.read_docx import read_word

NAMES = nsdecls("w", "r") + (
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def blocks(document: Any, tmp_path: Path) -> tuple[Block, ...]:
    path = tmp_path / "minutes.docx"
    document.save(str(path))
    return read_word(path).blocks


def read(markup: str, tmp_path: Path) -> tuple[Block, ...]:
    """Read a document whose body is that XML."""
    document = docx.Document()
    body = document.element.body
    for element in parse_xml(f"<w:body {NAMES}>{markup}</w:body>"):
        body.insert(len(body) - 1, element)
    return blocks(document, tmp_path)


def paragraph(inner: str) -> str:
    return f"<w:p>{inner}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def cells(row: Block) -> list[list[str]]:
    return [[block.text for block in cell] for cell in row.cells]


def test_paragraphs_headings_and_bold(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Estates Board", 0)
    document.add_heading("Finance", 2)
    line = document.add_paragraph("")
    line.add_run("Action: ").bold = True
    line.add_run("EI to write.")
    title, heading, action = blocks(document, tmp_path)
    assert (title.kind, title.level, title.where) == ("heading", 1, "paragraph 1")
    assert (heading.kind, heading.level) == ("heading", 2)
    assert (action.text, action.bold, action.where) == (
        "Action: EI to write.",
        ((0, 7),),
        "paragraph 3",
    )


def test_bold_comes_from_styles_too_and_can_be_taken_back(tmp_path: Path) -> None:
    document = docx.Document()
    document.styles["Normal"].font.bold = True
    line = document.add_paragraph("all bold ")
    line.add_run("not this").bold = False
    plain = document.add_paragraph("", style="List Bullet")
    plain.add_run("inherited")
    first, second = blocks(document, tmp_path)
    assert (first.bold, second.bold) == (((0, 8),), ((0, 9),))


def test_bold_comes_from_a_character_style(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("").add_run("EI", style="Strong")
    assert blocks(document, tmp_path)[0].bold == ((0, 2),)


def test_outline_level_makes_a_heading_and_nine_makes_none(tmp_path: Path) -> None:
    markup = "".join(
        paragraph(f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>{run("Vans")}')
        for level in (1, 9)
    )
    assert [(b.kind, b.level) for b in read(markup, tmp_path)] == [
        ("heading", 2),
        ("paragraph", 0),
    ]


def test_list_items_have_depth_and_the_numbers_that_are_printed(tmp_path: Path) -> None:
    document = docx.Document()
    for text, style in (
        ("Rota", "List Bullet"),
        ("Vans", "List Number"),
        ("Tyres", "List Number"),
    ):
        document.add_paragraph(text, style=style)
    assert [(b.kind, b.level, b.text) for b in blocks(document, tmp_path)] == [
        ("item", 1, "Rota"),
        ("item", 1, "1. Vans"),
        ("item", 1, "2. Tyres"),
    ]


LISTS = """
<w:numbering {names}>
 <w:abstractNum w:abstractNumId="90">
  <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
  <w:lvl w:ilvl="2"><w:numFmt w:val="{form}"/><w:lvlText w:val="({text})"/></w:lvl>
 </w:abstractNum>
 <w:abstractNum w:abstractNumId="91">
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="☐"/></w:lvl>
 </w:abstractNum>
 <w:num w:numId="50"><w:abstractNumId w:val="90"/></w:num>
 <w:num w:numId="51"><w:abstractNumId w:val="90"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
 <w:num w:numId="52"><w:abstractNumId w:val="91"/></w:num>
</w:numbering>
"""


def listed(
    items: list[tuple[int, int]], tmp_path: Path, form: str = "lowerRoman", text: str = "%3"
) -> list[Block]:
    """Read list items of such lists and depths, each `x`."""
    document = docx.Document()
    part = document.part.numbering_part
    lists = parse_xml(LISTS.format(names=nsdecls("w"), form=form, text=text))
    for element in list(part.element):
        part.element.remove(element)
    for element in list(lists):
        part.element.append(element)
    body = document.element.body
    for number, depth in items:
        at = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
        markup = f"<w:p {NAMES}><w:pPr>{at}</w:pPr>{run('x')}</w:p>"
        body.insert(len(body) - 1, parse_xml(markup))
    return list(blocks(document, tmp_path))


def test_numbers_count_start_over_and_go_on_as_word_has_it(tmp_path: Path) -> None:
    items = [(50, 0), (50, 1), (50, 1), (50, 2), (50, 0), (50, 1), (51, 0), (51, 0)]
    assert [b.text for b in listed(items, tmp_path)] == [
        "3. x", "3.1 x", "3.2 x", "(i) x", "4. x", "4.1 x", "7. x", "8. x",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("upperRoman", "(IV)"),
        ("lowerLetter", "(d)"),
        ("upperLetter", "(D)"),
        ("decimalZero", "(04)"),
        ("none", "()"),
        ("decimal", "(4)"),
    ],
)
def test_numbers_have_the_form_of_their_list(form: str, printed: str, tmp_path: Path) -> None:
    assert listed([(50, 2)] * 4, tmp_path, form)[-1].text == f"{printed} x"


def test_letters_go_on_doubled_after_the_last(tmp_path: Path) -> None:
    assert listed([(50, 2)] * 28, tmp_path, "lowerLetter")[-1].text == "(bb) x"


def test_box_for_a_bullet_is_a_check_box(tmp_path: Path) -> None:
    (made,) = listed([(52, 0)], tmp_path)
    assert (made.text, made.ticked) == ("x", False)


def test_list_that_is_nowhere_defined_has_no_number(tmp_path: Path) -> None:
    assert listed([(99, 0)], tmp_path)[0].text == "x"


def test_document_without_lists_is_read(tmp_path: Path) -> None:
    document = docx.Document()
    part = document.part
    for key, held in list(part.rels.items()):
        if held.reltype.endswith("/numbering"):
            del part.rels[key]
    document.add_paragraph("Vans", style="List Number")
    assert blocks(document, tmp_path)[0].text == "Vans"


def test_list_number_nought_means_no_list(tmp_path: Path) -> None:
    markup = paragraph(f'<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>{run("x")}')
    assert read(markup, tmp_path)[0].kind == "paragraph"


def test_line_breaks_part_a_paragraph(tmp_path: Path) -> None:
    first, second = read(
        paragraph(f"{run('The vans.')}<w:r><w:br/></w:r>{run('Action: EI', '<w:b/>')}"), tmp_path
    )
    assert (first.text, second.text, second.bold) == ("The vans.", "Action: EI", ((0, 10),))
    assert first.where == second.where == "paragraph 1"


def test_tabs_hyphens_and_unseen_characters(tmp_path: Path) -> None:
    inner = (
        run("a") + "<w:r><w:tab/></w:r>" + run(" b\u00a0 c\u00ad") + "<w:r><w:noBreakHyphen/></w:r>"
    )
    assert read(paragraph(inner + run("d")), tmp_path)[0].text == "a\tb c-d"


def test_table_rows_have_cells_with_blocks(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    for cell, text in zip(table.rows[0].cells, ("Ref", "Discussion", "Action"), strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    ref, said, action = table.rows[1].cells
    ref.text, action.text = "3.14/02/2023", "EI"
    said.text = "The vans."
    said.add_paragraph("Late", style="List Bullet")
    inner = said.add_table(rows=1, cols=2)
    inner.rows[0].cells[0].text = "in"
    head, row = blocks(document, tmp_path)
    assert head.heads
    assert row.text == "3.14/02/2023\tThe vans. Late in\tEI"
    assert (row.where, row.table, row.heads) == ("table 1, row 2", 1, False)
    assert [(b.kind, b.where) for b in row.cells[1]] == [
        ("paragraph", "table 1, row 2"),
        ("item", "table 1, row 2"),
        ("row", "table 2, row 1"),
    ]


def test_merged_cells_stand_once(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "wide"
    table.cell(0, 2).merge(table.cell(1, 2)).text = "high"
    table.cell(1, 0).text = "a"
    table.cell(1, 1).text = "b"
    assert [cells(row) for row in blocks(document, tmp_path)] == [
        [["wide"], [], ["high"]],
        [["a"], ["b"], []],
    ]


def test_row_marked_to_repeat_heads_its_table(tmp_path: Path) -> None:
    row = "<w:tr><w:trPr>{0}</w:trPr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>"
    markup = f"<w:tbl>{row.format('<w:tblHeader/>')}{row.format('')}</w:tbl>"
    assert [r.heads for r in read(markup, tmp_path)] == [True, False]


def test_tracked_changes_read_as_accepted(tmp_path: Path) -> None:
    deleted = "<w:del><w:r><w:delText>IF</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{run('away')}</w:moveFrom><w:moveTo>{run(' to write')}</w:moveTo>"
    inner = f"{run('Action: ')}{deleted}<w:ins>{run('EI')}</w:ins>{moved}"
    row = "<w:tr>{0}<w:tc><w:p><w:r><w:t>{1}</w:t></w:r></w:p></w:tc></w:tr>"
    gone = row.format("<w:trPr><w:del/></w:trPr>", "gone")
    table = f"<w:tbl>{gone}<w:ins>{row.format('', 'new')}</w:ins></w:tbl>"
    line, new = read(paragraph(inner) + table, tmp_path)
    assert (line.text, new.text) == ("Action: EI to write", "new")


def test_links_fields_and_hidden_text(tmp_path: Path) -> None:
    field = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>'
    link = f"<w:hyperlink>{run('the paper')}</w:hyperlink>"
    inner = run("See ") + link + field + run("secret", "<w:vanish/>") + run(".", "")
    assert read(paragraph(inner), tmp_path)[0].text == "See the paper."


@pytest.mark.parametrize(
    ("box", "ticked"),
    [
        ("<w:t>☒ </w:t>", True),
        ("<w:t>☐ </w:t>", False),
        ("<w:t>[x] </w:t>", True),
        ("<w:t>[ ] </w:t>", False),
        ('<w:sym w:font="Wingdings" w:char="F0FE"/>', True),
        ('<w:sym w:font="Wingdings" w:char="F0A8"/>', False),
        ("<w:fldChar><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar>", True),
        (
            '<w:fldChar><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData>'
            "</w:fldChar>",
            False,
        ),
    ],
)
def test_check_boxes(box: str, ticked: bool, tmp_path: Path) -> None:
    (made,) = read(paragraph(f"<w:r>{box}</w:r>{run('EI to write')}"), tmp_path)
    assert (made.text, made.ticked) == ("EI to write", ticked)


def test_content_controls_are_looked_into(tmp_path: Path) -> None:
    box = (
        f"<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>{run('☒')}</w:sdtContent></w:sdt>"
    )
    around = (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(box + run(' Vans'))}</w:sdtContent></w:sdt>"
    )
    (made,) = read(around, tmp_path)
    assert (made.text, made.ticked) == ("Vans", True)


def test_text_boxes_are_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{paragraph(run('in a box'))}</w:txbxContent>"
    drawing = (
        f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert [b.text for b in read(paragraph(run("beside") + drawing), tmp_path)] == [
        "beside",
        "in a box",
    ]


def test_headers_and_footers_are_left_out(tmp_path: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Draft"
    document.add_paragraph("Vans")
    assert [b.text for b in blocks(document, tmp_path)] == ["Vans"]


def test_style_based_on_itself_is_survived(tmp_path: Path) -> None:
    document = docx.Document()
    style = document.styles.add_style("Odd", 1)
    style.base_style = style
    document.add_paragraph("Vans", style="Odd")
    assert blocks(document, tmp_path)[0].text == "Vans"


def test_a_paragraph_struck_through_as_a_whole_is_told(tmp_path: Path) -> None:
    document = docx.Document()
    for texts in (("Mend it",), ("Mend", " it"), ()):
        line = document.add_paragraph("Sell " if len(texts) > 1 else "")
        for text in texts:
            line.add_run(text).font.strike = True
    document.add_paragraph("").add_run("Buy it").font.double_strike = True
    read = blocks(document, tmp_path)
    assert [block.struck for block in read] == [True, False, True]
    assert [block.struck_words for block in read] == ["", "Mend it", ""]
