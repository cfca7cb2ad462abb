"""Every command that a sentence of the program names is one, and its line parses."""

import ast
import re
import shlex
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import typer

import pcc_actions
from pcc_actions.cli.app import app
from pcc_actions.cli.command import Command
from pcc_actions.cli.command_table import COMMANDS
from tests.cli.running import ran

PACKAGE = Path(pcc_actions.__file__).parent
# What stands after the name where a sentence tells of the program and names no command.
DEEDS = {
    "cannot", "could", "does", "has", "is", "itself", "knows", "last", "made", "makes", "met",
    "prints", "reads", "shows", "since", "was", "writes", "wrote",
}  # fmt: skip
FILLED = {
    "reference": "3.14/02/2023",
    "day": "14/02/2023",
    "date": "14/02/2023",
    "board": "GPB",
    "code": "GPB",
    "owner": "EI",
    "number": "2",
    "listed_by": "programme list",
    "options": "--due 14/02/2023",
    "version": "was released",  # after the name, as --version prints it
}
IN_WORDS = {"--group", "--status"}  # options whose value is a word of the language
GROUPS = {row.name for row in COMMANDS if hasattr(row.load(), "commands")}
OPTIONS = {word for option in typer.main.get_command(app).params for word in option.opts}
MEANT = {
    "REFERENCE": "3.14/02/2023",
    "DATE": "14/02/2023",
    "WHEN": "14/02/2023",
    "CODE": "GPB",
    "N": "2",
}


def sentences(source: str) -> Iterator[str]:
    """Give every text of a module but its docstrings, with something in place of what varies."""
    nodes = list(ast.walk(ast.parse(source)))
    parts = {
        id(part)
        for node in nodes
        for part in (
            node.values
            if isinstance(node, ast.JoinedStr)
            else [node.value]
            if isinstance(node, ast.Expr)
            else []
        )
    }
    for node in nodes:
        said = isinstance(node, ast.JoinedStr) or isinstance(getattr(node, "value", None), str)
        if isinstance(node, (ast.Constant, ast.JoinedStr)) and said and id(node) not in parts:
            yield text_of(node)


def text_of(node: ast.expr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(map(text_of, node.values))
    if isinstance(node, ast.Constant):
        return str(node.value)
    varies = ast.unparse(node).strip("{}")
    if varies == "NAME":
        return "pcc-actions"
    return next((ours for name, ours in FILLED.items() if name in varies.lower()), "3.14/02/2023")


def lines(sentence: str) -> Iterator[list[str]]:
    """Give the words to be typed after each `pcc-actions` of a sentence, which may go on."""
    for told in re.findall(r"\bpcc-actions\s+(.+?)(?=\bpcc-actions\b|$)", sentence, re.DOTALL):
        words = re.findall(r'"[^"]*"[.,;:)]*|[^\s"]+', told)
        if words[0].rstrip(".,;:)") not in DEEDS and not words[0].startswith("("):
            yield list(to_be_typed(words))


def to_be_typed(words: list[str]) -> Iterator[str]:
    """Give the name of the command, and its arguments up to where the sentence goes on."""
    for place, word in enumerate(words):
        bare = word.rstrip(".,;:)")
        named = place == 0 or (place == 1 and words[0] in GROUPS)
        value = place > 0 and words[place - 1] in IN_WORDS
        if not (named or value or re.match(r'["-]|[A-Z]+$|.*\d', bare)):
            return
        yield MEANT.get(bare, bare).strip('"')
        if bare != word:
            return


def fault(words: list[str]) -> str:
    """Give what is wrong with a line, its command not being carried out; nothing if nothing is."""
    if words[0] in OPTIONS:
        return ""
    names = words[:2] if words[0] in GROUPS else words[:1]
    # One that is only named, as in "pcc-actions undo puts it back", has to be, and no more.
    return ran(*words, *(["--help"] if names == words else [])).err


@cache
def all_lines() -> list[str]:
    texts = (file.read_text("utf-8") for file in PACKAGE.rglob("*.py"))
    sources = (text for text in texts if "pcc-actions" in text or "NAME" in text)
    told = (sentence for source in sources for sentence in sentences(source))
    return sorted({shlex.join(line) for sentence in told for line in lines(sentence)})


@pytest.fixture(autouse=True)
def dry(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command line is parsed as ever, and then nothing is done."""
    monkeypatch.setattr(Command, "invoke", lambda self, ctx: None)


@pytest.mark.parametrize("line", all_lines())
def test_a_command_line_in_a_sentence_parses(line: str) -> None:
    assert fault(shlex.split(line)) == ""


def test_the_sentences_are_found() -> None:
    found = all_lines()
    assert len(found) > 25
    assert {"check --fix", "undo", "meeting add GPB 14/02/2023"} <= set(found)


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        (
            "f'Add it with pcc-actions board add {code} --title NAME, then go on.'",
            "board add GPB --title NAME",
        ),
        ("'Put it back: pcc-actions undoo.'", "undoo"),
        ("f'See {NAME} meeting cancels GPB.'", "meeting cancels GPB"),
        ("'pcc-actions reopen REFERENCE --why WHY, if so.'", "reopen 3.14/02/2023 --why WHY"),
        ("f'Say pcc-actions exempt {one.reference} --ground.'", "exempt 3.14/02/2023 --ground"),
        ("'Say ' 'pcc-actions undo ' 'REFERENCE.'", "undo 3.14/02/2023"),
    ],
)
def test_a_wrong_advice_would_be_seen(sentence: str, line: str) -> None:
    [told] = sentences(f"advice = {sentence}")
    [words] = lines(told)
    assert words == shlex.split(line)
    assert fault(words).startswith("Error: ")


def test_what_is_no_advice_is_left_alone() -> None:
    assert [*lines("a spreadsheet that pcc-actions wrote, each cell as it stands")] == []
    assert [*lines("Something went wrong inside pcc-actions (KeyError: 3). Please report")] == []
    assert [*sentences('def f() -> None:\n    """Run pcc-actions nonsense."""')] == []
