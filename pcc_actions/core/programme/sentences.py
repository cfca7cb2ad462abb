"""The sentences that go with a list of topics: how many there are, and which meetings have none."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.messages import counted, in_full_count
from pcc_actions.core.model import TOPIC_STATUSES
from pcc_actions.core.programme.sections import BoardProgramme
from pcc_actions.core.programme.snapshot import TopicSnapshot
from pcc_actions.core.programme.words import DID_NOT_COME, TO_BE_TIMETABLED
from pcc_actions.core.text.english import joined


def programme_sentence(programme: BoardProgramme, as_at: date) -> str:
    """Count the topics of a board's programme in a sentence."""
    planned = programme.planned
    if not planned:
        return f"No topic is on the work programme of {programme.board} as at {uk(as_at)}."
    parts = ", ".join(_parts(programme))
    count = f"{counted(len(planned), 'topic')} of {programme.board} as at {uk(as_at)}"
    return f"{count}: {parts}." if parts else f"{count}."


def _parts(programme: BoardProgramme) -> Iterator[str]:
    if programme.did_not_come:
        yield f"{len(programme.did_not_come)} {DID_NOT_COME}"
    if programme.this_meeting and programme.meeting:
        yield f"{len(programme.this_meeting)} at the meeting of {uk(programme.meeting)}"
    others = sum(len(each.topics) for each in programme.other_meetings)
    if others:
        yield f"{others} at {'another meeting' if others == 1 else 'other meetings'}"
    if programme.to_be_timetabled:
        yield f"{len(programme.to_be_timetabled)} {TO_BE_TIMETABLED}"
    if programme.standing:
        yield f"{len(programme.standing)} at every meeting"


def free_meetings(programme: BoardProgramme) -> str:
    """Say for which of the next meetings nothing is planned; empty where something is for each."""
    this = [] if programme.meeting is None or programme.this_meeting else [programme.meeting]
    days = [*this, *(each.day for each in programme.soon if not each.topics)]
    if not days:
        return ""
    meetings = "meeting" if len(days) == 1 else "meetings"
    on = joined([*map(uk, days)])
    return f"Nothing is planned yet for the {meetings} of {programme.board} on {on}."


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
