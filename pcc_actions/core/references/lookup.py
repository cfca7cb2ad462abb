"""Which action, or which meeting, somebody means by what they typed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.model import Action, Board, Log, Meeting
from pcc_actions.core.references.forgiving import forgiven
from pcc_actions.core.references.parse import (
    TypedReference,
    matches,
    parse_reference,
    printed_parts,
    reference_key,
)
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.core.text.english import joined
from pcc_actions.errors import NotFound, Refused

ActionKey = tuple[str, str]

NEAREST = 3  # how many references or meetings a sentence offers


def find_action(log: Log, typed: str, meeting: date | None = None) -> int:
    """The place in the log of the action that a typed reference means.

    A reference it had formerly finds it too, where no other action has it now. After
    `meeting`, only an item is enough. Raises `NotFound` where there is none, or more
    than one, and `Refused` for a date that is none.
    """
    indexes = places_of(log, typed, meeting)
    if not indexes:
        raise NotFound(_none_such(log, typed, parse_reference(forgiven(typed))))
    if len(indexes) > 1:
        raise NotFound(_several(typed, [log.actions[index] for index in indexes]))
    return indexes[0]


def places_of(log: Log, typed: str, meeting: date | None = None) -> list[int]:
    """The places in the log of the actions that a typed reference can mean.

    As it was typed, else without what slips in around a reference.
    """
    for words in dict.fromkeys((typed, forgiven(typed))):
        try:
            wanted = parse_reference(words)
        except Refused:
            continue
        for current in (True, False):
            if indexes := _places(log, wanted, meeting, current=current):
                return indexes
    return []


def _places(log: Log, wanted: TypedReference, meeting: date | None, *, current: bool) -> list[int]:
    return [
        index
        for index, action in enumerate(log.actions)
        if wanted.board is None or wanted.board.casefold() in _codes(action, current=current)
        if any(
            _means(wanted, reference, meeting)
            for reference in ((action.reference,) if current else action.formerly)
        )
    ]


def _codes(action: Action, *, current: bool) -> set[str]:
    codes = {action.board} if current else boards_of(action)
    return {code.casefold() for code in codes}


def boards_of(action: Action) -> set[str]:
    """The code of every board that the action is or was recorded under."""
    changes = [event.changes["board"] for event in action.history if "board" in event.changes]
    return {action.board, *(str(change.before) for change in changes)}


def action_key(action: Action) -> ActionKey:
    """What no two actions of a log share: the board, and the reference however it is written."""
    return action.board, reference_key(action.reference)


def references_of(action: Action) -> tuple[str, ...]:
    """Every reference that an action has or had, the present one first."""
    return (action.reference, *action.formerly)


def actions_by_key(log: Log) -> dict[ActionKey, Action]:
    """The actions of a log by what they are known by in it."""
    return {action_key(action): action for action in log.actions}


def _means(wanted: TypedReference, reference: str, meeting: date | None) -> bool:
    if wanted.item and meeting and not wanted.day and not wanted.day_month:
        printed = printed_parts(reference)
        if (printed.item, printed.day, printed.number) == (wanted.item, meeting, 1):
            return True
    return matches(wanted, reference)


def _none_such(log: Log, typed: str, wanted: TypedReference) -> str:
    nearest = sorted(log.actions, key=lambda action: _distance(wanted, action))[:NEAREST]
    if not nearest:
        return f"There is no action {typed.strip()}: the log holds no action yet."
    offers = ", ".join(str(action.reference) for action in nearest)
    return f"There is no action {typed.strip()}. The nearest references are {offers}."


def _distance(wanted: TypedReference, action: Action) -> tuple[bool, float]:
    printed = printed_parts(action.reference)
    other_day = wanted.day is None or printed.day != wanted.day
    alike = SequenceMatcher(None, wanted.words, action.reference).ratio()
    return other_day, -alike


def _several(typed: str, actions: Iterable[Action]) -> str:
    choices: dict[ActionKey, str] = {}
    for action in actions:
        choice = f"{action.board}:{action.reference}"
        if choices.setdefault(action_key(action), choice) is not choice:
            return f"More than one action has the reference {choice}: run pcc-actions check."
    meant = joined([*choices.values()], "or")
    return f"{typed.strip()} can mean {meant}. Type one of them as it stands here."


@dataclass(frozen=True, slots=True)
class Destination:
    """Where an action is to be recorded: the board's code and the day of its meeting.

    `known` tells whether the board has a meeting on that day. `board` is None where
    nobody met that day and nothing says whose meeting it would be.
    """

    board: str | None
    day: date
    known: bool


def destination_for(
    log: Log, typed: TypedReference, board: str | None, meeting: date | None
) -> Destination:
    """The board and meeting that a new action belongs to.

    Raises `Refused` where what was typed names no meeting, another one than `meeting`,
    or one that several boards held.
    """
    named = board or typed.board
    code = known_board(log, named).code if named else None
    day = _day(log, typed, code, meeting)
    held = _boards_told(log, typed, code, day)
    if len(held) > 1:
        choices = [f"{each}:{typed.words}" for each in held]
        raise Refused(f"More than one board met that day. Type {joined(choices, 'or')}.")
    if held:
        return Destination(held[0], day, known=True)
    return Destination(code or _usual_board(log), day, known=False)


def boards_meant(
    log: Log, typed: TypedReference, board: str | None, meeting: date | None
) -> list[str]:
    """The boards that met on the day of what was typed, as far as it does not tell which.

    Raises `Refused` as `destination_for` does, but not for several.
    """
    named = board or typed.board
    code = known_board(log, named).code if named else None
    return _boards_told(log, typed, code, _day(log, typed, code, meeting))


def _boards_told(log: Log, typed: TypedReference, code: str | None, day: date) -> list[str]:
    """The boards that met on a day; only those whose style a reference has, where there are."""
    held = [each.board for each in _meetings(log, code) if each.date == day]
    fitting = [each for each in held if each in log.boards and _prints(log.boards[each], typed)]
    return (fitting or held) if len(held) > 1 else held


def _prints(board: Board, typed: TypedReference) -> bool:
    return ReferenceStyle(board.reference).may_print(typed)


def _usual_board(log: Log) -> str | None:
    if log.settings.default_board is not None:
        return known_board(log, log.settings.default_board).code
    return next(iter(log.boards)) if len(log.boards) == 1 else None


def known_board(log: Log, code: str) -> Board:
    """The board with that code, however it is capitalised; raises `Refused`."""
    for board in log.boards.values():
        if board.code.casefold() == code.strip().casefold():
            return board
    codes = ", ".join(log.boards) or "none yet"
    raise Refused(
        f"There is no board {code}. The boards are: {codes}. "
        f'A new one is recorded with pcc-actions board add {_as_code(code)} "NAME".'
    )


def _as_code(typed: str) -> str:
    """What was typed, where it can be the code of a new board, else the gap for one."""
    code = typed.strip()
    return code if code.isascii() and code.isalnum() and code[0].isalpha() else "CODE"


def _meetings(log: Log, board: str | None) -> list[Meeting]:
    """The meetings that stand, of one board or of all."""
    return [each for each in log.meetings if each.cancelled is None and board in (None, each.board)]


def _day(log: Log, typed: TypedReference, board: str | None, meeting: date | None) -> date:
    if typed.day:
        if meeting and meeting != typed.day:
            raise Refused(
                f"{typed.words} is a reference of {uk(typed.day)}, but the meeting given is "
                f"that of {uk(meeting)}. Mend one of the two."
            )
        return typed.day
    if meeting:
        return meeting
    if typed.day_month:
        return _short_day(log, typed, board)
    raise Refused(
        f"{typed.words} does not say which meeting it is of. "
        "Add the meeting's date: --meeting 14/02/2023."
    )


def _short_day(log: Log, typed: TypedReference, board: str | None) -> date:
    day, month = typed.day_month or (0, 0)
    days = {
        each.date
        for each in _meetings(log, board)
        if (each.date.day, each.date.month) == (day, month)
    }
    if len(days) == 1:
        return days.pop()
    found_days = ", ".join(uk(each) for each in sorted(days)) or "none"
    raise Refused(
        f"{typed.words} does not say which year; meetings on such a day: {found_days}. "
        "Type the reference with its year."
    )


def meeting_on(log: Log, board: str, day: date) -> int:
    """The place of a board's meeting on a day: the one that stands, else the last cancelled.

    Raises `Refused` where there is none.
    """
    places = [
        (each.cancelled is None, index)
        for index, each in enumerate(log.meetings)
        if (each.board, each.date) == (board, day)
    ]
    if not places:
        raise Refused(no_meeting(log, day, board))
    return max(places)[1]


def no_meeting(log: Log, day: date, board: str | None = None) -> str:
    """Say that there is no meeting on a day, and which are nearest."""
    nearest = sorted(_meetings(log, board), key=lambda each: abs(each.date - day))[:NEAREST]
    whose = f"{f' of {board}' if board else ''} on {uk(day)}{_cancelled(log, day, board)}"
    offers = ", ".join(f"{each.board} {uk(each.date)}" for each in nearest) or "none is known yet"
    return f"There is no meeting{whose}; nearest: {offers}."


def _cancelled(log: Log, day: date, board: str | None) -> str:
    """Which boards' meetings of a day were cancelled, a sentence's end; nothing where none was."""
    codes = [
        each.board
        for each in log.meetings
        if each.date == day and each.cancelled and board in (None, each.board)
    ]
    return f" (that of {joined([*dict.fromkeys(codes)])} was cancelled)" if codes else ""
