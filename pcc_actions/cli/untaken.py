"""Why no action or topic of a document was recorded, and what to do about it."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import Final

from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.importing.planned_topic import PlannedTopic


class Untaken(Enum):
    """Why no action of a document was recorded."""

    NOTHING_FOUND = auto()
    TO_BE_ASKED = auto()  # what the log does not have is not sure, and nobody was asked
    REST_TO_BE_ASKED = auto()  # the same, beside what the log has already
    NONE_TAKEN = auto()  # somebody was asked, and left everything
    LEFT_BEFORE = auto()  # what the log does not have was left, when the document was asked about
    IN_THE_LOG = auto()


_WHY: Final = {
    Untaken.NOTHING_FOUND: "no {what} was found in the document. Look at it, and record what it "
    "has with pcc-actions add.",
    Untaken.TO_BE_ASKED: "what the log does not have yet is to be asked about. Run this at a "
    "terminal, without --yes.",
    Untaken.REST_TO_BE_ASKED: "the log has it already. The rest is to be asked about: run this "
    "at a terminal, without --yes.",
    Untaken.NONE_TAKEN: "you took none of the {all}. To be asked again, add --again.",
    Untaken.LEFT_BEFORE: "what the log does not have was left before. To be asked about it, add "
    "--again.",
    Untaken.IN_THE_LOG: "the log has it already.",
}


def untaken(
    plan: Sequence[PlannedAction | PlannedTopic],
    chosen: Sequence[PlannedAction | PlannedTopic],
    *,
    asked: bool,
) -> Untaken | None:
    """Why nothing of a plan was chosen, None where something was."""
    if chosen:
        return None
    if not plan:
        return Untaken.NOTHING_FOUND
    same = [planned.plan == "same" for planned in plan]
    if all(same):
        return Untaken.IN_THE_LOG
    if all(planned.left for planned in plan if planned.plan != "same"):
        return Untaken.LEFT_BEFORE
    if asked:
        return Untaken.NONE_TAKEN
    return Untaken.REST_TO_BE_ASKED if any(same) else Untaken.TO_BE_ASKED


def rows_words(rows: Sequence[PlannedAction | PlannedTopic]) -> str:
    """What a sentence calls the rows of a plan: action, topic, or either."""
    topics = any(isinstance(each, PlannedTopic) for each in rows)
    actions = any(isinstance(each, PlannedAction) for each in rows)
    if not topics:
        return "action"
    return "action or topic" if actions else "topic"


def nothing_recorded(why: Untaken, *, nothing: bool, what: str = "action") -> str:
    """The reason in a sentence; `nothing` tells that no meeting or person was recorded either.

    `what` is what the document holds: an action, a topic, or either.
    """
    every = " or ".join(f"{each}s" for each in what.split(" or "))
    said = _WHY[why].format(what=what, all=every)
    return f"{'Nothing' if nothing else f'No {what}'} was recorded: {said}"
