"""How many examples a property is tried with, and how many cases of many that are alike."""

from collections.abc import Iterable
from typing import Any, Final

import pytest
from hypothesis import settings

WHOLE: Final = 60
"""The number of a property that says none of its own, where all of them are tried."""


def examples(whole: int) -> int:
    """As large a part of a property's own number as this run tries of the others."""
    return max(1, whole * settings().max_examples // WHOLE)


def in_part(cases: Iterable[tuple[Any, ...]], one_of: int = 3) -> list[object]:
    """Cases that are alike, all but one of so many left to `.ci/run` with what else is slow.

    Of cases that cross two rows every member of each is still tried in README's tests, where so
    many and the length of the second row have no factor in common.
    """
    return [
        pytest.param(*case, marks=() if number % one_of == 0 else pytest.mark.slow)
        for number, case in enumerate(cases)
    ]
