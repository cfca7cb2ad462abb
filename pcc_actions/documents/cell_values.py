"""The value of a cell of a workbook as text: as the sheet shows it, where that says more."""

import re
from datetime import date, datetime, time
from typing import Any, Final

from pcc_actions.core.patterns import pattern

_QUOTED: Final = pattern(r'"[^"]*"|\[[^\]]*\]|\\.|_.')
_MINUTES: Final = pattern(r"h+[^a-z]*m+|m+[^a-z]*s+", re.I)
_DECIMALS: Final = pattern(r"(?:#,##)?0\.(0+)")
_PER_CENT: Final = pattern(r"0(?:\.(0+))?%")


def cell_text(cell: Any) -> str:
    """A cell's value as text; a day as ISO, but a month or a year as the sheet shows it."""
    value = cell.value
    if isinstance(value, date | datetime):
        return _without_day(value, cell.number_format) or typed_text(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _with_decimals(value, cell.number_format) or typed_text(value)
    return typed_text(value)


def typed_text(value: object) -> str:
    """A value as a person would type it: days in ISO, numbers without a needless point."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        day = value.time() == time()
        return value.date().isoformat() if day else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _without_day(value: date, number_format: str) -> str | None:
    """A date that is shown as a month or a year: March 2023, Mar-23, 2023."""
    shown = _MINUTES.sub("", _QUOTED.sub("", number_format.split(";")[0])).casefold()
    if "d" in shown or not ("y" in shown or "m" in shown):
        return None
    if "m" not in shown:
        return str(value.year)
    year = str(value.year) if "yyy" in shown else f"{value.year % 100:02}"
    month = value.strftime("%B") if "mmmm" in shown else value.strftime("%b")
    return f"{month} {value.year}" if "mmmm" in shown else f"{month}-{year}"


def _with_decimals(value: float, number_format: str) -> str | None:
    """A number that is shown with a fixed count of decimals (3.10), or as per cent (90%)."""
    shown = _QUOTED.sub("", number_format.split(";")[0])
    per_cent, decimals = _PER_CENT.fullmatch(shown), _DECIMALS.fullmatch(shown)
    if per_cent:
        return f"{value * 100:.{len(per_cent[1] or '')}f}%"
    return f"{value:.{len(decimals[1])}f}" if decimals else None
