"""Documents drawn in every layout and format: what is read is what they say, or is asked."""

import pytest

from tests.layouts.drawing import LAYOUTS
from tests.layouts.shortfalls import (
    ACCEPT,
    known,
    moved,
    numbers_of,
    shortfalls_in,
    tallied,
    verdicts,
)

DOCUMENTS = 300


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_is_read_as_well_as_is_known(layout: str) -> None:
    before = {
        name: count for name, count in known(DOCUMENTS).items() if name.startswith(f"{layout}: ")
    }
    now = shortfalls_in(tallied(verdicts(numbers_of(layout, DOCUMENTS))))
    told = "\n".join(moved(before, now))
    assert not told, f"{told}\nIf that is meant, run: {ACCEPT}"
