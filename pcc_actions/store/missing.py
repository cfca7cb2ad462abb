"""What a log has lost: actions or topics that were there, or the end of its history."""

from collections.abc import Iterator, Sequence

from pcc_actions.core.entries import AnyEntry, EntryKind, entries_of
from pcc_actions.core.model import HAND_EDIT, Log
from pcc_actions.store.seal import Closing


def missing_from(log: Log, kept: Log | None, closing: Closing | None) -> str:
    """Say which actions and topics are gone, and of which the end of its history was cut off.

    The closing line counts the actions alone: which topics there were a kept version tells.
    """
    gone = "; ".join(_gone(kept, log)) if kept else ""
    if gone:
        return gone
    count = closing.actions if closing else len(kept.actions) if kept else 0
    if len(log.actions) < count:
        from pcc_actions.core.messages import counted

        return f"{counted(len(log.actions), 'action')} where there were {count}"
    return "" if closing or kept is None else _cut_short(log, kept)


def _gone(kept: Log, log: Log) -> Iterator[str]:
    """What a kept version has of each kind of entry, and the log has no more."""
    from pcc_actions.core.changes.hand_edits import lost  # most logs lack nothing
    from pcc_actions.core.entry_keys import calling
    from pcc_actions.core.messages import counted

    called = calling(kept)
    for kind in EntryKind:
        gone = [called(entry) for entry in lost(entries_of(kept, kind), entries_of(log, kind))]
        if gone:
            yield f"{counted(len(gone), kind.noun)} gone: {', '.join(gone)}"


def _cut_short(log: Log, kept: Log) -> str:
    """Whether the last entry has fewer events than it had, in a log without its closing."""
    from pcc_actions.core.entry_keys import calling, entry_key

    for entry, before in zip(_last(log), _last(kept), strict=True):
        known, knew = (
            [event for event in one.history if event.by != HAND_EDIT] for one in (entry, before)
        )
        if entry_key(entry) == entry_key(before) and len(known) < len(knew):
            return f"the end of {calling(log)(entry)} is gone"
    return ""


def _last(log: Log) -> Sequence[AnyEntry]:
    """The entry at the end of a file: an action, where there is any."""
    return log.actions[-1:] or log.programme[-1:]
