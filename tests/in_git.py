"""Copies that git keeps, made for a test: nothing that the person at this desk has set counts."""

import os
import subprocess
from pathlib import Path
from typing import Final

from tests.tools import program

ALONE: Final = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
OWN: Final = (("user.name", "Iris Field"), ("user.email", "iris.field@example.org"))


def git(folder: Path, *line: str) -> str:
    """Run git in a folder, and give what it prints; what it refuses fails the test."""
    done = asked(folder, *line)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def asked(folder: Path, *line: str) -> subprocess.CompletedProcess[str]:
    """Run git in a folder, whatever comes of it."""
    environment = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    return subprocess.run(
        [program("git"), *line], cwd=folder, env={**environment, **ALONE}, check=False,
        capture_output=True, encoding="utf-8",
    )  # fmt: skip


def begun(folder: Path) -> Path:
    """A folder that git keeps from now on."""
    folder.mkdir(exist_ok=True)
    git(folder, "init", "--quiet")
    return signed(folder)


def signed(folder: Path) -> Path:
    """The same copy, with the name under which is committed in it."""
    for name, value in OWN:
        git(folder, "config", name, value)
    return folder


def commit_all(folder: Path, message: str = "As it is") -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", message)
