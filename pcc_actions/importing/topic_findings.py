"""What is to be known of the topics of a document as a whole."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.model import Board, Log, Topic
from pcc_actions.core.text.english import first_joined, quoted
from pcc_actions.importing.planned_topic import PlannedTopic
from pcc_actions.minutes.extracted import HEAD, DocumentFinding, DocumentFindingCode, Minutes

_NAMED: Final = 5  # days named in one sentence


def is_programme(minutes: Minutes) -> bool:
    """Whether a document is a work programme by itself, which is of no meeting."""
    return bool(minutes.topics) and not minutes.actions


def topics_of_others(
    topics: Sequence[PlannedTopic], usual: Board | None
) -> Iterator[DocumentFinding]:
    """The finding of how many topics go to the programme of another board than the document's."""
    named = [each for each in topics if each.board and usual and each.board != usual.code]
    for board in dict.fromkeys(each.board for each in named):
        own = [each for each in named if each.board == board]
        were = "topic is" if len(own) == 1 else "topics are"
        said = f"{len(own)} {were} of the board {board}, and would be recorded there."
        where = own[0].extracted.where[0]
        yield DocumentFinding(DocumentFindingCode.ROWS_OF_OTHER_BOARD, where, said)


def gone_from_programme(
    topics: Sequence[PlannedTopic], log: Log, day: date | None
) -> Iterator[DocumentFinding]:
    """The finding for each board of what the log has planned, and its programme no longer.

    What was put on the programme after the `day` of the document cannot be in it.
    """
    printed = [each for each in topics if not each.extracted.implied]
    there = {(each.board, each.known.topic) for each in printed if each.known}
    for board in dict.fromkeys(each.board for each in printed if each.board):
        gone = [
            topic
            for topic in log.programme
            if topic.board == board and topic.status == "planned"
            if (board, topic.topic) not in there and not (day and topic.history[0].on > day)
        ]
        if gone:
            names = first_joined([_named(each) for each in gone], _NAMED)
            said = (
                f"On the programme of {board}, and not in this document: {names}. What was dropped "
                'is recorded with pcc-actions programme drop TOPIC "WHY".'
            )
            yield DocumentFinding(DocumentFindingCode.NOT_IN_MINUTES, HEAD, said)


def _named(topic: Topic) -> str:
    return "an exempt topic" if topic.exempt else quoted(topic.topic)


def meetings_not_known(topics: Sequence[PlannedTopic], log: Log) -> Iterator[DocumentFinding]:
    """A finding for each board that has no meeting on days on which its topics come or came."""
    met = {(meeting.board, meeting.date) for meeting in log.meetings}
    of_board = [(each, each.extracted.came or each.due) for each in topics if each.board]
    strange = [(each, day) for each, day in of_board if day and (each.board, day) not in met]
    for board in dict.fromkeys(each.board for each, _ in strange):
        own = [(each, day) for each, day in strange if each.board == board]
        days = sorted({day for _, day in own})
        to_come = any(each.extracted.came is None for each, _ in own)
        record = "record it with pcc-actions meeting add"
        follows = f"{record}, so that what is planned follows it." if to_come else f"{record}."
        said = (
            f"The log knows no meeting of {board} on "
            f"{first_joined([uk(day) for day in days], _NAMED)}: where the board meets then, "
            f"{follows}"
        )
        where = own[0][0].extracted.where[0]
        yield DocumentFinding(DocumentFindingCode.MEETING_NOT_KNOWN, where, said)
