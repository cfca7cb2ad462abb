"""The name of a document as an action keeps it."""

from typing import Final

LONGEST_NAME: Final = 200  # characters
_ENDING: Final = 20  # characters that are kept of the end of a longer name
_UNNAMED: Final = "a document without a name"


def source_of(name: str) -> str:
    """A document's name on one line, with nothing hidden in it; never empty.

    Not everything that a file may be named can be recorded or shown. Of a long name the
    middle is left out.
    """
    plain = "".join(each for each in " ".join(name.split()) if each.isprintable()).strip()
    if len(plain) > LONGEST_NAME:
        plain = f"{plain[: LONGEST_NAME - _ENDING - 1]}…{plain[-_ENDING:]}"
    return plain or _UNNAMED
