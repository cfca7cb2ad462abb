"""What became of an action: the words that close it, carry it on or report it done."""

import re
from dataclasses import replace
from typing import Final

from pcc_actions.core.model import Status
from pcc_actions.core.patterns import pattern
from pcc_actions.documents.line_shapes import sentences
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.facts import Fact, FactCode, FactName
from pcc_actions.minutes.outcome_grammar import StatedOutcome, names_only, outcome_of_sentence
from pcc_actions.minutes.outcome_phrases import WordKind
from pcc_actions.minutes.outcome_words import outcome_words
from pcc_actions.minutes.update_entries import entries_by_day
from pcc_actions.minutes.word_lists import has_word

_CARRIED = pattern(r"\bcarried (?:forwards?|over)\b.*|\bc/fw?d\b.*", re.I | re.S)
_CUT = pattern(r"\s[-–—]+\s+|\s[-–—](?=[A-Z])|[–—]\s")
_BRACKET = pattern(r"\s+(?=[(\[]([^()\[\]]{1,40})[)\]]\s*\.?$)")
_BESIDES: Final = frozenset(
    {WordKind.OTHER, WordKind.NAME, WordKind.INITIALS, WordKind.DONE_BEFORE, WordKind.PAPER}
)
_OTHERS = pattern(
    r"\b(?:all|(?:the )?other|both|remaining|these|those|(?:the )?(?:two|three|four|five"
    r"|six))\b[^.;]{0,60}"
    r"\b(?:actions?|references|points)\b[^.;]{0,60}\b(?:discharged|closed?|completed?|done)\b"
    r"|\b(?:discharge|close)d? (?:all|both)\b[^.;]{0,40}\bactions\b",
    re.I,
)
_NEGATED: Final = frozenset({"no", "not"})


def outcome_of(text: str) -> StatedOutcome | None:
    """The outcome that a cell or an update states; None where it says nothing of one.

    Of updates that begin with their days the newest decides, else the last sentence that says
    anything. A closing and, after it, a word that turns one round are asked about.
    """
    entries = [entry for entry in entries_by_day(text[:3000]) if entry.strip()]
    stated = [outcome for entry in entries if (outcome := _of_sentences(sentences(entry)))]
    return stated[-1] if stated else None


def _of_sentences(said: list[str]) -> StatedOutcome | None:
    stated = [outcome for each in said if (outcome := outcome_of_sentence(each))]
    closed = [outcome for outcome in stated if outcome.taken != "outstanding"]
    if not closed or stated[-1] in closed or stated[-1].opens:
        return stated[-1] if stated else None
    after = {outcome.code for outcome in stated[stated.index(closed[-1]) + 1 :]}
    if after <= {FactCode.OF_SOMETHING_ELSE} or (stated[0] is closed[-1] and _calm(after)):
        return closed[-1]
    return replace(closed[-1], code=FactCode.NOT_UNDERSTOOD)


def _calm(codes: set[FactCode]) -> bool:
    """Whether later words only close something else, or say more than is understood."""
    return codes <= {FactCode.OF_SOMETHING_ELSE, FactCode.NOT_UNDERSTOOD}


def alone(segment: str) -> Status | None:
    """Read a text that says nothing else but what became of an action: Done, [Closed], C/Fwd."""
    text = segment.strip()
    outcome = outcome_of_sentence(text) if len(text) <= 400 else None
    return outcome.settled if outcome and outcome.label else None


def bare_state(text: str) -> Status | None:
    """The state that a text is, and nothing else: no name, nor any word besides."""
    kinds = {word.kind for word in outcome_words(text)}
    return alone(text) if kinds and not kinds & _BESIDES else None


def ending(segment: str) -> Status | None:
    """Read the short segment that ends an entry: Provided - Action Discharged, costs sent, done."""
    outcome = outcome_of_sentence(segment) if len(segment.split()) <= 6 else None
    return outcome.settled if outcome else None


def anywhere(text: str) -> Status | None:
    """Read a progress note as a whole; a closing that is asked about is none."""
    outcome = outcome_of(text)
    return outcome.settled if outcome else None


def is_conditional(sentence: str) -> bool:
    """Whether a sentence closes something on a condition."""
    outcome = outcome_of_sentence(sentence)
    return bool(outcome and outcome.code is FactCode.CONDITIONAL)


def closes_others(sentence: str) -> bool:
    """Whether a sentence closes actions that it does not name (all other actions …)."""
    return bool(_OTHERS.search(sentence)) and not has_word(sentence[:20], _NEGATED)


def split_outcome(text: str, *, reviewed: bool) -> tuple[str, str | None, Status | None]:
    """Cut an entry into the action, the update on it and what became of it.

    The update begins at the first dash, or the second sentence, of an entry that ends in
    an outcome. In a review of earlier actions a dash alone is enough.
    """
    bracket = _BRACKET.search(text)
    status = bare_state(bracket[1]) if bracket else None
    if bracket and status:
        rest, update, _ = split_outcome(text[: bracket.start()], reviewed=False)
        said = text[bracket.end() :].strip()
        return rest, f"{update} {said}" if update else said, status
    cuts = _boundaries(text)
    ends = [*(end for _, end in cuts[1:]), len(text)]
    segments = [text[start:end] for (start, _), end in zip(cuts, ends, strict=False)]
    for number, segment in enumerate(segments):
        last = number == len(cuts) - 1
        status = alone(segment) or (ending(segment) if last else None)
        if status:
            # Duty of Care - Ops Policy - completed: the policy is, not the action.
            other = number and names_only(segments[number - 1])
            said = text[cuts[0][0] :].strip()
            last_word = anywhere(said) or status
            return text[: cuts[0][1]].strip(), said, "outstanding" if other else last_word
    carried = _CARRIED.search(text)
    if carried:
        return text, carried[0].strip(), "outstanding"
    if reviewed and cuts and cuts[0][1] > 12:
        return text[: cuts[0][1]].strip(), text[cuts[0][0] :].strip(), None
    return text, None, None


def _boundaries(text: str) -> list[tuple[int, int]]:
    """Where the segments after the first begin, each with where the one before it ends."""
    segments = [(match.end(), match.start()) for match in _CUT.finditer(text) if match.start() > 7]
    offset = 0
    for sentence in sentences(text)[:-1]:
        offset = text.index(sentence, offset) + len(sentence)
        segments.append((offset, offset))
    return sorted(segments)[:40]


def with_status_fact(action: ExtractedAction) -> ExtractedAction:
    """An action with the words of its update that say what became of it."""
    if not action.update or any(fact.name is FactName.STATUS for fact in action.facts):
        return action
    return _with_outcome(action, outcome_of(action.update), action.update)


def _with_outcome(
    action: ExtractedAction, outcome: StatedOutcome | None, words: str
) -> ExtractedAction:
    """An action with the words from which its status was read.

    They are asked about where they may close it and the action is left outstanding.
    """
    left = action.status == "outstanding"
    if left and outcome is None:
        return action
    asked = outcome if outcome and outcome.is_asked and left else None
    code, value = (asked.code, asked.status) if asked else (FactCode.SURE, action.status)
    fact = Fact(FactName.STATUS, words, action.where[0], code, value)
    return replace(action, facts=(*action.facts, fact))
