"""Output to a console or a pipe that has a code page in place of UTF-8."""

import io
from contextlib import redirect_stderr, redirect_stdout
from unittest.mock import patch

import pytest

from pcc_actions.cli.app import run
from tests.cli.running import RECORDER, Pcc

CODE_PAGES = ("cp437", "cp850", "cp1252", "ascii")


@pytest.mark.parametrize("encoding", CODE_PAGES)
def test_all_can_be_read_and_the_file_is_in_utf_8(pcc: Pcc, encoding: str) -> None:
    pcc.do("person add ZÍ 'Zoë Íris'")
    done = encoded(pcc, encoding, "add", "3.14/02/2023", "Send the “list”", "--owner", "Łukasz")
    assert "is not known, and is kept as typed" in done
    assert "\\u" not in done
    assert "Łukasz" in pcc.log.read_text("utf-8")
    for line in ("outstanding", "show 3.14/02/2023", "history", "check", "person list", "--help"):
        shown = encoded(pcc, encoding, *line.split())
        assert "??" not in shown, line
        assert "\\u" not in shown, line


def encoded(pcc: Pcc, encoding: str, *arguments: str) -> str:
    """What a command writes, errors too, read again in the encoding that it was written in."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding, errors="strict", newline="")
    with patch.dict("os.environ", RECORDER), redirect_stdout(stream), redirect_stderr(stream):
        assert run(["--file", str(pcc.log), *arguments]) == 0
    stream.flush()
    return stream.buffer.getvalue().decode(encoding)
