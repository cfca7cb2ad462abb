import pytest

from pcc_actions.core.model import Log
from pcc_actions.core.new_or_meant import NewOrMeant, new_or_meant_words, read_new_or_meant
from pcc_actions.errors import Refused
from tests.builders import add_people, empty_log


@pytest.fixture
def log() -> Log:
    return add_people(empty_log(), IF="Iris Field")


def test_the_question_names_who_is_nearest(log: Log) -> None:
    near = "IG is not known here: a new person, or did you mean IF (Iris Field)?"
    assert new_or_meant_words(log, "IG") == near
    nobody = "Zq9 is not known here: a new person, or whom did you mean?"
    assert new_or_meant_words(log, "Zq9") == nobody


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("", NewOrMeant()),
        ("New", NewOrMeant()),
        ("new  Ines Grey", NewOrMeant(name="Ines Grey")),
        ("Yes", NewOrMeant(meant="IF")),
        ("TW", NewOrMeant(meant="TW")),
    ],
)
def test_each_answer(typed: str, answer: NewOrMeant, log: Log) -> None:
    assert read_new_or_meant(log, "IG", typed) == answer


@pytest.mark.parametrize(("stranger", "typed"), [("IG", "no"), ("Zq9", "y")])
def test_what_is_no_answer(stranger: str, typed: str, log: Log) -> None:
    with pytest.raises(Refused, match=r"^Type who is meant, or new\.$"):
        read_new_or_meant(log, stranger, typed)


def test_a_name_that_cannot_be_recorded_is_refused_at_once(log: Log) -> None:
    with pytest.raises(Refused, match="hidden"):
        read_new_or_meant(log, "IG", "new Ines\u202eGrey")
