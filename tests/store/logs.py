"""Logs on the disk for the tests, made and changed as the commands do it."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.model import Action, Log
from pcc_actions.errors import BadFile, Failure
from pcc_actions.store import seal, undo
from pcc_actions.store.read_log import read_log
from pcc_actions.store.reading import Now, Reading
from pcc_actions.store.saving import Saved, create, update
from pcc_actions.store.sidecar import sidecar
from tests.builders import day, did, empty_log, moment, raised

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes or signals")
VISIT, LETTER, ROOM = "3.14/02/2023", "4.14/02/2023", "5.14/02/2023"


def now(on: str = "20/03/2023") -> Now:
    return Now(day(on), moment(on))


def clock(at: datetime) -> str:
    return f"{at:%H:%M}"


def three_actions() -> Log:
    """Give a log with a visit due on a day, a letter discharged, and a room to book."""
    log = raised(empty_log(), VISIT, "Set up a visit", "EI", "IF", due=day("10/03/2023"))
    log = raised(log, LETTER, "Write to the team", "IF")
    log = raised(log, ROOM, "Book a room", "OPCC")
    return did(log, actions.discharge, LETTER, "07/03/2023", "Agreed")


def many_actions(size: int, outstanding: int) -> Log:
    """Give a log with so many actions, of which so many are outstanding, the rest discharged."""
    visit, letter, _ = three_actions().actions
    each = size // outstanding
    many = tuple(_numbered(letter if number % each else visit, number) for number in range(size))
    return replace(three_actions(), actions=many)


def _numbered(action: Action, number: int) -> Action:
    words = f"{action.text} for the {number}th time and report back to the board"
    raising = replace(action.history[0], values={**action.history[0].values, "text": words})
    return replace(action, reference=f"{number}.14/02/2023", text=words,
                   history=(raising, *action.history[1:]))  # fmt: skip


def write(path: Path, log: Log | None = None) -> Path:
    create(path, three_actions() if log is None else log)
    return path


def text(path: Path) -> str:
    return path.read_bytes().decode()


def above(path: Path) -> str:
    """Give the text above the closing line."""
    closing = seal.find_closing(text(path))
    assert closing is not None
    assert closing.intact
    return text(path)[: closing.start]


def type_over(path: Path, *pairs: tuple[str, str]) -> str:
    """Edit the file by hand: each pair is what stands there once, and what to put there."""
    edited = text(path)
    for before, after in pairs:
        assert edited.count(before) == 1, before
        edited = edited.replace(before, after)
    path.write_bytes(edited.encode())
    return edited


def record(
    path: Path, change: Callable[..., Log], reference: str, on: str, *given: Any, **more: Any
) -> Saved:
    """Record a change to an action, as `COMMAND REFERENCE … --on DAY` does."""
    return update(path, now(), lambda log: did(log, change, reference, on, *given, **more))


def add_one(path: Path, reference: str = "6.14/02/2023", words: str = "Order tea") -> Saved:
    return update(path, now(), lambda log: raised(log, reference, words, "EI"))


def took_back(path: Path, direction: undo.Direction = "undo") -> int:
    plan = undo.plan_step(path, now(), direction, clock)
    return undo.put_back(path, now(), direction, plan).revision


def reading(path: Path) -> Reading:
    return read_log(path, now())


def trouble(path: Path, when: Now | None = None) -> str:
    """Give the sentence that reading and writing end with; the file is left as it was."""
    before = path.read_bytes()
    with pytest.raises(BadFile) as caught:
        read_log(path, when or now())
    with pytest.raises(Failure) as caught_too:
        update(path, when or now(), lambda log: log, accept=True)
    assert caught_too.value.sentence == caught.value.sentence
    assert path.read_bytes() == before
    assert caught.value.exit_code == 3
    return caught.value.sentence


def beside(path: Path) -> list[str]:
    """Name the files in the log's folder, but the folder of its versions."""
    return sorted(each.name for each in path.parent.iterdir() if each.name != ".pcc-actions")


def kept(path: Path) -> list[str]:
    return sorted(each.name for each in sidecar(path).iterdir() if each.name != "lock")


def at(on: date, hour: int = 9) -> datetime:
    return datetime.combine(on, time(hour), moment("01/01/2023").tzinfo)


# An action as somebody may type it, without a history.
BARE = """
[[actions]]
reference = "9.14/02/2023"
board = "GPB"
text = "Order tea"
owners = []
raised = 2023-02-14
status = "outstanding"
colour = "green"
"""
LAST_ACTION = '\n[[actions]]\nreference = "5.14/02/2023"'


def cut_before(path: Path, words: str) -> None:
    """Cut a log off where these words begin."""
    path.write_text(text(path)[: text(path).index(words)])
