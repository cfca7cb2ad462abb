"""What else is asked and shown, in windows of every kind: an import, an undo, the lists."""

import sys
from pathlib import Path

import pytest

from tests.cli.commands.test_import import MINUTES, listed, written
from tests.cli.running import FOUR, MEETINGS, Pcc, Templates
from tests.terminal.in_a_window.looks import Look, in_every_look
from tests.terminal.in_a_window.prompts import TAKEN_OR_LEFT
from tests.terminal.window import Window, window

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="pexpect opens no terminal on Windows"
)
PRESENT = MINUTES.replace("Owen Marsh", "Owën Mársh")
EDITED = "Visit the “establishment” team, with Zoë Íris"


def answered(screen: Window, *steps: tuple[str, str]) -> None:
    for question, typed in steps:
        screen.answer(question, typed)


@pytest.mark.slow
@in_every_look
def test_an_import_with_an_edit_and_an_undo(
    look: Look, tmp_path: Path, templates: Templates
) -> None:
    pcc = templates.copied(tmp_path, "init")
    written(pcc, PRESENT)
    with window(
        pcc, "import", "minutes.txt", columns=look.columns, lines=40, **look.environment
    ) as screen:
        answered(
            screen,
            (TAKEN_OR_LEFT, "e"), ("Reference.*:", ""), ("Text.*:", EDITED),
            ("Owners.*:", "Zoë Íris"), ("Due.*:", "31/03/2023"), ("Exempt.*:", ""),
            ("Theme.*:", ""), (TAKEN_OR_LEFT, "t"), (TAKEN_OR_LEFT, "t"),
            (TAKEN_OR_LEFT, "l"), (TAKEN_OR_LEFT, "l"), ("Record whom", "om"),
        )  # fmt: skip
        assert screen.ended() == 0
    screen.shows_whole(EDITED, "3.14/02/2023 (GPB) recorded, owned by Zoë Íris, due 31/03/2023.")
    assert EDITED in [each["text"] for each in listed(pcc)]
    assert "Owën Mársh" in pcc("person", "list").out
    with window(pcc, "undo", columns=look.columns, lines=40, **look.environment) as screen:
        answered(screen, ("Go on", "y"))
        assert screen.ended() == 0
    screen.shows_whole("This takes back revision", "is put back, as revision")
    assert listed(pcc) == []


SHOWN = (
    "outstanding --as-at 08/03/2023", "overdue --as-at 08/03/2023", "show 3.14/02/2023",
    "history", "movement --since 01/01/2021 --until 08/03/2023", "figures --as-at 08/03/2023",
    "outstanding --group owner --as-at 08/03/2023", "today", "person list", "meeting list GPB",
    "settings", "check", "help", "add --help", "review --help", "report GPB --as-at 08/03/2023",
)  # fmt: skip


@pytest.fixture
def shown(tmp_path: Path, templates: Templates) -> Pcc:
    return templates.copied(
        tmp_path,
        *MEETINGS,
        *FOUR,
        "person add ZÍ 'Zoë Íris' --post 'Head of “Fleet”'",
        "add 12.14/02/2023 'Read what Zoë Íris wrote' --owner ZÍ --due 01/03/2023",
        "defer 12.14/02/2023 06/03/2023 'The team is moving offices until then' --on 01/03/2023",
    )


@pytest.mark.slow
@in_every_look
def test_nothing_is_cut(shown: Pcc, look: Look) -> None:
    for line in SHOWN:
        with window(
            shown, *line.split(), columns=look.columns, lines=200, **look.environment
        ) as screen:
            assert screen.ended() in (0, 1), line
            screen.shows_whole()
            assert screen.lines, line


def test_without_colour_the_words_are_the_same(shown: Pcc) -> None:
    lines = []
    for environment in ({}, {"NO_COLOR": "1"}, {"TERM": "dumb"}):
        line = ("outstanding", "--as-at", "08/03/2023")
        with window(shown, *line, columns=60, lines=40, encoding="utf-8", **environment) as it:
            assert it.ended() == 0
            it.shows_whole("OVERDUE", "ZÍ", "Read what Zoë Íris wrote", "overdue.")
        lines.append(it.lines)
    assert lines[0] == lines[1] == lines[2]


@pytest.mark.slow
def test_a_code_page(shown: Pcc) -> None:
    with window(
        shown, "outstanding", "--as-at", "08/03/2023", columns=60, encoding="cp850",
        PYTHONIOENCODING="cp850", PYTHONUTF8="0",
    ) as screen:  # fmt: skip
        assert screen.ended() == 0
        screen.shows_whole("ZÍ", "Read what Zoë Íris wrote")
        assert "?" not in screen.text
