"""The ground on which an action is exempt, as far as a paper for the public may print it."""

import re
from typing import Final

from pcc_actions.core.patterns import pattern

UNSTATED: Final = "ground not stated"  # what is recorded where minutes do not say on which ground
UNPRINTED: Final = "ground not printed"  # what stands in place of words that are no citation

_YEAR = r"(?:19|20)\d\d"
_ACT = (
    r"(?:freedom of information|environmental information|data protection|local government"
    r"|access to information|police reform and social responsibility|FOI(?:S?A)?|EIRs?|DPA|LGA"
    rf"|(?:UK )?GDPR|acts?|regulations?)(?![^\W\d_])(?: {_YEAR}\b)?"
)
_UNIT = r"(?:sections?|ss?|sch(?:edule|ed)?|parts?|para(?:graph)?s?|regs?|art(?:icle)?s?)"
# A figure with at most two capitals after it (31, 12A, 44ZA), or a small letter, or Roman; in
# brackets a figure, a letter, or a small Roman figure: no initials, no word.
_SUB = r"\((?:[0-9]{1,3}[a-z]{0,2}|(?-i:[a-z]|[ivx]{1,4}))\)"
_NUMBER = rf"(?:[0-9]{{1,3}}(?-i:[A-Z]{{0,2}}|[a-z])|(?-i:[IVX]{{1,4}}))(?![^\W_])(?:{_SUB})*"
_NEXT = rf" ?(?:,|&|-|–|and|or|to) ?{_NUMBER}"
_NUMBERS = rf"{_NUMBER}(?:{_NEXT}){{0,4}}"
_TOKEN = pattern(
    rf"(?P<cites>{_ACT}(?: {_NUMBERS})?|{_UNIT}[. ]*{_NUMBERS})"
    r"|(?:the|of|under|and|or|exempt(?:ion)?)(?![^\W\d_])|[.,;:&/()]| ",
    re.IGNORECASE | re.ASCII,
)


def printable(ground: str) -> str:
    """A ground that only cites the law, as `FOIA s.31` or `Sch 12A para 3`.

    Whatever else was typed for a ground may say what the action is about, so only its
    place is kept: `UNPRINTED`.
    """
    words = " ".join(ground.split())
    if words in (UNSTATED, UNPRINTED):
        return words
    end, cites = 0, False
    while found := _TOKEN.match(words, end):
        end, cites = found.end(), cites or found["cites"] is not None
    return words if cites and end == len(words) else UNPRINTED
