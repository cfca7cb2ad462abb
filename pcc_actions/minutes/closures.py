"""Closure by a bare list: References 3.14/02/2023 and 4.14/02/2023 were discharged."""

import re

from pcc_actions.core.model import Status
from pcc_actions.core.patterns import pattern
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.facts import FactCode
from pcc_actions.minutes.outcome_grammar import outcome_of_sentence
from pcc_actions.minutes.outcomes import alone, is_conditional
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.references import PRINTED

_ONE = rf"(?:{PRINTED}|AP ?\d{{1,4}}|\d{{1,3}}(?:\.\d{{1,3}})?(?![\d/.]\d))"
_JOIN = r"(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*;\s*)"
_NOUN = r"(?:actions?|references?|refs?\.?)(?:\s+(?:points?|items?|numbers?|nos?\.?))?"
_SEVERAL = rf"(?P<noun>{_NOUN})\s+(?P<list>{_ONE}(?:{_JOIN}(?:{_NOUN}\s+)?{_ONE}){{0,30}})"
_THEN = pattern(
    rf"\b{_SEVERAL}\s*(?:[:–—-]\s*)?(?:(?:were|are|was|is|be|(?:have|has|had|can|could|to|should)"
    r" (?:been|be))\s+)?(?:(?:all|both|now|therefore|agreed|noted|as)\s+){0,3}(?P<became>.+)",
    re.I | re.A,
)
_FIRST = pattern(
    rf"\b(?:to\s+|agreed\s+)?(?P<became>discharged?|closed?|withdrawn?|completed)\s+(?:the\s+)?"
    rf"{_SEVERAL}[\s.]*$",
    re.I | re.A,
)
_TO_COME = (FactCode.TO_COME, FactCode.QUESTION)
_BEFORE = pattern(r"(?:.{0,80}\b(?:that|to|agreed|noted)\s+)?(?:the\s+)?", re.I)


def closed_in(sentence: str, passage: Passage) -> list[ExtractedAction]:
    """An earlier action for each reference that a sentence only names as closed.

    `[]` where it says more of them, or closes them on a condition.
    """
    text = sentence.strip()[:600]
    for form in (_THEN, _FIRST):
        match = form.search(text)
        status = _status(match["became"]) if match and not is_conditional(text) else None
        if not (match and status and _BEFORE.fullmatch(text[: match.start()])):
            continue
        if form is _THEN and (outcome := outcome_of_sentence(text)) and outcome.code in _TO_COME:
            status = "outstanding"
        several = re.findall(_ONE, match["list"], re.I | re.A)
        if len(several) > 1 or "/" in several[0]:
            return [_closed(passage, reference.strip(), text, status) for reference in several]
    return []


def _status(became: str) -> Status | None:
    status = alone(re.sub(r"^(discharge|close|withdraw)$", r"\1d", became.strip(), flags=re.I))
    return None if status == "outstanding" else status


def _closed(passage: Passage, reference: str, said: str, status: Status) -> ExtractedAction:
    return ExtractedAction(
        text=reference,
        where=(passage.block.where,),
        reference=reference,
        item=passage.item,
        update=said,
        status=status,
        earlier=True,
    )
