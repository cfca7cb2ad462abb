"""Who is meant by the name of an owner."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.people import PersonDetails, edit_person
from pcc_actions.core.model import Log, Person
from pcc_actions.core.owners import (
    KnownPeople,
    asked_owner,
    full_name,
    holders_shown,
    left_words,
    recorded_owners,
)
from pcc_actions.errors import Refused
from tests.builders import add_people, day, did, empty_log, raised, with_person

APRIL, MARCH = day("01/04/2023"), day("31/03/2023")
NAMES = {"EI": "Edith Irons", "DCC": "Deputy Chief Constable"}


def peopled() -> Log:
    """Two who share initials, and a post that two held one after the other."""
    log = add_people(empty_log(), IF="Iris Field", **NAMES)
    log = with_person(log, "IF", "Ian Ford", post="Head of Estates, and Fleet")
    log = with_person(log, "AC", "Ada Crane", "Chief Constable", until=MARCH)
    return with_person(log, "BD", "Bea Dale", "Chief Constable", since=APRIL)


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


def test_who_has_left_is_warned_of_with_who_followed() -> None:
    log = peopled()
    assert [*left_words(log, ["AC", "EI", "XX"], MARCH)] == []
    assert [*left_words(log, ["AC", "EI", "XX"], APRIL)] == [
        "AC is Ada Crane, Chief Constable until 31/03/2023. BD (Bea Dale, Chief Constable) has "
        "the post now."
    ]
    alone = with_person(empty_log(), "EI", "Edith Irons", until=MARCH)
    assert [*left_words(alone, ["EI"], APRIL)] == ["EI is Edith Irons until 31/03/2023."]


def test_a_list_says_who_held_a_post_that_several_held() -> None:
    log = edit_person(peopled(), "DCC", PersonDetails(name="Cy Ellis", since=APRIL))
    shown = ("EI", "DCC", "AC", "DCC", "OPCC")
    assert [*holders_shown(shown, log.people, APRIL)] == ["DCC on that day: Cy Ellis."]
    assert [*holders_shown(shown, log.people, MARCH)] == [
        "DCC on that day: Deputy Chief Constable."
    ]
    gap = edit_person(log, "DCC", PersonDetails(until=APRIL))
    assert [*holders_shown(shown, gap.people, day("02/04/2023"))] == ["DCC on that day: nobody."]


def test_whose_actions_are_asked_for() -> None:
    log = raised(peopled(), "3.14/02/2023", "Visit", "OPCC")
    assert asked_owner(log, "edith irons", APRIL) == "EI"
    assert asked_owner(log, "opcc", APRIL) == "OPCC"
    assert asked_owner(log, "Chief Constable", MARCH) == "AC"
    assert asked_owner(log, "DCI", APRIL) is None
    with pytest.raises(Refused, match="can mean Iris Field"):
        asked_owner(log, "IF", APRIL)
    assert asked_owner(log, "IF", APRIL, {"if": "IF"}) == "IF"


def test_a_stored_key_is_that_key_whoever_shares_it() -> None:
    known = KnownPeople(peopled().people, APRIL)
    assert [known.kept(each) for each in ("IF", "ian ford", "if", "OPCC")] == [
        "IF", "IF2", "if", "OPCC",
    ]  # fmt: skip


def test_who_has_the_same_post_on_a_day_follows_on_who_left() -> None:
    log = peopled()
    known = KnownPeople(log.people, APRIL)
    assert known.successor(log.people["AC"]) == "BD"
    assert known.successor(log.people["IF"]) is None
    assert known.successor(replaced(log)) is None


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
