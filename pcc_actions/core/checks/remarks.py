"""Remarks: what is worth a look in the data of a log, though it may be right."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from pcc_actions.core.checks.checked import Checked
from pcc_actions.core.checks.finding import Finding, RemarkCode
from pcc_actions.core.correction_lines import line_for_closing, line_for_lifting
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import fields_of
from pcc_actions.core.history.exemption import exemption_mark
from pcc_actions.core.history.lifecycles import KINDS, OUTSTANDING
from pcc_actions.core.history.movable import can_move_to
from pcc_actions.core.history.places import closing_step, step_place
from pcc_actions.core.history.replay import events_until
from pcc_actions.core.history.states import State
from pcc_actions.core.messages import counted, is_due_at_unknown_meeting, when_next
from pcc_actions.core.references.parse import printed_parts
from pcc_actions.core.text.english import joined
from pcc_actions.core.text.sanitise import invisible_character
from pcc_actions.core.text.similarity import NEAR_IDENTICAL, similarity

MANY_DEFERRALS = 3
MANY_MEETINGS = 2  # an action overdue by more meetings than these is remarked on


def no_known_meeting(checked: Checked) -> Iterator[Finding]:
    """Remark on actions whose reference or raised date is that of no known meeting."""
    for index, state in checked.actions:
        board, raised = state.board, state.raised
        printed = printed_parts(state.reference).day or raised
        unknown = [day for day in (printed, raised) if not checked.meets(board, day)]
        if unknown:
            sentence = f"{state.reference}: {board} has no meeting on {uk(unknown[0])}."
            yield Finding(RemarkCode.NO_KNOWN_MEETING, sentence, index, "reference")


def near_identical(checked: Checked) -> Iterator[Finding]:
    """Remark on actions under one item whose texts are nearly the same (`text.similarity`)."""
    items: dict[tuple[str, date, str | None], list[tuple[int, State]]] = defaultdict(list)
    for index, state in checked.actions:
        items[state.board, state.raised, printed_parts(state.reference).item].append((index, state))
    for under in items.values():
        for (_, state), (index, other) in combinations(under, 2):
            if similarity(state.text, other.text) >= NEAR_IDENTICAL:
                sentence = f"{state.reference} and {other.reference} say nearly the same."
                yield Finding(RemarkCode.NEAR_IDENTICAL, sentence, index, "text")


def odd_due(checked: Checked) -> Iterator[Finding]:
    """Remark on actions outstanding and due only in words, due twice, or before being raised."""
    for index, state in checked.actions:
        if state.due_words and state.status in OUTSTANDING:
            yield _due_in_words(state, index)
        if state.due and state.due < state.raised:
            sentence = (
                f"{state.reference} is due on {uk(state.due)}, before it was raised "
                f"on {uk(state.raised)}."
            )
            yield Finding(RemarkCode.DUE_BEFORE_RAISED, sentence, index, "due")


def _due_in_words(state: State, index: int) -> Finding:
    words = f"“{state.due_words}”"
    if state.due is None:
        sentence = f"{state.reference} is due only in words: {words}."
        return Finding(RemarkCode.DUE_ONLY_IN_WORDS, sentence, index, "due_words")
    sentence = (
        f"{state.reference} is due on {uk(state.due)} and in words too: {words}. The date "
        "counts; take one of the two out."
    )
    return Finding(RemarkCode.DUE_TWICE, sentence, index, "due_words")


def no_next_meeting(checked: Checked) -> Iterator[Finding]:
    """Remark once a board on outstanding actions due at its next meeting, where none is known."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for index, snapshot in checked.outstanding:
        if is_due_at_unknown_meeting(snapshot):
            waiting[snapshot.board].append(index)
    for board, indexes in waiting.items():
        are = "is" if len(indexes) == 1 else "are"
        sentence = (
            f"{counted(len(indexes), 'action')} of {board} {are} due at its next meeting, and none "
            f"is known. {when_next(board)}"
        )
        yield Finding(RemarkCode.NO_NEXT_MEETING, sentence, indexes[0], "raised")


def invisible_characters(checked: Checked) -> Iterator[Finding]:
    """Remark on characters in words that nobody sees, so that a search for the words fails."""
    if checked.all_visible:
        return
    for place in checked.places:
        for name in fields_of(place.entry).texts:
            found = invisible_character(getattr(place.entry, name) or "")
            if found:
                sentence = f"{place.name} has a character nobody sees in its {name}: {found}."
                yield place.finding(RemarkCode.INVISIBLE_CHARACTER, sentence, name)


def bare_discharge(checked: Checked) -> Iterator[Finding]:
    """Remark on actions discharged without a note."""
    for place, taken in checked.taken:
        _, _, state = taken[-1]
        if state.status != "discharged" or state.raised > checked.as_at:
            continue
        closings = [event for _, event, _ in taken if event.kind == "discharged"]
        if closings and not closings[-1].note:
            sentence = f"{state.reference} was discharged without a note."
            yield place.finding(RemarkCode.BARE_DISCHARGE, sentence, "status")


def closed_elsewhere(checked: Checked) -> Iterator[Finding]:
    """Remark on entries whose day of closing is not that of the event that closed them.

    An edit by hand may have said so where the history could not have been so, and an earlier
    release entered every such edit beside the event.
    """
    for place, played in checked.played:
        entry, closed = place.entry, place.entry.closed
        closing = None if closed is None else closing_step(entry, played)
        if closed is None or closing is None:
            continue
        _, event, _ = played[closing]
        if event.on != closed <= checked.as_at:
            at = step_place(entry, closing)
            day = uk(closed) if can_move_to(entry, at, closed) else "DATE"
            yield place.finding(
                RemarkCode.CLOSED_ELSEWHERE,
                f"{place.name} is closed on {uk(closed)} by its keys, but lists and "
                f"papers of earlier days go by {uk(event.on)}. To have one day: "
                f"{line_for_closing(entry, day)}.",
                "closed",
            )


def long_overdue(checked: Checked) -> Iterator[Finding]:
    """Remark on actions overdue by more than two meetings of their board."""
    for index, snapshot in checked.outstanding:
        if not snapshot.overdue or snapshot.due is None:
            continue
        days = checked.schedule.days(snapshot.board, checked.as_at)
        passed = bisect_right(days, checked.as_at) - bisect_right(days, snapshot.due)
        if passed > MANY_MEETINGS:
            sentence = f"{snapshot.reference} is overdue by {passed} meetings."
            yield Finding(RemarkCode.LONG_OVERDUE, sentence, index, "due")


def often_deferred(checked: Checked) -> Iterator[Finding]:
    """Remark on outstanding actions that were deferred three times or more."""
    for index, snapshot in checked.outstanding:
        if snapshot.deferrals >= MANY_DEFERRALS:
            sentence = f"{snapshot.reference} was deferred {snapshot.deferrals} times."
            yield Finding(RemarkCode.OFTEN_DEFERRED, sentence, index, "due")


def marked_all_the_same(checked: Checked) -> Iterator[Finding]:
    """Remark on entries withheld by a mark that is older, by its day, than what lifted it."""
    for place, _ in checked.states:
        ground = exemption_mark(place.entry)
        if ground is None or place.entry.exempt:
            continue
        yield place.finding(
            RemarkCode.MARKED_ALL_THE_SAME,
            f"{place.name} is withheld from papers: it was marked exempt ({ground}) "
            "after it was lifted, as of an earlier day. If it may be published: "
            f"{line_for_lifting(place.entry)}.",
            "history",
        )


def unknown_event(checked: Checked) -> Iterator[Finding]:
    """Remark on events of a kind that this release does not know."""
    for place in checked.places:
        known = KINDS[place.of]
        if all(event.kind in known for event in place.entry.history):
            continue
        kinds = {event.kind for event in events_until(place.entry, checked.as_at)} - known
        if kinds:
            sentence = f"{place.name} has events of an unknown kind: {joined(sorted(kinds))}."
            yield place.finding(RemarkCode.UNKNOWN_EVENT, sentence, "history")
