"""Sentences that ask for a topic: added to the work programme, put on a future agenda."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from pcc_actions.core.text.calendar_names import MONTH
from pcc_actions.core.text.english import capitalised
from pcc_actions.documents.line_shapes import numbered, one_line, sentences
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.extracted_topic import ExtractedTopic
from pcc_actions.minutes.facts import Fact, FactName
from pcc_actions.minutes.outline import Passage
from pcc_actions.minutes.programme.occurrences import Years, occurrence_in
from pcc_actions.minutes.programme.titles import names_programme

_LONGEST: Final = 600  # characters of a sentence that is looked at
_STEMS: Final = ("programme", "program", "plan", "agenda", "forward look")
_WHEN = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}(?:\s+\d{{4}})?|{MONTH}(?:\s+\d{{4}})?"
    r"|\d{1,2}/\d{1,2}/\d{2,4}|next)"
)
_PLACE = (
    r"(?:(?:the|its|our|their|this|a|an|any)\s+)?(?:[\w'’-]+\s+){0,3}?"
    r"(?:(?:work|working)[ -](?:programmes?|programs?|plans?)|forward[ -](?:plans?|look|agendas?)"
    r"|programmes?\s+of\s+work|future\s+(?:meeting\s+)?agendas?(?:\s+items?)?"
    rf"|agendas?\s+(?:for|of)\s+(?:a\s+future|(?:the\s+|its\s+|our\s+)?(?P<of>{_WHEN}))"
    r"(?:\s+meeting)?)\b"
    rf"(?:\s+(?:for|in|at|of|on)\s+(?:the\s+)?(?P<for>{_WHEN}))?"
)
_ADDED = re.compile(
    r"\s(?P<how>(?:(?:to|should|would|will|could|shall|must|may|might|can|is|was|are|were|has|have"
    r"|had|been|be|also|not)\s+){0,5})"
    r"(?:(?:added|included|placed|put|brought|scheduled|listed|come|return)(?:\s+back)?)"
    rf"\s+(?:to|in|on|onto|into|within|for)\s+{_PLACE}",
    re.I,
)
_ADD = re.compile(
    r"\b(?:add|include|put|place|bring|schedule|list|adding|including|putting|placing)\s+"
    rf"(?P<topic>\S.{{0,300}}?)\s+(?:to|in|on|onto|into|within)\s+{_PLACE}",
    re.I,
)
_LEAD = re.compile(
    r".*(?:\b(?:that|agreed|resolved|requested|asked(?:\s+for)?|suggested|proposed|recommended|action)"
    r"\b[\s:,–-]*|[:;]\s+)",
    re.I | re.S,
)
_NOUN = re.compile(
    r"(?:(?:an?|the|any|further|new|future|another|separate|standing)\s+)*(?:agenda\s+)?"
    r"(?:items?|reports?|updates?|papers?|discussions?|presentations?|reviews?|topics?|sessions?"
    r"|briefings?)\s+(?:on|about|regarding|concerning|into|covering)\s+(?:the\s+)?",
    re.I,
)
_ABOVE = re.compile(
    r"(?:(?:this|that|it|these|those|they|them|both|which)(?:\s+(?:item|matter|topic|subject|issue"
    r"|report))?|the\s+(?:item|matter|topic|subject|issue|report|update))?",
    re.I,
)


def asked_for(passages: Iterable[Passage], meeting: date | None) -> Iterator[ExtractedTopic]:
    """The topics that sentences ask for, each with what the sentence says of when."""
    for passage in passages:
        columns = passage.columns
        beside = columns is not None and columns.is_list and passage.column != columns.action
        text = one_line(passage.text)
        if beside or not any(stem in text.casefold() for stem in _STEMS):
            continue
        yield from _of_passage(passage, text, meeting)


def _of_passage(passage: Passage, text: str, meeting: date | None) -> list[ExtractedTopic]:
    """The topics of one passage; a sentence that says “this” goes on with the one before it."""
    found: list[ExtractedTopic] = []
    for sentence in sentences(text):
        asked = _asked_in(sentence) if len(sentence) <= _LONGEST else None
        if asked is None:
            continue
        if not asked.name and found:
            found[-1] = _planned(found[-1], asked.when, meeting)
            continue
        name = asked.name or _above(passage)
        if name:
            found.append(_planned(_made(name, sentence, passage), asked.when, meeting))
    return found


def with_asked_for(
    topics: Sequence[ExtractedTopic], asked: Iterable[ExtractedTopic]
) -> list[ExtractedTopic]:
    """The topics of tables with those that sentences ask for, each of these once."""
    all_, places = [*topics], {_known(each): at for at, each in reversed([*enumerate(topics)])}
    for topic in asked:
        at = places.setdefault(_known(topic), len(all_))
        if at == len(all_):
            all_.append(topic)
        else:
            all_[at] = replace(all_[at], where=(*all_[at].where, *topic.where))
    return all_


def without_requests(
    actions: Sequence[ExtractedAction], asked: Iterable[ExtractedTopic]
) -> list[ExtractedAction]:
    """The actions without those that only a sentence implies which asks for a topic."""
    sentences_of_topics = {one_line(topic.text) for topic in asked}
    return [each for each in actions if each.sure or each.text not in sentences_of_topics]


def _known(topic: ExtractedTopic) -> str:
    return one_line(topic.name).casefold()


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a sentence asks for: a topic, "" where it points above, and for when."""

    name: str
    when: str | None


def _asked_in(sentence: str) -> _Asked | None:
    """What a sentence asks for; None where it asks for no topic."""
    added, add = _ADDED.search(f" {sentence}"), _ADD.search(sentence)
    match = added or add
    if match is None or (added and "not" in added["how"].casefold().split()):
        return None
    words = f" {sentence}"[: added.start()] if added else match["topic"]
    return _Asked(_named(words), match["of"] or match["for"])


def _made(name: str, sentence: str, passage: Passage) -> ExtractedTopic:
    where = (passage.block.where,)
    fact = Fact(FactName.TOPIC, sentence, where[0], value=name)
    return ExtractedTopic(
        name, where, text=sentence, exempt=passage.exempt, implied=True, facts=(fact,)
    )


def _named(words: str) -> str:
    """The topic in the words before it is asked for; "" where they only point above."""
    bare = _LEAD.sub("", one_line(words), count=1).strip(" .,:;–-")
    return "" if _ABOVE.fullmatch(bare) else capitalised(_NOUN.sub("", bare, count=1))


def _above(passage: Passage) -> str:
    """What the sentence stands under: its heading, without its number."""
    above = passage.headings[-1] if passage.headings else passage.item or ""
    found = numbered(above)
    name = (found[1] if found else above).strip(" :")
    return name if any(map(str.isalpha, name)) and not names_programme(name) else ""


def _planned(topic: ExtractedTopic, when: str | None, meeting: date | None) -> ExtractedTopic:
    """A topic with the meeting for which a sentence asks for it."""
    if when is None:
        return topic
    words = "next meeting" if when.casefold() == "next" else when
    found = occurrence_in(words, Years(meeting) if meeting else None)
    value = found.value or (found.day.isoformat() if found.day else str(found.month or "")) or None
    fact = Fact(FactName.DUE, words, topic.where[0], found.code, value)
    return replace(
        topic, due=found.day, month=found.month, due_words=found.said, facts=(*topic.facts, fact)
    )
