"""On a disk that takes nothing a log stays as it was: some here, all of it in tests.faults."""

from collections import Counter
from pathlib import Path

import pytest

from tests.examples import in_part
from tests.faults.broken import with_fault
from tests.faults.counted import Counted
from tests.faults.refusing import OURS, RECIPES, NotHere, Recipe, table, tried
from tests.faults.tracing import PACKAGE
from tests.store.logs import posix

pytestmark = posix  # it mounts disks and limits a process

LOOKED = "        refuse_protected(real)\n"
IN_PLACE = """        real.write_bytes(data if isinstance(data, bytes) else b"".join(data))
"""


def allowed(recipe: Recipe, number: int, folder: Path, package: Path = PACKAGE) -> list[str]:
    try:
        return tried(recipe, OURS[number], folder, package)
    except NotHere as reason:
        pytest.skip(str(reason))


@pytest.mark.parametrize("name", in_part(((each,) for each in RECIPES if "folder" not in each), 2))
def test_it_is_refused_in_one_true_sentence(name: str, tmp_path: Path) -> None:
    assert allowed(RECIPES[name], 0, tmp_path / "disk") == []


@pytest.mark.slow
@pytest.mark.parametrize("name", RECIPES)
def test_so_is_every_other_command(name: str, tmp_path: Path) -> None:
    for number in range(1, len(OURS), 2):
        assert allowed(RECIPES[name], number, tmp_path / str(number)) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ["a full disk", "a limit on the length of files"])
def test_a_save_in_place_would_be_seen(name: str, tmp_path: Path) -> None:
    package = with_fault(tmp_path / "broken", "store/files.py", LOOKED, IN_PLACE)
    found = allowed(RECIPES[name], 0, tmp_path / "disk", package)
    assert "add: the log or a kept version is another" in found


def test_what_a_machine_does_not_allow_is_not_counted_as_tried() -> None:
    counted = Counted(Counter({"a full disk": 10}), missing={"no inodes left": "mount"})
    rows = table(counted).rows
    assert [tuple(row) for row in rows[:2]] == [("a full disk", 10, 0), ("no inodes left", 0, 0)]
