"""What a document says of a topic of a work programme, taken into the log."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from pcc_actions.core.changes.exemptions import exempted
from pcc_actions.core.changes.programme import (
    NewTopic,
    TopicCorrections,
    add_topic,
    correct_topic,
    mark_topic_done,
    move_topic,
    reopen_topic,
)
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.entries import replaced
from pcc_actions.core.model import Log
from pcc_actions.core.programme.lookup import find_topic

BY_IMPORT: Final = "As the work programme has it."  # why it moved, or was put right


@dataclass(frozen=True, slots=True)
class ImportedTopic:
    """One topic to be taken in: a new one, or one of the log by its board and name.

    All is effective `on` the day of the document, but what has a day of its own: `came` is the
    one on which it came. `moved` says that it comes at another meeting, on the day `to`, or
    without one is to be timetabled again; `reopened` that it is planned again. `exempt` is the
    ground on which it is no longer for publication, `corrected` what the log lacks of it.
    """

    on: date
    new: NewTopic | None = None
    known: tuple[str, str] | None = None
    reopened: bool = False
    moved: bool = False
    to: date | None = None
    came: date | None = None
    exempt: str | None = None
    corrected: TopicCorrections | None = None


def take_topic(log: Log, taken: ImportedTopic, provenance: Provenance) -> Log:
    """Record one topic and what is said of it. Raises `Refused` where that cannot be."""
    on = min(taken.on, taken.came or taken.on) if taken.new else taken.on
    provenance = replace(provenance, on=on)
    if taken.new:
        log = add_topic(log, taken.new, provenance)
        place = len(log.programme) - 1
    else:
        board, name = taken.known or ("", "")
        place = find_topic(log, name, board)
    log = _became(log, place, taken, provenance)
    if taken.came:
        log = mark_topic_done(log, place, replace(provenance, on=taken.came))
    return log


def _became(log: Log, place: int, taken: ImportedTopic, provenance: Provenance) -> Log:
    """What became of a topic beside that it came, in the order in which it can be said."""
    if taken.reopened:
        log = reopen_topic(log, place, provenance, BY_IMPORT)
    if taken.exempt:
        topic = exempted(log.programme[place], provenance, taken.exempt)
        log = replaced(log, place, topic)
    if taken.moved:
        log = move_topic(log, place, provenance, taken.to, BY_IMPORT)
    if taken.corrected:
        log = correct_topic(log, place, provenance, taken.corrected, BY_IMPORT)
    return log
