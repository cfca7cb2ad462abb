"""Which actions a list of outstanding ones does not parse, and that none is missing in it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.history.snapshot import snapshots
from pcc_actions.core.model import Log
from pcc_actions.store.read_log import read_open_actions
from pcc_actions.store.saving import update
from tests.builders import day, stood
from tests.store.logs import (
    LETTER,
    ROOM,
    VISIT,
    now,
    reading,
    record,
    text,
    type_over,
)


def open_ones(path: Path, as_at: date) -> list[str]:
    return [each.reference for each in read_open_actions(path, now(), as_at).log.actions]


def same_lists(path: Path) -> None:
    for number in range(1, 31):
        as_at = date(2023, 3, number)
        some, whole = read_open_actions(path, now(), as_at).log, reading(path).log
        now_open = [
            [one for one in snapshots(log, as_at) if one.outstanding] for log in (some, whole)
        ]
        assert now_open[0] == now_open[1]


def test_a_list_parses_only_what_was_open_on_the_day(three: Path) -> None:
    assert open_ones(three, day("06/03/2023")) == [VISIT, LETTER, ROOM]
    assert open_ones(three, day("07/03/2023")) == [VISIT, ROOM]
    three.write_bytes(three.read_bytes().replace(b"\n", b"\r\n"))
    assert open_ones(three, day("07/03/2023")) == [VISIT, ROOM]
    same_lists(three)


@pytest.mark.parametrize(
    "path_to_closed",
    [
        [(actions.reopen, "09/03/2023"), (actions.withdraw, "12/03/2023")],
        [(actions.reopen, "09/03/2023"), (actions.discharge, "09/03/2023")],
        [(actions.reopen, "09/03/2023")],
        [(actions.note, "12/03/2023")],
    ],
)
def test_a_list_of_what_was_closed_and_opened(
    three: Path, path_to_closed: list[tuple[Callable[..., Log], str]]
) -> None:
    for change, on in path_to_closed:
        record(three, change, LETTER, on, "News")
        same_lists(three)


def test_a_list_of_what_was_closed_by_hand_as_of_an_earlier_day(three: Path) -> None:
    type_over(three, ('due = 2023-03-10\nstatus = "outstanding"',
                      'status = "discharged"\nclosed = 2023-03-01'))  # fmt: skip
    same_lists(three)
    update(three, now(), lambda log: log)
    same_lists(three)
    assert VISIT in open_ones(three, day("28/02/2023"))
    assert stood(reading(three).log, VISIT, "28/02/2023").outstanding
    assert not stood(reading(three).log, VISIT, "01/03/2023").outstanding


@pytest.mark.parametrize(
    "table",
    [
        '[actions.other]\nstatus = "discharged"\nclosed = 2023-01-01\n',
        "note = '''\nstatus = \"discharged\"\nclosed = 2023-01-01\n'''\n",
        'note = """\nstatus = "discharged"\nclosed = 2023-01-01\n"""\n',
    ],
)
def test_lines_that_only_look_as_if_it_were_closed(three: Path, table: str) -> None:
    start = "\n[[actions.history]]\n" + text(three).split("\n[[actions.history]]\n")[1]
    assert "Set up a visit" in start
    type_over(three, (start, "\n" + table + start))
    update(three, now(), lambda log: log)
    assert reading(three).sealed
    assert open_ones(three, day("01/03/2023")) == [VISIT, LETTER, ROOM]
