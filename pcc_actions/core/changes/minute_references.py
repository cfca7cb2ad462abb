"""The minute that a board's decision is recorded under, as somebody typed it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.changes.provenance import refuse_future
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.patterns import pattern
from pcc_actions.core.references.destination import known_board, no_meeting
from pcc_actions.core.references.forgiving import forgiven
from pcc_actions.core.references.parse import TypedReference, parse_reference
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import Refused

_MINUTE: Final = pattern(r"min(?:ute)?\.?\s+(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Minute:
    """A minute as it is recorded, whose it is, and the day of its meeting.

    The day is None where the board's references do not tell one. `known` tells whether the
    board has a meeting on that day.
    """

    reference: str
    board: str
    day: date | None = None
    known: bool = True


def read_minute(log: Log, typed: str, boards: Sequence[str], today: date) -> Minute:
    """The minute that was typed, for actions of these boards; it may name another: `GPB:1.…`.

    Raises `Refused` where it is no reference of its board's minutes, is of a meeting still to
    come, or may be that of more than one board.
    """
    parsed = parse_reference(forgiven(typed))
    code = _whose(log, parsed, boards)
    board = known_board(log, code)
    style = ReferenceStyle.parse(board.reference)
    if not style.dated:
        return Minute(cleaned(parsed.words, ACTION_FIELDS.by_name["minute"].words), board.code)
    parsed = parse_reference(_MINUTE.sub("", parsed.words))
    day = _day(log, parsed, board.code, style, today)
    refuse_future(day, today)
    reference = style.write(replace(parsed, day=day), day)
    own = set(boards) == {board.code}
    known = Schedule(log.meetings).meets(board.code, day, today)
    return Minute(reference if own else f"{board.code}:{reference}", board.code, day, known)


def known_minute(log: Log, typed: str, boards: Sequence[str], today: date) -> Minute:
    """The minute that was typed. Raises `Refused` also where its meeting is not known."""
    minute = read_minute(log, typed, boards, today)
    if minute.day is not None and not minute.known:
        raise Refused(
            f"{no_meeting(log, minute.day, minute.board)} If {minute.board} met that day: "
            f"pcc-actions meeting add {minute.board} {uk(minute.day)}."
        )
    return minute


def names_its_board(typed: str) -> bool:
    """Whether a minute as typed says of which board it is."""
    return parse_reference(forgiven(typed)).board is not None


def _whose(log: Log, parsed: TypedReference, boards: Sequence[str]) -> str:
    """The board whose minute it is: the one named, else the one of the actions."""
    if parsed.board is not None:
        return known_board(log, parsed.board).code
    if len(boards) == 1:
        return boards[0]
    choices = joined([f"--minute {code}:{parsed.words}" for code in boards], "or")
    raise Refused(
        f"The actions are of more than one board: {joined(boards)}. Say whose minute it is: "
        f"{choices}."
    )


def _day(log: Log, parsed: TypedReference, board: str, style: ReferenceStyle, today: date) -> date:
    """The day of the meeting whose minute it is; without a year, the latest such meeting."""
    if parsed.day is not None:
        return parsed.day
    held = [day for day in Schedule(log.meetings).days(board, today) if day <= today]
    if parsed.day_month is not None:
        for day in reversed(held):
            if (day.day, day.month) == parsed.day_month:
                return day
    example = style.example(held[-1] if held else today)
    raise Refused(
        f"{quoted(parsed.words)} is no minute of a meeting of {board}. Type its reference as the "
        f"minutes print it, such as {example}."
    )
