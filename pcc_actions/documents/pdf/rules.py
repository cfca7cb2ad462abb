"""The ruled lines that are drawn on a page of a PDF, as PDFium gives them.

Lengths are in points, 72 to the inch, and run from the left and from the top of the page.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from pcc_actions.documents.pdf.rotation import Turn

_SEGMENTS: Final = 50_000  # lines drawn on one page; more is a picture
_FORMS_DEEP: Final = 4  # a drawing within a drawing
_THIN: Final = 3.0  # a filled shape no thicker than this is a ruled line


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line: upright at `at` from the left, or level at `at` from the top."""

    upright: bool
    at: float
    start: float
    end: float


def rules(page: Any, turn: Turn) -> Iterator[Rule]:
    """The ruled lines of a page, as far as it is no picture."""
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
    """Every path, those in drawings too, with the matrices that place it."""
    import pypdfium2.raw as pdfium

    for shape in objects:
        kind = pdfium.FPDFPageObj_GetType(shape)
        if kind not in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM):
            continue
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(shape, matrix)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield shape, (matrix, *above)
        elif deep:
            count = range(pdfium.FPDFFormObj_CountObjects(shape))
            inner = (pdfium.FPDFFormObj_GetObject(shape, index) for index in count)
            yield from _paths(inner, (matrix, *above), deep - 1)


def _corners(path: Any, matrices: tuple[Any, ...], turn: Turn) -> list[list[tuple[float, float]]]:
    """The outlines of a path, each a list of points; a curve ends the outline."""
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
    """The ruled lines in some outlines: what is level or upright, and stroked or thin."""
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
