"""What the copies that are merged are called, to those who read of them."""

from pathlib import Path
from typing import Final

from pcc_actions.core.text.english import capitalised

BASE: Final = "BASE"  # the three files of a merge, as the command line calls them
OURS: Final = "OURS"
THEIRS: Final = "THEIRS"
_GITS_OWN: Final = ".merge_file_"  # how git calls the three for as long as it has them merged
_IN_WORDS: Final = {
    BASE: "what both copies come of",
    OURS: "this copy",
    THEIRS: "the other copy",
}


def copy_name(path: Path, called: str = "") -> str:
    """What a sentence calls a copy: by its file, or in words where nobody but git has that."""
    return _IN_WORDS[called] if called and _is_gits_own(path) else str(path)


def shown_as(path: Path, called: str) -> tuple[Path, str]:
    """A copy as a fault in it names it, and what it is called besides.

    Words stand in the place of a name that nobody but git has, and need no other beside them.
    """
    if not (called and _is_gits_own(path)):
        return path, called
    return path.with_name(capitalised(_IN_WORDS[called])), ""


def _is_gits_own(path: Path) -> bool:
    return path.name.startswith(_GITS_OWN)
