"""The sections of a list of a board's work programme, and the order and cells of its topics."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.programme.sections import BoardProgramme, MeetingTopics
from pcc_actions.core.programme.snapshot import TopicSnapshot
from pcc_actions.core.programme.words import (
    DID_NOT_COME,
    TO_BE_TIMETABLED,
    comes_words,
    recurs_words,
)
from pcc_actions.core.text.english import capitalised


class ListSection(NamedTuple):
    """The topics that stand under one heading, one at least."""

    heading: str
    topics: tuple[TopicSnapshot, ...]


def list_sections(programme: BoardProgramme) -> Iterator[ListSection]:
    """The sections in which anything stands; what did not come is told first."""
    yield from _filled(DID_NOT_COME, programme.did_not_come)
    yield from _of_meetings(programme.before)
    if programme.meeting:
        yield from _filled(f"next meeting, {uk(programme.meeting)}", programme.this_meeting)
    yield from _of_meetings(programme.soon)
    yield from _filled("later", tuple(topic for each in programme.later for topic in each.topics))
    yield from _filled(TO_BE_TIMETABLED, programme.to_be_timetabled)
    yield from _filled("at every meeting", programme.standing)


def _of_meetings(meetings: Iterable[MeetingTopics]) -> Iterator[ListSection]:
    for meeting in meetings:
        yield from _filled(f"meeting of {uk(meeting.day)}", meeting.topics)


def _filled(heading: str, topics: tuple[TopicSnapshot, ...]) -> Iterator[ListSection]:
    if topics:
        yield ListSection(capitalised(heading), topics)


def when_lines(topic: TopicSnapshot) -> tuple[str, ...]:
    """When a topic comes, below a heading that says whether it did, and how often."""
    if topic.is_standing:
        return ("every meeting",)
    when = uk(topic.comes) if topic.comes else topic.timing or ""
    return tuple(filter(None, (when, recurs_words(topic))))


def comes_lines(topic: TopicSnapshot) -> tuple[str, ...]:
    """The same where no heading says whether it did: when it comes, or how it ended."""
    often = "" if topic.is_standing else recurs_words(topic)
    return tuple(filter(None, (comes_words(topic), often)))


def by_name(topics: Sequence[TopicSnapshot]) -> list[TopicSnapshot]:
    """Topics in the order of the alphabet."""
    return sorted(topics, key=lambda each: (each.topic.casefold(), each.board))
