"""The reference of a new action, in the style of its board, never one used before."""

from dataclasses import replace
from datetime import date
from functools import lru_cache

from pcc_actions.core.changes.reference_index import ReferenceIndex
from pcc_actions.core.model import Log
from pcc_actions.core.references.destination import known_board
from pcc_actions.core.references.lookup import likely_places
from pcc_actions.core.references.parse import TypedReference
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import Refused


def new_reference(
    log: Log,
    typed: TypedReference,
    board: str,
    day: date,
    text: str,
    references: ReferenceIndex | None = None,
) -> str:
    """The reference of a new action in its board's style, never one used before.

    `references` are those of the log's actions, where they are at hand. Raises `Refused`
    where the same action is there already, or the reference is taken.
    """
    held = _near(log, typed, board, day) if references is None else references
    style = _style(known_board(log, board).reference)
    wanted = cleaned(style.write(typed, day), "the reference")
    there = held.same(board, wanted, text)
    if there:
        raise Refused(
            f"The same action is there already: {there.reference}. "
            "If it is another one, word it differently."
        )
    taken = held.having(board, wanted)
    if taken is None:
        return wanted
    if not style.dated or typed.number > 1:
        raise Refused(f"{wanted} is taken: “{taken.text}”. A reference is never used twice.")
    return held.free(board, wanted, lambda number: style.write(replace(typed, number=number), day))


def _near(log: Log, typed: TypedReference, board: str, day: date) -> ReferenceIndex:
    """The references of the actions that may be under the same item of that day.

    Of a board that prints them without a date any may be.
    """
    wanted = replace(typed, day=day)
    dated = {place for now in (True, False) for place, _ in likely_places(log, wanted, current=now)}
    undated = () if _style(known_board(log, board).reference).dated else range(len(log.actions))
    return ReferenceIndex(log.actions[place] for place in sorted({*dated, *undated}))


@lru_cache(maxsize=64)
def _style(template: str) -> ReferenceStyle:
    return ReferenceStyle.parse(template)  # which proves it anew each time
