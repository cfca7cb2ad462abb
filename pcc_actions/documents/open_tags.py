"""The tags that are open at a place in a web page, and what holds for the text in them."""

import re
from dataclasses import dataclass
from typing import Final

from pcc_actions.core.patterns import pattern

_UNSEEN: Final = frozenset("script style head template noscript svg del select textarea".split())
_BOLD: Final = frozenset("b strong th".split())
_STRUCK: Final = frozenset("s strike del".split())

_bold_style = pattern(r"font-weight\s*:\s*(?:bold|bolder|[6-9]\d\d)", re.IGNORECASE)
_hidden_style = pattern(r"display\s*:\s*none", re.IGNORECASE)
_struck_style = pattern(r"text-decoration[^;]*line-through", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OpenTag:
    """A tag that is open, and what holds for the text in it."""

    tag: str = ""
    bold: bool = False
    unseen: bool = False
    struck: bool = False


class OpenTags:
    """The tags that are open, each in the one before."""

    def __init__(self) -> None:
        self._open: list[OpenTag] = []

    @property
    def innermost(self) -> OpenTag:
        """The tag opened last; one that says nothing where none is open."""
        return self._open[-1] if self._open else OpenTag()

    @property
    def lists(self) -> int:
        """How many lists are open, each in the one before."""
        return sum(each.tag in ("ul", "ol") for each in self._open)

    def open(self, tag: str, given: dict[str, str]) -> None:
        """Open a tag with its attributes; what holds around it holds in it too."""
        over, style = self.innermost, given.get("style", "")
        bold = over.bold or tag in _BOLD or bool(_bold_style.search(style))
        struck = over.struck or tag in _STRUCK or bool(_struck_style.search(style))
        hidden = "hidden" in given or bool(_hidden_style.search(style))
        unseen = over.unseen or hidden or tag in _UNSEEN
        self._open.append(OpenTag(tag, bold, unseen, struck))

    def close(self, tag: str) -> None:
        """Close a tag and those left open in it; a tag that is not open closes nothing."""
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at].tag == tag:
                del self._open[at:]
                return

    def close_item(self) -> None:
        """Close the item before where its end was left out."""
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at].tag in ("ul", "ol", "table", "td", "th"):
                return
            if self._open[at].tag == "li":
                del self._open[at:]
                return
