"""Lines that are no TOML, told in the words of whoever typed them."""

from datetime import date
from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.store.mistyped import plain_date, what_is_typed
from tests.store.logs import text, trouble, type_over

YEAR_FIRST = "due: a date has the year first here: 2023-03-31, not "
CURLY = 'curly quotes stand round a text; type straight ones: "'
BACKSLASH = (
    "a backslash in double quotes stands for something else; put a path in single quotes, as in "
    "'C:\\Minutes', or write / for each \\"
)
TYPED = [
    ("due = 31/03/2023", f"{YEAR_FIRST}31/03/2023"),
    ("due = 31.03.2023 # moved", f"{YEAR_FIRST}31.03.2023"),
    ("due = 31 March 2023", f"{YEAR_FIRST}31 March 2023"),
    ("due = 31st Mar 2023", f"{YEAR_FIRST}31st Mar 2023"),
    ("due = 2023/03/31", "due: 2023/03/31 is no day of the calendar"),
    ("due = 2023-3-31", f"{YEAR_FIRST}2023-3-31"),
    ("due = { from = 2023-02-14, to = 31/03/2023 }", f"{YEAR_FIRST}31/03/2023"),
    ("due = 31/02/2023", "due: 31/02/2023 is no day of the calendar"),
    ("due = 2023-02-31", "due: 2023-02-31 is no day of the calendar"),
    ("text = “Visit the team”", f"text: {CURLY}"),
    ("owners = [“EI”, “IF”]", f"owners: {CURLY}"),
    ("  “EI”,", CURLY),
    ('text = "Visit the team”', f"text: {CURLY}"),
    (r'source = "C:\Users\iris\minutes.docx"', f"source: {BACKSLASH}"),
    (r'mine = ["C:\Users"]', BACKSLASH),
    ("text = Visit the team on 14/02/2023",
     'text: a text stands in straight quotes, as in "GPB"'),
    ("owners = [EI, IF]", 'owners: a text stands in straight quotes, as in ["EI", "IF"]'),
    ("owners = EI", 'owners: a text stands in straight quotes, as in ["EI", "IF"]'),
    ('text = "Visit the "new" team"',
     'text: a quotation mark within a text ends it; type \\" for it, or ’'),
    ('text = "Visit the team',
     "text: the quotation mark before or behind a text is missing"),
    ('owners = ["EI", IF"]',
     "owners: the quotation mark before or behind a text is missing"),
]  # fmt: skip
NOTHING_USUAL = [
    "", "x =", "Please look at this line", "[actions", "[[actions]", "due = 2023-03-31 17",
    "a = 1 1 # “so”", "x = tru", r"source = 'C:\Users' 1",
]  # fmt: skip


@pytest.mark.parametrize(("line", "said"), TYPED)
def test_what_somebody_typed(line: str, said: str) -> None:
    assert what_is_typed(line) == said
    with pytest.raises(tomli.TOMLDecodeError):
        tomli.loads(line.strip(",").strip() if line.startswith(" ") else line)


@pytest.mark.parametrize("line", NOTHING_USUAL)
def test_what_is_nothing_usual(line: str) -> None:
    if line != "x = tru":  # which may be meant for a text
        assert what_is_typed(line) == ""


@given(st.text(st.sampled_from("abZ “”\"'\\=[]{},#.-/0123456789")))
def test_any_line_is_looked_at_and_no_words_are_told(line: str) -> None:
    for typed in (f"text = Zanzibar {line}", f"{line} Zanzibar {line}"):
        assert "Zanzibar" not in what_is_typed(typed)


def test_a_date_in_any_form() -> None:
    assert plain_date("31 March 2023") == plain_date("2023-03-31") == date(2023, 3, 31)
    assert plain_date("soon") is None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("due = 31/03/2023", f"{YEAR_FIRST}31/03/2023"),
        ('due = "31/03/2023"',
         "due should be a date without quotes, with the year first: 2023-03-31"),
        ('due = "2023-03-31"',
         "due should be a date without quotes, with the year first: 2023-03-31"),
        ('due = "31/02/2023"',
         "due should be a date without quotes, as in 2023-02-14, not '31/02/2023'"),
        ('due = "in Zanzibar"', "due should be a date without quotes, as in 2023-02-14"),
    ],
)  # fmt: skip
def test_the_line_and_what_to_do_are_told(three: Path, typed: str, said: str) -> None:
    before = type_over(three, ("due = 2023-03-10\nstatus", f"{typed}\nstatus"))
    number = before[: before.index(typed)].count("\n") + 1
    assert trouble(three) == (
        f"actions.toml, line {number}: {said}. Mend that line, or put back the version before it "
        "with pcc-actions undo."
    )
    assert text(three) == before
