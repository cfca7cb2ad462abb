"""What is to be known of the topics of a document as a whole."""

from collections.abc import Iterator, Sequence
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.model import Log
from pcc_actions.core.text.english import first_joined
from pcc_actions.importing.planned_topic import PlannedTopic
from pcc_actions.minutes.extracted import DocumentFinding, DocumentFindingCode, Minutes

_NAMED: Final = 5  # days named in one sentence


def is_programme(minutes: Minutes) -> bool:
    """Whether a document is a work programme by itself, which is of no meeting."""
    return bool(minutes.topics) and not minutes.actions


def meetings_not_known(topics: Sequence[PlannedTopic], log: Log) -> Iterator[DocumentFinding]:
    """The finding of the days on which topics are planned and no meeting is known."""
    met = {(meeting.board, meeting.date) for meeting in log.meetings}
    of_board = (each for each in topics if each.board is not None)
    planned = [each for each in of_board if each.due and each.extracted.came is None]
    strange = [each for each in planned if (each.board, each.due) not in met]
    days = sorted({each.due for each in strange if each.due})
    if days:
        said = (
            f"The log knows no meeting of {strange[0].board} on "
            f"{first_joined([uk(day) for day in days], _NAMED)}: where the board meets then, "
            "record it with pcc-actions meeting add, so that what is planned follows it."
        )
        where = strange[0].extracted.where[0]
        yield DocumentFinding(DocumentFindingCode.MEETING_NOT_KNOWN, where, said)
