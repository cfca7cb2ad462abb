from pcc_actions.documents.block import Block
from pcc_actions.documents.plain_text import read_text_document


def blocks(text: str) -> tuple[Block, ...]:
    return read_text_document(text, "minutes.txt").blocks


def shown(text: str) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in blocks(text)]


def test_lines_become_headings_items_and_paragraphs() -> None:
    text = """STRATEGIC BOARD

2. Previous minutes and log
Ref 03/18/01/2022
Item 4 – Petitions
Matters arising:
Estates Strategy

All agreed that it was right.
• first
  ○ second
– third
"""
    assert shown(text) == [
        ("heading", 1, "STRATEGIC BOARD"),
        ("heading", 1, "2. Previous minutes and log"),
        ("heading", 1, "Ref 03/18/01/2022"),
        ("heading", 1, "Item 4 – Petitions"),
        ("heading", 2, "Matters arising:"),
        ("heading", 10, "Estates Strategy"),
        ("paragraph", 0, "All agreed that it was right."),
        ("item", 1, "first"),
        ("item", 2, "second"),
        ("item", 1, "third"),
    ]


def test_sentences_numbers_and_people_are_no_headings() -> None:
    lines = [
        "1. The board agreed that this was right.",
        "Iris Field (IF) – Chair",
        "Write to iris@example.org",
        "Shall We Meet Again?",
        "8 officers were sent to the town",
    ]
    assert {kind for kind, _, _ in shown("\n\n".join(lines))} == {"paragraph"}


def test_a_line_too_long_for_the_page_is_put_together() -> None:
    text = (
        "The members noted that the roof of the hall had been mended in\nMay by the firm.\n"
        "ACTION one\ntwo\n"
        "The members noted that the roof of the hall had been mended in\nACTION three\n"
    )
    assert [block.text for block in blocks(text)] == [
        "The members noted that the roof of the hall had been mended in May by the firm.",
        "ACTION one two",
        "The members noted that the roof of the hall had been mended in",
        "ACTION three",
    ]
    assert [block.where for block in blocks(text)] == ["line 1", "line 3", "line 5", "line 6"]


def test_a_line_under_the_words_behind_a_label_goes_on() -> None:
    text = (
        "   ACTION:  Clerk to list the arrears at the\n"
        "            February meeting, and by\n"
        "            2024.\n"
        "            Engineer\n"
        "   ACTION:  Engineer\n"
        "     Clerk\n"
        "Members noted it\n"
        "AP4 Clerk to go\n"
    )
    assert [block.text for block in blocks(text)] == [
        "ACTION: Clerk to list the arrears at the February meeting, and by 2024.",
        "Engineer",
        "ACTION: Engineer",
        "Clerk",
        "Members noted it",
        "AP4 Clerk to go",
    ]
    long = "Members noted that the roof of the hall had been mended in May\nAP4 Clerk to go\n"
    assert len(blocks(long)) == 2


def test_where_a_line_is_a_paragraph_only_a_small_letter_goes_on() -> None:
    text = (
        "x" * 130
        + ".\n"
        + "Present were the chair, the clerk and all of the members but one\nMay Rose\n"
    )
    assert [block.text for block in blocks(text)[1:]] == [
        "Present were the chair, the clerk and all of the members but one",
        "May Rose",
    ]


def test_tabs_make_rows_and_headings_head_them() -> None:
    text = "Reference\tDiscussion\tAction\n1.14/02/2023\tAll well.\t\n--\t---\t---\n\tgoes on\tOM\n"
    rows = blocks(text)
    assert [(row.table, row.heads, row.text, row.where) for row in rows] == [
        (1, True, "Reference\tDiscussion\tAction", "table 1, row 1"),
        (1, False, "1.14/02/2023\tAll well.\t", "table 1, row 2"),
        (1, False, "\tgoes on\tOM", "table 1, row 3"),
    ]
    assert [len(cell) for cell in rows[1].cells] == [1, 1, 0]


def test_a_row_without_its_first_cell_goes_on_over_a_page() -> None:
    text = "Ref\tItem\tAction\n1\tOne\tOM\n\nloose words of the cell.\n\n\tmore\tAS\nOct\tNov\n"
    assert [(b.kind, b.table) for b in blocks(text)] == [
        ("row", 1),
        ("row", 1),
        ("paragraph", 0),
        ("row", 1),
        ("row", 2),
    ]


def test_scraps_of_html_in_a_cell_are_its_paragraphs_and_items() -> None:
    row = blocks(
        "3\t<p>One &amp; <i>two</i>.</p> <ul style='x'>• three • four</ul><p>Action: OM to go</p>\t"
    )[0]
    assert [(b.kind, b.text) for b in row.cells[1]] == [
        ("paragraph", "One & two."),
        ("item", "three"),
        ("item", "four"),
        ("paragraph", "Action: OM to go"),
    ]


def test_an_empty_text_has_no_blocks() -> None:
    assert blocks("") == ()
    assert blocks(" \n\t\n---\n") == ()


def test_initials_on_a_line_of_their_own_are_a_cell() -> None:
    long = "Send the rota round to every one of the crews in the two northern stations"
    document = read_text_document(f"{long}\nEI, IF\n{long}\nand others", "x")
    assert [block.text for block in document.blocks] == [long, "EI, IF", f"{long} and others"]


def test_a_few_words_far_to_the_right_end_a_paragraph() -> None:
    text = """
       It was agreed to obtain three prices for the seats of the swing.
                                                      ACTION: CLERK
       Cllr Pike offered to mend the gate.
"""
    assert [line for _, _, line in shown(text)][1:] == [
        "ACTION: CLERK",
        "Cllr Pike offered to mend the gate.",
    ]
