"""What a text may hold: what is stored of one that was typed, and what is shown of one stored."""

import unicodedata

from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.english import capitalised
from pcc_actions.core.text.hidden import CONTROLS, HALVES, INVISIBLE, SEPARATORS, TURNING
from pcc_actions.errors import Refused

_BREAKS = pattern("[\n\r\t\v\f\x85\u2028\u2029]+")
_HIDDEN = pattern(f"(?![\n\t])[{CONTROLS}{HALVES}{TURNING}]")
_INVISIBLE = pattern(f"[{INVISIBLE}]")
_HARMLESS_BREAKS = pattern("\r\n|[\n\t]")
_HARMFUL = pattern(f"[{CONTROLS}{SEPARATORS}{HALVES}{TURNING}]")
_CONTROLS = (
    "NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI "
    "DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US"
)


def cleaned(text: str, what: str, *, plural: bool = False) -> str:
    """The text as it may be stored: on one line, without spaces at its ends.

    Line breaks and tabs, or a row of them, become a space; all else stays as typed.
    `what` opens the sentence of a refusal: "the text of the action"; `plural` says that it is
    spoken of as several, as initials are.

    Raises:
        Refused: the text shows nothing, or has a character that `hidden_character` names.
    """
    # What is printable, as nearly all is that is typed, has none of either.
    line = text if text.isprintable() else _BREAKS.sub(" ", text)
    match = None if line.isprintable() else _HIDDEN.search(line)
    subject = capitalised(what)
    if match:
        kind = "control" if unicodedata.category(match[0]) == "Cc" else "hidden"
        raise Refused(
            f"{subject} {'have' if plural else 'has'} the {kind} character {_name(match[0])}; "
            "type it again without it."
        )
    if not without_invisible(line).strip():
        raise Refused(f"{subject} {'are' if plural else 'is'} empty; type some words.")
    return line.strip()


def hidden_character(text: str) -> str | None:
    """Name the first character in a stored text that can mislead a reader or a terminal.

    These are control characters, halves of surrogate pairs, and the characters that
    change the direction of writing (Unicode Standard Annex 9). A line feed or a tab,
    which only a hand edit can have stored, does no harm.
    """
    match = None if text.isprintable() else _HIDDEN.search(text)
    return _name(match[0]) if match else None


def invisible_character(text: str) -> str | None:
    """Name the first character in a stored text that nobody sees.

    It does no harm where it joins the signs of a script or an emoji, but makes another name
    of a name, and a search for the words fails.
    """
    match = None if text.isascii() else _INVISIBLE.search(text)
    return _name(match[0]) if match else None


def without_hidden(text: str) -> str:
    """A stored text without the characters that `hidden_character` names."""
    return _HIDDEN.sub("", text)


def without_invisible(text: str) -> str:
    """A stored name without the characters that `invisible_character` names."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


def harmless(text: str) -> str:
    """A stored text as one line that does nothing to a terminal or a reader.

    A line break or a tab becomes a space; what `hidden_character` names, and the line and
    paragraph separators, become U+FFFD.
    """
    if text.isprintable():  # as nearly all that is shown
        return text
    return _HARMFUL.sub("\ufffd", _HARMLESS_BREAKS.sub(" ", text))


def _name(character: str) -> str:
    point = ord(character)
    if point < 0x20:
        name = _CONTROLS.split()[point]
    elif point == 0x7F:
        name = "DEL"
    else:
        unnamed = "half of a character" if 0xD800 <= point <= 0xDFFF else "control"
        name = unicodedata.name(character, unnamed).lower()
    return f"U+{point:04X} ({name})"
