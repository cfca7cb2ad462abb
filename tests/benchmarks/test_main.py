"""The command itself, on a small log and in one run."""

import sys
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import main
from tests.benchmarks.options import options
from tests.benchmarks.rows import NAMES, SIZES


def test_a_small_run_prints_its_tables_and_writes_the_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, folder = tmp_path / "page.md", tmp_path / "made"
    typed = ["--sizes", "100", "--commands", "tab", "--runs", "1", "--folder", str(folder)]
    assert main([*typed, "--write", str(page)]) == 0
    printed, written = capsys.readouterr().out, page.read_text(encoding="utf-8")
    assert "| the Tab key, on a reference |" in printed
    assert written.startswith("# Performance\n")
    assert printed in written
    assert (folder / "100" / "actions.toml").exists()


def test_all_is_measured_unless_something_is_chosen() -> None:
    asked = options([])
    assert (asked.sizes, asked.commands, asked.write) == (SIZES, NAMES, None)
    assert not any((asked.peers, asked.parts, asked.papers, asked.typer))


def test_all_of_it_is_the_four_that_are_left_out_otherwise() -> None:
    asked = options(["--all", "--sizes", "1000,100"])
    assert asked.sizes == (100, 1000)
    assert asked.peers
    assert asked.parts
    assert asked.papers
    assert asked.typer


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["--commands", "show,shew"], "no command is called shew"),
        (["--sizes", "1000,49"], "50 actions of a log are outstanding"),
        (["--python", "python-of-nowhere"], "no Python is found at python-of-nowhere"),
    ],
)
def test_what_cannot_be_measured_is_refused(
    typed: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        options(typed)
    assert said in capsys.readouterr().err


def test_a_python_is_found_by_its_place() -> None:
    assert options(["--python", sys.executable]).python == [Path(sys.executable)]
