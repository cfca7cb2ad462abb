"""The movement of boards in the terminal: every list under its heading, at any width."""

import re
from functools import partial

import pytest
from syrupy.assertion import SnapshotAssertion

from pcc_actions.core.changes.actions import assign, reopen
from pcc_actions.core.changes.meetings import add_board
from pcc_actions.core.movement_list import board_movements
from pcc_actions.terminal.movement import print_movement
from tests.builders import day, did
from tests.terminal.printed import Terminal, lines, printed, sample

LOG = did(sample(), reopen, "5.26/01/2021", "01/03/2023", "Not done after all")
LOG = did(LOG, assign, "12.14/02/2023", "20/02/2023", ("CC", "Head of Fleet"), "New in post")
SINCE = {"GPB": day("14/02/2023"), "PAM": day("23/02/2021")}
MADE = board_movements(LOG, SINCE, day("07/03/2023"))


@pytest.mark.parametrize("width", [100, 60, 20])
def test_the_movement_in_a_pipe(width: int, snapshot: SnapshotAssertion) -> None:
    assert lines(printed(partial(print_movement, MADE), width)) == snapshot


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 200])
def test_nothing_is_cut_and_no_line_ends_in_a_blank(width: int) -> None:
    for stream in (None, Terminal()):
        text = printed(partial(print_movement, MADE), width, stream=stream)
        assert not re.search(r"(?m) (\x1b\[0m)*$", text)
        whole = re.sub(r"\x1b\[[\d;]*m|\s", "", text)
        for words in ("Deferred:1", "the1sttime", "Teammovingoffices", "Newinpost"):
            assert words in whole


def test_what_is_late_has_a_word_beside_its_colour() -> None:
    text = printed(partial(print_movement, MADE), stream=Terminal())
    assert re.search(r"\x1b\[[\d;]*mOVERDUE \d+ days", text)


def test_a_board_in_which_nothing_moved_has_its_sentence_alone() -> None:
    log = add_board(LOG, "SPCB", "Strategic Board", "free")
    made = board_movements(log, {"SPCB": day("01/03/2023")}, day("07/03/2023"))
    assert printed(partial(print_movement, made)) == (
        "Strategic Board (SPCB)\n"
        "======================\n"
        "None were outstanding, none raised, none discharged: none are outstanding (from "
        "01/03/2023 to\n07/03/2023).\n"
    )
