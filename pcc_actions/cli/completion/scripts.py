"""What a shell has to read once for the Tab key to ask us, and which shell this is."""

from pathlib import Path

from pcc_actions.core.text.english import joined
from pcc_actions.errors import Refused

_FOLDER = Path(__file__).with_name("shells")
_FILES = {
    "bash": "bash.sh",
    "zsh": "zsh.zsh",
    "fish": "fish.fish",
    "powershell": "powershell.ps1",
    "pwsh": "powershell.ps1",
}


def this_shell() -> str:
    """The name of the shell that runs us. Raises `Refused` where it is none we know."""
    import shellingham

    try:
        name = str(shellingham.detect_shell()[0])
    except shellingham.ShellDetectionFailure:
        name = ""
    if name not in _FILES:
        known = joined(("bash", "zsh", "fish", "PowerShell"), "or")
        raise Refused(f"The Tab key completes in {known}. Type this in one of them.")
    return name


def script(shell: str) -> str:
    """The script of a shell; it is in ASCII."""
    return (_FOLDER / _FILES[shell]).read_text(encoding="utf-8")
