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

    page, casts = text.raw, _Casts(pdfium, text.raw, turn)
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    last: Letter | None = None
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(page, index)
        # PDFium makes up nothing but white space.
        if code <= _BLANK and pdfium.FPDFText_IsGenerated(page, index) == 1:
            if last and code == _BLANK:
                # It starts before the next letter, though that may lean over.
                yield last._replace(text=" ", left=(last.left + last.right) / 2)
            continue
        cast = casts.cast(index)
        if code < 2 or not cast.readable:
            continue
        pdfium.FPDFText_GetLooseCharBox(page, index, box)
        pdfium.FPDFText_GetCharOrigin(page, index, x, y)
        left, right = turn.across(box.left, box.top, box.right, box.bottom)
        words = chr(code) if _BLANK <= code < _ASCII_END else chr(code).translate(_LIGATURES)
        base = turn.point(x.value, y.value)[1]
        last = Letter(words, left, right, base, cast.height, cast.bold)
        yield last


class _Cast(NamedTuple):
    """How letters are cast: their height, in points, whether bold, large and upright enough."""

    height: float
    bold: bool
    readable: bool


class _Casts:
    """Tells how the letters of a page are cast, found once for each stretch drawn in one go."""

    def __init__(self, pdfium: Any, page: Any, turn: Turn) -> None:
        self._pdfium, self._page, self._turn = pdfium, page, turn
        self._known: dict[bytes, _Cast] = {}
        self._name = ctypes.create_string_buffer(128)
        self._flags = ctypes.c_int()
        self._matrix = pdfium.FS_MATRIX()

    def cast(self, index: int) -> _Cast:
        """How a letter is cast: as all of the text object that draws it."""
        drawn_by = bytes(self._pdfium.FPDFText_GetTextObject(self._page, index))  # its address
        found = self._known.get(drawn_by)
        if found is None:
            found = self._known[drawn_by] = self._found(index)
        return found

    def _found(self, index: int) -> _Cast:
        matrix = self._matrix
        self._pdfium.FPDFText_GetMatrix(self._page, index, matrix)
        size = self._pdfium.FPDFText_GetFontSize(self._page, index)
        degrees = math.degrees(math.atan2(matrix.b, matrix.a)) if matrix.b or matrix.a < 0 else 0.0
        height = size * math.hypot(matrix.c, matrix.d)
        readable = height >= _READABLE and self._turn.is_upright(degrees)
        return _Cast(height, self._bold(index), readable)

    def _bold(self, index: int) -> bool:
        self._name[0] = b"\0"
        self._pdfium.FPDFText_GetFontInfo(self._page, index, self._name, 128, self._flags)
        name = self._name.value.decode("utf-8", "replace").lower()
        named = any(word in name for word in ("bold", "black", "heavy"))
        weight = self._pdfium.FPDFText_GetFontWeight(self._page, index)
        return named or weight >= _HEAVY or bool(self._flags.value & _FORCE_BOLD)
