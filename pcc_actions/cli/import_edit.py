"""An action of a document put right at a terminal, each part beginning as it stands."""

from dataclasses import replace
from datetime import date
from functools import partial

from pcc_actions.cli.import_draft import Answers
from pcc_actions.core.dates.parse import parse_date, uk
from pcc_actions.core.text.owner_names import split_owners
from pcc_actions.importing.action_planner import ActionPlanner
from pcc_actions.importing.doubt import PlanDoubtCode
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.facts import FactName

NOTHING_TYPED = "none"
"""What is typed to leave empty what has a value."""


def edited_action(
    planner: ActionPlanner, planned: PlannedAction, answers: Answers
) -> PlannedAction:
    """The action as planned anew, after each of its parts was asked for."""
    extracted, ask = planned.extracted, partial(_typed, answers)
    reference = ask("Reference", _reference(planned))
    text = ask("Text", extracted.text)
    owners = ask("Owners", " / ".join(extracted.owners))
    by_when = uk(extracted.due) if extracted.due else extracted.due_words or "next meeting"
    due, words = answers.read(partial(planner.due, extracted), lambda: ask("Due", by_when))
    put_right = replace(
        extracted,
        reference=reference or None,
        text=text,
        owners=split_owners(owners),
        due=due,
        due_words=words,
        exempt=ask("Exempt, and the ground", extracted.exempt) or None,
        theme=ask("Theme", extracted.theme) or None,
        closed=_closed(planned, answers),
        sure=True,
        facts=(),
    )
    return planner.planned_anew(planned, put_right)


def _typed(answers: Answers, label: str, stands: str | None) -> str:
    """What is typed for a part, `stands` where only Return is pressed, nothing for `none`."""
    clears = (
        f" ({NOTHING_TYPED} to leave it empty)" if stands and label not in ("Text", "Due") else ""
    )
    typed = answers.typed(f"{label}{clears}", stands or "", shown=bool(stands))
    return "" if clears and typed.strip().casefold() == NOTHING_TYPED else typed.strip()


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
    return answers.read(_day, lambda: _typed(answers, question, None))


def _day(typed: str) -> date | None:
    return parse_date(typed) if typed else None
