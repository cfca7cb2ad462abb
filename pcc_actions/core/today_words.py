"""What is asked in the morning, in words: each part with the line that shows more of it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from pcc_actions.core import messages
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.movement_list import BoardMovement, MovementList, MovementRow
from pcc_actions.core.next_meetings import NextMeetings, next_meeting_words
from pcc_actions.core.programme.snapshot import TopicSnapshot
from pcc_actions.core.programme.words import DID_NOT_COME, moved_words, promised_words
from pcc_actions.core.report.movement_words import MOVEMENT_HEADINGS
from pcc_actions.core.text.command_line import command_line
from pcc_actions.core.text.english import first_joined, ordinal
from pcc_actions.core.today import OwnerLoad, Today

WORST: Final = 3  # actions of a part that are shown, and references of one kind of change
MOST: Final = 3  # owners that are named
MOST_BOARDS: Final = 6  # boards of several logs whose changes are told

_CHANGED: Final = "Changed since the last meeting"
_UNCHANGED: Final = "Nothing has changed since the last meeting."
# How actions stand, which other parts tell: all other lists of a movement say what happened.
_STANDING: Final = (MovementList.CARRIED_FORWARD, MovementList.OVERDUE)

# Lists of what became of due dates: those are counted, for the words of the others are of actions.
_DUE_DATES: Final = {
    MovementList.DUE_CORRECTED: "corrected",
    MovementList.DUE_MOVED: "moved with the meeting",
}


@dataclass(frozen=True, slots=True)
class TodayPart:
    """One part: its heading, what is shown of it, and the line that shows more.

    `more` is how many actions or topics are not shown. Where there is nothing, the heading says
    so and there is no line.
    """

    heading: str
    line: str = ""
    shown: Sequence[Snapshot] = ()
    more: int = 0
    sentences: Sequence[str] = ()


def first_sentence(today: Today) -> str:
    """How many actions are outstanding, overdue and reported complete."""
    count = messages.count_outstanding(today.outstanding, today.as_at, where=today.where)
    return f"{today.board}: {count}" if today.board else count


def parts(today: Today, *, stated: bool) -> Iterator[TodayPart]:
    """Every part in its order; `stated` says that the day was asked for, so that lines have it."""
    if today.outstanding:
        yield _overdue(today, stated)
        yield _coming(today, stated)
        yield _completed(today, stated)
    if today.programmes:
        yield from _programme(today, stated)
    yield _changed(today, stated)
    if today.outstanding:
        yield _most(today, stated)


def _line(today: Today, stated: bool, command: str, *options: str) -> str:
    board = [today.board] if today.board else []
    day = ["--as-at", uk(today.as_at)] if stated else []
    named = [word for file in today.files for word in ("--file", file)]
    return command_line((*named, *command.split(), *board, *options, *day))


def _of_actions(heading: str, line: str, actions: Sequence[Snapshot]) -> TodayPart:
    return TodayPart(heading, line, actions[:WORST], max(0, len(actions) - WORST))


def _overdue(today: Today, stated: bool) -> TodayPart:
    late = today.overdue
    if not late:
        return TodayPart("Nothing is overdue.")
    heading = f"{len(late)} overdue{_first(late, 'worst')}"
    return _of_actions(heading, _line(today, stated, "overdue"), late)


def _coming(today: Today, stated: bool) -> TodayPart:
    when = _next(today, today.meetings)
    if not when:
        return TodayPart("No next meeting is known", command_line(("help", "meeting", "add")))
    coming = today.coming
    if not coming:
        return TodayPart(f"Nothing else is due by the next meeting ({when}).")
    line = _line(today, stated, "outstanding", "--coming")
    return _of_actions(f"{len(coming)} due by the next meeting ({when})", line, coming)


def _completed(today: Today, stated: bool) -> TodayPart:
    done = today.completed
    if not done:
        return TodayPart("Nothing is reported complete.")
    line = _line(today, stated, "list", "--status", "completed")
    return _of_actions(f"{len(done)} waiting for discharge{_first(done, 'longest')}", line, done)


def _programme(today: Today, stated: bool) -> Iterator[TodayPart]:
    """What was promised and did not come, and what is to come at the next meeting."""
    missed, coming = today.did_not_come, today.topics_coming
    line = _line(today, stated, "programme list")
    if missed:
        heading = f"{messages.counted(len(missed), 'topic')} {DID_NOT_COME}"
        yield _of_topics(heading, line, [_promised(each) for each in missed])
    when = _next(today, {each.board: each.meeting for each in today.programmes})
    if coming:
        heading = f"{messages.counted(len(coming), 'topic')} for the next meeting ({when})"
        yield _of_topics(heading, line, [f"{_topic(each)}." for each in coming])
    elif when:
        yield TodayPart(f"No topic is planned for the next meeting ({when}).")


def _next(today: Today, meetings: NextMeetings) -> str:
    """The next meetings in words, empty where none is known; of several logs there are many."""
    words = next_meeting_words(meetings)
    return "that of each board" if words and today.where else words


def _of_topics(heading: str, line: str, said: Sequence[str]) -> TodayPart:
    return TodayPart(heading, line, sentences=said[:WORST], more=max(0, len(said) - WORST))


def _promised(topic: TopicSnapshot) -> str:
    """Which meeting a topic was promised for, and how often it was moved."""
    said = ", ".join(filter(None, (_topic(topic), promised_words(topic), moved_words(topic))))
    return said.rstrip(".") + "."


def _topic(topic: TopicSnapshot) -> str:
    exempt = f", exempt ({topic.exempt})" if topic.exempt else ""
    return f"{topic.board}: {messages.text_and_owners(topic.topic, topic.owners)}{exempt}"


def _first(actions: Sequence[Snapshot], which: str) -> str:
    return f", the {which} first" if len(actions) > 1 else ""


def standing(snapshot: Snapshot, as_at: date) -> str:
    """By how many days an action is late, is due or has waited, and which of its dates that is."""
    words = _days(snapshot, as_at)
    if not snapshot.deferrals:
        return words
    nth = f"{ordinal(snapshot.deferrals + 1)} date"
    return f"{words}, {nth}" if words else nth


def _days(snapshot: Snapshot, as_at: date) -> str:
    if snapshot.overdue:
        return messages.counted(snapshot.days_overdue, "day")
    if snapshot.status == "completed":
        done = snapshot.completed_on
        return messages.counted((as_at - done).days, "day") if done else ""
    days = ((snapshot.due or as_at) - as_at).days
    return messages.counted(days, "day") if days else "today"


def _changed(today: Today, stated: bool) -> TodayPart:
    moved = [(each, told) for each in today.moved if (told := [*_kinds(each)])]
    if not moved:
        met = any(each.statement.since for each in today.moved)
        return TodayPart(_UNCHANGED if met else "No action has been raised yet.")
    told_of = [_told(each, told) for each, told in moved]
    most = MOST_BOARDS if today.where else len(told_of)
    line, more = _line(today, stated, "movement"), len(told_of[most:])
    return TodayPart(_CHANGED, line, sentences=told_of[:most], more=more)


def _told(moved: BoardMovement, kinds: Sequence[str]) -> str:
    """What happened to the actions of a board since its last meeting, in a sentence."""
    code, since = moved.board.code, moved.statement.since
    start = f"{code}, since {uk(since)}" if since else code
    return f"{start}: {'; '.join(kinds)}."


def _kinds(moved: BoardMovement) -> Iterator[str]:
    """What happened, of each kind how often and to which actions."""
    for name, rows in moved.lists.items():
        if rows and name not in _STANDING:
            what = _DUE_DATES.get(name) or MOVEMENT_HEADINGS[name].lower()
            number = messages.counted(len(rows), "due date") if name in _DUE_DATES else len(rows)
            yield f"{number} {what} ({_references(rows)})"


def _references(rows: Sequence[MovementRow]) -> str:
    every = list(dict.fromkeys(map(_reference, rows)))  # one may have moved several times
    return first_joined(every, WORST)


def _reference(row: MovementRow) -> str:
    if not row.deferral:
        return row.snapshot.reference
    return f"{row.snapshot.reference} to its {ordinal(row.deferral + 1)} date"


def _most(today: Today, stated: bool) -> TodayPart:
    named = [_load(load) for load in today.loads[:MOST]]
    left = len(today.loads) - len(named)
    others = [f"and {messages.counted(left, 'other')}"] if left else []
    line = _line(today, stated, "outstanding", "--group", "owner")
    return TodayPart("Who has most", line, sentences=[f"{'; '.join([*named, *others])}."])


def _load(load: OwnerLoad) -> str:
    figures = ((load.overdue, "overdue"), (load.completed, "for discharge"))
    told = "".join(f", {number} {words}" for number, words in figures if number)
    return f"{load.owner or 'nobody'} {load.outstanding}{told}"
