"""The status of an action as a list for others may give it."""

from datetime import date

from pcc_actions.core import messages
from pcc_actions.core.history.snapshot import Snapshot


def export_status(snapshot: Snapshot, as_at: date) -> str:
    """How an action stands, in words; of a withheld one nothing its dates would give away."""
    return snapshot.status if snapshot.withheld else messages.status_words(snapshot, as_at)
