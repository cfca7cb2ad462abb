"""Actions handed over: owners added and taken away, and all that one owns given to others."""

from collections.abc import Sequence
from datetime import date

from pcc_actions.core.changes.actions import assign
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.state_on import state_on
from pcc_actions.core.history.courses import OUTSTANDING
from pcc_actions.core.history.replay import replayed
from pcc_actions.core.model import Log
from pcc_actions.core.owners import KnownPeople
from pcc_actions.core.text.english import joined
from pcc_actions.core.text.owner_names import owner_form
from pcc_actions.errors import Refused


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


def owned_by(log: Log, owner: str, on: date, board: str | None = None) -> list[int]:
    """The places of the actions that are outstanding on a day and that somebody owns.

    `owner` is as the log keeps it; `board` a code, None for every board.
    """
    known = KnownPeople(log.people, on)
    stood = [(index, replayed(action, on)) for index, action in enumerate(log.actions)]
    return [
        index
        for index, state in stood
        if state is not None and state.status in OUTSTANDING and board in (None, state.board)
        if known.owns(owner, state.owners)
    ]


def hand_over(
    log: Log,
    indexes: Sequence[int],
    provenance: Provenance,
    before: str,
    after: Sequence[str],
    words: str | None = None,
) -> Log:
    """Record that others own some actions in the place of one who did.

    Raises `Refused` where that is the same owner.
    """
    if owner_form(before) in map(owner_form, after):
        raise Refused(f"{before} would have them as before: name somebody else after --to.")
    known = KnownPeople(log.people, provenance.on)
    for index in indexes:
        action = log.actions[index]
        there = state_on(action, provenance.after(action.history, "owners")).owners
        owners = [
            each
            for owner in there
            for each in (after if known.form(owner) == owner_form(before) else (owner,))
        ]
        log = assign(log, index, provenance, owners, words)
    return log
