"""A minute-taker's morning: eight entries, and the keys that they take.

Typed into a shell, a line for each; and in a sitting, at the line editor of a real terminal.
"""

import json
import sys
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.completion.shells import Desk, desk
from tests.cli.running import Pcc

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="pexpect opens no terminal on Windows"),
]
ENTRIES = Path(__file__).parents[1] / "terminal" / "morning.toml"
MOST = 290  # keys beside the words of the minutes; Enter and Tab count as one each
MOST_IN_A_SITTING = 90  # of which 12 may still be lost
PROMPT = r"[^>]*\n[^\n>]*> "
AT_ITEM = r"Item \(Return: no more\):"
NAME = "pcc\t"  # which the shell completes to pcc-actions

YESTERDAY = date.today() - timedelta(1)
BEFORE, NEXT = YESTERDAY - timedelta(28), YESTERDAY + timedelta(28)


@dataclass
class Keyboard:
    """A shell at which keys are pressed and counted."""

    child: Any
    pressed: int = 0

    def press(self, keys: str, until: str) -> None:
        """Press keys, and wait until the screen asks for more."""
        self.child.send(keys)
        self.child.expect(until)
        self.pressed += len(keys)


@pytest.fixture
def at_the_desk(tmp_path: Path) -> Desk:
    made = desk("bash", tmp_path)
    made.add_to_start(f"export PCC_ACTIONS_BY=IF PCC_ACTIONS_FILE={Pcc(tmp_path).log}")
    with made.terminal() as terminal:
        terminal.press("pcc-actions --install-completion\r")
    return made


def short(item: str, day: date) -> str:
    return f"{item}.{day.day}/{day.month}"


def test_a_morning_takes_few_keys(at_the_desk: Desk) -> None:
    entries = tomllib.loads(ENTRIES.read_text("utf-8"))
    log = log_of_the_morning(at_the_desk, entries)
    with at_the_desk.terminal() as terminal:
        keyboard = Keyboard(terminal.child)
        for each in entries["raised"]:
            due = f' --due "{each["due"]}"' if "due" in each else ""
            typed = f'{NAME}add {short(each["item"], YESTERDAY)} "{each["text"]}"'
            keyboard.press(
                f"{typed} --owner {each['owner']}{due}\r", rf"recorded, owned by {PROMPT}"
            )
        for each in entries["discharged"]:
            typed = f'{NAME}di\t{short(each["item"], BEFORE)} "{each["note"]}"'
            keyboard.press(f"{typed}\r", rf"Decided at GPB {YESTERDAY:%d/%m/%Y}\? \[Y/n\]")
            keyboard.press("\r", rf"discharged{PROMPT}")
    said = refuse_unless_all_is_recorded(log, entries)
    assert keyboard.pressed - said <= MOST


def test_a_sitting_takes_fewer(at_the_desk: Desk) -> None:
    entries = tomllib.loads(ENTRIES.read_text("utf-8"))
    log = log_of_the_morning(at_the_desk, entries)
    with at_the_desk.terminal() as terminal:
        keyboard = Keyboard(terminal.child)
        keyboard.press(f"{NAME}add\r", f"Board and meeting \\[GPB {YESTERDAY:%d/%m/%Y}\\]:")
        keyboard.press("\r", "Discharged: item and note")
        *first, last = entries["discharged"]
        for each in first:
            keyboard.press(f"{each['item']} {each['note']}\r", "discharged: .*Discharged: item")
        keyboard.press(f"{last['item']} {last['note']}\r", AT_ITEM)
        known = {"EI"}
        for each in entries["raised"]:
            keyboard.press(f"{each['item']}\r", "Action:")
            keyboard.press(f"{each['text']}\r", "Owners:")
            if each["owner"] not in known:
                keyboard.press(f"{each['owner']}\r", "is not known here")
                known.add(each["owner"])
                keyboard.press("\r", "Due: ")
            else:
                keyboard.press(f"{each['owner']}\r", "Due: ")
            keyboard.press(f"{each.get('due', '')}\r", rf"owned by .*{AT_ITEM}")
        keyboard.press("\r", "Record all of it")
        keyboard.press("\r", PROMPT)
    said = refuse_unless_all_is_recorded(log, entries)
    assert keyboard.pressed - said <= MOST_IN_A_SITTING


def log_of_the_morning(desk: Desk, entries: dict[str, Any]) -> Pcc:
    """A log with what the meeting before raised, and the meeting of yesterday."""
    log = Pcc(desk.folder).do(
        "init", f"meeting add GPB {BEFORE:%d/%m/%Y} {YESTERDAY:%d/%m/%Y} {NEXT:%d/%m/%Y}"
    )
    for each in entries["discharged"]:
        log.do(f"add {each['item']}.{BEFORE:%d/%m/%Y} 'Look into it' --owner EI")
    return log


def refuse_unless_all_is_recorded(log: Pcc, entries: dict[str, Any]) -> int:
    """Fail where the log lacks anything of the morning; how many letters its words have."""
    found = actions_of(log)
    words = {each["text"]: each.get("owner", "EI") for each in entries["raised"]}
    assert {
        each["text"]: each["owners"][0] for each in found if each["status"] == "outstanding"
    } == (words)
    closed = [each for each in found if each["status"] == "discharged"]
    notes = [each["note"] for each in entries["discharged"]]
    assert [each["latest_update"] for each in closed] == notes
    assert {each["closed"] for each in closed} == {YESTERDAY.isoformat()}
    return sum(map(len, [*words, *notes]))


def actions_of(log: Pcc) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(log("list", "--format", "json").ok.out)["actions"]
    return found
