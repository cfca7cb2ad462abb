"""The sections of a list of a board's work programme, and how many topics a list has."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.messages import counted, in_full_count
from pcc_actions.core.model import TOPIC_STATUSES
from pcc_actions.core.programme.sections import BoardProgramme, MeetingTopics
from pcc_actions.core.programme.snapshot import TopicSnapshot
from pcc_actions.core.programme.words import (
    DID_NOT_COME,
    TO_BE_TIMETABLED,
    comes_words,
    recurs_words,
)
from pcc_actions.core.text.english import capitalised, joined


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


def free_meetings(programme: BoardProgramme) -> str:
    """Say for which of the next meetings nothing is planned; empty where something is for each."""
    this = [] if programme.meeting is None or programme.this_meeting else [programme.meeting]
    days = [*this, *(each.day for each in programme.soon if not each.topics)]
    if not days:
        return ""
    meetings = "meeting" if len(days) == 1 else "meetings"
    on = joined([*map(uk, days)])
    return f"Nothing is planned yet for the {meetings} of {programme.board} on {on}."


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


def count_topics(topics: Sequence[TopicSnapshot], as_at: date, board: str | None) -> str:
    """Count a list of topics of every status in a sentence, of a board or of all."""
    whose = f" of {board}" if board else ""
    if not topics:
        return f"There is no topic{whose} as at {uk(as_at)}."
    numbers = Counter(each.status for each in topics)
    parts = [f"{numbers[status]} {status}" for status in TOPIC_STATUSES if numbers[status]]
    late = sum(each.did_not_come for each in topics)
    parts += [f"{late} {DID_NOT_COME}"] if late else []
    return f"{counted(len(topics), 'topic')}{whose} as at {uk(as_at)}: {', '.join(parts)}."


def exempt_topics(topics: Iterable[TopicSnapshot], *, public: bool) -> str:
    """Say what a paper is without as exempt, or that it tells what is; empty for nothing."""
    number = sum(each.ground is not None for each in topics)
    if not number:
        return ""
    if public:
        return f"{counted(number, 'topic')} withheld as exempt."
    return in_full_count(number, "topic")
