"""Sentences that ask for a topic: added to the work programme, put on a future agenda."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.calendar_names import MONTH
from pcc_actions.core.text.english import capitalised
from pcc_actions.core.topic_names import name_key
from pcc_actions.documents.line_shapes import numbered, one_line, sentences
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.extracted_topic import ExtractedTopic
from pcc_actions.minutes.facts import Fact, FactCode, FactName
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.programme.occurrences import Years, occurrence_in
from pcc_actions.minutes.programme.titles import PROGRAMME, names_programme
from pcc_actions.minutes.word_lists import has_word

_LONGEST: Final = 600  # characters of a sentence that is looked at
_STEMS: Final = ("programme", "program", "plan", "agenda", "forward look")
_WHEN = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}(?:\s+\d{{4}})?|{MONTH}(?:\s+\d{{4}})?"
    r"|\d{1,2}/\d{1,2}/\d{2,4}|next)"
)
_PLACE = (
    r"(?:(?:the|its|our|their|this|a|an|any)\s+)?(?:[\w'’-]+\s+){0,3}?"
    rf"(?:{PROGRAMME}|future\s+(?:meeting\s+)?agendas?(?:\s+items?)?"
    rf"|agendas?\s+(?:for|of)\s+(?:a\s+future|(?:the\s+|its\s+|our\s+)?(?P<of>{_WHEN}))"
    r"(?:\s+meeting)?)\b"
    rf"(?:\s+(?:for|in|at|of|on)\s+(?:the\s+)?(?P<for>{_WHEN}))?"
)
# Compiled at once: a match says that it was found by it, and not by _ADD.
_ADDED = re.compile(
    r"\s(?P<how>(?:(?:to|should|would|will|could|shall|must|may|might|can|cannot|is|was|are|were|has"
    r"|have|had|been|be|also|not|need|needs|never|already|now|longer|no|[a-z]+n['’]t)\s+){0,5})"
    r"(?:(?:added|included|placed|put|brought|scheduled|listed|come|return)(?:\s+back)?)"
    rf"\s+(?:to|in|on|onto|into|within|for)\s+{_PLACE}",
    re.I,
)
_ADD = pattern(
    r"\b(?:add|include|put|place|bring|schedule|list|adding|including|putting|placing)\s+"
    rf"(?P<topic>\S.{{0,300}}?)\s+(?:to|in|on|onto|into|within)\s+{_PLACE}",
    re.I,
)
_NOT_ADDED = pattern(r"\b(?:not|cannot|never|already|no longer|[a-z]+n['’]t)\b", re.I)
_NOT_ADD = pattern(
    r"\b(?:(?:not|\w+n['’]t)(?: (?:agree|wish|want|propose|intend|plan|recommend)\w*)?|no need"
    r"|no reason|no wish|never|against|without|declin\w+|refus\w+|rather than|instead of"
    r"|unnecessary)(?: to)?\W+$",
    re.I,
)
_REFUSED = pattern(
    r"\W+(?:was|were|is|be) (?:refused|declined|rejected|not (?:agreed|supported|accepted))\b", re.I
)
_NONE = pattern(
    r"(?:(?:.*\b(?:that|agreed|resolved))?\W*(?:neither|no|none|nothing)\b"
    r"|.*\bno (?:need|reason|wish) for\b|.*\bnot (?:agreed|proposed|recommended) that\b)"
    r"(?!.*\b(?:that|agreed|resolved|requested|asked)\b)",
    re.I | re.S,
)
_ASKS = pattern(r"^(?:should|shall|could|can|would|will|might|may|must)\s+", re.I)
_JOINS: Final = frozenset({"and", "but"})
_LEAD = pattern(
    r".*(?:\b(?:that|agreed|resolved|requested|asked(?:\s+for)?|suggested|proposed|recommended|action)"
    r"\b[\s:,–-]*|[:;]\s+)",
    re.I | re.S,
)
_NOUN = pattern(
    r"(?:(?:an?|the|any|further|new|future|another|separate|standing)\s+)*(?:agenda\s+)?"
    r"(?:items?|reports?|updates?|papers?|discussions?|presentations?|reviews?|topics?|sessions?"
    r"|briefings?)\s+(?:on|about|regarding|concerning|into|covering)\s+(?:the\s+)?",
    re.I,
)
_ABOVE = pattern(
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
            made = _made(asked, name, sentence, passage)
            found.append(_planned(made, asked.when, meeting))
    return found


def with_asked_for(
    topics: Sequence[ExtractedTopic], asked: Iterable[ExtractedTopic]
) -> list[ExtractedTopic]:
    """The topics of tables with those that sentences ask for, each of these once."""
    all_, places = (
        [*topics],
        {name_key(each.name): at for at, each in reversed([*enumerate(topics)])},
    )
    for topic in asked:
        at = places.setdefault(name_key(topic.name), len(all_))
        if at == len(all_):
            all_.append(topic)
        else:
            all_[at] = replace(all_[at], where=(*all_[at].where, *topic.where))
    return all_


def without_requests(
    actions: Sequence[ExtractedAction], asked: Iterable[ExtractedTopic]
) -> list[ExtractedAction]:
    """The actions without those that only a sentence implies which asks for a topic, or for none.

    A sentence that wants no topic and says more besides is still offered.
    """
    sentences_of_topics = {one_line(topic.text) for topic in asked}
    return [
        each
        for each in actions
        if each.sure or not (each.text in sentences_of_topics or _wants_none(each.text))
    ]


def _wants_none(sentence: str) -> bool:
    """Whether all that a sentence says is that a topic is not to be added."""
    match = _added_in(sentence)
    return match is not None and _is_refused(sentence, match) and not has_word(sentence, _JOINS)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a sentence asks for: a topic, "" where it points above, and for when.

    `questioned` says that the sentence only puts the question.
    """

    name: str
    when: str | None
    questioned: bool = False


def _asked_in(sentence: str) -> _Asked | None:
    """What a sentence asks for; None where it asks for no topic."""
    match = _added_in(sentence)
    if match is None or _is_refused(sentence, match):
        return None
    questioned = sentence.endswith("?")
    name = _named(_topic_words(sentence, match), questioned=questioned)
    return _Asked(name, match["of"] or match["for"], questioned)


def _added_in(sentence: str) -> re.Match[str] | None:
    """Where a sentence speaks of adding a topic, in its words after one space."""
    return _ADDED.search(f" {sentence}") or _ADD.search(f" {sentence}")


def _topic_words(sentence: str, match: re.Match[str]) -> str:
    """The words in which the topic stands that is added."""
    return f" {sentence}"[: match.start()] if match.re is _ADDED else match["topic"]


def _is_refused(sentence: str, match: re.Match[str]) -> bool:
    """Whether a sentence says that no topic is to be added, or that it was before."""
    behind = f" {sentence}"[match.end() :]
    if _NONE.match(_topic_words(sentence, match)) or _REFUSED.match(behind):
        return True
    if match.re is _ADDED:
        return _NOT_ADDED.search(match["how"]) is not None
    return _NOT_ADD.search(f" {sentence}"[: match.start()]) is not None


def _made(asked: _Asked, name: str, sentence: str, passage: Passage) -> ExtractedTopic:
    where = (passage.block.where,)
    code = FactCode.QUESTION if asked.questioned else FactCode.SURE
    fact = Fact(FactName.TOPIC, sentence, where[0], code, name)
    return ExtractedTopic(
        name, where, text=sentence, exempt=passage.exempt, implied=True, facts=(fact,)
    )


def _named(words: str, *, questioned: bool) -> str:
    """The topic in the words before it is asked for; "" where they only point above."""
    bare = _LEAD.sub("", one_line(words), count=1).strip(" .,:;–-")
    bare = _ASKS.sub("", bare) if questioned else bare
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
