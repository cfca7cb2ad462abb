from dataclasses import replace

from pcc_actions.changes.mending import mended
from pcc_actions.checks import findings
from pcc_actions.model import Board
from pcc_actions.replay import disagreement
from tests.builders import day, empty_log, raised, stamp, stood, typed_over

REF = "3.14/02/2023"
NOW = stamp("10/03/2023")


def test_there_is_nothing_to_mend_in_a_sound_log() -> None:
    log = raised(raised(empty_log(), REF, "Set up a visit"), "4.26/01/2021", "Circulate")
    assert mended(log, NOW) == log


def test_a_reference_is_put_in_the_style_of_its_board() -> None:
    log = raised(empty_log(), "4.26/01/2021", "Circulate")
    after = mended(typed_over(log, "4.26/01/2021", reference="4.26/1/21"), NOW)
    assert after.actions[0].reference == "04.26/01/2021"
    event = after.actions[0].history[-1]
    assert (event.kind, event.note) == ("corrected", "Mended by pcc-actions check --fix.")
    assert stood(after, "4.26/01/2021", "09/03/2023").reference == "4.26/1/21"
    assert disagreement(after.actions[0]) == {}


def test_a_hidden_character_is_taken_out_of_the_text() -> None:
    log = typed_over(raised(empty_log(), REF, "Set up a visit"), REF, text="Set\u202e up a visit")
    after = mended(log, NOW)
    assert after.actions[0].text == "Set up a visit"
    assert [each for each in findings(after, day("10/03/2023")) if each.name == "text"] == []


def test_a_reference_that_is_another_one_or_of_no_known_board_is_left() -> None:
    log = raised(empty_log(), REF, "Set up a visit")
    for left in (
        typed_over(log, REF, reference="AP136"),
        typed_over(log, REF, reference="3.15/02/2023"),
        typed_over(log, REF, board="SPCB"),
        replace(log, boards={"GPB": Board("GPB", "Governance Board", "{nothing}")}),
    ):
        assert mended(left, NOW) == left
