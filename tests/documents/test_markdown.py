from pcc_actions.documents.block import Block
from pcc_actions.documents.markdown import read_markdown


def blocks(text: str) -> tuple[Block, ...]:
    return read_markdown(text, "minutes.md").blocks


def shown(text: str) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in blocks(text)]


def test_headings_lists_quotes_and_paragraphs() -> None:
    text = """## Agenda ##
* one
    1. two
        - three
* four
goes on

> quoted *words*
***
plain
lines
#
"""
    assert shown(text) == [
        ("heading", 2, "Agenda"),
        ("item", 1, "one"),
        ("item", 2, "two"),
        ("item", 3, "three"),
        ("item", 1, "four\ngoes on"),
        ("paragraph", 0, "quoted words"),
        ("paragraph", 0, "plain\nlines"),
    ]
    assert [block.where for block in blocks(text)][-1] == "line 10"


def test_bold_is_kept_as_spans_and_marks_are_not() -> None:
    (block,) = blocks(
        "**Action:** _Iris_ to read [the *plan*](https://example.org/a_b) <br> \\*now ~~no~~"
    )
    assert block.text == "Action: Iris to read the plan  *now"
    assert block.bold == ((0, 7),)
    assert blocks("snake_case and 2 * 3 ** 4")[0].bold == ()


def test_check_boxes_tell_whether_they_are_ticked() -> None:
    assert [block.ticked for block in blocks("- [ ] a\n- [x] b\n- [X] c\n- d [x]\n")] == [
        False,
        True,
        True,
        None,
    ]


def test_short_numbered_or_bold_lines_are_headings() -> None:
    text = """**2. Presentations and talks**

1\\. PUBLIC FORUM

i) Footpaths

**065/18 Staff changes**

**Action - OM to write to the trust.**

**Bold** words at the start of a line.

2\\. The members noted that all was well.
"""
    assert [(kind, level) for kind, level, _ in shown(text)] == [
        ("heading", 7),
        ("heading", 7),
        ("heading", 8),
        ("heading", 7),
        ("paragraph", 0),
        ("paragraph", 0),
        ("paragraph", 0),
    ]


def test_of_the_head_matter_only_the_title_is_kept() -> None:
    text = '---\ntitle: "Minutes of May"\ndate: 2008-11-01\n---\nText\n'
    assert [(b.text, b.where) for b in blocks(text)] == [
        ("Minutes of May", "line 1"),
        ("Text", "line 5"),
    ]
    assert shown("---\ndate: 1\n---\nText") == [("paragraph", 0, "Text")]
    assert shown("---\nText") == [("paragraph", 0, "Text")]


def test_pipe_tables_become_rows() -> None:
    text = "| Item | Action |\n|:--|--|\n| 1 | a \\| b<br>c |\n\n| x | y\n"
    rows = blocks(text)
    assert [(r.text, r.table, r.heads, r.where) for r in rows] == [
        ("Item\tAction", 1, True, "table 1, row 1"),
        ("1\ta | b c", 1, False, "table 1, row 2"),
        ("x\ty", 2, False, "table 2, row 1"),
    ]


def test_an_empty_text_has_no_blocks() -> None:
    assert blocks("") == ()
