import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.documents.block import Block
from pcc_actions.documents.web_page import blocks_of_html, read_html


def cells(row: Block) -> list[list[str]]:
    return [[block.text for block in cell] for cell in row.cells]


def texts(text: str) -> list[str]:
    return [block.text for block in blocks_of_html(text)]


def test_headings_paragraphs_and_bold() -> None:
    document = read_html("<h2>Vans &amp; tyres</h2><p><b>Action:</b> EI <i>to</i> write", "m.html")
    heading, line = document.blocks
    assert document.name == "m.html"
    assert (heading.kind, heading.level, heading.text) == ("heading", 2, "Vans & tyres")
    assert (line.text, line.bold, line.where) == ("Action: EI to write", ((0, 7),), "paragraph 2")


def test_bold_by_style() -> None:
    (line,) = blocks_of_html('<p><span style="font-weight: 700">EI</span> writes')
    assert line.bold == ((0, 2),)


def test_line_breaks_part_a_paragraph() -> None:
    assert texts("<p>The vans.<br>Action: EI") == ["The vans.", "Action: EI"]


def test_item_keeps_its_kind_after_a_break_before_its_words() -> None:
    (item,) = blocks_of_html("<ul><li><p>Vans</p></li></ul>")
    assert item.kind == "item"


def test_scripts_styles_titles_and_what_is_hidden_or_deleted_are_out() -> None:
    page = (
        "<head><title>x</title><style>p{}</style></head><script>if (a<b) alert()</script>"
        '<p>a <del>b</del><span hidden>c</span><span style="display:none">d</span> e</p>'
    )
    assert texts(page) == ["a e"]


def test_lists_have_depth_even_where_ends_are_left_out() -> None:
    page = "<ul><li>a<li>b<ol><li>c</ol><li>d</ul><li>e"
    assert [(b.kind, b.level, b.text) for b in blocks_of_html(page)] == [
        ("item", 1, "a"),
        ("item", 1, "b"),
        ("item", 2, "c"),
        ("item", 1, "d"),
        ("item", 1, "e"),
    ]


def test_check_boxes() -> None:
    page = "<li><input type=checkbox checked> a<li><input type='checkbox'>b<li><input name=x>c"
    assert [(b.text, b.ticked) for b in blocks_of_html(page)] == [
        ("a", True),
        ("b", False),
        ("c", None),
    ]


def test_tables() -> None:
    page = (
        "Before<table><thead><tr><td>Ref</td><td>Action</td></tr></thead>"
        "<tr><td>1</td><td><p>Do</p><ul><li>it</li></ul></td></tr></table>After"
    )
    before, head, row, after = blocks_of_html(page)
    assert (head.heads, row.heads) == (True, False)
    assert (row.table, row.where, row.text) == (1, "table 1, row 2", "1\tDo it")
    assert [b.kind for b in row.cells[1]] == ["paragraph", "item"]
    assert (before.where, after.where) == ("paragraph 1", "paragraph 2")


def test_cells_over_columns_and_rows_stand_once() -> None:
    page = (
        "<table><tr><th>Ref<th colspan=2>Action<tr><td rowspan=2>1<td>a<td>EI<tr><td>b<td>IF"
        "<tr><td colspan=x>2</table>"
    )
    head, *rows = blocks_of_html(page)
    assert head.heads
    assert [cells(row) for row in rows] == [
        [["1"], ["a"], ["EI"]],
        [[], ["b"], ["IF"]],
        [["2"]],
    ]


def test_table_in_a_cell_and_list_in_a_table_in_an_item() -> None:
    page = "<table><tr><td>1<td><table><tr><td>in<td>ner</table></table>"
    (row,) = blocks_of_html(page)
    assert cells(row.cells[1][0]) == [["in"], ["ner"]]
    page = "<ul><li>a<table><tr><td><ul><li>b</ul></table></ul>"
    assert [b.kind for b in blocks_of_html(page)] == ["item", "row"]


def test_broken_markup_is_survived() -> None:
    page = "</b></td></table><p>a <b>b</p></i> c<table>stray<td>x<td>y</tr><tr></tr><td>z"
    rows = [b for b in blocks_of_html(page) if b.kind == "row"]
    assert [cells(row) for row in rows] == [[["x"], ["y"]], [["z"]]]


def test_blocks_say_where_they_stand() -> None:
    made = blocks_of_html("<p>a<ul><li>b</ul><table><tr><td>c<td>d</table>")
    assert [b.where for b in made] == ["paragraph 1", "paragraph 2", "table 1, row 1"]


def test_tables_without_end_in_tables_are_survived() -> None:
    assert blocks_of_html("<table><tr><td>" * 3000 + "x")


TAGS = "p b ul li table tr td th h1 thead script".split()
PARTS = [*(f"<{t}>" for t in TAGS), *(f"</{t}>" for t in TAGS), "<br>", "a", "b"]


@given(st.lists(st.sampled_from(PARTS)))
def test_any_markup_gives_all_its_words(parts: list[str]) -> None:
    def words(made: tuple[Block, ...]) -> str:
        return "".join(
            words(tuple(b for cell in block.cells for b in cell)) if block.cells else block.text
            for block in made
        )

    said = words(blocks_of_html("".join(parts)))
    assert sorted(x for x in said if x in "ab") == sorted(_seen(parts))


def _seen(parts: list[str]) -> list[str]:
    """Give the words that are in no script."""
    seen, unseen = [], False
    for part in parts:
        unseen = (unseen or part == "<script>") and part != "</script>"
        if part in ("a", "b") and not unseen:
            seen.append(part)
    return seen


@pytest.mark.parametrize(
    ("cell", "text", "struck", "words"),
    [
        ("<s>Fleet</s>", "Fleet", True, ""),
        ('<span style="text-decoration: line-through">Fleet</span>', "Fleet", True, ""),
        ("<strike>Horses</strike> Fleet", "Horses Fleet", False, "Horses"),
        ("<del>Horses</del> Fleet", "Fleet", False, "Horses"),
        ("<del>Fleet</del>", "", False, "Fleet"),
        ("Fleet", "Fleet", False, ""),
    ],
)
def test_what_is_struck_through_is_told(cell: str, text: str, struck: bool, words: str) -> None:
    (row,) = blocks_of_html(f"<table><tr><td>Iris</td><td>{cell}</td></tr></table>")
    ((one,), (other,)) = row.cells
    assert (one.struck, one.struck_words) == (False, "")
    assert (other.text, other.struck, other.struck_words) == (text, struck, words)
