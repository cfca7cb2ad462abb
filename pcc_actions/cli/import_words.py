"""A plan in words, as the screen shows it, and what is said at the end of an import."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from pcc_actions.cli.import_evidence import fact_lines
from pcc_actions.cli.import_topic_words import say_topics_left
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.messages import counted
from pcc_actions.core.model import Action, Log
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.importing.asked_facts import in_words
from pcc_actions.importing.attendees import Attendees, new_people
from pcc_actions.importing.effects import outcome_words
from pcc_actions.importing.evidence import evidence_of
from pcc_actions.importing.planned_action import PlannedAction, PlanState
from pcc_actions.importing.planned_topic import PlannedTopic
from pcc_actions.terminal.plan import BesideRow, PlanRow
from pcc_actions.terminal.say import say, say_aside

if TYPE_CHECKING:
    from pcc_actions.cli.import_options import ImportOptions
    from pcc_actions.importing.document_plan import DocumentPlan

MOST_DRAWN: Final = 200
"""So many actions a plan may have to be drawn whole."""
ASKED_DRAWN: Final = 20
"""So many of those that are asked about are drawn of a longer one."""
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


def columns_sentences(columns: Sequence[tuple[str, str]], kept_as: str | None) -> list[str]:
    """What each column is, and the map by which that is known, where it is one that is kept."""
    if not columns:
        return []
    each = ", ".join(f"{heading} = {role}" for heading, role in columns)
    by_map = [f"They are read by the map {quoted(kept_as)}."] if kept_as else []
    return [f"Columns: {each}.", *by_map]


def evidence_lines(planned: PlannedAction, day: date | None) -> tuple[str, ...]:
    """The facts of an action of which anything is printed: value, words, place, sure or asked."""
    return fact_lines(evidence_of(planned, day), in_words)


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


def beside_rows(planned: PlannedAction, action: Action | None) -> list[BesideRow]:
    """Each part of an action that document or log has, the two beside each other."""
    extracted = planned.extracted
    due = uk(extracted.due) if extracted.due else extracted.due_words or ""
    told = [
        BesideRow("Action", extracted.text, action.text if action else ""),
        BesideRow("Owner", ", ".join(extracted.owners), ", ".join(action.owners) if action else ""),
        BesideRow("Due", due, _due_in_log(action)),
        BesideRow("Status", extracted.status, action.status if action else ""),
        BesideRow("Update", extracted.update or "", _last_note(action)),
        BesideRow("Exempt", extracted.exempt or "", (action.exempt or "") if action else ""),
        BesideRow("Recorded", _change(planned)),
    ]
    return [row for row in told if row.document or row.log]


def _change(planned: PlannedAction) -> str:
    """What would be recorded of an action of the log, or besides of a new one."""
    right = ["corrected"] if planned.taken and planned.taken.corrected else []
    became = [outcome_words(planned.became)] if planned.became else []
    return ", ".join([*right, *became])


def _due_in_log(action: Action | None) -> str:
    if action is None:
        return ""
    return uk(action.due) if action.due else action.due_words or "next meeting"


def _last_note(action: Action | None) -> str:
    notes = [event.note for event in action.history if event.note] if action else []
    return notes[-1] if notes else ""


def _in_log(planned: PlannedAction) -> str:
    """What the log has, and what would become of it; of a new one only what became of it."""
    change = _change(planned)
    if planned.known is None:
        return f"→ {change}" if change else ""
    now = f"{planned.known} {planned.status or ''}".rstrip()
    return f"{now} → {change}" if change else now


def count(plan: Sequence[PlannedAction], topics: Sequence[PlannedTopic] = ()) -> str:
    """The count of a plan in sentences, and how many were left before."""
    told = [_count_of("action", plan), _count_of("topic", topics)]
    return " ".join(filter(None, told)) or "No action was found in it."


def _count_of(noun: str, plan: Sequence[PlannedAction | PlannedTopic]) -> str:
    """The count of the actions or the topics of a plan; "" where there are none."""
    if not plan:
        return ""
    numbers = Counter(planned.plan for planned in plan)
    figures = [
        f"{numbers[state]} {words}" for state, words in STATE_WORDS.items() if numbers[state]
    ]
    found = f"{counted(len(plan), noun)} found: {joined(figures)}."
    left = sum(planned.left for planned in plan if planned.plan != "same")
    if not left:
        return found
    were = "1 was left before and is" if left == 1 else f"{left} were left before and are"
    return f"{found} {were} not asked about again: add --again to be asked."


def drawn(actions: Sequence[PlannedAction], *, every: bool) -> Sequence[PlannedAction]:
    """The actions of a plan that are drawn: of a long one only the first that are asked about."""
    if every or len(actions) <= MOST_DRAWN:
        return actions
    return [planned for planned in actions if planned.plan == "ask"][:ASKED_DRAWN]


def summary(actions: Sequence[PlannedAction]) -> list[str]:
    """What a plan that is too long to be drawn comes to, a sentence for each state."""
    if len(actions) <= MOST_DRAWN:
        return []
    by_state = {state: [p for p in actions if p.plan == state] for state in STATE_WORDS}
    told = [_sum(STATE_WORDS[state], some) for state, some in by_state.items() if some]
    asked = len(by_state["ask"])
    if asked > ASKED_DRAWN:
        told.append(f"The first {ASKED_DRAWN} to be asked about stand below.")
    return [*told, "To see every action, add --why."]


def _sum(words: str, actions: Sequence[PlannedAction]) -> str:
    """How many actions are of one state, of which meetings, and what they are."""
    statuses = Counter(planned.extracted.status for planned in actions)
    became = joined([f"{number:,} {status}" for status, number in statuses.items()])
    days = sorted({planned.meeting for planned in actions if planned.meeting})
    meetings = ""
    if days:
        span = uk(days[0]) if len(days) == 1 else f"{uk(days[0])} to {uk(days[-1])}"
        meetings = f", of {counted(len(days), 'meeting')}, {span}"
    return f"{len(actions):,} {words}: {became}{meetings}."


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


def say_each(left: Sequence[PlannedAction]) -> None:
    """A line for each action that is left: its words, where they stand, and why it is asked."""
    for planned in left:
        reference = f"{planned.reference} " if planned.reference else ""
        extracted = planned.extracted
        say(f"- {reference}{extracted.text} ({extracted.where[0]}) {planned.why}".rstrip())


def say_what_is_left(plan: "DocumentPlan", log: Log) -> None:
    """List what `--yes` did not take."""
    if plan.in_doubt:
        say(f"{counted(len(plan.in_doubt), 'action')} left, to be asked about at a terminal:")
    say_each(plan.in_doubt)
    if plan.topics_in_doubt:
        topics = counted(len(plan.topics_in_doubt), "topic")
        say(f"{topics} left, to be asked about at a terminal:")
    say_topics_left(plan.topics_in_doubt)
    people = new_people(plan.minutes.people, log)
    if people:
        say(f"Not recorded as people: {named_people(people)}.")
