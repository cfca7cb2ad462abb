"""Options that several commands share."""

import ast
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pcc_actions.cli
from pcc_actions.cli.list_options import StatusName
from pcc_actions.core.model import STATUSES

PACKAGE = Path(pcc_actions.cli.__file__).parent


def declared(sources: Iterable[str]) -> Counter[str]:
    """Count how often each option is declared, by its name: `--meeting`."""
    return Counter(
        str(word.value)
        for source in sources
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "typer.Option"
        for word in call.args
        if isinstance(word, ast.Constant) and str(word.value).startswith("--")
    )


def test_every_option_is_declared_once() -> None:
    found = declared(file.read_text("utf-8") for file in PACKAGE.rglob("*.py"))
    assert {"--meeting", "--board", "--theme", "--dry-run", "--yes"} <= set(found)
    assert [name for name, times in found.items() if times > 1] == []


def test_an_option_declared_twice_would_be_seen() -> None:
    assert declared(['typer.Option("--theme")', 'a = typer.Option("--theme", help="")']) == {
        "--theme": 2
    }


def test_the_statuses_that_a_list_takes_are_those_there_are() -> None:
    assert tuple(StatusName) == STATUSES
