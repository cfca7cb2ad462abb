"""Failures nobody thought of, and what the system refuses."""

import errno
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from pcc_actions.cli.failures import SEE_HISTORY
from tests.cli.running import Pcc
from tests.cli.running_alone import COMMAND, environment


def test_what_nobody_thought_of_is_a_sentence(four: Pcc, monkeypatch: pytest.MonkeyPatch) -> None:
    def struck(*_: object) -> None:
        raise ZeroDivisionError("struck by lightning")

    monkeypatch.setattr("pcc_actions.store.read_log.read_on_demand", struck)
    done = four("list")
    assert (done.code, done.out) == (3, "")
    assert "ZeroDivisionError: struck by lightning" in done.err
    assert done.err.count("\n") == 1
    monkeypatch.setenv("PCC_ACTIONS_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        four("list")


def test_interrupted(four: Pcc, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pcc_actions.store.read_log.read_on_demand", stop)
    done = four("list")
    assert done.code == 130
    assert done.err == f"Error: Interrupted. {SEE_HISTORY}\n"


def test_interrupted_after_the_save(four: Pcc, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pcc_actions.cli.saving.sentences_of_change", stop)
    done = four("note", "3.14/02/2023", "--note", "Seen")
    assert done.err == f"Error: Interrupted. {SEE_HISTORY}\n"
    assert "Seen" in four("history", "3.14/02/2023").ok.out


def test_what_the_system_refuses_is_a_plain_sentence(
    four: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error", "t.toml")

    monkeypatch.setattr("pcc_actions.store.read_log.read_on_demand", failing)
    done = four("list")
    assert done.code == 3
    assert done.err == f"Error: The system failed at t.toml: input/output error. {SEE_HISTORY}\n"


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe closes otherwise on Windows")
@pytest.mark.parametrize("listing", [["list"], ["list", "--format", "json"], ["show", "3.14/02"]])
def test_whoever_reads_may_have_had_enough(four: Pcc, listing: list[str]) -> None:
    command = [*COMMAND, "--file", str(four.log), *listing]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the size of a file")
def test_a_full_disk(four: Pcc) -> None:
    import resource

    before = four.kept()
    size = four.log.stat().st_size

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    # What measures the tests could not write its own file either, and what is compiled would be
    # cut off for whoever imports it next.
    uncompiled = environment(PYTHONDONTWRITEBYTECODE="1")
    unmeasured = {
        name: value for name, value in uncompiled.items() if not name.startswith("COVERAGE_")
    }

    command = [*COMMAND, "--file", str(four.log), "note", "3.14/02", "--note", "x" * 5000]
    done = subprocess.run(
        command, capture_output=True, env=unmeasured, check=False, preexec_fn=small
    )
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr.decode().startswith("Error: ")
    assert "Traceback" not in done.stderr.decode()
    assert four.kept() == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
def test_a_list_sent_to_a_full_disk(four: Pcc) -> None:
    command = [*COMMAND, "--file", str(four.log), "list", "--format", "csv"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, env=environment(), check=False
        )
    said = done.stderr.decode()
    assert done.returncode == 3
    assert said.startswith("Error: The disk that the output was sent to is full:")
    assert said.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
@pytest.mark.parametrize("errors", [subprocess.PIPE, None])
def test_a_change_that_cannot_be_said_is_saved(four: Pcc, errors: int | None) -> None:
    command = [*COMMAND, "--file", str(four.log), "note", "3.14/02/2023", "--note", "Seen"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command, stdout=full, stderr=errors or full, env=environment(), check=False
        )
    assert done.returncode == 3
    if errors:
        assert done.stderr.decode().endswith(f"{SEE_HISTORY}\n")
    assert "Seen" in four("history", "3.14/02/2023").ok.out


@pytest.mark.skipif(sys.platform == "win32", reason="a shell there cannot close a stream")
@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_stream_that_is_closed_takes_nothing_and_breaks_nothing(four: Pcc, stream: str) -> None:
    closed = {"stdout": ">&-", "stderr": "2>&-"}[stream]
    line = shlex.join([*COMMAND, "--file", str(four.log), "list", "--as-at", "07/03/2023"])
    done = subprocess.run(
        ["sh", "-c", f"{line} {closed}"], capture_output=True, env=environment(), check=False
    )
    assert (done.returncode, b"something" in done.stderr) == (0, False)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a folder that is in use")
def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    line = f"rmdir {shlex.quote(str(gone))}; {shlex.join([*COMMAND, 'list'])}"
    done = subprocess.run(
        ["sh", "-c", line], cwd=gone, capture_output=True, env=environment(), check=False
    )
    assert done.returncode == 3
    assert done.stderr.decode().startswith("Error: The folder you are in is gone.")
