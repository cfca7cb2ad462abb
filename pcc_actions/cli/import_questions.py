"""What is asked at a terminal of a plan: its actions one by one, and its people."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import typer

from pcc_actions.cli.import_closings import asked_closing_day
from pcc_actions.cli.import_draft import Answers, DocumentDraft, question_key
from pcc_actions.cli.import_edit import edited_action
from pcc_actions.cli.import_months import asked_months_first
from pcc_actions.cli.import_row import RowQuestions, answered_rows
from pcc_actions.cli.import_topics import asked_topics
from pcc_actions.cli.import_words import beside_rows, named_people, say_each
from pcc_actions.core.model import Action, Log
from pcc_actions.core.text.english import joined
from pcc_actions.core.text.owner_names import split_owners
from pcc_actions.errors import Failure, Interrupted
from pcc_actions.importing.action_planner import ActionPlanner
from pcc_actions.importing.asked_facts import may_be_meant
from pcc_actions.importing.attendees import Attendees, new_people
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.importing.planned_topic import PlannedTopic
from pcc_actions.terminal.plan import BesideRow, print_question
from pcc_actions.terminal.say import say

if TYPE_CHECKING:
    from pcc_actions.importing.document_plan import DocumentPlan


@dataclass(slots=True)
class Asked:
    """What came of asking: what was taken, as it is now, what was left, and the people."""

    accepted: list[PlannedAction] = field(default_factory=list)
    left: list[PlannedAction] = field(default_factory=list)
    people: Attendees = ()
    topics: list[PlannedTopic] = field(default_factory=list)
    topics_left: list[PlannedTopic] = field(default_factory=list)

    @property
    def taken(self) -> tuple[PlannedAction | PlannedTopic, ...]:
        """All that was taken, actions and topics."""
        return (*self.accepted, *self.topics)

    @property
    def all_left(self) -> tuple[PlannedAction | PlannedTopic, ...]:
        """All that was left, actions and topics."""
        return (*self.left, *self.topics_left)


@contextmanager
def breaking_off(draft: DocumentDraft, *, asked: bool) -> Iterator[None]:
    """Where questions are broken off, say what that means for the log and for the answers.

    Raises `Interrupted` then.
    """
    try:
        yield
    except (typer.Abort, KeyboardInterrupt) as ended:
        if asked:
            if not isinstance(ended, typer.Abort):  # of which the question ends its line
                typer.echo()
            go_on = " Your answers are kept: run the same command again to go on from there."
            raise Interrupted(
                f"Interrupted. Nothing was recorded.{go_on if draft.is_kept else ''}"
            ) from None
        raise


@contextmanager
def unrecorded(draft: DocumentDraft) -> Iterator[None]:
    """Where what was accepted cannot be recorded, say that the answers are kept, if they are."""
    try:
        yield
    except Failure:
        if draft.is_kept:
            say("Your answers are kept: run the same command again to go on with them.")
        raise


def asked_about(plan: "DocumentPlan", log: Log, answers: Answers, *, asks: bool) -> Asked:
    """What is taken of a plan: what somebody takes who is asked, else what is sure."""
    if not asks:
        return Asked([*plan.sure], topics=[*plan.sure_topics])
    asked = asked_one_by_one(plan, log, answers)
    asked.topics, asked.topics_left = asked_topics(plan, answers)
    asked.people = asked_people(plan, log, answers)
    return asked


def asked_one_by_one(plan: "DocumentPlan", log: Log, answers: Answers) -> Asked:
    """What was taken and what left of all that the log does not have already."""
    planner = plan.planner
    if planner is None:
        return Asked()
    actions = asked_months_first(planner, plan.to_be_asked, answers)
    actions = asked_closing_day(planner, actions, answers)
    planner.start_again()
    answers.of = len(actions) + len(plan.topics_to_be_asked)
    return Asked(*answered_rows(actions, _questions(planner, log, answers), answers))


def _questions(planner: ActionPlanner, log: Log, answers: Answers) -> RowQuestions[PlannedAction]:
    """How an action is asked about, and what its answers do."""

    def beside(planned: PlannedAction) -> list[BesideRow]:
        return beside_rows(planned, _in_log(planned, log))

    def key(planned: PlannedAction) -> str:
        return question_key(planned, beside(planned))

    def show(planned: PlannedAction, position: str) -> None:
        title = f"{position}: {planned.plan} {planned.reference or ''}".rstrip()
        print_question(title, beside(planned), planned.why, planned.candidates)

    def otherwise(planned: PlannedAction, letter: str) -> PlannedAction:
        return _otherwise(planner, planned, letter, answers)

    return RowQuestions("action", key, show, _letters, otherwise, planner.keep, say_each)


def _otherwise(
    planner: ActionPlanner, planned: PlannedAction, letter: str, answers: Answers
) -> PlannedAction:
    """The action as it is put right: edited, as it may be meant, new, or one of its candidates."""
    if letter == "e":
        return edited_action(planner, planned, answers)
    if letter == "m":
        return planner.planned_anew(planned, may_be_meant(planned.extracted) or planned.extracted)
    chosen = None if letter == "n" else planned.candidates[int(letter) - 1][0]
    return planner.planned_as(planned, chosen)


def _letters(planned: PlannedAction) -> dict[str, str]:
    """What can be answered of an action, each letter with what it does.

    Where it cannot be told which action is meant, the candidates stand in place of taking it.
    """
    letters: dict[str, str] = {}
    if planned.candidates:
        letters |= {str(n): "" for n in range(1, len(planned.candidates) + 1)}
        letters["n"] = "it is new"
    elif planned.taken:
        letters["t"] = "take it"
    if may_be_meant(planned.extracted):
        letters["m"] = "take what it may mean"
    letters |= {"e": "edit it", "l": "leave it"}
    if planned.taken:
        letters["a"] = "take all the sure ones from here"
    return letters


def _in_log(planned: PlannedAction, log: Log) -> Action | None:
    """The action of the log that is meant, as it stood before the import."""
    taken = planned.taken.known if planned.taken else None
    board = taken[0] if taken else None
    return next(
        (
            each
            for each in log.actions
            if each.reference == planned.known and board in (None, each.board)
        ),
        None,
    )


def asked_people(plan: "DocumentPlan", log: Log, answers: Answers) -> Attendees:
    """Those present who are not in the log and are to be recorded."""
    people = new_people(plan.minutes.people, log)
    if not people:
        return ()
    present = {initials.casefold() for initials, _ in people}
    with answers.to("people"):
        if not answers.ready:
            say(f"Present, and not in the log: {named_people(people)}.")
        while True:
            answer = answers.typed("Record whom: all, none, or their initials", "none")
            typed = split_owners(answer.replace(" ", ","))
            strange = [each for each in typed if each.casefold() not in present | {"all", "none"}]
            if not strange:
                break
            answers.refused(
                f"{joined(strange)} is not among them: type initials as they stand above."
            )
    wanted = {initials.casefold() for initials in typed}
    return tuple(each for each in people if wanted & {"all", each[0].casefold()})
