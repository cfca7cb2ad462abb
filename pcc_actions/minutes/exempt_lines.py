"""Whether a line keeps what it stands over from publication, and on what ground."""

import re

from pcc_actions.core.publication.ground import UNSTATED

_EXEMPT = re.compile(r"\bexempt(?:ion)?\b|\bnot for publication\b|\bpart (?:II|2)\b", re.I)
_ACT = re.compile(r"\b(?:FOIA?|freedom of information)\b", re.I)
_SECTION = re.compile(
    r"\b(?:section|sect?|s)\b[.\s]*(?:s\.?\s*)?(\d{1,3}(?:\(\d{1,2}\)){0,2})", re.I
)
_SCHEDULE = re.compile(r"\bsch(?:edule|ed)?\.?\s*12A\b", re.I)
_PARAGRAPH = re.compile(r"\bpara(?:graph)?s?\.?\s*(\d{1,2})", re.I)


def speaks_of_exemption(text: str) -> bool:
    """Whether any word of a text could keep something from publication."""
    return bool(_EXEMPT.search(text))


def ground_of(text: str) -> str | None:
    """The ground of a line that marks what follows as exempt; None for any other line.

    The grounds are sections of the Freedom of Information Act 2000 and paragraphs of
    Schedule 12A to the Local Government Act 1972.
    """
    line = text[:200]
    if len(text) > 200 or not _EXEMPT.search(line):
        return None
    section, paragraph = _SECTION.search(line), _PARAGRAPH.search(line)
    if _SCHEDULE.search(line):
        return f"Sch 12A para {paragraph[1]}" if paragraph else "Sch 12A"
    if section and (_ACT.search(line) or line.lower().startswith("exempt")):
        return f"FOIA s.{section[1]}"
    short = len(line.split()) <= 6 and line.lower().startswith(("exempt", "not for publication"))
    return UNSTATED if short else None
