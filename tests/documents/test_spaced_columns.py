"""Tables in plain text whose columns runs of spaces part."""

from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.documents.spaced_columns import with_tabs

LOG = """\
Actions

  Ref    Action                     Owner   Status
  ----   ------------------------   -----   ------
  AP1    Price the vans for the     EI      Done
         board and the force                7 March
  AP2    Paint the wall             IF
  AP3    Mend the gate              EI      Open

The next meeting is in May.
"""


def shown(text: str) -> list[str]:
    return with_tabs(text.splitlines())


def test_rows_in_one_anothers_columns_are_a_table() -> None:
    assert shown(LOG)[2:9] == [
        "Ref\tAction\tOwner\tStatus",
        "----\t------------------------\t-----\t------",
        "AP1\tPrice the vans for the board and the force\tEI\tDone 7 March",
        "",
        "AP2\tPaint the wall\tIF\t",
        "AP3\tMend the gate\tEI\tOpen",
        "",
    ]


def test_lines_that_are_no_table_stay_as_they_are() -> None:
    for text in (
        "Present:   Iris Field\nSorry:     Owen Marsh",  # two cells are a label and what it says
        "AP1    Price the vans    EI\nAP22     Paint it     IF",
        "AP1    Price the vans    EI\n\nThat is all.",
        "AP1\tPrice   the vans    EI\nAP2\tPaint   the wall    IF",
        "The board  met and  agreed\nthat it  would  go on",
        f"A  b  {'c' * 200}\nA  b  {'c' * 200}",
        f"A  {'b' * 200}",
        "",
    ):
        assert shown(text) == text.splitlines()


def test_a_line_that_stands_elsewhere_ends_a_table() -> None:
    text = "A1  one   EI\nA2  two   IF\nand so it went on\nA3  three EI\nA4  four  IF"
    assert shown(text) == ["A1\tone\tEI", "A2\ttwo\tIF", *text.splitlines()[2:]]


@given(st.lists(st.text("ab 1\t", max_size=20), max_size=8))
def test_no_word_is_lost_and_no_line(lines: list[str]) -> None:
    made = with_tabs(lines)
    assert len(made) == len(lines)
    assert sorted(" ".join(made).split()) == sorted(" ".join(lines).split())
