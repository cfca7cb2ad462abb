"""Who held a post on a day."""

from dataclasses import replace
from datetime import date

import pytest

from pcc_actions.core.holders import email_on, had_several, holder_on, person_words
from pcc_actions.core.model import Holder, Person
from tests.builders import day

APRIL, MARCH = day("01/04/2023"), day("31/03/2023")

HELD = Person(
    "CC",
    "Bea Dale",
    "CC",
    "Chief Constable",
    held=(Holder("Ada Crane", None, MARCH), Holder("Bea Dale", day("01/05/2023"))),
)


@pytest.mark.parametrize(
    ("on", "words"),
    [
        ("31/03/2023", "Ada Crane, Chief Constable"),
        ("01/04/2023", "Chief Constable"),  # nobody held it
        ("30/04/2023", "Chief Constable"),
        ("01/05/2023", "Bea Dale, Chief Constable"),
        ("01/05/2030", "Bea Dale, Chief Constable"),
    ],
)
def test_a_post_is_answered_with_the_holder_of_that_day(on: str, words: str) -> None:
    assert person_words(HELD, day(on)) == words


@pytest.mark.parametrize(
    ("on", "words"),
    [
        ("01/01/2023", "Edith Irons, Clerk from 01/02/2023"),
        ("01/02/2023", "Edith Irons, Clerk"),
        ("31/03/2023", "Edith Irons, Clerk"),
        ("01/04/2023", "Edith Irons, Clerk until 31/03/2023"),
    ],
)
def test_who_has_left_keeps_the_name(on: str, words: str) -> None:
    held = (Holder("Edith Irons", day("01/02/2023"), MARCH),)
    assert person_words(Person("EI", "Edith Irons", "EI", "Clerk", held=held), day(on)) == words


def test_a_person_without_days_answers_on_every_day() -> None:
    edith = Person("EI", "Edith Irons", "EI")
    assert holder_on(edith, date.min) == holder_on(edith, date.max) == Holder("Edith Irons")
    assert person_words(edith, APRIL) == "Edith Irons"
    assert person_words(Person("OPCC", "OPCC", "OPCC"), APRIL) == ""


ADA, BEA = "ada@example.org", "bea@example.org"
ADDRESSED = replace(
    HELD,
    email=BEA,
    held=(replace(HELD.held[0], email=ADA), replace(HELD.held[1], email=BEA)),
)


@pytest.mark.parametrize(
    ("on", "address"),
    [("31/03/2023", ADA), ("01/04/2023", None), ("01/05/2023", BEA)],
)
def test_the_address_is_that_of_the_holder_of_the_day(on: str, address: str | None) -> None:
    assert email_on(ADDRESSED, day(on)) == address


@pytest.mark.parametrize("typed", [None, ADA, "other@example.org"])
def test_an_address_that_may_be_of_another_holder_is_nobodys(typed: str | None) -> None:
    assert email_on(replace(HELD, email=typed), day("01/05/2023")) is None
    assert email_on(replace(ADDRESSED, email=typed), day("01/05/2023")) is None
    assert email_on(replace(ADDRESSED, email=typed), day("31/03/2023")) == ADA


def test_of_one_holder_it_is_theirs_on_every_day() -> None:
    alone = replace(HELD, name="Ada Crane", email=ADA, held=HELD.held[:1])
    assert not had_several(alone)
    assert email_on(alone, day("01/05/2023")) == ADA
    assert email_on(replace(alone, held=()), day("01/05/2023")) == ADA
