"""The computer's clock, where the form of a paper has no room for what it shows."""

from datetime import date, datetime
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.errors import Refused

# A day within, for places whose day is another: MS-DOS times in a ZIP archive, Unix time.
WORD_DAYS: Final = (date(1980, 1, 2), date(2107, 12, 30))
PDF_DAYS: Final = (date(1970, 1, 2), date.max)


def refuse_by_clock(made: datetime, days: tuple[date, date]) -> None:
    """Refuse a paper made at a moment that it cannot say. Raises `Refused`."""
    first, last = days
    if not first <= made.date() <= last:
        raise Refused(
            f"This computer's clock shows {uk(made.date())}, and no such paper can be of that day. "
            "Put the clock right, or make the paper as .html."
        )
