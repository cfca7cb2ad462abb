"""Small logs for the tests, made by the changes a user would make."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from pcc_actions.core.changes.actions import NewAction, add
from pcc_actions.core.changes.meetings import add_board, add_meeting
from pcc_actions.core.changes.people import PersonDetails, add_person
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.parse import parse_date
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.fields import DUE_FIELDS
from pcc_actions.core.history.snapshot import Snapshot, snapshot_of, snapshots
from pcc_actions.core.model import Action, Change, Event, Log
from pcc_actions.core.references.destination import destination_for
from pcc_actions.core.references.lookup import find_action
from pcc_actions.core.references.parse import parse_reference

TODAY = "01/06/2023"
NO_DUE = frozenset(DUE_FIELDS)  # a correction that leaves neither a day nor words
GPB_MEETINGS = ("14/02/2023", "07/03/2023", "04/04/2023")
PAM_MEETINGS = ("26/01/2021", "23/02/2021")


def day(text: str) -> date:
    return parse_date(text)


def moment(text: str, hour: int = 9) -> datetime:
    return datetime.combine(day(text), time(hour), UTC)


def provenance(on: str, by: str = "IF", at: str | None = None, today: str = TODAY) -> Provenance:
    """Give a stamp; it was recorded on the day itself unless `at` says when."""
    return Provenance(by=by, at=moment(at or on), today=day(today), on=day(on))


def empty_log() -> Log:
    """Give a log as `init` makes it, with a few meetings."""
    log = add_board(Log(), "GPB", "Governance & Performance Board", "{item}.{date}")
    log = add_board(log, "PAM", "Performance Accountability Meeting", "{item:02}.{date}")
    for held in GPB_MEETINGS:
        log = add_meeting(log, "GPB", day(held))
    for held in PAM_MEETINGS:
        log = add_meeting(log, "PAM", day(held))
    return log


def raised(
    log: Log,
    reference: str,
    text: str,
    *owners: str,
    board: str | None = None,
    meeting: str | None = None,
    **more: Any,
) -> Log:
    """Record an action the morning after, as `add REFERENCE TEXT --owner …` does."""
    typed = parse_reference(reference)
    where = destination_for(log, typed, board, day(meeting) if meeting else None)
    assert where.board
    new = NewAction(typed, where.board, where.day, text, owners, **more)
    on = where.day.strftime("%d/%m/%Y")
    return add(log, new, provenance(on=on, today=max(day(TODAY), where.day).strftime("%d/%m/%Y")))


def did(
    log: Log,
    change: Callable[..., Log],
    reference: str,
    on: str | Provenance,
    *given: Any,
    **more: Any,
) -> Log:
    """Record a change to the action of that reference, as `COMMAND REFERENCE … --on DAY` does."""
    when = provenance(on) if isinstance(on, str) else on
    return change(log, find_action(log, reference), when, *given, **more)


def action(log: Log, reference: str) -> Action:
    return log.actions[find_action(log, reference)]


def one(log: Log, reference: str, as_at: str) -> Snapshot | None:
    """Give where an action stood at the end of a day, None before it was raised."""
    return snapshot_of(action(log, reference), Schedule(log.meetings), day(as_at))


def stood(log: Log, reference: str, as_at: str) -> Snapshot:
    """Give where an action stood at the end of a day on which it had been raised."""
    found_one = one(log, reference, as_at)
    assert found_one is not None
    return found_one


def all_stood(log: Log, as_at: str) -> list[Snapshot]:
    return snapshots(log, day(as_at))


def typed_over(log: Log, reference: str, /, **keys: Any) -> Log:
    """Give the log as if somebody had typed other values over the keys of an action."""
    place = find_action(log, reference)
    changed = replace(log.actions[place], **keys)
    return replace(log, actions=(*log.actions[:place], changed, *log.actions[place + 1 :]))


def event(kind: str, on: str, by: str = "IF", at: str | None = None, **more: Any) -> Event:
    """Give an event as it stands in a history."""
    return Event(kind, day(on), moment(at or on), by, **more)


def changed(**pairs: tuple[Any, Any]) -> Mapping[str, Change]:
    """Give the changes of an event, each as (from, to)."""
    return {name: Change(before, after) for name, (before, after) in pairs.items()}


def with_person(
    log: Log,
    initials: str,
    name: str,
    post: str | None = None,
    email: str | None = None,
    since: date | None = None,
    until: date | None = None,
) -> Log:
    return add_person(log, initials, PersonDetails(name, post, email, since, until))


def add_people(log: Log, **people: str) -> Log:
    for initials, name in people.items():
        log = with_person(log, initials, name)
    return log
