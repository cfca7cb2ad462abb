"""What somebody is asked line by line, with and without a default."""

import io

import pytest
import typer

from pcc_actions.cli.prompts import answer, prompted


@pytest.fixture(autouse=True)
def _width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")


def will_type(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_return_alone_is_no_answer_where_there_is_no_default(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    will_type(monkeypatch, "", "GPB")
    assert prompted("Which board") == "GPB"
    assert capsys.readouterr().out == "Which board: Which board: "


@pytest.mark.parametrize(("shown", "said"), [(True, "Which [GPB]: "), (False, "Which: ")])
def test_return_alone_is_the_default(
    shown: bool, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    will_type(monkeypatch, "")
    assert prompted("Which", "GPB", shown=shown) == "GPB"
    assert capsys.readouterr().out == said


def test_spaces_alone_are_as_return(monkeypatch: pytest.MonkeyPatch) -> None:
    will_type(monkeypatch, "  ", "  ", " GPB ", "  ")
    assert prompted("Theme", "Estates") == "Estates"
    assert prompted("Which board") == "GPB"
    assert answer("Whose?") == ""


def test_a_long_default_is_broken_at_spaces(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    will_type(monkeypatch, "")
    prompted("Text", "Visit the team and report to the board")
    assert capsys.readouterr().out == "Text [Visit the team and report to the\nboard]: "


def test_a_long_question_is_broken_at_spaces(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    will_type(monkeypatch, "", "")
    assert answer("Whose minute is it that agreed what became of it?") == ""
    assert prompted("Whose minute is it that agreed what became of it", "") == ""
    assert capsys.readouterr().out == (
        "Whose minute is it that agreed what\nbecame of it? "
        "Whose minute is it that agreed what\nbecame of it: "
    )


def test_the_end_of_input_is_as_ctrl_c_and_a_line_begins(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    will_type(monkeypatch)
    with pytest.raises(typer.Abort):
        answer("Whose?")
    assert capsys.readouterr().out == "Whose? \n"


def test_a_default_stands_behind_the_last_word_that_is_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    will_type(monkeypatch, "")
    prompted("Take it, edit it, or leave it? t/m/e/l/a", "l")
    assert capsys.readouterr().out == "Take it, edit it, or leave it?\nt/m/e/l/a [l]: "
