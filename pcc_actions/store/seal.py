"""The closing line: it counts the saves and the actions, and seals the text above it."""

import re
from codecs import BOM_UTF8
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import replace
from threading import Thread
from typing import TypeVar

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.patterns import pattern
from pcc_actions.store.lines import newline, statements

T = TypeVar("T")
_BEGINNING = "# revision "
_COUNT = r"([0-9]{1,18})"  # longer than any real one is no closing line of ours
_closing = pattern(
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
    intact: bool = False


def digest(text_above: str) -> str:
    """The SHA-256 of a text as UTF-8, a byte-order mark dropped and CRLF read as LF."""
    above = text_above.encode()
    return digest_to(above, len(above))


def digest_to(data: bytes, end: int) -> str:
    """The same of the bytes of a text, up to an offset."""
    from hashlib import sha256

    start = len(BOM_UTF8) if data.startswith(BOM_UTF8) else 0
    if b"\r" in data and b"\r\n" in data:  # one byte is sought ten times as fast as two
        return sha256(data[start:end].replace(b"\r\n", b"\n")).hexdigest()
    return sha256(memoryview(data)[start:end]).hexdigest()  # nothing is copied


def _digest_of(pieces: Sequence[bytes | memoryview]) -> str:
    """The same of a text in pieces, which are not put together where they are several."""
    from hashlib import sha256

    first, *others = pieces
    if not others:
        return digest_to(bytes(first), len(first))
    sealed = sha256(bytes(first).removeprefix(BOM_UTF8))
    for piece in others:
        sealed.update(piece)
    return sealed.hexdigest()


def intact_closing(data: bytes) -> Closing | None:
    """The closing line of a log that is as it was sealed, its `start` in bytes; else None."""
    closing = closing_at_end(data)
    if closing is None or digest_to(data, closing.start) != closing.sha256:
        return None
    return replace(closing, intact=True)


def closing_at_end(data: bytes) -> Closing | None:
    """The line at the end of a log that reads like its closing line, its `start` in bytes.

    Whether it is intact is not looked at. Of a log that was edited it may be the end of a string
    that goes over several lines.
    """
    at = data.rfind(_BEGINNING.encode())
    end = data[max(at, 0) :].decode("utf-8", "replace")
    line = _closing.match(end)
    if line is None or end[line.end() :].strip(" \t\r\n"):
        return None
    begins = at == 0 or data[at - 1 : at] == b"\n" or (at == 3 and data.startswith(BOM_UTF8))
    return Closing(int(line[1]), int(line[2]), line[3], at) if begins else None


def while_proved(data: bytes, closing: Closing, work: Callable[[], T]) -> T | None:
    """What some work gives, done while it is proved that a log is as it was sealed; else None.

    hashlib lets go of the interpreter, so that another processor can reckon meanwhile.
    """
    found: list[str] = []
    proof = Thread(target=lambda: found.append(digest_to(data, closing.start)))
    proof.start()
    try:
        done = work()
    finally:
        proof.join()
    return done if found == [closing.sha256] else None


def find_closing(text: str) -> Closing | None:
    """Find the last closing line: a comment at the beginning of its line, and not in a string."""
    comments: Container[int] | None = None
    for at, line in _candidates(text):
        last = not text[line.end() :].strip(" \t\r\n")
        intact = last and digest(text[:at]) == line[3]
        if not intact and comments is None:
            comments = _comments(text)
        if intact or at in (comments or ()):
            return Closing(int(line[1]), int(line[2]), line[3], at, intact)
    return None


def _comments(text: str) -> Container[int]:
    """The offsets at which comments begin, or which they may begin at: a line that begins so does.

    Only a string that goes over several lines can hold such a line and be none.
    """
    if '"""' not in text and "'''" not in text:
        return range(len(text))
    return {each.start for each in statements(text) if each.kind == "comment"}


def _candidates(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Find the lines that read like a closing line, from the last to the first."""
    at = len(text)
    while (at := text.rfind(_BEGINNING, 0, at)) >= 0:
        line = _closing.match(text, at)
        if line and (at == 0 or text[at - 1] in "\n\ufeff"):
            yield at, line


def sealed(body: str, revision: int, actions: int) -> str:
    """Close a text: one blank line, then the closing line, with the text's own line end."""
    return sealed_data(body.encode(), revision, actions).decode()


def sealed_data(body: bytes, revision: int, actions: int) -> bytes:
    """The same of the bytes of a text."""
    return b"".join(sealed_pieces([body], revision, actions))


def sealed_pieces(
    pieces: Sequence[bytes | memoryview], revision: int, actions: int
) -> list[bytes | memoryview]:
    """The same of a text in pieces, the last of which is not blank: it alone is copied.

    Where there are several each line ends in a line feed alone, and the first holds a whole line.
    """
    *above, last = pieces
    first = bytes(pieces[0])
    line_end = newline(first[: first.find(b"\n") + 1].decode()).encode()
    end = _without_blank_end(bytes(last))
    if above or end not in (b"", BOM_UTF8):
        end += 2 * line_end
    said = [*above, end]
    count = f"{actions} action{'' if actions == 1 else 's'}"
    line = f"{_BEGINNING}{revision} · {count} · sha256 {_digest_of(said)}"
    return [*said, line.encode() + line_end]


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
    return _without_blank_end(above.encode()).decode() + newline(text)


def _without_blank_end(text: bytes) -> bytes:
    """Drop the blank lines at the end, and the last line end; spaces after a value stay."""
    said = text.rstrip(b" \t\r\n")
    last_line = text[len(said) :].partition(b"\n")[0]
    return said + (last_line.rstrip(b"\r") if said not in (b"", BOM_UTF8) else b"")
