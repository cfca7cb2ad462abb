"""The topics of a plan in words, as the screen shows them."""

from collections.abc import Sequence
from datetime import date

from pcc_actions.cli.import_evidence import fact_lines
from pcc_actions.core.changes.imported_topics import ImportedTopic
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.model import Recurrence, Topic
from pcc_actions.core.programme.words import TO_BE_TIMETABLED
from pcc_actions.core.recurrence import recurrence_words
from pcc_actions.importing.evidence import evidence_of_topic
from pcc_actions.importing.planned_topic import PlannedTopic
from pcc_actions.importing.topic_values import value_words
from pcc_actions.minutes.facts import FactName
from pcc_actions.terminal.plan import BesideRow, TopicRow
from pcc_actions.terminal.say import say


def topic_row(planned: PlannedTopic, *, why: bool = False) -> TopicRow:
    """A topic of the plan, what the log has of it, and where it is wanted the evidence."""
    extracted = planned.extracted
    exempt = f" (exempt: {extracted.exempt})" if extracted.exempt else ""
    return TopicRow(
        planned.plan,
        f"{extracted.name}{exempt}",
        _comes(planned),
        ", ".join(extracted.owners),
        _in_log(planned),
        planned.why,
        fact_lines(evidence_of_topic(extracted), value_words) if why else (),
    )


def _comes(planned: PlannedTopic) -> str:
    """When a topic comes: its meeting, the timing as said, its rule; and whether it came."""
    extracted = planned.extracted
    if extracted.came:
        return f"came {uk(extracted.came)}"
    asked = (fact for fact in extracted.facts if fact.name is FactName.DUE and not fact.sure)
    words = next((fact.words for fact in asked if fact.words), None)
    if words and not planned.due:
        return f"{words}?" if planned.plan == "ask" else words
    return when_words(uk(planned.due) if planned.due else planned.due_words, extracted.every)


def when_words(day_or_words: str | None, every: Recurrence | None) -> str:
    """When a topic comes, by a day or words and by a rule; else it is to be timetabled."""
    rule = recurrence_words(every) if every is not None else None
    return ", ".join(filter(None, (day_or_words, rule))) or TO_BE_TIMETABLED


def _in_log(planned: PlannedTopic) -> str:
    """What the log has of a topic, and what would become of it."""
    if planned.known is None:
        return ""
    now = comes_in_log(planned.known)
    change = change_words(planned.taken) if planned.taken else ""
    return f"{now} → {change}" if change else now


def comes_in_log(topic: Topic) -> str:
    """When a topic of the log comes, or that it is done or dropped."""
    if topic.status != "planned":
        return f"{topic.status} {uk(topic.closed)}" if topic.closed else topic.status
    return when_words(uk(topic.due) if topic.due else topic.due_words, topic.every)


def change_words(taken: ImportedTopic) -> str:
    """What would be recorded of a topic that the log has, or besides of a new one."""
    moved = f"moved to {uk(taken.to)}" if taken.to else TO_BE_TIMETABLED
    told = (
        "reopened" if taken.reopened else "",
        moved if taken.moved else "",
        "exempt" if taken.exempt and taken.known else "",
        "corrected" if taken.corrected else "",
        f"came {uk(taken.came)}" if taken.came else "",
    )
    return ", ".join(filter(None, told))


def topic_beside(planned: PlannedTopic) -> list[BesideRow]:
    """Each part of a topic that document or log has, the two beside each other."""
    extracted, known = planned.extracted, planned.known
    told = [
        BesideRow("Topic", extracted.name, known.topic if known else ""),
        BesideRow("Comes", _comes(planned), comes_in_log(known) if known else ""),
        BesideRow("Last came", _day(extracted.last), _day(known.last) if known else ""),
        BesideRow("Text", extracted.text, (known.text or "") if known else ""),
        BesideRow("Owner", ", ".join(extracted.owners), ", ".join(known.owners if known else ())),
        BesideRow("Theme", extracted.theme or "", (known.theme or "") if known else ""),
        BesideRow("Exempt", extracted.exempt or "", (known.exempt or "") if known else ""),
        BesideRow("Stands", ", ".join(extracted.where)),
        BesideRow("Recorded", _recorded(planned)),
    ]
    return [row for row in told if row.document or row.log]


def _recorded(planned: PlannedTopic) -> str:
    """What would be recorded: of one that is asked about also when it would come."""
    taken = planned.taken
    if taken is None:
        return ""
    change = change_words(taken)
    if planned.plan != "ask" or taken.new is None or change:
        return change
    return when_words(uk(taken.new.due) if taken.new.due else taken.new.due_words, taken.new.every)


def _day(day: date | None) -> str:
    return uk(day) if day else ""


def say_topics_left(left: Sequence[PlannedTopic]) -> None:
    """A line for each topic that is left: its name, where it stands, and why it is asked."""
    for planned in left:
        extracted = planned.extracted
        say(f"- {extracted.name} ({extracted.where[0]}) {planned.why}".rstrip())
