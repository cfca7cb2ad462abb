"""Why a topic of a document is asked about, in sentences."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.model import Topic
from pcc_actions.core.text.english import quoted
from pcc_actions.importing.asked_facts import WHY_ASKED
from pcc_actions.importing.topic_values import When, value_words
from pcc_actions.minutes.extracted_topic import ExtractedTopic
from pcc_actions.minutes.facts import Fact, FactCode, FactName

_LABELS: Final = {
    FactName.TOPIC: "the topic",
    FactName.DUE: "the meeting",
    FactName.EVERY: "how often it comes",
    FactName.LAST: "the last report",
    FactName.CAME: "whether it came",
    FactName.STATUS: "the status",
    FactName.OWNERS: "the owner",
    FactName.EXEMPT: "the exemption",
}
_WHOLE: Final = {
    FactCode.REPEATED: "It stands there twice: the same topic again, or another.",
    FactCode.PROPOSED: "It is not agreed yet as a topic of a meeting.",
    FactCode.UNTOLD: "Nothing says when it comes.",
    FactCode.STRUCK_THROUGH: "It, or a part of what is said of it, is struck through.",
}
"""What is said of these instead of the words of the document, which say nothing of why."""
_NO_DAY_OF_END: Final = "It is done there, and nothing says on which day it came."


def why_asked(extracted: ExtractedTopic) -> str:
    """Why the facts of a topic are asked, each in a sentence; "" where all are sure."""
    return " ".join(_sentences(extracted))


def _sentences(extracted: ExtractedTopic) -> Iterator[str]:
    if extracted.implied:
        yield "Only a sentence asks for it."
    for fact in extracted.facts:
        if not fact.sure:
            yield why_of(fact)


def why_of(fact: Fact) -> str:
    """Why a fact of a topic is asked."""
    if fact.name is FactName.CAME and fact.code is FactCode.UNTOLD:
        return f"{_NO_DAY_OF_END}{_meant(fact)}"
    return _WHOLE.get(fact.code) or _of_words(fact)


def _of_words(fact: Fact) -> str:
    if not fact.words:
        return "It, or what it stands under, is marked as not for publication, without a ground."
    why = WHY_ASKED[fact.code]
    return f"The document says {quoted(fact.words)} for {_LABELS[fact.name]}, {why}.{_meant(fact)}"


def _meant(fact: Fact) -> str:
    return f" It may mean {value_words(fact.name, fact.value)}." if _tells(fact) else ""


def _tells(fact: Fact) -> bool:
    """Whether what a fact may be is more than its words."""
    told = fact.name in (FactName.DUE, FactName.EVERY, FactName.CAME)
    return told and fact.code is not FactCode.PAST and fact.value is not None


def planned_otherwise(when: When, comes: date | None) -> str:
    """That the log has a topic planned for a meeting, or in words, and the document otherwise."""
    log = f"for {uk(comes)}" if comes else "in other words"
    here = quoted(when.due_words) if when.due_words else "without a meeting"
    return f"The log has it planned {log}, and here it stands {here}."


def closed_in_log(topic: Topic) -> str:
    """That the log has a topic done or dropped which the document plans again."""
    day = f" on {uk(topic.closed)}" if topic.closed else ""
    return f"It was {topic.status}{day}, and here it is planned again. It would be reopened."


def worded_otherwise(what: str, in_log: str) -> str:
    """That the log has other words of a topic than the document."""
    return f"The log has another {what}: {quoted(in_log)}. It would be corrected."


def exemption_gone() -> str:
    """That a spreadsheet of ours does not have the exemption that the log has."""
    return (
        "It is exempt in the log, and nothing says so here. It stays exempt: pcc-actions "
        "programme exempt --lift lifts that."
    )


def board_unknown(name: str) -> str:
    """That the log does not have the board of a topic."""
    return (
        f"The log has no board {quoted(name)}: record it with pcc-actions board add, and import "
        "again."
    )
