"""Actions handed over from one owner to another."""

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.handover import (
    add_and_remove,
    hand_over,
    owned_by,
)
from pcc_actions.core.changes.programme import drop_topic
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused
from tests.builders import action, add_people, day, did, empty_log, provenance, raised
from tests.topics import befell, planned

REF = "3.14/02/2023"
ON = "01/03/2023"


def logged() -> Log:
    log = add_people(empty_log(), EI="Edith Irons", CC="Chief Constable")
    log = raised(log, REF, "Visit", "EI", "Chief Constable", "OPCC")
    log = raised(log, "4.14/02/2023", "Write", "ei")
    log = raised(log, "4.26/01/2021", "Circulate", "EI")
    log = raised(log, "5.14/02/2023", "Ask", "OPCC")
    log = raised(log, "6.14/02/2023", "Thank", "EI")
    return did(log, actions.discharge, "6.14/02/2023", "28/02/2023", "Done")


def test_owners_are_added_and_taken_away_in_their_order() -> None:
    log = did(logged(), add_and_remove, REF, ON, ["IF", "CC", "IF"], ["EI"], "On leave")
    assert action(log, REF).owners == ("Chief Constable", "OPCC", "IF")
    event = action(log, REF).history[-1]
    assert (event.kind, event.note) == ("reassigned", "On leave")
    assert event.changes["owners"].before == ("EI", "Chief Constable", "OPCC")
    log = did(logged(), add_and_remove, REF, ON, [], ["CC", "EI", "OPCC"])
    assert action(log, REF).owners == ()


def test_who_does_not_own_it_cannot_be_taken_away() -> None:
    said = "3.14/02/2023 is not owned by IF; it is owned by EI, Chief Constable and OPCC"
    with pytest.raises(Refused, match=said):
        did(logged(), add_and_remove, REF, ON, [], ["EI", "IF"])
    nobody = did(logged(), actions.assign, REF, ON, [])
    with pytest.raises(Refused, match="not owned by EI; it is owned by nobody"):
        did(nobody, add_and_remove, REF, ON, [], ["EI"])
    with pytest.raises(Refused, match="is owned by EI, Chief Constable, OPCC already"):
        did(logged(), add_and_remove, REF, ON, ["CC"], [])


def test_what_somebody_owns_is_found_however_it_is_stored() -> None:
    log = logged()
    assert owned_by(log, "EI", day(ON)) == [0, 1, 2]
    assert owned_by(log, "EI", day(ON), "PAM") == [2]
    assert owned_by(log, "CC", day(ON)) == [0]
    assert owned_by(log, "EI", day("27/02/2023"), "GPB") == [0, 1, 4]  # one is closed since
    assert owned_by(log, "EI", day("13/02/2023")) == [2]


def test_others_have_it_in_the_same_place() -> None:
    log = hand_over(logged(), [0, 1], provenance(ON), "EI", ["IF", "OPCC"], "EI has left")
    assert action(log, REF).owners == ("IF", "OPCC", "Chief Constable")
    assert action(log, "4.14/02/2023").owners == ("IF", "OPCC")
    assert action(log, REF).history[-1].note == "EI has left"


def test_nothing_is_handed_to_the_same_owner() -> None:
    with pytest.raises(Refused, match="EI would have them as before"):
        hand_over(logged(), [0], provenance(ON), "EI", ["ei"])


def with_topics() -> Log:
    log = planned(logged(), "Budget", board="GPB", on="10/02/2023", owners=("EI", "CC"))
    log = planned(log, "Custody", board="PAM", on="10/02/2023", owners=("ei",))
    log = planned(log, "Grants", board="GPB", on="10/02/2023", owners=("EI",))
    return befell(log, drop_topic, "Grants", "28/02/2023", "Not wanted")


def test_topics_that_are_planned_are_handed_over_too() -> None:
    log = with_topics()
    assert owned_by(log, "EI", day(ON), kind=EntryKind.TOPIC) == [0, 1]
    assert owned_by(log, "EI", day(ON), "PAM", EntryKind.TOPIC) == [1]
    assert owned_by(log, "EI", day("27/02/2023"), "GPB", EntryKind.TOPIC) == [0, 2]
    after = hand_over(log, [0, 1], provenance(ON), "EI", ["IF", "CC"], kind=EntryKind.TOPIC)
    assert [each.owners for each in after.programme] == [("IF", "CC"), ("IF", "CC"), ("EI",)]
    said = after.programme[0].history[-1]
    assert (said.kind, said.note) == ("corrected", "Handed over.")
    left = hand_over(log, [0], provenance(ON), "EI", ["IF"], "EI has left", EntryKind.TOPIC)
    assert left.programme[0].history[-1].note == "EI has left"
    with pytest.raises(Refused, match="EI would have them as before"):
        hand_over(log, [0], provenance(ON), "EI", ["ei"], kind=EntryKind.TOPIC)
