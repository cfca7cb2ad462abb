"""What an audit says of any log: what is recorded is never called gone, what goes is always found.

The versions are those that git would have: of each save, words that were removed since in them.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from pcc_actions.core.audit.earlier import EarlierVersion
from pcc_actions.core.audit.findings import audit_findings
from pcc_actions.core.audit.losses import Fate, Loss
from pcc_actions.core.audit.survey import Survey, ToldLoss
from pcc_actions.core.changes.redaction import redact
from pcc_actions.core.checks.finding import FindingKind
from pcc_actions.core.entries import EntryKind, entries_of, replaced
from pcc_actions.core.merging.merge import merged
from pcc_actions.core.model import Event, Log
from pcc_actions.core.text.spellings import spellings
from pcc_actions.errors import Refused
from tests.drawn_changes import TODAY, Change, changes, every_step, logs, stamped
from tests.store.logs import clock

Versions = list[Log]
steps = st.lists(
    st.tuples(st.sampled_from(["change", "undo", "redo", "redact"]), st.integers(0, 20)),
    max_size=20,
)
secrets = st.sampled_from(["visit", "Letter", "Moving", "EI", "udget", "Write to the team"])


def saved(start: Log, made: list[Log], steps: list[tuple[str, int]], secret: str) -> Versions:
    """Every version that there ever was, the last of which is the log."""
    every, past, future, coming = [start], [start], Versions(), list(made)
    for number, (step, place) in enumerate(steps):
        if step == "undo" and len(past) > 1:
            future.append(past.pop())
        elif step == "redo" and future:
            past.append(future.pop())
        elif step == "change" and coming and not future:
            past.append(coming.pop(0))
        elif step == "redact":
            removed = without(past[-1], place, secret, number)
            if removed is None:
                continue
            past, future, coming = [*past, removed], [], []
        else:
            continue
        every.append(past[-1])
    return every


def without(log: Log, place: int, secret: str, number: int) -> Log | None:
    """The log with words removed from an entry, None where that is refused."""
    every = [(kind, at) for kind in EntryKind for at in range(len(entries_of(log, kind)))]
    if every:
        kind, at = every[place % len(every)]
        provenance = stamped(TODAY, 100 + number)
        with suppress(Refused):
            return redact(log, at, provenance, spellings(secret), kind)
    return None


def looked_through(versions: Sequence[Log], *, own: bool) -> list[ToldLoss]:
    """What the last of the versions lost of those before it.

    Whether each was saved as its `own` text only those that are kept tell.
    """
    survey = Survey(versions[-1])
    for number, version in enumerate(versions):
        text = str(versions.index(version))
        earlier = EarlierVersion(number, f"version {number}", text, own=own)
        survey.look_through(earlier, version)
    return survey.told()


@given(logs, changes, steps, secrets)
def test_what_is_recorded_taken_back_or_redacted_is_never_at_fault(
    start: Log, recorded: list[tuple[Change, date]], steps: list[tuple[str, int]], secret: str
) -> None:
    made = [after for _, after, _ in every_step(start, recorded)]
    versions = saved(start, made, [*steps, *[("change", 0)] * 3], secret)
    told = looked_through(versions, own=False)
    findings = audit_findings(versions[-1], told, clock)
    assert [each for each in findings if each.kind is FindingKind.FAULT] == []


def taken_out(log: Log, kind: EntryKind, place: int, at: int) -> Log:
    """The log without one event of an entry, or without the entry where that was all."""
    entry = entries_of(log, kind)[place]
    history = (*entry.history[:at], *entry.history[at + 1 :])
    return replaced(log, place, replace(entry, history=history))


def typed_over(log: Log, kind: EntryKind, place: int, at: int, how: str) -> Log:
    """The log with one value of an event typed over."""
    entry = entries_of(log, kind)[place]
    event = altered(entry.history[at], how)
    history = (*entry.history[:at], event, *entry.history[at + 1 :])
    return replaced(log, place, replace(entry, history=history))


def altered(event: Event, how: str) -> Event:
    if how == "on":
        return replace(event, on=event.on - timedelta(days=1))
    if how == "at":
        return replace(event, at=event.at - timedelta(minutes=1))
    if how == "note":
        return replace(event, note=f"{event.note} Not so.")
    if how == "values":
        return replace(event, values={**event.values, "theme": "Another"})
    return replace(event, by="XY") if how == "by" else replace(event, kind="reinvented")


@given(
    logs, changes, st.integers(0, 99), st.integers(0, 99),
    st.sampled_from(["gone", "on", "at", "by", "note", "values", "kind"]),
)  # fmt: skip
def test_an_event_that_is_taken_out_or_typed_over_is_always_found(
    start: Log, recorded: list[tuple[Change, date]], entry: int, event: int, how: str
) -> None:
    versions = [start, *(after for _, after, _ in every_step(start, recorded))]
    log = versions[-1]
    every = [(kind, at) for kind in EntryKind for at in range(len(entries_of(log, kind)))]
    assume(every)
    kind, place = every[entry % len(every)]
    at = event % len(entries_of(log, kind)[place].history)
    other = (
        taken_out(log, kind, place, at) if how == "gone" else typed_over(log, kind, place, at, how)
    )
    told = looked_through([*versions, other], own=True)
    assert {each.fate for each in told} & {Fate.GONE, Fate.ALTERED}
    findings = audit_findings(other, told, clock)
    assert [each.kind for each in findings].count(FindingKind.FAULT) == 1


@given(logs, changes, st.integers(0, 99))
def test_an_entry_that_is_taken_out_is_always_found(
    start: Log, recorded: list[tuple[Change, date]], entry: int
) -> None:
    versions = [start, *(after for _, after, _ in every_step(start, recorded))]
    log = versions[-1]
    assume(log.actions)
    place = entry % len(log.actions)
    other = replace(log, actions=(*log.actions[:place], *log.actions[place + 1 :]))
    [told] = looked_through([*versions, other], own=True)
    assert told.fate is Fate.GONE
    assert isinstance(told.loss, Loss)
    assert told.loss.events == len(log.actions[place].history)


def recorded_in(log: Log, steps: list[tuple[Change, date]], first: int) -> list[Log]:
    """Each log that some steps leave, recorded from a minute on."""
    made = []
    for number, (change, on) in enumerate(steps, first):
        with suppress(Refused):
            log = change(log, replace(stamped(on, number), by="XY" if first % 2 else "IF"))
            made.append(log)
    return made


@given(logs, changes, changes, changes, st.booleans())
def test_what_copies_recorded_apart_is_there_once_they_are_brought_together(
    start: Log,
    before: list[tuple[Change, date]],
    ours: list[tuple[Change, date]],
    theirs: list[tuple[Change, date]],
    base_is_known: bool,
) -> None:
    common = [start, *recorded_in(start, before, 0)]
    mine, yours = (
        recorded_in(common[-1], steps, first) for steps, first in ((ours, 100), (theirs, 101))
    )
    base = common[-1] if base_is_known else None
    first = merged(base, [*common, *mine][-1], [*common, *yours][-1]).log
    more = recorded_in(first, before[:3], 300)
    second = merged(base, [first, *more][-1], [*common, *yours][-1]).log
    told = looked_through([*common, *mine, *yours, first, *more, second], own=True)
    findings = audit_findings(second, told, clock)
    assert [each for each in findings if each.kind is FindingKind.FAULT] == []
