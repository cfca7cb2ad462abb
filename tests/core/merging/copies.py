"""Copies of one log, each changed apart from the others, as hypothesis draws them."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from pcc_actions.core.changes.earlier_events import DayCorrections, put_right
from pcc_actions.core.changes.meetings import (
    add_board,
    add_meeting,
    edit_board,
    edit_meeting,
)
from pcc_actions.core.changes.people import PersonDetails, add_person, edit_person
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.redaction import redact
from pcc_actions.core.changes.removals import remove_board, remove_meeting, remove_person
from pcc_actions.core.changes.shared_settings import set_shared, unset_shared
from pcc_actions.core.entries import EntryKind, entries_of
from pcc_actions.core.log_settings import SharedSetting
from pcc_actions.core.model import Log
from pcc_actions.core.text.spellings import spellings
from pcc_actions.errors import Refused
from tests.builders import moment
from tests.drawn_changes import (
    Change,
    codes,
    days,
    events,
    happenings,
    later_days,
    logs,
    moves,
    plannings,
    raisings,
    stamped,
)

PARTED = moment("30/04/2023", 12)  # when the copies were made
LAST = date(2023, 7, 31)  # when all that was recorded on any of them has happened


@dataclass(frozen=True)
class Desk:
    """Where a copy is changed: by whom, and by how much their clock is wrong."""

    by: str
    off: timedelta


@dataclass(frozen=True)
class Step:
    """One change on a copy, so long after the one before; `on` is None where it is of today."""

    change: Change
    on: date | None
    after: timedelta


@dataclass(frozen=True)
class Copies:
    """A log as it was, and as it became on each of its copies."""

    base: Log
    copies: tuple[Log, ...]

    def __repr__(self) -> str:
        """As its logs are: what hypothesis shows of a case that fails."""
        return "\n".join(f"{'base' if not n else f'copy {n}'}: {_shown(each)}"
                         for n, each in enumerate((self.base, *self.copies)))  # fmt: skip


def _shown(log: Log) -> str:
    from pcc_actions.store.document import new_document

    return "\n" + new_document(log).text


# Few codes, keys and settings, so that both copies change the same.
@st.composite
def boards_changed(draw: st.DrawFn) -> Change:
    code, name = draw(st.sampled_from(["GPB", "PAM", "SPCB"])), draw(st.sampled_from("AB"))
    style = draw(st.sampled_from([None, "{item:02}.{date}", "free"]))
    every: list[Change] = [
        lambda log, _: add_board(log, "SPCB", f"Strategic Board {name}", style or "free"),
        lambda log, _: edit_board(_with(log, log.boards, code), code, f"Board {name}"),
        lambda log, _: edit_board(_with(log, log.boards, code), code, None, style),
        lambda log, _: remove_board(_with(log, log.boards, code), code),
    ]
    return draw(st.sampled_from(every))


@st.composite
def people_changed(draw: st.DrawFn) -> Change:
    key, name = draw(st.sampled_from(["EI", "CC"])), draw(st.sampled_from(["Ann Elm", "Bo Ash"]))
    since, email = draw(st.none() | days), draw(st.sampled_from([None, "post@example.org"]))
    told = PersonDetails(name, None, email, since)
    every: list[Change] = [
        lambda log, _: add_person(log, key, told),
        lambda log, _: edit_person(_with(log, log.people, key), key, told),
        lambda log, _: remove_person(log, key),
    ]
    return draw(st.sampled_from(every))


@st.composite
def meetings_changed(draw: st.DrawFn) -> Change:
    code, day, number = draw(codes), draw(later_days), draw(st.integers(0, 9))

    def of_one(log: Log, change: Callable[..., Log], *given: Any) -> Log:
        if not log.meetings:
            return log
        meeting = log.meetings[number % len(log.meetings)]
        after: Log = change(log, meeting.board, meeting.date, *given)
        return after

    every: list[Change] = [
        lambda log, _: add_meeting(_with(log, log.boards, code), code, day),
        lambda log, _: of_one(log, remove_meeting),
        lambda log, _: of_one(log, edit_meeting, day),
    ]
    return draw(st.sampled_from(every))


@st.composite
def settings_changed(draw: st.DrawFn) -> Change:
    key, value = draw(
        st.sampled_from(
            [
                (SharedSetting.DEFAULT_BOARD, "GPB"),
                (SharedSetting.DEFAULT_BOARD, "SPCB"),
                (SharedSetting.MARKING, "OFFICIAL"),
                (SharedSetting.MARKING, "OFFICIAL-SENSITIVE"),
                (SharedSetting.BODY, "Office of the Commissioner"),
                (SharedSetting.GROUP, "owner"),
                (SharedSetting.GROUP, "theme"),
            ]
        )
    )
    every: list[Change] = [
        lambda log, _: set_shared(log, key, value),
        lambda log, _: unset_shared(log, key),
    ]
    return draw(st.sampled_from(every))


@st.composite
def redactions(draw: st.DrawFn) -> Change:
    kind, number = draw(st.sampled_from([*EntryKind])), draw(st.integers(0, 9))
    secret = draw(st.sampled_from(["visit", "Letter", "Moving", "team", "udget", "oom"]))

    def happen(log: Log, provenance: Provenance) -> Log:
        every = entries_of(log, kind)
        today = replace(provenance, on=provenance.today)  # nobody says a day for it
        place = number % max(1, len(every))
        return redact(log, place, today, spellings(secret), kind) if every else log

    return happen


@st.composite
def closings_put_right(draw: st.DrawFn) -> Change:
    number, minute = draw(st.integers(0, 9)), draw(st.sampled_from(["2.1", "3.1"]))
    right = DayCorrections(closed=draw(st.none() | days), minute=minute)

    def happen(log: Log, provenance: Provenance) -> Log:
        place = number % max(1, len(log.actions))
        return put_right(log, place, provenance, right, "Misread") if log.actions else log

    return happen


def _with(log: Log, there: Any, key: str) -> Log:
    """Give the log, where it has what is to be changed; nobody changes what is not there."""
    if key not in there:
        raise Refused(f"{key} is not there.")
    return log


# What has a day of its own: of no meeting added or taken out, which counts as always so.
daily = raisings() | events() | events() | events() | moves() | plannings() | happenings()
daily |= closings_put_right()
of_any_kind = (
    daily
    | daily
    | boards_changed()
    | people_changed()
    | meetings_changed()
    | settings_changed()
    | redactions()
)

# Clocks that agree, and ones that differ by minutes or days; and ties, which scripts make.
offs = st.sampled_from([timedelta(0), timedelta(minutes=1), timedelta(days=-3), timedelta(days=2)])
gaps = st.sampled_from([timedelta(0), timedelta(seconds=1), timedelta(minutes=1), timedelta(1)])


def steps_of(kinds: st.SearchStrategy[Change]) -> st.SearchStrategy[list[Step]]:
    """What is done on a copy: much of it as of today, as most is, and so less of it refused."""
    on = st.none() | st.none() | st.none() | days
    return st.lists(st.builds(Step, kinds, on, gaps), min_size=1, max_size=8)


def desks(number: int) -> st.SearchStrategy[tuple[Desk, ...]]:
    """As many desks as there are copies; at most of them somebody else sits."""
    return st.tuples(
        *(st.builds(Desk, st.sampled_from([each, each, "IF"]), offs) for each in "ABC"[:number])
    )


def changed_at(desk: Desk, log: Log, steps: Sequence[Step]) -> Log:
    """Give a copy after what was done on it, but for what was refused."""
    return [log, *every_log(desk, log, steps)][-1]


def every_log(desk: Desk, log: Log, steps: Sequence[Step]) -> Iterator[Log]:
    """Give a copy after each thing that was done on it."""
    at = PARTED + desk.off
    for step in steps:
        at += step.after
        today = at.date()
        on = today if step.on is None else min(step.on, today)
        with suppress(Refused):
            log = step.change(log, Provenance(desk.by, at, today, on))
            yield log


@st.composite
def logs_after(draw: st.DrawFn, base: Log) -> list[Log]:
    """A copy of a log after each of some changes."""
    [desk] = draw(desks(1))
    return [*every_log(replace(desk, by="D"), base, draw(steps_of(of_any_kind)))]


@st.composite
def bases(draw: st.DrawFn) -> Log:
    """A log in which there is something already, mostly."""
    log = draw(logs)
    first = st.lists(raisings(), min_size=1, max_size=3), st.lists(plannings(), max_size=2)
    kinds = [change for each in first for change in draw(each)]
    kinds += draw(st.lists(of_any_kind, max_size=6))
    for number, change in enumerate(kinds):
        with suppress(Refused):
            log = change(log, stamped(draw(days), number))
    return log


@st.composite
def copies_of_one(
    draw: st.DrawFn, number: int = 2, kinds: st.SearchStrategy[Change] = of_any_kind
) -> Copies:
    """So many copies of one log, on each of which somebody went on."""
    return changed_apart(draw, draw(bases()), number, kinds)


def changed_apart(
    draw: st.DrawFn, base: Log, number: int, kinds: st.SearchStrategy[Change] = of_any_kind
) -> Copies:
    """So many copies of a log, on each of which somebody went on."""
    made = (changed_at(desk, base, draw(steps_of(kinds))) for desk in draw(desks(number)))
    return Copies(base, tuple(made))
