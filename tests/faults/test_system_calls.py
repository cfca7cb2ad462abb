"""Every system call of a command failed and killed in turn: some here, all by tests.faults."""

from pathlib import Path

import pytest

from tests.faults.broken import with_fault
from tests.faults.commands import COMMANDS, Command
from tests.faults.judging import IN_PART, Tried, tried
from tests.faults.running import Trial, in_order, ready
from tests.faults.tracing import KILL, PACKAGE, Call

pytestmark = pytest.mark.slow  # tests.faults has more of it in .ci/run

SAMPLE = 8  # faults of each command, with which all of them take about a minute
REPLACED = "move_into_place(new, real, lambda: _refuse_changed(path, real, expected))"


def results(trials: list[Trial], package: Path = PACKAGE) -> list[Tried]:
    found = [tried(*trial, package) for trial in trials]
    return [one for one in found if one.hit]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each.name)
def test_a_command_that_meets_a_fault_did_it_or_did_not_and_says_so(
    command: Command, tmp_path: Path
) -> None:
    found = results(ready(command, tmp_path / "log")[:SAMPLE])
    assert len(found) >= SAMPLE - 1
    assert [(one.fault.name, one.wrong) for one in found if one.wrong] == []


def test_a_failure_after_the_replace_that_is_told_as_not_written_would_be_seen(
    tmp_path: Path,
) -> None:
    package = with_fault(
        tmp_path / "broken", "store/files.py", REPLACED, "new.replace(real); os.chmod(real, 420)"
    )
    trials = ready(COMMANDS[0], tmp_path / "log", package)
    after = [one for one in trials if (one[1].call.name, one[1].kind) == ("chmod", "EROFS")]
    [wrong] = [one for one in results(after, package) if one.wrong]
    assert wrong.outcome == IN_PART
    assert "done, code 3, and said: Error: " in wrong.wrong[0]


def test_a_log_written_in_place_and_so_torn_by_a_kill_would_be_seen(tmp_path: Path) -> None:
    package = with_fault(
        tmp_path / "broken", "store/files.py", REPLACED, "real.write_bytes(new.read_bytes())"
    )
    trials = ready(COMMANDS[0], tmp_path / "log", package)
    writing = [one for one in trials if one[1].kind == KILL and one[1].call.name == "write"]
    torn = "t.toml is neither the old text nor the new one"
    assert any(torn in one.wrong for one in results(writing, package))


def test_every_fault_of_every_call_has_its_turn_and_changes_come_first() -> None:
    found = [Call("rename", 1, True), Call("openat", 7, False), Call("read", 9, False)]
    faults = in_order(found)
    assert faults == in_order(found)
    assert sorted(each.name for each in faults) == sorted(
        [f"rename-1-{kind}" for kind in ("killed", "EIO", "ENOSPC", "EROFS", "EACCES", "EINTR")]
        + ["openat-7-EIO", "openat-7-EACCES", "read-9-EIO"]
    )
    assert [each.call.writes for each in faults[:5]] == [True, True, True, False, True]
