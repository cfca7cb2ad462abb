"""What is offered after commands that begin with references, as Typer would find it."""

import os
from operator import attrgetter
from pathlib import Path
from unittest.mock import patch

import pytest

from pcc_actions.cli.app import whole_command
from pcc_actions.cli.command_table import COMMANDS, loaded
from pcc_actions.cli.completion.after_commands import OFFERED, offered_after
from pcc_actions.cli.completion.answer import found_by_typer
from pcc_actions.cli.completion.typed import Typed
from tests.cli.completion.asking import Row, write_log

ROWS = (
    Row("AP1", "Arrange a visit", ["EI"], exempt="FOIA s.31"),
    Row("AP2", "Book a room", status="completed"),
    Row("AP3", "Find a van", status="discharged"),
)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "actions.toml"
    write_log(path, ROWS)
    return path


@pytest.mark.parametrize("command", OFFERED)
@pytest.mark.parametrize("named", [(), ("AP1", "AP2")])
def test_it_is_what_typer_finds(log: Path, command: str, named: tuple[str, ...]) -> None:
    words = ("--by", "IF", "--file", str(log), command.upper(), *named)
    found = offered_after(Typed(words, ""))
    assert found
    assert found == found_by_typer(whole_command(), words, "")


def test_every_command_that_begins_with_references_is_there(log: Path) -> None:
    with patch.dict(os.environ, {"PCC_ACTIONS_FILE": str(log)}):
        several = (name for name in map(attrgetter("name"), COMMANDS) if takes_several(name))
        begin = {name for name in several if offers_references(name)}
    assert begin == {*OFFERED}


def takes_several(command: str) -> bool:
    return any(each.nargs == -1 for each in loaded(command).params)


def offers_references(command: str) -> bool:
    found = found_by_typer(whole_command(), (command,), "")
    return not {"AP1", "AP3"}.isdisjoint(value for value, _ in found)


@pytest.mark.parametrize(
    "line",
    [
        ("", ""),
        ("list", ""),
        ("note", "--"),
        ("note --meeting 14/02/2023", ""),
        ("note --", ""),
        ("--file", ""),
        ("--file  note", ""),
        ("--all note", ""),
        ("meeting move", ""),
    ],
)
def test_elsewhere_typer_has_to_tell(line: tuple[str, str]) -> None:
    words, begun = line
    assert offered_after(Typed(tuple(words.split(" ")) if words else (), begun)) is None
