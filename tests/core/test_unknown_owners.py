"""Owners whom a log does not know, and who is nearest."""

import pytest

from pcc_actions.core.unknown_owners import nearest, new_owners, nobody, stranger_words, strangers
from tests.builders import add_people, empty_log, raised
from tests.core.test_owners import peopled


def test_a_stranger_is_warned_of_once_with_the_nearest() -> None:
    log = raised(peopled(), "3.14/02/2023", "Visit", "OPCC")
    assert strangers(log, ["EI", "OPCC", "Cheif Constable"]) == ["Cheif Constable"]
    assert stranger_words(log, "Cheif Constable") == (
        "“Cheif Constable” is not known, and is kept as typed. The nearest is BD (Bea Dale, "
        "Chief Constable): if that is meant, pcc-actions undo; if not, pcc-actions person add "
        'INITIALS "Cheif Constable".'
    )
    assert stranger_words(log, "XYZ") == (
        '“XYZ” is not known, and is kept as typed. Who that is: pcc-actions person add XYZ "NAME".'
    )


def test_a_log_without_people_warns_only_of_a_slip() -> None:
    log = raised(empty_log(), "3.14/02/2023", "Visit", "Chief Constable")
    assert strangers(log, ["XY", "Cheif Constable"]) == ["Cheif Constable"]
    assert strangers(empty_log(), ["EI"]) == []
    initials = raised(empty_log(), "3.14/02/2023", "Visit", "EI", "OPCC")
    assert strangers(initials, ["IF", "CC", "OPCCC"]) == ["OPCCC"]


def test_an_owner_is_new_whom_neither_the_log_knows_nor_somebody_just_typed() -> None:
    log = raised(empty_log(), "3.14/02/2023", "Visit", "OPCC")
    assert new_owners(log, ["opcc", "XY", "ZQ"], {"ZQ"}) == ["XY"]
    assert new_owners(add_people(empty_log(), IF="Iris Field"), ["iris field", "XY"]) == ["XY"]
    assert new_owners(empty_log(), ["XY"]) == []


def test_nobody_is_named_with_the_nearest() -> None:
    log = raised(peopled(), "3.14/02/2023", "Visit", "OPCC")
    assert nobody(log, "Cheif Constable") == (
        "Nobody called “Cheif Constable” is known; the nearest is BD (Bea Dale, Chief Constable)."
    )
    assert nobody(log, "OPC") == "Nobody called “OPC” is known; the nearest is OPCC."
    assert nobody(log, "opcc") == (
        'OPCC is an owner, but not among the people yet: pcc-actions person add OPCC "NAME".'
    )
    estates = raised(log, "4.14/02/2023", "Visit", "Head of Estates")
    assert nobody(estates, "head of estates") == (
        "Head of Estates is an owner, but not among the people yet: pcc-actions person add "
        'INITIALS "Head of Estates".'
    )
    assert nobody(log, "Zzz") == (
        "Nobody called “Zzz” is known. Who is known: pcc-actions person list."
    )
    owned = raised(empty_log(), "3.14/02/2023", "Visit", "EI", "OPCC")
    assert nobody(owned, "Zzz") == "Nobody called “Zzz” is known. The owners are EI and OPCC."
    assert nobody(empty_log(), "Zzz") == (
        "Nobody called “Zzz” is known. No action has an owner yet."
    )
    many = raised(empty_log(), "3.14/02/2023", "Visit", *(f"{one}{one}" for one in "ABCDEFGHI"))
    assert nobody(many, "Zzz") == "Nobody called “Zzz” is known."


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("Cheif Constable", "CC"),
        ("Cheif", "CC"),  # the shortest of the posts
        ("deputy cheif", "DCC"),
        ("Edih", "EI"),
        ("Ironss", "EI"),
        ("EL", "EI"),
        ("DCCC", "DCC"),
        ("OPC", "OPCC"),
        ("Zzz", None),
    ],
)
def test_the_nearest_is_by_whole_names_then_by_words(typed: str, near: str | None) -> None:
    log = add_people(empty_log(), EI="Edith Irons", IF="Iris Field", DCC="Deputy Chief Constable")
    log = raised(add_people(log, CC="Chief Constable"), "3.14/02/2023", "Visit", "OPCC")
    assert nearest(log, typed) == near
