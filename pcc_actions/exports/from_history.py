"""What the history of an action or a topic tells a list of it."""

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.event_words import event_words, is_its_note
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.log_id import first_named
from pcc_actions.core.model import Event
from pcc_actions.core.programme.snapshot import TopicSnapshot


def history_lines(snapshot: Snapshot | TopicSnapshot) -> tuple[str, ...]:
    """Write what happened, a line an event: `14/02/2023 raised by IF`."""
    kind = EntryKind.TOPIC if isinstance(snapshot, TopicSnapshot) else EntryKind.ACTION
    return tuple(_line(event, snapshot.history, kind) for event in snapshot.history)


def _line(event: Event, history: tuple[Event, ...], kind: EntryKind) -> str:
    what = event_words(event, history, kind)
    line = f"{uk(event.on)} {what} by {event.by}"
    there = event.note is None or is_its_note(event)
    return line if there else f"{line}: {event.note}"


def first_name(snapshot: Snapshot) -> tuple[str, str]:
    """The board and the reference under which it was first recorded."""
    history = snapshot.history
    return (
        first_named("board", snapshot.board, history),
        first_named("reference", snapshot.reference, history),
    )
