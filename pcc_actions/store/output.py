"""A file for others written to the disk: whole or not at all, over another only where asked."""

import errno
import re
from pathlib import Path
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.english import quoted
from pcc_actions.errors import BadFile, Refused
from pcc_actions.regular_files import open_elsewhere
from pcc_actions.store import files

# What Windows takes in no name, and what was typed there is in no known encoding.
_UNSAFE: Final = pattern(r'[<>:"|?*\\/\x00-\x1f\ud800-\udfff]')
_DEVICES: Final = pattern(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_LONGEST: Final = 255  # bytes in a name, on every system
_OPEN: Final = "Close it where it is open in another program, or choose another place."
_ADVICE: Final = {errno.EACCES: _OPEN, errno.EPERM: _OPEN}


def refuse_unwritable(path: Path, log: Path, *, force: bool) -> None:
    """Look whether a file may be written there, before it is made.

    Raises `Refused` for a name that not every system takes, for the log itself, and for a
    file that is there without `force`; `BadFile` for a folder that is not there.
    """
    name = path.name
    if (unsafe := _UNSAFE.search(name)) or _DEVICES.fullmatch(name) or name != name.rstrip(" ."):
        why = f"because of the character {unsafe[0]!r}" if unsafe else "as it stands"
        raise Refused(f"{quoted(name)} is no name for a file on Windows {why}. Choose another.")
    if len(name.encode()) > _LONGEST:
        raise Refused(f"{quoted(name)} is too long a name for a file. Choose a shorter one.")
    _look(path, log, force=force)


def _look(path: Path, log: Path, *, force: bool) -> None:
    try:
        if files.real_path(path) == files.real_path(log) or _are_one(path, log):
            raise Refused(f"{path} is the log itself. Choose another name.")
        if path.is_dir():
            raise BadFile(f"{path} is a folder. Name the file that is to be made in it.")
        if not path.parent.is_dir():
            raise BadFile(f"There is no folder {path.parent}. Make it first, or choose another.")
        if path.exists() and not path.is_file():
            raise BadFile(f"{path} is no ordinary file. Choose another name.")
        if path.exists() and not force:
            raise Refused(f"{path} is there already. Replace it with --force, or choose another.")
    except OSError as error:
        raise _unwritten(path, error) from None


def _are_one(path: Path, log: Path) -> bool:
    return path.exists() and log.exists() and path.samefile(log)


def write_output(path: Path, data: bytes, log: Path, *, force: bool) -> None:
    """Write a file, whole or not at all; another that it replaces keeps its mode.

    Raises as `refuse_unwritable` does, and `BadFile` where it cannot be written.
    """
    refuse_unwritable(path, log, force=force)
    real = files.real_path(path)
    try:
        if not files.may_write(real):
            raise PermissionError(errno.EACCES, files.READ_ONLY)
        files.replace_file(real, data, like=real)
    except OSError as error:
        raise _unwritten(path, error) from None


def _unwritten(path: Path, error: OSError) -> BadFile:
    """Say in a sentence why a file could not be written, and what to do."""
    advice = open_elsewhere(path, error) or _ADVICE.get(
        error.errno or 0, "Free some space or choose another place."
    )
    reason = files.reason(error)
    return BadFile(f"{path} could not be written: {reason}; nothing was changed. {advice}")
