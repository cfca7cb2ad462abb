"""The command lines that put a day right, as sentences name them.

What the person has to fill in stands in capitals: DATE and WHY.
"""

from pcc_actions.core.history.effective import effective
from pcc_actions.core.model import Action, Event


def line_for_day(action: Action, event: Event, day: str = "DATE") -> str:
    """The line that puts the day of an event right; that of a raising is its meeting's.

    `event` is as `effective` or the history has it.
    """
    if event.kind == "raised":
        return line_for_raising(action)
    number, reference = _number(action, event), action.reference
    return f"pcc-actions correct {reference} --event {number} --day {day} --note WHY"


def line_for_raising(action: Action) -> str:
    """The line that puts right which meeting raised an action."""
    return f"pcc-actions correct {action.reference} --raised DATE --note WHY"


def line_for_closing(action: Action, day: str = "DATE") -> str:
    """The line that puts right when an action was discharged or withdrawn."""
    return f"pcc-actions correct {action.reference} --closed {day} --note WHY"


def _number(action: Action, event: Event) -> int:
    """The number of an event, as `history` numbers those of an action."""
    pairs = zip(action.history, effective(action.history), strict=True)
    return next(number for number, pair in enumerate(pairs, 1) if event in pair)
