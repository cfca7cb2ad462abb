"""The power cut under somebody who records; where a disk may be shut down."""

from pathlib import Path
from random import Random

import pytest

from tests.faults.broken import with_fault
from tests.faults.power_cut import cut
from tests.faults.refusing import NotHere
from tests.faults.tracing import PACKAGE
from tests.store.logs import posix

pytestmark = [posix, pytest.mark.slow]


def cut_here(folder: Path, package: Path = PACKAGE) -> tuple[int, list[str]]:
    try:
        return cut(folder, Random(1), package)
    except NotHere as reason:
        pytest.skip(str(reason))


def test_everything_that_was_acknowledged_is_there_when_the_power_comes_back(
    tmp_path: Path,
) -> None:
    acknowledged, wrong = cut_here(tmp_path / "disk")
    assert acknowledged
    assert wrong == []


def test_a_save_that_does_not_wait_for_the_disk_would_be_seen(tmp_path: Path) -> None:
    package = with_fault(
        tmp_path / "broken", "store/replacing.py", "    os.fsync(handle)\n", "    return\n"
    )
    _, wrong = cut_here(tmp_path / "disk", package)
    assert any(each.startswith(("torn: ", "acknowledged and lost: ")) for each in wrong)
