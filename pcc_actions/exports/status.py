"""The status of an action as a paper may give it."""

from datetime import date

from pcc_actions.core import messages as sentences
from pcc_actions.core.history.snapshot import Standing, withheld


def status(one: Standing, as_at: date) -> str:
    """Write how an action stands; of a withheld one nothing that its dates would give away."""
    return one.status if is_withheld(one) else sentences.status(one, as_at)


def is_withheld(one: Standing) -> bool:
    """Tell whether only what may be published is left of an exempt action."""
    return one.exempt is not None and one == withheld(one)
