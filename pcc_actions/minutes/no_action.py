"""What stands where an action would, and is none: None, No actions, Report noted, Total."""

from typing import Final

from pcc_actions.core.patterns import pattern

_NONE: Final = frozenset("none nil na n/a no nothing tbc".split())
_TAKEN_NOTE: Final = frozenset(
    "noted approved agreed accepted received endorsed ratified confirmed".split()
)
_OF_THOSE: Final = frozenset("assurance paper papers minutes verbal content contents".split())
_GOES_WITH: Final = frozenset(
    "a action actions agreed all any arising at are as change changes for from further identified "
    "in is items last matters meeting necessary needed new note of other outstanding point points "
    "present raised recorded report reported required taken the there this time to update was were "
    "yet".split()
)  # fmt: skip
_SAME: Final = (
    "as above", "see above", "as before", "see below", "as below", "see attached",
    "total", "totals", "grand total", "subtotal",
)  # fmt: skip
_WORD = pattern(r"n/a|[a-z]+")


def is_no_action(text: str) -> bool:
    """Whether a text says that there is no action, only took note, or holds no word at all."""
    words = _WORD.findall(text.casefold()) if len(text) <= 80 else [text]
    if not words:
        return not any(map(str.isalnum, text))
    said = set(words)
    none = said & _NONE and said <= _NONE | _GOES_WITH
    noted = said & _TAKEN_NOTE and said <= _TAKEN_NOTE | _OF_THOSE | _GOES_WITH
    return " ".join(words) in _SAME or bool(none or noted)
