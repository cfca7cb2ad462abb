"""Whether git would bring two copies of a log together as it should."""

import sys
from pathlib import Path

import pytest

from pcc_actions.core.checks.finding import FaultCode, RemarkCode
from pcc_actions.store import git_repository
from pcc_actions.store.git_doubts import MergeDoubt, MergeWay, doubtful_merge, merge_doubt_sentence
from pcc_actions.store.git_setup import carry_out, plan_setup
from pcc_actions.store.located_findings import located_findings
from tests.in_git import begun, git
from tests.store.logs import clock, now, write


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return write(begun(tmp_path / "copy") / "actions.toml")


def attribute(log: Path, line: str) -> None:
    log.with_name(".gitattributes").write_text(f"{line}\n", "utf-8")


@pytest.mark.parametrize("way", ["union", "ours"])
def test_another_way_of_merging_is_doubted(way: str, log: Path) -> None:
    attribute(log, f"*.toml merge={way}")
    assert doubtful_merge(log) == MergeWay(way, MergeDoubt.ANOTHER_WAY)
    assert f"merge={way}, which may make" in merge_doubt_sentence(log)


@pytest.mark.parametrize(
    "line", ["", "*.toml text", "*.toml merge", "*.toml -merge", "*.toml binary"]
)
def test_gits_own_ways_are_not(line: str, log: Path) -> None:
    attribute(log, line)
    assert doubtful_merge(log) is None
    assert merge_doubt_sentence(log) == ""


def test_a_union_of_other_files_is_none_of_ours(log: Path) -> None:
    attribute(log, "*.md merge=union")
    assert doubtful_merge(log) is None


def test_a_copy_that_does_not_know_how_to_start_it_is_told(log: Path) -> None:
    attribute(log, "actions.toml merge=pcc-actions")
    assert doubtful_merge(log) == MergeWay("pcc-actions", MergeDoubt.UNREGISTERED)
    carry_out(plan_setup(log))
    assert doubtful_merge(log) is None


@pytest.mark.parametrize(
    ("command", "gone"),
    [
        ("'/nowhere/a b/python' -m pcc_actions merge %O %A %B", True),
        ("pcc-actions merge %O %A %B", False),
        ("'unfinished", True),
        (f"'{Path(sys.executable).as_posix()}' merge", False),
    ],
)
def test_a_program_that_is_gone_is_told(command: str, gone: bool, log: Path) -> None:
    carry_out(plan_setup(log))
    git(log.parent, "config", "merge.pcc-actions.driver", command)
    way = MergeWay("pcc-actions", MergeDoubt.GONE)
    assert doubtful_merge(log) == (way if gone else None)


def test_where_nothing_can_be_told_nothing_is_said(
    log: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = write(tmp_path / "alone.toml")
    assert doubtful_merge(alone) is None
    attribute(log, "*.toml merge=union")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert doubtful_merge(log) is None


def test_outside_a_copy_no_git_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def started(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr(git_repository, "run", started)
    assert doubtful_merge(write(tmp_path / "alone.toml")) is None


def codes(log: Path) -> list[FaultCode | RemarkCode]:
    return [each.code for _, each in located_findings(log, now(), now().today, clock)]


def test_check_remarks_on_it(log: Path) -> None:
    attribute(log, "*.toml merge=union")
    assert RemarkCode.DOUBTFUL_MERGE in codes(log)
    attribute(log, "*.toml text")
    assert RemarkCode.DOUBTFUL_MERGE not in codes(log)
