"""What a cell says of publication, under a heading that asks about it or any other.

It fails closed: under Exempt whatever is no clear no, under Public whatever is no clear yes,
and a lone Private or Restricted under any heading.
"""

import re
from collections.abc import Iterable

from pcc_actions.core.patterns import pattern
from pcc_actions.core.publication.ground import UNSTATED
from pcc_actions.documents.block import Block
from pcc_actions.documents.line_shapes import one_line
from pcc_actions.minutes.column_words import role_of
from pcc_actions.minutes.exemption_words import cited_ground, cited_paragraph, exemption_of

_OF_WHAT = (
    r"(?:\W+(?:y\W*n|yes\W*no|item|action|ground|status|exemption|under|foia?|session|private"
    r"|public|open|or|from|publication))*\W*"
)
_ASKS_EXEMPT = pattern(
    r"\W*(?:(?:is|is it|public|open)\W+(?:or\W+)?)?(?:exempt(?:ion)?|confidential(?:ity)?"
    r"|part\s+(?:II|2)|not for publication|private|restricted|reserved(?:\s+business)?"
    rf"|FOIA?(?:\s+exempt(?:ion)?)?|closed session){_OF_WHAT}",
    re.I,
)
_ASKS_PUBLIC = pattern(
    r"\W*(?:is\s+(?:it\s+)?)?(?:(?:for\s+|to\s+be\s+|in\s+)?publi(?:sh|shed|cation|c|shable)"
    r"|open\s+to\s+(?:the\s+)?public)(?:\W+(?:y\W*n|yes\W*no|item|action|session))*\W*",
    re.I,
)
_AROUND = r"[\s.,;:()–—-]*"  # a question mark and a tick are no part of a clear answer
_CLEAR_NO = pattern(
    r"[\s–—-]*|☐+"
    rf"|{_AROUND}(?:n|no|none|nil|false|n/?a|public|open|not? (?:exempt|confidential)){_AROUND}",
    re.I,
)
_DAY = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}"  # on which it was published
_TICK = "[✓✔☑✅🗹√]"
_CLEAR_YES = pattern(
    rf"{_TICK}+"
    rf"|{_TICK}*{_AROUND}(?:y|yes|true|public|open|published|for publication|{_DAY}){_AROUND}",
    re.I,
)
_LONE = pattern(rf"{_AROUND}(?:private|restricted){_AROUND}", re.I)
_LONE_CLOSED = pattern(rf"{_AROUND}closed{_AROUND}", re.I)  # so is an action
_PART = pattern(r"\W*(?:agenda\s+)?part\W*", re.I)
_SECOND = pattern(rf"{_AROUND}(?:II|2|two|B){_AROUND}", re.I)


def answer_in(blocks: Iterable[Block]) -> str:
    """The words of a cell in one line, with the boxes that stand at them."""
    boxes = {True: "☑ ", False: "☐ ", None: ""}
    return one_line(" ".join(f"{boxes[block.ticked]}{block.text}" for block in blocks))


def asks_about_publication(heading: str) -> bool:
    """Whether a heading asks of each row whether it is exempt, or public."""
    return bool(_ASKS_EXEMPT.fullmatch(heading) or _ASKS_PUBLIC.fullmatch(heading))


def asks_whether_exempt(heading: str) -> bool:
    """Whether a heading asks of each row whether it is exempt."""
    return bool(_ASKS_EXEMPT.fullmatch(heading))


def ground_in_cell(heading: str, cell: str) -> str | None:
    """The ground on which a cell under a heading makes its row exempt; None where it does not."""
    if cell != heading and _ASKS_EXEMPT.fullmatch(heading):
        return ground_answered(heading, cell)
    if cell != heading and _ASKS_PUBLIC.fullmatch(heading) and not _CLEAR_YES.fullmatch(cell):
        return exemption_of(cell) or UNSTATED
    return exemption_of(cell) or (UNSTATED if _is_lone_mark(heading, cell) else None)


def ground_answered(heading: str, answer: str) -> str | None:
    """The ground that an answer gives under a heading that asks for it; None for a clear no."""
    if _CLEAR_NO.fullmatch(answer):
        return None
    cited = cited_ground(f"Exempt: {answer}") or cited_ground(heading)
    return cited or cited_paragraph(answer) or UNSTATED


def _is_lone_mark(heading: str, cell: str) -> bool:
    """Whether a cell is a mark such as Private, or Closed where an action is not closed so."""
    if _LONE.fullmatch(cell) or (_PART.fullmatch(heading) and _SECOND.fullmatch(cell)):
        return True
    return bool(heading and _LONE_CLOSED.fullmatch(cell)) and role_of(heading) is None
