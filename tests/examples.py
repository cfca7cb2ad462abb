"""How many examples a property is tried with."""

from typing import Final

from hypothesis import settings

WHOLE: Final = 60
"""The number of a property that says none of its own, where all of them are tried."""


def examples(whole: int) -> int:
    """As large a part of a property's own number as this run tries of the others."""
    return max(1, whole * settings().max_examples // WHOLE)
