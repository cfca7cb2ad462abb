"""How the number of outstanding actions came about between two days.

Opening + raised + reopened - discharged - withdrawn = closing. Where a record was
corrected (its board, its status, the date it was raised), a further term says by how
many that changed the count, so that the statement always reconciles.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pcc_actions.core.dates.schedule import eve
from pcc_actions.core.history.replay import CLOSED, OUTSTANDING, State, steps
from pcc_actions.core.history.snapshot import Step
from pcc_actions.core.model import Log


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


def movement(log: Log, board: str, since: date | None, as_at: date) -> Movement:
    """Count what moved among the actions of a board, from one day to another, both included."""
    terms: Counter[str] = Counter()
    before = eve(since) if since else None
    opening = closing = 0
    for action in log.actions:
        taken = tuple(steps(action, as_at))
        terms.update(_terms(taken, board, since))
        opening += before is not None and _counts(taken, board, before)
        closing += _counts(taken, board, as_at)
    gained = terms["raised"] + terms["reopened"] - terms["discharged"] - terms["withdrawn"]
    return Movement(
        since=since,
        as_at=as_at,
        opening=opening,
        raised=terms["raised"],
        reopened=terms["reopened"],
        discharged=terms["discharged"],
        withdrawn=terms["withdrawn"],
        corrected=closing - opening - gained,
        closing=closing,
    )


def discharged_then_reopened(log: Log, board: str, since: date | None, as_at: date) -> int:
    """Count the actions of a board that were discharged between two days and then reopened."""
    return sum(
        "reopened" in terms[terms.index("discharged") :]
        for action in log.actions
        if "discharged" in (terms := list(_terms(steps(action, as_at), board, since)))
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


def _terms(taken: Iterable[Step], board: str, since: date | None) -> Iterator[str]:
    """The term in which each event since a day counts."""
    for before, event, after in taken:
        if after.board != board or (since is not None and event.on < since):
            continue
        if event.kind in ("raised", *CLOSED):
            yield event.kind
        elif event.kind == "reopened" and before is not None and before.status in CLOSED:
            yield "reopened"
