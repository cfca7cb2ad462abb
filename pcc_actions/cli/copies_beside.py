"""What is said of the conflict copies that lie beside a log."""

from collections.abc import Sequence
from pathlib import Path

from pcc_actions.core.text.command_line import command_line
from pcc_actions.core.text.english import joined


def copies_sentence(copies: Sequence[Path], log: Path | None = None) -> str:
    """Name the copies of a log, and the command that shows what the first of them holds.

    `log` is the log where it was named, so that the command has to name it too.
    """
    names = joined([each.name for each in copies])
    named = ("--file", _as_typed(log)) if log else ()
    look = command_line((*named, "merge", _as_typed(copies[0]), "--dry-run"))
    if copies[1:]:
        return f"Copies of the log lie beside it: {names}. See what they hold, one by one: {look}"
    return f"A copy of the log lies beside it: {names}. See what it holds: {look}"


def _as_typed(path: Path) -> str:
    """What leads to a file from where somebody is: from its own folder, its name alone."""
    try:
        here = Path.cwd().resolve()
    except OSError:  # a folder that was taken away
        return str(path)
    whole = path.absolute()
    return str(whole.relative_to(here)) if whole.is_relative_to(here) else str(path)
