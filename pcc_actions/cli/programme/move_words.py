"""What is typed after `programme move`: the topic, the meeting and why, parted."""

from collections.abc import Sequence
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
from pcc_actions.cli.session import session
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.cli.typed_words import one_of_two
from pcc_actions.core.changes.topic_days import later_meeting
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log, Topic
from pcc_actions.core.programme.meeting_words import (
    MeetingWords,
    SeveralDays,
    begins_with_meeting,
    part_meeting_words,
)
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
        return to is not None or any(begins_with_meeting(log, rest, code, today) for code in codes)

    some = next((each for each in reversed(log.programme) if IS_PLANNED.which(each)), None)
    gaps = _gaps(log, some, today, needed)
    parted = parted_topic(ctx, words, board, IS_PLANNED, *gaps, goes_on=goes_on)
    topic = log.programme[topic_place(log, parted.name, board)]
    if to:
        said = MeetingWords(to, parted.rest)
    else:
        said = _meeting_first(ctx, log, parted.rest, topic.board, today)
    meeting, why = said.meeting, one_of_two(" ".join(said.rest), note, "--note", THE_TOPIC)
    if meeting is None or why is None:
        missing = [gap for gap, given in ((MEETING, meeting), (WHY, why)) if given is None]
        raise _incomplete(ctx, missing, _gaps(log, topic, today, missing), said.rest)
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
) -> MeetingWords:
    """The meeting that some words begin with, and the words after it."""
    try:
        return part_meeting_words(log, rest, board, today)
    except SeveralDays as error:
        line = whole_line(ctx, instead=(rest, (error.meeting, *as_one(error.rest))))
        raise Refused(f"{error.sentence.removesuffix('.')}: {line}.") from None


def _gaps(log: Log, topic: Topic | None, today: date, missing: Sequence[str]) -> list[str]:
    """What stands in a line for what is missing: a meeting that can be meant, and one gap."""
    day = None if topic is None else later_meeting(log, topic, today)
    example = command_word(uk(day) if day else TO_BE_TIMETABLED)
    return [example if gap == MEETING else gap for gap in missing]
