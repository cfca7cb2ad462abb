"""The sections that the work programme of a board has on papers."""

from collections.abc import Iterable, Iterator, Sequence

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.messages import counted
from pcc_actions.core.programme.sections import MeetingTopics
from pcc_actions.core.programme.sentences import free_meetings
from pcc_actions.core.programme.snapshot import TopicSnapshot
from pcc_actions.core.programme.words import DID_NOT_COME, TO_BE_TIMETABLED
from pcc_actions.core.report import phrases
from pcc_actions.core.report.figures import since_words
from pcc_actions.core.report.parts import Group, PaperLine, PaperRow, Section
from pcc_actions.core.report.programme_told import ProgrammeTold
from pcc_actions.core.report.topic_rows import (
    TOPIC_COLUMNS,
    ended_row,
    filled_columns,
    planned_row,
)
from pcc_actions.core.text.english import capitalised


@dataclass(frozen=True, slots=True)
class Part:
    """Topics that stand under one heading of a paper; `ended` ones came or were dropped."""

    heading: PaperLine
    topics: tuple[TopicSnapshot, ...]
    ended: bool = False


@dataclass(frozen=True, slots=True)
class ProgrammeSection:
    """A section of a board's programme, with the topics that it tells.

    `nothing` is the sentence for one without parts; `below` are those under the table, one of
    which may name what comes at every meeting.
    """

    title: str
    told: ProgrammeTold
    parts: tuple[Part, ...]
    nothing: str
    below: tuple[str, ...] = ()

    @property
    def section(self) -> Section:
        """What a format lays out, without columns in which no row has anything."""
        groups = [_group(self.told, part) for part in self.parts]
        places = filled_columns(row for group in groups for row in group.rows)
        columns = tuple(TOPIC_COLUMNS[place] for place in places)
        kept = tuple(_only(places, group) for group in groups)
        return Section(self.title, columns, self.nothing, kept, self.below, noun="topic")

    @property
    def in_rows(self) -> list[TopicSnapshot]:
        """The topics that have a row."""
        return [topic for part in self.parts for topic in part.topics]


def topics_named(sections: Iterable[ProgrammeSection]) -> list[TopicSnapshot]:
    """The topics that a paper tells in any way; one that came and comes again is there once."""
    told = [topic for each in sections for topic in (*each.in_rows, *each.told.topics.standing)]
    by_name = {(each.board, each.topic): each for each in told if not each.withheld}
    return [*by_name.values(), *(each for each in told if each.withheld)]


def status_section(told: ProgrammeTold) -> ProgrammeSection:
    """The programme on a status paper: to the third meeting after this one."""
    parts = (*_ahead(told), *_at_meetings(told.topics.soon), _to_be_timetabled(told))
    later = _at_later_meetings(told.topics.later)
    below = (*free_meetings_told(told), *later, *_standing_line(told))
    return _to_come(phrases.PROGRAMME_TITLE, told, parts, below)


def short_section(told: ProgrammeTold) -> ProgrammeSection:
    """The programme on the paper of all boards: this meeting, and what should have come."""
    title = f"{phrases.PROGRAMME_TITLE}: {told.topics.board}"
    return _to_come(title, told, (*_ahead(told),), (*_others(told), *_standing_line(told)))


def whole_sections(told: ProgrammeTold, *, named: bool) -> Iterator[ProgrammeSection]:
    """The programme on a paper of its own: what is to come, and what ended in its days.

    The titles name the board where there are several.
    """
    topics = told.topics
    board = f"{topics.board}: " if named else ""
    parts = (
        *_ahead(told),
        *_at_meetings((*topics.soon, *topics.later)),
        _to_be_timetabled(told),
        Part(PaperLine(("At every meeting",)), topics.standing),
    )
    yield _to_come(f"{board}{phrases.TO_COME}", told, parts, ())
    since = since_words(told.request.since)
    came = tuple(each for each in told.ended if each.status != "dropped")
    dropped = tuple(each for each in told.ended if each.status == "dropped")
    ended = (
        Part(PaperLine(("Came",)), came, ended=True),
        Part(PaperLine(("Dropped",)), dropped, ended=True),
    )
    nothing = f"{_no_topic(told)} came or was dropped{since}."
    title = f"{board}{phrases.CAME}{since}"
    yield ProgrammeSection(title, told, _filled(ended), nothing)


def _to_come(
    title: str, told: ProgrammeTold, parts: Iterable[Part], below: tuple[str, ...]
) -> ProgrammeSection:
    return ProgrammeSection(title, told, _filled(parts), _nothing_to_come(told), below)


def _filled(parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts without those in which nothing stands."""
    return tuple(part for part in parts if part.topics)


def _group(told: ProgrammeTold, part: Part) -> Group:
    since = told.request.since
    rows = (
        ended_row(topic, told.references(topic), since)
        if part.ended
        else planned_row(topic, told.references(topic))
        for topic in part.topics
    )
    return Group(part.heading, tuple(rows))


def _only(places: Sequence[int], group: Group) -> Group:
    """The group with those of its columns."""
    rows = (PaperRow(tuple(row.cells[place] for place in places)) for row in group.rows)
    return Group(group.heading, tuple(rows))


def _nothing_to_come(told: ProgrammeTold) -> str:
    """What stands in the place of a table."""
    if told.request.owner is not None or not told.topics.planned:
        return f"{_no_topic(told)} is planned."
    return f"No topic is planned for {'a' if told.topics.meeting is None else 'this'} meeting."


def _no_topic(told: ProgrammeTold) -> str:
    owner = told.request.owner
    return f"No topic that {owner} owns and that is not exempt" if owner else "No topic"


def _ahead(told: ProgrammeTold) -> Iterator[Part]:
    """What should have come, and what comes up to the meeting that is looked forward to."""
    topics = told.topics
    yield Part(PaperLine((capitalised(DID_NOT_COME),)), topics.did_not_come)
    yield from _at_meetings(topics.before)
    if topics.meeting is not None:
        yield Part(PaperLine(("This meeting, ", topics.meeting)), topics.this_meeting)


def _at_meetings(meetings: Iterable[MeetingTopics]) -> Iterator[Part]:
    return (Part(PaperLine((phrases.MEETING_OF, each.day)), each.topics) for each in meetings)


def _to_be_timetabled(told: ProgrammeTold) -> Part:
    return Part(PaperLine((capitalised(TO_BE_TIMETABLED),)), told.topics.to_be_timetabled)


def free_meetings_told(told: ProgrammeTold) -> Iterator[str]:
    """Say for which of the next meetings nothing is planned; one owner's paper cannot tell."""
    sentence = free_meetings(told.topics) if told.request.owner is None else ""
    if sentence:
        yield sentence


def _at_later_meetings(meetings: Iterable[MeetingTopics]) -> Iterator[str]:
    """Say how many topics come at meetings that have no heading."""
    number = sum(len(each.topics) for each in meetings)
    if number:
        yield "1 topic comes later." if number == 1 else f"{number} topics come later."


def _others(told: ProgrammeTold) -> Iterator[str]:
    """Say how many topics a short section leaves out, but for those at every meeting."""
    topics = told.topics
    yield from _at_later_meetings((*topics.soon, *topics.later))
    if topics.to_be_timetabled:
        number = len(topics.to_be_timetabled)
        yield f"{counted(number, 'topic')} {'is' if number == 1 else 'are'} {TO_BE_TIMETABLED}."


def _standing_line(told: ProgrammeTold) -> Iterator[str]:
    """Say in one line what comes at every meeting."""
    names = [
        f"{each.topic} ({phrases.EXEMPT}{each.ground})" if each.ground else each.topic
        for each in told.topics.standing
    ]
    if names:
        yield f"At every meeting: {'; '.join(names)}."
