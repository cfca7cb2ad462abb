"""Faults: what cannot be right in the data of a log."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from pcc_actions.core.checks.checked import Checked
from pcc_actions.core.checks.finding import FaultCode, Finding
from pcc_actions.core.correction_lines import (
    line_for_closing,
    line_for_day,
    line_for_dropping,
    where_any,
)
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import A_DAY
from pcc_actions.core.entries import AnyEntry, EntryKind, fields_of, how_raised
from pcc_actions.core.entry_keys import EntryKey, entry_key
from pcc_actions.core.event_words import happened, kept_words, value_words, what_happened
from pcc_actions.core.history.effective import effective
from pcc_actions.core.history.lifecycles import lifecycle_of
from pcc_actions.core.history.places import closing_place
from pcc_actions.core.history.replay import (
    disagreements_with,
    impossible,
    raised_on,
    status_before,
)
from pcc_actions.core.holders import holder_words
from pcc_actions.core.model import Action, Holder
from pcc_actions.core.text.command_line import command_word


def unknown_board(checked: Checked) -> Iterator[Finding]:
    """Find entries, meetings and a default of a board that the log does not have."""
    for place in checked.places:
        if place.entry.board not in checked.log.boards:
            yield place.finding(
                FaultCode.UNKNOWN_BOARD,
                f"{place.name} is of a board that is not in the log: {place.entry.board}.",
                "board",
            )
    for meeting in checked.log.meetings:
        if meeting.board not in checked.log.boards:
            yield Finding(
                FaultCode.UNKNOWN_BOARD,
                f"The meeting of {uk(meeting.date)} is of a board that is not in the log: "
                f"{meeting.board}.",
            )
    default = checked.log.settings.default_board
    if default is not None and default not in checked.log.boards:
        yield Finding(FaultCode.UNKNOWN_BOARD, f"The default board, {default}, is not in the log.")


def impossible_event(checked: Checked) -> Iterator[Finding]:
    """Find the first event of each history that cannot have been."""
    for place, played in checked.played:
        entry = place.entry
        wrong, since = impossible(entry, played), raised_on(entry)
        if wrong is None:
            continue
        what = happened(wrong.kind, place.of)
        if since and wrong.on < since:
            why = f"before it was {how_raised(entry)} on {uk(since)}"
        else:
            why = f"when it was {status_before(entry, played, wrong)}"
        sentence = f"{place.name} was {what} on {uk(wrong.on)}, {why}."
        line = line_for_day(entry, wrong, checked.as_at) if wrong.kind != "raised" else None
        sentence += where_any(" If the day is wrong", line and f"{line}.")
        yield place.finding(FaultCode.IMPOSSIBLE_EVENT, sentence, "history")


def future_event(checked: Checked) -> Iterator[Finding]:
    """Find events effective after they were recorded; a day more, for clocks that differ."""
    for place in checked.places:
        entry = place.entry
        for said, event in zip(entry.history, effective(entry.history), strict=True):
            recorded = event.at.date()
            # A day put right since was said when it was put right.
            if event.on > recorded and said.on == event.on and event.on - recorded > A_DAY:
                sentence = (
                    f"{place.name} was {what_happened(event, place.of)} on {uk(event.on)}, but "
                    f"that was recorded before, on {uk(recorded)}."
                )
                line = line_for_day(entry, event, checked.as_at)
                sentence += where_any(" If the day is wrong", line and f"{line}.")
                yield place.finding(FaultCode.FUTURE_EVENT, sentence, "history")


def early_closing(checked: Checked) -> Iterator[Finding]:
    """Find actions closed before they were raised, but on a copy that had them raised earlier."""
    for index, action in enumerate(checked.log.actions):
        if action.closed and action.closed < action.raised and not _closed_apart(action):
            sentence = (
                f"{action.reference} was closed on {uk(action.closed)}, before it was raised "
                f"on {uk(action.raised)}."
            )
            if closing_place(action) is not None:
                sentence += f" If the day is wrong: {line_for_closing(action)}."
            yield Finding(FaultCode.EARLY_CLOSING, sentence, index, "closed")


def _closed_apart(action: Action) -> bool:
    place = closing_place(action)
    return place is not None and action.history[place].apart


def closed_but_open(checked: Checked) -> Iterator[Finding]:
    """Find a day of closing of entries that are not closed, as an edit by hand may have typed."""
    for place in checked.places:
        entry = place.entry
        if entry.closed and entry.status not in lifecycle_of(entry).closed:
            closed, since = uk(entry.closed), raised_on(entry)
            sentence = f"{place.name} has closed {closed}, but its status is {entry.status}. "
            if since and since <= entry.closed <= checked.as_at:
                how, line = _closing_then(entry, closed)
                sentence += f"If it was {how} then: {line}. Else take the line out."
            else:
                sentence += "Take the line out."
            yield place.finding(FaultCode.CLOSED_BUT_OPEN, sentence, "closed")


def _closing_then(entry: AnyEntry, closed: str) -> tuple[str, str]:
    """How an entry may have been closed on a day, and the line that records it."""
    if isinstance(entry, Action):
        return "discharged", f"pcc-actions discharge {entry.reference} --on {closed}"
    return "dropped", line_for_dropping(entry, closed)


def not_borne_out(checked: Checked) -> Iterator[Finding]:
    """Find keys of an entry that its history does not bear out."""
    for place, played in checked.played:
        if not place.entry.history:
            yield place.finding(FaultCode.NO_HISTORY, f"{place.name} has no history.")
        state = played[-1][2] if played else None
        for name, change in disagreements_with(state, place.entry).items():
            now, then = value_words(change.after), kept_words(state, name)
            yield place.finding(
                FaultCode.NOT_BORNE_OUT,
                f"{place.name} has {name} {now}, but by its history it is {then}.",
                name,
            )


def same_name(checked: Checked) -> Iterator[Finding]:
    """Find actions of one board with one reference, and topics of one with one name."""
    first: dict[tuple[EntryKind, EntryKey], int] = {}
    for place in checked.places:
        entry = place.entry
        if first.setdefault((place.of, entry_key(entry)), place.index) != place.index:
            what = "reference" if isinstance(entry, Action) else "name"
            sentence = f"Two {place.of.noun}s of {entry.board} have the {what} {place.name}."
            yield place.finding(FaultCode.SAME_NAME, sentence, fields_of(entry).names[0])


def nameless_owner(checked: Checked) -> Iterator[Finding]:
    """Find owners without a name, as an edit by hand may leave them."""
    for place in checked.places:
        if not all(owner.strip() for owner in place.entry.owners):
            sentence = f"{place.name} has an owner without a name. Take the empty quotes out."
            yield place.finding(FaultCode.NAMELESS_OWNER, sentence, "owners")


def holders(checked: Checked) -> Iterator[Finding]:
    """Find holders of a post whose days cannot be, and a name that is not the latest of theirs."""
    for person in checked.log.people.values():
        for earlier, later in pairwise((None, *person.held)):
            if later and _misplaced(earlier, later):
                sentence = f"The days of {holder_words(later)} in {person.key} cannot be."
                yield Finding(FaultCode.HOLDER_DAYS, sentence)
        if person.held and person.held[-1].name != person.name:
            latest = person.held[-1].name
            yield Finding(
                FaultCode.HOLDER_NAME,
                f"{person.key} is named {person.name}, but the latest who held it is {latest}. To "
                f"record a successor: pcc-actions person edit {command_word(person.key)} --name "
                "NAME --from DATE.",
            )


def _misplaced(earlier: Holder | None, later: Holder) -> bool:
    """Whether somebody ends before they begin, or begins before the one before them has ended."""
    since, until = later.since or date.min, later.until or date.max
    if earlier is None:
        return until < since
    return until < since or later.since is None or (earlier.until or date.max) >= since
