"""WordprocessingML as text: elements, and the words of the log as data in them.

The names of elements and attributes, and their order, are those of ECMA-376 part 1.
Measures are twips, twentieths of a point.
"""

from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from pcc_actions.core.text.characters import on_page

MARGIN: Final = 1134  # 2 cm
_LONG, _SHORT = 16838, 11906  # the sides of A4


@dataclass(frozen=True, slots=True)
class Page:
    """A page of A4, upright or on its side."""

    portrait: bool

    @property
    def width(self) -> int:
        """How wide the paper is."""
        return _SHORT if self.portrait else _LONG

    @property
    def height(self) -> int:
        """How high the paper is."""
        return _LONG if self.portrait else _SHORT

    @property
    def text_width(self) -> int:
        """How wide a line of text can be between the margins."""
        return self.width - 2 * MARGIN


def w(tag: str, *inner: str, **attributes: str | int) -> str:
    """An element as XML, around elements that are XML already."""
    named = "".join(f" w:{name}={quoteattr(str(value))}" for name, value in attributes.items())
    return f"<w:{tag}{named}>{''.join(inner)}</w:{tag}>"


def word_run(text: str, style: str | None = None) -> str:
    """A text of the log as it stands in a paragraph, in a style of letters."""
    properties = w("rPr", w("rStyle", val=style)) if style else ""
    return w("r", properties, f'<w:t xml:space="preserve">{escape(on_page(text))}</w:t>')


def word_paragraph(style: str, *runs: str) -> str:
    """A paragraph in one of the styles here."""
    return w("p", w("pPr", w("pStyle", val=style)), *runs)
