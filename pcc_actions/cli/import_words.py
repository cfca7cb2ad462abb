"""A plan in words, as the screen shows it, and what is said at the end of an import."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.messages import counted
from pcc_actions.core.model import Log
from pcc_actions.core.text.english import joined
from pcc_actions.importing.asked_facts import in_words
from pcc_actions.importing.attendees import Attendees, new_people
from pcc_actions.importing.effects import outcome_words
from pcc_actions.importing.evidence import Evidence, evidence_of
from pcc_actions.importing.planned_action import PlannedAction, PlanState
from pcc_actions.terminal.plan import PlanRow
from pcc_actions.terminal.say import say, say_aside

if TYPE_CHECKING:
    from pcc_actions.cli.import_options import ImportOptions
    from pcc_actions.importing.document_plan import DocumentPlan

STATE_WORDS: Final[dict[PlanState, str]] = {
    "new": "new",
    "change": "changed",
    "same": "in the log already",
    "ask": "to be asked",
}


def head(plan: "DocumentPlan") -> list[tuple[str, str]]:
    """What the document is: its board, its meeting, and the next one it names."""
    minutes, target = plan.minutes, plan.target
    board = target.board
    name = f"{board.code}, {board.name}" if board else minutes.board_name or "not told"
    told = [("Document", plan.name), ("Board", f"{name} (new)" if target.new else name)]
    if plan.export:
        told.append(("Read as", "a spreadsheet that pcc-actions wrote, each cell as it stands"))
    else:
        told.append(("Meeting", uk(target.day) if target.day else "not told"))
    if minutes.next_meeting:
        told.append(("Next meeting", uk(minutes.next_meeting)))
    if minutes.people:
        told.append(("Present", ", ".join(f"{name} ({i})" for i, name in minutes.people)))
    return told


def evidence_lines(planned: PlannedAction, day: date | None) -> tuple[str, ...]:
    """The facts of an action of which anything is printed: value, words, place, sure or asked."""
    return tuple(
        f"{fact.name}: {_shown(fact)} from “{' '.join(fact.words.split())}” ({fact.where})"
        for fact in evidence_of(planned, day)
        if fact.words
    )


def _shown(fact: Evidence) -> str:
    """The value of a fact, or that it is asked and why."""
    told = fact.value
    value = ", ".join(told) if isinstance(told, tuple) else in_words(fact.name, told)
    if fact.sure:
        return value or "nothing"
    return f"asked ({fact.code}{f', perhaps {value}' if value else ''})"


def plan_row(planned: PlannedAction, evidence: tuple[str, ...] = ()) -> PlanRow:
    """An action of the plan, what the log has of it, and the evidence that is wanted."""
    extracted = planned.extracted
    exempt = f" (exempt: {extracted.exempt})" if extracted.exempt else ""
    return PlanRow(
        planned.plan,
        planned.reference or "",
        f"{extracted.text}{exempt}",
        ", ".join(extracted.owners),
        uk(extracted.due) if extracted.due else extracted.due_words or "",
        _in_log(planned),
        planned.why,
        evidence,
    )


def _in_log(planned: PlannedAction) -> str:
    """What the log has, and what would become of it; of a new one only what became of it."""
    change = outcome_words(planned.became) if planned.became else ""
    if planned.known is None:
        return f"and {change}" if change else ""
    now = f"{planned.known} {planned.status or ''}".rstrip()
    return f"{now} → {change}" if change else now


def count(plan: Sequence[PlannedAction]) -> str:
    """The count of a plan, in a sentence."""
    if not plan:
        return "No action was found in it."
    numbers = Counter(planned.plan for planned in plan)
    figures = [
        f"{numbers[state]} {words}" for state, words in STATE_WORDS.items() if numbers[state]
    ]
    return f"{counted(len(plan), 'action')} found: {joined(figures)}."


def named_people(people: Attendees) -> str:
    """People with their initials, in a row."""
    return joined([f"{name} ({initials})" for initials, name in people])


def say_how_to_go_on(options: "ImportOptions") -> None:
    """Say, where a person reads it, that nothing was recorded, and what to do."""
    if options.format == "json":
        return
    if options.dry_run:
        return say_aside("Nothing was recorded: this was a dry run.")
    say_aside(
        "Nothing was recorded. To record what is new or changed, add --yes; to be asked about "
        "each, run this at a terminal."
    )


def say_what_is_left(plan: "DocumentPlan", log: Log) -> None:
    """List what `--yes` did not take."""
    if plan.in_doubt:
        say(f"{counted(len(plan.in_doubt), 'action')} left, to be asked about at a terminal:")
    for planned in plan.in_doubt:
        reference = f"{planned.reference} " if planned.reference else ""
        extracted = planned.extracted
        say(f"- {reference}{extracted.text} ({extracted.where[0]}) {planned.why}".rstrip())
    people = new_people(plan.minutes.people, log)
    if people:
        say(f"Not recorded as people: {named_people(people)}.")
