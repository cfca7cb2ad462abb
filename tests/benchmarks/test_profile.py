"""Where the time goes, from made-up profiles."""

from pathlib import Path

import pytest

from pcc_actions import store
from tests.benchmarks import profile

QUERY = ("/lib/pcc_actions/core/queries.py", 3, "chosen")
TABLE = ("/lib/site-packages/rich/table.py", 8, "add_row")
SORT = ("~", 0, "<built-in method sorted>")
TOP = ("<string>", 1, "<module>")


def test_a_function_of_the_library_counts_to_those_that_called_it() -> None:
    found = profile.stages(
        {
            TOP: (0.5, {}),
            QUERY: (1.0, {TOP: 4.0}),
            TABLE: (2.0, {TOP: 3.0}),
            SORT: (4.0, {QUERY: 3.0, TABLE: 1.0}),
        }
    )
    assert {name: took for name, took in found.items() if took} == {
        profile.QUERY: 4.0,
        profile.RENDER: 3.0,
    }
    assert list(found) == list(profile.STAGES)


def test_functions_that_call_each_other_come_to_an_end() -> None:
    again = ("/lib/python3.11/copy.py", 1, "deepcopy")
    found = profile.stages({again: (1.0, {SORT: 1.0}), SORT: (1.0, {again: 1.0, QUERY: 1.0}),
                            QUERY: (0.0, {})})  # fmt: skip
    assert 0 < found[profile.QUERY] <= 2.0


@pytest.mark.parametrize(
    ("file", "stage"),
    [
        ("/a/pcc_actions/core/history/replay.py", profile.QUERY),
        ("/a/pcc_actions/store/blocks.py", profile.READ),
        ("/a/pcc_actions/store/records.py", profile.PARSE),
        ("/a/pcc_actions/store/saving.py", profile.SAVE),
        ("/a/site-packages/tomli/_parser.py", profile.PARSE),
        ("/a/pcc_actions/terminal/tables.py", profile.RENDER),
        ("/a/pcc_actions/__main__.py", None),
        ("/usr/lib/python3.11/json/decoder.py", None),
        ("/home/rich/lib/python3.11/json/decoder.py", None),
        ("~", None),
    ],
)
def test_a_file_of_code_belongs_to_a_stage(file: str, stage: str | None) -> None:
    assert profile.stage_of(file) == stage


def test_the_modules_of_the_store_are_there() -> None:
    [folder] = store.__path__
    there = {each.stem for each in Path(folder).glob("*.py")}
    assert set(profile.OF_STORE) <= there


def test_imports_are_told_by_package() -> None:
    said = (
        "import time: self [us] | cumulative | imported package\n"
        "import time:       200 |        300 |   re\n"
        "import time:      1000 |       1500 | typer.core\n"
        "import time:      5000 |       9000 | pcc_actions.cli.app\n"
        "import time:      7000 |       9000 | shellingham\n"
        "a word of its own\n"
    )
    found = profile.by_package(profile.importtime(said))
    assert {name: took for name, took in found.items() if took} == {
        "loading pcc-actions": 0.005,
        "loading Typer": 0.001,
        profile.STANDARD: 0.0002,
        profile.OTHERS: 0.007,
    }


def test_the_parts_come_to_the_whole() -> None:
    assert profile.scaled({"a": 1.0, "b": 3.0}, 0.2) == {"a": 0.05, "b": pytest.approx(0.15)}
    assert profile.scaled({"a": 0.0}, 0.2) == {"a": 0.0}
