"""The board that a document is of, by its title."""

import re
from typing import Final

from pcc_actions.core.model import Log
from pcc_actions.core.patterns import pattern
from pcc_actions.documents.line_shapes import in_small_letters, looks_like_heading, one_line
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.word_lists import has_word

_HEAD: Final = 25  # passages in which the title stands
_STANDING: Final = frozenset(
    "board committee panel council authority group forum assembly trustees".split()
)
_BODY: Final = _STANDING | {"meeting"}
_TITLE_WORDS = pattern(
    r"^(?:(?:draft|approved|open|public|closed|ordinary)\s+)*(?:agenda\s*(?:&|and)\s*)?"
    r"(?:minutes|notes|record|report)\b(?:\s+(?:from|of|for|to))?(?:\s+(?:a"
    r"|the))?(?:\s+meeting of)?"
    r"|\s+(?:(?:open|public|draft|meeting)\s+)*(?:minutes|notes|record)\s*$|\bheld on\b.*"
    r"|\s+(?:(?:forward|rolling|annual|draft)\s+)*(?:work\s?(?:programme|plan)|forward\s+(?:plan|look)"
    r"|agenda\s+plan(?:ner)?)(?:\s+\d{4}(?:\s?[/–-]\s?\d{2,4})?)?\s*$",
    re.I,
)
_SENTENCE: Final = frozenset(
    "is are was were will to you your below from that reports has have its".split()
)
_SEGMENTS = pattern(r"\s[-–—|]\s|[:,;|]\s|\s{2,}")
_NO_TITLE = pattern(
    r"\d{1,3}[.)]|\(|(?:reference|action|item|minutes? of the previous|review|apologies)\b", re.I
)
_MEETING_OF = pattern(r"^meeting of (?:the )?|(?<=\w) meeting$", re.I)
_DATES = pattern(
    r"\b(?:\w+day,?\s+)?\d{1,2}\s?(?:st|nd|rd|th)?\s+[A-Z][a-z]+\s+\d{4}.*"
    r"|\b[A-Z][a-z]+ \d{1,2}, \d{4}.*"
    r"|\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b"
)
_CODE = pattern(r"\(([A-Z][A-Z&]{1,7})\)")


def board_of(passages: tuple[Passage, ...], log: Log) -> tuple[str | None, str | None]:
    """The board, code and name, from the head: one of the log's, else the document's title.

    A title has the code in brackets after the name, or no code.
    """
    head = [one_line(passage.text[:200]) for passage in passages[:_HEAD]]
    for line in head:
        for board in log.boards.values():
            if board.name.casefold() in line.casefold():
                return board.code, board.name
    for line in head:
        for board in log.boards.values():
            if re.search(rf"\b{re.escape(board.code)}\b", line) and len(line.split()) <= 12:
                return board.code, board.name
    return _titled(head)


def _titled(head: list[str]) -> tuple[str | None, str | None]:
    for bodies, lines in ((_STANDING, head), (_BODY, head[:3])):
        for line in lines:
            name = _name_in(line, bodies)
            if name:
                code = _CODE.search(line)
                return (code[1] if code else None), name
    return None, None


def _name_in(line: str, bodies: frozenset[str]) -> str | None:
    """The part of a title that names a body; None where the line is no title."""
    if len(line.split()) > 16 or _NO_TITLE.match(line):
        return None
    if has_word(line, _SENTENCE) and not looks_like_heading(line):
        return None
    for segment in _SEGMENTS.split(_DATES.sub("  ", _CODE.sub("", line))):
        name = _TITLE_WORDS.sub("", segment.strip()).strip(" .:,–—-")
        if 2 <= len(name.split()) <= 9 and has_word(name, bodies):
            return in_small_letters(_MEETING_OF.sub("", name))
    return None
