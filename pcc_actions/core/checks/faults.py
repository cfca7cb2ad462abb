"""Faults: what cannot be right in the data of a log."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final

from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.checks.finding import FaultCode, Finding
from pcc_actions.core.correction_lines import line_for_closing, line_for_day, where_any
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import A_DAY
from pcc_actions.core.event_words import HAPPENED, kept_words, value_words, what_happened
from pcc_actions.core.fields import FieldType, names_of
from pcc_actions.core.history.courses import OUTSTANDING
from pcc_actions.core.history.effective import effective
from pcc_actions.core.history.places import closing_place
from pcc_actions.core.history.replay import (
    disagreements,
    impossible,
    replayed,
    status_before,
    steps,
)
from pcc_actions.core.holders import holder_words
from pcc_actions.core.model import Action, Holder, Log
from pcc_actions.core.references.lookup import ActionKey, action_key
from pcc_actions.core.text.command_line import command_word
from pcc_actions.core.text.sanitise import hidden_character, invisible_character

_NAMES: Final = frozenset({"reference", "owners"})  # by which something is found
_TEXT: Final = names_of(field for field in ACTION_FIELDS.recorded if field.type is FieldType.TEXT)
_TEXTS: Final = names_of(field for field in ACTION_FIELDS.recorded if field.type is FieldType.TEXTS)


def unknown_board(log: Log, as_at: date) -> Iterator[Finding]:
    """Find actions, meetings and a default of a board that the log does not have."""
    for index, action in enumerate(log.actions):
        if action.board not in log.boards:
            sentence = f"{action.reference} is of a board that is not in the log: {action.board}."
            yield Finding(FaultCode.UNKNOWN_BOARD, sentence, index, "board")
    for meeting in log.meetings:
        if meeting.board not in log.boards:
            yield Finding(
                FaultCode.UNKNOWN_BOARD,
                f"The meeting of {uk(meeting.date)} is of a board that is not in the log: "
                f"{meeting.board}.",
            )
    default = log.settings.default_board
    if default is not None and default not in log.boards:
        yield Finding(FaultCode.UNKNOWN_BOARD, f"The default board, {default}, is not in the log.")


def impossible_event(log: Log, as_at: date) -> Iterator[Finding]:
    """Find the first event of each history that cannot have been."""
    for index, action in enumerate(log.actions):
        played = tuple(steps(action))
        wrong = impossible(action, played)
        if wrong is None:
            continue
        what = HAPPENED.get(wrong.kind, wrong.kind)
        if wrong.on < action.raised:
            why = f"before it was raised on {uk(action.raised)}"
        else:
            why = f"when it was {status_before(action, played, wrong)}"
        sentence = f"{action.reference} was {what} on {uk(wrong.on)}, {why}."
        line = line_for_day(action, wrong, as_at) if wrong.kind != "raised" else None
        sentence += where_any(" If the day is wrong", line and f"{line}.")
        yield Finding(FaultCode.IMPOSSIBLE_EVENT, sentence, index, "history")


def future_event(log: Log, as_at: date) -> Iterator[Finding]:
    """Find events effective after they were recorded; a day more, for clocks that differ."""
    for index, action in enumerate(log.actions):
        for said, event in zip(action.history, effective(action.history), strict=True):
            # A day put right since was said when it was put right.
            if said.on == event.on and event.on - event.at.date() > A_DAY:
                sentence = (
                    f"{action.reference} was {what_happened(event)} on {uk(event.on)}, but that "
                    f"was recorded before, on {uk(event.at.date())}."
                )
                line = line_for_day(action, event, as_at)
                sentence += where_any(" If the day is wrong", line and f"{line}.")
                yield Finding(FaultCode.FUTURE_EVENT, sentence, index, "history")


def early_closing(log: Log, as_at: date) -> Iterator[Finding]:
    """Find actions closed before they were raised."""
    for index, action in enumerate(log.actions):
        if action.closed and action.closed < action.raised:
            sentence = (
                f"{action.reference} was closed on {uk(action.closed)}, before it was raised "
                f"on {uk(action.raised)}."
            )
            if closing_place(action) is not None:
                sentence += f" If the day is wrong: {line_for_closing(action)}."
            yield Finding(FaultCode.EARLY_CLOSING, sentence, index, "closed")


def closed_but_outstanding(log: Log, as_at: date) -> Iterator[Finding]:
    """Find a day of closing of actions that are not closed, as an edit by hand may have typed."""
    for index, action in enumerate(log.actions):
        if action.closed and action.status in OUTSTANDING:
            reference, closed = action.reference, uk(action.closed)
            sentence = f"{reference} has closed {closed}, but its status is {action.status}. "
            if action.raised <= action.closed <= as_at:
                line = f"pcc-actions discharge {reference} --on {closed}"
                sentence += f"If it was discharged then: {line}. Else take the line out."
            else:
                sentence += "Take the line out."
            yield Finding(FaultCode.CLOSED_BUT_OUTSTANDING, sentence, index, "closed")


def not_borne_out(log: Log, as_at: date) -> Iterator[Finding]:
    """Find keys of an action that its history does not bear out."""
    for index, action in enumerate(log.actions):
        if not action.history:
            yield Finding(FaultCode.NO_HISTORY, f"{action.reference} has no history.", index)
        for name, change in disagreements(action).items():
            now, then = value_words(change.after), kept_words(replayed(action), name)
            yield Finding(
                FaultCode.NOT_BORNE_OUT,
                f"{action.reference} has {name} {now}, but by its history it is {then}.",
                index,
                name,
            )


def same_reference(log: Log, as_at: date) -> Iterator[Finding]:
    """Find actions of one board with one reference."""
    first: dict[ActionKey, int] = {}
    for index, action in enumerate(log.actions):
        if first.setdefault(action_key(action), index) != index:
            sentence = f"Two actions of {action.board} have the reference {action.reference}."
            yield Finding(FaultCode.SAME_REFERENCE, sentence, index, "reference")


def hidden_characters(log: Log, as_at: date) -> Iterator[Finding]:
    """Find control characters and bidirectional overrides, and in names what nobody sees."""
    for index, action in enumerate(log.actions):
        for name, text in _texts(action):
            hidden = hidden_character(text) or (name in _NAMES and invisible_character(text))
            if hidden:
                sentence = f"{action.reference} has a hidden character in its {name}: {hidden}."
                yield Finding(FaultCode.HIDDEN_CHARACTER, sentence, index, name)
    for name, text in _head_texts(log):
        hidden = hidden_character(text)
        if hidden:
            yield Finding(
                FaultCode.HIDDEN_CHARACTER, f"There is a hidden character in {name}: {hidden}."
            )


def nameless_owner(log: Log, as_at: date) -> Iterator[Finding]:
    """Find owners without a name, as an edit by hand may leave them."""
    for index, action in enumerate(log.actions):
        if not all(owner.strip() for owner in action.owners):
            sentence = f"{action.reference} has an owner without a name. Take the empty quotes out."
            yield Finding(FaultCode.NAMELESS_OWNER, sentence, index, "owners")


def broken_path(log: Log, as_at: date) -> Iterator[Finding]:
    r"""Find tabs and line breaks in a source: a path in double quotes has them for \t and \n."""
    for index, action in enumerate(log.actions):
        if action.source and not {"\t", "\n"}.isdisjoint(action.source):
            sentence = (
                f"{action.reference} has a tab or a line break in its source, as a path with \\ in "
                "double quotes gets. Put it in single quotes."
            )
            yield Finding(FaultCode.BROKEN_PATH, sentence, index, "source")


def _texts(action: Action) -> Iterator[tuple[str, str]]:
    yield from ((name, getattr(action, name) or "") for name in _TEXT)
    yield from ((name, each) for name in _TEXTS for each in getattr(action, name))
    for event in action.history:
        texts = (event.kind, event.note, event.by, event.reported_by, event.minute)
        yield from (("history", text or "") for text in texts)
        changed = [(change.before, change.after) for change in event.changes.values()]
        values = [*event.values.values(), *(value for pair in changed for value in pair)]
        yield from (("history", value_words(value)) for value in values)


def _head_texts(log: Log) -> Iterator[tuple[str, str]]:
    for board in log.boards.values():
        yield f"board {board.code!r}", f"{board.code}{board.name}{board.reference}"
    for person in log.people.values():
        own = (person.key, person.initials, person.name, person.post, person.email)
        held = (each for holder in person.held for each in (holder.name, holder.email))
        yield f"person {person.key!r}", "".join(text or "" for text in (*own, *held))
    for meeting in log.meetings:
        once = (each for each in (meeting.cancelled, meeting.reinstated) if each is not None)
        events = (*meeting.moved, *once)
        words = "".join(f"{event.by}{event.note or ''}" for event in events)
        yield f"the {meeting.board!r} meeting of {uk(meeting.date)}", f"{meeting.board}{words}"


def holders(log: Log, as_at: date) -> Iterator[Finding]:
    """Find holders of a post whose days cannot be, and a name that is not the latest of theirs."""
    for person in log.people.values():
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
