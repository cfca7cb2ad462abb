import pytest

from pcc_actions.documents.block import DamageCode
from pcc_actions.documents.spreadsheet import read_values
from pcc_actions.documents.value_lines import open_quote, separator_of

HEAD = "Ref,Action,Owner\n"


def test_a_quotation_mark_that_is_never_closed_swallows_no_row() -> None:
    document = read_values(f'{HEAD}1,"Mend it,EI\n2,"Paint it, well",IF\n3,Sell it,EI\n', "l.csv")
    assert [row.text for row in document.blocks[1:]] == [
        "1\tMend it\tEI", "2\tPaint it, well\tIF", "3\tSell it\tEI",
    ]  # fmt: skip
    (damage,) = document.damages
    assert (damage.code, damage.where) == (DamageCode.QUOTE_NOT_CLOSED, "line 2")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('1,"Mend it,EI\n2,Paint it,EI', 1),
        ('1,Mend it\n2,"Paint it,EI\n3,"Sell, it",EI', 2),
        ('1,"Mend\nit",EI', None),
        ('1,"Mend ""it""",EI', None),
        ('1,"",EI', None),
        ('1,Mend the 5" pipe,EI\n2,Paint it,EI', None),
        ("1,Mend it,EI", None),
    ],
)
def test_a_mark_is_closed_where_a_value_ends(text: str, line: int | None) -> None:
    assert open_quote(text, ",") == line


def test_what_parts_the_values_is_told_by_all_lines() -> None:
    assert separator_of("Panel, of the harbour\nRef;Action\n1;Mend it, well\n2;Buy it") == ";"


def test_a_list_whose_values_nothing_parts_is_named() -> None:
    (damage,) = read_values("Ref Action Owner\n1 Mend it EI\n", "l.csv").damages
    assert damage.code is DamageCode.SEPARATOR_UNKNOWN
    assert not read_values(f"{HEAD}1,Mend it,EI\n", "l.csv").damages


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Reference,Board,Action,Status,Raised\r\n3.14/02/2023,GPB,Visit", ["row 2"]),
        ("Reference,Board,Action,Status,Raised\r\n3.14/02/2023,GPB,Visit\r\n", []),
        ("Reference,Board,Action,Status,Raised\r\n3.14/02/2023,GPB,Visit,outstanding,", []),
        ("Ref,Action,Owner\n3.14/02/2023,Visit", []),
    ],
)
def test_an_export_that_ends_within_a_row_was_cut_off(text: str, where: list[str]) -> None:
    damages = read_values(text, "l.csv").damages
    assert [each.where for each in damages if each.code is DamageCode.CUT_OFF] == where


@pytest.mark.parametrize(
    ("rows", "where"),
    [
        (["1,Mend it, well,EI", "2,Paint it,IF", "3,Sell it,EI"], ["row 2"]),
        (["1,Mend it,EI", "2,Paint it,IF,"], []),
        (["1,Mend it,EI,soon", "2,Paint it,IF,late", "3,Sell it,IF"], []),
        ([f"{n},{'Mend it, well' if n < 8 else 'Do it'},EI" for n in range(1, 20)],
         ["row 2, row 3, row 4, row 5, row 6 and 2 more"]),
    ],
)  # fmt: skip
def test_a_separator_among_the_words_is_named_with_its_row(
    rows: list[str], where: list[str]
) -> None:
    damages = read_values(HEAD + "\n".join(rows), "l.csv").damages
    assert [each.where for each in damages if each.code is DamageCode.TOO_MANY_VALUES] == where
