"""The maps of the settings as they stand in the file."""

from dataclasses import replace
from pathlib import Path

import pytest

from pcc_actions.core.changes.column_maps import forget_map, keep_map
from pcc_actions.core.log_settings import ColumnMap
from pcc_actions.core.model import Log
from pcc_actions.store.saving import update
from tests.store.logs import now, reading, text, trouble, type_over, write

RISKS = ColumnMap("Risk log", {"Action Owner(s)": "owner", "Notes": "none", "Task": "action"})
SAMPLE = """\
schema_version = 1

[settings]
default_board = "GPB"  # the usual one

# of the estates team
[[settings.maps]]
name = "Estates"
columns = { What = "action", Who = "owner" }   # as they have it
colour = "green"

[[settings.maps]]
name = "Risk log"
columns = { "Action Owner(s)" = "owner", Notes = "none", Task = "action" }
"""
"""A head as this release writes it, and as somebody then worked in it."""


@pytest.fixture
def three(tmp_path: Path) -> Path:
    return write(tmp_path / "actions.toml")


@pytest.fixture
def sample(three: Path) -> Path:
    type_over(three, ("schema_version = 1\n", SAMPLE))
    return three


def changed(path: Path, change: object) -> str:
    assert callable(change)
    update(path, now(), change)
    return text(path)


def test_a_map_is_written_under_a_header_of_its_own_and_read_back(three: Path) -> None:
    written = changed(three, lambda log: keep_map(log, RISKS))
    assert (
        'schema_version = 1\n\n[settings]\n\n[[settings.maps]]\nname = "Risk log"\n'
        'columns = { "Action Owner(s)" = "owner", Notes = "none", Task = "action" }\n\n[boards.GPB]'
    ) in written
    assert reading(three).log.settings.maps == (RISKS,)


def test_the_sample_is_read_and_each_map_stays_as_it_stands(sample: Path) -> None:
    estates, risks = reading(sample).log.settings.maps
    assert (estates.name, dict(estates.columns)) == ("Estates", {"What": "action", "Who": "owner"})
    assert risks == RISKS
    new = ColumnMap("Third", {"Job": "action"})
    written = changed(sample, lambda log: keep_map(log, new))
    assert SAMPLE.strip() in written
    assert '\n\n[[settings.maps]]\nname = "Third"\ncolumns = { Job = "action" }\n' in written


def test_a_map_that_changes_is_the_only_line_that_does(sample: Path) -> None:
    other = ColumnMap("Risk log", {"Task": "action"})
    written = changed(sample, lambda log: keep_map(log, other))
    before, after = SAMPLE.rsplit("columns = ", 1)[0], 'columns = { Task = "action" }\n'
    assert before + after in written


def test_a_map_that_is_forgotten_goes_with_all_its_lines(sample: Path) -> None:
    written = changed(sample, lambda log: forget_map(log, "Risk log"))
    assert "Risk log" not in written
    assert SAMPLE.rsplit("[[settings.maps]]", 1)[0].strip() in written


def test_keys_of_ones_own_stay_with_their_map(sample: Path) -> None:
    written = changed(sample, lambda log: keep_map(log, ColumnMap("Estates", {"Who": "owner"})))
    assert 'colour = "green"' in written


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("[[settings.maps]]\nname = 'R'\n", "the key columns is missing"),
        ("[[settings.maps]]\nname = 'R'\ncolumns = { A = 7 }\n", "A should be text in quotes"),
        ("[settings]\nmaps = 'R'\n", "maps should be a list"),
        ("[[settings.maps]]\nname = 'R'\ncolumns = {}\ncolumn = 1\n", "columns may be meant"),
    ],
)
def test_a_map_of_another_shape_is_told_with_its_line(three: Path, typed: str, said: str) -> None:
    type_over(three, ("[boards.GPB]", f"{typed}\n[boards.GPB]"))
    if "may be meant" in said:
        assert said in reading(three).doubts[0]
    else:
        assert said in trouble(three)


def test_a_log_without_maps_has_no_key_for_them(three: Path) -> None:
    def with_marking(log: Log) -> Log:
        return replace(log, settings=replace(log.settings, marking="OFFICIAL"))

    assert "maps" not in changed(three, with_marking)
