"""Words removed from a topic, from its name too; the actions that name it name it still."""

from dataclasses import replace

import pytest

from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.programme import (
    TopicCorrections,
    correct_topic,
    drop_topic,
    move_topic,
)
from pcc_actions.core.changes.redaction import REDACTION, redact
from pcc_actions.core.changes.topics_named import topics_named
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.history.replay import disagreements
from pcc_actions.core.model import Log
from pcc_actions.core.text.redacted import REDACTED
from pcc_actions.core.text.spellings import spellings
from pcc_actions.errors import Refused
from tests.builders import action, day, did, empty_log, provenance, raised
from tests.topics import befell, planned

REF = "3.14/02/2023"
NAME = "Basil Thorn inquiry"


def programme() -> Log:
    log = planned(
        empty_log(), NAME, board="GPB", on="01/02/2023", text="What Basil Thorn said",
        owners=("Basil Thorn",), due=day("07/03/2023"), source="Basil Thorn.docx",
        theme="Basil Thorn", exempt="Basil Thorn",
    )  # fmt: skip
    log = planned(log, "Budget", board="GPB", on="01/02/2023", every="June")
    log = raised(log, REF, "Write to Basil Thorn", topic=NAME)
    return raised(log, "4.14/02/2023", "Book a room", topic="Budget")


def redacted(log: Log, words: str = "Basil Thorn", place: int = 0) -> Log:
    return redact(log, place, provenance("08/03/2023"), spellings(words), EntryKind.TOPIC)


def test_the_words_are_nowhere_in_the_topic_or_its_history() -> None:
    log = befell(
        programme(), move_topic, "Basil", "10/02/2023", day("04/04/2023"), "Basil Thorn ill"
    )
    named = TopicCorrections(topic="The Basil Thorn case")
    log = befell(log, correct_topic, "Basil", "20/02/2023", named, "Basil Thorn's name")
    log = befell(log, drop_topic, "Basil", "01/03/2023", "Basil Thorn left")
    assert repr(log.programme[0]).count("Basil Thorn") > 12
    clean = redacted(log).programme[0]
    assert "Basil" not in repr(clean)
    assert (clean.topic, clean.formerly) == (f"The {REDACTED} case", (f"{REDACTED} inquiry",))
    assert disagreements(clean) == {}
    assert (clean.history[-1].kind, clean.history[-1].note) == ("corrected", REDACTION)


def test_an_action_names_the_topic_still_and_keeps_its_own_words() -> None:
    log = programme()
    after = redacted(log)
    named, other = after.actions
    assert topics_named(after, named) == [after.programme[0]]
    assert (named.topic, named.text) == (f"{REDACTED} inquiry", "Write to Basil Thorn")
    assert named.history[0].values["topic"] == named.topic
    assert (named.history[-1].note, disagreements(named)) == (REDACTION, {})
    assert other == log.actions[1]


def test_the_name_goes_from_the_history_of_an_action_however_it_was_written() -> None:
    log = did(
        programme(), correct, REF, "20/02/2023", Corrections(topic="BASIL THORN  Inquiry"), "So"
    )
    log = did(log, correct, REF, "21/02/2023", Corrections(topic="Budget"), "Not that one")
    after = redacted(log)
    assert "ASIL" not in repr(after.actions[0])
    assert after.actions[0].topic == "Budget"
    first, second = after.actions[0].history[1].changes["topic"], after.actions[0].history[2]
    assert (first.before, first.after) == (f"{REDACTED} inquiry",) * 2
    assert second.changes["topic"].before == f"{REDACTED} inquiry"


def test_an_earlier_name_goes_from_what_still_has_it() -> None:
    named = TopicCorrections(topic="The inquiry")
    log = befell(programme(), correct_topic, "Basil", "20/02/2023", named, "So called")
    after = redacted(log)
    assert (after.programme[0].topic, after.actions[0].topic) == (
        "The inquiry", f"{REDACTED} inquiry",
    )  # fmt: skip
    assert topics_named(after, after.actions[0]) == [after.programme[0]]


def test_an_action_of_another_board_that_has_a_topic_called_so_is_left() -> None:
    log = planned(programme(), NAME, board="PAM", on="01/02/2023")
    log = raised(log, "1.26/01/2021", "Ask", board="PAM", topic=NAME)
    assert redacted(log).actions[2] == log.actions[2]
    assert redacted(log, place=2).actions[0] == log.actions[0]


def test_words_of_the_name_of_a_topic_are_not_taken_out_of_an_action_first() -> None:
    with pytest.raises(Refused) as caught:
        redact(programme(), 0, provenance("08/03/2023"), spellings("Basil Thorn"))
    assert caught.value.sentence == (
        "Those words are part of the name of a topic that 3.14/02/2023 names. First take them out "
        'of that, and so of its name here: pcc-actions programme correct "Basil Thorn inquiry" '
        "--board GPB --redact WORDS."
    )
    after = redact(redacted(programme()), 0, provenance("08/03/2023"), spellings("Basil Thorn"))
    assert "Basil" not in repr(after)
    unknown = replace(programme(), programme=())
    assert "Basil" not in repr(
        redact(unknown, 0, provenance("08/03/2023"), spellings("Basil Thorn"))
    )


def test_two_topics_are_not_called_the_same() -> None:
    log = planned(programme(), "Rose Thorn inquiry", board="GPB", on="01/02/2023")
    log = redacted(log, "Rose Thorn", place=2)
    with pytest.raises(Refused, match="GPB has another topic that is called so without those word"):
        redacted(log)
    elsewhere = replace(log.programme[2], board="PAM")
    apart = replace(log, programme=(*log.programme[:2], elsewhere))
    assert redacted(apart).programme[0].topic == f"{REDACTED} inquiry"


@pytest.mark.parametrize(
    ("words", "what"),
    [("June", "how often it comes"), ("GPB", "the board"), ("planned", "the status"),
     ("raised", "the history"), ("2023-02", "a date")],
)  # fmt: skip
def test_what_the_log_needs_of_a_topic_is_not_removed(words: str, what: str) -> None:
    with pytest.raises(Refused, match=f"Those words are part of {what} of “Budget”, which"):
        redacted(programme(), words, place=1)


def test_words_that_a_topic_does_not_hold_are_not_removed() -> None:
    with pytest.raises(Refused, match="“Budget” does not hold those words"):
        redacted(programme(), "Basil Thorn", place=1)
    assert action(programme(), REF).topic == NAME
