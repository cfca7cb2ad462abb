"""The time an import takes: a clock of the test's own, which stands until it is moved."""

import sys

import pytest

from pcc_actions.cli.stopwatch import Stopwatch
from pcc_actions.errors import BadFile
from tests.terminal.printed import Terminal


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def screened(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    return screen


def test_it_ends_an_import_once_its_seconds_are_over(clock: Clock) -> None:
    watch = Stopwatch("m.docx", 8, clock, clock)
    clock.now += 7.9
    watch("planning", 1, 2)
    watch.drawing()
    clock.now += 0.1
    with pytest.raises(BadFile, match=r"m.docx takes more than 8 seconds .* Part it into"):
        watch("planning", 2, 2)
    with pytest.raises(BadFile, match="8 seconds"):
        watch.drawing()


def test_only_what_the_processor_worked_counts(clock: Clock) -> None:
    worked = Clock()
    watch = Stopwatch("m.docx", 8, worked, clock)
    clock.now += 1000  # as while a person is asked, or the machine does other things
    watch("planning", 1, 2)
    worked.now += 8
    with pytest.raises(BadFile, match="8 seconds"):
        watch("planning", 2, 2)


def test_it_shows_how_far_long_work_has_come(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = screened(monkeypatch)
    watch = Stopwatch("m.docx", 8, clock, clock)
    for done in range(4):
        watch("reading", done, 2000)
        clock.now += 0.125
    assert screen.getvalue() == "\r\x1b[KReading the document: 2 of 2,000 …"
    watch("page", 1, 0)
    clock.now += 1
    watch("page", 7, 0)
    assert screen.getvalue().endswith("\r\x1b[KReading page 7 …")
    watch.clear()
    assert screen.getvalue().endswith("\r\x1b[K")


def test_for_a_program_it_shows_nothing(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = screened(monkeypatch)
    watch = Stopwatch("m.docx", 8, clock, clock, quiet=True)
    for done in range(4):
        watch("reading", done, 2000)
        clock.now += 1
    assert screen.getvalue() == ""
