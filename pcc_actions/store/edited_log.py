"""A log that somebody edited, held to the version that was kept: only what differs is parsed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.entry_keys import entry_key
from pcc_actions.core.model import Action, Log
from pcc_actions.core.on_demand import OnDemand
from pcc_actions.errors import BadFile
from pcc_actions.store import doubtful_events, seal
from pcc_actions.store.layout import Layout, layout_of
from pcc_actions.store.missing import missing_from
from pcc_actions.store.parsing import parsed, validated
from pcc_actions.store.records import log_from
from pcc_actions.store.saved_log import SavedLog
from pcc_actions.store.upgrade import READ_AS_THEY_ARE


@dataclass(frozen=True, slots=True)
class EditedLog:
    """A log as it was `typed`, the one that was `kept`, and `log`, with the edits entered."""

    typed: Log
    kept: Log
    log: Log


def edited_log(path: Path, data: bytes, kept: SavedLog, provenance: Provenance) -> EditedLog | None:
    """The log that these bytes say, in which some actions of a kept one were typed into.

    None where that is not all: where actions came, went or were renamed, or anything has to be
    settled or told by its line. Then it is read whole.
    """
    closing = seal.closing_at_end(data)
    layout = layout_of(data, closing) if closing else None
    if closing is None or layout is None or layout.long_strings:
        return None
    if layout.count != kept.actions.layout.count:
        return None
    places = [*_touched(layout, kept.actions.layout)]
    typed = _typed(path, layout, places)
    before = replace(kept.head, actions=tuple(kept.actions.some(places)))
    if typed is None or not _are_the_same(typed, before):
        return None
    log = hand_edits(typed, before, provenance)
    if missing_from(log, before, replace(closing, actions=len(places))):
        return None
    logs = ((typed, typed), (kept.head, before), (log, log))
    return EditedLog(*(_over(kept, head, places, some.actions) for head, some in logs))


def _touched(layout: Layout, kept: Layout) -> Iterator[int]:
    """The places whose actions are other bytes than those that were kept."""
    return (at for at in range(layout.count) if layout.action(at) != kept.action(at))


def _typed(path: Path, layout: Layout, places: Sequence[int]) -> Log | None:
    """What was typed, with the actions at some places alone; None for what is to be told of."""
    try:
        text = layout.head + b"".join(map(layout.action, places)).decode()
        whole = parsed(path, text)
        found = validated(path, text, text, whole)
    except (BadFile, UnicodeDecodeError):
        return None
    if whole.get("schema_version") not in READ_AS_THEY_ARE:
        return None
    return None if found.doubts else log_from(found.whole)


def _are_the_same(typed: Log, before: Log) -> bool:
    """Whether the actions are those that were kept, under their names, and nothing is doubtful.

    Other people can be owners of any action: what was kept may then be told otherwise.
    """
    names = (list(map(entry_key, log.actions)) for log in (typed, before))
    return (
        len({*map(tuple, names)}) == 1
        and typed.people == before.people
        and not any(doubtful_events.only_in_raised(typed, before))
        and not any(doubtful_events.exempt_in_events(typed, before))
    )


def _over(kept: SavedLog, head: Log, places: Sequence[int], actions: Sequence[Action]) -> Log:
    """A log with some actions in the place of those that were kept."""
    replaced = dict(zip(places, actions, strict=True))
    return replace(head, actions=OnDemand(kept.actions, replaced))
