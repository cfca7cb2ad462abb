"""What is drawn on the pages of a PDF: letters and ruled lines, as PDFium gives them.

Lengths are in points, 72 to the inch, and run from the left and from the top of the page.
"""

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

from pcc_actions.documents.pdf.rotation import Turn
from pcc_actions.documents.pdf.rules import Rule, rules

_BLANK: Final = ord(" ")
_ASCII_END: Final = 128
_READABLE: Final = 3.0  # the size of a letter
_FORCE_BOLD: Final = 1 << 18  # a font's flag (PDF 32000-1, table 123)
_HEAVY: Final = 600  # the weight from which a font is bold
_LIGATURES: Final = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
    | {"\u0002": "-", "\ufffe": "-"}  # PDFium's sign for the hyphen of a broken word
)


class Letter(NamedTuple):
    """A character, or several side by side, from `left` to `right` upon `base`.

    `height` is the size of the font as seen.
    """

    text: str
    left: float
    right: float
    base: float
    height: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its letters in the order they were drawn, and its ruled lines."""

    number: int
    width: float
    height: float
    letters: tuple[Letter, ...]
    rules: tuple[Rule, ...]


def pages(path: Path) -> Iterator[Page]:
    """The pages of a PDF, one after the other.

    Raises `pypdfium2.PdfiumError` for what is no PDF, is broken or has a password.
    """
    import pypdfium2

    opened = pypdfium2.PdfDocument(str(path))
    try:
        for number in range(len(opened)):
            yield _page(opened[number], number + 1)
    finally:
        opened.close()


def _page(page: Any, number: int) -> Page:
    # The corner, for a page is often a part of a larger sheet.
    left, bottom, right, top = page.get_bbox()
    turn = Turn(left, bottom, right, top, int(page.get_rotation()))
    text = page.get_textpage()
    letters = tuple(_letters(text, turn))
    ruled = tuple(rules(page, turn))
    text.close()
    page.close()
    return Page(number, turn.width, turn.height, letters, ruled)


def _letters(text: Any, turn: Turn) -> Iterator[Letter]:
    """What can be read of a page's text; PDFium adds spaces, but they have no place."""
    import pypdfium2.raw as pdfium

    page, fonts = text.raw, _Fonts(pdfium)
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    last: Letter | None = None
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(page, index)
        if pdfium.FPDFText_IsGenerated(page, index) == 1:
            if last and code == _BLANK:
                # It starts before the next letter, though that may lean over.
                yield last._replace(text=" ", left=(last.left + last.right) / 2)
            continue
        height, degrees = fonts.cast(page, index)
        if code < 2 or height < _READABLE or not turn.is_upright(degrees):
            continue
        pdfium.FPDFText_GetLooseCharBox(page, index, box)
        pdfium.FPDFText_GetCharOrigin(page, index, x, y)
        start = turn.point(box.left, box.top)[0]
        end = turn.point(box.right, box.bottom)[0]
        words = chr(code) if _BLANK <= code < _ASCII_END else chr(code).translate(_LIGATURES)
        base = turn.point(x.value, y.value)[1]
        bold = fonts.bold(page, index)
        last = Letter(words, min(start, end), max(start, end), base, height, bold)
        yield last


class _Fonts:
    """Tells how letters are cast and whether they are bold, which it remembers of each font."""

    def __init__(self, pdfium: Any) -> None:
        self._pdfium = pdfium
        self._known: dict[tuple[bytes, int, int], bool] = {}
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._matrix = pdfium.FS_MATRIX()

    def cast(self, page: Any, index: int) -> tuple[float, float]:
        """The height of a letter, in points, and its angle, in degrees against the clock."""
        matrix = self._matrix
        self._pdfium.FPDFText_GetMatrix(page, index, matrix)
        size = self._pdfium.FPDFText_GetFontSize(page, index)
        degrees = math.degrees(math.atan2(matrix.b, matrix.a)) if matrix.b or matrix.a < 0 else 0.0
        return size * math.hypot(matrix.c, matrix.d), degrees

    def bold(self, page: Any, index: int) -> bool:
        self._name[0] = b"\0"
        self._pdfium.FPDFText_GetFontInfo(page, index, self._name, 128, self._flags)
        weight = self._pdfium.FPDFText_GetFontWeight(page, index)
        key = (self._name.value, self._flags.value, weight)
        found = self._known.get(key)
        if found is None:
            name = key[0].decode("utf-8", "replace").lower()
            named = any(word in name for word in ("bold", "black", "heavy"))
            found = named or weight >= _HEAVY or bool(key[1] & _FORCE_BOLD)
            self._known[key] = found
        return found
