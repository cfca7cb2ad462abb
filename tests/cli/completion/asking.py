"""A shell that asks what may stand where Tab is pressed, and logs with values of every kind."""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from tests.cli.running import Done, ran

# What a shell would do something with, or a terminal. Each of the first would make the file X.
ATTACKS = (
    r"\$(touch X)",
    r"\`touch X\`",
    r"\"); touch X; : (\"",
    "Q$(touch${IFS}X)",
    "Q`touch${IFS}X`",
    "Q;touch X;",
    "Q|touch X|",
    "Q\ntouch X\n",
    "Q'$(touch X)'",
    'Q"$(touch X)"',
    "Q\\';touch X;'",
    "Q<(touch X)",
    "Q{a,$(touch X)}",
    "Q(touch X)$(touch X)",
    "Q}; touch X; {",
    "Q\ttouch X",
    "Q%(touch X)",
    "Q*(e:'touch X':)",
)
TO_TERMINALS = (
    "Q\x1b]0;RAW\x07",
    "Q\x1b[31mRAW",
    "Q\x07RAW",
    "Q\x9b31mRAW",
    "Q\x85RAW",
    "Q\u202eRAW",
    "Q\u2066RAW\u2069",
    "Q\u200bRAW",
    "Q\u2028RAW",
)
EXPANDED = (
    "~",
    "=ls",
    "-Q",
    "--file",
    "Q*",
    "Q?",
    "Q[a]",
    "Q{a,b}",
    "!!",
    "Q!!",
    "Q^a^b",
    "#Q",
    "@Q",
)
HOSTILE = (*ATTACKS, *TO_TERMINALS, *EXPANDED)


@dataclass(frozen=True)
class Row:
    """An action of the log that is written: what completion takes of it."""

    reference: str
    text: str = "Arrange a visit"
    owners: Sequence[str] = ()
    theme: str = ""
    status: str = "outstanding"
    exempt: str = ""


def write_log(path: Path, rows: Sequence[Row], boards: Sequence[tuple[str, str]] = ()) -> None:
    """Write a log as somebody would who edits the file: no seal, no history."""
    named = "".join(
        f"[boards.{_toml(code)}]\nname = {_toml(name)}\nreference = 'free'\n\n"
        for code, name in (("AP", "Audit Panel"), *boards)
    )
    path.write_text(f"schema_version = 1\n\n{named}{''.join(map(_block, rows))}", encoding="utf-8")


def _block(row: Row) -> str:
    theme = f"theme = {_toml(row.theme)}\n" if row.theme else ""
    theme += f"exempt = {_toml(row.exempt)}\n" if row.exempt else ""
    return (
        f"[[actions]]\nreference = {_toml(row.reference)}\nboard = 'AP'\n"
        f"text = {_toml(row.text)}\nowners = [{', '.join(map(_toml, row.owners))}]\n"
        f"raised = 2023-02-14\nstatus = {_toml(row.status)}\n{theme}\n"
    )


def _toml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def of_bash(line: str, replaced: str = "") -> dict[str, str]:
    return {
        "_PCC_ACTIONS_COMPLETE": "answer_bash",
        "_PCC_ACTIONS_LINE": line,
        "_PCC_ACTIONS_BEGUN": replaced,
    }


def of(shell: str, *words: str) -> dict[str, str]:
    """Give what zsh, fish or PowerShell tells of a line, whose last word is the one begun."""
    return {
        "_PCC_ACTIONS_COMPLETE": f"answer_{shell}",
        "_PCC_ACTIONS_WORDS": "\n".join(("pcc-actions", *words[:-1])),
        "_PCC_ACTIONS_BEGUN": words[-1],
    }


def of_older(shell: str, line: str) -> dict[str, str]:
    """Give what the script of Typer tells of a line."""
    told = {"_PCC_ACTIONS_COMPLETE": f"complete_{shell}"}
    if shell == "bash":
        return told | {"COMP_WORDS": line, "COMP_CWORD": str(line.count(" "))}
    begun = line.rpartition(" ")[2]
    return told | {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_WORD_TO_COMPLETE": begun}


def asked(told: dict[str, str]) -> Done:
    with patch.dict(os.environ, told):
        return ran()


def lines(told: dict[str, str]) -> list[str]:
    """Give the answer, a line for each offer."""
    done = asked(told)
    assert done.err == ""
    assert done.code == 0 or not done.out
    assert not done.out or done.out.endswith("\n")
    return done.out.split("\n")[:-1]


def offered(*words: str) -> list[str]:
    """Give the words that are offered, as zsh is told them."""
    return [line.split("\t")[0] for line in lines(of("zsh", *words))]
