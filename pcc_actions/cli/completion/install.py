"""The script of a shell put where it is read whenever the shell starts."""

import os
import subprocess
from pathlib import Path

from pcc_actions.cli.completion.scripts import script
from pcc_actions.core.frozen import dataclass
from pcc_actions.errors import BadFile

_BY_HAND = (
    "What it would add is printed by pcc-actions --show-completion: put that where your shell "
    "reads it."
)


@dataclass(frozen=True, slots=True)
class InstallTarget:
    """Where a script goes, and the line that has to stand in the file a shell starts with.

    They are those that Typer uses too, so that ours takes the place of one of Typer's.
    """

    path: Path
    start: Path | None = None
    line: str = ""


def install(shell: str) -> Path:
    """Write the script where the shell finds it, and give where that is.

    Raises `BadFile` where it cannot be written.
    """
    destination = _DESTINATIONS[shell](shell)
    try:
        destination.path.parent.mkdir(parents=True, exist_ok=True)
        destination.path.write_text(script(shell), encoding="ascii", newline="\n")
        if destination.start is not None:
            _add_line(destination.start, os.fsencode(destination.line))
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise BadFile(
            f"{error.filename or destination.path} cannot be written ({reason}). {_BY_HAND}"
        ) from None
    return destination.path


def _add_line(path: Path, line: bytes) -> None:
    """Put a line at the end of a file, unless it stands there already."""
    there = path.read_bytes() if path.exists() else b""
    if line in there.splitlines():
        return
    with path.open("ab") as file:
        file.write(line + b"\n" if there[-1:] in (b"", b"\n") else b"\n" + line + b"\n")


def _destination_of_bash(shell: str) -> InstallTarget:
    path = Path.home() / ".bash_completions" / "pcc-actions.sh"
    quoted = str(path).replace("'", r"'\''")
    return InstallTarget(path, Path.home() / ".bashrc", f"source '{quoted}'")


def _destination_of_zsh(shell: str) -> InstallTarget:
    start = Path(os.environ.get("ZDOTDIR") or Path.home()) / ".zshrc"
    line = "fpath+=~/.zfunc; autoload -Uz compinit; compinit"
    return InstallTarget(Path.home() / ".zfunc" / "_pcc-actions", start, line)


def _destination_of_fish(shell: str) -> InstallTarget:
    settings = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return InstallTarget(settings / "fish" / "completions" / "pcc-actions.fish")


def _destination_of_powershell(shell: str) -> InstallTarget:
    """Ask PowerShell for the file that it starts with, and put the script beside that."""
    ask = "[Console]::OutputEncoding = [System.Text.Encoding]::UTF8; $PROFILE"
    command = [shell, "-NoProfile", "-Command", ask]
    try:
        told = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8-sig")
    except (OSError, subprocess.SubprocessError, UnicodeError):
        told = ""
    if not told.strip():
        raise BadFile(f"{shell} does not say which file it starts with. {_BY_HAND}")
    start = Path(told.strip())
    name = "pcc-actions-completion.ps1"
    return InstallTarget(start.with_name(name), start, f'. "$PSScriptRoot/{name}"')


_DESTINATIONS = {
    "bash": _destination_of_bash,
    "zsh": _destination_of_zsh,
    "fish": _destination_of_fish,
    "powershell": _destination_of_powershell,
    "pwsh": _destination_of_powershell,
}
