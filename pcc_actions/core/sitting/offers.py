"""What the Tab key offers at a field of a sitting: a word, the text beside it, what it replaces."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from pcc_actions.core.model import Action, Log
from pcc_actions.core.patterns import pattern
from pcc_actions.core.queries import most_used
from pcc_actions.core.references.parse import printed_parts
from pcc_actions.core.sitting.discharges import earlier_actions
from pcc_actions.core.sitting.meetings import held_meetings, meeting_words
from pcc_actions.core.sitting.typed import Sitting

Offered = tuple[str, str, int]
"""A word, the text beside it, and how many characters before the cursor it takes the place of."""
OfferedFor = Callable[[str], Sequence[Offered]]

_SAID: Final = pattern(r"(?P<what>theme|topic)\s+", re.IGNORECASE)


def earlier_offered(log: Log, sitting: Sitting) -> OfferedFor:
    """The earlier actions that are outstanding, each in the shortest way that means it alone."""
    earlier = earlier_actions(log, sitting)
    short = shortest(earlier)

    def offered(line: str) -> list[Offered]:
        if " " in line.strip():
            return []
        return [
            (word, action.text, len(line))
            for word, action in zip(short, earlier, strict=True)
            if word.casefold().startswith(line.casefold())
        ]

    return offered


def shortest(actions: Sequence[Action]) -> list[str]:
    """How each of some actions is typed: its item, with day and month where others have it."""
    items = Counter(printed_parts(each.reference).item for each in actions)
    return [_short(each, items) for each in actions]


def _short(action: Action, items: Counter[str | None]) -> str:
    parts = printed_parts(action.reference)
    if parts.item is None or parts.day is None or parts.number > 1:
        return action.reference
    if items[parts.item] == 1:
        return parts.item
    return action.reference


def meetings_offered(log: Log, today: date) -> OfferedFor:
    """The meetings that were held, as they are typed, each with the name of its board."""
    held = [
        (meeting_words(each), log.boards[each.board].name) for each in held_meetings(log, today)
    ]

    def offered(line: str) -> list[Offered]:
        return [
            (words, name, len(line))
            for words, name in held
            if words.casefold().startswith(line.casefold())
        ]

    return offered


def said_offered(log: Log, board: str) -> OfferedFor:
    """The themes of actions, each in one spelling, after the word theme, and topics after theirs.

    Those are of a board's work programme, and still planned.
    """
    themes = sorted(most_used(action.theme for action in log.actions).values())
    planned = [each for each in log.programme if each.board == board and each.status == "planned"]
    known = {"theme": themes, "topic": [each.topic for each in planned]}

    def offered(line: str) -> list[Offered]:
        asked = _SAID.match(line)
        begun = line[asked.end() :] if asked else ""
        return [
            (name, "", len(begun))
            for name in (known[asked["what"].casefold()] if asked else ())
            if name.casefold().startswith(begun.casefold())
        ]

    return offered
