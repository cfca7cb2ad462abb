"""A log as it was saved, which nobody has edited since: its head parsed, its actions on demand."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Action, Log
from pcc_actions.core.on_demand import OnDemand
from pcc_actions.store import doubtful, seal
from pcc_actions.store.head_records import head_records
from pcc_actions.store.layout import ActionLine, Layout, layout_of
from pcc_actions.store.parsing import ODD_SHAPES, parsed
from pcc_actions.store.records import log_from
from pcc_actions.store.stored_actions import StoredActions
from pcc_actions.store.upgrade import READ_AS_THEY_ARE

Carefully = Callable[[], Sequence[Action]]  # the actions read whole, where one is odd


@dataclass(frozen=True, slots=True)
class SavedLog:
    """A log as it was saved. `head` is it without its actions, which `actions` makes."""

    revision: int
    head: Log
    actions: StoredActions

    @property
    def log(self) -> Log:
        """The log, whose actions are made when they are asked for."""
        return replace(self.head, actions=OnDemand(self.actions))


def saved_log(
    path: Path, data: bytes, carefully: Carefully, first: ActionLine = ActionLine.REFERENCE
) -> SavedLog | None:
    """The log that was saved as these bytes, its lines asked `first` for one of them.

    None for any that has to be read whole. Raises `BadFile` where its head does not parse.
    """
    closing = seal.closing_at_end(data)
    if closing is None:
        return None
    layout = seal.while_proved(data, closing, partial(layout_of, data, closing, first))
    head = head_of(path, layout) if layout else None
    if layout is None or head is None:
        return None
    return SavedLog(closing.revision, head, StoredActions(layout, carefully))


def head_of(path: Path, layout: Layout) -> Log | None:
    """The log without its actions; None where there is anything odd about it."""
    whole = (parsed if layout.long_strings else head_records)(path, layout.head)
    if whole.get("schema_version") not in READ_AS_THEY_ARE or any(doubtful.doubtful_keys(whole)):
        return None
    try:
        return log_from(whole)
    except ODD_SHAPES:
        return None
