"""A sitting as a minute-taker has it, in windows of every kind."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from pcc_actions.store.drafts import DRAFTS
from tests.cli.running import Pcc, Templates
from tests.cli.sitting.conftest import LINES, NEXT, YESTERDAY, uk
from tests.terminal.in_a_window.looks import LOOKS, Look, in_every_look
from tests.terminal.window import CTRL_C, ESCAPE, TAB, Window, window

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
