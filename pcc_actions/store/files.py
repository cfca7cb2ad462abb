"""The disk: a text in, a text out whole or not at all, and one writer at a time."""

import errno
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from pcc_actions.errors import BadFile, Conflict
from pcc_actions.regular_files import NotRegular, refuse_special, regular_bytes, regular_holds
from pcc_actions.store import temporary
from pcc_actions.store.ctrl_c import uninterrupted
from pcc_actions.store.modes import stat_of, take_after

Contents = bytes | Sequence[bytes | memoryview]  # of a file, whole or in pieces

_RIGHTS = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR)
_NO_RIGHT = "Ask for the right to write there, or choose another file with --file."
_NO_SPACE = "Free some space and try again."
_ADVICE = {
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
    errno.EROFS: _NO_RIGHT,
    errno.ENOSPC: _NO_SPACE,
    errno.EFBIG: _NO_SPACE,
    getattr(errno, "EDQUOT", errno.ENOSPC): _NO_SPACE,
}
READ_ONLY = "the file is read-only"
_WRITTEN_BY_ANYBODY = 0o222
_REASONS = {
    errno.ENOSPC: "no space left on the device",
    errno.ENOENT: "its folder does not exist",
}


class ChangedMeanwhile(Conflict):
    """The file is no longer the one that was read; nothing was written."""


class Unwritten(BadFile):
    """The log could not be written and is as it was; `why` says in a few words why not."""

    def __init__(self, sentence: str, why: str) -> None:
        super().__init__(sentence)
        self.why = why


def real_path(path: Path) -> Path:
    """Follow symbolic links, to where the log really stands, also where it is not there yet."""
    return Path(os.path.realpath(path))


def read_data(path: Path, missing: Callable[[Path], BadFile] | None = None) -> bytes:
    """Read a file as it is. `missing` says what a file that is not there is told as.

    Raises BadFile where it is missing, a folder, or not to be read.
    """
    data = bytes_of(path)
    if data is None:
        raise (missing or _no_log)(path)
    return data


def _no_log(path: Path) -> BadFile:
    return BadFile(f"There is no log at {path}.", "Run pcc-actions init to make one.")


def bytes_of(path: Path) -> bytes | None:
    """Read a file as it is; None where there is none. Raises BadFile, also for no ordinary file."""
    try:
        return regular_bytes(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unreadable(path, error) from None


def holds(path: Path, expected: bytes | None) -> bool:
    """Whether a file holds what was read of it, None for no file. Raises BadFile as `bytes_of`."""
    try:
        return regular_holds(path, expected or b"") and expected is not None
    except FileNotFoundError:
        return expected is None
    except OSError as error:
        raise _unreadable(path, error) from None


def refuse_no_file(path: Path) -> None:
    """Raise `BadFile` where something is there that is no ordinary file, before it is opened."""
    try:
        refuse_special(path, path.stat())
    except (IsADirectoryError, NotRegular) as error:
        raise _unreadable(path, error) from None
    except OSError:
        return  # what it is shows as it is opened


def _unreadable(path: Path, error: OSError) -> BadFile:
    if _is_folder(path):
        return BadFile(f"{path} is a folder, not a log.", "Name the file in it with --file.")
    if isinstance(error, NotRegular):
        fault = f"{path} cannot be a log: {error.strerror}, not a file."
        return BadFile(fault, "Name another with --file.")
    if isinstance(error, PermissionError):
        ask = "Ask whoever looks after the folder for the right to."
        return BadFile(f"You may not read {path}.", ask)
    fault = f"{path} could not be read: {reason(error)}."
    return BadFile(fault, "Try again, or name another with --file.")


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # not even to be looked up
        return False


def unwritten(path: Path, error: OSError) -> Unwritten:
    """Say in a sentence why the log could not be written, and what to do.

    Only for what fails before the new text is in its place. Where a right is missing, the
    sentence names the file or folder that it is missing to.
    """
    advice = _ADVICE.get(error.errno or 0, "Try again, or choose another file with --file.")
    why = reason(error)
    fault = at_fault(error) or path
    return Unwritten(f"{fault} could not be written: {why}; the log is as it was. {advice}", why)


def at_fault(error: OSError) -> Path | None:
    """The file or folder to which a right is missing; None for any other failure."""
    if error.errno not in _RIGHTS or not isinstance(error.filename, str | Path):
        return None
    file = Path(error.filename)
    closed = (each for each in reversed(file.parents) if not _may(each, os.X_OK))
    made = temporary.is_one(file.name) or not os.path.lexists(file)
    return next(closed, file.parent if made else file)


def reason(error: OSError) -> str:
    """Say in a few words why the system refused."""
    known = _REASONS.get(error.errno or 0)
    words = known or error.strerror or type(error).__name__
    return words[:1].lower() + words[1:]


def write_whole(
    path: Path, data: Contents, expected: bytes | None, like: Path | None = None
) -> None:
    """Put other bytes in place of those of a file, whole or not at all.

    `expected` are the bytes that were read, None where there was no file. One that was
    there keeps its mode and, where the system allows it, its group; a new file takes those of
    `like`, and without it follows the umask. Raises `ChangedMeanwhile` where the file is no longer
    as expected, Unwritten where it cannot be written: the file is then as it was. Once the new
    text is in its place nothing is raised but a Ctrl-C that came meanwhile.
    """
    from pcc_actions.store.replacing import move_into_place  # a list writes nothing

    real = real_path(path)
    try:
        model = real if expected is not None or like is None else like
        refuse_protected(real)
        with _temporary(real, real.name, data, model) as new, uninterrupted():
            move_into_place(new, real, lambda: _refuse_changed(path, real, expected))
            _flush_folder(real.parent)  # from here on it is written
    except OSError as error:
        raise unwritten(path, error) from None


def _refuse_changed(path: Path, real: Path, expected: bytes | None) -> None:
    if not holds(real, expected):
        raise ChangedMeanwhile(
            f"{path} was changed by somebody else in the meantime; nothing was written. Try again."
        )


def refuse_protected(real: Path) -> None:
    """Raise PermissionError where a file is write-protected: replacing it would get round that.

    A mode by which nobody is to write binds an administrator too, whom the system lets.
    """
    there = stat_of(real)
    if there and not (there.st_mode & _WRITTEN_BY_ANYBODY and may_write(real)):
        raise PermissionError(errno.EACCES, READ_ONLY)


def may_write(path: Path) -> bool:
    """Whether the system lets a file or folder be written to, or there is none."""
    return stat_of(path) is None or _may(path, os.W_OK)


def _may(path: Path, what: int) -> bool:
    return os.access(path, what, effective_ids=os.access in os.supports_effective_ids)


def replace_file(path: Path, data: Contents, like: Path) -> None:
    """Write a file whole, with the mode and the group of another, which it belongs to.

    Raises OSError; the file is then as it was.
    """
    from pcc_actions.store.replacing import move_into_place

    with _temporary(path, like.name, data, like) as new:
        move_into_place(new, path)


@contextmanager
def _temporary(beside: Path, whose: str, data: Contents, like: Path) -> Iterator[Path]:
    """Write a new file beside another, to be moved; where that fails it is removed again.

    Its name says `whose` it is, should it be left behind. Once it is moved nothing is left to
    clear up, so nothing more can fail.
    """
    new = beside.with_name(temporary.name_for(whose))
    try:
        _write_new(new, data, like)
        yield new
    except BaseException:
        with suppress(OSError):  # what is told is the first failure, not this one
            new.unlink(missing_ok=True)
        raise


def _write_new(new: Path, data: Contents, like: Path) -> None:
    from pcc_actions.store.replacing import to_disk

    model = stat_of(like)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(new, flags, 0o600 if model else 0o666), "wb") as file:
        file.writelines((data,) if isinstance(data, bytes) else data)
        file.flush()
        to_disk(file.fileno())
    take_after(new, model)


def _flush_folder(folder: Path) -> None:
    """Have the new name on the disk too. Windows has no such call; its failure loses nothing."""
    from pcc_actions.store.replacing import to_disk

    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            to_disk(handle)
        finally:
            os.close(handle)
