"""Words removed from an action; what the log needs stays."""

from dataclasses import replace

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.redaction import redact, refuse_needed
from pcc_actions.core.history.replay import disagreements
from pcc_actions.core.model import Log
from pcc_actions.core.text.redacted import REDACTED
from pcc_actions.core.text.spellings import spellings
from pcc_actions.errors import Refused
from tests.builders import action, day, did, empty_log, event, provenance, raised, typed_over

REF = "3.14/02/2023"


def confidential() -> Log:
    log = raised(
        empty_log(), REF, "Visit Basil Thorn at home", "Basil Thorn",
        theme="Basil Thorn", source="Basil Thorn.docx", exempt="Basil Thorn",
        due_words="when Basil Thorn is back",
    )  # fmt: skip
    by_him = provenance("20/02/2023", by="Basil Thorn")
    log = did(log, actions.note, REF, by_him, "Basil Thorn rang")
    log = did(log, actions.note, REF, "20/02/2023", "Basil Thorn rang", "Basil Thorn")
    log = did(log, actions.assign, REF, "21/02/2023", ["EI"])
    return did(log, actions.discharge, REF, "07/03/2023", "Basil Thorn seen", "Basil Thorn")


def redacted(log: Log, words: str, by: str = "IF") -> Log:
    return redact(log, 0, provenance("08/03/2023", by=by), spellings(words))


def test_redacted_words_are_nowhere_in_the_action_or_its_history() -> None:
    before = confidential()
    after = redacted(before, "Basil Thorn")
    assert repr(before.actions[0]).count("Basil Thorn") > 13
    assert "Basil Thorn" not in repr(after.actions[0])
    assert after.actions[0].text == f"Visit {REDACTED} at home"
    assert [one.by for one in after.actions[0].history] == [
        "IF", REDACTED, "IF", "IF", "IF", "IF",
    ]  # fmt: skip
    assert disagreements(after.actions[0]) == {}


def test_that_words_were_removed_is_recorded_and_not_what() -> None:
    last = redacted(confidential(), "Basil Thorn").actions[0].history[-1]
    assert (last.kind, last.on, last.by) == ("corrected", day("08/03/2023"), "IF")
    assert last.note == "Words that must not be kept were removed."
    assert dict(last.changes) == {}


def test_words_that_are_not_there_are_not_removed() -> None:
    with pytest.raises(Refused, match="does not hold those words"):
        redacted(confidential(), "Rose Thorn")


def test_days_and_references_stay_when_words_are_removed() -> None:
    there = redacted(confidential(), "Basil").actions[0]
    assert (there.reference, there.closed, there.status) == (REF, day("07/03/2023"), "discharged")
    assert there.text == "Visit [redacted] Thorn at home"


def test_words_over_a_line_end_go_too() -> None:
    log = typed_over(confidential(), REF, text="Visit Basil\r\n Thorn at home")
    assert redacted(log, "Basil Thorn").actions[0].text == "Visit [redacted] at home"


def test_words_go_from_a_history_that_cannot_have_been() -> None:
    log = confidential()
    twice = event("discharged", "07/03/2023")
    log = typed_over(log, REF, history=(*log.actions[0].history, twice))
    assert "Basil Thorn" not in repr(redacted(log, "Basil Thorn").actions[0])


def everything() -> Log:
    """Give a log with an action that has had another reference, a board, a deferral and an edit."""
    log = confidential()
    log = did(log, correct, REF, "08/03/2023", Corrections(board="PAM", item="9"), "Wrong board")
    log = did(log, actions.reopen, "9.14/02/2023", "09/03/2023", "Not done")
    log = did(log, actions.defer, "9.14/02/2023", "09/03/2023", day("24/12/2023"), "Later")
    edited = event("corrected", "10/03/2023", by="hand edit")
    stood = action(log, "9.14/02/2023")
    return typed_over(log, "9.14/02/2023", history=(*stood.history, edited), formerly=(REF, "X7"))


NEEDED = {
    "9.14/02": "the reference",
    "X7": "an earlier reference",
    "PAM": "the board",
    "GPB": "the board",
    "3.14/02": "an earlier reference",
    "outstanding": "the status",
    "2023-12": "a date",
    "T09:00:00Z": "a date",
    "reopened": "the history",
    "hand edit": "the history",
}


@pytest.mark.parametrize(("words", "what"), NEEDED.items())
def test_what_the_log_needs_is_not_removed(words: str, what: str) -> None:
    with pytest.raises(Refused) as caught:
        refuse_needed(everything().actions[0], "IF", spellings(words))
    assert caught.value.sentence == (
        f"Those words are part of {what} of 09.14/02/2023, which the log needs. Give more of the "
        "words that have to go, or put the text right with --text."
    )
    with pytest.raises(Refused):
        redact(everything(), 0, provenance("11/03/2023"), spellings(words))


def test_the_basis_of_a_deferral_is_needed() -> None:
    log = raised(empty_log(), REF, "Ask before the next meeting")
    log = did(log, actions.defer, REF, "20/02/2023", day("01/05/2023"), "Later")
    with pytest.raises(Refused, match="part of the history"):
        redacted(log, "next meeting")


@pytest.mark.parametrize("words", ["redact", "Words that", "must not be kept"])
def test_what_is_written_in_their_place_is_not_removed(words: str) -> None:
    with pytest.raises(Refused, match="among what pcc-actions writes in their place"):
        refuse_needed(confidential().actions[0], "IF", spellings(words))


def test_who_removes_a_name_does_not_write_it_again() -> None:
    with pytest.raises(Refused, match="Give another name with --by"):
        redacted(confidential(), "Basil Thorn", by="Basil Thorn")


def test_a_correction_of_the_days_keeps_them() -> None:
    log = replace(confidential())
    log = did(
        log, correct, REF, "08/03/2023", Corrections(due=day("30/06/2023")), "Stated after all"
    )
    with pytest.raises(Refused, match="part of a date"):
        redacted(log, "2023-06-30")
