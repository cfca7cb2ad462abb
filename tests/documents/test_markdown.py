import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pcc_actions.documents.block import Block
from pcc_actions.documents.markdown import read_markdown
from pcc_actions.errors import BadFile
from tests.examples import examples
from tests.growth import least_seconds


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


def test_rows_with_nothing_in_them_are_passed_over_and_counted() -> None:
    rows = blocks("| | |\n|--|--|\n| 1 | a |\n| | |\n|  | |\n| 2 | |\n")
    assert [(row.text, row.heads, row.where) for row in rows] == [
        ("\t", True, "table 1, row 1"),
        ("1\ta", False, "table 1, row 2"),
        ("2\t", False, "table 1, row 5"),
    ]


def test_an_empty_text_has_no_blocks() -> None:
    assert blocks("") == ()


def test_a_bold_title_in_pieces_is_one_as_word_processors_part_it() -> None:
    (block,) = blocks("**065/18 **Staff changes** **")
    assert (block.kind, block.text) == ("heading", "065/18 Staff changes")
    assert blocks("**Action: ** EI")[0].bold == ((0, 8),)


def test_a_mark_that_finds_no_other_goes_and_a_sign_stays() -> None:
    assert shown("EI to write*\n") == [("paragraph", 0, "EI to write")]
    assert shown("2 * 3 _a snake_case") == [("paragraph", 0, "2 * 3 _a snake_case")]


def test_nothing_is_taken_for_code_or_kept_from_the_reader() -> None:
    text = "    Present\n\n```\nEI to `write`\n```\n[ACTION]: Iris\n\n<!-- a note -->\n\n<https://example.org>"
    assert [words for _, _, words in shown(text)] == [
        "Present",
        "```\nEI to `write`\n```\n[ACTION]: Iris",
        "<!-- a note -->",
        "https://example.org",
    ]


def test_an_item_ends_a_paragraph_whatever_its_number_and_its_indent() -> None:
    text = "Agreed:\n3. EI to write\n        - to IF\nand soon\n| a |\n"
    assert shown(text) == [
        ("paragraph", 0, "Agreed:"),
        ("item", 1, "EI to write"),
        ("item", 2, "to IF\nand soon"),
        ("row", 0, "a"),
    ]


def test_a_line_below_words_makes_no_heading_of_them() -> None:
    assert shown("EI to write.\n---\nIF too.\n===\n") == [
        ("paragraph", 0, "EI to write."),
        ("paragraph", 0, "IF too."),
    ]


def test_a_line_too_long_to_look_into_stands_where_it_was() -> None:
    long = "*vans* " * 600_000
    text = f"a\n{long}\nb\n\n{long}"
    assert [(b.text, b.where) for b in blocks(text)] == [
        ("a", "line 1"),
        (long.strip(), "line 2"),
        ("b", "line 3"),
        (long.strip(), "line 5"),
    ]
    assert least_seconds(lambda: blocks(text)) < 5  # 0.03 s on a quiet machine
    assert [b.text for b in blocks(f"---\n{long}\n---\na")] == ["a"]


@pytest.mark.parametrize("mark", ["> ", "- ", "1. ", "> - "])
def test_what_is_nested_without_end_is_refused_and_never_left_out(mark: str) -> None:
    assert blocks(mark * 20 + "x")[-1].text == "x"
    with pytest.raises(BadFile, match=r"^minutes\.md has too many lists or quotes inside"):
        blocks(mark * 4000 + "x")


@given(st.lists(st.tuples(st.text("> -*+1.)#|\n", max_size=8), st.sampled_from(("EI", "IF")))))
@settings(max_examples=examples(200))
def test_every_word_is_read_once_in_its_order_whatever_marks_are_before_it(
    parts: list[tuple[str, str]],
) -> None:
    text = "".join(f"{marks} {word}{number}x " for number, (marks, word) in enumerate(parts))
    told = " ".join(block.text for block in blocks(text)).split()
    words = [f"{word}{number}x" for number, (_, word) in enumerate(parts)]
    assert [each for each in told if each in words] == words


def test_a_list_is_printed_without_what_reads_markdown() -> None:
    code = "import sys, pcc_actions.documents.markdown; print('markdown_it' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_the_words_struck_out_of_a_cell_are_kept_beside_it() -> None:
    (row,) = read_markdown("| ~~Fleet~~ | ~~Horses~~ Vans | 2 |", "a.md").blocks
    told = [(each.text, each.struck_words) for (each,) in row.cells]
    assert told == [("", "Fleet"), ("Vans", "Horses"), ("2", "")]
