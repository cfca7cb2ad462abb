import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.documents.block import Block
from pcc_actions.documents.runs import block, joined_runs, row, with_heads


def test_bold_goes_on_over_a_space() -> None:
    assert joined_runs([("Action", True), (" ", False), ("EI", True), (" writes", False)]) == (
        "Action EI writes",
        ((0, 9),),
    )


def test_bold_may_start_and_end_within_a_word() -> None:
    assert joined_runs([("a", False), ("b", True), ("c", False), ("d", True)]) == (
        "abcd",
        ((1, 2), (3, 4)),
    )


@given(st.lists(st.tuples(st.text("ab \t\n☐\u200b\xad", max_size=6), st.booleans())))
def test_spans_are_in_the_text_and_in_order(pieces: list[tuple[str, bool]]) -> None:
    text, spans = joined_runs(pieces)
    assert text == text.strip()
    last = -1
    for start, end in spans:
        assert last < start < end <= len(text)
        last = end
    bold = "".join(text[start:end] for start, end in spans)
    meant = "".join(words for words, is_bold in pieces if is_bold)
    assert [x for x in bold if x in "ab☐"] == [x for x in meant if x in "ab☐"]


def test_nothing_to_read_makes_no_block() -> None:
    assert block("paragraph", [(" \n", True)], "") is None


@pytest.mark.parametrize(
    ("text", "left", "ticked"),
    [
        ("☐ Vans", "Vans", False),
        ("Vans ☒", "Vans", True),
        ("[X] Vans", "Vans", True),
        ("[] Vans", "Vans", False),
        ("✓", "", True),
        ("yes ☐ no ☒", "yes ☐ no ☒", None),
        ("the ☐ box", "the ☐ box", None),
        ("[x](page.html)", "[x](page.html)", None),
    ],
)
def test_one_box_at_an_end_is_a_check_box(text: str, left: str, ticked: bool | None) -> None:
    made = block("paragraph", [(text, False)], "")
    assert made is not None
    assert (made.text, made.ticked) == (left, ticked)


def test_bold_moves_with_the_box_that_goes() -> None:
    made = block("paragraph", [("☐ ", True), ("Vans", True), (" late", False)], "")
    assert made is not None
    assert made.bold == ((0, 4),)


def test_heads_are_marked_only_where_one_row_stands_out() -> None:
    def line(*texts: str, bold: bool) -> Block:
        made = [block("paragraph", [(text, bold)], "") for text in texts]
        return row([(b,) for b in made if b], "", 1)

    head, plain = line("Ref", "Action", bold=True), line("1", "Vans", bold=False)
    long = line("Ref", "x" * 80, bold=True)
    assert [r.heads for r in with_heads([head, plain])] == [True, False]
    assert [r.heads for r in with_heads([head])] == [False]
    assert [r.heads for r in with_heads([head, head])] == [False, False]
    assert [r.heads for r in with_heads([long, plain])] == [False, False]
