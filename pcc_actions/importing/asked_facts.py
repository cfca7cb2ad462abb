"""Why a fact is asked about: what the document says, what the log says, what would be recorded."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.model import Action
from pcc_actions.core.publication.ground import UNSTATED
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.core.text.owner_names import split_owners
from pcc_actions.importing.dated_notes import all_noted
from pcc_actions.importing.doubt import PlanDoubt, PlanDoubtCode
from pcc_actions.minutes.cell_days import day_in
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.facts import Fact, FactCode, FactName

WHY_ASKED: Final = {
    FactCode.NEGATED: "where a closing word is turned round",
    FactCode.PARTIAL: "which closes only a part of it",
    FactCode.TO_COME: "which is yet to come",
    FactCode.CONDITIONAL: "which holds on a condition",
    FactCode.QUESTION: "which is a question",
    FactCode.OF_SOMETHING_ELSE: "which may be said of something else",
    FactCode.NOT_UNDERSTOOD: "which is not understood as a whole",
    FactCode.STRUCK_THROUGH: "and it is struck through",
    FactCode.MONTH_FIRST: "where the month may stand first",
    FactCode.NO_DATE_FORMAT: "which is a number and not formatted as a date",
    FactCode.IMPOSSIBLE: "which is no day of the calendar",
    FactCode.SEVERAL: "which can mean more than one thing",
    FactCode.SHORT: "which does not say of which year it is",
    FactCode.MISTYPED: "which looks mistyped",
    FactCode.NO_YEAR: "which does not say of which year it is",
    FactCode.PAST: "which is past, and nothing says that it came",
    FactCode.REPEATED: "which stands there twice",
    FactCode.PROPOSED: "which is not agreed yet",
    FactCode.ABOVE: "which stands only in a row above it",
    FactCode.UNTOLD: "which it does not say",
    FactCode.NO_GROUND: "which gives no ground of exemption",
}
"""Why a fact is asked, after its words; a code that is sure has none."""

_CODES: Final = {
    FactName.MEETING: PlanDoubtCode.MEETING_ASKED,
    FactName.REFERENCE: PlanDoubtCode.REFERENCE_ASKED,
    FactName.OWNERS: PlanDoubtCode.OWNERS_ASKED,
    FactName.DUE: PlanDoubtCode.DUE_ASKED,
    FactName.STATUS: PlanDoubtCode.STATUS_ASKED,
    FactName.EXEMPT: PlanDoubtCode.EXEMPT_ASKED,
}
_LABELS: Final = {
    FactName.MEETING: "meeting",
    FactName.REFERENCE: "reference",
    FactName.OWNERS: "owner",
    FactName.DUE: "due date",
    FactName.STATUS: "status",
    FactName.EXEMPT: "exemption",
}


def asked_of(extracted: ExtractedAction, action: Action | None = None) -> PlanDoubt | None:
    """What is to be asked of the facts of an action; None where each that matters is sure.

    `action` is the one of the log that is meant. What it has already is not asked again.
    """
    asked = [
        fact
        for fact in extracted.facts
        if not (fact.sure or (action and _is_known(fact, extracted, action)))
    ]
    if not asked:
        return None
    said = (_sentence(fact, extracted, action) for fact in asked)
    return PlanDoubt(_CODES[asked[0].name], " ".join(said))


def reference_asked(extracted: ExtractedAction) -> bool:
    """Whether it cannot be told under which reference an action is to be recorded."""
    return any(each.name is FactName.REFERENCE and not each.sure for each in extracted.facts)


def _is_known(fact: Fact, extracted: ExtractedAction, action: Action) -> bool:
    """Whether the log has a fact as it may be meant, or has recorded its words."""
    if fact.value is not None and fact.value == _in_log(fact.name, action):
        return True
    if fact.name is not FactName.STATUS or extracted.status != action.status:
        return False
    return any(all_noted(words, action) for words in (fact.words, extracted.update) if words)


def _in_log(name: FactName, action: Action) -> str | None:
    """A fact as the log has it, written as in JSON."""
    told = {
        FactName.STATUS: action.status,
        FactName.DUE: action.due.isoformat() if action.due else action.due_words,
        FactName.OWNERS: " / ".join(action.owners),
        FactName.EXEMPT: action.exempt,
        FactName.MEETING: action.raised.isoformat(),
        FactName.REFERENCE: action.reference,
    }
    return told[name]


def _sentence(fact: Fact, extracted: ExtractedAction, action: Action | None) -> str:
    """What the document says and why that is asked, what the log says, what would be recorded."""
    label = _LABELS[fact.name]
    why = WHY_ASKED.get(fact.code, "which cannot be told")
    said = f"The document says {quoted(fact.words)} for the {label}, {why}"
    document = (
        said
        if fact.words
        else "It, or what it stands under, is marked as not for publication, without a ground"
    )
    beside = _in_log(fact.name, action) if action else None
    log = f"; the log has {in_words(fact.name, beside)}" if beside else ""
    return " ".join((f"{document}{log}.", *_outcome(fact, extracted)))


def _outcome(fact: Fact, extracted: ExtractedAction) -> Iterator[str]:
    """What it may mean, and what would be recorded unless somebody says so."""
    if fact.value and fact.value != UNSTATED:
        yield f"It may mean {in_words(fact.name, fact.value)}."
    match fact.name:
        case FactName.STATUS:
            yield f"It would be recorded as {extracted.status}."
        case FactName.DUE:
            due = uk(extracted.due) if extracted.due else extracted.due_words
            yield f"It would be due {due}." if due else "No due date would be recorded."
        case FactName.OWNERS:
            owners = joined(list(extracted.owners))
            yield f"Its owner would be {owners}." if owners else "No owner would be recorded."
        case FactName.EXEMPT:
            ground = extracted.exempt
            yield f"It would be exempt ({ground})." if ground else "It would not be exempt."
        case FactName.MEETING | FactName.REFERENCE:
            return


def in_words(name: FactName, value: str | None) -> str:
    """A value of a fact in the words of the board: a day as 14/02/2023."""
    day = _day(value or "") if name in (FactName.DUE, FactName.MEETING) else None
    return uk(day) if day else value or ""


def may_be_meant(extracted: ExtractedAction) -> ExtractedAction | None:
    """The action with each fact that is asked as it may be meant; None where it stands so."""
    meant = _with_values(extracted, [fact for fact in extracted.facts if not fact.sure])
    if meant == extracted:  # so it would be taken as it stands
        return None
    return replace(meant, facts=tuple(fact for fact in extracted.facts if fact.sure))


def with_months_first(extracted: ExtractedAction) -> ExtractedAction:
    """The action with the days whose month may stand first as they are then."""
    odd = [fact for fact in extracted.facts if fact.code is FactCode.MONTH_FIRST]
    rest = tuple(fact for fact in extracted.facts if fact not in odd)
    return replace(_with_values(extracted, odd), facts=rest)


def _with_values(extracted: ExtractedAction, asked: Iterable[Fact]) -> ExtractedAction:
    meant = extracted
    for fact in asked:
        if fact.value is not None:
            meant = replace(meant, **_keys(fact, fact.value, meant))
    return meant


def _keys(fact: Fact, value: str, meant: ExtractedAction) -> dict[str, Any]:
    """The keys of an action that a value of a fact sets."""
    keys = _of_value(fact.name, value)
    if fact.code is FactCode.MONTH_FIRST and fact.name is FactName.STATUS:
        return keys | {"closed": _as_column_says(fact.words)}
    before = _as_column_says(meant.first_due_words or "") if fact.name is FactName.DUE else None
    return keys | ({"first_due": before, "first_due_words": None} if before else {})


def _as_column_says(words: str) -> date | None:
    """The day that words are in a column with the month first, or without a date format."""
    return day_in(words, month_first=True).value


def _of_value(name: FactName, value: str) -> dict[str, Any]:
    match name:
        case FactName.OWNERS:
            return {"owners": split_owners(value)}
        case FactName.MEETING:
            return {"meeting": _day(value)}
        case FactName.DUE:
            day = _day(value)
            return {"due": day, "due_words": None if day else value}
        case _:
            return {name.value: value}


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
