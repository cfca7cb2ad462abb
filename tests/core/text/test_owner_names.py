"""The owners that stand in one text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.text.owner_names import owner_form, split_owners
from pcc_actions.errors import Refused

OVERRIDE, ISOLATE = "\u202e", "\u2066"


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("EI", ("EI",)),
        ("EI / IF", ("EI", "IF")),
        ("EI/IF", ("EI", "IF")),
        ("RJ/DB/AC", ("RJ", "DB", "AC")),
        ("EI, IF", ("EI", "IF")),
        ("EI; IF;", ("EI", "IF")),
        ("EI\nIF", ("EI", "IF")),
        ("EI and IF", ("EI", "IF")),
        ("EI & IF", ("EI", "IF")),
        ("EI, IF, and CC", ("EI", "IF", "CC")),
        ("EI, IF and CC", ("EI", "IF", "CC")),
        ("T/DCC", ("T/DCC",)),
        ("A/Supt", ("A/Supt",)),
        ("D/CI", ("D/CI",)),
        ("T/D/CI", ("T/D/CI",)),
        ("T/DCC/EI, A/Supt and D/CI", ("T/DCC", "EI", "A/Supt", "D/CI")),
        ("Head of Estates and Fleet", ("Head of Estates and Fleet",)),
        ("HR & Finance", ("HR & Finance",)),
        ("Head of Estates and Fleet, CEO", ("Head of Estates and Fleet", "CEO")),
        ("D&C Police", ("D&C Police",)),
        ("EI / EI, ei", ("EI",)),
        ("  ", ()),
        ("and", ("and",)),
        (" / ", ()),
        ("“EI”", ("EI",)),
        ("“EI / IF”", ("EI", "IF")),
        ("\"EI\" / 'IF'", ("EI", "IF")),
        ("‘Commissioner’s office’", ("Commissioner’s office",)),
        ("Robert “Bob” Moss", ("Robert “Bob” Moss",)),
        ("the Governors’", ("the Governors’",)),
        ("“ ”", ()),
        ("\u200b", ()),
        ("\ufeffEI\u200b / IF\u00ad", ("EI", "IF")),
    ],
)
def test_owners_that_stand_in_one_text(text: str, owners: tuple[str, ...]) -> None:
    assert split_owners(text) == owners


def test_an_owner_with_a_hidden_character_is_refused() -> None:
    with pytest.raises(Refused, match=r"The owner has the hidden character U\+202E"):
        split_owners(f"EI, I{OVERRIDE}F")


@pytest.mark.parametrize(
    "typed",
    ["ei", " EI ", "“EI”", "„ei“", "'EI'", "EI.", "“EI”,", '"EI', "E\u200bI\ufeff", "EI\xa0"],
)
def test_an_owner_typed_in_another_way_is_the_same(typed: str) -> None:
    assert owner_form(typed) == owner_form("EI") != owner_form("EIO")


@given(st.text() | st.text("EIFTa /,;&\n“”'\"", max_size=20))
def test_owners_split_again_are_the_same(text: str) -> None:
    try:
        owners = split_owners(text)
    except Refused:
        return
    assert len({owner.casefold() for owner in owners}) == len(owners)
    assert split_owners("; ".join(owners)) == owners
