"""Logs as hypothesis draws them: whatever may be recorded in one, in whichever order."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.actions import NewAction, add
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.earlier_events import DayCorrections, days_put_right, put_right
from pcc_actions.core.changes.exemptions import exempted
from pcc_actions.core.changes.meetings import (
    add_board,
    add_meeting,
    cancel_meeting,
    hold_meeting,
    move_meeting,
)
from pcc_actions.core.changes.programme import (
    NewTopic,
    TopicCorrections,
    add_topic,
    correct_topic,
    drop_topic,
    mark_topic_done,
    move_topic,
    reopen_topic,
)
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.entries import every_entry, replaced
from pcc_actions.core.model import Log, Topic
from pcc_actions.core.references.parse import parse_reference
from pcc_actions.errors import Refused
from tests.builders import NO_DUE, day, moment

FIRST = day("01/02/2023")
TODAY = day("30/04/2023")
STYLES = ("{item}.{date}", "{item:02}.{date}", "{item:02}/{date}", "{serial:03}/{yy}", "free")

Change = Callable[[Log, Provenance], Log]

days = st.dates(FIRST, TODAY)
later_days = st.dates(FIRST, TODAY + timedelta(days=60))
words = st.sampled_from(["Set up a visit", "Write to the team", "Book a room", "Order tea"]) | (
    st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=12)
)
owners = st.lists(st.sampled_from(["EI", "IF", "CC", "OPCC"]), max_size=3).map(tuple)
codes = st.sampled_from(["GPB", "PAM"])
references = st.sampled_from(["3", "4", "9", "10", "3a"])


def start(styles: tuple[str, str], meetings: list[tuple[str, date]]) -> Log:
    log = add_board(Log(), "GPB", "Governance Board", styles[0])
    log = add_board(log, "PAM", "Performance Meeting", styles[1])
    for board, held in dict.fromkeys(meetings):
        log = add_meeting(log, board, held)
    return log


logs = st.builds(
    start,
    st.tuples(st.sampled_from(STYLES), st.sampled_from(STYLES)),
    st.lists(st.tuples(codes, later_days), min_size=1, max_size=6),
)


@st.composite
def raisings(draw: st.DrawFn) -> Change:
    due, due_words = draw(st.sampled_from([(None, None), (draw(later_days), None), (None, "soon")]))
    board, held, item, text = draw(codes), draw(days), draw(references), draw(words)
    new = NewAction(
        parse_reference(item), board, held, text, draw(owners), due, due_words,
        draw(st.sampled_from([None, "FOIA s.31"])),
    )  # fmt: skip
    return lambda log, provenance: add(log, new, provenance)


rights = st.builds(
    Corrections,
    text=st.none() | words,
    due=st.none() | later_days,
    cleared=st.sampled_from([frozenset(), NO_DUE]),
    item=st.none() | references,
    board=st.none() | codes,
    raised=st.none() | days,
)


@st.composite
def events(draw: st.DrawFn) -> Change:
    number = draw(st.integers(0, 9))
    to_anything: list[tuple[Callable[..., Log], tuple[Any, ...]]] = [
        (actions.note, ("Letter sent",)),
        (actions.complete, ("Done",)),
        (actions.reopen, ("Not done",)),
        (actions.discharge, ("Agreed", "1.1")),
        (actions.withdraw, ("Not wanted",)),
        (actions.defer, (draw(later_days), "Moving")),
        (actions.assign, (draw(owners),)),
        (actions.exempt, (draw(st.sampled_from([None, "FOIA s.31"])),)),
        (correct, (draw(rights), "Wrongly typed")),
        (put_right, (DayCorrections(event=draw(st.integers(2, 4)), day=draw(days)), "Late")),
    ]
    change, given_too = draw(st.sampled_from(to_anything))

    def happen(log: Log, provenance: Provenance) -> Log:
        if not log.actions:
            return log
        after: Log = change(log, number % len(log.actions), provenance, *given_too)
        return after

    return happen


@st.composite
def moves(draw: st.DrawFn) -> Change:
    number, to = draw(st.integers(0, 9)), draw(st.none() | later_days)

    def happen(log: Log, provenance: Provenance) -> Log:
        if not log.meetings:
            return log
        meeting = log.meetings[number % len(log.meetings)]
        if meeting.cancelled is not None:
            return hold_meeting(log, meeting.board, meeting.date, provenance)
        if to is None:
            return cancel_meeting(log, meeting.board, meeting.date, provenance)
        return move_meeting(log, meeting.board, meeting.date, to, provenance)

    return happen


topic_names = st.sampled_from(["Visit", "Budget", "Custody", "budget  report"])
recurrences = st.sampled_from([None, "June", 1, 2])
topic_rights = st.builds(
    TopicCorrections,
    topic=st.none() | topic_names,
    due=st.none() | later_days,
    every=recurrences,
    text=st.none() | words,
    owners=st.none() | owners,
    cleared=st.sampled_from([frozenset(), frozenset({"every"}), frozenset({"text", "owners"})]),
)


@st.composite
def plannings(draw: st.DrawFn) -> Change:
    new = NewTopic(
        draw(topic_names), draw(codes), draw(st.none() | later_days), None, draw(recurrences),
        draw(st.none() | days), draw(st.none() | words), draw(owners),
        draw(st.sampled_from([None, "FOIA s.31"])),
    )  # fmt: skip
    return lambda log, provenance: add_topic(log, new, provenance)


@st.composite
def happenings(draw: st.DrawFn) -> Change:
    """What befalls a topic of the programme, or how an action comes to name one."""
    number = draw(st.integers(0, 9))
    days_right = DayCorrections(event=draw(st.integers(1, 4)), day=draw(days))
    ground = draw(st.sampled_from([None, "FOIA s.31"]))
    to_anything: list[tuple[Callable[..., Log], tuple[Any, ...]]] = [
        (move_topic, (draw(st.none() | later_days), "Moving")),
        (mark_topic_done, (None, "1.1")),
        (drop_topic, ("Not wanted",)),
        (reopen_topic, ("Wanted after all",)),
        (correct_topic, (draw(topic_rights), "Wrongly typed")),
        (_of_topic(days_put_right), (days_right, "Late")),
        (_of_topic(exempted), (ground,)),
        (_named, (Corrections(topic=draw(topic_names)), "Answered by it")),
    ]
    change, given_too = draw(st.sampled_from(to_anything))

    def happen(log: Log, provenance: Provenance) -> Log:
        if not log.programme:
            return log
        after: Log = change(log, number % len(log.programme), provenance, *given_too)
        return after

    return happen


def _of_topic(change: Callable[..., Topic]) -> Callable[..., Log]:
    """A change to one entry, as one to the log that has that topic."""

    def happen(log: Log, index: int, provenance: Provenance, *given_too: Any) -> Log:
        return replaced(log, index, change(log.programme[index], provenance, *given_too))

    return happen


def _named(log: Log, index: int, provenance: Provenance, *given_too: Any) -> Log:
    return correct(log, index, provenance, *given_too) if index < len(log.actions) else log


changes = st.lists(
    st.tuples(
        raisings() | events() | events() | moves() | plannings() | happenings(),
        days,
    ),
    min_size=1,
    max_size=14,
)


def stamped(on: date, number: int) -> Provenance:
    at: datetime = moment("30/04/2023") + timedelta(minutes=number)
    return Provenance("IF", at, TODAY, on)


def every_step(log: Log, steps: list[tuple[Change, date]]) -> list[tuple[Log, Log, date]]:
    """Give the logs before and after each change that was not refused, with its day."""
    made = []
    for number, (change, on) in enumerate(steps):
        before = log
        try:
            log = change(before, stamped(on, number))
        except Refused:
            continue
        if len(log.actions) > len(before.actions):
            on = log.actions[-1].raised
        if len(log.meetings) > len(before.meetings) and log.meetings[-1].reinstated is not None:
            on = log.meetings[-1].reinstated.on
        made.append((before, log, min([on, *put_right_days(before, log)])))
    return made


def put_right_days(before: Log, after: Log) -> list[date]:
    """The days of an event that was put right now: what is said of them is another."""
    known = [event for entry in every_entry(before) for event in entry.history]
    new = [event for entry in every_entry(after) for event in entry.history if event not in known]
    ends = [event.changes["day"] for event in new if "day" in event.changes]
    return [each for end in ends for each in (end.before, end.after) if isinstance(each, date)]


def outcome(log: Log, steps: list[tuple[Change, date]]) -> Log:
    made = every_step(log, steps)
    return made[-1][1] if made else log
