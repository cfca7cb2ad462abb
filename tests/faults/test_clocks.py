"""What is recorded later counts later, though the clock is behind."""

from pathlib import Path

import pytest

from tests.faults.broken import with_fault
from tests.faults.clocks import BEHIND, CASES, Case, prepared, wrong

pytestmark = pytest.mark.slow  # tests.faults has all of it in .ci/run


@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("case", CASES, ids=lambda each: each.name)
def test_what_is_recorded_by_a_clock_behind_counts_as_later(
    case: Case, behind: str, tmp_path: Path
) -> None:
    assert [*wrong(case, prepared(tmp_path / "log"), BEHIND[behind])] == []


def test_a_clock_that_decides_would_be_seen(tmp_path: Path) -> None:
    package = with_fault(
        tmp_path / "broken",
        "core/changes/provenance.py",
        "return replace(self, at=at, on=on, today=max(self.today, on))",
        "return self",
    )
    assert [*wrong(CASES[0], prepared(tmp_path / "log"), BEHIND["2 days"], package)]
