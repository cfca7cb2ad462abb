"""Where the log is that nobody named."""

from pathlib import Path
from typing import Final

from pcc_actions.errors import BadFile

LOG: Final = "actions.toml"


def nearest_log() -> Path:
    """The nearest `actions.toml` from this folder upwards.

    A folder in which only its kept versions are left is as good: `undo` puts it back.
    Raises `BadFile` where there is none, and as `here` does.
    """
    start = here()
    for folder in (start, *start.parents):
        if _holds_a_log(folder):
            return folder / LOG
    from pcc_actions.store.gone import nowhere

    raise nowhere(start / LOG)


def _holds_a_log(folder: Path) -> bool:
    """Whether a folder holds a log, or kept versions of one.

    Raises `BadFile` where it may not be looked into: else another log, further up, would be
    taken for it.
    """
    from pcc_actions.store.sidecar import sidecar

    try:
        return (folder / LOG).is_file() or sidecar(folder / LOG).is_dir()
    except OSError:
        raise BadFile(
            f"You may not look into {folder}. Ask whoever looks after it for the right to, or name "
            "the log with --file."
        ) from None


def here() -> Path:
    """The folder the person is in. Raises `BadFile` where it was taken away."""
    try:
        return Path.cwd()
    except OSError:
        raise BadFile("The folder you are in is gone. Change to another and try again.") from None
