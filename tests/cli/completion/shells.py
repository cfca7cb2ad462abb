"""Real shells in a terminal, with a home of their own, in which keys are pressed."""

import os
import shlex
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import pcc_actions
from tests.tools import program

SHELLS = ("bash", "zsh", "fish")
# A prompt that is the same everywhere, no bell, and no question about many offers.
STARTS = {
    "bash": (
        ".bashrc",
        "PS1='> '\nbind 'set bell-style none'\nbind 'set completion-query-items 0'\n",
    ),
    "zsh": (".zshrc", "PS1='> '\nunsetopt beep\nLISTMAX=1000\n"),
    "fish": (
        ".config/fish/config.fish",
        "set -g fish_greeting\nfunction fish_prompt\n    echo '> '\nend\n",
    ),
}
OPTIONS = {"bash": ["--noprofile", "-i"], "zsh": ["-d", "-i"], "fish": ["-i"]}
KILL_LINE = "\x15"


@dataclass(frozen=True)
class Desk:
    """Somebody's home and folder, the shell they use, and programs of their own."""

    shell: str
    folder: Path

    @property
    def home(self) -> Path:
        return self.folder / "home"

    def has(self, name: str, *command: str) -> None:
        """Put a program on the path."""
        path = self.home / "bin" / name
        path.write_text(f'#!/bin/sh\nexec {shlex.join(command)} "$@"\n', encoding="utf-8")
        path.chmod(0o755)

    def add_to_start(self, line: str) -> None:
        """Put a line at the end of what the shell reads when it starts."""
        with (self.home / STARTS[self.shell][0]).open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")

    @contextmanager
    def terminal(self) -> Iterator["Terminal"]:
        pexpect = pytest.importorskip("pexpect", reason="it opens the terminal")
        child = pexpect.spawn(
            program(self.shell),
            OPTIONS[self.shell],
            cwd=str(self.folder),
            env=_environment(self.home),
            dimensions=(60, 160),
            encoding="utf-8",
            codec_errors="strict",
            timeout=60,
        )
        try:
            terminal = Terminal(child)
            terminal.shown()
            yield terminal
        finally:
            child.close(force=True)


@dataclass(frozen=True)
class Terminal:
    """A shell that waits for keys."""

    child: Any

    def press(self, keys: str) -> str:
        """Press keys, and give what the screen was sent until the shell waits again."""
        self.child.send(keys)
        return self.shown()

    def shown(self) -> str:
        self.child.send(f"{KILL_LINE}echo EN''D\r")
        self.child.expect("END\r?\n")
        shown: str = self.child.before
        return shown


def desk(shell: str, folder: Path) -> Desk:
    """Give a desk with pcc-actions on the path, and nothing set up yet."""
    program(shell)
    made = Desk(shell, folder)
    start, lines = STARTS[shell]
    path = made.home / start
    for each in (path.parent, made.home / "bin"):
        each.mkdir(parents=True, exist_ok=True)
    path.write_text(lines, encoding="utf-8")
    made.has("pcc-actions", sys.executable, "-m", "pcc_actions")
    return made


def _environment(home: Path) -> dict[str, str]:
    given = {key: value for key, value in os.environ.items() if key != "COLUMNS"}
    own = ("ZDOTDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")
    return {
        **{key: value for key, value in given.items() if key not in own},
        "HOME": str(home),
        "PATH": f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(Path(pcc_actions.__file__).parents[1]),
        "TERM": "xterm",
        "LC_ALL": "C.UTF-8",
    }
