"""What is typed when Tab is pressed, as each shell tells it."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.cli.completion.typed import (
    Typed,
    by_line,
    by_older_bash,
    by_older_line,
    by_older_powershell,
    by_words,
    unquoted,
)
from tests.cli.completion.asking import of, of_bash, of_older

# The line up to the cursor, the end of it that bash puts the answer in the place of (both as
# bash 5.2 tells them), the word begun, what of it stays, and the quotation mark that is open.
LINES = {
    "pcc-actions show ": ("", "", "", ""),
    "pcc-actions show 1": ("1", "1", "", ""),
    "pcc-actions show GPB:3.1": ("3.1", "GPB:3.1", "GPB:", ""),
    'pcc-actions show "GPB:3.1': ("GPB:3.1", "GPB:3.1", "", '"'),
    "pcc-actions show 'He": ("He", "He", "", "'"),
    "pcc-actions show Head\\ of": ("Head\\ of", "Head of", "", ""),
    "pcc-actions show Head\\": ("Head\\", "Head", "", ""),
    "pcc-actions show --owner=H": ("H", "--owner=H", "--owner=", ""),
    "pcc-actions show 'O'\\''N": ("N", "O'N", "O'", "'"),
    'pcc-actions show "a"\'b': ("b", "ab", "a", "'"),
}


@pytest.mark.parametrize(("line", "told"), LINES.items(), ids=LINES)
def test_what_bash_tells(line: str, told: tuple[str, str, str, str]) -> None:
    replaced, *typed = told
    assert by_line(of_bash(line, replaced)) == Typed(("show",), *typed)


def test_what_the_others_tell() -> None:
    told = of("fish", "list", "--owner", "", "'Head of")
    assert by_words(told) == Typed(("list", "--owner", ""), "Head of")
    assert by_words({"_PCC_ACTIONS_WORDS": "pcc-actions"}) == Typed((), "")


@pytest.mark.parametrize("line", ["pcc-actions show 'GPB 3", "pcc-actions show GPB\\ 3"])
def test_what_the_older_scripts_tell(line: str) -> None:
    typed = Typed(("show",), "GPB 3")
    assert by_older_line(of_older("zsh", line)) == typed
    assert by_older_powershell(of_older("powershell", line)) == typed
    assert by_older_bash({"COMP_WORDS": line.replace(" s", "\ns"), "COMP_CWORD": "2"}) == typed


def test_the_older_script_of_powershell_tells_no_space_at_the_end() -> None:
    told = {"_TYPER_COMPLETE_ARGS": "pcc-actions show", "_TYPER_COMPLETE_WORD_TO_COMPLETE": ""}
    assert by_older_powershell(told) == Typed(("show",), "")


@given(st.lists(st.text(alphabet=st.sampled_from("aé1 '\"\\$`\n:"))))
def test_words_are_told_apart_as_a_shell_does(words: list[str]) -> None:
    assert unquoted(f"{shlex.join(words)} ") == ([*words, ""], "")


QUOTED = ("a\\\nb", '"a\\"b"', '"a\\b"', "'a\\'b", 'a"b c"d', "''", "a  b")


@pytest.mark.parametrize("line", QUOTED)
def test_quoting_is_taken_off(line: str) -> None:
    assert unquoted(line)[0] == shlex.split(line)


@pytest.mark.parametrize(("line", "quote"), [("'a", "'"), ("a\"b'", '"'), ("a\\'", ""), ("''", "")])
def test_the_quotation_mark_that_is_open(line: str, quote: str) -> None:
    assert unquoted(line)[1] == quote
