import asyncio
import io
from collections.abc import Iterator

import pyte
import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput
from prompt_toolkit.output.vt100 import Vt100_Output

from pcc_actions.terminal.edited_lines import EditedLines
from pcc_actions.terminal.questions import Offer, Question

UP, TAB, LEFT, CTRL_C, CTRL_D = "\x1b[A", "\t", "\x1b[D", "\x03", "\x04"


def pasted(text: str) -> str:
    """A text as a terminal hands over what is pasted."""
    return f"\x1b[200~{text}\x1b[201~"


@pytest.fixture
def keyboard() -> Iterator[PipeInput]:
    with create_pipe_input() as keyboard, create_app_session(keyboard, DummyOutput()):
        yield keyboard


@pytest.fixture
def editor(keyboard: PipeInput) -> EditedLines:
    return EditedLines(keyboard, DummyOutput())


def owners(line: str) -> list[Offer]:
    begun = line.rpartition(" ")[2]
    return [Offer(each, "", len(begun)) for each in ("EI", "IF") if each.startswith(begun)]


def test_a_line_is_edited_before_it_is_taken(keyboard: PipeInput, editor: EditedLines) -> None:
    keyboard.send_text(f"Visi the team{LEFT * 9}t\r")
    assert editor.line(Question("Action")) == "Visit the team"


def test_return_alone_gives_the_default(keyboard: PipeInput, editor: EditedLines) -> None:
    keyboard.send_text(" \r")
    assert editor.line(Question("Board", default="GPB")) == "GPB"


@pytest.mark.parametrize(("typed", "stands"), [("\r", "GPB"), ("PAM\r", "PAM")])
def test_what_was_taken_stands_in_the_line(keyboard: PipeInput, typed: str, stands: str) -> None:
    drawn, screen = io.StringIO(), pyte.Screen(80, 24)
    editor = EditedLines(keyboard, Vt100_Output(drawn, lambda: Size(24, 80), term="xterm"))
    keyboard.send_text(typed)
    assert editor.line(Question("Board", default="GPB")) == stands
    pyte.Stream(screen).feed(drawn.getvalue())
    assert screen.display[0].rstrip() == f"Board [GPB]: {stands}"


def test_what_was_there_is_edited(keyboard: PipeInput, editor: EditedLines) -> None:
    keyboard.send_text(" Park\r")
    assert editor.line(Question("Action", begun="Visit the")) == "Visit the Park"


def test_tab_completes_the_word_begun(keyboard: PipeInput, editor: EditedLines) -> None:
    keyboard.send_text(f"EI I{TAB}\r")
    assert editor.line(Question("Owners", offered=owners)) == "EI IF"


def test_tab_goes_through_several(keyboard: PipeInput, editor: EditedLines) -> None:
    def press(line: str) -> str:
        keyboard.send_text("\r" if line else TAB)
        return ""

    assert editor.line(Question("Owner", offered=owners, understood=press)) in ("EI", "IF")


def test_the_up_arrow_gives_an_earlier_answer_to_the_same(
    keyboard: PipeInput, editor: EditedLines
) -> None:
    def press_up(line: str) -> str:
        if not line:  # once the line stands there, so that what was answered is at hand
            asyncio.get_running_loop().call_later(0, keyboard.send_text, UP)
        elif line == "EI":
            keyboard.send_text("\r")
        return ""

    keyboard.send_text("EI\rfriday\r")
    assert editor.line(Question("Owners", name="owners")) == "EI"
    assert editor.line(Question("Due", name="due")) == "friday"
    assert editor.line(Question("Owners", name="owners", understood=press_up)) == "EI"


def test_several_lines_pasted_are_one(keyboard: PipeInput, editor: EditedLines) -> None:
    keyboard.send_text(f"{pasted('Visit the team,' + chr(13) + chr(10) + ' and report')}\r")
    assert editor.line(Question("Action")) == "Visit the team, and report"


def test_what_it_means_is_asked_of_every_line_on_the_way(
    keyboard: PipeInput, editor: EditedLines
) -> None:
    asked = []

    def understood(line: str) -> str:
        asked.append(line)
        return ""

    keyboard.send_text("fri\r")
    editor.line(Question("Due", default="next meeting", understood=understood))
    assert asked[0] == "next meeting"
    assert asked[-1] == "fri"


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
def test_a_line_is_left_by_ctrl_c_and_ctrl_d(
    key: str, keyboard: PipeInput, editor: EditedLines
) -> None:
    keyboard.send_text(key)
    with pytest.raises(KeyboardInterrupt):
        editor.line(Question("Action"))


@pytest.mark.parametrize(
    ("typed", "pressed"),
    [("d", "d"), ("D", "d"), ("x\rd", "d"), ("\r", ""), (f"{pasted('d')}c", "c"), (f"{UP}c", "c")],
)
def test_one_of_the_keys_is_waited_for(
    typed: str, pressed: str, keyboard: PipeInput, editor: EditedLines
) -> None:
    keyboard.send_text(typed)
    assert editor.key("Complete, discharge?", ("c", "d", "")) == pressed


def test_return_does_nothing_where_it_is_no_answer(
    keyboard: PipeInput, editor: EditedLines
) -> None:
    keyboard.send_text("\rc")
    assert editor.key("Complete?", "c") == "c"


@pytest.mark.parametrize("key", [CTRL_C])
def test_a_key_is_left_by_ctrl_c(key: str, keyboard: PipeInput, editor: EditedLines) -> None:
    keyboard.send_text(key)
    with pytest.raises(KeyboardInterrupt):
        editor.key("Complete?", "c")


def test_a_closed_keyboard_ends_it(keyboard: PipeInput, editor: EditedLines) -> None:
    keyboard.close()
    with pytest.raises(KeyboardInterrupt):
        editor.line(Question("Action"))


@pytest.mark.parametrize(("typed", "said"), [("c\rEI\r", True), ("cEI\r", False)])
def test_it_is_said_that_a_return_went_with_the_key(
    typed: str, said: bool, keyboard: PipeInput
) -> None:
    shown = io.StringIO()
    screen = Vt100_Output(shown, lambda: Size(rows=20, columns=80), enable_cpr=False)
    editor = EditedLines(keyboard, screen)
    keyboard.send_text(typed)
    assert editor.key("Complete, discharge?", {"c": "complete", "d": "discharge"}) == "c"
    assert editor.line(Question("Who reported it")) == "EI"
    assert ("Press it again" in shown.getvalue()) is said
