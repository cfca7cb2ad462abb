import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.model import Log
from pcc_actions.core.references.lookup import find_action
from pcc_actions.errors import Refused
from tests.builders import NO_DUE, action, changed, day, did, empty_log, provenance, raised, stood

REF = "3.14/02/2023"


def visit() -> Log:
    return raised(empty_log(), REF, "Set up a visit", "EI", theme="Trust", due=day("01/03/2023"))


def put_right(log: Log, on: str = "20/02/2023", reference: str = REF, **right: object) -> Log:
    return did(log, correct, reference, on, Corrections(**right), "Wrongly typed")  # type: ignore[arg-type]  # as given


def test_each_value_is_put_right_with_what_stood_there_before() -> None:
    log = put_right(
        visit(), text=" Set up two visits ", owners=("CC / EI",), due=day("07/03/2023"),
        theme="Visits",
    )  # fmt: skip
    there = action(log, REF)
    assert (there.text, there.owners) == ("Set up two visits", ("CC", "EI"))
    assert (there.due, there.theme) == (day("07/03/2023"), "Visits")
    event = there.history[-1]
    assert (event.kind, event.note) == ("corrected", "Wrongly typed")
    assert dict(event.changes) == changed(
        text=("Set up a visit", "Set up two visits"),
        owners=(("EI",), ("CC", "EI")),
        due=(day("01/03/2023"), day("07/03/2023")),
        theme=("Trust", "Visits"),
    )
    assert stood(log, REF, "19/02/2023").text == "Set up a visit"


def test_a_due_date_becomes_words_or_the_next_meeting_and_back() -> None:
    in_words = put_right(visit(), due_words="in summer")
    assert (action(in_words, REF).due, action(in_words, REF).due_words) == (None, "in summer")
    stated = put_right(in_words, due=day("07/03/2023"))
    assert (action(stated, REF).due, action(stated, REF).due_words) == (day("07/03/2023"), None)
    default = stood(put_right(in_words, cleared=NO_DUE), REF, "20/02/2023")
    assert (default.due, default.due_basis) == (day("07/03/2023"), "next meeting")


def test_where_nothing_changes_there_is_nothing_to_correct() -> None:
    for right in ({"text": "Set up a visit"}, {"item": "03"}, {"board": "GPB"}, {}):
        with pytest.raises(Refused, match="says that already: there is nothing to correct"):
            put_right(visit(), **right)


def test_why_is_asked_for_and_words_are_cleaned() -> None:
    with pytest.raises(Refused, match="The note is empty"):
        did(visit(), correct, REF, "20/02/2023", Corrections(text="Set up two"), "")
    for name in ("text", "theme", "due_words"):
        with pytest.raises(Refused, match="control character"):
            put_right(visit(), **{name: "a\x1bb"})


def test_another_item_gives_another_reference_and_the_old_one_still_finds_it() -> None:
    log = put_right(visit(), item="4")
    assert action(log, REF).reference == "4.14/02/2023"
    assert action(log, REF).formerly == (REF,)
    assert find_action(log, "4.14/02/2023") == find_action(log, REF) == 0
    assert dict(action(log, REF).history[-1].changes) == changed(reference=(REF, "4.14/02/2023"))


def test_a_reference_put_right_and_back_again() -> None:
    log = put_right(put_right(visit(), item="4"), on="21/02/2023", item="3")
    there = action(log, "4.14/02/2023")
    assert (there.reference, there.formerly) == (REF, ("4.14/02/2023",))
    assert stood(log, REF, "20/02/2023").reference == "4.14/02/2023"


def test_under_another_item_it_is_the_next_one_there() -> None:
    log = raised(visit(), REF, "Write to the team")
    log = raised(log, "4.14/02/2023", "Book a room")
    moved = put_right(log, reference=f"{REF}/2", item="4")
    assert moved.actions[1].reference == "4.14/02/2023/2"
    alone = put_right(log, reference=f"{REF}/2", item="5")
    assert alone.actions[1].reference == "5.14/02/2023"


def test_under_another_meeting_it_is_the_next_one_there() -> None:
    log = raised(visit(), REF, "Write to the team")
    moved = put_right(log, on="07/03/2023", reference=f"{REF}/2", raised=day("07/03/2023"))
    assert moved.actions[1].reference == "3.07/03/2023"
    assert moved.actions[1].raised == day("07/03/2023")


def test_another_board_prints_it_in_its_own_style() -> None:
    log = put_right(visit(), board="pam")
    assert (log.actions[0].board, log.actions[0].reference) == ("PAM", "03.14/02/2023")
    assert find_action(log, f"GPB:{REF}") == find_action(log, f"PAM:{REF}") == 0
    with pytest.raises(Refused, match="There is no board SPCB"):
        put_right(visit(), board="SPCB")


def test_the_same_action_is_not_put_under_an_item_twice() -> None:
    log = raised(visit(), "4.14/02/2023", "Set up a visit")
    with pytest.raises(Refused, match=r"The same action is there already: 4\.14/02/2023"):
        put_right(log, item="4")
    assert put_right(log, item="4", text="Set up another").actions[0].reference.endswith("/2")


def test_a_correction_as_of_a_past_day_replaces_what_stood_there_then() -> None:
    log = did(visit(), actions.defer, REF, "28/02/2023", day("04/04/2023"), "Moving")
    log = did(log, correct, REF, provenance("20/02/2023", at="05/03/2023"),
              Corrections(due=day("03/03/2023")), "Wrongly typed")  # fmt: skip
    assert dict(action(log, REF).history[-1].changes) == changed(
        due=(day("01/03/2023"), day("03/03/2023"))
    )
    assert stood(log, REF, "19/02/2023").due == day("01/03/2023")
    assert stood(log, REF, "20/02/2023").due == day("03/03/2023")
    assert stood(log, REF, "28/02/2023").due == day("04/04/2023")


def test_a_due_date_taken_away_as_of_a_day_before_it_was_deferred() -> None:
    log = did(visit(), actions.defer, REF, "28/02/2023", day("04/04/2023"), "Moving")
    log = did(log, correct, REF, "20/02/2023", Corrections(cleared=NO_DUE), "Wrongly typed")
    assert stood(log, REF, "20/02/2023").due_basis == "next meeting"
    assert stood(log, REF, "28/02/2023").due == day("04/04/2023")


def test_a_reference_is_not_put_right_as_of_a_day_before_it_was_last() -> None:
    log = put_right(visit(), on="20/02/2023", item="4")
    with pytest.raises(Refused) as told:
        put_right(log, on="19/02/2023", item="5")
    assert told.value.sentence == (
        "4.14/02/2023 was given another reference on 20/02/2023; "
        "give that day or a later one with --on; or, if that day is wrong: pcc-actions correct "
        "4.14/02/2023 --event 2 --day 19/02/2023 --note WHY."
    )
    assert put_right(log, on="19/02/2023", text="Set up two visits")
    assert put_right(log, on="20/02/2023", item="5")


# words that must not be kept
