"""References as minutes print them at the start of an item, a row or an action."""

import re
from typing import Final

from pcc_actions.core.patterns import pattern

# A year that a space parts is no whole one: 3.14/02/20 23.
_DAY = r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?!20\s\d\d(?!\w))\d{2,4}"
_DATED = rf"\d{{1,3}}[a-z]?(?:\.\d{{1,2}})?\s?[./]\s?{_DAY}(?:/\d{{1,2}})?"
_ISO = r"\d{1,3}[a-z]?[./]\d{4}-\d{2}-\d{2}"
_SERIAL = r"(?:[A-Z]{1,5}/)?\d{1,4}/(?:\d{4}/[A-Z]{1,3}|\d{2}(?:[a-z](?!\w))?)(?![\d/.])"
PRINTED: Final = rf"(?:{_ISO}|{_DATED}|{_SERIAL})"
"""The form of a whole reference: 3.14/02/2023, 01/21/06/2023, 090/18."""
_CODE = (
    r"\d{6,8}-[A-Z]{1,5}-\d{1,4}|AP ?\d{1,4}(?:\.\d{1,2})?(?![\w/]|\.\d)"
    r"|[A-Z]{1,3}\d{1,3}-\d{1,3}(?![\w/-])|A\d(?![\w/.-])|[A-Z]{1,5}[ -]?\d{2,4}(?![\w/]|\.\d)"
)
_POINTS = r"\d{1,3}\.\d{1,3}(?:\.\d{1,3})?[a-z]?(?![\w/])"
_LEAD = r"(?:(?:ref(?:erence)?|item|minute|no)\b[\s.:#]*)?"
_ITEM = pattern(rf"{_LEAD}(?P<reference>{PRINTED})", re.I | re.A)
_PARTS = pattern(r"\d+|\D")
_CODE_AND_SIGN = pattern(rf"(?=[A-Z])(?:{_CODE})\s*[:–—-]\s", re.A)
_OWN = pattern(
    rf"(?P<lead>(?i:action|ref(?:erence)?|minute)(?:\s+(?:point|no|number|ref))?[\s.:#]*)?"
    rf"(?P<reference>{PRINTED}|{_CODE}|{_POINTS}|(?<=[\s#])\d{{1,4}}(?![\d/.]))"
    r"\s*[:.)–—-]?\s*",
    re.A,
)


def item_reference(line: str) -> str | None:
    """The reference at the start of an item, which may run into its title; else None."""
    match = _ITEM.match(line)
    return match["reference"].strip() if match else None


def form_of(reference: str) -> tuple[str, ...]:
    """The form of a reference, for whether two are of one series: 115/23 and 116/23."""
    return tuple("9" if part.isdecimal() else part for part in _PARTS.findall(reference))


def code_before_sign(text: str) -> bool:
    """Whether a text opens with a reference in letters and figures, set apart: CX18 – send it."""
    return bool(_CODE_AND_SIGN.match(text[:40]))


def own_reference(text: str) -> tuple[str, str] | None:
    """An action's own reference at its start (AP12, Action 7, 37/2019/P), and the rest."""
    match = _OWN.match(text[:80])
    if not match:
        return None
    return match["reference"].strip(), text[match.end() :].strip()
