"""Who held a post on a day."""

from datetime import date

import pytest

from pcc_actions.core.holders import holder_on, person_words
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
