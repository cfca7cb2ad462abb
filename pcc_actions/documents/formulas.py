"""Formulas of a workbook that were never reckoned: their cells look empty."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml")
_CELL: Final = re.compile(
    rb"<(?:\w+:)?c [^>]{0,200}?\br=\"(?P<at>[A-Z]{1,3}\d{1,7})\"[^>]{0,200}>"
    rb"<(?:\w+:)?f\b(?:[^>]{0,300}/>|[^>]{0,300}>[^<]{0,9000}</(?:\w+:)?f>)"
    rb"(?:<(?:\w+:)?v\s?/>|<(?:\w+:)?v></(?:\w+:)?v>)?</(?:\w+:)?c>"
)


def unreckoned(path: Path) -> Iterator[str]:
    """The cells (B2) that have a formula and no value."""
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if _SHEET.fullmatch(name):
                for match in _CELL.finditer(archive.read(name)):
                    yield match["at"].decode("ascii")
