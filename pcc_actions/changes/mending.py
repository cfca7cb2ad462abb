"""What `check --fix` mends: only what cannot be wrong, each entered as a correction."""

from contextlib import suppress
from dataclasses import replace

from pcc_actions import wording
from pcc_actions.changes.recording import put, with_event
from pcc_actions.changes.stamp import Stamp
from pcc_actions.errors import Refused
from pcc_actions.model import Action, Change, Log
from pcc_actions.reference import key, parts
from pcc_actions.style import Style

WHY = "Mended by pcc-actions check --fix."


def mended(log: Log, stamp: Stamp) -> Log:
    """Give the log with references in their board's style and hidden characters gone.

    An action whose history cannot have been is left as it is: that takes a person.
    """
    for place, action in enumerate(log.actions):
        with suppress(Refused):
            log = put(log, place, _mended(log, action, stamp))
    return log


def _mended(log: Log, action: Action, stamp: Stamp) -> Action:
    text = wording.unhidden(action.text)
    after = {"reference": _in_style(log, action), "text": text if text.strip() else action.text}
    changes = {
        name: Change(getattr(action, name), value)
        for name, value in after.items()
        if getattr(action, name) != value
    }
    if not changes:
        return action
    return with_event(action, replace(stamp.event("corrected", WHY), changes=changes))


def _in_style(log: Log, action: Action) -> str:
    """Give the reference as its board prints it, where that is the same reference."""
    if action.board not in log.boards:
        return action.reference
    try:
        style = Style.parse(log.boards[action.board].reference)
        printed = style.write(parts(action.reference), action.raised)
    except Refused:
        return action.reference
    return printed if key(printed) == key(action.reference) else action.reference
