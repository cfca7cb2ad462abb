"""A log of many years: 10,000 actions are read and saved in seconds."""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.model import Log
from pcc_actions.store.read_log import read_open_actions
from tests.builders import day
from tests.store.logs import many_actions, now, reading, record, write

pytestmark = pytest.mark.slow  # it reads and saves 10,000 actions

SIZE = 10_000


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("long") / "actions.toml", many_actions(SIZE, SIZE // 5))


def timed(work: Callable[[], Log]) -> tuple[int, float]:
    """Give how many actions a log has that was read or saved, and the seconds that took."""
    start = perf_counter()
    return len(work().actions), perf_counter() - start


# The limits are many times what was measured on a slow machine: 0.2 s for a list, 0.7 s for the
# whole, 1.0 s to save a change, 5.3 s for a file that somebody edited.


def test_a_list_parses_a_fifth_of_it(long: Path) -> None:
    number, took = timed(lambda: read_open_actions(long, now(), day("20/03/2023")).log)
    assert number == SIZE // 5
    assert took < 5


def test_the_whole_is_read_and_a_change_saved(long: Path) -> None:
    number, took = timed(lambda: reading(long).log)
    assert number == SIZE
    assert took < 15
    number, took = timed(
        lambda: record(long, actions.note, "5.14/02/2023", "15/03/2023", "Seen").after
    )
    assert number == SIZE
    assert took < 20


def test_an_edited_log_is_validated_whole(long: Path) -> None:
    long.write_text(long.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8", newline="")
    number, took = timed(lambda: reading(long).log)
    assert number == SIZE
    assert took < 60
