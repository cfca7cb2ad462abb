"""Boards, meetings and people as they are listed."""

from dataclasses import replace
from functools import partial

import pytest
from syrupy.assertion import SnapshotAssertion

from pcc_actions.core.log_settings import Settings
from pcc_actions.core.model import Log
from pcc_actions.terminal.setup import print_boards, print_meetings, print_people
from tests.builders import add_people, day, with_person
from tests.terminal.printed import AS_AT, lines, printed, sample

LOG = replace(sample(), settings=Settings(default_board="GPB"))


@pytest.mark.parametrize("width", [100, 60, 30])
def test_what_was_set_up(width: int, snapshot: SnapshotAssertion) -> None:
    log = with_person(LOG, "CC", "Cora Cope", post="Chief Constable", email="cc@example.org")
    assert lines(printed(partial(print_boards, log), width)) == snapshot(name="boards")
    assert lines(printed(partial(print_meetings, log, AS_AT, None), width)) == snapshot(name="met")
    assert lines(printed(partial(print_people, log, AS_AT), width)) == snapshot(name="people")


def test_each_says_so_when_there_is_nothing() -> None:
    shows = (
        partial(print_boards, Log()),
        partial(print_meetings, Log(), AS_AT, None),
        partial(print_people, Log(), AS_AT),
    )
    for show in shows:
        assert printed(show).startswith("There is no")
    of_one = printed(partial(print_meetings, LOG, AS_AT, "SPCB"))
    assert of_one.startswith("There is no meeting of SPCB yet;")


def test_the_meetings_of_one_board() -> None:
    text = printed(partial(print_meetings, LOG, AS_AT, "PAM"))
    assert "GPB" not in text
    assert "26/01/2021  3 actions" in text


def test_a_meeting_is_where_it_was_on_the_day() -> None:
    before = printed(partial(print_meetings, LOG, day("07/02/2023"), "GPB"))
    assert "04/04/2023" in before
    assert "moved" not in before
    assert "cancelled" not in before
    after = printed(partial(print_meetings, LOG, AS_AT, "GPB"))
    assert "moved from 04/04/2023: Easter" in after
    assert "cancelled on 08/02/2023" in after


def test_columns_in_which_nobody_has_anything_are_left_out() -> None:
    text = printed(partial(print_people, add_people(Log(), IF="Iris Field"), AS_AT))
    assert lines(text)[0].split() == ["Initials", "Name"]


def test_a_person_under_a_key_of_their_own() -> None:
    log = add_people(Log(), IF="Iris Field")
    other = replace(log.people["IF"], key="IF2", name="Ivo Frost")
    log = replace(log, people={**log.people, "IF2": other})
    assert "Ivo Frost   IF2" in printed(partial(print_people, log, AS_AT))
