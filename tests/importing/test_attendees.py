from pcc_actions.core.model import Log
from pcc_actions.importing.attendees import new_people, shared_initials
from tests.builders import add_people

LOG = add_people(Log(), IF="Iris Field")


def said(*people: tuple[str, str]) -> list[str]:
    return [each.sentence for each in shared_initials(people, LOG)]


def test_those_in_the_log_are_not_offered() -> None:
    people = (("IF", "Iris  FIELD"), ("OM", "Owen Marsh"), ("IF", "Ivan Frost"))
    assert new_people(people, LOG) == people[1:]
    assert new_people((("if", "Iris Field"),), LOG) == ()


def test_shared_initials_are_said() -> None:
    assert said(("IF", "Ivan Frost")) == [
        "Iris Field and Ivan Frost share the initials IF; say which of them is meant."
    ]
    assert "Owen Marsh and Olga Mint" in said(("OM", "Owen Marsh"), ("OM", "Olga Mint"))[0]


def test_one_person_printed_twice_shares_nothing() -> None:
    assert said(("OM", "Owen Marsh"), ("OM", "owen marsh"), ("IF", "Iris Field")) == []
