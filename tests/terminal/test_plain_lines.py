import io
from typing import NoReturn

import pytest

from pcc_actions.terminal.plain_lines import PlainLines
from pcc_actions.terminal.questions import TOGETHER, Question


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> "io.StringIO":
    keyboard = io.StringIO()
    monkeypatch.setattr("sys.stdin", keyboard)
    monkeypatch.setenv("COLUMNS", "40")
    return keyboard


class Interrupted(io.StringIO):
    """A screen before which somebody presses Ctrl-C once anything is shown."""

    pressed = False

    def flush(self) -> None:
        if not self.pressed:
            self.pressed = True
            raise KeyboardInterrupt


def will_type(keyboard: io.StringIO, *lines: str) -> None:
    keyboard.write("".join(f"{line}\n" for line in lines))
    keyboard.seek(0)


def test_a_line_is_typed_behind_its_question(
    typed: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    will_type(typed, " Visit the team ")
    assert PlainLines().line(Question("Action")) == "Visit the team"
    assert capsys.readouterr().out == "Action: "


def test_return_gives_the_default_which_is_shown(
    typed: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    will_type(typed, "")
    assert PlainLines().line(Question("Board", default="GPB")) == "GPB"
    assert capsys.readouterr().out == "Board [GPB]: = GPB\n"


def test_return_keeps_what_was_there(
    typed: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    will_type(typed, "")
    assert PlainLines().line(Question("Action", begun="Visit")) == "Visit"
    assert capsys.readouterr().out == "Action [Visit]: "


def test_what_is_understood_is_said_below(
    typed: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    will_type(typed, "friday")
    PlainLines().line(Question("Due", understood=lambda line: f"{line}, 3 March 2023"))
    assert capsys.readouterr().out == "Due: = friday, 3 March 2023\n"


def test_nothing_is_said_below_where_nothing_is_understood(
    typed: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    will_type(typed, "friday")
    PlainLines().line(Question("Due", understood=lambda line: ""))
    assert capsys.readouterr().out == "Due: "


def test_a_long_question_is_broken_at_spaces(
    typed: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    will_type(typed, "")
    PlainLines().line(Question("When it is due, or Return for the board’s next meeting"))
    assert capsys.readouterr().out == ("When it is due, or Return for the\nboard’s next meeting: ")


def test_a_key_is_the_first_letter_of_one_that_is_asked_for(typed: io.StringIO) -> None:
    will_type(typed, "x", "", "Discharge")
    assert PlainLines().key("Complete, discharge?", "cd") == "d"


def test_what_is_no_answer_is_said_with_those_that_are(
    typed: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    will_type(typed, "dischrage", "", "", "n")
    assert PlainLines().key("Which?", {"d": "discharge", "f": "defer", "": "skip"}) == ""
    assert PlainLines().key("Sure?", "yn") == "n"
    assert capsys.readouterr().out == (
        "Which? “dischrage” is none of the answers.\nType d or f.\nWhich? "
        "Sure? Type y or n.\nSure? "
    )


def test_return_is_a_key_where_it_is_an_answer(typed: io.StringIO) -> None:
    will_type(typed, "")
    assert PlainLines().key("Complete, or Return to go on?", ("c", "")) == ""


def test_the_end_of_input_is_as_ctrl_c(typed: io.StringIO) -> None:
    with pytest.raises(KeyboardInterrupt):
        PlainLines().line(Question("Action"))


def test_where_keys_have_words_a_word_is_as_good(typed: io.StringIO) -> None:
    keys = {"d": "discharge", "f": "defer", "": "skip"}
    will_type(typed, "Defer", "dis", "f", "", "skip")
    pressed = [PlainLines().key("Which?", keys) for _ in range(4)]
    assert pressed == ["f", "f", "", ""]


def test_a_key_and_its_word_stay_on_one_line(
    typed: io.StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    will_type(typed, "d")
    words = ", ".join(f"{each[0]}{TOGETHER}{each}" for each in ("complete", "note", "discharge"))
    PlainLines().key(f"{words}, w{TOGETHER}withdraw:", "cndw")
    assert capsys.readouterr().out == "c complete, n note, d discharge,\nw withdraw: "


def test_after_ctrl_c_a_line_begins(
    typed: io.StringIO, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted() -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(typed, "readline", interrupted)
    with pytest.raises(KeyboardInterrupt):
        PlainLines().line(Question("Action"))
    assert capsys.readouterr().out == "Action: \n"


def test_a_line_begins_though_ctrl_c_comes_as_soon_as_the_question_stands(
    typed: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Interrupted()
    monkeypatch.setattr("sys.stdout", screen)
    with pytest.raises(KeyboardInterrupt):
        PlainLines().line(Question("Action"))
    assert screen.getvalue() == "Action: \n"
