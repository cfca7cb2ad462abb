"""One's own settings: a file of the person's on this computer, beside no log."""

from pathlib import Path
from typing import Any, Final

from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import BadFile, Refused
from pcc_actions.regular_files import regular_bytes
from pcc_actions.store.files import reason, replace_file

_NAME: Final = "name"
_WAY_OUT: Final = 'Set your name anew: pcc-actions settings name "NAME".'


def own_name(path: Path) -> str | None:
    """The name that is set there, None where none is.

    Raises `BadFile` where the file cannot be read, or holds something else than settings.
    """
    name = _settings(path).get(_NAME)
    if name is None:
        return None
    if not isinstance(name, str):
        raise BadFile(f"The name in {path} is no text. {_WAY_OUT}")
    try:
        return cleaned(name, f"the name in {path}")
    except Refused as error:
        raise BadFile(f"{error.sentence} {_WAY_OUT}") from None


def keep_own_name(path: Path, name: str) -> str:
    """Set the name there; what else is set stays, unless it cannot be read.

    Gives the sentence that what was there is written over, empty where nothing is lost.
    Raises `BadFile` where it cannot be written.
    """
    lost = ""
    try:
        others = _settings(path)
    except BadFile:
        others = {}  # it is what this is to put right
        lost = f"What {path} held could not be read, and is written over."
    _write(path, {**others, _NAME: name})
    return lost


def forget_own_name(path: Path) -> bool:
    """Take the name away that is set there; whether one was set.

    Raises `BadFile` where the file cannot be read or written.
    """
    there = _settings(path)
    if _NAME not in there:
        return False
    _write(path, {key: value for key, value in there.items() if key != _NAME})
    return True


def _write(path: Path, settings: dict[str, Any]) -> None:
    import tomli_w

    text = tomli_w.dumps(settings)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, text.encode(), like=path)
    except OSError as error:
        raise BadFile(
            f"Your name could not be kept in {path}: {reason(error)}. "
            "Name yourself with --by until it can."
        ) from None


def _settings(path: Path) -> dict[str, Any]:
    import tomli

    try:
        return tomli.loads(regular_bytes(path).decode("utf-8-sig"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise BadFile(f"Your settings in {path} cannot be read: {reason(error)}.") from None
    except (ValueError, RecursionError):
        raise BadFile(f"Your settings in {path} are not as they were written. {_WAY_OUT}") from None
