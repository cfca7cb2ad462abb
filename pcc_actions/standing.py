"""Where an action stands as at a day: what every list, paper and check is made from.

Every answer comes from the history: what was outstanding on 7 March 2023 is answered
the same next year, whatever has been recorded since with a later effective day.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from pcc_actions.ground import printable
from pcc_actions.model import Action, Event, Log, Status
from pcc_actions.replay import OUTSTANDING, Basis, State, due_of, events_until, replayed
from pcc_actions.schedule import Schedule


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one action stands as at a day, with everything a list may show of it.

    `due` is the stated date or the board's next meeting; `due_basis` says which.
    `days_overdue` counts whole days, 0 when not overdue. `exempt` is the ground on that
    day, `exempt_now` the one it has today.
    """

    board: str
    reference: str
    text: str
    owners: tuple[str, ...]
    raised: date
    due: date | None
    due_basis: Basis | None
    due_words: str | None
    first_due: date | None
    deferrals: int
    status: Status
    days_overdue: int
    completed_on: date | None
    closed: date | None
    minute: str | None
    exempt: str | None
    exempt_now: str | None = field(compare=False)  # of today, so no part of how it stood then
    theme: str | None
    source: str | None
    latest_update: str | None
    history: tuple[Event, ...]

    @property
    def overdue(self) -> bool:
        """Whether it is outstanding, not reported complete, and due before the day."""
        return self.days_overdue > 0

    @property
    def outstanding(self) -> bool:
        """Whether it is neither discharged nor withdrawn."""
        return self.status in OUTSTANDING


def standings(log: Log, as_at: date) -> list[Standing]:
    """Give where every action stood at the end of a day, in the order of the log.

    An action raised later is not there.
    """
    schedule = Schedule(log.meetings)
    found = (standing(action, schedule, as_at) for action in log.actions)
    return [one for one in found if one is not None]


def standing(action: Action, schedule: Schedule, as_at: date) -> Standing | None:
    """Give where one action stood at the end of a day, None where not yet raised."""
    state = replayed(action, as_at)
    if state is None or state.raised > as_at:
        return None
    due, basis = due_of(state, schedule, as_at)
    return Standing(
        board=state.board,
        reference=state.reference,
        text=state.text,
        owners=state.owners,
        raised=state.raised,
        due=due,
        due_basis=basis,
        due_words=state.due_words,
        first_due=_first_due(state, schedule, as_at),
        deferrals=state.deferrals,
        status=state.status,
        days_overdue=_days_overdue(state.status, due, as_at),
        completed_on=state.completed_on,
        closed=state.closed,
        minute=state.minute,
        exempt=state.exempt,
        exempt_now=action.exempt,
        theme=state.theme,
        source=state.source,
        latest_update=state.latest_update,
        history=tuple(events_until(action, as_at)),
    )


def _first_due(state: State, schedule: Schedule, as_at: date) -> date | None:
    first = state.first_default
    if first:
        return schedule.next_after(first.board, first.raised, first.known_on) or state.first_due
    if state.first_due or state.due_words:
        return state.first_due
    return schedule.next_after(state.board, state.raised, as_at)


def _days_overdue(status: Status, due: date | None, as_at: date) -> int:
    if status != "outstanding" or due is None:
        return 0
    return max(0, (as_at - due).days)


def withheld(one: Standing) -> Standing:
    """Give what may be published of an action: of an exempt one its reference and ground.

    Exempt on the day or since: what must not be published today is not published by
    asking for an earlier day. Its status stays too, so that figures can be told.
    """
    recorded = one.exempt or one.exempt_now
    if recorded is None:
        return one
    ground = printable(recorded)
    return replace(
        one,
        exempt=ground,
        exempt_now=None,
        text=f"Withheld: exempt ({ground})",
        owners=(),
        due=None,
        due_basis=None,
        due_words=None,
        first_due=None,
        deferrals=0,
        days_overdue=0,
        completed_on=None,
        closed=None,
        minute=None,
        theme=None,
        source=None,
        latest_update=None,
        history=(),
    )
