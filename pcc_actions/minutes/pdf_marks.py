"""What is drawn on the pages of a PDF: letters and ruled lines, as PDFium gives them.

Lengths are in points, 72 to the inch, and run from the left and from the top of the page.
"""

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NamedTuple

_SEGMENTS: Final = 50_000  # lines drawn on one page; more is a picture
_BLANK: Final = ord(" ")
_ASCII_END: Final = 128
_FORMS_DEEP: Final = 4  # a drawing within a drawing
_READABLE: Final = 3.0  # the size of a letter
_LEANING: Final = 40.0  # degrees that a letter may lean; slanted ones do by 12 to 20
_THIN: Final = 3.0  # a filled shape no thicker than this is a ruled line
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
class Rule:
    """A ruled line: upright at `at` from the left, or level at `at` from the top."""

    upright: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its letters in the order they were drawn, and its ruled lines."""

    number: int
    width: float
    height: float
    letters: tuple[Letter, ...]
    rules: tuple[Rule, ...]


def pages(path: Path) -> Iterator[Page]:
    """Give the pages of a PDF, one after the other.

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
    turn = _Turn(left, bottom, right, top, int(page.get_rotation()))
    text = page.get_textpage()
    letters = tuple(_letters(text, turn))
    rules = tuple(_rules(page, turn))
    text.close()
    page.close()
    return Page(number, turn.width, turn.height, letters, rules)


@dataclass(frozen=True, slots=True)
class _Turn:
    """How the page's own measure, from the bottom left, comes to stand before the reader."""

    left: float
    bottom: float
    right: float
    top: float
    degrees: int

    @property
    def width(self) -> float:
        return self.top - self.bottom if self.degrees % 180 else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.degrees % 180 else self.top - self.bottom

    def is_upright(self, degrees: float) -> bool:
        """Tell whether letters at that angle, against the clock, are upright as seen."""
        return abs((degrees - self.degrees + _LEANING) % 360 - _LEANING) < _LEANING

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Give a point's distance from the left and from the top as seen."""
        if self.degrees == 0:
            return x - self.left, self.top - y
        if self.degrees == 90:
            return y - self.bottom, x - self.left
        if self.degrees == 180:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x


def _letters(text: Any, turn: _Turn) -> Iterator[Letter]:
    """Give what can be read of a page's text; PDFium adds spaces, but they have no place."""
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
        one = turn.point(box.left, box.top)[0]
        other = turn.point(box.right, box.bottom)[0]
        words = chr(code) if _BLANK <= code < _ASCII_END else chr(code).translate(_LIGATURES)
        base = turn.point(x.value, y.value)[1]
        bold = fonts.bold(page, index)
        last = Letter(words, min(one, other), max(one, other), base, height, bold)
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
        """Give the height of a letter, in points, and its angle, in degrees against the clock."""
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


def _rules(page: Any, turn: _Turn) -> Iterator[Rule]:
    import pypdfium2.raw as pdfium

    drawn = 0
    objects = range(pdfium.FPDFPage_CountObjects(page.raw))
    tops = (pdfium.FPDFPage_GetObject(page.raw, index) for index in objects)
    for path, matrices in _paths(tops, (), _FORMS_DEEP):
        drawn += pdfium.FPDFPath_CountSegments(path)
        if drawn > _SEGMENTS:
            return
        yield from _ruled(_corners(path, matrices, turn), _is_stroked(path))


def _paths(
    objects: Any, above: tuple[Any, ...], deep: int
) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """Give every path, those in drawings too, with the matrices that place it."""
    import pypdfium2.raw as pdfium

    for one in objects:
        kind = pdfium.FPDFPageObj_GetType(one)
        if kind not in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM):
            continue
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(one, matrix)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield one, (matrix, *above)
        elif deep:
            count = range(pdfium.FPDFFormObj_CountObjects(one))
            inner = (pdfium.FPDFFormObj_GetObject(one, index) for index in count)
            yield from _paths(inner, (matrix, *above), deep - 1)


def _corners(path: Any, matrices: tuple[Any, ...], turn: _Turn) -> list[list[tuple[float, float]]]:
    """Give the outlines of a path, each a list of points; a curve ends the outline."""
    import pypdfium2.raw as pdfium

    found: list[list[tuple[float, float]]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        across, up = x.value, y.value
        for m in matrices:
            across, up = m.a * across + m.c * up + m.e, m.b * across + m.d * up + m.f
        point = turn.point(across, up)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO and found:
            found[-1].append(point)
        else:
            found.append([point])
        if pdfium.FPDFPathSegment_GetClose(segment):
            found[-1].append(found[-1][0])
    return found


def _is_stroked(path: Any) -> bool:
    import pypdfium2.raw as pdfium

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(stroke.value)


def _ruled(outlines: list[list[tuple[float, float]]], stroked: bool) -> Iterator[Rule]:
    """Give the ruled lines in some outlines: what is level or upright, and stroked or thin."""
    for points in outlines:
        wide = max(p[0] for p in points) - min(p[0] for p in points)
        high = max(p[1] for p in points) - min(p[1] for p in points)
        if not stroked and min(wide, high) > _THIN:
            continue
        for (x0, y0), (x1, y1) in pairwise(points):
            if abs(x0 - x1) < 1 and abs(y0 - y1) > _THIN:
                yield Rule(True, (x0 + x1) / 2, min(y0, y1), max(y0, y1))
            elif abs(y0 - y1) < 1 and abs(x0 - x1) > _THIN:
                yield Rule(False, (y0 + y1) / 2, min(x0, x1), max(x0, x1))
