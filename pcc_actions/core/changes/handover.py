"""Actions and topics handed over: owners added and taken away, all that one owns given on."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from pcc_actions.core.changes.actions import assign
from pcc_actions.core.changes.programme import TopicCorrections, correct_topic
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.state_on import state_on
from pcc_actions.core.entries import EntryKind, entries_of, with_each_changed
from pcc_actions.core.history.lifecycles import lifecycle_of
from pcc_actions.core.history.replay import replayed
from pcc_actions.core.model import Log
from pcc_actions.core.owners import KnownPeople
from pcc_actions.core.text.english import joined
from pcc_actions.core.text.owner_names import owner_form
from pcc_actions.errors import Refused

HANDED_OVER: Final = "Handed over."  # why the owners of a topic are others, where nobody says


def add_and_remove(
    log: Log,
    index: int,
    provenance: Provenance,
    added: Sequence[str],
    removed: Sequence[str],
    words: str | None = None,
) -> Log:
    """Record more owners of an action, and others of it no more; the rest stay in their order.

    The owners are as the log keeps them. Raises `Refused` where one to be removed owns it not,
    or nothing changes.
    """
    action, known = log.actions[index], KnownPeople(log.people, provenance.on)
    before = state_on(action, provenance.after(action.history, "owners")).owners
    there = {known.form(owner): owner for owner in before}
    missing = [owner for owner in removed if known.form(owner) not in there]
    if missing:
        raise Refused(
            f"{action.reference} is not owned by {joined(missing, 'or')}; it is owned by "
            f"{joined(before) or 'nobody'}."
        )
    new = {known.form(owner): owner for owner in added if known.form(owner) not in there}
    for owner in removed:
        there.pop(known.form(owner), None)
    return assign(log, index, provenance, (*there.values(), *new.values()), words)


def owned_by(
    log: Log, owner: str, on: date, board: str | None = None, kind: EntryKind = EntryKind.ACTION
) -> list[int]:
    """The places of the entries of a kind that are open on a day and that somebody owns.

    Open are the actions that are outstanding, and the topics that are planned. `owner` is as the
    log keeps it; `board` a code, None for every board.
    """
    known = KnownPeople(log.people, on)
    entries = entries_of(log, kind)
    stood = ((index, entry, replayed(entry, on)) for index, entry in enumerate(entries))
    return [
        index
        for index, entry, state in stood
        if state is not None and state.status not in lifecycle_of(entry).closed
        if board in (None, state.board) and known.owns(owner, state.owners)
    ]


def hand_over(
    log: Log,
    indexes: Sequence[int],
    provenance: Provenance,
    before: str,
    after: Sequence[str],
    words: str | None = None,
    kind: EntryKind = EntryKind.ACTION,
) -> Log:
    """Record that others own some entries of a kind in the place of one who did.

    Raises `Refused` where that is the same owner.
    """
    if owner_form(before) in map(owner_form, after):
        raise Refused(f"{before} would have them as before: name somebody else after --to.")
    known = KnownPeople(log.people, provenance.on)

    def handed_over(log: Log, index: int) -> Log:
        entry = entries_of(log, kind)[index]
        there = state_on(entry, provenance.after(entry.history, "owners")).owners
        owners = _handed_over(known, there, before, after)
        return _given(log, index, provenance, owners, words, kind)

    return with_each_changed(log, kind, indexes, handed_over)


def _given(
    log: Log,
    index: int,
    provenance: Provenance,
    owners: Sequence[str],
    words: str | None,
    kind: EntryKind,
) -> Log:
    """The log with an action reassigned, or the owners of a topic put right, which needs a why."""
    if kind is EntryKind.ACTION:
        return assign(log, index, provenance, owners, words)
    corrections = TopicCorrections(owners=tuple(owners))
    return correct_topic(log, index, provenance, corrections, words or HANDED_OVER)


def _handed_over(
    known: KnownPeople, there: Sequence[str], before: str, after: Sequence[str]
) -> list[str]:
    """The owners with others in the place of one who was among them, each once."""
    owners = (
        each
        for owner in there
        for each in (after if known.form(owner) == owner_form(before) else (owner,))
    )
    return [*dict.fromkeys(owners)]
