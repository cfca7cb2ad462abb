"""What is asked in the morning, on a screen."""

import re
from dataclasses import replace
from functools import partial

import pytest
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from pcc_actions.core.today import today_of
from pcc_actions.core.today_words import TodayPart, first_sentence, parts
from pcc_actions.terminal.today import print_today
from tests.builders import stood
from tests.terminal.printed import AS_AT, Terminal, lines, printed, sample

LOG = sample()
TODAY = today_of(LOG, None, AS_AT)
PARTS = [*parts(TODAY, stated=False)]
SHOW = partial(print_today, first_sentence(TODAY), PARTS, AS_AT)


@pytest.mark.parametrize("width", [120, 80, 60])
def test_the_screen(width: int, snapshot: SnapshotAssertion) -> None:
    assert lines(printed(SHOW, width)) == snapshot


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 200])
def test_nothing_is_cut_and_no_line_is_too_long(width: int) -> None:
    shown = printed(SHOW, width)
    assert all(cell_len(line) <= width for line in shown.splitlines())
    words = [word for part in PARTS for each in part.shown for word in each.text.split()]
    assert {word for word in words if len(word) < 12} <= set(shown.split())
    assert not re.search(r"(?m) $", shown)


def test_a_line_to_be_typed_stands_alone_where_the_heading_has_no_room_for_it() -> None:
    line = "pcc-actions list --status completed"
    part = TodayPart("1 for discharge", line)
    show = partial(print_today, "All.", [part], AS_AT)
    whole = f"1 for discharge: {line}"
    assert printed(show, len(whole)) == f"All.\n{whole}\n"
    assert printed(show, len(whole) - 1) == f"All.\n1 for discharge:\n  {line}\n"


def test_where_there_is_room_days_and_owners_stand_on_one_line() -> None:
    said = ("24 days, 2nd date", "OPCC, WKP")
    assert all(words in printed(SHOW, 110) for words in said)
    assert not any(words in printed(SHOW, 100) for words in said)


def test_an_exempt_action_is_marked() -> None:
    one = replace(stood(LOG, "4.26/01/2021", "07/03/2023"), exempt="FOIA s.31")
    show = partial(print_today, "All.", [TodayPart("1 overdue", "", [one])], AS_AT)
    assert "Exempt: FOIA s.31" in printed(show)


def test_the_colour_has_the_days_beside_it() -> None:
    assert "\x1b[" not in printed(SHOW)
    assert "\x1b[1;31m742 days" in printed(SHOW, stream=Terminal())


def test_stored_text_does_nothing_to_a_terminal() -> None:
    evil = "a\x1b[31mb"
    one = replace(
        stood(LOG, "4.26/01/2021", "07/03/2023"), text=evil, owners=(evil,), reference=evil
    )
    part = TodayPart(evil, evil, [one], 1, [evil])
    shown = printed(partial(print_today, evil, [part], AS_AT))
    assert "\x1b" not in shown
    assert shown.count("a\ufffd[31mb") >= 6
