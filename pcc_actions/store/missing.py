"""What a log has lost: actions that were there, or the end of its history."""

from pcc_actions.core.messages import counted
from pcc_actions.core.model import HAND_EDIT, Log
from pcc_actions.store.seal import Closing


def missing_from(log: Log, kept: Log | None, closing: Closing | None) -> str:
    """Say which actions are gone, and of which the end of its history was cut off."""
    gone = _gone(kept, log) if kept else []
    if gone:
        return f"{counted(len(gone), 'action')} gone: {', '.join(gone)}"
    count = closing.actions if closing else len(kept.actions) if kept else 0
    if len(log.actions) < count:
        return f"{counted(len(log.actions), 'action')} where there were {count}"
    return "" if closing or kept is None else _cut_short(log, kept)


def _gone(kept: Log, log: Log) -> list[str]:
    """The references of the actions that a kept version has, and the log has no more."""
    from pcc_actions.core.changes.hand_edits import lost  # most logs lack nothing

    return [action.reference for action in lost(kept.actions, log.actions)]


def _cut_short(log: Log, kept: Log) -> str:
    """Whether the last action has fewer events than it had, in a log without its closing."""
    for action, before in zip(log.actions[-1:], kept.actions[-1:], strict=False):
        known, knew = (
            [event for event in one.history if event.by != HAND_EDIT] for one in (action, before)
        )
        if action.reference == before.reference and len(known) < len(knew):
            return f"the end of {action.reference} is gone"
    return ""
