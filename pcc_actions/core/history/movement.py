"""How the number of outstanding actions came about between two days.

Opening + raised + reopened - discharged - withdrawn = closing. Where a record was
corrected (its board, its status, the date it was raised), a further term says by how
many that changed the count, so that the statement always reconciles.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from pcc_actions.core.dates.schedule import eve
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.lifecycles import CLOSED, OUTSTANDING
from pcc_actions.core.history.replay import Step, steps
from pcc_actions.core.history.states import State
from pcc_actions.core.model import Action, Log

ActionHistory = tuple[Action, tuple[Step, ...]]

# What each kind of event that counts in the sum does to the number that are outstanding.
_SIGNS: Final = {"raised": 1, "reopened": 1, "discharged": -1, "withdrawn": -1}


@dataclass(frozen=True, slots=True)
class Movement:
    """The outstanding actions of a board before the day `since` and at the end of `as_at`.

    `since` is None for all the time before. The terms count what happened on these days
    and between them; `corrected` may be negative.
    """

    since: date | None
    as_at: date
    opening: int
    raised: int
    reopened: int
    discharged: int
    withdrawn: int
    corrected: int
    closing: int


@dataclass(frozen=True, slots=True)
class ActionMovement:
    """What one action is to the movement of a board: the steps of its history, and what counts.

    `terms` are the steps that count as raised, reopened, discharged or withdrawn; `opening` and
    `closing` say whether it was outstanding before the first day and at the end of the last.
    """

    action: Action
    taken: tuple[Step, ...]
    opening: bool
    closing: bool
    terms: tuple[Step, ...]

    @property
    def corrected(self) -> int:
        """By how many its records, put right, changed the count: what no term tells."""
        gained = sum(_SIGNS[event.kind] for _, event, _ in self.terms)
        return self.closing - self.opening - gained


def movement(log: Log, board: str, since: date | None, as_at: date) -> Movement:
    """Count what moved among the actions of a board, from one day to another, both included."""
    return counted_up(_of_log(log, board, since, as_at), since, as_at)


def _of_log(log: Log, board: str, since: date | None, as_at: date) -> Iterator[ActionMovement]:
    return moved_actions(histories(log, as_at), board, since, as_at)


def histories(log: Log, as_at: date) -> Iterator[ActionHistory]:
    """Every action with the steps that its history took to the end of a day."""
    return ((action, tuple(steps(action, as_at))) for action in log.actions)


def moved_actions(
    every: Iterable[ActionHistory], board: str, since: date | None, as_at: date
) -> Iterator[ActionMovement]:
    """What each action is to the movement of a board; their histories are told to the last day."""
    before = eve(since) if since else None
    for action, taken in every:
        yield ActionMovement(
            action=action,
            taken=taken,
            opening=before is not None and _counts(taken, board, before),
            closing=_counts(taken, board, as_at),
            terms=tuple(_terms(taken, board, since)),
        )


def counted_up(actions: Iterable[ActionMovement], since: date | None, as_at: date) -> Movement:
    """The statement of the actions, from one day to another."""
    terms: Counter[str] = Counter()
    opening = closing = corrected = 0
    for each in actions:
        terms.update(event.kind for _, event, _ in each.terms)
        opening += each.opening
        closing += each.closing
        corrected += each.corrected
    return Movement(
        since=since,
        as_at=as_at,
        opening=opening,
        raised=terms["raised"],
        reopened=terms["reopened"],
        discharged=terms["discharged"],
        withdrawn=terms["withdrawn"],
        corrected=corrected,
        closing=closing,
    )


def discharged_then_reopened(log: Log, board: str, since: date | None, as_at: date) -> int:
    """Count the actions of a board that were discharged between two days and then reopened."""
    moved = _of_log(log, board, since, as_at)
    every = ([event.kind for _, event, _ in each.terms] for each in moved)
    return sum(
        "reopened" in kinds[kinds.index("discharged") :] for kinds in every if "discharged" in kinds
    )


def outstanding_on(taken: Sequence[Step], board: str | None, day: date) -> State | None:
    """Where an action stood at the end of a day, None where not outstanding under the board.

    `taken` are the steps of its history, to that day or further: one replay answers for
    many days. For the board None it is whichever board it was under.
    """
    state = next((after for _, event, after in reversed(taken) if event.on <= day), None)
    if state is None or state.raised > day or board not in (None, state.board):
        return None
    return state if state.status in OUTSTANDING else None


def _counts(taken: Sequence[Step], board: str, day: date) -> bool:
    return outstanding_on(taken, board, day) is not None


def _terms(taken: Iterable[Step], board: str, since: date | None) -> Iterator[Step]:
    """The steps since a day that count in the sum."""
    for step in taken_since(taken, board, since):
        before, event, _ = step
        closed = before is not None and before.status in CLOSED
        if before is not None and closed != (event.kind == "reopened"):
            continue  # the number that are outstanding is what it was
        if event.kind in _SIGNS:
            yield step


def taken_since(taken: Iterable[Step], board: str, since: date | None) -> Iterator[Step]:
    """The steps that happened under a board on a day or later; None for all of them."""
    for step in taken:
        _, event, after = step
        if after.board == board and (since is None or event.on >= since):
            yield step
