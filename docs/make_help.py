"""Write the page of every command, from what each prints when it is asked for help.

Run it after a change to a command or an option: python docs/make_help.py
"""

import io
import os
from collections.abc import Iterator
from contextlib import redirect_stdout
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Final
from unittest.mock import patch

from pcc_actions.cli.app import run
from pcc_actions.cli.command import CommandRow
from pcc_actions.cli.command_table import COMMANDS

PAGE: Final = Path(__file__).resolve().parent / "commands.md"
COLUMNS: Final = "80"

HEAD: Final = (
    "# Every command\n\n"
    "This page is written from the program itself: what each command prints when it is asked for "
    "help, in a window of 80 columns. The same is one line away at any time: `pcc-actions add "
    "--help`. What the commands are for, with examples, stands on [the other pages](README.md).\n"
)


def page() -> str:
    """The whole page."""
    return "".join((HEAD, *_panels()))


def _panels() -> Iterator[str]:
    yield f"\n## All of them\n\n{_block('--all', '--help')}"
    for panel, rows in groupby(COMMANDS, key=attrgetter("panel")):
        yield f"\n## {panel}\n"
        for row in rows:
            for words in _names(row):
                yield f"\n### {' '.join(words)}\n\n{_block(*words, '--help')}"


def _names(row: CommandRow) -> Iterator[list[str]]:
    """The command, and below a group of commands each one of it."""
    yield [row.name]
    yield from ([row.name, each] for each in getattr(row.load(), "commands", ()))


def _block(*arguments: str) -> str:
    return f"```text\n{_printed(arguments)}\n```\n"


def _printed(arguments: tuple[str, ...]) -> str:
    stream = io.TextIOWrapper(io.BytesIO(), "utf-8", newline="")
    with patch.dict(os.environ, {"COLUMNS": COLUMNS}), redirect_stdout(stream):
        run(list(arguments))
    stream.seek(0)
    return stream.read().strip("\n")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
