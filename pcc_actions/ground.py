"""The ground on which an action is exempt, as far as a paper for the public may print it."""

import re
from typing import Final

UNSTATED: Final = "ground not stated"  # what is recorded where minutes do not say on which ground
UNPRINTED: Final = "ground not printed"  # what stands in place of words that are no citation

_ACT = (
    r"freedom of information|environmental information|data protection|local government"
    r"|access to information|police reform and social responsibility"
    r"|FOI(?:S?A)?|EIRs?|DPA|LGA|(?:UK )?GDPR|acts?|regulations?"
)
_UNIT = r"sections?|ss?|sch(?:edule|ed)?|parts?|para(?:graph)?s?|regs?|art(?:icle)?s?"
_LINK = r"the|of|to|under|and|or|exempt(?:ion)?"
# Figures with at most two letters after them (31, 12A, 44ZA), and capital Roman ones.
_NUMBER = r"[0-9]{1,4}[a-z]{0,2}|(?-i:[IVX]{1,4})"
# In brackets a figure, a letter once or twice, or a small Roman figure: no initials, no word.
_SUB = r"\((?:[0-9]{1,3}[a-z]{0,2}|(?-i:([a-z])\1?|[ivx]{1,4}))\)"
_MARK = r"[.,;:&/()–-]"
_TOKEN = re.compile(
    rf"{_SUB}|(?:(?P<cites>{_ACT}|{_UNIT})|{_LINK})(?![^\W\d_])|(?:{_NUMBER})(?![^\W_])|{_MARK}|\s",
    re.IGNORECASE | re.ASCII,
)


def printable(ground: str) -> str:
    """Give a ground that only cites the law, as `FOIA s.31` or `Sch 12A para 3`.

    Whatever else was typed for a ground may say what the action is about, so only its
    place is kept: `UNPRINTED`.
    """
    words = " ".join(ground.split())
    if words in (UNSTATED, UNPRINTED):
        return words
    place, cites = 0, False
    while found := _TOKEN.match(words, place):
        place, cites = found.end(), cites or found["cites"] is not None
    return words if cites and place == len(words) else UNPRINTED
