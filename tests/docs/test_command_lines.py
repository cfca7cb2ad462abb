"""Every command line within a sentence of the manual names a command, and parses."""

import re
import shlex
from collections.abc import Iterator

import pytest
import typer

from pcc_actions.cli.app import app
from pcc_actions.cli.command_table import COMMANDS
from tests.docs.pages import PAGES, prose
from tests.test_advice import dry, fault

__all__ = ["dry"]  # a command line is parsed as ever, and then nothing is done
NAME = "pcc-actions"
NAMES = {row.name for row in COMMANDS}
# Of other programs that the manual speaks of.
NOT_OURS = {
    "--accept", "--only", "--show", "--wrong", "--write", "--minutes",
    "--all", "--commands", "--gate", "--peers", "--runs",
}  # fmt: skip
_inline = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_by_itself = re.compile(rf"^ {{4,}}({NAME} .+)$", re.MULTILINE)


def inline(text: str) -> Iterator[str]:
    """The code within sentences, where a stroke in a table stands behind a backslash; lines."""
    yield from (code.replace("\\|", "|") for code in _inline.findall(text))
    yield from _by_itself.findall(text)


def lines(text: str) -> Iterator[str]:
    """What is typed after `pcc-actions` in each line, whether or not the page says that name."""
    for code in inline(text):
        words = code.removeprefix(f"{NAME} ")
        if words != code or (code.split()[0] in NAMES and " " in code):
            yield words


def options(text: str) -> set[str]:
    """The options that stand by themselves, or with a value."""
    return {code.split()[0].split("=")[0] for code in inline(text) if re.match("--[a-z]", code)}


def wrong(text: str) -> dict[str, str]:
    """The lines of a page that do not parse, with what the program says of each."""
    said = {line: error_of(shlex.split(line)) for line in lines(text)}
    return {line: error for line, error in said.items() if error}


def error_of(words: list[str]) -> str:
    """What is wrong with a line; an option at its end may be named without its value."""
    *before, last = words
    said = fault(words)
    return fault([*before, f"{last}=1", "--help"]) if said and last.startswith("--") else said


def every_option() -> Iterator[str]:
    """The options of the program and of all its commands."""
    for row in COMMANDS:
        command = row.load()
        for each in [command, *getattr(command, "commands", {}).values()]:
            yield from (name for param in each.params for name in param.opts)
    yield from (name for param in typer.main.get_command(app).params for name in param.opts)
    yield "--help"


@pytest.mark.parametrize("page", sorted(PAGES))
def test_every_command_line_in_a_sentence_parses(page: str) -> None:
    assert wrong(prose(page)) == {}


@pytest.mark.parametrize("page", sorted(PAGES))
def test_every_option_in_a_sentence_is_one(page: str) -> None:
    assert options(prose(page)) - NOT_OURS - set(every_option()) == set()


@pytest.mark.parametrize(
    "line",
    [
        "pcc-actions frob", "discharge 3.14/02/2023 --why X", "meeting cancels GPB",
        "correct --why", "undo --yes 3",
    ],
)  # fmt: skip
def test_a_wrong_line_is_seen(line: str) -> None:
    assert wrong(f"Type `{line}`, and go on.") != {}


def test_a_wrong_line_by_itself_is_seen() -> None:
    assert wrong("Type:\n\n    pcc-actions frob\n") != {}


def test_what_is_no_line_of_ours_is_left_alone() -> None:
    assert wrong("Keep `3.14/02/2023` in `actions.toml`, with `pipx ensurepath`.") == {}
    assert options("Add `--owner EI` or `--due=friday`, not `-o`.") == {"--owner", "--due"}
