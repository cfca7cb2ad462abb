"""What tells one log from every other."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.redaction import redact
from pcc_actions.core.log_id import first_named, log_id
from pcc_actions.core.log_settings import Settings
from pcc_actions.core.model import Log
from pcc_actions.core.references.lookup import find_action
from pcc_actions.core.text.spellings import spellings
from tests.builders import action, did, empty_log, provenance, raised

REF = "3.14/02/2023"


def old() -> Log:
    return raised(empty_log(), REF, "Set up a visit", "EI")


def test_the_id_that_was_drawn_is_the_id() -> None:
    assert log_id(replace(old(), settings=Settings(id="mine"))) == "mine"


def test_an_older_log_has_an_id_made_of_its_oldest_raising() -> None:
    first = log_id(old())
    assert first
    assert log_id(replace(old(), settings=Settings(id=""))) == first
    assert log_id(raised(empty_log(), "4.14/02/2023", "Set up a visit", "EI")) != first
    assert log_id(empty_log()) == ""


def test_the_id_of_an_older_log_stays_whatever_is_recorded_later() -> None:
    first, log = log_id(old()), old()
    log = raised(log, "4.07/03/2023", "Circulate the figures")
    assert log_id(log) == first
    log = did(log, correct, REF, "20/02/2023", Corrections(item="5"), "Wrong item")
    log = did(log, correct, "5.14/02/2023", "21/02/2023", Corrections(board="PAM"), "Wrong board")
    log = did(log, correct, "PAM:05.14/02/2023", "22/02/2023", Corrections(item="3"), "It was 3")
    log = did(log, actions.note, "PAM:03.14/02/2023", "23/02/2023", "Rang them")
    assert log_id(log) == first
    assert log_id(replace(log, actions=log.actions[::-1])) == first
    index = find_action(log, "PAM:03.14/02/2023")
    secret = redact(log, index, provenance("24/02/2023"), spellings("visit"))
    assert log_id(secret) == first


@given(st.lists(st.sampled_from(["5", "6", "7"]), max_size=4))
def test_the_first_reference_is_that_of_the_raising(items: list[str]) -> None:
    log, now = old(), REF
    for item in items:
        changed = f"{item}.14/02/2023"
        if changed != now:
            log = did(log, correct, now, "20/02/2023", Corrections(item=item), "Wrong item")
            now = changed
    one = action(log, now)
    assert first_named("reference", one.reference, one.history) == REF
    assert first_named("board", one.board, one.history) == "GPB"
