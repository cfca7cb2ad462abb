"""Who is meant by the name of an owner."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.people import PersonDetails, add_person, edit_person
from pcc_actions.core.model import Log, Person
from pcc_actions.core.owners import (
    Owners,
    asked_owner,
    full_name,
    nobody,
    recorded_owners,
    stranger_words,
    strangers,
    successor,
)
from pcc_actions.errors import Refused
from tests.builders import add_people, day, did, empty_log, raised

APRIL, MARCH = day("01/04/2023"), day("31/03/2023")
NAMES = {"EI": "Edith Irons", "DCC": "Deputy Chief Constable"}


def peopled() -> Log:
    """Two who share initials, and a post that two held one after the other."""
    log = add_people(empty_log(), IF="Iris Field", **NAMES)
    log = add_person(log, "IF", "Ian Ford", post="Head of Estates, and Fleet")
    log = add_person(log, "AC", "Ada Crane", "Chief Constable", until=MARCH)
    return add_person(log, "BD", "Bea Dale", "Chief Constable", since=APRIL)


def kept(*typed: str, on: date = APRIL, **chosen: str) -> tuple[str, ...]:
    return recorded_owners(peopled(), typed, on, chosen)


@pytest.mark.parametrize("typed", ["EI", "ei", "“EI”", " edith  irons ", "'Edith Irons'", "EI."])
def test_one_owner_is_stored_under_one_key_however_typed(typed: str) -> None:
    assert kept(typed) == ("EI",)


@given(st.sampled_from(["EI", "Edith Irons", "DCC", "Deputy Chief Constable"]), st.data())
def test_case_spaces_and_quotation_marks_make_no_other_owner(
    name: str, data: st.DataObject
) -> None:
    letters = [data.draw(st.sampled_from([each.upper(), each.lower()])) for each in name]
    typed = "".join(letters).replace(" ", data.draw(st.sampled_from([" ", "  "])))
    around = data.draw(st.sampled_from(["{}", "“{}”", '"{}"', "‘{}’", " {} ", "“ {} ”", "«{}»"]))
    key = next(key for key, whole in NAMES.items() if name in (key, whole))
    assert kept(around.format(typed)) == (key,)


def test_several_are_parted_but_not_what_is_known_as_a_whole() -> None:
    assert kept("ei / dcc", "Edith Irons") == ("EI", "DCC")
    assert kept("Head of Estates, and Fleet") == ("IF2",)
    assert kept("Head of Fleet", "T/DCC") == ("Head of Fleet", "T/DCC")


def test_who_share_initials_are_asked_about() -> None:
    said = (
        'can mean Iris Field \\(IF\\) or Ian Ford \\(IF2\\). Say which: --owner "Iris Field" or '
        "--owner IF2"
    )
    for typed in ("IF", "if", "“if”"):
        with pytest.raises(Refused, match=said):
            kept(typed)
    assert kept("IF2", "iris field") == ("IF2", "IF")
    assert recorded_owners(peopled(), ["if"], APRIL, {"if": "IF2"}) == ("IF2",)


def test_a_post_is_stored_as_its_holder_of_that_day() -> None:
    assert kept("Chief Constable", on=MARCH) == ("AC",)
    assert kept("chief constable", on=APRIL) == ("BD",)
    log = edit_person(peopled(), "BD", PersonDetails(until=day("30/04/2023")))
    with pytest.raises(Refused, match=r"can mean Ada Crane \(AC\) or Bea Dale \(BD\)"):
        recorded_owners(log, ["Chief Constable"], day("01/05/2023"))


def test_a_stranger_is_stored_as_the_log_has_it_or_as_typed() -> None:
    log = raised(peopled(), "3.14/02/2023", "Visit", "OPCC")
    log = did(log, actions.assign, "3.14/02/2023", "01/03/2023", ["EI"])
    assert recorded_owners(log, ["“opcc”", "Clerk"], APRIL) == ("OPCC", "Clerk")


def test_a_stranger_is_warned_of_once_with_the_nearest() -> None:
    log = raised(peopled(), "3.14/02/2023", "Visit", "OPCC")
    assert strangers(log, ["EI", "OPCC", "Cheif Constable"]) == ["Cheif Constable"]
    assert stranger_words(log, "Cheif Constable") == (
        "“Cheif Constable” is not known, but recorded all the same. The nearest is BD (Bea Dale, "
        "Chief Constable): if that is meant, pcc-actions undo; if not, pcc-actions person add "
        'INITIALS "Cheif Constable".'
    )
    assert stranger_words(log, "XYZ") == (
        "“XYZ” is not known, but recorded all the same. Who that is: pcc-actions person add XYZ "
        '"NAME".'
    )


def test_a_log_without_people_warns_only_of_a_slip() -> None:
    log = raised(empty_log(), "3.14/02/2023", "Visit", "Chief Constable")
    assert strangers(log, ["XY", "Cheif Constable"]) == ["Cheif Constable"]
    assert strangers(empty_log(), ["EI"]) == []


def test_whose_actions_are_asked_for() -> None:
    log = raised(peopled(), "3.14/02/2023", "Visit", "OPCC")
    assert asked_owner(log, "edith irons", APRIL) == "EI"
    assert asked_owner(log, "opcc", APRIL) == "OPCC"
    assert asked_owner(log, "Chief Constable", MARCH) == "AC"
    assert asked_owner(log, "DCI", APRIL) is None
    with pytest.raises(Refused, match="can mean Iris Field"):
        asked_owner(log, "IF", APRIL)
    assert asked_owner(log, "IF", APRIL, {"if": "IF"}) == "IF"


def test_nobody_is_named_with_the_nearest() -> None:
    log = raised(peopled(), "3.14/02/2023", "Visit", "OPCC")
    assert nobody(log, "Cheif Constable") == (
        "Nobody called “Cheif Constable” is known; the nearest is BD (Bea Dale, Chief Constable)."
    )
    assert nobody(log, "OPC") == "Nobody called “OPC” is known; the nearest is OPCC."
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


def test_a_stored_key_is_that_key_whoever_shares_it() -> None:
    known = Owners(peopled().people, APRIL)
    assert [known.kept(each) for each in ("IF", "ian ford", "if", "OPCC")] == [
        "IF", "IF2", "if", "OPCC",
    ]  # fmt: skip


def test_who_has_the_same_post_on_a_day_follows_on_who_left() -> None:
    log = peopled()
    assert successor(log, log.people["AC"], APRIL) == "BD"
    assert successor(log, log.people["IF"], APRIL) is None
    assert successor(log, replaced(log), APRIL) is None


def replaced(log: Log) -> Person:
    """Somebody in a post that nobody has."""
    return Person("XY", "Xenia Yew", "XY", "Registrar")


def test_one_person_is_named_in_full_and_nobody_is_guessed() -> None:
    people = peopled().people
    assert (
        full_name("ei", people, APRIL) == full_name("Edith Irons", people, APRIL) == "Edith Irons"
    )
    assert full_name("IF2", people, APRIL) == "Ian Ford, Head of Estates, and Fleet"
    assert full_name("IF", people, APRIL) == "IF"  # two people have these initials
    assert full_name("root", people, APRIL) == "root"
