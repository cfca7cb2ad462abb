"""Each remark on who owns actions, and none where that is as it should be."""

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.people import PersonDetails, edit_person
from pcc_actions.core.checks import owners
from pcc_actions.core.checks.checked import Checked
from pcc_actions.core.checks.finding import Finding, RemarkCode
from tests.builders import day, did, raised, with_person
from tests.core.checks.test_remarks import said, sound


def test_who_has_left_and_still_owns_something() -> None:
    log = with_person(sound(), "AC", "Ada Crane", "Chief Constable", until=day("31/03/2023"))
    log = with_person(log, "AC", "Abe Cole")
    log = raised(log, "5.14/02/2023", "Ask the force", "AC", "EI")
    log = raised(log, "6.14/02/2023", "Tell the board", "Ada Crane", due=day("01/09/2023"))
    log = raised(log, "7.14/02/2023", "Thank the force", "AC")
    log = did(log, actions.discharge, "7.14/02/2023", "07/03/2023", "Done")
    assert said(owners.left_post, log, "31/03/2023") == []
    who = "AC (Ada Crane, Chief Constable until 31/03/2023) still owns 2 outstanding actions."
    line = 'Hand over: pcc-actions assign --from "Ada Crane" --to'
    assert said(owners.left_post, log, "01/04/2023") == [f"{who} {line} OWNER."]
    log = with_person(log, "BD", "Bea Dale", "Chief Constable")
    assert said(owners.left_post, log, "01/04/2023") == [f"{who} {line} BD."]
    later = edit_person(log, "AC", PersonDetails(name="Cy Ellis", since=day("01/05/2023")))
    assert said(owners.left_post, later, "01/05/2023") == []


def test_an_owner_in_other_letters_or_by_another_name_is_known() -> None:
    log = raised(sound(), "5.14/02/2023", "Ask", "edith irons", "“EI2”", "clerk to the board")
    assert said(owners.unknown_owner, log) == []


def test_an_action_without_owner() -> None:
    log = raised(sound(), "5.14/02/2023", "Book a room")
    assert list(owners.no_owner(Checked(log, day("14/02/2023")))) == [
        Finding(RemarkCode.NO_OWNER, "5.14/02/2023 has no owner.", 3, "owners")
    ]
    owned = did(log, actions.assign, "5.14/02/2023", "20/02/2023", ["EI"])
    assert said(owners.no_owner, owned, "20/02/2023") == []
    assert len(said(owners.no_owner, owned, "19/02/2023")) == 1
    assert said(owners.no_owner, owned, "13/02/2023") == []


def test_an_owner_who_is_not_among_the_people_is_named_once() -> None:
    log = raised(sound(), "5.14/02/2023", "Book a room", "OPCC", "EI", "CC")
    log = raised(log, "6.14/02/2023", "Order tea", "OPCC")
    assert list(owners.unknown_owner(Checked(log, day("14/02/2023")))) == [
        Finding(
            RemarkCode.UNKNOWN_OWNER,
            "OPCC owns 2 actions but is not among the people.",
            3,
            "owners",
        ),
        Finding(
            RemarkCode.UNKNOWN_OWNER, "CC owns 1 action but is not among the people.", 3, "owners"
        ),
    ]
