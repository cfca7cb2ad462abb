"""A review of eight actions with every key, in windows of every kind."""

import sys
from pathlib import Path

import pytest

from tests.cli.commands.test_review import EIGHT, kept
from tests.cli.running import MEETINGS, Pcc, Templates
from tests.terminal.in_a_window.looks import LOOKS, Look, in_every_look
from tests.terminal.in_a_window.prompts import KEYS
from tests.terminal.window import Key, window

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="pexpect opens no terminal on Windows"),
]
EVERY_KEY = (
    (f"1 of 8: 04.26/01/2021 .*{KEYS}", Key("?")),
    (KEYS, Key("c")), ("Who reported it", "Zoë Íris"),
    ("What was reported", "Figures “sent” there"),
    (f"2 of 8: 3.14/02/2023 .*{KEYS}", Key("n")), ("What happened", "The date is agreed"),
    (f"2 of 8: 3.14/02/2023 .*{KEYS}", Key("f")), ("Until when", "31/12/2099"), ("Why", "Moving"),
    (f"3 of 8: 11.14/02/2023 .*{KEYS}", Key("b")),
    (f"2 of 8: 3.14/02/2023 .*{KEYS}", Key("s")),
    (f"3 of 8: 11.14/02/2023 .*{KEYS}", Key("d")), ("A note", "Agreed"), ("Minute that says", ""),
    ("Decided on", "07/03/2023"),
    (f"4 of 8: 11.14/02/2023/2 .*{KEYS}", Key("u")),
    (f"3 of 8: 11.14/02/2023 .*{KEYS}", Key("w")), ("Why the board no longer", "Not wanted"),
    ("Minute that says", "1.07/03/2023"),
    (f"4 of 8: 11.14/02/2023/2 .*{KEYS}", Key("r")), ("Owners", " Zoë Íris"), ("Why", ""),
    (f"4 of 8: 11.14/02/2023/2 .*{KEYS}", Key("s")),
    (f"5 of 8: 1.07/03/2023 .*{KEYS}", Key("q")),
)  # fmt: skip


@pytest.fixture
def eight(tmp_path: Path, templates: Templates) -> Pcc:
    return templates.copied(tmp_path, *MEETINGS, *EIGHT, "person add ZÍ 'Zoë Íris'")


@in_every_look
def test_every_key(eight: Pcc, look: Look) -> None:
    with window(
        eight, "review", *look.options, columns=look.columns, lines=40, **look.environment
    ) as screen:
        for question, typed in EVERY_KEY:
            screen.answer(question, typed)
        assert screen.ended() == 0
    screen.shows_whole("04.26/01/2021 (PAM) Figures “sent”", "Taken back:", "5 of 8: 1.07/03/2023")
    stood = kept(eight)
    statuses = [stood[each]["status"] for each in ("04.26/01/2021", "11.14/02/2023")]
    assert statuses == ["completed", "withdrawn"]
    assert stood["04.26/01/2021"]["history"][-1]["note"] == "Figures “sent” there"
    kinds = [each["event"] for each in stood["3.14/02/2023"]["history"]]
    assert kinds == ["raised", "noted", "deferred"]
    assert "ZÍ" in stood["11.14/02/2023/2"]["owners"]
    assert stood["1.07/03/2023"]["history"][-1]["event"] == "raised"


def test_a_pasted_text_presses_no_key(eight: Pcc) -> None:
    before = eight.kept()
    with window(eight, "review") as screen:
        screen.asked(KEYS)
        screen.paste("cdw\nyes\n")
        screen.answer(KEYS, Key("q"))
        assert screen.ended() == 0
    assert eight.kept() == before


@pytest.mark.parametrize("look", [LOOKS[1], LOOKS[3]], ids=lambda look: look.name)
def test_what_was_answered_stays_where_the_power_goes(eight: Pcc, look: Look) -> None:
    with window(eight, "review", columns=look.columns, lines=40, **look.environment) as screen:
        screen.answer(KEYS, Key("n"))
        screen.answer("What happened", "The date is agreed")
        screen.answer(KEYS, Key("n"))
        screen.asked("What happened")
        screen.type("Somethi")
        screen.killed()
    noted = kept(eight)["04.26/01/2021"]["history"]
    assert [each.get("note") for each in noted] == [None, "The date is agreed"]
    assert eight("check").code == 0


def test_a_review_beside_somebody_who_records(eight: Pcc) -> None:
    with window(eight, "review") as screen:
        screen.answer(KEYS, Key("n"))
        screen.asked("What happened")
        eight.do("note 04.26/01/2021 'Said elsewhere'", "add 5.07/03/2023 'Count' --owner CC")
        screen.answer("What happened", "Said here")
        screen.answer(KEYS, Key("q"))
        assert screen.ended() == 0
    notes = [each.get("note") for each in kept(eight)["04.26/01/2021"]["history"]]
    assert notes == [None, "Said elsewhere", "Said here"]
    assert "5.07/03/2023" in kept(eight)
