"""Single sentences, to the right stream and whole."""

import io
import subprocess
import sys
from functools import partial

import pytest

from pcc_actions.terminal.say import fail, say, warn, write_utf8
from tests.terminal.printed import Terminal, printed

LONG = "There is no meeting on 15/02/2023; nearest: GPB 14/02/2023, GPB 07/03/2023, 3.14/02/2023."


def test_each_goes_to_its_stream(capsys: pytest.CaptureFixture[str]) -> None:
    say("Recorded 3.14/02/2023.")
    warn("3.14/02/2023 has no owner.")
    fail("31/02/2023 is not a date.")
    out, err = capsys.readouterr()
    assert out == "Recorded 3.14/02/2023.\n"
    assert err == "Warning: 3.14/02/2023 has no owner.\nError: 31/02/2023 is not a date.\n"


def test_in_a_pipe_a_sentence_is_one_line() -> None:
    assert printed(partial(say, LONG), 40) == f"{LONG}\n"


def test_at_a_terminal_it_wraps_between_words() -> None:
    text = printed(partial(say, LONG), 40, stream=Terminal())
    assert text.count("\n") == 3
    assert max(map(len, text.splitlines())) <= 40
    assert text.split() == LONG.split()
    path = "/" + "long-folder/" * 5
    assert path in printed(partial(say, f"The log is {path}"), 40, stream=Terminal())


def test_a_command_at_the_end_is_not_parted_so_that_it_can_be_copied() -> None:
    """The first line of one that was parted would do something else, such as merge in earnest."""
    command = "pcc-actions merge a-LAPTOP.toml --dry-run"
    sentence = f"A copy of the log lies beside it: a-LAPTOP.toml. See what it holds: {command}"
    for width in (30, 50, 80, 100, 200):
        lines = printed(partial(say, sentence), width, stream=Terminal()).splitlines()
        assert [line for line in lines if line.endswith(command)] == lines[-1:]
        assert max(map(len, lines)) <= max(width, len(command))
        assert " ".join(lines) == sentence


def test_it_is_data() -> None:
    assert printed(partial(say, "[/] :100: \x1b[31m\u202e\n")) == "[/] :100: \ufffd[31m\ufffd \n"


def test_a_stream_without_a_character_shows_what_looks_like_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding="ascii", newline=""))
    say("“3”")
    assert raw.getvalue() == b'"3"\n'


def test_a_paper_is_handed_over_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii", newline="\r\n")
    monkeypatch.setattr("sys.stdout", stream)
    stream.write("x")
    write_utf8("é\r\n漢\n")
    assert raw.getvalue() == "xé\r\n漢\n".encode()
    assert printed(partial(write_utf8, "é\r\n")) == "é\r\n"


def test_a_sentence_does_not_wait_for_rich() -> None:
    code = "from pcc_actions.terminal import say; import sys; say.say(str('rich' in sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False"]
