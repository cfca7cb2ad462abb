"""A sitting as a minute-taker has it, in windows of every kind."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from pcc_actions.store.draft_folders import DRAFTS
from tests.cli.running import Pcc, Templates
from tests.cli.sitting.conftest import LINES, YESTERDAY, uk
from tests.terminal.in_a_window.looks import LOOKS, Look, in_every_look
from tests.terminal.window import CTRL_C, TAB, Window, window

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="pexpect opens no terminal on Windows"),
]
ANEW = "\x15"  # Ctrl-U takes out what stands in the line
ITEM = r"Item \(Return: no more\):"
FIRST = (("Board and meeting", ""), ("Discharged: item", "3 The visit took place"))
MEETING = (*FIRST, ("Discharged: item", ""))
UNDERSPEND = "Bring the underspend on the estate to the next board"
SITTING = (
    *MEETING,
    (ITEM, "3"), ("Action:", "Arrange a visit to the control room"), ("Owners:", "Zoë Íris"),
    ("Due", ""),
    (ITEM, "4"), ("Action:", "Bring the overspend"), ("Owners:", "EI"), ("Due", ""),
    (ITEM, "4"), ("Action:", "Write to the panel about the precept"), ("Owners:", "EI / Zoë Íris"),
    ("Due", "friday"),
    (ITEM, "open 3"), ("Item", ""), ("Action", f"{ANEW}{UNDERSPEND}"), ("Owners", ""), ("Due", ""),
    (ITEM, "6"), ("Action:", "Publish the survey of rural crime"), ("Owners:", "ZÍ"), ("Due", ""),
    (ITEM, "8"), ("Action:", "Set out how video is sampled"), ("Owners:", ""), ("Due", ""),
)  # fmt: skip
END = ((ITEM, ""), ("Record all of it", ""))


@pytest.fixture
def morning(tmp_path: Path, templates: Templates) -> Pcc:
    return templates.copied(tmp_path, *LINES, "person add ZÍ 'Zoë Íris'")


def answered(screen: Window, *steps: tuple[str, str]) -> None:
    for question, typed in steps:
        screen.answer(question, typed)


def new_actions(pcc: Pcc) -> list[tuple[str, str, list[str], str]]:
    return [
        (each["reference"], each["text"], each["owners"], each["due_basis"])
        for each in listed(pcc)
        if each["raised"] == YESTERDAY.isoformat()
    ]


def listed(pcc: Pcc) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(pcc("list", "--format", "json").ok.out)["actions"]
    return found


@in_every_look
def test_five_actions_with_a_mistake_corrected(morning: Pcc, look: Look) -> None:
    before = morning.log.read_text("utf-8")
    with window(
        morning, "add", *look.options, columns=look.columns, lines=40, **look.environment
    ) as screen:
        answered(screen, *SITTING)
        screen.asked(ITEM)
        assert morning.log.read_text("utf-8") == before, "recorded before it was agreed to"
        answered(screen, *END)
        assert screen.ended() == 0
    screen.shows_whole("to be recorded", UNDERSPEND, "5 new actions, 1 discharged.")
    on = uk(YESTERDAY)
    assert new_actions(morning) == [
        (f"3.{on}", "Arrange a visit to the control room", ["ZÍ"], "next meeting"),
        (f"4.{on}", UNDERSPEND, ["EI"], "next meeting"),
        (f"4.{on}/2", "Write to the panel about the precept", ["EI", "ZÍ"], "stated"),
        (f"6.{on}", "Publish the survey of rural crime", ["ZÍ"], "next meeting"),
        (f"8.{on}", "Set out how video is sampled", [], "next meeting"),
    ]
    assert revision(morning) == revision_of(before) + 1


def revision(pcc: Pcc) -> int:
    return revision_of(pcc.log.read_text("utf-8"))


def revision_of(text: str) -> int:
    return int(text.splitlines()[-1].split()[2])


NOTES = """
Arrange a visit to the control room,

with the method,
and report to the next board
t
y

"""
PASTED = "Arrange a visit to the control room, with the method, and report to the next board t y"


@in_every_look
def test_several_lines_are_pasted_into_one_action(morning: Pcc, look: Look) -> None:
    with window(
        morning, "add", *look.options, columns=look.columns, lines=40, **look.environment
    ) as screen:
        answered(screen, *MEETING, (ITEM, "3"))
        screen.asked("Action:")
        screen.paste(NOTES)
        if screen.edits:
            screen.sees("next board t y")
            screen.type("\r")
        answered(screen, ("Owners:", ""), ("Due", ""), *END)
        assert screen.ended() == 0
    assert [text for _, text, _, _ in new_actions(morning)] == [PASTED]


RUBBISH = "Visit \x1b[31mthe\x07 team\x00\x08 \x9b2J“ë" + "x" * 10_000


@pytest.mark.parametrize("look", [LOOKS[0], LOOKS[3]], ids=lambda look: look.name)
def test_rubbish_is_pasted(morning: Pcc, look: Look) -> None:
    before = morning.log.read_bytes()
    with window(morning, "add", columns=look.columns, lines=40, **look.environment) as screen:
        answered(screen, *MEETING, (ITEM, "3"))
        screen.asked("Action:")
        screen.paste(RUBBISH)
        screen.type("\r")
        screen.sees("characters? (long|U)|control character|hidden character|Not all of that line")
        screen.type(CTRL_C)
        screen.sees("Keep what you typed")
        assert screen.interrupt() == 130
        assert "Traceback" not in screen.text
    assert morning.log.read_bytes() == before


@pytest.mark.parametrize("look", [LOOKS[1], LOOKS[3]], ids=lambda look: look.name)
def test_a_power_cut_loses_at_most_the_field_being_typed(morning: Pcc, look: Look) -> None:
    before = morning.log.read_bytes()
    with window(morning, "add", columns=look.columns, lines=40, **look.environment) as screen:
        answered(screen, *SITTING[: SITTING.index(("Action:", "Bring the overspend")) + 1])
        screen.asked("Owners:")
        screen.type("E")
        screen.killed()
    assert morning.log.read_bytes() == before
    with window(morning, "add", columns=look.columns, lines=40, **look.environment) as screen:
        answered(screen, ("Go on from there", ""), ("Owners", "EI"), ("Due", ""), *END)
        assert screen.ended() == 0
    assert [text for _, text, _, _ in new_actions(morning)] == [
        "Arrange a visit to the control room",
        "Bring the overspend",
    ]
    [discharged] = [each for each in listed(morning) if each["status"] == "discharged"]
    assert discharged["latest_update"] == "The visit took place"
    assert not [*(morning.folder / ".pcc-actions" / "t.toml" / DRAFTS).glob("sitting*")]


def test_in_two_windows_nothing_is_lost(morning: Pcc) -> None:
    on = uk(YESTERDAY)
    with window(morning, "add") as one, window(morning, "add") as other:
        other.asked(MEETING[0][0])  # before the draft of the first window is there to be offered
        answered(one, *SITTING[:7])
        answered(other, *MEETING[:1], ("Discharged", ""), (ITEM, "3"))
        answered(other, ("Action:", "Count the keys"), ("Owners:", "EI"), ("Due", ""), *END)
        assert other.ended() == 0
        morning.do(f"add 4.{on} 'Mend the gate' --owner EI")
        answered(one, *SITTING[7:11], *END)
        assert one.ended() == 0
        one.shows_whole(f"3.{on} was taken meanwhile: yours is 3.{on}/2,")
    assert {reference: text for reference, text, _, _ in new_actions(morning)} == {
        f"3.{on}": "Count the keys",
        f"4.{on}": "Mend the gate",
        f"3.{on}/2": "Arrange a visit to the control room",
        f"4.{on}/2": "Bring the overspend",
    }


def test_a_window_that_is_drawn_smaller_and_larger(morning: Pcc) -> None:
    """In the middle of a question; what was typed stays, and all that follows fits the window."""
    with window(morning, "add", columns=100) as screen:
        answered(screen, *MEETING, (ITEM, "3"))
        screen.asked("Action:")
        screen.type("Arrange a visit to the control room, with the method of the survey, ")
        screen.sees("method of the survey,")
        screen.resize(60)
        screen.type("and the figures")
        screen.sees("and the figures")
        screen.type("\r")
        answered(screen, ("Owners:", ""), ("Due", ""), (ITEM, ""))
        screen.asked("Record all of it")
        assert all(len(line) <= 60 for line in screen.lines[-8:])
        screen.resize(200)
        answered(screen, ("Record all of it", ""))
        assert screen.ended() == 0
    [(_, text, _, _)] = new_actions(morning)
    assert text == (
        "Arrange a visit to the control room, with the method of the survey, and the figures"
    )


def test_tab_completes_an_owner(morning: Pcc) -> None:
    with window(morning, "add") as screen:
        answered(screen, *MEETING, (ITEM, "3"), ("Action:", "Visit"))
        screen.asked("Owners:")
        screen.type(f"Zo{TAB}")
        screen.sees("Owners: ZÍ")
        screen.type("\r")
        answered(screen, ("Due", ""), *END)
        assert screen.ended() == 0
    [(_, _, owners, _)] = new_actions(morning)
    assert owners == ["ZÍ"]


def test_a_terminal_that_does_not_tell_where_its_cursor_is(morning: Pcc) -> None:
    with window(morning, "add") as screen:
        screen.screen.answers = lambda said: None
        answered(screen, *MEETING, (ITEM, "3"), ("Action:", "Visit"))
        screen.asked("Owners:")
        assert screen.keeps_still(seconds=3)  # it is given two to answer
        answered(screen, ("Owners:", ""), ("Due", ""), *END)
        assert screen.ended() == 0
    assert "WARNING" not in screen.text
