"""The closing line: it counts the saves and the actions, and seals the text above it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pcc_actions.store.lines import newline, statements

_BEGINNING = "# revision "
_COUNT = r"([0-9]{1,18})"  # longer than any real one is no closing line of ours
_closing = re.compile(
    rf"{_BEGINNING}{_COUNT} · {_COUNT} actions? · sha256 ([0-9a-f]{{64}})[ \t]*\r?(?:\n|\Z)"
)


@dataclass(frozen=True, slots=True)
class Closing:
    """A closing line, as found in a text.

    `start` is the offset of its line; `intact` says that the text above is the one that was
    sealed and that nothing but blanks stands below.
    """

    revision: int
    actions: int
    sha256: str
    start: int
    intact: bool


def digest(text_above: str) -> str:
    """The SHA-256 of a text as UTF-8, a byte-order mark dropped and CRLF read as LF."""
    from hashlib import sha256

    return sha256(text_above.removeprefix("\ufeff").replace("\r\n", "\n").encode()).hexdigest()


def find_closing(text: str) -> Closing | None:
    """Find the last closing line: a comment at the beginning of its line, and not in a string."""
    comments: set[int] | None = None
    for at, line in _candidates(text):
        last = not text[line.end() :].strip(" \t\r\n")
        intact = last and digest(text[:at]) == line[3]
        if not intact and comments is None:
            comments = {
                statement.start for statement in statements(text) if statement.kind == "comment"
            }
        if intact or at in (comments or ()):
            return Closing(int(line[1]), int(line[2]), line[3], at, intact)
    return None


def _candidates(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Find the lines that read like a closing line, from the last to the first."""
    at = len(text)
    while (at := text.rfind(_BEGINNING, 0, at)) >= 0:
        line = _closing.match(text, at)
        if line and (at == 0 or text[at - 1] in "\n\ufeff"):
            yield at, line


def sealed(body: str, revision: int, actions: int) -> str:
    """Close a text: one blank line, then the closing line, with the text's own line end."""
    line_end = newline(body)
    above = _without_blank_end(body)
    if above.removeprefix("\ufeff"):
        above += 2 * line_end
    count = f"{actions} action{'' if actions == 1 else 's'}"
    return f"{above}{_BEGINNING}{revision} · {count} · sha256 {digest(above)}{line_end}"


def body(text: str) -> str:
    """A text without its closing line; what stands below it follows what stands above."""
    return without_seal(text, find_closing(text))


def without_seal(text: str, closing: Closing | None) -> str:
    """A text without the closing line that was found in it."""
    if closing is None:
        return text
    above = text[: closing.start]
    below = text[text.find("\n", closing.start) + 1 or len(text) :]
    if below.strip(" \t\r\n"):
        return above + below
    return _without_blank_end(above) + newline(text)


def _without_blank_end(text: str) -> str:
    """Drop the blank lines at the end, and the last line end; spaces after a value stay."""
    end = len(text.rstrip(" \t\r\n"))
    last_line = text[end:].partition("\n")[0]
    return text[:end] + (last_line.rstrip("\r") if text[:end].strip("\ufeff") else "")
