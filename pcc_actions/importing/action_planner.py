"""What every planner of a document can do, and the plan of all its actions."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol

from pcc_actions.core.changes.imported import ImportedDocument
from pcc_actions.core.dates.typed_due import DueAsTyped
from pcc_actions.documents.watch import Watch, followed, unwatched
from pcc_actions.importing.attendees import Attendees
from pcc_actions.importing.doubt import PlanDoubt, PlanDoubtCode
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.minutes.extracted import ExtractedAction, Minutes


class ActionPlanner(Protocol):
    """What plans the actions of a document, one after the other.

    `planned` plans an action, which a person has settled or not; `keep` counts on its being
    taken, and raises `Refused` where it cannot be recorded beside those kept before.
    """

    @property
    def day(self) -> date:
        """The day from which dates as said count."""

    def planned(self, extracted: ExtractedAction, *, settled: bool = False) -> PlannedAction:
        """Plan an action; `settled` says that a person has said what it is."""

    def keep(self, planned: PlannedAction) -> None:
        """Count on an action being taken."""

    def start_again(self) -> None:
        """Forget what was kept."""

    def planned_anew(
        self, before: PlannedAction, extracted: ExtractedAction, *, settled: bool = True
    ) -> PlannedAction:
        """Plan an action of which a person has said something, in the place of what was planned.

        `settled` says that all of it is.
        """

    def planned_as(self, before: PlannedAction, reference: str | None) -> PlannedAction:
        """Plan an action as one of its candidates, or without a reference as a new one."""

    def due(self, extracted: ExtractedAction, typed: str) -> DueAsTyped:
        """The due date that a person typed for an action, or the words where they are no date.

        Raises `Refused` for the next meeting of a board of which none is known.
        """

    def imported(self, accepted: Sequence[PlannedAction], people: Attendees) -> ImportedDocument:
        """All that is to be recorded: the meetings, the people, the actions accepted."""


def plan_of(
    minutes: Minutes, planner: ActionPlanner | None, watch: Watch = unwatched
) -> tuple[PlannedAction, ...]:
    """Plan all the actions of a document; without a planner nothing is known but to ask."""
    # The sure ones first: what only a sentence implies is not to meet an action before them.
    order = sorted(range(len(minutes.actions)), key=lambda at: not minutes.actions[at].sure)
    plan: dict[int, PlannedAction] = {}
    for number in followed(order, "planning", watch):
        plan[number] = _planned(minutes.actions[number], planner)
    return tuple(plan[number] for number in sorted(plan))


def _planned(extracted: ExtractedAction, planner: ActionPlanner | None) -> PlannedAction:
    """Plan an action, and count on it where it is sure."""
    if planner is None:
        planned = PlannedAction(extracted, "ask", extracted.reference)
    else:
        planned = planner.planned(extracted)
    if planner and planned.plan != "ask":
        planner.keep(planned)
    implied = planned.plan == "ask" and not (extracted.sure or planned.doubt)
    only_implied = PlanDoubt(PlanDoubtCode.IMPLIED, "Only a sentence implies it.")
    return replace(planned, doubt=only_implied) if implied else planned
