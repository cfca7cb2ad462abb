"""Other owners of an action of the log, as a document has them."""

import pytest

from pcc_actions.core.changes.actions import assign, discharge
from pcc_actions.core.model import Log
from pcc_actions.importing.doubt import PlanDoubtCode
from pcc_actions.importing.other_owners import KnownOwners, NewOwners, other_owners
from pcc_actions.minutes.extracted import ExtractedAction
from tests.builders import action, add_people, day, did, empty_log, raised, with_person

VISIT = "3.14/02/2023"


@pytest.fixture
def log() -> Log:
    log = raised(empty_log(), VISIT, "Arrange a visit", "EI", "OM")
    log = raised(log, "4.14/02/2023", "Send the figures", "CFO")
    return add_people(log, IF="Iris Field")


def given(log: Log, *owners: str, on: str = "07/03/2023", **more: object) -> NewOwners:
    extracted = ExtractedAction("Arrange a visit", ("row 2",), VISIT, owners=owners, **more)  # type: ignore[arg-type]  # as the test says
    return other_owners(extracted, action(log, VISIT), KnownOwners(log, day(on)), day(on))


@pytest.mark.parametrize(
    ("printed", "kept"), [("CFO", "CFO"), ("cfo", "CFO"), ("Iris Field", "IF"), ("if", "IF")]
)
def test_owners_whom_the_log_knows_are_sure(log: Log, printed: str, kept: str) -> None:
    assert given(log, printed) == ((kept,), None)
    assert given(log, "EI", "OM", printed) == (("EI", "OM", kept), None)


@pytest.mark.parametrize(
    ("printed", "asks"),
    [
        (("EI",), "The log has EI and OM for the owner, and here it is EI."),
        (("E",), "and the log does not know E. It would be assigned to E."),
    ],
)
def test_strangers_and_those_left_out_are_asked_about(
    log: Log, printed: tuple[str, ...], asks: str
) -> None:
    owners, doubt = given(log, *printed)
    assert owners == printed
    assert doubt
    assert doubt.code is PlanDoubtCode.OWNERS_ASKED
    assert asks in doubt.sentence


def test_a_post_is_its_holder_of_the_day_and_a_shared_name_is_asked_about(log: Log) -> None:
    log = with_person(log, "AC", "Ada Crane", "Chief Constable", until=day("31/03/2023"))
    log = with_person(log, "BD", "Bea Dale", "Chief Constable", since=day("01/04/2023"))
    assert given(log, "chief constable", on="31/03/2023") == (("AC",), None)
    assert given(log, "“Chief Constable”", on="01/04/2023") == (("BD",), None)
    known = KnownOwners(with_person(log, "IF", "Ian Ford"), day("01/04/2023"))
    doubt = known.shared(("EI", "IF"))
    assert doubt
    assert doubt.code is PlanDoubtCode.OWNERS_ASKED
    assert doubt.sentence == "“IF” can mean Iris Field (IF) or Ian Ford (IF2)."
    assert known.shared(("EI", "Iris Field", "IF2")) is None
    assert known.kept(("IF", "Iris Field", "ian ford")) == ("IF", "IF2")


def test_the_same_owners_and_none_at_all_are_no_news(log: Log) -> None:
    for printed in ((), ("EI", "OM"), ("om", "ei")):
        assert given(log, *printed) == (None, None)


def test_what_was_settled_since_is_newer_than_the_document(log: Log) -> None:
    later = did(log, assign, VISIT, "10/03/2023", ["CFO"])
    assert given(later, "EI", "OM", on="01/04/2023") == (None, None)
    assert given(later, "IF") == (None, None)
    assert given(later, "IF", on="01/04/2023") == (("IF",), None)
    closed = did(log, discharge, VISIT, "07/03/2023", "Agreed")
    assert given(closed, "CFO") == (None, None)
    assert given(log, "CFO", status="discharged") == (None, None)
