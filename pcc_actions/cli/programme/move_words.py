"""What is typed after `programme move`: the topic, the meeting and why, parted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import typer

from pcc_actions.cli.programme.topic_words import (
    IS_PLANNED,
    THE_TOPIC,
    WHY,
    as_one,
    board_code,
    parted_topic,
    topic_place,
)
from pcc_actions.cli.programme.typed_meeting import is_at_none
from pcc_actions.cli.session import session
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.cli.typed_words import one_of_two
from pcc_actions.core.changes.meetings import standing_meeting
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.dates.typed_due import NoDueDate
from pcc_actions.core.dates.typed_meeting import day_of_meeting
from pcc_actions.core.model import Log, Topic
from pcc_actions.core.programme.snapshot import topic_snapshot
from pcc_actions.core.programme.words import TO_BE_TIMETABLED
from pcc_actions.core.text.command_line import command_word
from pcc_actions.errors import Refused

MEETING: Final = "MEETING"
_ASKED: Final = {MEETING: "to which meeting", WHY: "why"}


@dataclass(frozen=True, slots=True)
class MoveWords:
    """The topic, the meeting and the reason, as typed."""

    topic: str
    meeting: str
    why: str


def move_words(
    ctx: typer.Context,
    words: Sequence[str] | None,
    board: str | None,
    to: str | None,
    note: str | None,
) -> MoveWords:
    """What was typed after the command and with options. Raises `Refused` for what is missing."""
    log, today = session(ctx).unsaid(), session(ctx).now.today
    needed = [*([MEETING] if to is None else []), *([WHY] if note is None else [])]

    def goes_on(rest: Sequence[str]) -> bool:
        codes = [*log.boards] if board is None else [str(board_code(log, board))]
        return to is not None or any(_readings(log, rest, code, today) for code in codes)

    some = next((each for each in reversed(log.programme) if IS_PLANNED.which(each)), None)
    gaps = _gaps(log, some, today, needed)
    parted = parted_topic(ctx, words, board, IS_PLANNED, *gaps, goes_on=goes_on)
    topic = log.programme[topic_place(log, parted.name, board)]
    meeting, said = (
        (to, parted.rest) if to else _meeting_first(ctx, log, parted.rest, topic.board, today)
    )
    why = one_of_two(" ".join(said), note, "--note", THE_TOPIC)
    if meeting is None or why is None:
        missing = [gap for gap, given in ((MEETING, meeting), (WHY, why)) if given is None]
        raise _incomplete(ctx, missing, _gaps(log, topic, today, missing), said)
    return MoveWords(parted.name, meeting, why)


def _incomplete(
    ctx: typer.Context, missing: Sequence[str], gaps: Sequence[str], said: Sequence[str]
) -> Refused:
    """What is said where the meeting or the reason is missing; a reason stands behind a meeting."""
    asked = " and ".join(_ASKED[each] for each in missing)
    why = [command_word(" ".join(said))] if MEETING in missing and said else []
    line = whole_line(ctx, *gaps, *why, instead=(said if why else (), ()))
    sentence, none_yet = f"Say {asked}, as in: {line}.", command_word(TO_BE_TIMETABLED)
    if MEETING in missing and none_yet not in gaps:
        sentence = f"{sentence} Where there is none yet, the meeting is {none_yet}."
    return Refused(sentence)


def _meeting_first(
    ctx: typer.Context, log: Log, rest: Sequence[str], board: str, today: date
) -> tuple[str | None, Sequence[str]]:
    """The meeting that some words begin with, None where they do not, and the words after it."""
    readings = _readings(log, rest, board, today)
    if not readings:
        return None, rest
    ends = {end: day for end, day in readings.items() if _is_meeting(log, board, day)} or readings
    end = max(ends)
    meeting, after = " ".join(rest[:end]), rest[end:]
    if len({*ends.values()}) > 1:
        line = whole_line(ctx, instead=(rest, (meeting, *as_one(after))))
        raise Refused(f"Put the words of a date together in quotation marks: {line}.")
    return meeting, after


def _is_meeting(log: Log, board: str, day: date | None) -> bool:
    return day is None or standing_meeting(log, board, day) is not None


def _readings(log: Log, rest: Sequence[str], board: str, today: date) -> dict[int, date | None]:
    """Where a meeting can end that some words begin with, and its day; None to be timetabled."""
    loose = next((place for place, each in enumerate(rest) if " " in each.strip()), len(rest))
    ends = (1,) if loose == 0 else range(1, loose + 1)
    found: dict[int, date | None] = {}
    for end in ends:
        words = " ".join(rest[:end])
        if is_at_none(words):
            found[end] = None
            continue
        try:
            found[end] = day_of_meeting(log, words, board, today)
        except NoDueDate:
            continue
        except Refused:  # a day, but none that can be meant: the command says why
            found[end] = date.max
    return found


def _gaps(log: Log, topic: Topic | None, today: date, missing: Sequence[str]) -> list[str]:
    """What stands in a line for what is missing: a meeting that can be meant, and one gap."""
    day = None if topic is None else _later_meeting(log, topic, today)
    example = command_word(uk(day) if day else TO_BE_TIMETABLED)
    return [example if gap == MEETING else gap for gap in missing]


def _later_meeting(log: Log, topic: Topic, today: date) -> date | None:
    """The first meeting to come after the one that a topic comes at."""
    schedule = Schedule(log.meetings)
    stood = topic_snapshot(topic, schedule, today)
    comes = stood and stood.comes
    return schedule.next_after(topic.board, max(today, comes or today), date.max)
