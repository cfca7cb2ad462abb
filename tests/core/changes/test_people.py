"""People who own actions, and who answers to a post."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pcc_actions.core.changes.people import (
    PersonDetails,
    add_person,
    edit_person,
    known_person,
)
from pcc_actions.core.checks import faults
from pcc_actions.core.checks.checked import Checked
from pcc_actions.core.model import Holder, Log, Person
from pcc_actions.errors import Refused
from tests.builders import add_people, day, empty_log, with_person

APRIL, MAY, JUNE = day("01/04/2023"), day("01/05/2023"), day("01/06/2023")
EVE, EVE_OF_JUNE = day("31/03/2023"), day("31/05/2023")


def edited(log: Log, key: str, **details: Any) -> Person:
    return edit_person(log, key, PersonDetails(**details)).people[key]


def test_two_people_may_share_initials() -> None:
    log = add_people(empty_log(), IF="Iris Field")
    log = with_person(log, "IF", "Ian Ford", " Estates ", "ian.ford@example.org")
    log = with_person(log, "IF", "Ida Finch")
    assert list(log.people) == ["IF", "IF2", "IF3"]
    assert log.people["IF2"] == Person("IF2", "Ian Ford", "IF", "Estates", "ian.ford@example.org")
    assert (log.people["IF3"].post, log.people["IF3"].email) == (None, None)


def test_the_same_person_is_recorded_once() -> None:
    log = add_people(empty_log(), IF="Iris Field")
    with pytest.raises(Refused, match=r"iris field \(IF\) is among the people already"):
        with_person(log, "IF", "iris field")
    with pytest.raises(Refused, match="The initials"):
        with_person(log, "", "Ian Ford")
    with pytest.raises(Refused, match="The name is empty"):
        add_person(log, "IF", PersonDetails(post="Clerk"))


@pytest.mark.parametrize("initials", ["E / F", "EI, IF", "EI and IF", "EI & IF", "EI;IF"])
def test_initials_that_would_be_parted_as_owners_are_refused(initials: str) -> None:
    with pytest.raises(Refused, match="cannot be one person's initials: as an owner it would mean"):
        with_person(empty_log(), initials, "Foo Bar")


@pytest.mark.parametrize("initials", ["T/DCC", "R/D", "Head of Estates and Fleet", "E.I.", "O'N"])
def test_initials_that_stand_for_one_owner_are_recorded(initials: str) -> None:
    assert initials in with_person(empty_log(), initials, "Foo Bar").people


def test_initials_in_other_letters_are_the_same_initials() -> None:
    log = add_people(empty_log(), IF="Iris Field")
    with pytest.raises(Refused, match="is among the people already"):
        with_person(log, "if", "Iris Field")
    assert list(with_person(log, "if", "Ian Ford").people) == ["IF", "if2"]


def test_somebody_is_in_post_for_some_days() -> None:
    log = with_person(empty_log(), "EI", "Edith Irons", since=APRIL, until=MAY)
    assert log.people["EI"].held == (Holder("Edith Irons", APRIL, MAY),)
    assert with_person(empty_log(), "EI", "Edith Irons").people["EI"].held == ()


def test_a_successor_keeps_who_held_the_post_before() -> None:
    log = with_person(empty_log(), "CC", "Ada Crane", "Chief Constable")
    log = edit_person(log, "CC", PersonDetails(name="Bea Dale", since=APRIL))
    bea = log.people["CC"]
    assert (bea.name, bea.post) == ("Bea Dale", "Chief Constable")
    assert bea.held == (Holder("Ada Crane", None, EVE), Holder("Bea Dale", APRIL))
    third = edited(log, "CC", name="Cy Ellis", since=JUNE).held
    assert third == (bea.held[0], Holder("Bea Dale", APRIL, EVE_OF_JUNE), Holder("Cy Ellis", JUNE))


def test_each_holder_has_the_address_that_was_given_for_them() -> None:
    log = with_person(empty_log(), "CC", "Ada Crane", email="ada@example.org")
    log = edit_person(log, "CC", PersonDetails(name="Bea Dale", since=APRIL))
    bea = log.people["CC"]
    assert bea.email is None
    assert [each.email for each in bea.held] == ["ada@example.org", None]
    log = edit_person(log, "CC", PersonDetails(email="bea@example.org"))
    assert log.people["CC"].email == "bea@example.org"
    later = PersonDetails(name="Cy Ellis", since=JUNE, email="cy@example.org")
    log = edit_person(log, "CC", later)
    assert log.people["CC"].email == "cy@example.org"
    assert [each.email for each in log.people["CC"].held] == [
        "ada@example.org", "bea@example.org", "cy@example.org",
    ]  # fmt: skip
    assert edited(log, "CC", name="Cy Ellys").held[-1].email == "cy@example.org"


def test_a_vacancy_stays_between_two_holders() -> None:
    log = with_person(empty_log(), "CC", "Ada Crane", until=EVE)
    assert edited(log, "CC", name="Bea Dale", since=MAY).held == (
        Holder("Ada Crane", None, EVE),
        Holder("Bea Dale", MAY),
    )


def test_the_name_of_a_post_is_no_predecessor() -> None:
    log = add_people(empty_log(), CC="Chief Constable")
    cc = edited(log, "CC", name="Ada Crane", post="chief constable", since=APRIL)
    assert cc.held == (Holder("Ada Crane", APRIL),)


def test_a_name_alone_is_put_right_and_nobody_succeeds() -> None:
    log = with_person(empty_log(), "CC", "Ada Cran")
    assert edited(log, "CC", name="Ada Crane") == Person("CC", "Ada Crane", "CC")
    log = edit_person(log, "CC", PersonDetails(name="Bea Dael", since=APRIL))
    assert edited(log, "CC", name="Bea Dale").held[-1] == Holder("Bea Dale", APRIL)
    assert edited(log, "CC", since=MAY).held[-1] == Holder("Bea Dael", MAY)
    assert edited(log, "CC", name="bea dael", since=MAY).held[-1] == Holder("bea dael", MAY)


def test_the_last_day_is_recorded_when_it_is_known() -> None:
    log = with_person(empty_log(), "EI", "Edith Irons")
    assert edited(log, "EI", until=EVE).held == (Holder("Edith Irons", None, EVE),)
    assert edited(log, "EI", post=" Clerk ", email="ei@example.org") == Person(
        "EI", "Edith Irons", "EI", "Clerk", "ei@example.org"
    )


@pytest.mark.parametrize(
    ("details", "said"),
    [
        ({}, "Say what is to be put right of EI: --name, --post"),
        ({"name": "Edith Irons"}, r"EI \(Edith Irons\) is recorded so already"),
        ({"name": "Bea Dale", "since": APRIL}, "Edith Irons answers to EI from 01/04/2023"),
        ({"until": EVE}, "Edith Irons would answer to EI from 01/04/2023 until 31/03/2023"),
        ({"post": " "}, "The post is empty"),
    ],
)
def test_what_cannot_be_is_refused(details: dict[str, Any], said: str) -> None:
    log = with_person(empty_log(), "EI", "Edith Irons", since=APRIL)
    with pytest.raises(Refused, match=said):
        edited(log, "EI", **details)


def test_days_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(Refused, match="31/03/2023 is before 01/04/2023: exchange the two days"):
        PersonDetails(since=APRIL, until=EVE)


def test_a_person_is_found_by_the_key_or_by_a_name_that_nobody_shares() -> None:
    log = add_people(empty_log(), IF="Iris Field")
    log = with_person(log, "IF", "Ian Ford", "Clerk")
    assert known_person(log, "IF").name == "Iris Field"  # a key is a key, whoever shares it
    assert known_person(log, "“ian ford”") == known_person(log, "clerk") == log.people["IF2"]
    with pytest.raises(Refused, match=r"“if” can mean IF \(Iris Field\) or IF2 \(Ian Ford\)"):
        known_person(log, "if")
    with pytest.raises(Refused, match=r"the nearest is IF2 \(Ian Ford, Clerk\)"):
        known_person(log, "Ian Frod")


def test_where_a_successor_began_on_another_day_the_one_before_went_up_to_it() -> None:
    log = with_person(empty_log(), "CC", "Ada Crane", since=day("01/02/2023"))
    log = edit_person(log, "CC", PersonDetails(name="Bea Dale", since=APRIL))
    assert edited(log, "CC", since=MAY).held == (
        Holder("Ada Crane", day("01/02/2023"), day("30/04/2023")),
        Holder("Bea Dale", MAY),
    )
    with pytest.raises(Refused, match="Bea Dale follows Ada Crane from 01/02/2023 until 31/03/"):
        edited(log, "CC", since=day("01/02/2023"))
    vacant = edit_person(log, "CC", PersonDetails(name="Cy Ellis", since=JUNE))
    vacant = edit_person(vacant, "CC", PersonDetails(until=JUNE))
    gap = edit_person(vacant, "CC", PersonDetails(name="Di Frost", since=day("01/09/2023")))
    assert edited(gap, "CC", since=day("01/08/2023")).held[-2:] == (
        Holder("Cy Ellis", JUNE, JUNE),
        Holder("Di Frost", day("01/08/2023")),
    )
    with pytest.raises(Refused, match="Di Frost follows Cy Ellis from 01/06/2023 until 01/06/2023"):
        edited(gap, "CC", since=JUNE)


DAYS = st.dates(day("01/01/2023"), day("31/12/2024"))
DETAILS = st.fixed_dictionaries(
    {},
    optional={
        "name": st.sampled_from(["Ada Crane", "Bea Dale", "Cy Ellis"]),
        "post": st.sampled_from(["Chief Constable", "Bea Dale"]),
        "since": DAYS,
        "until": DAYS,
    },
)


@given(st.lists(DETAILS, max_size=6))
@example([{"name": "Bea Dale", "since": APRIL}, {"since": EVE}])
def test_whatever_is_recorded_of_a_person_is_no_fault(edits: list[dict[str, Any]]) -> None:
    log = add_people(empty_log(), CC="Ada Crane")
    for details in edits:
        before = log.people["CC"]
        with suppress(Refused):
            log = edit_person(log, "CC", PersonDetails(**details))
        assert [*faults.holders(Checked(log, APRIL))] == []
        known = [holder.name for holder in before.held[:-1]]
        assert [holder.name for holder in log.people["CC"].held][: len(known)] == known


@pytest.mark.parametrize(
    ("initials", "said"),
    [(" ", "The initials are empty;"), ("I\u202eF", "The initials have the hidden character")],
)
def test_initials_are_spoken_of_as_several(initials: str, said: str) -> None:
    with pytest.raises(Refused, match=f"^{said}"):
        with_person(empty_log(), initials, "Iris Field")
