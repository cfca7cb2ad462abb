"""The status of an action as a paper may give it."""

from datetime import date

from pcc_actions.core import messages
from pcc_actions.core.history.snapshot import Snapshot, withheld


def export_status(one: Snapshot, as_at: date) -> str:
    """Write how an action stands; of a withheld one nothing that its dates would give away."""
    return one.status if is_withheld(one) else messages.status_words(one, as_at)


def is_withheld(one: Snapshot) -> bool:
    """Tell whether only what may be published is left of an exempt action."""
    return one.exempt is not None and one == withheld(one)
