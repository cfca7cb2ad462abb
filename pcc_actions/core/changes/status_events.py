"""An event that says where an action or a topic stands now, by the minute that agreed it."""

from dataclasses import replace

from pcc_actions.core.changes.events import with_event
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.typed_values import cleaned_if_typed
from pcc_actions.core.entries import Entry, fields_of
from pcc_actions.core.history.effective import effective


def with_status_event(
    entry: Entry, provenance: Provenance, kind: str, note: str | None, minute: str | None
) -> Entry:
    """The entry with an event of a kind that changes its status."""
    provenance = provenance.after(effective(entry.history), "status")
    agreed_by = cleaned_if_typed(minute, fields_of(entry).by_name["minute"].words)
    event = replace(provenance.event(kind, note), minute=agreed_by)
    return with_event(entry, event, provenance.today)
