"""The text of a version as its file holds it, and whether it is still what was kept.

A sealed text ends in its own closing line. One that never was sealed, a log as somebody typed
it, is kept with a line of ours under it, which is taken off again when it is put back.
"""

import re
from collections.abc import Callable
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.store import seal

_BEGINNING: Final = "\n# kept unsealed as revision "
_line: Final = pattern(rf"{_BEGINNING}([0-9]{{1,18}}) · sha256 ([0-9a-f]{{64}})\n\Z")
_ACTION: Final = pattern(r"^\[\[actions\]\]", re.MULTILINE)  # as we write it

END: Final = 400  # bytes at the end of a file, in which its last line stands

EMPTY: Final = "it is empty"
NOT_UTF8: Final = "it is not UTF-8"
CUT_OFF: Final = "its end is gone"
ALTERED: Final = "it is not the text that was kept"


def as_kept(revision: int, text: str) -> bytes:
    """What the file of a version holds, so that damage to it can be seen later."""
    closing = seal.find_closing(text)
    if closing and closing.intact and closing.revision == revision:
        return text.encode()
    return f"{text}{_BEGINNING}{revision} · sha256 {seal.digest(text)}\n".encode()


def kept_text(data: bytes) -> str:
    """The text that such a file holds. Raises UnicodeDecodeError."""
    text = data.decode()
    line = _line_under(text)
    return text[: line.start()] if line else text


def rewritten(revision: int, data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """What such a file holds once its text was changed; a damaged one stays damaged."""
    if damage(revision, data):
        return change(data)
    text = kept_text(data).encode()
    changed = change(text)
    return data if changed == text else as_kept(revision, changed.decode())


def damage(revision: int, data: bytes) -> str:
    """Say what is wrong with the file of a version, as in "it is empty"; nothing where all is well.

    Revision 0, a log that was never saved here, may be without any line of ours.
    """
    if _is_intact(revision, data):
        return ""
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        return EMPTY
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return NOT_UTF8
    closing = _closing(text)
    if closing is None:
        return "" if revision == 0 and _is_toml(text) else CUT_OFF
    number, intact = closing
    if not intact or not _counts_right(text):
        return ALTERED
    return "" if number == revision else f"it is that of revision {number}"


def _is_intact(revision: int, data: bytes) -> bool:
    """Whether it is surely what was kept: sealed as that revision, with as many actions."""
    closing = seal.intact_closing(data)
    if closing is None or closing.revision != revision:
        return False
    return data.count(b"\n[[actions]]") == closing.actions


def ends_as(revision: int, end: bytes) -> bool:
    """Tell from the last `END` bytes of a version's file whether it ends as that revision does."""
    closing = _closing(end.decode("utf-8", "replace"))
    return closing is not None and closing[0] == revision


def _closing(text: str) -> tuple[int, bool] | None:
    """The revision that the last line tells, and whether the text above it fits it."""
    line = _line_under(text)
    if line:
        return int(line[1]), seal.digest(text[: line.start()]) == line[2]
    closing = seal.find_closing(text)
    return (closing.revision, closing.intact) if closing else None


def _counts_right(text: str) -> bool:
    """Whether a closing line, which seals all but its own figures, counts the actions there are."""
    closing = None if _line_under(text) else seal.find_closing(text)
    if closing is None or len(_ACTION.findall(text)) == closing.actions:
        return True
    from pcc_actions.store.blocks import split

    return sum(block.kind == "actions" for block in split(text)) == closing.actions


def _line_under(text: str) -> re.Match[str] | None:
    at = text.rfind(_BEGINNING)
    return _line.match(text, at) if at >= 0 else None


def _is_toml(text: str) -> bool:
    import tomli

    try:
        tomli.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        return False
    return True
