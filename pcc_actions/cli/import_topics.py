"""What is asked at a terminal of the topics of a plan, one by one."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from pcc_actions.cli.import_draft import Answers, topic_question_key
from pcc_actions.cli.import_edit import is_no_ground, is_none, typed_part
from pcc_actions.cli.import_row import RowQuestions, answered_rows
from pcc_actions.cli.import_topic_words import say_topics_left, topic_beside
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.recurrence import recurrence_words, typed_recurrence
from pcc_actions.core.text.owner_names import split_owners
from pcc_actions.importing.planned_topic import PlannedTopic
from pcc_actions.importing.topic_planner import TopicPlanner
from pcc_actions.importing.topic_values import as_come, as_may_be_meant, settled, typed_when
from pcc_actions.minutes.facts import FactCode
from pcc_actions.terminal.plan import print_question

if TYPE_CHECKING:
    from pcc_actions.importing.document_plan import DocumentPlan
    from pcc_actions.minutes.extracted_topic import ExtractedTopic


def asked_topics(
    plan: "DocumentPlan", answers: Answers
) -> tuple[list[PlannedTopic], list[PlannedTopic]]:
    """The topics taken and those left, of all that the log does not have already."""
    planner = plan.topic_planner
    if planner is None:
        return [], []
    planner.start_again()
    return answered_rows(plan.topics_to_be_asked, _questions(planner, answers), answers)


def _questions(planner: TopicPlanner, answers: Answers) -> RowQuestions[PlannedTopic]:
    """How a topic is asked about, and what its answers do."""

    def key(planned: PlannedTopic) -> str:
        return topic_question_key(planned, topic_beside(planned))

    def show(planned: PlannedTopic, position: str) -> None:
        print_question(f"Topic {position}: {planned.plan}", topic_beside(planned), planned.why)

    def otherwise(planned: PlannedTopic, letter: str) -> PlannedTopic:
        return planner.planned(_otherwise(planned, letter, answers), settled=True)

    return RowQuestions("topic", key, show, _letters, otherwise, planner.keep, say_topics_left)


def _letters(planned: PlannedTopic) -> dict[str, str]:
    """What can be answered of a topic, each letter with what it does."""
    letters = {"t": "take it"} if planned.taken else {}
    past = any(fact.code is FactCode.PAST for fact in planned.extracted.facts)
    if as_may_be_meant(planned.extracted):
        letters["m"] = "it was to come then" if past else "take what it may mean"
    if as_come(planned.extracted):
        letters["c"] = "it came then"
    letters |= {"e": "edit it", "l": "leave it"}
    if planned.taken:
        letters["a"] = "take all the sure ones from here and leave the others"
    return letters


def _otherwise(planned: PlannedTopic, letter: str, answers: Answers) -> "ExtractedTopic":
    """The topic as it is put right: as it may be meant, as one that came, or edited."""
    extracted = planned.extracted
    if letter == "m":
        return as_may_be_meant(extracted) or extracted
    if letter == "c":
        return as_come(extracted) or extracted
    return _edited(planned, answers)


def _edited(planned: PlannedTopic, answers: Answers) -> "ExtractedTopic":
    """The topic after each of its parts was asked for, beginning as it stands or may be meant."""
    extracted, ask = planned.extracted, partial(typed_part, answers)
    meant = as_may_be_meant(extracted) or extracted
    name = ask("Topic", extracted.name)
    month = meant.month.words if meant.month else meant.due_words
    comes = ask("Comes: a day, a month or words", uk(meant.due) if meant.due else month, is_none)
    when = typed_when(comes)
    rule = recurrence_words(meant.every) if meant.every is not None else None
    every = answers.read(
        lambda typed: typed_recurrence(typed.removeprefix("at ")) if typed else None,
        lambda: ask("Again: June, 1 for each meeting, 2 for every second", rule, is_none),
    )
    return replace(
        settled(extracted),
        name=name,
        due=when.due,
        month=when.month,
        due_words=when.words,
        every=every,
        text=ask("Text", extracted.text, is_none),
        owners=split_owners(ask("Owners", " / ".join(extracted.owners), is_none)),
        exempt=ask("Exempt, and the ground", extracted.exempt, is_no_ground) or None,
    )
