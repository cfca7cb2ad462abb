"""How a sheet of a workbook is laid out on paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from pcc_actions.core.text.characters import on_page
from pcc_actions.errors import Refused
from pcc_actions.exports.about import About

Sheet = Any  # a Worksheet of XlsxWriter, which publishes no types

A4: Final = 9  # its number among the sizes of paper (ISO/IEC 29500-1, 18.3.1.63)
ROOM: Final = 255  # characters that Excel takes for the head or the foot of a page
PAGES: Final = "&RPage &P of &N"

_picture = re.compile(r"&&(?=G|\[Picture\])")


def length(text: str) -> int:
    """Count the characters of a text as Excel does, in units of UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def set_up_page(sheet: Sheet, about: About, widths: Sequence[int]) -> None:
    """Lay a sheet out for A4 landscape, in columns of so many characters.

    What is printed is one page wide. The marking stands at the top and the bottom of every
    page.

    Raises:
        Refused: the marking is longer than the head of a page can be.
    """
    for number, width in enumerate(widths):
        sheet.set_column(number, number, width)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.9, bottom=0.9)  # inches
    _mark(sheet, about)


def _mark(sheet: Sheet, about: About) -> None:
    marking = _printed(about.marking or "")
    if length(f"&C{marking}{PAGES}") > ROOM:
        raise Refused(
            "The marking is too long for the head of a page of an Excel file; "
            "give a shorter one with --marking."
        )
    told = " · ".join(filter(None, (marking, _printed(about.sentence))))
    head = told if length(f"&C{told}") <= ROOM else marking
    sheet.set_header(head and f"&C{head}")
    sheet.set_footer((marking and f"&C{marking}") + PAGES)


def _printed(text: str) -> str:
    """A text for the head of a page, where `&` begins a code and `&&` is the sign."""
    doubled = on_page(text).replace("&", "&&")
    # XlsxWriter takes `&&G` for a picture, and without one writes no head; so between them
    # bold goes on and off again.
    return _picture.sub("&&&B&B", doubled)
