"""What may leave completion: words and texts that no shell can take for anything more."""

LONGEST = 200  # characters of a word; a longer one is nobody's reference, owner, board or theme
TEXT = 60  # characters of the text beside a word

_FIGURES = "0123456789"
_MARKS = " .,-/:&()'’_+"
_HARMLESS = frozenset(_FIGURES + _MARKS)
_ASCII = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_FILLERS = frozenset("\u115f\u1160\u3164\uffa0")  # letters to Unicode, and nothing to the eye


def is_safe(text: str, *, ascii_only: bool = False) -> bool:
    """Whether a text is of letters, figures, spaces and a few marks only, and of some.

    The letters are those of any script, or those of ASCII. No shell gives any of these a
    meaning beyond those that quoting takes away; combining marks are no letters.
    """
    is_letter = _ASCII.__contains__ if ascii_only else _is_letter
    return bool(text) and all(each in _HARMLESS or is_letter(each) for each in text)


def is_safe_word(word: str, *, ascii_only: bool = False) -> bool:
    """Whether a value may be offered: whole or not at all, and never as an option."""
    return len(word) <= LONGEST and word[:1] != "-" and is_safe(word, ascii_only=ascii_only)


def safe_text(text: str, *, ascii_only: bool = False) -> str:
    """What is shown beside a word: cut after a whole word, empty where it is not safe."""
    cut = _cut(text[: 10 * TEXT])
    return cut if is_safe(cut, ascii_only=ascii_only) else ""


def _cut(text: str) -> str:
    line = " ".join(text.split(" "))
    return line if len(line) <= TEXT else f"{line[: TEXT - 3].rpartition(' ')[0]}..."


def _is_letter(character: str) -> bool:
    """Whether it is a letter of a script.

    The modifier letters of U+02B0 to U+02FF are of none, and some become quotation marks
    where Windows puts them in a smaller character set.
    """
    return (
        character.isalpha() and not "\u02b0" <= character <= "\u02ff" and character not in _FILLERS
    )
