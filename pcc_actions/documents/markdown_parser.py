"""The parser of Markdown: markdown-it-py, set up for minutes rather than for web pages.

Minutes are no program: there is no code in them, and no link is kept. What CommonMark hides
from a reader (a link's definition, a comment) or takes as code (an indented line) stays text.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from pcc_actions.core.patterns import pattern
from pcc_actions.documents.limits import LONGEST_LINE, too_large

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

NESTED: Final = 100  # lists and quotes inside each other; an item of a list counts as two

_CODE = ["code", "fence", "backticks"]
_HIDES = ["html_block", "reference"]
_UNDERLINED = ["lheading"]  # what was meant as a line between two parts would make a heading

_MARKED = pattern(r"[*_~\[<&\\\n]")
# A mark of emphasis that found no other; a star that stands by itself is a sign: 2 * 3.
_LEFT = pattern(r"\*{2,}|(?<!\s)\*|\*(?!\s)")


class MarkdownParser:
    """Block and inline tokens of Markdown, no line of it lost."""

    def __init__(self, name: str) -> None:
        from markdown_it import MarkdownIt

        self.name = name
        self.md = MarkdownIt("commonmark", {"maxNesting": NESTED})
        self.md.disable([*_CODE, *_HIDES, *_UNDERLINED]).enable("strikethrough")
        rules = self.md.block.ruler
        rules.before("blockquote", "row", _row, {"alt": ["paragraph", "blockquote", "list"]})
        rules.at("paragraph", _paragraph)

    def blocks(self, text: str) -> list["Token"]:
        """The block tokens of a text, rows of tables among them.

        Raises `BadFile` where it is nested so deep that the rest would be left out.
        """
        tokens: list[Token] = []
        self.md.block.parse(text, self.md, {}, tokens)
        if any(token.level >= NESTED - 1 and token.nesting == 1 for token in tokens):
            raise too_large(self.name, "has too many lists or quotes inside each other")
        return tokens

    def text(self, content: str) -> tuple[str, tuple[tuple[int, int], ...]]:
        """A text without its marks, and the spans of it that were bold.

        One that is too long to be looked into stays as it is.
        """
        if len(content) > LONGEST_LINE:
            return content, ()
        if not _MARKED.search(content):  # as most are: it takes a tenth of the time
            return content.strip(), ()
        text = ""
        bold: list[tuple[int, int]] = []
        opened: int | None = None
        for piece in _pieces(_seen(self.md.inline.parse(content, self.md, {}, []))):
            if piece is not None:
                text += piece
            elif opened is None:
                opened = len(text)
            else:
                bold.append((opened, len(text)))
                opened = None
        return _trimmed(text, bold)

    def struck(self, content: str) -> str:
        """The words of a text that are struck out, which are not in what a reader sees."""
        if len(content) > LONGEST_LINE or "~~" not in content:
            return ""
        inside, words = 0, ""
        for token in self.md.inline.parse(content, self.md, {}, []):
            inside += {"s_open": 1, "s_close": -1}.get(token.type, 0)
            words += token.content if inside else ""
        return words.strip()


def _row(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """A line that begins with a bar is a row of a table, whether or not dashes are below it."""
    begin = state.bMarks[start] + state.tShift[start]
    content = state.src[begin : state.eMarks[start]]
    if not content.startswith("|"):
        return False
    if not silent:
        state.line = start + 1
        token = state.push("row", "tr", 0)
        token.content, token.map = content, [start, state.line]
    return True


def _paragraph(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """A paragraph, which any item of a list ends.

    In CommonMark only one that is little indented and that begins a list with 1 does.
    """
    ends = state.md.block.ruler.getRules("paragraph")
    line = start + 1
    while line < state.lineMax and not state.isEmpty(line):
        # A line below zero goes on with a quote, which has asked the same of it.
        if state.sCount[line] >= 0 and any(rule(state, line, state.lineMax, True) for rule in ends):
            break
        line += 1
    state.line = line
    token = state.push("paragraph", "p", 0)
    token.content = state.getLines(start, line, state.blkIndent, False).strip()
    token.map = [start, line]
    return True


def _seen(tokens: Iterable["Token"]) -> Iterator["Token"]:
    """The tokens that a reader sees: without what is struck out, with the words of a picture."""
    struck = 0
    for token in tokens:
        struck += {"s_open": 1, "s_close": -1}.get(token.type, 0)
        if not struck and token.type == "image":
            yield from _seen(token.children or ())
        elif not struck:
            yield token


def _pieces(tokens: Iterable["Token"]) -> Iterator[str | None]:
    """The letters of some tokens, and None where bold begins or ends.

    Word processors part a bold title into `**065/18 **Staff**`, which CommonMark has no reading
    for: its marks are taken one after the other, and those it leaves in a word go.
    """
    for token in tokens:
        if token.type in ("strong_open", "strong_close"):
            yield None
        elif token.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif token.type == "text":
            yield from _without_left(token.content)
        elif token.type != "html_inline" or token.content.startswith("<!"):
            yield token.content


def _without_left(text: str) -> Iterator[str | None]:
    last = 0
    for mark in _LEFT.finditer(text):
        yield text[last : mark.start()]
        last = mark.end()
        if len(mark[0]) in (2, 3):
            yield None
    yield text[last:]


def _trimmed(text: str, bold: list[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    lead = len(text) - len(text.lstrip())
    whole = text.strip()
    spans = ((max(start - lead, 0), min(end - lead, len(whole))) for start, end in bold)
    return whole, tuple(span for span in spans if span[0] < span[1])
