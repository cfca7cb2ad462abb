"""How a day may be written: the patterns of its parts, and of a day without its year.

What is matched is in small letters by then (`as_matched`).
"""

import re
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.calendar_names import MONTH, SHORT_WEEKDAY, WEEKDAY
from pcc_actions.core.text.dashes import PLAIN_DASHES

NAME: Final = f"(?P<month>{MONTH.lower()})"
DAY: Final = r"(?P<day>\d{1,2})"
DAY_TH: Final = rf"{DAY}(?: ?(?:st|nd|rd|th))?"
YEAR: Final = r"(?P<year>\d{4}|\d{2})"
SEP: Final = r"(?: ?[-/.] ?| )"
GAP: Final = r"[-/., ]*"
DAY_MONTH: Final = rf"{DAY_TH}{GAP}(?:of )?{NAME}"
A_WEEKDAY: Final = f"(?P<weekday>{WEEKDAY.lower()}|{SHORT_WEEKDAY.lower()})"


def compiled(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """Patterns of which a whole text is to be one; only the digits 0 to 9 are digits."""
    return tuple(pattern(each, re.ASCII) for each in patterns)


YEARLESS: Final = compiled(rf"{DAY}{SEP}(?P<month>\d{{1,2}})", rf"{DAY_MONTH}\.?")


def as_matched(text: str) -> str:
    """A text as the patterns have it: in small letters, with single spaces and plain dashes."""
    return " ".join(text.split()).casefold().translate(PLAIN_DASHES)


def first_match(forms: tuple[re.Pattern[str], ...], words: str) -> re.Match[str] | None:
    """The first of some patterns that the whole of some words is."""
    return next((match for form in forms if (match := form.fullmatch(words))), None)
