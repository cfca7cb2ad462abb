"""An action of a document put right at a terminal, each part beginning as it stands."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from pcc_actions.cli.import_draft import Answers
from pcc_actions.core.dates.parse import parse_date, uk
from pcc_actions.core.text.owner_names import split_owners
from pcc_actions.importing.action_planner import ActionPlanner
from pcc_actions.importing.doubt import PlanDoubtCode
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.minutes.empty_cells import is_blank
from pcc_actions.minutes.exempt_cells import ground_answered
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.facts import FactName

NOTHING_TYPED = "none"
"""What is typed to leave empty what has a value."""


def edited_action(
    planner: ActionPlanner, planned: PlannedAction, answers: Answers
) -> PlannedAction:
    """The action as planned anew, after each of its parts was asked for."""
    extracted, ask = planned.extracted, partial(typed_part, answers)
    reference = ask("Reference", _reference(planned), is_none)
    text = ask("Text", extracted.text)
    owners = ask("Owners", " / ".join(extracted.owners), is_none)
    by_when = uk(extracted.due) if extracted.due else extracted.due_words or "next meeting"
    due, words = answers.read(partial(planner.due, extracted), lambda: ask("Due", by_when))
    put_right = replace(
        extracted,
        reference=reference or None,
        text=text,
        owners=split_owners(owners),
        due=due,
        due_words=words,
        exempt=ask("Exempt, and the ground", extracted.exempt, is_no_ground) or None,
        theme=ask("Theme", extracted.theme, is_none) or None,
        closed=_closed(planned, answers),
        sure=True,
        facts=(),
    )
    return planner.planned_anew(planned, put_right)


def typed_part(
    answers: Answers,
    label: str,
    stands: str | None,
    is_nothing: Callable[[str], bool] = lambda typed: False,
) -> str:
    """What is typed for a part, `stands` where only Return is pressed, "" for what is nothing."""
    if stands and is_nothing(NOTHING_TYPED):
        label = f"{label} ({NOTHING_TYPED} to leave it empty)"
    typed = answers.typed(label, stands or "", shown=bool(stands)).strip()
    return "" if is_nothing(typed) else typed


def is_none(typed: str) -> bool:
    """Whether the answer is that there is none."""
    return is_blank(typed) or typed.casefold() == NOTHING_TYPED


def is_no_ground(typed: str) -> bool:
    """Whether the answer to an exemption and its ground is a clear no."""
    return ground_answered("", typed) is None


def _reference(planned: PlannedAction) -> str | None:
    """The reference that stands there; one that may be meant before one with a slip."""
    asked = (fact for fact in planned.extracted.facts if fact.name is FactName.REFERENCE)
    meant = next((fact.value for fact in asked if not fact.sure), None)
    return meant or planned.reference


def _closed(planned: PlannedAction, answers: Answers) -> date | None:
    """The day on which it was closed, which is asked for where the document does not say it."""
    extracted: ExtractedAction = planned.extracted
    if not (planned.doubt and planned.doubt.is_of(PlanDoubtCode.DAY_UNTOLD)):
        return extracted.closed
    question = f"Since which day is it {extracted.status}"
    return answers.read(_day, lambda: typed_part(answers, question, None))


def _day(typed: str) -> date | None:
    return parse_date(typed) if typed else None
