"""The English names of months and weekdays, and the patterns that find them in a text."""

from typing import Final

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

SHORT_MONTH: Final = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
MONTH: Final = f"(?:{'|'.join(MONTHS)}|{SHORT_MONTH})"
WEEKDAY: Final = f"(?:{'|'.join(WEEKDAYS)})"
SHORT_WEEKDAY: Final = "(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)"


def month_number(name: str) -> int:
    """The number of a month, from 1, by its name or what it is shortened to."""
    start = name[:3].title()
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(start))
