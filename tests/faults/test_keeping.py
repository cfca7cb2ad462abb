"""What a save leaves as it is: some here, all of it in tests.faults."""

from pathlib import Path

import pytest

from pcc_actions.store import files
from tests.examples import in_part
from tests.faults.keeping import IDLE, NEWLINES, RECORDING, wrongly_kept, wrongly_written
from tests.store.logs import posix

pytestmark = posix  # modes and links
BOTH = [*enumerate(NEWLINES.values())]


@pytest.mark.parametrize(
    ("line", "newline"), in_part(((line, ends) for line in RECORDING for _, ends in BOTH), 9)
)
def test_a_save_leaves_all_else_as_it_is(line: str, newline: str, tmp_path: Path) -> None:
    assert [*wrongly_kept(line, tmp_path / "log", newline)] == []


@pytest.mark.parametrize(
    ("line", "newline"), in_part(((line, ends) for line in IDLE for _, ends in BOTH), 7)
)
def test_a_command_that_changes_nothing_writes_nothing(
    line: str, newline: str, tmp_path: Path
) -> None:
    assert [*wrongly_written(line, tmp_path / "log", newline)] == []


def test_a_naive_save_would_be_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It makes a new file, turns its line ends, and puts it over the link."""

    def naive(
        path: Path, data: files.Contents, expected: bytes | None, like: Path | None = None
    ) -> None:
        whole = data if isinstance(data, bytes) else b"".join(data)
        if path.is_symlink():
            path.unlink()
        path.write_bytes(whole.replace(b"\r\n", b"\n"))
        path.chmod(0o600)

    def noted(log: Path, newline: str) -> list[str]:
        return [*wrongly_kept("note 3.14/02/2023 Rang", log, newline)]

    assert noted(tmp_path / "as it is", "\r\n") == []
    monkeypatch.setattr(files, "write_whole", naive)
    found = " ".join(noted(tmp_path / "naive", "\n"))
    assert "linked was True" in found
    assert "mode was" in found


def test_a_command_that_always_writes_would_be_seen(tmp_path: Path) -> None:
    found = [*wrongly_written("note 3.14/02/2023 'Rang them'", tmp_path / "log", "\n")]
    assert found
    assert found[0].startswith("something was written, code 0")
