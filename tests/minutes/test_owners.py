import pytest

from pcc_actions.minutes.owners import is_owner, only_owners

PEOPLE = {"if": "IF", "iris field": "IF", "iris": "IF", "om": "OM", "ahop": "AHop"}


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("EI / IF", ("EI", "IF")),
        ("RJ/DB/AC", ("RJ", "DB", "AC")),
        ("SE /JA", ("SE", "JA")),
        ("NA, MS, HK and CR", ("NA", "MS", "HK", "CR")),
        ("PF.SM.ST.LJ.JB", ("PF", "SM", "ST", "LJ", "JB")),
        ("T/DCC", ("T/DCC",)),
        ("AHop", ("AHop",)),
        ("ALL", ("ALL",)),
        ("Secretary", ("Secretary",)),
        ("(Open standards team)", ("Open standards team",)),
        ("ACC RJ", ("ACC RJ",)),
        ("Cllr A Stone", ("Cllr A Stone",)),
        ("Head of Estates and Fleet", ()),
        ("schedule with board committee", ()),
        ("Report to the board", ()),
        ("TBC", ()),
        ("", ()),
        ("x" * 200, ()),
    ],
)
def test_a_text_that_holds_only_owners(text: str, owners: tuple[str, ...]) -> None:
    assert only_owners(text, PEOPLE) == owners


def test_words_that_start_a_sentence_are_no_owner() -> None:
    assert not is_owner("", PEOPLE)
    assert not is_owner("The", PEOPLE)
    assert is_owner("the Clerk", PEOPLE)
