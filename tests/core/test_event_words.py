"""What an event did, in words."""

from dataclasses import replace
from typing import Any

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.earlier_events import EarlierEvent, with_put_right
from pcc_actions.core.event_words import event_words, value_words
from pcc_actions.core.model import EventHandle, Log
from tests.builders import (
    action,
    changed,
    day,
    did,
    empty_log,
    event,
    moment,
    provenance,
    raised,
)

REF = "3.14/02/2023"


def visit(**more: Any) -> Log:
    return raised(empty_log(), REF, "Set up a visit", "EI", "IF", **more)


def test_the_day_put_right_of_what_lifted_an_exemption() -> None:
    log = did(visit(), actions.exempt, REF, "01/03/2023", "FOIA s.40")
    log = did(log, actions.exempt, REF, "04/04/2023", None, "Open")
    lifted, marked = (EarlierEvent(place, day("02/03/2023")) for place in (2, 1))
    right = "no longer exempt on 02/03/2023 instead of 04/04/2023"
    there = with_put_right(action(log, REF), provenance("05/04/2023"), [lifted])
    assert event_words(there.history[-1], there.history) == f"corrected: {right}"
    there = with_put_right(action(log, REF), provenance("05/04/2023"), [marked])
    assert "marked exempt on 02/03/2023" in event_words(there.history[-1], there.history)


def test_what_was_put_right_of_an_earlier_event() -> None:
    of = EventHandle("discharged", moment("08/03/2023"))
    moved = changed(day=(day("08/03/2023"), day("07/03/2023")), minute=(None, "1.07/03/2023"))
    there = replace(event("corrected", "09/03/2023", changes=moved), of=of)
    assert event_words(there) == (
        "corrected: discharged on 07/03/2023 instead of 08/03/2023; discharged by minute "
        "“1.07/03/2023” instead of nothing"
    )
    alone = replace(there, of=replace(of, kind="completed"), changes={"day": moved["day"]})
    assert event_words(alone) == "corrected: reported complete on 07/03/2023 instead of 08/03/2023"


def told(log: Log) -> str:
    return event_words(log.actions[0].history[-1])


def test_what_each_event_did() -> None:
    assert told(visit()) == "raised"
    assert told(did(visit(), actions.note, REF, "20/02/2023", "Sent")) == "noted"
    complete = did(visit(), actions.complete, REF, "20/02/2023", "Done", "EI")
    assert told(complete) == "reported complete (reported by EI)"
    assert told(did(complete, actions.reopen, REF, "21/02/2023", "Not done")) == "reopened"
    assert told(did(visit(), actions.discharge, REF, "07/03/2023", "Yes", "1.07/03/2023")) == (
        "discharged (minute 1.07/03/2023)"
    )
    assert told(did(visit(), actions.withdraw, REF, "07/03/2023", "No")) == "withdrawn"
    assert told(did(visit(), actions.assign, REF, "20/02/2023", ["CC", "EI"])) == (
        "reassigned from EI, IF to CC, EI"
    )
    assert told(did(visit(), actions.assign, REF, "20/02/2023", [])) == (
        "reassigned from EI, IF to nobody"
    )
    exempt = did(visit(), actions.exempt, REF, "20/02/2023", "FOIA s.31")
    assert told(exempt) == "marked exempt (FOIA s.31)"
    assert told(did(exempt, actions.exempt, REF, "21/02/2023", None)) == "no longer exempt"


def test_from_which_date_to_which_it_was_deferred() -> None:
    log = did(visit(), actions.defer, REF, "01/03/2023", day("31/03/2023"), "Moving")
    assert told(log) == "deferred from 07/03/2023 (next meeting) to 31/03/2023"
    log = did(log, actions.defer, REF, "02/03/2023", day("04/04/2023"), "Moving")
    assert told(log) == "deferred from 31/03/2023 to 04/04/2023"
    log = did(visit(due_words="soon"), actions.defer, REF, "02/03/2023", day("04/04/2023"), "x")
    assert told(log) == "deferred to 04/04/2023"


def test_what_was_put_right() -> None:
    right = Corrections(text="Set up two", due_words="in summer", owners=("CC",))
    assert told(did(visit(), correct, REF, "20/02/2023", right, "Wrong")) == (
        "corrected: text “Set up two” instead of “Set up a visit”; owners CC instead of EI, IF; "
        "due words “in summer” instead of nothing"
    )
    assert event_words(event("corrected", "20/02/2023")) == "corrected"


def test_an_unknown_event_is_called_what_it_is() -> None:
    assert event_words(event("applauded", "20/02/2023", minute="1.1")) == "applauded (minute 1.1)"


def test_values_as_the_uk_writes_them() -> None:
    assert [value_words(day("07/03/2023")), value_words(("EI", "IF"))] == ["07/03/2023", "EI, IF"]
    assert [value_words(()), value_words(None), value_words("soon")] == [
        "nobody",
        "nothing",
        "“soon”",
    ]


def test_who_reported_it_and_the_minute_stand_together() -> None:
    both = event("discharged", "20/02/2023", minute="1.07/03/2023", reported_by="EI")
    assert event_words(both) == "discharged (minute 1.07/03/2023, reported by EI)"


def test_a_correction_without_values_says_why() -> None:
    removed = event("corrected", "20/02/2023", note="Words that must not be kept were removed.")
    assert event_words(removed) == "corrected: Words that must not be kept were removed"


def test_owners_taken_away_or_given_first_are_nobody_not_nothing() -> None:
    given = event("corrected", "20/02/2023", changes=changed(owners=(None, ("OPCC",))))
    taken = event("corrected", "20/02/2023", changes=changed(owners=(("OPCC",), ())))
    assert event_words(given) == "corrected: owners OPCC instead of nobody"
    assert event_words(taken) == "corrected: owners nobody instead of OPCC"
