"""What `check --fix` mends: only what cannot be wrong, each entered as a correction."""

from contextlib import suppress
from dataclasses import replace

from pcc_actions.core.changes.corrections import throughout
from pcc_actions.core.changes.events import with_event
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.entries import replaced
from pcc_actions.core.model import Action, Change, Log
from pcc_actions.core.owners import every_owner
from pcc_actions.core.references.parse import printed_parts, reference_key
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.core.text.sanitise import without_hidden, without_invisible
from pcc_actions.errors import Refused

WHY = "Mended by pcc-actions check --fix."
UNHIDDEN = "Hidden characters were removed by pcc-actions check --fix."


def autofixed(log: Log, provenance: Provenance) -> Log:
    """The log with references in their board's style and hidden characters gone.

    An action whose history cannot have been is left as it is: that takes a person.
    """
    for index, action in enumerate(log.actions):
        with suppress(Refused):
            log = replaced(log, index, _in_style(log, _unhidden(action, provenance), provenance))
    return log


def _unhidden(action: Action, provenance: Provenance) -> Action:
    """The action without hidden characters, nor any in its history."""
    owners = frozenset(every_owner([action]))
    clean = throughout(action, lambda text: _shown(text, is_name=text in owners))
    if clean == action:
        return action
    return with_event(clean, provenance.after(action.history).event("corrected", UNHIDDEN))


def _shown(text: str, *, is_name: bool) -> str:
    """A text without what `hidden_character` names; a name also without what nobody sees in it."""
    shown = without_invisible(without_hidden(text)) if is_name else without_hidden(text)
    return shown if shown.strip() else text


def _in_style(log: Log, action: Action, provenance: Provenance) -> Action:
    printed = _printed(log, action)
    if printed == action.reference:
        return action
    changes = {"reference": Change(action.reference, printed)}
    event = replace(
        provenance.after(action.history, "reference").event("corrected", WHY), changes=changes
    )
    return with_event(action, event)


def _printed(log: Log, action: Action) -> str:
    """The reference as its board prints it, where that is the same reference."""
    if action.board not in log.boards:
        return action.reference
    try:
        style = ReferenceStyle.parse(log.boards[action.board].reference)
        printed = style.write(printed_parts(action.reference), action.raised)
    except Refused:
        return action.reference
    return (
        printed if reference_key(printed) == reference_key(action.reference) else action.reference
    )
