"""How a page of a PDF is turned: from its own measure to what stands before the reader."""

from dataclasses import dataclass
from typing import Final

_LEANING: Final = 40.0  # degrees that a letter may lean; slanted ones do by 12 to 20


@dataclass(frozen=True, slots=True)
class Turn:
    """How the page's own measure, from the bottom left, comes to stand before the reader."""

    left: float
    bottom: float
    right: float
    top: float
    degrees: int

    @property
    def width(self) -> float:
        """How wide the page is as seen."""
        return self.top - self.bottom if self.degrees % 180 else self.right - self.left

    @property
    def height(self) -> float:
        """How high the page is as seen."""
        return self.right - self.left if self.degrees % 180 else self.top - self.bottom

    def is_upright(self, degrees: float) -> bool:
        """Whether letters at that angle, against the clock, are upright as seen."""
        return abs((degrees - self.degrees + _LEANING) % 360 - _LEANING) < _LEANING

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point's distance from the left and from the top as seen."""
        if self.degrees == 0:
            return x - self.left, self.top - y
        if self.degrees == 90:
            return y - self.bottom, x - self.left
        if self.degrees == 180:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def across(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float]:
        """How far from the left a box between two corners starts and ends as seen."""
        if self.degrees == 0:
            start, end = x0 - self.left, x1 - self.left
        else:
            start, end = self.point(x0, y0)[0], self.point(x1, y1)[0]
        return (start, end) if start <= end else (end, start)
