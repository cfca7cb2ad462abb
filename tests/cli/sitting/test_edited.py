"""A sitting typed with editing: completions, and what stands in a field to be mended."""

from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from pcc_actions.cli.app import run
from pcc_actions.terminal import line_editor
from pcc_actions.terminal.edited_lines import EditedLines
from tests.cli.desk import Screen
from tests.cli.running import Pcc
from tests.cli.sitting.conftest import YESTERDAY, uk
from tests.cli.sitting.test_hold import actions_of

RETURN, TAB, CLEAR = "\r", "\t", "\x15"


@pytest.fixture
def keyboard(monkeypatch: pytest.MonkeyPatch) -> Iterator[PipeInput]:
    with create_pipe_input() as keyboard, create_app_session(keyboard, DummyOutput()):
        editor = EditedLines(keyboard, DummyOutput())
        monkeypatch.setattr(line_editor, "line_editor", lambda plain: editor)
        monkeypatch.setattr("pcc_actions.cli.commands.add.at_terminal", lambda: True)
        yield keyboard


def sat(pcc: Pcc, keyboard: PipeInput, keys: str) -> str:
    keyboard.send_text(keys)
    screen = Screen()
    with redirect_stdout(screen), redirect_stderr(screen):
        code = run(["--file", str(pcc.log), "--by", "IF", "add"])
    assert code == 0, screen.text
    return screen.text


def test_words_are_completed_with_tab(morning: Pcc, keyboard: PipeInput) -> None:
    morning.do("person add OM 'Otto Mere'")
    keys = f"{RETURN}5{TAB} Done{RETURN}{RETURN}4{RETURN}Write{RETURN}E{TAB}, ott{TAB}{RETURN}"
    screen = sat(morning, keyboard, f"{keys}{RETURN}{RETURN}{RETURN}")
    assert f"4.{uk(YESTERDAY)} (GPB) recorded, owned by EI, OM" in screen
    assert [each["status"] for each in actions_of(morning)].count("discharged") == 1


def test_what_stands_there_is_mended_or_cleared(morning: Pcc, keyboard: PipeInput) -> None:
    typed = f"{RETURN}{RETURN}4{RETURN}Write{RETURN}EI{RETURN}friday{RETURN}"
    back = f"<{RETURN}" * 3  # to the text: behind what stands there
    mended = f" to the panel{RETURN}{CLEAR}{RETURN}{CLEAR}{RETURN}"
    screen = sat(morning, keyboard, f"{typed}{back}{mended}{RETURN}{RETURN}")
    (new,) = [each for each in actions_of(morning) if each["raised"] == YESTERDAY.isoformat()]
    assert (new["text"], new["owners"]) == ("Write to the panel", [])
    assert new["due_basis"] == "next meeting"
    assert f"Warning: Nobody owns 4.{uk(YESTERDAY)} yet." in screen
