"""When an action is due: by its own words, and by what is said of it since."""

import re
from dataclasses import replace
from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.patterns import pattern
from pcc_actions.documents.line_shapes import bracket_at_end, one_line, sentences
from pcc_actions.minutes.deferrals import PutOff, end_of_month, put_off, says_put_off
from pcc_actions.minutes.due_phrases import day_of, due_of
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.facts import Fact, FactCode, FactName
from pcc_actions.minutes.matters_arising import read_update
from pcc_actions.minutes.outcomes import outcome_of
from pcc_actions.minutes.word_lists import has_word

_TO_COME: Final = frozenset(
    "will shall to due by before until within expected awaiting planned next deadline".split()
)
_PAST: Final = frozenset("was were had did sent went received met said reported".split())
_CLAUSE_END = pattern(r";|\s(?:and|but)\s+(?=(?:will|is|are|has|have)\b)", re.I)


def dated(
    action: ExtractedAction, meeting: date | None, raised: date | None = None
) -> ExtractedAction:
    """An action with its due; where its text states none the update on it may.

    What is relative counts from the day on which it was `raised`, else from the meeting of the
    document; in an update from that of the document first.

    An update that puts it off states the due, whatever was stated before; what a cell leaves
    to be asked about is not read here.
    """
    if any(fact.name is FactName.DUE and not fact.sure for fact in action.facts):
        return action
    own, said_on = raised or meeting, meeting or raised
    later = _with_later(action, own, said_on)
    if later:
        return later
    printed = read_update(action.update or "")
    stated = action.due_words or (printed.due if printed else None)
    if stated:
        return replace(action, due=day_of(stated, own), due_words=stated)
    text, bracketed = bracket_at_end(action.text) or (action.text, "")
    due, words = due_of(bracketed, own)
    if words and words == one_line(bracketed).strip(" ."):
        return replace(action, text=text, due=due, due_words=words)
    due, words = due_of(action.text, own)
    if words is None and action.update and _may_state_due(action, action.update):
        clauses = [part for each in sentences(action.update) for part in _CLAUSE_END.split(each)]
        due, words = due_of(" ".join(filter(_looks_forward, clauses)), said_on)
    same = (due, words) == (action.due, action.due_words)
    return action if same else replace(action, due=due, due_words=words)


def _with_later(
    action: ExtractedAction, own: date | None, said_on: date | None
) -> ExtractedAction | None:
    """An action with the due to which it was put off; None where it was not."""
    if action.status != "outstanding":
        return None
    for said in (action.update, action.due_words):
        later = put_off(said or "", said_on)
        if later is None or (later.day is None and _has_new_date(action)):
            continue
        before = day_of(action.due_words or "", own) or due_of(action.text, own)[0]
        if before and later.day is None:
            return _beside_day(action, later, before, said_on)
        first = action.first_due or before
        deferred = replace(action, due=later.day, due_words=later.words, first_due=first)
        return deferred if first or said is action.due_words else _from_words(deferred, action)
    return None


def _has_new_date(action: ExtractedAction) -> bool:
    """Whether a row itself gives a first due and a new one."""
    return action.first_due is not None or action.first_due_words is not None


def _from_words(deferred: ExtractedAction, action: ExtractedAction) -> ExtractedAction:
    """An action that was put off, with the words by which it was due before."""
    return replace(deferred, first_due_words=action.first_due_words or action.due_words)


def _beside_day(
    action: ExtractedAction, later: PutOff, before: date, said_on: date | None
) -> ExtractedAction | None:
    """An action that was due on a day, put off to a month or to words; None where that is earlier.

    To a month is to its last day. It is asked about where that may be of another year, and
    where the words are no month.
    """
    if later.month is None:
        return _asked(action, later, before, None)
    day = end_of_month(later.month, said_on) if said_on else None
    if day is not None and day <= before:
        return None
    if day is None or day != end_of_month(later.month, before):
        return _asked(action, later, before, day)
    first = action.first_due or before
    return replace(action, due=day, due_words=later.words, first_due=first)


def _asked(
    action: ExtractedAction, later: PutOff, before: date, day: date | None
) -> ExtractedAction:
    """An action of which it is asked to when it was put off; what it was due before is kept."""
    value = day.isoformat() if day else None
    where = action.where[0]
    fact = Fact(FactName.DUE, f"{uk(before)}; {later.words}", where, FactCode.SEVERAL, value)
    facts = tuple(each for each in action.facts if each.name is not FactName.DUE)
    first = action.first_due or before
    return replace(action, due=None, due_words=fact.words, first_due=first, facts=(*facts, fact))


def _looks_forward(sentence: str) -> bool:
    """Whether a sentence of an update speaks of what is to come, and not of what was.

    One that only carries the action forward says no more than that it is outstanding, and when
    the board may discharge it is not when it is due.
    """
    outcome = outcome_of(sentence)
    closes = outcome is not None and outcome.status == "discharged"
    told = closes or has_word(sentence, _PAST) or says_put_off(sentence)
    return has_word(sentence, _TO_COME) and not told


def _may_state_due(action: ExtractedAction, update: str) -> bool:
    """Whether an update may state when the action is due: not one that may close it."""
    outcome = outcome_of(update)
    return action.status == "outstanding" and not (outcome and outcome.is_asked)
